"""Romania, Criminal Code of 2009: trafficking in persons and in minors, for what art. 182 lists."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

NOW = "2026-01-01"

FORCED_BEGGING = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "begging",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception to be made to beg by threats of force."""


def outcome(library: Library, facts: dict[str, str], on: str = NOW, **answers: str) -> str:
    return decided(library, "ro-cp-210", facts, answers, on=on, asking="")


def test_compelled_begging_is_listed_and_agreed_begging_is_not(library: Library) -> None:
    assert outcome(library, FORCED_BEGGING) == "covered"
    agreed = FORCED_BEGGING | {"means-in-exploitation": "none", "consent-exploitation": "agreed"}
    assert outcome(library, agreed) == "not covered"


def test_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    no_means = FORCED_BEGGING | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_compelled_crime_came_in_on_3_november_2024(library: Library) -> None:
    thief = FORCED_BEGGING | {"activity": "crime"}
    other = {"palermo-services": "work-and-sexual-services"}
    assert outcome(library, thief, on="2024-11-02", **other) == "not covered"
    assert outcome(library, thief, on="2024-11-03") == "covered"


def test_an_adults_willing_prostitution_is_no_exploitation_whoever_gains(library: Library) -> None:
    willing = FORCED_BEGGING | {
        "activity": "sexual-act",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, willing) == "not covered"
    assert decided(library, "un-palermo-2000", willing, {}) == "arguable"


def test_whether_a_minor_must_be_compelled_is_a_question(library: Library) -> None:
    minor = FORCED_BEGGING | {
        "activity": "sexual-act",
        "means-at-act": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
        "age": "from-16",
    }
    assert outcome(library, minor) == "arguable"
    assert outcome(library, minor, **{"ro-compelled-minor": "compulsion-needed"}) == "not covered"
    assert outcome(library, minor, **{"ro-compelled-minor": "minor-suffices"}) == "covered"


def test_easing_a_minors_prostitution_is_an_offence_of_its_own_since_2024(library: Library) -> None:
    eased = FORCED_BEGGING | {
        "act": "advertise",
        "activity": "sexual-act",
        "means-at-act": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
        "age": "from-16",
        "happened": "came-about",
    }
    assert outcome(library, eased) == "not covered"
    address = "ro-cp-210#prostitution-of-minors"
    assert decided(library, address, eased, {}, on=NOW) == "covered"
    assert decided(library, address, eased | {"age": "from-18"}, {}, on=NOW) == "not covered"


def test_tissue_and_cells_are_listed_beside_organs(library: Library) -> None:
    taken = FORCED_BEGGING | {"activity": "tissue", "means-in-exploitation": "none"}
    assert outcome(library, taken) == "covered"


def test_the_penalty_for_trafficking_in_minors_rose_three_times(library: Library) -> None:
    rules = [
        rule
        for rule in library.instrument("ro-cp-210").consequences
        if rule.kind == "penalty" and rule.id.startswith("penalty-211")
    ]
    assert [
        (rule.least, rule.most) for rule in sorted(rules, key=lambda rule: str(rule.from_))
    ] == [
        ("3 years", "10 years"),
        ("5 years", "10 years"),
        ("7 years", "15 years"),
    ]
