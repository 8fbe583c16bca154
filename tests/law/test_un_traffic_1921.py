"""The Convention of 1921: the offences of 1910, up to twenty-one, and boys."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided
from traffic_cases import ABROAD, BOY, FORCED, GIRL, WOMAN, WORKER, Facts

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library


def outcome(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, "traffic-1921", facts, answers, asking="traffic-")


def test_a_woman_of_twenty_came_in_with_it(library: Library) -> None:
    of_twenty = WOMAN | {"age": "from-20"}
    assert outcome(library, of_twenty) == "covered"
    assert decided(library, "traffic-1910", of_twenty, {}) == "not covered"


def test_from_twenty_one_on_means_are_needed(library: Library) -> None:
    assert outcome(library, WOMAN) == "not covered"
    assert outcome(library, WOMAN | FORCED) == "covered"


@pytest.mark.parametrize("sex", ["female", "male", "other-sex"])
def test_children_of_both_sexes_are_protected(library: Library, sex: str) -> None:
    assert outcome(library, GIRL | {"sex": sex}) == "covered"


def test_a_boy_of_nineteen_turns_on_who_is_a_child(library: Library) -> None:
    of_nineteen = BOY | {"age": "from-18"}
    assert outcome(library, of_nineteen) == "arguable"
    assert outcome(library, of_nineteen, **{"1921_child": "eighteen"}) == "not covered"
    assert outcome(library, of_nineteen, **{"1921_child": "twenty-one"}) == "covered"


def test_men_are_outside_even_where_forced(library: Library) -> None:
    assert outcome(library, WOMAN | FORCED | {"sex": "male"}) == "not covered"


def test_no_border_and_no_labour(library: Library) -> None:
    assert outcome(library, GIRL) == outcome(library, GIRL | ABROAD) == "covered"
    assert outcome(library, WORKER) == "not covered"


def test_for_women_of_full_age_it_is_the_offence_of_1910_one_year_later(library: Library) -> None:
    pair = ("un-traffic-1921#full-age", "un-traffic-1910#full-age")
    (all_ages,) = relations(library, *pair)
    (from_21,) = relations(library, *pair, given={"age": ("from-21",)})
    assert (all_ages.relation, all_ages.settled) == ("narrower", True)
    assert (from_21.relation, from_21.settled) == ("equivalent", True)


def test_it_bound_from_june_1922_and_changed_the_age_of_1910(library: Library) -> None:
    convention = library.instrument("traffic-1921")
    assert convention.dates.in_force == date(1922, 6, 15)
    amends = [link for link in convention.links if link.kind == "amends"]
    assert [(link.to, link.at) for link in amends] == [("un-traffic-1910", "art. 5")]


def test_attempts_are_to_be_punished(library: Library) -> None:
    assert [c.kind for c in library.instrument("traffic-1921").consequences] == ["attempt"]
