"""The Human Trafficking and Exploitation (Scotland) Act 2015, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

LODGED = {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "controlled",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "ought-to-know",
    "transnational": "internal",
}
"""A man is lodged where he is; threats are to keep him at work, as the host ought to know."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "human-trafficking",
    asking: str = "",
    **answers: str,
) -> str:
    return decided(library, f"gb-htesa-2015#{definition}", facts, answers, asking=asking)


@pytest.mark.parametrize("act", ["harbour", "recruit", "receive", "exchange-control", "entice"])
def test_no_journey_is_needed(library: Library, act: str) -> None:
    assert outcome(library, LODGED | {"act": act}) == "covered"


def test_ignorance_without_fault_is_outside(library: Library) -> None:
    assert outcome(library, LODGED | {"mental-exploitation": "unaware"}) == "not covered"


def test_keeping_a_person_is_harbouring_on_one_answer(library: Library) -> None:
    kept = LODGED | {"act": "hold"}
    assert outcome(library, kept) == "arguable"
    assert outcome(library, kept, asking="palermo-", harbouring="keeping-too") == "covered"


def test_influence_over_prostitution_needs_no_gain_of_another(library: Library) -> None:
    facts = LODGED | {
        "activity": "sexual-act",
        "condition": "controlled",
        "gain": "person-only",
        "means-in-exploitation": "none",
        "sex": "female",
    }
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"condition": "none"}) == "not covered"
    assert outcome(library, facts | {"gain": "none"}) == "not covered"


@pytest.mark.parametrize(("sex", "expected"), [("female", "covered"), ("male", "not covered")])
def test_procuring_without_payment_protects_women_under_21_only(
    library: Library, sex: str, expected: str
) -> None:
    facts = LODGED | {
        "activity": "sexual-act",
        "condition": "incited",
        "gain": "none",
        "means-in-exploitation": "none",
        "age": "from-20",
        "sex": sex,
    }
    assert outcome(library, facts) == expected
    assert outcome(library, facts | {"age": "from-21"}) == "not covered"


def test_a_child_need_not_have_been_chosen_as_a_child(library: Library) -> None:
    facts = LODGED | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, facts | {"age": "from-16"}) == "covered"
    assert outcome(library, facts) == "not covered"
    assert outcome(library, facts | {"situation": "illness-or-disability"}) == "covered"
    assert outcome(library, facts | {"situation": "irregular-status"}) == "arguable"


def test_indecent_material_of_an_adult_is_a_question(library: Library) -> None:
    facts = LODGED | {"activity": "sexual-images", "means-in-exploitation": "none"}
    assert outcome(library, facts | {"age": "from-16"}) == "covered"
    assert outcome(library, facts) == "arguable"
    found = outcome(library, facts, asking="htesa-", indecent_material="children-only")
    assert found == "not covered"


def test_taking_any_part_of_the_body_against_the_will_is_exploitation(library: Library) -> None:
    facts = LODGED | {
        "activity": "tissue",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, facts) == "not covered"
    assert outcome(library, facts | {"consent-exploitation": "not-agreed"}) == "covered"


def test_victims_who_offend_have_instructions_and_no_defence(library: Library) -> None:
    rules = [c for c in library.instrument("htesa-2015").consequences if c.kind == "non-punishment"]
    assert {c.at for c in rules} == {"s. 8(1)", "s. 8(3)(b)", "s. 8(4)(b)"}
    assert not [c for c in library.instrument("htesa-2015").consequences if c.kind == "defence"]
