"""The Irish Act of 2024: who is, and who is identified as, a victim of human trafficking."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.law.of_place import law_of
from trafficlaw.library import Library

WORKER = {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""An adult deceived and lodged for work that is exacted by threats."""


def outcome(library: Library, facts: dict[str, str], definition: str, **answers: str) -> str:
    return decided(library, f"ie-clsohta-2024#{definition}", facts, answers)


def test_the_definition_of_a_victim_has_no_means_and_the_criteria_have(library: Library) -> None:
    without = WORKER | {"means-at-act": "none"}
    assert outcome(library, without, "victim-of-human-trafficking") == "covered"
    assert outcome(library, without, "identified-victim") == "not covered"
    assert outcome(library, WORKER, "identified-victim") == "covered"


def test_the_means_are_left_out_for_a_child(library: Library) -> None:
    child = WORKER | {"means-at-act": "none", "age": "from-16"}
    assert outcome(library, child, "identified-victim") == "covered"


def test_vulnerability_is_open_here_and_closed_in_the_offence(library: Library) -> None:
    weak = WORKER | {"means-at-act": "vulnerability-not-both"}
    assert outcome(library, weak, "identified-victim") == "arguable"
    assert decided(library, "ie-chta-2008#trafficking-of-adults", weak, {}) == "covered"


def test_a_claim_to_be_under_18_is_presumed_true(library: Library) -> None:
    found = {c.id: c for c in library.instrument("ie-clsohta-2024").consequences}
    assert found["presumption-of-age"].kind == "presumption"
    assert found["presumption-of-age"].at == "s. 26"


def test_services_may_be_given_and_none_is_owed(library: Library) -> None:
    duties = {duty.id: duty for duty in library.instrument("ie-clsohta-2024").duties}
    assert duties["services"].strength == "may"
    assert duties["identify"].strength == "shall"


def test_it_is_enacted_and_not_known_to_be_in_force(library: Library) -> None:
    address = "ie-clsohta-2024#identified-victim"
    with pytest.raises(NotInForce, match="not known to have been in force on 2026-01-01"):
        library.wordings(address, as_of="2026-01-01")
    (text,) = library.wordings(address, text_of="2026-01-01")
    assert text.status == "adopted 2024-07-17, not known to be in force"
    (ireland,) = law_of(library, "IE", "2026-01-01")
    assert "ie-clsohta-2024" not in {w.instrument.id for w in ireland.own}
    assert "ie-clsohta-2024" in {w.instrument.id for w in ireland.coming}
