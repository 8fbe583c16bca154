"""The ASEAN Convention of 2015 beside the Palermo Protocol; its words were met only in reports."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from regional_cases import ASEAN, PALERMO, wording

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library


def test_the_asean_convention_is_equivalent_to_the_protocol_as_reported(library: Library) -> None:
    (found,) = relations(library, ASEAN, PALERMO)
    assert found.relation == "equivalent"
    assert found.settled
    assert wording(library, ASEAN, "trafficking-in-persons").verified.by == "secondary"


def test_it_shares_the_protocols_words_and_questions_term_by_term(library: Library) -> None:
    protocol = wording(library, PALERMO, "trafficking-in-persons")
    asean = wording(library, ASEAN, "trafficking-in-persons")
    for one, other in zip(protocol.elements, asean.elements, strict=True):
        assert [evolve(t, at="", note="") for t in one.terms] == [
            evolve(t, at="", note="") for t in other.terms
        ]
    assert [limb.needs for limb in protocol.limbs] == [limb.needs for limb in asean.limbs]


def test_what_was_not_seen_of_the_asean_convention_says_so(library: Library) -> None:
    instrument = library.instrument(ASEAN)
    assert {rule.verified.by for rule in instrument.consequences} == {"unverified"}
    assert instrument.duties == ()
    assert instrument.dates.in_force == date(2017, 3, 8)
