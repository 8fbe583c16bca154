"""ILO Convention 29, art. 2, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

WORK = {
    "act": "use",
    "activity": "labour",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-harm",
    "happened": "came-about",
    "actor": "unrelated",
}
"""Work for a private employer under a threat of serious harm."""


def outcome(library: Library, facts: dict[str, str], on: str | None = None, **answers: str) -> str:
    return decided(library, "ilo-c29#forced-labour", facts, answers, on=on, asking="forced-labour-")


def test_work_under_a_menace_is_forced_labour_whatever_it_is_called(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    for condition in ("controlled", "gross-disparity", "debt-bondage", "slavery-in-fact"):
        assert outcome(library, WORK | {"condition": condition}) == "covered"


def test_bad_conditions_alone_are_not_forced_labour(library: Library) -> None:
    facts = WORK | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, facts) == "not covered"
    assert outcome(library, facts | {"means-in-exploitation": "deception"}) == "not covered"


@pytest.mark.parametrize("activity", ["sexual-act", "sexual-show"])
def test_forced_sexual_services_are_forced_labour(library: Library, activity: str) -> None:
    assert outcome(library, WORK | {"activity": activity}) == "covered"


def test_removal_of_an_organ_is_no_work(library: Library) -> None:
    facts = WORK | {"activity": "organ", "condition": "none", "means-in-exploitation": "force"}
    assert outcome(library, facts | {"consent-exploitation": "not-agreed"}) == "not covered"


def test_whether_debt_bondage_without_a_threat_is_forced_labour_is_open(library: Library) -> None:
    facts = WORK | {"condition": "debt-bondage", "means-in-exploitation": "none"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, status="menace-shown") == "not covered"
    assert outcome(library, facts, status="status-enough") == "covered"


def test_whether_the_loss_of_privileges_is_a_penalty_is_open(library: Library) -> None:
    facts = WORK | {"condition": "controlled", "means-in-exploitation": "psychological-coercion"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, menace="serious-harm") == "not covered"
    assert outcome(library, facts, menace="rights-and-privileges") == "covered"


def test_need_that_is_exploited_is_a_menace_on_one_answer_only(library: Library) -> None:
    facts = WORK | {
        "condition": "gross-disparity",
        "means-in-exploitation": "vulnerability-neither",
    }
    assert outcome(library, facts, menace="rights-and-privileges") == "not covered"
    assert outcome(library, facts, menace="no-alternative-too") == "covered"


def test_what_a_state_may_exact_is_not_coded_and_is_not_guessed(library: Library) -> None:
    assert outcome(library, WORK | {"actor": "official"}) == "not coded"
    free = WORK | {"actor": "official", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, free, status="menace-shown") == "not covered"


def test_the_palermo_protocols_forced_labour_is_this_where_the_condition_says_so() -> None:
    given = {
        "act": "recruit",
        "means-at-act": "deception",
        "mental-exploitation": "purpose",
        "actor": "unrelated",
        "activity": ["labour", "sexual-act", "sexual-performance"],
        "condition": ["forced-labour", "peonage", "servitude"],
    }
    found = relation("ilo-c29", "un-palermo-2000", given=given)
    assert (found.relation, found.settled) == ("equivalent", True)


def test_it_binds_since_1_may_1932(library: Library) -> None:
    assert outcome(library, WORK, on="1932-05-01") == "covered"
    (wording,) = library.wordings("ilo-c29", as_of="1932-05-01")
    assert wording.instrument.dates.in_force is not None
    assert [d.at for d in wording.instrument.duties] == ["art. 1(1)", "art. 25", "art. 25"]
