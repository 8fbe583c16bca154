"""ILO Convention 105, art. 1, as a lawyer would test it."""

from __future__ import annotations

from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

WORK = {
    "activity": "labour",
    "condition": "forced-labour",
    "means-in-exploitation": "use-of-legal-process",
    "actor": "official",
}
"""Work that a public authority exacts by law."""


def outcome(library: Library, facts: dict[str, str], on: str | None = None) -> str:
    return decided(library, "ilo-c105#abolished-forms", facts, {}, on=on)


def test_the_aim_decides_and_is_not_coded(library: Library) -> None:
    assert outcome(library, WORK) == "not coded"


def test_what_is_no_forced_labour_is_outside_whatever_the_aim(library: Library) -> None:
    free = WORK | {"condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, free) == "not covered"


def test_how_it_lies_to_convention_29_is_not_guessed() -> None:
    assert relation("ilo-c105", "ilo-c29").relation == "not coded"


def test_abolition_is_immediate_unlike_in_1930(library: Library) -> None:
    (wording,) = library.wordings("ilo-c105", as_of="1959-01-17")
    assert "immediate and complete" in wording.instrument.duties[1].says
    (before,) = library.wordings("ilo-c29")
    assert "shortest possible period" in before.instrument.duties[0].says
