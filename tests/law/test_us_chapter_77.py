"""The federal crimes against the severe forms of trafficking of the Act of 2000, and in time."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.library import Library

FORCED = "us-usc-18-77#forced-labor"
SEX = "us-usc-18-77#sex-trafficking"
TRAFFICKING = "us-usc-18-77#trafficking-into-servitude"
SEVERE = "us-tvpa#severe-forms"

SEX_FOR_VALUE = {"activity": ("sexual-act",), "gain": ("another", "person-only")}


def related(library: Library, a: str, b: str, **given: tuple[str, ...]) -> Relation:
    held = {name.replace("_", "-"): values for name, values in given.items()}
    (found,) = relations(library, a, b, given=held, most=8)
    return found


# Forced labor and the severe forms


@pytest.fixture(scope="module")
def forced_and_severe(library: Library) -> Relation:
    return related(library, FORCED, SEVERE)


def test_forced_labor_and_severe_forms_overlap_on_every_reading(
    forced_and_severe: Relation,
) -> None:
    assert forced_and_severe.relation == "overlapping"
    assert forced_and_severe.settled


def test_forced_labor_needs_no_act_of_recruitment(forced_and_severe: Relation) -> None:
    only = [dict(w.facts) for w in forced_and_severe.only_in_a if w.clear]
    assert any(w["act"] == "use" for w in only)
    assert any(w["means-at-act"] == "none" for w in only)


def test_severe_forms_look_to_an_end_and_to_debt_bondage_without_coercion(
    forced_and_severe: Relation,
) -> None:
    only = [dict(w.facts) for w in forced_and_severe.only_in_b if w.clear]
    assert any(w["condition"] == "debt-bondage" for w in only)
    assert any(w["act"] not in ("use", "obtain", "hand-over") for w in only)


def test_labor_short_of_servitude_is_a_crime_and_no_severe_form(library: Library) -> None:
    facts = {
        "act": "obtain",
        "movement": "none",
        "means-at-act": "fraud",
        "activity": "labour",
        "condition": "controlled",
        "gain": "another",
        "means-in-exploitation": "threat-of-legal-process",
        "age": "from-21",
        "happened": "came-about",
        "mental-exploitation": "purpose",
    }
    assert decided(library, FORCED, facts, {}) == "covered"
    assert decided(library, SEVERE, facts, {}) == "not covered"
    planned = facts | {"happened": "not-come-about", "condition": "slavery"}
    assert decided(library, FORCED, planned, {}) == "not covered"
    assert decided(library, SEVERE, planned, {}) == "covered"


def test_trafficking_for_labor_needs_no_means_at_the_act(library: Library) -> None:
    facts = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "none",
        "activity": "labour",
        "condition": "slavery",
        "gain": "another",
        "means-in-exploitation": "threat-of-force",
        "age": "from-21",
        "happened": "not-come-about",
        "mental-exploitation": "purpose",
    }
    assert decided(library, TRAFFICKING, facts, {}) == "covered"
    assert decided(library, SEVERE, facts, {}) == "not covered"


# Sex trafficking and the severe forms


def test_for_paid_sexual_acts_the_crime_is_broader_than_the_severe_form_for_children(
    library: Library,
) -> None:
    found = related(library, SEX, SEVERE, age=("under-18",), **SEX_FOR_VALUE)
    assert found.relation == "broader"
    assert found.settled
    verbs = {dict(w.facts)["act"] for w in found.only_in_a if w.clear}
    assert {"entice", "advertise"} <= verbs


def test_the_whole_crime_and_the_whole_severe_forms_overlap(library: Library) -> None:
    found = related(library, SEX, SEVERE)
    assert found.relation == "overlapping"
    assert any(dict(w.facts)["activity"] == "labour" for w in found.only_in_b)


@pytest.mark.parametrize("act", ["entice", "maintain", "advertise", "benefit"])
def test_some_verbs_are_in_the_crime_alone(library: Library, act: str) -> None:
    facts = {
        "act": act,
        "movement": "none",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "gain": "another",
        "means-in-exploitation": "force",
        "consent-exploitation": "not-agreed",
        "age": "from-21",
        "happened": "came-about",
        "mental-exploitation": "purpose",
    }
    assert decided(library, SEX, facts, {}) == "covered"
    expected = "arguable" if act == "maintain" else "not covered"
    assert decided(library, SEVERE, facts, {}) == expected


def test_recklessness_is_enough_for_the_crime_alone(library: Library) -> None:
    facts = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "gain": "another",
        "means-in-exploitation": "none",
        "age": "from-16",
        "happened": "came-about",
        "mental-exploitation": "reckless",
        "mental-age": "reckless",
    }
    assert decided(library, SEX, facts, {}) == "covered"
    assert decided(library, SEVERE, facts, {}) == "not covered"


def test_no_inducement_need_have_come_about_for_the_crime(library: Library) -> None:
    facts = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "gain": "another",
        "means-in-exploitation": "none",
        "age": "from-16",
        "happened": "not-come-about",
        "mental-exploitation": "purpose",
    }
    assert decided(library, SEX, facts, {}) == "covered"
    assert decided(library, SEVERE, facts, {}) == "arguable"


# Section 1591 in time


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("2000-10-28", "2003-12-19", "equivalent"),
        ("2003-12-19", "2008-12-23", "narrower"),
        ("2008-12-23", "2015-05-29", "narrower"),
        ("2015-05-29", "2018-04-11", "equivalent"),
    ],
)
def test_section_1591_never_grew_narrower(
    library: Library, before: str, after: str, expected: str
) -> None:
    found = related(library, f"{SEX}@{before}", f"{SEX}@{after}")
    assert found.relation == expected
    assert found.settled


def test_what_2008_and_2015_added(library: Library) -> None:
    added = related(library, f"{SEX}@2003-12-19", f"{SEX}@2008-12-23").only_in_b
    assert any(dict(w.facts)["mental-age"] == "reckless" for w in added if w.clear)
    added = related(library, f"{SEX}@2008-12-23", f"{SEX}@2015-05-29").only_in_b
    assert {"advertise", "solicit"} <= {dict(w.facts)["act"] for w in added}


def test_maintaining_was_a_question_of_harboring_before_2008(library: Library) -> None:
    kept = {
        "act": "maintain",
        "movement": "none",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "gain": "another",
        "means-in-exploitation": "none",
        "age": "from-16",
        "mental-exploitation": "purpose",
    }
    assert decided(library, SEX, kept, {}, on="2008-12-22") == "arguable"
    assert decided(library, SEX, kept, {}, on="2008-12-23") == "covered"


def test_buyers_were_a_question_before_2015(library: Library) -> None:
    buyer = {
        "act": "patronise",
        "movement": "none",
        "activity": "sexual-act",
        "condition": "none",
        "gain": "another",
        "means-in-exploitation": "none",
        "means-at-act": "none",
        "age": "from-16",
        "mental-exploitation": "purpose",
    }
    assert decided(library, SEX, buyer, {}, on="2015-05-28") == "arguable"
    reached = {"us-tvpa-obtaining-buyers": "reached"}
    assert decided(library, SEX, buyer, reached, on="2013-01-07") == "covered"
    assert decided(library, SEX, buyer, {}, on="2015-05-29") == "covered"
