"""ILO Convention 182, art. 3, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

CHILD = {"age": "from-16", "actor": "unrelated", "happened": "came-about"}
"""A person of sixteen or seventeen."""


def outcome(library: Library, facts: dict[str, str], on: str | None = None, **answers: str) -> str:
    return decided(library, "ilo-c182#worst-forms", CHILD | facts, answers, on=on)


def test_debt_bondage_of_a_child_is_a_worst_form_and_of_an_adult_is_none(library: Library) -> None:
    facts = {"act": "use", "activity": "labour", "condition": "debt-bondage"}
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"age": "from-18"}) == "not covered"


def test_all_forms_of_slavery_ask_for_no_legal_ownership(library: Library) -> None:
    facts = {"act": "hold", "activity": "labour", "condition": "slavery-in-fact"}
    assert outcome(library, facts) == "covered"


@pytest.mark.parametrize("act", ["use", "patronise", "recruit", "advertise"])
def test_using_procuring_or_offering_for_prostitution_needs_no_force(
    library: Library, act: str
) -> None:
    facts = {"act": act, "activity": "sexual-act", "gain": "person-only"}
    assert outcome(library, facts | {"consent-exploitation": "agreed"}) == "covered"


def test_crime_counts_and_ordinary_work_turns_on_what_is_hazardous(library: Library) -> None:
    assert outcome(library, {"act": "use", "activity": "crime", "condition": "none"}) == "covered"
    work = {
        "act": "use",
        "activity": "labour",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, work) == "not coded"


def test_forced_recruitment_for_war_counts_although_military_service_is_no_forced_labour(
    library: Library,
) -> None:
    facts = {
        "act": "recruit",
        "activity": "armed-conflict",
        "actor": "official",
        "condition": "none",
        "means-at-act": "abuse-of-power",
    }
    assert outcome(library, facts) == "covered"
    assert decided(library, "ilo-c29", facts, {}) == "not covered"
    enlisted = facts | {"means-at-act": "none", "consent-act": "agreed"}
    assert outcome(library, enlisted | {"mental-exploitation": "unaware"}) == "not covered"


def test_forced_labour_of_a_child_is_always_a_worst_form() -> None:
    given = {"age": "under-18", "actor": ["unrelated", "family", "trust"]}
    found = relation("ilo-c29", "ilo-c182", given=given)
    assert (found.relation, found.settled) == ("narrower", True)


def test_it_binds_since_19_november_2000_four_days_after_the_protocol_was_adopted(
    library: Library,
) -> None:
    facts = {"act": "recruit", "activity": "labour", "condition": "forced-labour"}
    facts |= {"means-in-exploitation": "force", "consent-exploitation": "not-agreed"}
    assert outcome(library, facts, on="2000-11-19") == "covered"


def test_each_measure_against_the_worst_forms_is_a_duty_of_its_own(library: Library) -> None:
    duties = {duty.at for duty in library.instrument("ilo-c182").duties}
    assert {"art. 5", "art. 7(2)(a)", "art. 7(2)(b)", "art. 7(2)(c)", "art. 7(2)(d)"} <= duties
    assert "art. 7(2)(e)" in duties


def test_sanctions_may_be_other_than_penal(library: Library) -> None:
    (rule,) = library.instrument("ilo-c182").consequences
    assert (rule.kind, rule.least, rule.most) == ("penalty", "", "")
    assert "other sanctions" in rule.says
