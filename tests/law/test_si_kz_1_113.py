"""Slovenian Criminal Code, arts. 112 and 113: trafficking without means."""

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
NOW = "2024-01-01"


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "si-kz-1-113",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_nobody_needs_means(library: Library) -> None:
    for age in ("from-21", "from-16"):
        bare = FORCED_LABOUR | {"means-at-act": "none", "age": age}
        assert outcome(library, bare, NOW) == "covered"
    assert decided(library, "un-palermo-2000", FORCED_LABOUR | {"means-at-act": "none"}, {}) == (
        "not covered"
    )


def test_means_and_minors_only_raise_the_penalty(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("si-kz-1-113").consequences}
    assert rules["aggravated"].kind == "aggravation"
    assert (rules["aggravated"].least, rules["aggravated"].most) == ("3 years", "15 years")
    assert {"age", "means-at-act"} <= set(rules["aggravated"].turns_on)


def test_agreement_is_irrelevant(library: Library) -> None:
    agreed = FORCED_LABOUR | {"consent-act": "agreed", "consent-exploitation": "agreed"}
    assert outcome(library, agreed, NOW) == "covered"


def test_the_list_of_purposes_is_closed(library: Library) -> None:
    marriage = FORCED_LABOUR | {"activity": "marriage", "condition": "none"}
    assert outcome(library, marriage, NOW) == "not covered"
    assert outcome(library, FORCED_LABOUR | {"activity": "crime"}, NOW) == "covered"


def test_taking_a_passport_for_trafficking_is_an_offence_of_its_own(library: Library) -> None:
    taken = FORCED_LABOUR | {"act": "withhold-documents", "movement": "none"}
    assert outcome(library, taken, NOW, "si-kz-1-113#documents") == "covered"
    assert outcome(library, taken, NOW) == "not covered"


def test_a_client_must_know(library: Library) -> None:
    client = FORCED_LABOUR | {
        "act": "patronise",
        "movement": "none",
        "activity": "sexual-act",
        "happened": "came-about",
        "mental-exploitation": "knows",
    }
    assert outcome(library, client, NOW, "si-kz-1-113#use-of-services") == "covered"
    careless = client | {"mental-exploitation": "ought-to-know"}
    assert outcome(library, careless, NOW, "si-kz-1-113#use-of-services") == "not covered"
