"""Sweden's sections on human trafficking and human exploitation, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

BERRY_PICKER = {
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
"""A man recruited abroad by false promises, for work that is to be exacted by threats."""

GIRL = BERRY_PICKER | {
    "act": "harbour",
    "movement": "within",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "means-in-exploitation": "none",
    "age": "from-16",
    "sex": "female",
    "transnational": "internal",
}
"""A girl of 16 given a room, without any means, so that others can pay for sexual acts with her."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"se-brb-4-1a#{definition}", facts, answers, on=on)


def test_no_means_is_asked_for_of_a_child(library: Library) -> None:
    assert outcome(library, GIRL) == "covered"
    assert outcome(library, GIRL | {"age": "from-21"}) == "not covered"


def test_the_first_wording_asked_for_a_border_and_a_sexual_use(library: Library) -> None:
    day = "2003-01-01"
    assert outcome(library, GIRL, on=day) == "not covered"
    abroad = GIRL | {"movement": "into", "transnational": "transnational"}
    assert outcome(library, abroad, on=day) == "covered"
    assert outcome(library, BERRY_PICKER, on=day) == "not covered"
    assert outcome(library, BERRY_PICKER, on="2011-01-01") == "covered"


def test_from_2004_to_2010_control_was_asked_for_and_cannot_be_shown(library: Library) -> None:
    assert outcome(library, BERRY_PICKER, on="2006-01-01") != "covered"
    passed = BERRY_PICKER | {"act": "exchange-control", "means-at-act": "none"}
    assert outcome(library, passed, on="2006-01-01") == "covered"


def test_negligence_as_to_the_age_counts_since_2018(library: Library) -> None:
    careless = GIRL | {"mental-age": "ought-to-know"}
    assert outcome(library, careless, on="2012-01-01") == "not covered"
    assert outcome(library, careless, on="2019-01-01") == "covered"
    assert outcome(library, GIRL | {"mental-age": "unaware"}, on="2019-01-01") == "not covered"


def test_since_2018_an_exposed_position_must_limit_the_alternatives(library: Library) -> None:
    facts = BERRY_PICKER | {"means-at-act": "vulnerability-both"}
    assert outcome(library, facts, on="2012-01-01") == "arguable"
    assert outcome(library, facts, on="2019-01-01") == "not covered"


def test_an_inducement_is_an_improper_means_on_one_reading(library: Library) -> None:
    assert outcome(library, BERRY_PICKER | {"means-at-act": "inducement"}) == "arguable"
    assert outcome(library, BERRY_PICKER | {"means-at-act": "abuse-of-power"}) == "covered"


def test_unreasonable_work_is_exploitation_and_no_trafficking(library: Library) -> None:
    facts = BERRY_PICKER | {
        "act": "use",
        "condition": "gross-disparity",
        "means-in-exploitation": "vulnerability-both",
        "happened": "came-about",
    }
    assert outcome(library, facts, "human-exploitation") == "covered"
    assert outcome(library, facts) == "not covered"


@pytest.mark.parametrize(
    ("treaty", "relation"),
    [
        ("palermo", "broader or overlapping"),
        ("coe-cets-197", "broader or overlapping"),
        ("eu-dir-2011-36", "overlapping"),
    ],
)
def test_on_a_narrow_reading_it_covers_all_that_the_protocol_does(
    library: Library, treaty: str, relation: str
) -> None:
    (found,) = relations(library, "se-brb-4-1a", treaty)
    assert found.relation == relation


@pytest.mark.parametrize("day", ["2003-01-01", "2012-01-01", "2019-01-01"])
def test_no_wording_asks_for_means_of_a_child(library: Library, day: str) -> None:
    abroad = GIRL | {"movement": "into", "transnational": "transnational"}
    assert outcome(library, abroad, on=day) == "covered"
    assert outcome(library, abroad | {"age": "from-18"}, on=day) == "not covered"


@pytest.mark.parametrize("day", ["2005-01-01", "2006-01-01"])
def test_from_2004_to_2010_only_control_is_open_for_a_child(library: Library, day: str) -> None:
    assert outcome(library, GIRL, on=day) not in ("covered", "not covered")
    assert outcome(library, GIRL | {"age": "from-18"}, on=day) == "not covered"
