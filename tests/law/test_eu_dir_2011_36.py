"""Directive 2011/36/EU: what the Member States must punish as trafficking in human beings."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.library import Library

ADOPTED = "2013-01-01"
"""A day on which the wording of 2011 stood."""

FORCED_BEGGING = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "begging",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception to beg for another, as forced labour."""


def outcome(library: Library, facts: dict[str, str], on: str = ADOPTED, **answers: str) -> str:
    return decided(library, "eu-dir-2011-36", facts, answers, on=on)


def test_forced_begging_is_trafficking_on_every_reading(library: Library) -> None:
    assert outcome(library, FORCED_BEGGING) == "covered"


def test_begging_counts_only_as_forced_labour(library: Library) -> None:
    directed = FORCED_BEGGING | {"condition": "controlled", "means-in-exploitation": "none"}
    assert outcome(library, directed, **{"palermo-other-exploitation": "listed-only"}) == (
        "not covered"
    )
    assert outcome(library, directed) == "arguable"


@pytest.mark.parametrize(("age", "expected"), [("from-16", "covered"), ("from-18", "not covered")])
def test_an_adult_needs_means_and_a_child_none(library: Library, age: str, expected: str) -> None:
    assert outcome(library, FORCED_BEGGING | {"means-at-act": "none", "age": age}) == expected


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        ("vulnerability-neither", "covered"),
        ("vulnerability-not-both", "not covered"),
        ("vulnerability-both", "not covered"),
    ],
)
def test_vulnerability_to_the_letter_leaves_no_alternative_of_either_kind(
    library: Library, alternative: str, expected: str
) -> None:
    assert outcome(library, FORCED_BEGGING | {"means-at-act": alternative}) == expected
    assert decided(
        library, "eu-dir-2011-36#vulnerability", {"means-at-act": alternative}, {}, on=ADOPTED
    ) == (expected)


def test_crimes_for_anothers_gain_turn_on_what_exploits_them(library: Library) -> None:
    thief = FORCED_BEGGING | {
        "activity": "crime",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
    }
    assert outcome(library, thief | {"condition": "controlled"}) == "covered"
    assert outcome(library, thief) == "arguable"
    assert outcome(library, thief, **{"eu-exploitation-of-crime": "gain-suffices"}) == "covered"
    assert outcome(
        library,
        thief,
        **{
            "eu-exploitation-of-crime": "forced-or-abusive",
            "palermo-other-exploitation": "listed-only",
        },
    ) == ("not covered")


def test_organs_may_be_the_purpose_and_tissue_is_not_listed(library: Library) -> None:
    organ = FORCED_BEGGING | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, organ) == "covered"
    assert outcome(
        library, organ | {"activity": "tissue"}, **{"palermo-other-exploitation": "listed-only"}
    ) == ("not covered")


def test_three_forms_of_exploitation_came_in_on_14_july_2024(library: Library) -> None:
    forced = {"condition": "none", "means-in-exploitation": "threat-of-harm"}
    for activity in ("surrogacy", "marriage"):
        facts = FORCED_BEGGING | forced | {"activity": activity, "consent-exploitation": "agreed"}
        listed = {
            "palermo-other-exploitation": "listed-only",
            "palermo-services": "work-and-sexual-services",
        }
        assert outcome(library, facts, on="2024-07-13", **listed) == "not covered"
        assert outcome(library, facts, on="2024-07-14", **listed) == "covered"
    sold = FORCED_BEGGING | {
        "act": "sell",
        "means-at-act": "none",
        "activity": "adoption",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
        "reward": "sought",
    }
    assert outcome(library, sold, on="2024-07-13", **listed) == "not covered"
    assert outcome(library, sold, on="2024-07-14", **listed) == "covered"
    handed_over = sold | {"act": "hand-over", "reward": "not-sought"}
    assert outcome(library, handed_over, on="2024-07-14", **listed) == "not covered"


def test_an_agreed_marriage_is_forced_only_if_every_childs_is(library: Library) -> None:
    child = FORCED_BEGGING | {
        "means-at-act": "none",
        "activity": "marriage",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, child, on="2025-01-01") == "arguable"
    answer = {"eu-forced-marriage": "child-marriage-too"}
    assert outcome(library, child, on="2025-01-01", **answer) == "covered"
    adult = child | {"age": "from-21", "means-at-act": "deception"}
    assert outcome(library, adult, on="2025-01-01", **answer) == "not covered"


def test_commercial_surrogacy_without_coercion_turns_on_a_question(library: Library) -> None:
    paid = FORCED_BEGGING | {
        "activity": "surrogacy",
        "condition": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    only_coerced = {
        "eu-exploitation-of-surrogacy": "coerced-or-deceived",
        "palermo-other-exploitation": "listed-only",
    }
    assert outcome(library, paid, on="2025-01-01", **only_coerced) == "not covered"
    assert outcome(
        library, paid, on="2025-01-01", **{"eu-exploitation-of-surrogacy": "gain-suffices"}
    ) == ("covered")


def test_it_was_adopted_before_it_bound_and_bound_before_it_was_due(library: Library) -> None:
    dates = library.instrument("eu-dir-2011-36").dates
    assert (dates.adopted, dates.in_force, dates.due) == (
        date(2011, 4, 5),
        date(2011, 4, 15),
        date(2013, 4, 6),
    )


def test_the_use_of_services_had_only_to_be_considered(library: Library) -> None:
    duties = {duty.id: duty for duty in library.instrument("eu-dir-2011-36").duties}
    assert duties["criminalise-use-of-services"].strength == "shall-consider"
    assert duties["refrain-from-punishing"].strength == "shall"
    assert not any(d.needs_transnational or d.needs_organised_group for d in duties.values())


def test_the_floor_of_the_maximum_doubles_for_a_child(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("eu-dir-2011-36").consequences}
    assert rules["penalty"].most == "5 years"
    assert rules["vulnerable-victim"].most == "10 years"


def test_denmark_and_the_united_kingdom_stand_in_its_note(library: Library) -> None:
    note = library.instrument("eu-dir-2011-36").note
    assert "Denmark took no part and is not bound (recital 36)" in note
    assert "United Kingdom took no part in the adoption" in note
