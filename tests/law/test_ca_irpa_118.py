"""Canada: Immigration and Refugee Protection Act, s 118, an offence without exploitation."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

DECEIVED = {
    "act": "arrange-carriage",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "none",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "unaware",
    "transnational": "transnational",
}
"""An adult whose coming into Canada is organised by deception; nobody means to exploit."""


def outcome(library: Library, facts: dict[str, str]) -> str:
    return decided(library, "ca-irpa-118", facts, {})


def test_no_exploitation_is_asked_for(library: Library) -> None:
    assert outcome(library, DECEIVED) == "covered"
    assert decided(library, "un-palermo-2000", DECEIVED, {}) == "not covered"


def test_the_person_must_come_into_canada(library: Library) -> None:
    inside = DECEIVED | {"movement": "within", "transnational": "internal"}
    assert outcome(library, inside) == "not covered"
    assert outcome(library, DECEIVED | {"movement": "out-of"}) == "not covered"


def test_means_are_needed_for_a_child_as_well(library: Library) -> None:
    for age in ("from-21", "under-13"):
        assert outcome(library, DECEIVED | {"means-at-act": "none", "age": age}) == "not covered"
    weak = DECEIVED | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, weak) == "not covered"


def test_degrading_treatment_and_profit_are_factors_for_the_sentence_only(
    library: Library,
) -> None:
    found = {c.id: c for c in library.instrument("ca-irpa-118").consequences}
    assert set(found["factors-2012"].turns_on) >= {"condition", "activity", "reward"}
    assert str(found["factors-2012"].from_) == "2012-12-15"


def test_it_is_older_than_the_offence_in_the_criminal_code(library: Library) -> None:
    assert library.wordings("ca-irpa-118", as_of="2002-06-28")
    with pytest.raises(NotInForce):
        library.wordings("ca-cc-279", as_of="2005-11-24")


def test_it_overlaps_with_the_protocol(library: Library) -> None:
    (irpa,) = library.wordings("ca-irpa-118")
    (protocol,) = library.wordings("un-palermo-2000")
    assert relate(library, irpa, protocol).relation == "overlapping"
