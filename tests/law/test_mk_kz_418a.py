"""North Macedonia, Criminal Code, arts. 418-a and 418-d: what could be seen, second-hand."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

NOW = "2012-01-01"

FORCED_MARRIAGE = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "marriage",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman recruited by deception to be married against her will."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "mk-kz-418a", facts, answers, on=NOW)


def test_forced_marriage_is_a_listed_purpose(library: Library) -> None:
    assert outcome(library, FORCED_MARRIAGE) == "covered"
    agreed = FORCED_MARRIAGE | {"means-in-exploitation": "none", "consent-exploitation": "agreed"}
    assert outcome(library, agreed) == "not covered"


def test_whether_an_adult_needs_means_turns_on_or_otherwise(library: Library) -> None:
    without = FORCED_MARRIAGE | {"means-at-act": "none"}
    assert outcome(library, without) == "arguable"
    assert outcome(library, without, **{"or-otherwise": "like-means-only"}) == "not covered"
    assert outcome(library, without | {"age": "from-16"}) == "covered"


def test_what_a_childs_exploitation_is_beyond_the_list_is_a_question(library: Library) -> None:
    beggar = FORCED_MARRIAGE | {"activity": "begging", "condition": "controlled", "age": "from-13"}
    listed = {"mk-child-exploitation": "listed-purposes"}
    assert outcome(library, beggar) == "arguable"
    assert outcome(library, beggar, **listed) == "not covered"
    assert outcome(library, beggar, **{"mk-child-exploitation": "any-exploitation"}) == "covered"


def test_nothing_rests_on_the_text_itself(library: Library) -> None:
    instrument = library.instrument("mk-kz-418a")
    for definition in instrument.definitions:
        assert {version.verified.by for version in definition.versions} == {"secondary"}
    assert "No text of the articles could be read" in instrument.note
