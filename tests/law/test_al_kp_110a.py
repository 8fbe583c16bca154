"""Arts. 110/a, 114/b and 128/b of the Criminal Code of Albania, as far as they are known."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

CODE = "al-kp-110a"
OLD, NEW = "2010-01-01", "2020-01-01"

DECEIVED = {
    "act": "recruit",
    "means-at-act": "deception",
    "activity": "sexual-act",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "female",
    "mental-exploitation": "purpose",
}
"""A woman recruited by deception for prostitution that is forced."""


def outcome(
    library: Library, facts: dict[str, str], on: str, definition: str = "", **answers: str
) -> str:
    settled = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, CODE + definition, facts, settled, on=on)


def test_women_had_an_offence_of_their_own_until_2013(library: Library) -> None:
    assert outcome(library, DECEIVED, OLD, "#trafficking-in-women") == "covered"
    man = DECEIVED | {"sex": "male"}
    assert outcome(library, man, OLD, "#trafficking-in-women") == "not covered"
    assert outcome(library, man, OLD) == "covered"
    with pytest.raises(NotInForce):
        outcome(library, DECEIVED, NEW, "#trafficking-in-women")


def test_since_2013_women_are_within_the_offence_against_adults(library: Library) -> None:
    assert outcome(library, DECEIVED, NEW, "#trafficking-in-persons") == "covered"


@pytest.mark.parametrize(("on", "expected"), [(OLD, "covered"), (NEW, "not covered")])
def test_minors_left_article_110a_in_2013(library: Library, on: str, expected: str) -> None:
    girl = DECEIVED | {"age": "from-16"}
    assert outcome(library, girl, on, "#trafficking-in-persons") == expected
    minors = {OLD: "not coded", NEW: "covered"}
    assert outcome(library, girl, on, "#trafficking-in-minors") == minors[on]
    assert outcome(library, girl, NEW) == "covered"


def test_against_a_minor_no_means_is_asked_for_since_2013(library: Library) -> None:
    girl = DECEIVED | {"age": "aged-17", "means-at-act": "none"}
    assert outcome(library, girl, NEW) == "covered"
    assert outcome(library, girl | {"age": "from-18"}, NEW) == "not covered"


def test_the_sale_of_a_minor_counts_only_for_an_exploitation(library: Library) -> None:
    sold = DECEIVED | {"act": "sell", "age": "under-13", "means-at-act": "none", "reward": "sought"}
    assert outcome(library, sold, NEW) == "covered"
    unaware = sold | {"mental-exploitation": "unaware"}
    assert outcome(library, unaware, NEW) == "not covered"


def test_a_minors_prostitution_needs_no_force(library: Library) -> None:
    girl = DECEIVED | {"age": "aged-17", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, girl, NEW, "#trafficking-in-minors") == "covered"


def test_an_adult_is_not_covered_without_any_means(library: Library) -> None:
    assert outcome(library, DECEIVED | {"means-at-act": "none"}, NEW) == "not covered"


@pytest.mark.parametrize("weak", ["vulnerability-neither", "vulnerability-both"])
def test_a_weak_state_is_abused_whether_or_not_there_was_a_way_out(
    library: Library, weak: str
) -> None:
    assert outcome(library, DECEIVED | {"means-at-act": weak}, NEW) == "covered"


def test_whether_giving_shelter_openly_is_hiding_is_open(library: Library) -> None:
    sheltered = DECEIVED | {"act": "harbour"}
    assert outcome(library, sheltered | {"act": "conceal"}, NEW) == "covered"
    assert outcome(library, sheltered, NEW) == "arguable"
    assert outcome(library, sheltered, NEW, hiding_or_harbouring="hiding-only") == "not covered"
    assert outcome(library, sheltered, NEW, hiding_or_harbouring="lodging-too") == "covered"


def test_the_penalty_against_a_child_begins_above_that_against_an_adult(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument(CODE).consequences}
    assert (rules["penalty-adult"].least, rules["penalty-child"].least) == ("8 years", "10 years")


def test_servitude_is_not_named_and_turns_on_whether_the_list_is_open(library: Library) -> None:
    servant = DECEIVED | {
        "activity": "labour",
        "condition": "servitude",
        "means-in-exploitation": "vulnerability-both",
    }
    assert outcome(library, servant, NEW) == "arguable"
    assert outcome(library, servant, NEW, palermo_other_exploitation="analogous") == "covered"
    listed = outcome(library, servant, NEW, palermo_other_exploitation="listed-only")
    assert listed == "not covered"
