"""The Council of Europe Convention of 2005: the Protocol's definition, with a wider reach."""

from __future__ import annotations

import pytest
from attrs import evolve

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library
from trafficlaw.model import Version


def wording(library: Library, name: str, definition: str) -> Version:
    return library.instrument(name).definition(definition).versions[-1]


@pytest.mark.parametrize("alias", ["cets-197", "ecat", "warsaw-convention"])
def test_it_is_equivalent_to_the_protocol_on_every_reading(library: Library, alias: str) -> None:
    (found,) = relations(library, alias, "palermo")
    assert found.relation == "equivalent"
    assert found.settled
    assert found.only_in_a == found.only_in_b == ()


def test_it_has_the_protocols_words_and_questions_term_by_term(library: Library) -> None:
    palermo = wording(library, "palermo", "trafficking-in-persons")
    cets = wording(library, "cets-197", "trafficking-in-human-beings")
    for one, other in zip(palermo.elements, cets.elements, strict=True):
        assert one.id == other.id
        assert [evolve(t, at="") for t in one.terms] == [evolve(t, at="") for t in other.terms]
    assert [limb.needs for limb in palermo.limbs] == [limb.needs for limb in cets.limbs]
    assert {t.at for e in cets.elements for t in e.terms} == {"4(a)", "4(d)"}


def test_a_victim_is_anyone_subject_to_trafficking(library: Library) -> None:
    (found,) = relations(library, "cets-197#victim", "cets-197")
    assert found.relation == "equivalent"
    assert found.settled


def test_no_duty_is_limited_to_transnational_or_organised_cases(library: Library) -> None:
    duties = library.instrument("cets-197").duties
    assert {"criminalise", "cooperate", "protect", "identify"} <= {d.kind for d in duties}
    assert not any(d.needs_transnational or d.needs_organised_group for d in duties)


def test_using_a_victims_services_need_only_be_considered(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("cets-197").duties}
    assert duties["criminalise-use-of-services"].strength == "shall-consider"
    assert duties["criminalise"].strength == "shall"


def test_four_circumstances_aggravate(library: Library) -> None:
    rules = library.instrument("cets-197").consequences
    assert sum(rule.kind == "aggravation" for rule in rules) == 4
