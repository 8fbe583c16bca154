"""The European Union's instruments against each other and against the treaties.

Recital 11 of Directive 2011/36/EU claims “a broader concept” than the Framework Decision's, with
“additional forms of exploitation”. Of the forms that is so. Of the means it is not, read to the
letter: “no real or acceptable alternative” leaves out whoever has an alternative that is real and
not acceptable, whom “no real and acceptable alternative” takes in. The same word keeps the
Directive from covering all that the Protocol covers under two of the three answers on
vulnerability. The Framework Decision's “and” is seen as a committee of the House of Commons quotes
it; its Bulgarian version has neither word.
"""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.comparison.witness import Witness
from trafficlaw.library import Library

DIRECTIVE = "eu-dir-2011-36@2013-01-01"
DECISION = "eu-fd-2002-629@2005-01-01"


def relation(library: Library, a: str, b: str, **how: object) -> Relation:
    (found,) = relations(library, a, b, most=3, **how)  # type: ignore[arg-type]
    return found


def first(witnesses: tuple[Witness, ...]) -> dict[str, str]:
    return dict(witnesses[0].facts)


def answers_of(found: Relation, name: str) -> set[str]:
    """Return the answers on vulnerability under which a relation holds."""
    return {
        answer
        for outcome in found.verdict.outcomes
        if outcome.relation == name
        for condition in outcome.when
        for question, answers in condition
        if question == "?palermo-vulnerability"
        for answer in answers
    }


# Directive 2011/36/EU and the Protocol


def test_on_the_strict_text_the_directive_is_broader_than_the_protocol(library: Library) -> None:
    found = relation(library, DIRECTIVE, "palermo", reading="strict-text")
    assert found.relation == "broader"
    assert found.only_in_b == ()
    assert all(witness.clear for witness in found.only_in_a)
    assert {witness.departs for witness in found.only_in_a} == {("purpose",)}
    assert first(found.only_in_a)["activity"] == "begging"
    assert first(found.only_in_a)["means-in-exploitation"] == "threat-of-force"


def test_on_the_broad_reading_only_vulnerability_parts_them(library: Library) -> None:
    found = relation(library, DIRECTIVE, "palermo", reading="broad")
    assert found.relation == "narrower"
    assert found.only_in_a == ()
    assert {witness.departs for witness in found.only_in_b} == {("means",)}
    means = {dict(witness.facts)["means-at-act"] for witness in found.only_in_b}
    assert means == {"vulnerability-not-both", "vulnerability-both"}


@pytest.mark.parametrize("treaty", ["palermo", "cets-197"])
def test_the_directive_covers_all_of_the_treaty_if_vulnerability_means_the_same(
    library: Library, treaty: str
) -> None:
    found = relation(library, DIRECTIVE, treaty)
    assert {outcome.relation for outcome in found.verdict.outcomes} == {
        "equivalent",
        "narrower",
        "broader",
        "overlapping",
    }
    same = {"real-or-acceptable"}
    wider = {"real-and-acceptable", "any-vulnerability"}
    assert answers_of(found, "equivalent") == answers_of(found, "broader") == same
    assert answers_of(found, "narrower") == answers_of(found, "overlapping") == wider


def test_about_labour_the_directive_adds_nothing(library: Library) -> None:
    found = relation(library, DIRECTIVE, "palermo", given={"activity": "labour"})
    assert found.relation == "equivalent or narrower"
    assert answers_of(found, "equivalent") == {"real-or-acceptable"}
    assert answers_of(found, "narrower") == {"real-and-acceptable", "any-vulnerability"}


@pytest.mark.parametrize(
    ("activity", "condition", "means", "question", "answer"),
    [
        ("begging", "forced-labour", "threat-of-harm", "palermo-services", "begging-too"),
        ("crime", "controlled", "none", "palermo-other-exploitation", "analogous"),
    ],
)
def test_begging_and_crime_are_settled_by_the_directive_and_open_under_the_protocol(
    library: Library, activity: str, condition: str, means: str, question: str, answer: str
) -> None:
    facts = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "deception",
        "activity": activity,
        "condition": condition,
        "means-in-exploitation": means,
        "gain": "another",
        "age": "from-21",
    }
    assert decided(library, "eu-dir-2011-36", facts, {}, on="2013-01-01") == "covered"
    assert decided(library, "palermo", facts, {}) == "arguable"
    assert decided(library, "palermo", facts, {question: answer}) == "covered"


