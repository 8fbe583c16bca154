"""Argentina, Ley 26.364: the definition of trafficking since 2013, and non-punishment."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

MARRIED_OFF = {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "none",
    "activity": "marriage",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman is lodged in order to be forced into a marriage."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "ar-ley-26364", facts, answers, on="2020-01-01")


def test_forced_marriage_is_a_purpose_and_no_means_are_needed(library: Library) -> None:
    assert outcome(library, MARRIED_OFF) == "covered"
    agreed = MARRIED_OFF | {"means-in-exploitation": "none", "consent-exploitation": "agreed"}
    assert outcome(library, agreed) == "not covered"


def test_tissue_counts_like_organs(library: Library) -> None:
    tissue = MARRIED_OFF | {"activity": "tissue", "means-in-exploitation": "none"}
    assert outcome(library, tissue) == "covered"


def test_begging_counts_only_as_a_forced_service_or_in_servitude(library: Library) -> None:
    begging = MARRIED_OFF | {"activity": "begging", "condition": "servitude"}
    assert outcome(library, begging) == "covered"
    forced = begging | {"condition": "forced-labour"}
    assert outcome(library, forced) == "arguable"
    assert outcome(library, forced, **{"palermo-services": "begging-too"}) == "covered"


def test_the_code_punishes_what_the_law_defines(library: Library) -> None:
    for facts in (MARRIED_OFF, MARRIED_OFF | {"act": "receive"}):
        law = decided(library, "ar-ley-26364", facts, {}, on="2020-01-01")
        code = decided(library, "ar-cp-145bis#trafficking", facts, {}, on="2020-01-01")
        assert law == code == "covered"


def test_victims_are_not_punished(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("ar-ley-26364").consequences}
    assert {rule.kind for rule in rules.values()} == {"non-punishment"}


def test_debt_bondage_is_a_form_of_servitude(library: Library) -> None:
    bound = MARRIED_OFF | {
        "activity": "labour",
        "condition": "debt-bondage",
        "means-in-exploitation": "none",
    }
    assert outcome(library, bound) == "covered"
    assert outcome(library, bound | {"condition": "controlled"}) == "not covered"


def test_child_pornography_is_images_and_shows(library: Library) -> None:
    child = MARRIED_OFF | {
        "activity": "sexual-images",
        "means-in-exploitation": "none",
        "gain": "none",
        "age": "from-13",
    }
    assert outcome(library, child) == "covered"
    assert outcome(library, child | {"activity": "sexual-act"}) == "not covered"
    assert outcome(library, child | {"age": "from-18"}) == "not covered"
