"""Slovak Criminal Code, §§ 179 to 181: trafficking, and children entrusted to others."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

FORCED_LABOUR = {
    "act": "carry",
    "movement": "within",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man carried by deception to forced labour."""


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "sk-tz-179",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_transport_by_ruse_to_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, "2010-01-01") == "covered"


def test_an_adult_needs_means_and_a_child_none(library: Library) -> None:
    bare = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, bare, "2010-01-01") == "not covered"
    assert outcome(library, bare | {"age": "from-16"}, "2010-01-01") == "covered"


def test_crime_as_a_purpose_came_in_2013(library: Library) -> None:
    thief = FORCED_LABOUR | {
        "activity": "crime",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    listed = {"palermo_other_exploitation": "listed-only"}
    assert outcome(library, thief, "2013-07-31", **listed) == "not covered"
    assert outcome(library, thief, "2013-08-01", **listed) == "arguable"
    answer = {"eu_exploitation_of_crime": "gain-suffices"}
    assert outcome(library, thief, "2013-08-01", **answer) == "covered"
    driven = thief | {"condition": "controlled"}
    assert outcome(library, driven, "2013-08-01") == "covered"


def test_abduction_became_a_means_in_2013(library: Library) -> None:
    abducted = FORCED_LABOUR | {"means-at-act": "abduction", "consent-act": "not-agreed"}
    assert outcome(library, abducted, "2013-07-31") == "not covered"
    assert outcome(library, abducted, "2013-08-01") == "covered"


def test_a_graver_manner_and_a_protected_person_raise_the_penalty(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("sk-tz-179").consequences}
    assert {"age", "situation", "means-at-act"} <= set(rules["aggravated"].turns_on)
    assert (rules["aggravated"].least, rules["aggravated"].most) == ("7 years", "12 years")


def test_engaging_somebody_openly_turns_on_what_luring_means(library: Library) -> None:
    engaged = FORCED_LABOUR | {"act": "recruit", "movement": "none"}
    assert outcome(library, engaged, "2022-01-01") == "arguable"
    assert outcome(library, engaged, "2022-01-01", sk_luring="engaging-too") == "covered"
    assert outcome(library, engaged, "2022-01-01", sk_luring="enticement-only") == "not covered"


def test_agreement_does_not_matter(library: Library) -> None:
    agreed = FORCED_LABOUR | {"consent-exploitation": "agreed"}
    assert outcome(library, agreed, "2022-01-01") == "covered"
    (definition,) = (
        d for d in library.instrument("sk-tz-179").definitions if d.id == "trafficking"
    )
    assert {rule.rule for v in definition.versions for rule in v.consent} == {"irrelevant"}


def test_a_child_entrusted_for_a_reward_needs_no_exploitation(library: Library) -> None:
    sold = FORCED_LABOUR | {
        "act": "sell",
        "movement": "none",
        "means-at-act": "none",
        "activity": "adoption",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
        "reward": "sought",
    }
    assert outcome(library, sold, "2012-01-01", "sk-tz-179#child-for-reward") == "covered"
    listed = {"palermo_other_exploitation": "listed-only"}
    assert outcome(library, sold, "2012-01-01", **listed) == "not covered"
    assert outcome(library, sold, "2014-01-01") == "covered"


def test_taking_a_child_for_adoption_came_in_2011(library: Library) -> None:
    taken = FORCED_LABOUR | {
        "act": "obtain",
        "movement": "none",
        "means-at-act": "none",
        "activity": "adoption",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
    }
    child = "sk-tz-179#child-for-adoption"
    assert outcome(library, taken, "2011-08-31", child) == "not covered"
    assert outcome(library, taken, "2011-09-01", child) == "covered"
