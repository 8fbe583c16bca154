"""The Rome Statute, art. 7, on enslavement, as a lawyer would test it."""

from __future__ import annotations

from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

SOLD = {
    "act": "sell",
    "reward": "sought",
    "activity": "labour",
    "condition": "slavery-in-fact",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""Sold to work for another, in a place where no law knows slaves."""


def outcome(library: Library, definition: str, facts: dict[str, str], **answers: str) -> str:
    settled = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, f"un-rome-statute#{definition}", facts, settled)


def test_selling_a_person_is_enslavement_if_powers_in_fact_are_enough(library: Library) -> None:
    assert outcome(library, "enslavement", SOLD, slavery_ownership="in-fact") == "covered"
    assert outcome(library, "enslavement", SOLD) == "arguable"


def test_the_powers_must_be_exercised_and_not_only_aimed_at(library: Library) -> None:
    facts = SOLD | {"condition": "slavery-in-law"}
    assert outcome(library, "enslavement", facts) == "covered"
    assert outcome(library, "enslavement", facts | {"happened": "not-come-about"}) == (
        "not covered"
    )


def test_trafficking_for_the_removal_of_an_organ_is_no_enslavement(library: Library) -> None:
    facts = SOLD | {"act": "recruit", "activity": "organ", "condition": "none"}
    facts |= {"means-at-act": "deception"}
    assert outcome(library, "enslavement", facts) == "not covered"
    assert decided(library, "un-palermo-2000", facts, {}) == "covered"


def test_whether_forced_labour_alone_can_be_enslavement_is_open(library: Library) -> None:
    facts = SOLD | {"act": "use", "condition": "forced-labour"}
    facts |= {"means-in-exploitation": "threat-of-harm"}
    assert outcome(library, "enslavement", facts) == "arguable"
    assert outcome(library, "enslavement", facts, enslavement_reach="owner-powers") == (
        "not covered"
    )


def test_the_crime_needs_an_attack_that_is_not_coded(library: Library) -> None:
    facts = SOLD | {"condition": "slavery-in-law"}
    assert outcome(library, "crime-of-enslavement", facts) == "not coded"
    reckless = facts | {"mental-exploitation": "reckless"}
    assert outcome(library, "crime-of-enslavement", reckless) == "not covered"
    assert outcome(library, "crime-of-sexual-slavery", facts) == "not covered"


def test_enslavement_is_the_slavery_of_1926_as_conduct() -> None:
    found = relation("un-rome-statute", "un-slavery-1926")
    assert found.relation == "narrower or overlapping"
    done = relation("un-rome-statute", "un-slavery-1926", given={"happened": "came-about"})
    assert done.relation == "equivalent or broader"
    assert done.depends_on == ("enslavement-reach",)


def test_a_superior_answers_for_those_not_kept_in_check(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("rome-statute").consequences}
    assert (rules["superiors"].kind, rules["superiors"].at) == ("participation", "art. 28(a)")
    assert rules["official-capacity"].at == "art. 27(1)"
