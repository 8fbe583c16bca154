"""The Slavery Convention of 1926, art. 1, as a lawyer would test it."""

from __future__ import annotations

from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

HELD = {
    "act": "hold",
    "activity": "labour",
    "condition": "slavery-in-fact",
    "happened": "came-about",
    "means-at-act": "none",
}
"""Held and made to work by someone who has every power of an owner and no title."""

RECRUITED = {"act": "recruit", "means-at-act": "deception", "mental-exploitation": "purpose"}
"""Recruited by deception, on purpose: what the Palermo Protocol asks for beside the aim."""


def outcome(
    library: Library, definition: str, facts: dict[str, str], on: str | None = None, **answers: str
) -> str:
    return decided(
        library, f"un-slavery-1926#{definition}", facts, answers, on=on, asking="slavery-"
    )


def test_whether_control_in_fact_is_slavery_is_open(library: Library) -> None:
    assert outcome(library, "slavery", HELD) == "arguable"
    assert outcome(library, "slavery", HELD, ownership="in-fact") == "covered"
    assert outcome(library, "slavery", HELD, ownership="legal-ownership") == "not covered"


def test_ownership_that_a_law_allows_is_slavery_on_every_reading(library: Library) -> None:
    assert outcome(library, "slavery", HELD | {"condition": "slavery-in-law"}) == "covered"


def test_slavery_needs_no_work_no_force_and_no_gain(library: Library) -> None:
    kept = HELD | {
        "condition": "slavery-in-law",
        "activity": "sexual-act",
        "means-in-exploitation": "none",
        "gain": "none",
    }
    assert outcome(library, "slavery", kept) == "covered"


def test_debt_bondage_and_servitude_alone_are_not_slavery(library: Library) -> None:
    for condition in ("debt-bondage", "serfdom", "none"):
        assert outcome(library, "slavery", HELD | {"condition": condition}) == "not covered"
    coerced = {"condition": "servitude", "means-in-exploitation": "threat-of-harm"}
    assert outcome(library, "slavery", HELD | coerced) == "not covered"


def test_buying_a_person_to_make_a_slave_of_them_is_slave_trade(library: Library) -> None:
    facts = {
        "act": "buy",
        "condition": "slavery-in-law",
        "happened": "not-come-about",
        "mental-exploitation": "purpose",
    }
    assert outcome(library, "slave-trade", facts) == "covered"
    assert outcome(library, "slave-trade", facts | {"mental-exploitation": "knows"}) == (
        "not covered"
    )


def test_carrying_slaves_is_slave_trade_and_using_them_is_not(library: Library) -> None:
    carried = {
        "act": "carry",
        "movement": "within",
        "condition": "slavery-in-law",
        "happened": "came-about",
        "mental-exploitation": "knows",
    }
    assert outcome(library, "slave-trade", carried) == "covered"
    assert outcome(library, "slave-trade", carried | {"act": "use", "movement": "none"}) == (
        "not covered"
    )


def test_the_palermo_protocols_slavery_is_that_of_1926_if_control_in_fact_is_enough() -> None:
    given = RECRUITED | {"condition": "slavery"}
    found = relation("un-slavery-1926", "un-palermo-2000", given=given)
    assert found.relation == "equivalent or narrower"
    assert found.depends_on == ("slavery-ownership",)


def test_the_words_have_stood_since_1926(library: Library) -> None:
    facts = HELD | {"condition": "slavery-in-law"}
    for day in ("1927-03-09", "1955-07-06", "1955-07-07"):
        assert outcome(library, "slavery", facts, on=day) == "covered"
