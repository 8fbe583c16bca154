"""The Northern Ireland Act of 2015, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

PAID_SEX = {
    "act": "arrange-carriage",
    "movement": "into",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "female",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "knows",
    "transnational": "transnational",
}
"""A flight booked for a woman who will sell sexual acts in Belfast on her own account."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "human-trafficking",
    on: str | None = None,
    asking: str = "",
    **answers: str,
) -> str:
    return decided(library, f"gb-hteni-2015#{definition}", facts, answers, on=on, asking=asking)


def test_paid_sex_as_such_is_exploitation_since_buying_it_is_an_offence(library: Library) -> None:
    assert outcome(library, PAID_SEX, on="2015-05-31") == "not covered"
    assert outcome(library, PAID_SEX, on="2015-06-01") == "covered"
    unpaid = PAID_SEX | {"gain": "none"}
    assert outcome(library, unpaid) == "not covered"


def test_before_that_day_the_buyers_offence_asked_for_force_or_deception(library: Library) -> None:
    deceived = PAID_SEX | {"gain": "another", "means-in-exploitation": "psychological-coercion"}
    assert outcome(library, deceived | {"means-in-exploitation": "none"}, on="2015-01-14") == (
        "not covered"
    )
    assert outcome(library, deceived, on="2015-01-14") == "covered"


@pytest.mark.parametrize("means", ["abduction", "scheme-of-fear", "use-of-legal-process"])
def test_abduction_and_coercion_are_named_for_services(library: Library, means: str) -> None:
    worker = PAID_SEX | {
        "activity": "labour",
        "condition": "controlled",
        "gain": "another",
        "means-in-exploitation": means,
    }
    assert outcome(library, worker) == "covered"
    assert outcome(library, worker | {"movement": "none", "act": "harbour",
                                      "transnational": "internal"}) == "not covered"  # fmt: skip


def test_whether_psychological_pressure_is_coercion_is_the_protocols_question(
    library: Library,
) -> None:
    worker = PAID_SEX | {
        "activity": "labour",
        "condition": "controlled",
        "gain": "another",
        "means-in-exploitation": "psychological-coercion",
    }
    assert outcome(library, worker) == "arguable"
    found = outcome(library, worker, asking="palermo-", subtle_coercion="any-pressure")
    assert found == "covered"


def test_a_position_of_trust_is_a_ground_for_having_been_chosen(library: Library) -> None:
    chosen = PAID_SEX | {"activity": "begging", "condition": "chosen-as-vulnerable"}
    assert outcome(library, chosen | {"actor": "trust"}) == "covered"
    assert outcome(library, chosen) == "not covered"
    assert outcome(library, chosen | {"situation": "other-situation"}) == "covered"
    pregnant = chosen | {"situation": "pregnancy"}
    assert outcome(library, pregnant) == "arguable"
    found = outcome(library, pregnant, asking="hte-", any_other_reason="any-reason")
    assert found == "covered"


def test_victims_are_those_of_the_convention_and_not_of_the_offence(library: Library) -> None:
    (found,) = relations(library, "gb-hteni-2015#trafficking-in-human-beings", "cets-197")
    assert found.relation == "equivalent"
    assert found.settled
    assert outcome(library, PAID_SEX, "trafficking-in-human-beings") == "not covered"
    at_home = PAID_SEX | {
        "act": "harbour",
        "movement": "none",
        "means-at-act": "deception",
        "activity": "labour",
        "condition": "slavery",
        "mental-exploitation": "purpose",
        "transnational": "internal",
    }
    assert outcome(library, at_home, "trafficking-in-human-beings") == "covered"
    assert outcome(library, at_home) == "not covered"


def test_an_adult_is_sentenced_to_two_years_at_least(library: Library) -> None:
    found = {c.id: c for c in library.instrument("hteni-2015").consequences}
    assert found["least-sentence"].least == "2 years"
    assert found["penalty"].most == "life"
