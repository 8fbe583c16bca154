"""Singapore's Prevention of Human Trafficking Act 2014 as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WORKER = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A man recruited by deception for labour to be exacted under threats."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "sg-phta-2014", facts, answers)


def test_an_adult_needs_a_means_and_a_child_none(library: Library) -> None:
    without = WORKER | {"means-at-act": "none"}
    assert outcome(library, WORKER) == "covered"
    assert outcome(library, without) == "not covered"
    assert outcome(library, without | {"age": "from-16"}) == "covered"


def test_vulnerability_counts_only_for_four_causes(library: Library) -> None:
    weak = WORKER | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, weak) == "not covered"
    for cause in ("irregular-status", "pregnancy", "illness-or-disability", "mental-disorder"):
        assert outcome(library, weak | {"situation": cause}) == "covered"


def test_a_way_out_does_not_matter_where_a_cause_is_present(library: Library) -> None:
    facts = WORKER | {"means-at-act": "vulnerability-both", "situation": "pregnancy"}
    assert outcome(library, facts) == "covered"
    narrow = {"palermo-vulnerability": "real-or-acceptable"}
    assert decided(library, "palermo", facts, narrow) == "not covered"


def test_the_list_of_exploitation_is_closed(library: Library) -> None:
    poor = WORKER | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, poor) == "not covered"
    begging = WORKER | {"activity": "begging"}
    assert outcome(library, begging) == "not covered"


def test_any_sexual_service_is_sexual_exploitation(library: Library) -> None:
    service = WORKER | {
        "activity": "sexual-show",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, service) == "covered"
    assert decided(library, "palermo", service, {}) == "arguable"


def test_an_agreed_removal_of_an_organ_is_exploitation(library: Library) -> None:
    organ = WORKER | {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, organ) == "covered"


def test_delivery_of_a_child_is_the_practice_that_the_list_leaves_out(library: Library) -> None:
    delivered = WORKER | {
        "age": "under-13",
        "condition": "child-delivery",
        "means-in-exploitation": "none",
    }
    assert outcome(library, delivered) == "arguable"
    three = {"sg-similar-practices": "the-three-named"}
    assert outcome(library, delivered, **three) == "not covered"


def test_pressure_without_force_or_threat_is_no_coercion(library: Library) -> None:
    pressed = WORKER | {"means-at-act": "psychological-coercion"}
    assert outcome(library, pressed) == "not covered"
    assert decided(library, "palermo", pressed, {}) == "arguable"


def test_a_child_a_weak_victim_and_an_official_are_factors_of_the_sentence(
    library: Library,
) -> None:
    rules = library.instrument("sg-phta-2014").consequences
    on = {name for rule in rules if rule.kind == "aggravation" for name in rule.turns_on}
    assert on == {"age", "situation", "actor"}


def test_it_is_in_operation_since_march_2015(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("sg-phta-2014", as_of="2015-02-28")
    assert library.wordings("sg-phta-2014", as_of="2015-03-01")
