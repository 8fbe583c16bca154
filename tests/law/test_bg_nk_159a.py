"""Bulgaria, Criminal Code: trafficking is act and purpose, and means only aggravate."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

NOW = "2026-01-01"

WILLING = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "age": "from-21",
    "consent-act": "agreed",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman recruited, by agreement and without any means, for prostitution that pays her alone."""


def outcome(library: Library, facts: dict[str, str], on: str = NOW, **answers: str) -> str:
    return decided(library, "bg-nk-159a", facts, answers, on=on)


@pytest.mark.parametrize("age", ["from-16", "from-18", "from-21"])
def test_no_means_are_needed_at_any_age(library: Library, age: str) -> None:
    assert outcome(library, WILLING | {"age": age}) == "covered"


def test_the_protocol_does_not_reach_a_willing_adult_without_means(library: Library) -> None:
    assert decided(library, "un-palermo-2000", WILLING, {}) == "not covered"


def test_handing_a_person_over_is_not_among_the_verbs(library: Library) -> None:
    assert outcome(library, WILLING | {"act": "hand-over"}) == "not covered"


def test_lodging_a_person_openly_turns_on_the_word_for_hiding(library: Library) -> None:
    lodged = WILLING | {"act": "harbour"}
    assert outcome(library, lodged) == "arguable"
    assert outcome(library, lodged, **{"hiding-or-harbouring": "lodging-too"}) == "covered"
    assert outcome(library, lodged, **{"hiding-or-harbouring": "hiding-only"}) == "not covered"


def test_begging_and_tissue_are_uses_since_the_change_of_2013(library: Library) -> None:
    for activity in ("begging", "tissue"):
        facts = WILLING | {"activity": activity}
        assert outcome(library, facts, on="2008-01-01") == "not covered"
        assert outcome(library, facts) == "covered"


def test_the_second_offence_needs_the_border_to_be_crossed(library: Library) -> None:
    address = "bg-nk-159a#cross-border-trafficking"
    abroad = WILLING | {"movement": "out-of", "transnational": "transnational"}
    assert decided(library, address, abroad, {}, on=NOW) == "covered"
    assert decided(library, address, abroad | {"movement": "within"}, {}, on=NOW) == "not covered"


def test_means_and_age_raise_the_penalty(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("bg-nk-159a").consequences}
    assert (rules["penalty"].least, rules["penalty"].most) == ("2 years", "8 years")
    assert rules["means-and-age"].kind == "aggravation"
    assert (rules["means-and-age"].least, rules["means-and-age"].most) == ("3 years", "10 years")
    for rule in (rules["means-and-age"], rules["cross-border-means-and-age"]):
        assert {"means-at-act", "age"} <= set(rule.turns_on)


def test_the_wording_of_2009_is_not_offered(library: Library) -> None:
    versions = library.instrument("bg-nk-159a").definition("trafficking").versions
    assert [str(version.from_) for version in versions] == ["2002-10-01", "2013-10-01"]
    assert str(versions[0].until) == "2009-04-14"