# The Framework Decision


MENACES = ("force", "threat-of-force", "restraint", "threat-of-harm", "scheme-of-fear")
"""Means by which work is exacted under a menace, so that it is forced labour."""


def test_organs_are_outside_the_framework_decision_and_inside_the_protocol(
    library: Library,
) -> None:
    found = relation(library, DECISION, "palermo", given={"activity": "organ"})
    assert found.relation == "narrower"
    assert found.settled
    assert first(found.only_in_b)["activity"] == "organ"
    assert found.only_in_b[0].clear


def test_on_the_strict_text_each_of_the_two_has_something_of_its_own(library: Library) -> None:
    found = relation(library, DECISION, "palermo", reading="strict-text")
    assert found.relation == "overlapping"
    ours, theirs = first(found.only_in_a), first(found.only_in_b)
    assert found.only_in_a[0].departs == ("means",)
    assert ours["means-at-act"] == "vulnerability-not-both"
    assert ours["activity"] == "labour"
    assert ours["means-in-exploitation"] in MENACES
    assert found.only_in_b[0].departs == ("purpose",)
    assert theirs["activity"] == "organ"


def test_pornography_parts_nothing(library: Library) -> None:
    given = {"activity": "sexual-images", "means-at-act": "deception"}
    found = relation(library, DECISION, "palermo", given=given, reading="strict-text")
    assert found.relation == "equivalent"


def test_the_directive_added_organs_and_to_the_letter_took_a_means_away(library: Library) -> None:
    added = relation(library, DIRECTIVE, DECISION, given={"activity": "organ"})
    assert added.relation == "broader"
    assert added.settled
    found = relation(library, DIRECTIVE, DECISION)
    assert found.relation == "overlapping"
    assert found.settled
    (lost,) = [witness for witness in found.only_in_b if witness.clear]
    assert lost.departs == ("means",)
    assert dict(lost.facts)["means-at-act"] == "vulnerability-not-both"
    assert any(w.clear and w.departs == ("purpose",) for w in found.only_in_a)


# Directive (EU) 2024/1712


def test_the_amendment_only_adds(library: Library) -> None:
    found = relation(library, "eu-dir-2024-1712", DIRECTIVE)
    assert found.relation == "broader"
    assert found.settled
    assert found.only_in_b == ()
    assert {witness.departs for witness in found.only_in_a} == {("purpose",)}


@pytest.mark.parametrize("activity", ["surrogacy", "marriage", "adoption"])
def test_the_three_new_forms_have_clear_patterns_of_their_own(
    library: Library, activity: str
) -> None:
    found = relation(library, "eu-dir-2024-1712", DIRECTIVE, given={"activity": activity})
    assert found.relation == "broader"
    witness = found.only_in_a[0]
    assert witness.clear
    facts = dict(witness.facts)
    assert facts["activity"] == activity
    assert facts["means-at-act"] == "deception"
    expected = {"surrogacy": "deception", "marriage": "threat-of-force", "adoption": "none"}
    assert facts["means-in-exploitation"] == expected[activity]


@pytest.mark.parametrize("activity", ["labour", "begging", "crime", "organ", "sexual-act"])
def test_of_the_old_forms_it_changes_nothing(library: Library, activity: str) -> None:
    found = relation(library, "eu-dir-2024-1712", DIRECTIVE, given={"activity": activity})
    assert found.relation == "equivalent"
    assert found.settled


# Directive 2011/93/EU


def test_child_prostitution_and_trafficking_overlap(library: Library) -> None:
    found = relation(library, "eu-dir-2011-93#sexual-exploitation", DIRECTIVE)
    assert found.relation == "overlapping"
    assert found.settled
    recruited = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "gain": "person-only",
        "age": "from-16",
        "happened": "came-about",
    }
    buyer = recruited | {"act": "patronise"}
    for address, facts, expected in (
        ("eu-dir-2011-93#sexual-exploitation", recruited, "covered"),
        ("eu-dir-2011-36@2013-01-01", recruited, "covered"),
        ("eu-dir-2011-93#sexual-exploitation", buyer, "covered"),
        ("eu-dir-2011-36@2013-01-01", buyer, "arguable"),
    ):
        assert decided(library, address, facts, {}) == expected
