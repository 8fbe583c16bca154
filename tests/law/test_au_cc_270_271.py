"""Divisions 270 and 271 of Australia's Criminal Code as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

import trafficlaw as tl
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

TRAVELLER = {
    "act": "arrange-carriage",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "unaware",
    "transnational": "transnational",
}
"""A man whose entry into Australia is arranged by deception; nobody intends any use of him."""

WORKER = TRAVELLER | {
    "means-at-act": "none",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "mental-exploitation": "reckless",
}
"""A man brought in without any means, by someone aware of the risk of forced labour."""

AT_HOME = {"movement": "within", "transnational": "internal"}


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking-in-persons",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"au-cc-270-271#{definition}", facts, answers, on=on)


def test_deception_that_brings_a_person_in_is_trafficking_without_any_purpose(
    library: Library,
) -> None:
    assert outcome(library, TRAVELLER) == "covered"
    assert outcome(library, TRAVELLER | {"means-at-act": "none"}) == "not covered"


def test_recklessness_as_to_exploitation_replaces_the_means(library: Library) -> None:
    assert outcome(library, WORKER) == "covered"
    assert outcome(library, WORKER | {"mental-exploitation": "ought-to-know"}) == "not covered"


def test_entry_and_exit_are_asked_for_and_a_journey_at_home_is_another_offence(
    library: Library,
) -> None:
    assert outcome(library, WORKER | {"movement": "out-of"}) == "covered"
    assert outcome(library, WORKER | AT_HOME) == "not covered"
    assert outcome(library, WORKER | AT_HOME, "domestic-trafficking-in-persons") == "covered"


def test_recruiting_someone_who_stays_where_he_is_is_no_trafficking(library: Library) -> None:
    recruited = WORKER | {
        "act": "recruit",
        "movement": "none",
        "transnational": "internal",
        "means-at-act": "deception",
        "mental-exploitation": "purpose",
    }
    assert decided(library, "au-cc-270-271", recruited, {}) == "not covered"
    assert decided(library, "palermo", recruited, {}) == "covered"


def test_taking_advantage_of_vulnerability_is_coercion(library: Library) -> None:
    facts = TRAVELLER | {"means-at-act": "vulnerability-both"}
    assert outcome(library, facts) == "covered"


def test_a_child_brought_in_for_sexual_services_needs_no_means_and_no_condition(
    library: Library,
) -> None:
    child = WORKER | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
    }
    assert outcome(library, child, "trafficking-in-children") == "covered"
    assert outcome(library, child | {"age": "from-18"}, "trafficking-in-children") == "not covered"
    assert outcome(library, child) == "not covered"


def test_a_marriage_is_forced_by_means_and_since_september_2019_by_age(library: Library) -> None:
    bride = WORKER | {
        "activity": "marriage",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-15",
        "sex": "female",
    }
    assert outcome(library, bride, on="2019-09-20") == "not covered"
    assert outcome(library, bride, on="2019-09-21") == "covered"
    pressed = bride | {"age": "from-21", "means-in-exploitation": "psychological-coercion"}
    assert outcome(library, pressed, on="2014-01-01") == "covered"


def test_a_spouse_who_cannot_understand_is_forced_since_november_2015(library: Library) -> None:
    spouse = WORKER | {
        "activity": "marriage",
        "condition": "none",
        "means-in-exploitation": "none",
        "situation": "mental-disorder",
    }
    assert outcome(library, spouse, on="2015-11-26") == "not covered"
    assert outcome(library, spouse, on="2015-11-27") == "covered"


def test_work_kept_up_by_deception_turns_on_what_a_reasonable_person_feels(
    library: Library,
) -> None:
    kept = WORKER | {"condition": "controlled", "means-in-exploitation": "deception"}
    assert outcome(library, kept) == "arguable"
    assert outcome(library, kept, **{"au-not-free": "any-listed-means"}) == "covered"
    assert outcome(library, kept, **{"au-not-free": "force-or-threats"}) == "not covered"


def test_bringing_someone_in_for_an_organ_needs_no_means(library: Library) -> None:
    donor = TRAVELLER | {
        "means-at-act": "none",
        "activity": "organ",
        "mental-exploitation": "reckless",
    }
    assert outcome(library, donor, "organ-trafficking") == "covered"
    assert outcome(library, donor) == "not covered"


def test_slavery_is_an_offence_since_1999_and_trafficking_as_read_here_since_2013(
    library: Library,
) -> None:
    held = WORKER | {
        "act": "hold",
        "movement": "none",
        "transnational": "internal",
        "condition": "slavery-in-fact",
        "happened": "came-about",
    }
    assert outcome(library, held, "slavery", on="2000-01-01") == "covered"
    with pytest.raises(NotInForce):
        library.wordings("au-cc-270-271", as_of="2013-03-07")
    assert library.wordings("au-cc-270-271", as_of="2013-03-08")


def test_intended_exploitation_raises_the_penalty_from_twelve_to_twenty_years(
    library: Library,
) -> None:
    rules = {rule.id: rule for rule in library.instrument("au-cc-270-271").consequences}
    assert (rules["penalty"].most, rules["intended"].most) == ("12 years", "20 years")
    assert rules["intended"].turns_on == ("mental-exploitation",)


def test_debt_bondage_must_be_intended_and_brought_about(library: Library) -> None:
    bound = WORKER | {
        "condition": "debt-bondage",
        "means-in-exploitation": "none",
        "happened": "came-about",
        "mental-exploitation": "purpose",
    }
    bondage, on = "debt-bondage", "2015-01-01"
    assert outcome(library, bound, bondage, on) == "covered"
    reckless = bound | {"mental-exploitation": "reckless"}
    assert outcome(library, reckless, bondage, on) == "not covered"
    planned = bound | {"happened": "not-come-about"}
    assert outcome(library, planned, bondage, on) == "not covered"
    with pytest.raises(NotInForce):
        outcome(library, bound, bondage, "2018-05-23")


def test_harbouring_turns_on_an_offence_of_somebody_else(library: Library) -> None:
    harboured = WORKER | {"act": "harbour", "movement": "none", "transnational": "internal"}
    assert outcome(library, harboured) == "not covered"
    assert outcome(library, harboured, "harbouring-a-victim") == "not coded"
    used = harboured | {"act": "recruit"}
    assert outcome(library, used, "harbouring-a-victim") == "not covered"


def test_the_code_and_the_protocol_overlap(library: Library) -> None:
    found = tl.relation("au-cc-270-271", "un-palermo-2000", library=library)
    assert found.relation == "overlapping"
