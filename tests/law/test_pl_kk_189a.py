"""Polish Criminal Code, arts. 115 § 22 and 189a: trafficking since September 2010."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

FORCED_LABOUR = {
    "act": "carry",
    "movement": "within",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man carried by deception to forced labour."""
NOW = "2015-01-01"


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "pl-kk-189a",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_transport_by_ruse_to_forced_work_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, NOW) == "covered"


def test_a_minor_needs_no_means(library: Library) -> None:
    bare = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, bare | {"age": "from-16"}, NOW) == "covered"
    assert outcome(library, bare, NOW) == "not covered"


def test_use_that_degrades_dignity_is_named(library: Library) -> None:
    degrading = FORCED_LABOUR | {"condition": "against-dignity", "means-in-exploitation": "none"}
    assert outcome(library, degrading, NOW) == "covered"
    assert decided(library, "un-palermo-2000", degrading, {}) == "arguable"


def test_cells_and_tissues_are_purposes(library: Library) -> None:
    tissue = FORCED_LABOUR | {
        "activity": "tissue",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, tissue, NOW) == "covered"


def test_begging_for_anothers_gain_turns_on_a_question(library: Library) -> None:
    begs = FORCED_LABOUR | {
        "activity": "begging",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, begs, NOW) == "arguable"
    answer = {"national_exploitation_of_begging": "gain-suffices"}
    assert outcome(library, begs, NOW, **answer) == "covered"


def test_keeping_in_slavery_is_an_offence_of_its_own(library: Library) -> None:
    kept = FORCED_LABOUR | {
        "act": "hold",
        "movement": "none",
        "condition": "slavery-in-fact",
        "happened": "came-about",
    }
    assert outcome(library, kept, NOW, "pl-kk-189a#slavery") == "covered"
    assert outcome(library, kept | {"condition": "servitude"}, NOW, "pl-kk-189a#slavery") == (
        "not covered"
    )
