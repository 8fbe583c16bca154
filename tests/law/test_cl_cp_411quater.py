"""Chile, Criminal Code arts. 411 bis to 411 quáter: smuggling and trafficking in persons."""

from __future__ import annotations

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
"""A man brought by deceit to Chile for forced labour."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "cl-cp-411quater", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    no_means = WORK | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_dependence_is_a_means_beside_vulnerability(library: Library) -> None:
    dependent = WORK | {"means-at-act": "vulnerability-both"}
    strict = {"palermo-vulnerability": "real-or-acceptable"}
    assert outcome(library, dependent, **strict) == "covered"


def test_begging_is_a_purpose_only_as_a_forced_service_or_in_servitude(library: Library) -> None:
    begging = WORK | {"activity": "begging", "condition": "controlled"}
    begging = begging | {"means-in-exploitation": "none"}
    assert outcome(library, begging) == "not covered"
    assert outcome(library, begging | {"condition": "slavery-in-fact"}) == "covered"


def test_prostitution_across_the_border_is_an_offence_without_means(library: Library) -> None:
    sent = WORK | {
        "act": "assist-journey",
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    border = "cl-cp-411quater#prostitution-across-borders"
    assert outcome(library, sent, border) == "covered"
    assert outcome(library, sent | {"movement": "within"}, border) == "not covered"
    assert outcome(library, sent) == "not covered"


def test_an_official_smuggles_without_profit(library: Library) -> None:
    crossing = WORK | {
        "act": "assist-journey",
        "means-at-act": "none",
        "activity": "none",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "crossing": "unlawful-entry",
        "reward": "not-sought",
    }
    smuggling = "cl-cp-411quater#smuggling"
    assert outcome(library, crossing, smuggling) == "not covered"
    assert outcome(library, crossing | {"reward": "sought"}, smuggling) == "covered"
    assert outcome(library, crossing | {"actor": "official"}, smuggling) == "covered"


def test_minority_raises_the_penalty(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("cl-cp-411quater").consequences}
    assert rules["minor"].kind == "aggravation"
    assert rules["minor"].turns_on == ("age",)
