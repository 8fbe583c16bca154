"""Iceland's article 227 a, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

BRIDE = {
    "act": "hand-over",
    "movement": "none",
    "means-at-act": "vulnerability-both",
    "activity": "marriage",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "sex": "female",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman handed over, in a difficult position that is used, for a marriage against her will."""


def outcome(library: Library, facts: dict[str, str]) -> str:
    return decided(library, "is-hgl-227a#trafficking", facts, {})


def test_a_forced_marriage_is_a_purpose(library: Library) -> None:
    assert outcome(library, BRIDE) == "covered"
    willing = {"consent-exploitation": "agreed", "means-in-exploitation": "none"}
    assert outcome(library, BRIDE | willing) == "not covered"


def test_a_difficult_position_counts_although_there_was_a_way_out(library: Library) -> None:
    assert outcome(library, BRIDE | {"means-at-act": "vulnerability-neither"}) == "covered"
    assert outcome(library, BRIDE | {"means-at-act": "inducement"}) == "not covered"


def test_under_18_no_means_is_asked_for(library: Library) -> None:
    assert outcome(library, BRIDE | {"means-at-act": "none"}) == "not covered"
    assert outcome(library, BRIDE | {"means-at-act": "none", "age": "from-16"}) == "covered"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_article_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    (found,) = relations(library, "is-hgl-227a", treaty)
    assert found.relation == "overlapping"


def test_prostitution_on_her_own_account_is_misuse_on_one_reading_only(library: Library) -> None:
    facts = BRIDE | {
        "activity": "sexual-act",
        "gain": "person-only",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, facts) == "arguable"
    forced = {
        "condition": "servitude",
        "gain": "another",
        "means-in-exploitation": "threat-of-harm",
    }
    assert outcome(library, facts | forced) == "covered"
