"""The Slovak code of 1961: traffic in women, then across the border, then nearly the Protocol."""

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
    address: str = "sk-tz-1961-246",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_hiring_a_woman_into_a_foreign_country_was_the_whole_offence(library: Library) -> None:
    assert outcome(library, HIRED_ABROAD, "1995-01-01") == "covered"
    assert outcome(library, HIRED_ABROAD | {"sex": "male"}, "1995-01-01") == "not covered"


def test_from_2002_anybody_in_or_out_and_forced_labour_and_organs(library: Library) -> None:
    inwards = HIRED_ABROAD | {"sex": "male", "movement": "into", "activity": "organ"}
    assert outcome(library, inwards, "2002-08-31") == "not covered"
    assert outcome(library, inwards, "2002-09-01") == "covered"


def test_other_exploitation_of_2002_was_only_what_is_similar(library: Library) -> None:
    poorly_paid = HIRED_ABROAD | {"activity": "labour", "condition": "gross-disparity"}
    widest = {"palermo_other_exploitation": "any-exploitation"}
    assert outcome(library, poorly_paid, "2003-01-01", **widest) == "not covered"
    in_2004 = poorly_paid | {"means-at-act": "deception", "act": "carry"}
    assert outcome(library, in_2004, "2004-08-01", **widest) == "covered"


def test_from_august_2004_means_and_no_border(library: Library) -> None:
    inside = HIRED_ABROAD | {
        "act": "harbour",
        "movement": "none",
        "transnational": "internal",
        "means-at-act": "fraud",
    }
    assert outcome(library, inside, "2004-07-31") == "not covered"
    assert outcome(library, inside, "2004-08-01") == "covered"
    assert outcome(library, inside | {"means-at-act": "none"}, "2004-08-01") == "not covered"


def test_the_code_of_2005_continued_it(library: Library) -> None:
    links = library.instrument("sk-tz-179").links
    assert [(link.kind, link.to) for link in links] == [("continues", "sk-tz-1961-246")]
