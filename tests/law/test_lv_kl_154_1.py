"""Latvian Criminal Law, ss. 154.1 and 154.2: human trafficking."""

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
NOW = "2025-01-01"


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "lv-kl-154-1",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_leading_somebody_away_by_deceit_to_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, NOW) == "covered"


def test_deceit_without_taking_away_turns_on_a_question(library: Library) -> None:
    recruited = FORCED_LABOUR | {"act": "recruit", "movement": "none"}
    assert outcome(library, recruited, NOW) == "arguable"
    answer = {"lv_taking_away_by_deceit": "taking-away"}
    assert outcome(library, recruited, NOW, **answer) == "not covered"
    threatened = recruited | {"means-at-act": "threat-of-force"}
    assert outcome(library, threatened, NOW, **answer) == "covered"


def test_the_day_given_is_that_of_a_quotation_and_is_said_to_be(library: Library) -> None:
    instrument = library.instrument("lv-kl-154-1")
    (version,) = instrument.definitions[0].versions
    assert "the words are older" in version.changed
    assert str(instrument.dates.in_force) == "1999-04-01"


def test_a_minor_needs_no_means(library: Library) -> None:
    bare = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, bare | {"age": "from-16"}, NOW) == "covered"
    assert outcome(library, bare, NOW) == "not covered"


def test_prostitution_is_named_without_more(library: Library) -> None:
    prostitution = FORCED_LABOUR | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, prostitution, NOW) == "covered"
    assert decided(library, "un-palermo-2000", prostitution, {}) == "arguable"


def test_the_list_is_closed_so_marriage_is_outside(library: Library) -> None:
    marriage = FORCED_LABOUR | {"activity": "marriage", "condition": "none"}
    assert outcome(library, marriage, NOW) == "not covered"
    crime = FORCED_LABOUR | {"activity": "crime"}
    assert outcome(library, crime, NOW) == "covered"
