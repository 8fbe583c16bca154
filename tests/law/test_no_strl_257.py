"""Norway's sections on human trafficking and slavery, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

CLEANER = {
    "act": "use",
    "movement": "none",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "female",
    "happened": "came-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman made to clean by threats, without any recruiting or journey."""


def outcome(
    library: Library, facts: dict[str, str], definition: str = "trafficking", **answers: str
) -> str:
    return decided(library, f"no-strl-257#{definition}", facts, answers)


def test_forcing_a_person_to_work_is_itself_trafficking(library: Library) -> None:
    assert outcome(library, CLEANER) == "covered"
    planned = CLEANER | {"happened": "not-come-about"}
    receipt = {"palermo-receipt": "taking-over-only"}
    assert decided(library, "no-strl-257#trafficking", planned, receipt) == "not covered"


def test_whoever_prepares_the_ground_need_not_see_it_come_about(library: Library) -> None:
    driver = CLEANER | {"act": "carry", "movement": "within", "happened": "not-come-about"}
    assert outcome(library, driver) == "covered"
    helper = driver | {"act": "make-documents"}
    assert outcome(library, helper) == "covered"


def test_whoever_misleads_a_person_into_forced_work_is_covered(library: Library) -> None:
    facts = CLEANER | {
        "act": "recruit",
        "movement": "into",
        "transnational": "transnational",
        "means-at-act": "deception",
        "happened": "not-come-about",
    }
    assert outcome(library, facts) == "covered"
    controlled = {"condition": "controlled", "means-in-exploitation": "none"}
    assert outcome(library, facts | controlled) == "not covered"


def test_blameworthy_ignorance_of_the_age_does_not_excuse(library: Library) -> None:
    child = CLEANER | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
    }
    assert outcome(library, child) == "covered"
    assert outcome(library, child | {"mental-age": "ought-to-know"}) == "covered"
    assert outcome(library, child | {"mental-age": "unaware"}) == "not covered"


def test_begging_is_forced_service_and_crime_is_open(library: Library) -> None:
    assert outcome(library, CLEANER | {"activity": "begging"}) == "covered"
    assert outcome(library, CLEANER | {"activity": "crime"}) == "arguable"


def test_slavery_has_a_section_of_its_own(library: Library) -> None:
    slave = CLEANER | {"act": "entice", "condition": "slavery-in-fact"}
    assert outcome(library, slave, "slavery") == "covered"
    assert outcome(library, slave | {"condition": "servitude"}, "slavery") == "not covered"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_section_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    (found,) = relations(library, "no-strl-257", treaty)
    assert found.relation == "overlapping"


def test_paying_whoever_has_authority_over_the_person_is_enough(library: Library) -> None:
    paid = CLEANER | {
        "act": "other-act",
        "means-at-act": "payment-to-guardian",
        "happened": "not-come-about",
    }
    assert outcome(library, paid) == "covered"


def test_age_force_and_profit_aggravate(library: Library) -> None:
    (rule,) = (r for r in library.instrument("no-strl-257").consequences if r.kind == "aggravation")
    assert {"age", "means-in-exploitation", "gain"} <= set(rule.turns_on)
