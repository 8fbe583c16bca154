"""Spain, Criminal Code art. 177 bis: trafficking in human beings since 2010."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A woman brought by deceit to Spain for forced labour."""


def outcome(library: Library, facts: dict[str, str], on: str = "2020-01-01", **answers: str) -> str:
    return decided(library, "es-cp-177bis", facts, answers, on=on)


@pytest.mark.parametrize("on", ["2010-12-23", "2015-06-30", "2015-07-01", "2026-01-01"])
def test_forced_labour_by_deceit_is_trafficking_in_both_wordings(library: Library, on: str) -> None:
    assert outcome(library, WORK, on) == "covered"


def test_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    no_means = WORK | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_payment_to_a_parent_became_a_means_in_2015(library: Library) -> None:
    paid = WORK | {"means-at-act": "payment-to-guardian"}
    assert outcome(library, paid, "2015-06-30") == "not covered"
    assert outcome(library, paid, "2015-07-01") == "covered"


def test_criminal_activities_and_forced_marriage_came_in_in_2015(library: Library) -> None:
    services = {"palermo-services": "work-and-sexual-services"}
    theft = WORK | {"activity": "crime"}
    married = WORK | {
        "activity": "marriage",
        "condition": "none",
        "consent-exploitation": "not-agreed",
    }
    for facts in (theft, married):
        assert outcome(library, facts, "2015-06-30", **services) == "not covered"
        assert outcome(library, facts, "2015-07-01", **services) == "covered"


def test_vulnerability_was_undefined_until_2015(library: Library) -> None:
    poor = WORK | {"means-at-act": "vulnerability-not-both"}
    assert outcome(library, poor, "2015-06-30") == "covered"  # abuse of need, not defined
    assert outcome(library, poor, "2015-07-01") == "not covered"
    assert outcome(library, WORK | {"means-at-act": "vulnerability-neither"}) == "covered"


def test_labour_in_bad_conditions_alone_is_not_a_purpose(library: Library) -> None:
    cheap = WORK | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, cheap) == "not covered"


def test_for_a_minor_exploitation_beyond_the_list_turns_on_a_question(library: Library) -> None:
    child = WORK | {
        "means-at-act": "none",
        "age": "from-13",
        "condition": "gross-disparity",
        "means-in-exploitation": "none",
    }
    assert outcome(library, child) == "arguable"
    listed = {"es-child-exploitation": "listed-purposes"}
    assert outcome(library, child, **listed) == "not covered"
    assert outcome(library, child, **{"es-child-exploitation": "any-exploitation"}) == "covered"


def test_it_carries_out_the_framework_decision_and_then_the_directive(library: Library) -> None:
    links = {link.to for link in library.instrument("es-cp-177bis").links}
    assert {"eu-fd-2002-629", "eu-dir-2011-36"} <= links


def test_begging_that_nobody_imposes_turns_on_a_question(library: Library) -> None:
    begging = WORK | {"activity": "begging", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, begging) == "arguable"
    assert outcome(library, begging, **{"es-begging": "imposed-only"}) == "not covered"
    forced = begging | {"condition": "forced-labour", "means-in-exploitation": "threat-of-harm"}
    assert outcome(library, forced, **{"es-begging": "imposed-only"}) == "covered"
