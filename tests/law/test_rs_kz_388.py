"""Serbia, Criminal Code: trafficking by nine verbs for uses of which several need no condition."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

NOW = "2026-01-01"

LURED = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "begging",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception to beg."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "rs-kz-388", facts, answers, on=NOW)


def test_begging_and_crime_are_uses_without_compulsion(library: Library) -> None:
    assert outcome(library, LURED) == "covered"
    assert outcome(library, LURED | {"activity": "crime"}) == "covered"
    assert outcome(library, LURED | {"activity": "marriage"}) == "not covered"


def test_a_minor_needs_no_means(library: Library) -> None:
    without = LURED | {"means-at-act": "none"}
    assert outcome(library, without | {"age": "from-16"}) == "covered"
    assert outcome(library, without) == "not covered"


def test_receiving_without_a_price_is_not_among_the_verbs_and_holding_is(library: Library) -> None:
    assert outcome(library, LURED | {"act": "receive"}) == "not covered"
    assert outcome(library, LURED | {"act": "hold"}) == "covered"
    assert outcome(library, LURED | {"act": "buy"}) == "covered"


def test_a_benefit_to_the_person_turns_on_whom_the_money_must_go_to(library: Library) -> None:
    paid = LURED | {"means-at-act": "inducement"}
    assert outcome(library, paid) == "arguable"
    assert outcome(library, paid, **{"payments-to-whom": "to-one-in-control"}) == "not covered"
    assert outcome(library, paid, **{"payments-to-whom": "to-anyone"}) == "covered"


def test_trafficking_for_adoption_protects_those_under_16(library: Library) -> None:
    sold = LURED | {
        "act": "sell",
        "reward": "sought",
        "activity": "adoption",
        "age": "from-15",
        "means-at-act": "none",
    }
    address = "rs-kz-388#trafficking-for-adoption"
    assert decided(library, address, sold, {}, on=NOW) == "covered"
    assert decided(library, address, sold | {"age": "from-16"}, {}, on=NOW) == "not covered"
    assert outcome(library, sold) == "not covered"


def test_carrying_enslaved_persons_needs_two_countries_unlike_in_croatia(library: Library) -> None:
    carried = LURED | {
        "act": "carry",
        "movement": "within",
        "activity": "labour",
        "condition": "slavery-in-fact",
        "means-at-act": "none",
        "happened": "came-about",
    }
    assert decided(library, "rs-kz-388#slavery", carried, {}, on=NOW) == "not covered"
    assert decided(library, "hr-kz-106#slavery", carried, {}, on=NOW) == "covered"
    abroad = carried | {"movement": "out-of", "transnational": "transnational"}
    assert decided(library, "rs-kz-388#slavery", abroad, {}, on=NOW) == "covered"
    free = abroad | {"happened": "not-come-about"}
    assert decided(library, "rs-kz-388#slavery", free, {}, on=NOW) == "not covered"
