"""The Czech code of 1961: traffic in women, then of anybody, then trafficking at large."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

HIRED_ABROAD = {
    "act": "recruit",
    "movement": "out-of",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "sex": "female",
    "age": "from-21",
    "transnational": "transnational",
    "mental-exploitation": "purpose",
}
"""A woman hired to go abroad for sexual intercourse with others."""


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "cz-tz-1961-246",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_hiring_a_woman_into_a_foreign_country_needed_no_means(library: Library) -> None:
    assert outcome(library, HIRED_ABROAD, "1995-01-01") == "covered"


def test_men_and_the_way_in_came_in_july_2002(library: Library) -> None:
    for change in ({"sex": "male"}, {"movement": "into"}):
        assert outcome(library, HIRED_ABROAD | change, "2002-06-30") == "not covered"
        assert outcome(library, HIRED_ABROAD | change, "2002-07-01") == "covered"


def test_the_border_went_and_means_came_in_october_2004(library: Library) -> None:
    assert outcome(library, HIRED_ABROAD, "2004-10-21") == "covered"
    assert outcome(library, HIRED_ABROAD, "2004-10-22") == "not covered"
    inside = HIRED_ABROAD | {
        "movement": "none",
        "means-at-act": "deception",
        "transnational": "internal",
    }
    assert outcome(library, inside, "2004-10-21") == "not covered"
    assert outcome(library, inside, "2004-10-22") == "covered"


def test_organs_were_no_purpose_until_the_code_of_2009(library: Library) -> None:
    organ = HIRED_ABROAD | {"activity": "organ", "means-at-act": "deception"}
    assert outcome(library, organ, "2009-12-31") == "not covered"
    assert outcome(library, organ, "2010-01-01", "cz-tz-168") == "covered"


def test_a_child_given_for_a_reward_to_work(library: Library) -> None:
    sold = HIRED_ABROAD | {
        "act": "sell",
        "movement": "none",
        "activity": "labour",
        "age": "under-13",
        "transnational": "internal",
        "reward": "sought",
    }
    child = "cz-tz-1961-246#child-for-reward"
    assert outcome(library, sold, "2000-01-01", child) == "covered"
    assert outcome(library, sold, "2005-01-01", child) == "not covered"
