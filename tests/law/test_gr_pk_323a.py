"""Greece's articles 323A and 351, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

PICKER = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man won by false promises for field work that is to be exacted by threats."""

BOY = PICKER | {"age": "from-15", "activity": "begging", "means-at-act": "none"}
"""A boy of 15 recruited, without any means, to beg for another."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"gr-pk-323a#{definition}", facts, answers, on=on)


@pytest.mark.parametrize("day", ["2005-01-01", "2014-01-01", "2018-06-01", "2020-01-01"])
def test_deceit_for_forced_labour_was_always_covered(library: Library, day: str) -> None:
    assert outcome(library, PICKER, on=day) == "covered"


def test_until_2019_the_means_were_asked_for_of_a_child_too(library: Library) -> None:
    assert outcome(library, BOY, on="2018-06-01") == "not covered"
    assert outcome(library, BOY, on="2020-01-01") == "covered"
    assert outcome(library, BOY | {"age": "from-18"}, on="2020-01-01") == "not covered"


def test_begging_came_in_2013_and_forced_marriage_in_2018(library: Library) -> None:
    begging = PICKER | {"activity": "begging"}
    assert outcome(library, begging, on="2005-01-01") == "not covered"
    assert outcome(library, begging, on="2014-01-01") == "covered"
    bride = PICKER | {"activity": "marriage", "condition": "none", "sex": "female"}
    assert outcome(library, bride, on="2014-01-01") == "not covered"
    assert outcome(library, bride, on="2018-06-01") == "covered"


def test_sexual_exploitation_had_an_article_of_its_own_until_2019(library: Library) -> None:
    show = PICKER | {"activity": "sexual-show", "condition": "none"}
    assert outcome(library, show, on="2014-01-01") == "not covered"
    assert outcome(library, show, "sexual-trafficking", on="2014-01-01") == "covered"
    assert outcome(library, show, on="2020-01-01") == "covered"


def test_since_2019_exploitation_is_an_unlawful_benefit(library: Library) -> None:
    organ = PICKER | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "deception",
        "gain": "none",
    }
    assert outcome(library, organ, on="2014-01-01") == "covered"
    assert outcome(library, organ, on="2020-01-01") == "not covered"
    assert outcome(library, organ | {"gain": "another"}, on="2020-01-01") == "covered"


def test_the_change_of_2021_left_what_is_covered_as_it_was(library: Library) -> None:
    name = "gr-pk-323a#trafficking@"
    (found,) = relations(library, name + "2019-07-01", name + "2021-11-12")
    assert found.relation == "equivalent"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_articles_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    for day in ("2014-01-01", "2022-01-01"):
        (found,) = relations(library, "gr-pk-323a", treaty, as_of=day)
        assert found.relation == "overlapping"


@pytest.mark.parametrize("day", ["2005-01-01", "2014-01-01", "2018-06-01"])
def test_in_every_wording_before_2019_a_child_aggravates_only(library: Library, day: str) -> None:
    picker = BOY | {"activity": "labour"}
    assert outcome(library, picker, on=day) == "not covered"
    assert outcome(library, picker | {"means-at-act": "threat-of-force"}, on=day) == "covered"
    shown = BOY | {"activity": "sexual-act"}
    assert outcome(library, shown, "sexual-trafficking", on=day) == "not covered"


def test_the_open_list_asks_for_a_benefit_too(library: Library) -> None:
    tissue = PICKER | {
        "activity": "tissue",
        "condition": "none",
        "means-in-exploitation": "deception",
        "gain": "none",
    }
    assert outcome(library, tissue, on="2020-01-01") == "not covered"
    assert outcome(library, tissue | {"gain": "another"}, on="2020-01-01") == "covered"
