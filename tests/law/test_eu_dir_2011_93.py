"""Directive 2011/93/EU: child prostitution and the offences that the Member States must punish."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import AmbiguousLead
from trafficlaw.library import Library

PAID = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-16",
    "consent-exploitation": "agreed",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""A child of sixteen recruited, without any means, for sexual acts that are paid for."""


def outcome(library: Library, definition: str, facts: dict[str, str]) -> str:
    return decided(library, f"eu-dir-2011-93#{definition}", facts, {})


@pytest.mark.parametrize(
    ("gain", "expected"),
    [("another", "covered"), ("person-only", "covered"), ("none", "not covered")],
)
def test_it_does_not_matter_who_is_paid_but_that_somebody_is(
    library: Library, gain: str, expected: str
) -> None:
    assert outcome(library, "child-prostitution", PAID | {"gain": gain}) == expected


def test_a_child_is_under_eighteen(library: Library) -> None:
    for definition in ("child-prostitution", "sexual-exploitation"):
        assert outcome(library, definition, PAID) == "covered"
        assert outcome(library, definition, PAID | {"age": "from-18"}) == "not covered"


def test_the_client_and_whoever_only_profits_are_reached(library: Library) -> None:
    for act in ("patronise", "benefit"):
        assert outcome(library, "sexual-exploitation", PAID | {"act": act}) == "covered"
    waiting = PAID | {"act": "benefit", "happened": "not-come-about"}
    assert outcome(library, "sexual-exploitation", waiting) == "not covered"


def test_recruiting_is_complete_before_the_child_takes_part(library: Library) -> None:
    early = PAID | {"happened": "not-come-about"}
    assert outcome(library, "sexual-exploitation", early) == "covered"
    assert outcome(library, "sexual-exploitation", early | {"act": "entice"}) == "not covered"


def test_coercion_needs_no_other_act(library: Library) -> None:
    threatened = PAID | {"act": "advertise", "means-in-exploitation": "threat-of-harm"}
    assert outcome(library, "sexual-exploitation", threatened) == "covered"
    assert outcome(library, "sexual-exploitation", PAID | {"act": "advertise"}) == "not covered"


def test_attending_a_performance_asks_for_knowledge_of_the_age(library: Library) -> None:
    watching = PAID | {"act": "patronise", "activity": "sexual-show"}
    assert outcome(library, "sexual-exploitation", watching) == "covered"
    mistaken = watching | {"mental-age": "unaware"}
    assert outcome(library, "sexual-exploitation", mistaken) == "not covered"
    assert outcome(library, "pornographic-performance", watching) == "covered"
    assert outcome(library, "child-pornography", watching) == "not covered"


def test_labour_is_none_of_its_business_and_no_one_definition_stands_for_it(
    library: Library,
) -> None:
    assert outcome(library, "sexual-exploitation", PAID | {"activity": "labour"}) == "not covered"
    with pytest.raises(AmbiguousLead):
        library.wordings("eu-dir-2011-93")
