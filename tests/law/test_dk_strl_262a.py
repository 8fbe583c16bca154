"""Denmark's section 262 a, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

SHOPLIFTER = {
    "act": "carry",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "crime",
    "condition": "controlled",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man driven into the country under a false promise, to steal under another's orders."""


def outcome(library: Library, facts: dict[str, str], on: str | None = None) -> str:
    return decided(library, "dk-strl-262a#trafficking", facts, {}, on=on)


def test_criminal_acts_came_in_by_2012(library: Library) -> None:
    assert outcome(library, SHOPLIFTER, on="2010-01-01") == "not covered"
    assert outcome(library, SHOPLIFTER, on="2013-01-01") == "covered"


def test_under_18_no_means_is_asked_for(library: Library) -> None:
    assert outcome(library, SHOPLIFTER | {"means-at-act": "none"}) == "not covered"
    assert outcome(library, SHOPLIFTER | {"means-at-act": "none", "age": "from-16"}) == "covered"


def test_exploiting_a_weak_position_with_a_way_out_is_arguable(library: Library) -> None:
    assert outcome(library, SHOPLIFTER | {"means-at-act": "vulnerability-neither"}) == "covered"
    assert outcome(library, SHOPLIFTER | {"means-at-act": "vulnerability-both"}) == "arguable"


def test_paying_whoever_has_authority_is_an_act_of_its_own(library: Library) -> None:
    facts = SHOPLIFTER | {"act": "other-act", "means-at-act": "payment-to-guardian"}
    assert outcome(library, facts) == "covered"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_section_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    (found,) = relations(library, "dk-strl-262a", treaty)
    assert found.relation == "overlapping"


def test_sexual_for_pornographic_changed_nothing(library: Library) -> None:
    name = "dk-strl-262a#trafficking@"
    (found,) = relations(library, name + "2013-08-22", name + "2024-11-05")
    assert found.relation == "equivalent"


def test_prostitution_must_be_exploited(library: Library) -> None:
    forced = SHOPLIFTER | {"activity": "sexual-act", "condition": "servitude"}
    assert outcome(library, forced) == "covered"
    own_account = forced | {
        "condition": "none",
        "gain": "person-only",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    for day in ("2010-01-01", "2014-01-01", "2025-01-01"):
        assert outcome(library, forced, on=day) == "covered"
    assert outcome(library, own_account, on="2010-01-01") == "arguable"
    assert outcome(library, own_account, on="2014-01-01") == "not covered"
