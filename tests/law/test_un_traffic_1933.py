"""The Convention of 1933: willing women of full age, taken to another country."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided
from traffic_cases import ABROAD, FORCED, GIRL, WOMAN, WORKER, Facts

from trafficlaw.library import Library


def outcome(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, "traffic-1933", facts, answers, asking="traffic-")


@pytest.mark.parametrize("consent", ["agreed", "not-agreed"])
def test_a_woman_procured_for_another_country_is_covered_even_with_her_consent(
    library: Library, consent: str
) -> None:
    assert outcome(library, WOMAN | ABROAD | {"consent-exploitation": consent}) == "covered"


@pytest.mark.parametrize("journey", ["into", "out-of", "elsewhere"])
def test_any_border_will_do(library: Library, journey: str) -> None:
    crossing = {"movement": journey, "transnational": "transnational"}
    assert outcome(library, WOMAN | crossing) == "covered"


def test_within_one_country_it_says_nothing(library: Library) -> None:
    assert outcome(library, WOMAN | FORCED) == "not covered"
    assert outcome(library, WOMAN | {"movement": "within"}) == "not covered"


def test_girls_are_left_to_the_older_treaties(library: Library) -> None:
    assert outcome(library, GIRL | ABROAD) == "not covered"


def test_a_woman_of_twenty_turns_on_full_age(library: Library) -> None:
    of_twenty = WOMAN | ABROAD | {"age": "from-20"}
    assert outcome(library, of_twenty, full_age="twenty-one") == "not covered"
    assert outcome(library, of_twenty, full_age="twenty") == "covered"
    assert outcome(library, of_twenty, full_age="eighteen") == "covered"


def test_men_and_labour_are_outside(library: Library) -> None:
    assert outcome(library, WOMAN | ABROAD | {"sex": "male"}) == "not covered"
    assert outcome(library, WORKER | ABROAD | {"sex": "female"}) == "not covered"


def test_knowing_without_aiming_is_open(library: Library) -> None:
    knows = WOMAN | ABROAD | {"mental-exploitation": "knows"}
    assert outcome(library, knows) == "arguable"
    assert outcome(library, knows, aim_or_knowledge="aim-only") == "not covered"
    careless = knows | {"mental-exploitation": "reckless"}
    assert outcome(library, careless) == "not covered"


def test_it_bound_from_august_1934_and_completes_three_treaties(library: Library) -> None:
    convention = library.instrument("traffic-1933")
    assert convention.dates.in_force == date(1934, 8, 24)
    assert [link.to for link in convention.links if link.kind == "supplements"] == [
        "un-traffic-1921", "un-traffic-1910", "un-traffic-1904",
    ]  # fmt: skip


def test_information_is_exchanged_where_the_acts_lie_in_several_countries(
    library: Library,
) -> None:
    duties = {d.id: d for d in library.instrument("traffic-1933").duties}
    assert duties["inform"].needs_transnational
