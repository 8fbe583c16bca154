"""The Convention on the Rights of the Child, arts. 1 and 32 to 36: concepts and duties."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

CHILD_AT_WORK = {
    "act": "use",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "aged-14",
    "means-in-exploitation": "none",
    "consent-exploitation": "agreed",
    "happened": "came-about",
}
"""A child of fourteen who works for a few hours a week in another's shop."""


def outcome(library: Library, facts: dict[str, str], definition: str, **answers: str) -> str:
    return decided(library, f"un-crc-1989#{definition}", facts, answers, asking="crc-")


def test_a_child_is_below_eighteen(library: Library) -> None:
    assert outcome(library, {"age": "from-16"}, "child") == "covered"
    assert outcome(library, {"age": "from-18"}, "child") == "not covered"


def test_work_as_such_is_exploitation_only_on_the_widest_reading(library: Library) -> None:
    assert outcome(library, CHILD_AT_WORK, "economic-exploitation") == "arguable"
    found = outcome(
        library, CHILD_AT_WORK, "economic-exploitation", exploitation="unfair-conditions"
    )
    assert found == "not covered"


def test_bonded_or_harmful_work_is_exploitation_on_every_reading(library: Library) -> None:
    for condition in ("debt-bondage", "other-condition"):
        facts = CHILD_AT_WORK | {"condition": condition}
        assert outcome(library, facts, "economic-exploitation") == "covered"


def test_a_parent_who_is_helped_without_gain_exploits_nobody(library: Library) -> None:
    facts = CHILD_AT_WORK | {"gain": "none"}
    assert outcome(library, facts, "economic-exploitation") == "not covered"
    assert outcome(library, facts, "other-exploitation") == "not covered"


@pytest.mark.parametrize("gain", ["another", "person-only"])
def test_use_in_prostitution_is_exploitative_whoever_is_paid(library: Library, gain: str) -> None:
    facts = CHILD_AT_WORK | {"activity": "sexual-act", "gain": gain}
    assert outcome(library, facts, "sexual-exploitation") == "covered"


def test_unpaid_images_are_open(library: Library) -> None:
    facts = CHILD_AT_WORK | {"activity": "sexual-images", "gain": "none"}
    assert outcome(library, facts, "sexual-exploitation") == "arguable"
    found = outcome(library, facts, "sexual-exploitation", exploitative_use="for-value")
    assert found == "not covered"


def test_inducing_a_child_to_sexual_activity_needs_no_gain(library: Library) -> None:
    facts = CHILD_AT_WORK | {"activity": "sexual-act", "gain": "none"}
    facts |= {"means-in-exploitation": "inducement"}
    assert outcome(library, facts, "sexual-exploitation") == "covered"


def test_abduction_and_sale_for_any_purpose(library: Library) -> None:
    """Unlike later treaties on trafficking, art. 35 asks for no exploitation."""
    facts = {"act": "sell", "reward": "sought", "activity": "adoption", "condition": "none"}
    facts |= {"gain": "none", "age": "under-13"}
    assert outcome(library, facts, "abduction-sale-or-traffic") == "covered"
    taken = facts | {"act": "abduct", "means-at-act": "abduction"}
    assert outcome(library, taken, "abduction-sale-or-traffic") == "covered"
    assert decided(library, "un-palermo-2000", facts, {}) == "not covered"


def test_whether_traffic_is_what_palermo_made_of_it_is_open(library: Library) -> None:
    facts = CHILD_AT_WORK | {"act": "recruit", "condition": "forced-labour"}
    facts |= {"means-in-exploitation": "threat-of-harm", "reward": "not-sought"}
    assert outcome(library, facts, "abduction-sale-or-traffic") == "arguable"


def test_it_reaches_at_least_the_sales_of_its_protocol_for_a_price(library: Library) -> None:
    (found,) = relations(
        library, "un-crc-1989#abduction-sale-or-traffic", "un-opsc-2000#sale-of-children"
    )
    assert not found.settled
    assert {"broader"} < set(found.relation.split(" or "))


def test_fifteen_for_fighting_and_no_age_for_work(library: Library) -> None:
    ages = {d.id: d for d in library.instrument("crc").duties if d.kind == "set-age"}
    assert set(ages) == {"minimum-age", "age-of-fighting", "age-of-recruitment"}
    assert "fifteen" in ages["age-of-fighting"].says
    assert "minimum age or minimum ages" in ages["minimum-age"].says


def test_the_convention_obliges_states_and_defines_no_crime(library: Library) -> None:
    instrument = library.instrument("un-crc-1989")
    assert not any(d.kind == "criminalise" for d in instrument.duties)
    assert {d.function for d in instrument.definitions} == {"concept"}
