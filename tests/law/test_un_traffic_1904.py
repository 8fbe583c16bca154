"""The Agreement of 1904: a traffic to be watched, and nobody to be punished."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided
from traffic_cases import ABROAD, FORCED, GIRL, WOMAN, WORKER, Facts

from trafficlaw.library import Library

FULL_AGE_ABROAD = WOMAN | ABROAD
DECEIVED = {"means-at-act": "deception"}


def outcome(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, "white-slave-1904", facts, answers, asking="traffic-")


def test_a_girl_recruited_for_prostitution_abroad_is_in_the_traffic(library: Library) -> None:
    assert outcome(library, GIRL | ABROAD) == "covered"


def test_a_journey_within_the_country_is_not_abroad(library: Library) -> None:
    assert outcome(library, GIRL) == "not covered"
    assert outcome(library, GIRL | {"movement": "within"}) == "not covered"


@pytest.mark.parametrize("sex", ["male", "other-sex"])
def test_only_women_and_girls_are_protected(library: Library, sex: str) -> None:
    assert outcome(library, GIRL | ABROAD | {"sex": sex}) == "not covered"


def test_labour_is_no_part_of_the_traffic(library: Library) -> None:
    assert outcome(library, WORKER | ABROAD | {"sex": "female"}) == "not covered"


@pytest.mark.parametrize("means", [DECEIVED, FORCED])
def test_a_woman_of_full_age_deceived_or_compelled_is_protected(
    library: Library, means: Facts
) -> None:
    assert outcome(library, FULL_AGE_ABROAD | means) == "covered"


def test_a_willing_woman_of_full_age_turns_on_the_preamble(library: Library) -> None:
    assert outcome(library, FULL_AGE_ABROAD) == "arguable"
    assert outcome(library, FULL_AGE_ABROAD, **{"1904_preamble": "preamble-limits"}) == (
        "not covered"
    )
    assert outcome(library, FULL_AGE_ABROAD, **{"1904_preamble": "article-alone"}) == "covered"


def test_abuse_of_power_turns_on_the_word_abusees(library: Library) -> None:
    dependent = FULL_AGE_ABROAD | {"means-at-act": "abuse-of-power"}
    limits = {"1904_preamble": "preamble-limits"}
    assert outcome(library, dependent, **limits, **{"1904_abused": "deceived"}) == "not covered"
    assert outcome(library, dependent, **limits, **{"1904_abused": "ill-used-too"}) == "covered"


def test_the_age_of_majority_is_left_to_each_party(library: Library) -> None:
    of_nineteen = FULL_AGE_ABROAD | {"age": "from-18"}
    limits = {"1904_preamble": "preamble-limits"}
    assert outcome(library, of_nineteen, **limits, full_age="twenty-one") == "covered"
    assert outcome(library, of_nineteen, **limits, full_age="eighteen") == "not covered"


def test_enticing_turns_on_the_french_word(library: Library) -> None:
    enticed = GIRL | ABROAD | {"act": "entice"}
    assert outcome(library, enticed, embauchage="engaging-only") == "not covered"
    assert outcome(library, enticed, embauchage="procuring-too") == "covered"


def test_the_watch_on_the_ways_names_no_border(library: Library) -> None:
    taken = GIRL | {"act": "carry", "movement": "within"}
    assert decided(library, "un-traffic-1904#conducting", taken, {}) == "covered"
    recruited = GIRL | {"movement": "within"}
    assert decided(library, "un-traffic-1904#conducting", recruited, {}) == "not covered"


def test_no_duty_is_to_punish(library: Library) -> None:
    agreement = library.instrument("white-slave-1904")
    assert {d.kind for d in agreement.duties} == {"cooperate", "identify", "protect", "prevent"}
    assert agreement.consequences == ()
    assert {d.function for d in agreement.definitions} == {"definition"}


def test_it_bound_from_july_1905(library: Library) -> None:
    assert library.instrument("white-slave-1904").dates.in_force == date(1905, 7, 18)


def test_agencies_are_watched_only_as_far_as_possible_and_costs_follow_need(
    library: Library,
) -> None:
    duties = {duty.id: duty for duty in library.instrument("traffic-1904").duties}
    assert duties["agencies"].scope_says.endswith("autant que possible")
    assert "ne pourrait rembourser" in duties["costs"].scope_says
