"""The definitions of a victim of 2022, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

DRIVEN_TO_WORK = {
    "act": "carry",
    "movement": "within",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A man deceived into a car that takes him to forced labour."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "victim-of-human-trafficking",
    **answers: str,
) -> str:
    address = f"gb-victim-regs-2022#{definition}"
    return decided(library, address, facts, answers, asking="victim-regs-")


def test_an_adult_needs_a_method_and_a_child_none(library: Library) -> None:
    assert outcome(library, DRIVEN_TO_WORK) == "covered"
    without = DRIVEN_TO_WORK | {"means-at-act": "none"}
    assert outcome(library, without) == "not covered"
    assert outcome(library, without | {"age": "from-16"}) == "covered"


def test_travel_is_needed_at_any_age(library: Library) -> None:
    stays = DRIVEN_TO_WORK | {"act": "harbour", "movement": "none"}
    assert outcome(library, stays) == "not covered"
    assert outcome(library, stays | {"age": "from-13"}) == "not covered"


def test_what_ought_to_be_known_is_not_enough(library: Library) -> None:
    careless = DRIVEN_TO_WORK | {"mental-exploitation": "ought-to-know"}
    assert outcome(library, careless) == "not covered"


def test_a_child_courier_chosen_as_a_child_is_outside_where_nobody_threatens(
    library: Library,
) -> None:
    courier = DRIVEN_TO_WORK | {
        "age": "from-15",
        "activity": "crime",
        "condition": "chosen-as-vulnerable",
        "means-in-exploitation": "none",
    }
    assert outcome(library, courier) == "not covered"
    threatened = courier | {"means-in-exploitation": "threat-of-harm"}
    assert outcome(library, threatened) == "covered"


def test_paid_sex_without_compulsion_turns_on_the_part_of_the_united_kingdom(
    library: Library,
) -> None:
    paid = DRIVEN_TO_WORK | {
        "activity": "sexual-act",
        "condition": "none",
        "gain": "person-only",
        "means-in-exploitation": "none",
        "sex": "female",
    }
    assert outcome(library, paid) == "arguable"
    assert outcome(library, paid, one_part_only="enough") == "covered"
    assert outcome(library, paid, one_part_only="not-enough") == "not covered"


def test_a_victim_of_slavery_has_been_subjected_to_it(library: Library) -> None:
    assert outcome(library, DRIVEN_TO_WORK, "victim-of-slavery") == "not covered"
    subjected = DRIVEN_TO_WORK | {"happened": "came-about", "mental-exploitation": "unaware"}
    assert outcome(library, subjected, "victim-of-slavery") == "covered"
    controlled = subjected | {"condition": "slavery", "means-in-exploitation": "none"}
    assert outcome(library, controlled, "victim-of-slavery") == "covered"


def test_in_force_in_all_parts_on_the_day_after_they_were_made(library: Library) -> None:
    for part in ("GB-EAW", "GB-NIR", "GB-SCT"):
        assert library.wordings("victim-regs-2022", as_of="2022-07-28", in_=part)
        with pytest.raises(NotInForce):
            library.wordings("victim-regs-2022", as_of="2022-07-27", in_=part)
