"""The Lanzarote Convention: sexual exploitation of children without any act of trafficking."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

CLIENT = {
    "act": "patronise",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "age": "from-16",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "consent-act": "agreed",
    "consent-exploitation": "agreed",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""Somebody pays a person of sixteen for sexual acts."""

ABUSED = CLIENT | {"act": "use", "gain": "none"}
"""Sexual acts with a person of sixteen; nothing is paid."""


def outcome(library: Library, facts: dict[str, str], definition: str) -> str:
    return decided(library, f"coe-cets-201#{definition}", facts, {})


def test_child_prostitution_is_what_it_is_in_the_protocol_of_2000(library: Library) -> None:
    (found,) = relations(
        library, "coe-cets-201#child-prostitution", "un-opsc-2000#child-prostitution"
    )
    assert found.relation == "equivalent"
    assert found.settled


def test_child_pornography_is_no_wider_than_in_the_protocol_of_2000(library: Library) -> None:
    (found,) = relations(
        library, "coe-cets-201#child-pornography", "un-opsc-2000#child-pornography"
    )
    assert found.relation == "equivalent or narrower"
    (narrower,) = relations(
        library, "coe-cets-201#child-pornography", "un-opsc-2000#child-pornography",
        given={"activity": "sexual-show"},
    )  # fmt: skip
    assert narrower.only_in_a == ()


def test_the_client_of_a_child_commits_an_offence(library: Library) -> None:
    assert outcome(library, CLIENT, "prostitution-offences") == "covered"
    assert outcome(library, CLIENT | {"age": "from-18"}, "prostitution-offences") == "not covered"


def test_the_client_need_not_be_a_trafficker(library: Library) -> None:
    assert decided(library, "un-palermo-2000", CLIENT, {}) == "arguable"
    narrow = {"palermo-receipt": "taking-over-only"}
    assert decided(library, "un-palermo-2000", CLIENT, narrow) == "not covered"


@pytest.mark.parametrize("act", ["recruit", "benefit", "patronise"])
def test_supply_profit_and_demand(library: Library, act: str) -> None:
    facts = CLIENT | {"act": act, "gain": "another"}
    assert outcome(library, facts, "prostitution-offences") == "covered"


def test_causing_must_have_come_about_and_recruiting_need_not(library: Library) -> None:
    planned = CLIENT | {"act": "sell", "gain": "another", "happened": "not-come-about"}
    assert outcome(library, planned, "prostitution-offences") == "not covered"
    assert outcome(library, planned | {"act": "recruit"}, "prostitution-offences") == "covered"


@pytest.mark.parametrize("means", ["force", "abuse-of-power", "vulnerability-both"])
def test_from_the_legal_age_abuse_needs_force_trust_or_vulnerability(
    library: Library, means: str
) -> None:
    facts = ABUSED | {"means-in-exploitation": means}
    if means == "force":
        facts |= {"consent-exploitation": "not-agreed"}
    assert outcome(library, facts, "sexual-abuse") == "covered"


def test_the_limb_below_the_legal_age_is_said_not_to_be_coded(library: Library) -> None:
    version = library.instrument("coe-cets-201").definition("sexual-abuse").versions[-1]
    assert not version.element("below-legal-age").coded
    assert version.element("coercion").coded


def test_attending_a_live_performance_needs_no_payment(library: Library) -> None:
    show = ABUSED | {"act": "other-act", "activity": "sexual-show"}
    assert outcome(library, show, "performance-offences") == "covered"
    assert outcome(library, show | {"activity": "sexual-images"}, "performance-offences") == (
        "not covered"
    )


def test_it_overlaps_with_trafficking(library: Library) -> None:
    (found,) = relations(library, "coe-cets-201#prostitution-offences", "un-palermo-2000")
    assert found.relation == "overlapping"
    assert found.settled


def test_seven_circumstances_aggravate_and_nationals_are_reached_abroad(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("lanzarote").consequences}
    assert sum(rule.kind == "aggravation" for rule in rules.values()) == 7
    assert rules["no-double-criminality"].at == "art. 25(4)"


def test_a_national_who_produces_images_abroad_needs_no_offence_there(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("lanzarote").consequences}
    reach = rules["no-double-criminality"]
    assert reach.at == "art. 25(4)"
    assert "pornography-offences" in reach.concerns
    assert "only producing" in reach.verified.note


def test_whoever_abuses_a_child_can_lose_work_with_children(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("lanzarote").consequences}
    assert "sexual-abuse" in rules["closure"].concerns
    assert rules["no-complaint-needed"].at == "art. 32"
