"""The Supplementary Slavery Convention of 1956, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

BRIDE = {
    "act": "sell",
    "reward": "sought",
    "activity": "marriage",
    "condition": "servile-marriage",
    "sex": "female",
}
"""Given in marriage for a price, without a right to refuse."""

PLEDGED = {"activity": "labour", "condition": "debt-bondage", "means-in-exploitation": "none"}
"""A pledge of services that pays no debt off; nobody threatens anything."""


def outcome(
    library: Library, definition: str, facts: dict[str, str], on: str | None = None, **answers: str
) -> str:
    return decided(library, f"un-slavery-1956#{definition}", facts, answers, on=on)


def test_a_servile_marriage_is_that_of_a_woman_or_girl(library: Library) -> None:
    assert outcome(library, "servile-marriage", BRIDE) == "covered"
    assert outcome(library, "servile-marriage", BRIDE | {"age": "from-13"}) == "covered"
    assert outcome(library, "servile-marriage", BRIDE | {"sex": "male"}) == "not covered"


def test_debt_bondage_needs_no_threat(library: Library) -> None:
    assert outcome(library, "debt-bondage", PLEDGED) == "covered"
    assert outcome(library, "debt-bondage", PLEDGED | {"condition": "peonage"}) == "not covered"


def test_delivery_is_of_a_person_under_eighteen(library: Library) -> None:
    facts = {"act": "hand-over", "condition": "child-delivery", "age": "from-16"}
    assert outcome(library, "child-delivery", facts) == "covered"
    assert outcome(library, "servile-status", facts) == "covered"
    adopted = facts | {"activity": "adoption", "condition": "none"}
    assert outcome(library, "child-delivery", adopted) == "not covered"


@pytest.mark.parametrize("condition", ["debt-bondage", "serfdom", "peonage", "slavery-in-law"])
def test_servile_status_is_the_four_practices_and_not_slavery(
    library: Library, condition: str
) -> None:
    expected = "covered" if condition in ("debt-bondage", "serfdom") else "not covered"
    facts = PLEDGED | {"condition": condition}
    assert outcome(library, "servile-status", facts) == expected


def test_conveying_slaves_crosses_a_border(library: Library) -> None:
    facts = {
        "act": "carry",
        "movement": "out-of",
        "transnational": "transnational",
        "condition": "slavery-in-law",
        "happened": "came-about",
    }
    assert outcome(library, "conveying-slaves", facts) == "covered"
    inside = facts | {"movement": "within", "transnational": "internal"}
    assert outcome(library, "conveying-slaves", inside) == "not covered"
    assert outcome(library, "slave-trade", inside) == "covered"


def test_inducing_into_debt_bondage_is_an_offence_of_its_own(library: Library) -> None:
    facts = PLEDGED | {"act": "recruit", "happened": "came-about"}
    assert outcome(library, "inducing-servile-status", facts) == "covered"
    assert outcome(library, "enslaving", facts) == "not covered"
    attempted = facts | {"happened": "not-come-about"}
    assert outcome(library, "inducing-servile-status", attempted) == "not covered"


def test_the_sale_of_a_person_bought_for_sale_is_slave_trade_since_1956(library: Library) -> None:
    facts = {"act": "sell", "reward": "sought", "condition": "none", "onward-sale": "intended"}
    assert outcome(library, "slave-trade", facts) == "covered"
    assert decided(library, "un-slavery-1926#slave-trade", facts, {}) == "not covered"
    found = relation("un-slavery-1926#slave-trade", "un-slavery-1956#slave-trade")
    assert (found.relation, found.settled) == ("narrower", True)


def test_slavery_is_taken_over_from_1926() -> None:
    found = relation("un-slavery-1956#slavery", "un-slavery-1926#slavery")
    assert (found.relation, found.settled) == ("equivalent", True)


def test_slavery_and_the_practices_meet_only_in_a_case_that_shows_both() -> None:
    found = relation("un-slavery-1926", "un-slavery-1956#servile-status")
    assert (found.relation, found.settled) == ("cumulative", True)


def test_the_united_states_define_debt_bondage_in_the_same_words() -> None:
    found = relation("un-slavery-1956#debt-bondage", "us-tvpa#debt-bondage")
    assert (found.relation, found.settled) == ("equivalent", True)


def test_the_palermo_protocols_practices_are_these_but_for_the_sex_of_the_spouse() -> None:
    given = {
        "act": "recruit",
        "means-at-act": "deception",
        "mental-exploitation": "purpose",
        "condition": "practices-similar",
    }
    both = relation("un-slavery-1956", "un-palermo-2000", given=given)
    assert (both.relation, both.settled) == ("narrower", True)
    women = relation("un-slavery-1956", "un-palermo-2000", given=given | {"sex": "female"})
    assert (women.relation, women.settled) == ("equivalent", True)


def test_ports_are_to_be_kept_from_the_slave_trade_as_well_as_ships(library: Library) -> None:
    duties = {duty.id: duty for duty in library.instrument("un-slavery-1956").duties}
    assert duties["ships-and-ports"].at == "art. 3(2)(a)"
    assert duties["ports"].at == "art. 3(2)(b)"
