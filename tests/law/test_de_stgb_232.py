"""Germany's sections 232 to 233a, before and after 2016, as a lawyer would test them."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

HARVESTER = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "vulnerability-neither",
    "activity": "labour",
    "condition": "gross-disparity",
    "gain": "another",
    "means-in-exploitation": "vulnerability-neither",
    "age": "from-21",
    "sex": "male",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man recruited abroad in his need for harvest work on terms far below those of others."""

YOUNG_WOMAN = HARVESTER | {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "servitude",
    "age": "from-20",
    "sex": "female",
    "transnational": "internal",
    "means-in-exploitation": "abuse-of-power",
}
"""A woman of 20 given a room, without any of the means, to be kept in prostitution."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"de-stgb-232#{definition}", facts, answers, on=on)


def test_a_conspicuous_disproportion_of_conditions_is_exploitation_by_employment(
    library: Library,
) -> None:
    assert outcome(library, HARVESTER) == "covered"
    assert outcome(library, HARVESTER | {"condition": "none"}) == "not covered"
    assert outcome(library, HARVESTER | {"gain": "none"}) == "not covered"


@pytest.mark.parametrize("age", ["from-16", "from-18", "from-20"])
def test_under_21_no_means_is_asked_for(library: Library, age: str) -> None:
    assert outcome(library, YOUNG_WOMAN | {"age": age}) == "covered"
    assert outcome(library, YOUNG_WOMAN | {"age": "from-21"}) == "not covered"


def test_a_predicament_counts_whatever_way_out_there_was(library: Library) -> None:
    for leaf in ("vulnerability-neither", "vulnerability-not-both", "vulnerability-both"):
        assert outcome(library, HARVESTER | {"means-at-act": leaf}) == "covered"
    assert outcome(library, HARVESTER | {"means-at-act": "abuse-of-power"}) == "not covered"
    payment = HARVESTER | {"means-at-act": "payment-to-guardian"}
    assert outcome(library, payment) == "not covered"


def test_whether_compelled_labour_is_out_of_proportion_is_open(library: Library) -> None:
    facts = HARVESTER | {"condition": "forced-labour"}
    assert outcome(library, facts) == "arguable"
    closed = {"de-forced-labour-disparity": "conditions-only"}
    assert decided(library, "de-stgb-232#trafficking", facts, closed) == "not covered"


def test_what_the_actor_must_mean_is_open(library: Library) -> None:
    assert outcome(library, HARVESTER | {"mental-exploitation": "knows"}) == "arguable"
    assert outcome(library, HARVESTER | {"mental-exploitation": "unaware"}) == "not covered"


def test_organs_begging_and_crime_came_in_2016(library: Library) -> None:
    organ = HARVESTER | {
        "activity": "organ",
        "condition": "none",
        "means-at-act": "deception",
        "means-in-exploitation": "deception",
    }
    assert outcome(library, organ) == "covered"
    for old in ("sexual-trafficking", "labour-trafficking", "furthering"):
        assert outcome(library, organ, old) == "not covered"


def test_until_2016_the_person_had_to_be_brought_to_it(library: Library) -> None:
    intended = HARVESTER | {"act": "entice"}
    assert outcome(library, intended, "labour-trafficking") == "not covered"
    brought = intended | {"happened": "came-about"}
    assert outcome(library, brought, "labour-trafficking") == "covered"
    assert outcome(library, HARVESTER, "furthering") == "covered"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_section_and_the_treaties_overlap_in_both_periods(
    library: Library, treaty: str
) -> None:
    for day in ("2012-01-01", "2018-01-01"):
        (found,) = relations(library, "de-stgb-232", treaty, as_of=day)
        assert found.relation == "overlapping"


def test_the_lead_follows_what_the_law_called_trafficking(library: Library) -> None:
    before, after = library.instrument("de-stgb-232").lead
    assert before.any_of == ("sexual-trafficking", "labour-trafficking", "furthering")
    assert after.any_of == ("trafficking",)
    assert before.until == after.from_ == date(2016, 10, 15)


def test_a_seizure_needs_no_means_but_is_against_the_will(library: Library) -> None:
    seized = HARVESTER | {"act": "hold", "means-at-act": "none", "consent-act": "not-agreed"}
    assert outcome(library, seized) == "covered"
    assert outcome(library, seized | {"consent-act": "agreed"}) == "not covered"


def test_prostitution_is_caused_whoever_keeps_the_price_and_must_begin(library: Library) -> None:
    caused = YOUNG_WOMAN | {
        "act": "entice",
        "condition": "none",
        "gain": "person-only",
        "means-in-exploitation": "none",
        "happened": "came-about",
    }
    assert outcome(library, caused, "forced-prostitution") == "covered"
    assert outcome(library, caused | {"age": "from-21"}, "forced-prostitution") == "not covered"
    planned = caused | {"happened": "not-come-about"}
    assert outcome(library, planned, "forced-prostitution") == "not covered"


def test_exploiting_labour_is_no_trafficking_since_2016(library: Library) -> None:
    facts = HARVESTER | {"act": "use", "happened": "came-about"}
    assert outcome(library, facts, "labour-exploitation") == "covered"
    taking_over = {"palermo-receipt": "taking-over-only"}
    assert decided(library, "de-stgb-232#trafficking", facts, taking_over) == "not covered"
