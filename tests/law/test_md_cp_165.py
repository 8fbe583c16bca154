"""Moldova, Criminal Code, art. 165: trafficking by closed lists of means and purposes."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

BEGGING = {
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
"""A man recruited by deception to beg for another, who goes along."""


def outcome(library: Library, facts: dict[str, str], on: str, **answers: str) -> str:
    return decided(library, "md-cp-165", facts, answers, on=on)


def test_begging_became_a_purpose_of_its_own_by_2009(library: Library) -> None:
    assert outcome(library, BEGGING, "2008-01-01") == "not covered"
    assert outcome(library, BEGGING, "2010-01-01") == "covered"


def test_crime_and_armed_conflict_need_no_compulsion_in_either_wording(library: Library) -> None:
    for activity in ("crime", "armed-conflict"):
        for on in ("2008-01-01", "2010-01-01"):
            assert outcome(library, BEGGING | {"activity": activity}, on) == "covered"


def test_taking_documents_is_a_means_here_and_not_in_the_protocol(library: Library) -> None:
    facts = BEGGING | {
        "means-at-act": "other-means",
        "activity": "labour",
        "condition": "forced-labour",
        "means-in-exploitation": "threat-of-harm",
    }
    assert outcome(library, facts, "2010-01-01") == "covered"
    assert decided(library, "un-palermo-2000", facts, {}) == "not covered"


def test_the_offence_against_children_is_there_and_not_coded(library: Library) -> None:
    child = BEGGING | {"age": "from-13", "means-at-act": "none"}
    assert outcome(library, child, "2010-01-01") == "not coded"
    assert outcome(library, child | {"age": "from-18"}, "2010-01-01") == "not covered"
    assert outcome(library, BEGGING | {"age": "from-13"}, "2010-01-01") == "covered"


def test_the_first_wording_rests_on_romanian_words(library: Library) -> None:
    first, second = library.instrument("md-cp-165").definition("trafficking").versions
    assert (first.verified.by, second.verified.by) == ("text", "secondary")


def test_violence_dangerous_to_life_only_aggravates(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("md-cp-165").consequences}
    assert "means-at-act" in rules["aggravated"].turns_on
    by_force = BEGGING | {"means-at-act": "force", "consent-act": "not-agreed"}
    assert outcome(library, by_force, "2010-01-01") == "covered"


def test_the_penalty_went_down_in_2009(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("md-cp-165").consequences}
    assert (rules["penalty-2003"].least, rules["penalty-2003"].most) == ("7 years", "15 years")
    assert (rules["penalty"].least, rules["penalty"].most) == ("5 years", "12 years")
