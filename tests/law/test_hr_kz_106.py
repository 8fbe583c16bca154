"""Croatia, Criminal Code of 2011: trafficking with an open list of means, and slavery."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

NOW = "2026-01-01"

FORCED_LABOUR = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception for forced labour."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "hr-kz-106", facts, answers, on=NOW)


def test_deception_into_forced_labour_is_trafficking(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR) == "covered"


def test_whether_an_adult_needs_means_turns_on_the_open_list(library: Library) -> None:
    without = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, without) == "arguable"
    assert outcome(library, without, **{"or-otherwise": "like-means-only"}) == "not covered"
    assert outcome(library, without, **{"or-otherwise": "any-way"}) == "covered"
    assert outcome(library, without | {"age": "from-16"}) == "covered"


def test_another_improper_means_is_enough_on_every_reading(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR | {"means-at-act": "other-means"}) == "covered"
    assert decided(
        library, "un-palermo-2000", FORCED_LABOUR | {"means-at-act": "other-means"}, {}
    ) == ("not covered")


def test_unlawful_acts_are_a_purpose_for_everybody_and_not_in_the_list_for_children(
    library: Library,
) -> None:
    thief = FORCED_LABOUR | {"activity": "crime", "condition": "none", "age": "from-16"}
    assert outcome(library, thief) == "covered"
    assert decided(library, "hr-kz-106#child-trafficking", thief, {}, on=NOW) == "not covered"


def test_unlawful_adoption_is_a_purpose_for_children_alone(library: Library) -> None:
    adopted = FORCED_LABOUR | {
        "activity": "adoption",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
    }
    assert outcome(library, adopted) == "covered"
    assert decided(library, "hr-kz-106#trafficking", adopted, {}, on=NOW) == "not covered"


def test_holding_a_person_in_slavery_is_an_offence_of_its_own(library: Library) -> None:
    held = FORCED_LABOUR | {
        "act": "hold",
        "condition": "slavery-in-fact",
        "happened": "came-about",
    }
    assert decided(library, "hr-kz-106#slavery", held, {}, on=NOW) == "covered"
    assert (
        decided(library, "hr-kz-106#slavery", held | {"condition": "controlled"}, {}, on=NOW)
        == "not covered"
    )
