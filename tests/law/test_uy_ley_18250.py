"""Uruguay, Ley 18.250 arts. 77 to 81: trafficking, its facilitation, and smuggling."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man recruited abroad, without any means, for forced labour in Uruguay."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "uy-ley-18250", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_no_means_are_needed_of_adult_or_child(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    assert outcome(library, WORK | {"age": "from-13"}) == "covered"


def test_taking_part_in_the_carriage_in_any_manner_is_enough(library: Library) -> None:
    for act in ("carry", "arrange-carriage", "assist-journey"):
        assert outcome(library, WORK | {"act": act}) == "covered"


def test_any_activity_that_impairs_dignity_is_a_purpose(library: Library) -> None:
    begging = WORK | {
        "activity": "begging",
        "condition": "against-dignity",
        "means-in-exploitation": "none",
    }
    assert outcome(library, begging) == "covered"
    assert outcome(library, begging | {"condition": "none"}) == "not covered"
    narrow = {"palermo-services": "work-and-sexual-services"}
    forced = begging | {"condition": "forced-labour", "means-in-exploitation": "threat-of-harm"}
    assert outcome(library, forced, **narrow) == "covered"


def test_organs_are_named_and_tissue_is_not(library: Library) -> None:
    organ = WORK | {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, organ) == "covered"
    assert outcome(library, organ | {"activity": "tissue"}) == "not covered"


def test_smuggling_asks_for_profit_and_no_exploitation(library: Library) -> None:
    crossing = WORK | {
        "act": "assist-journey",
        "activity": "none",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "crossing": "unlawful-entry",
        "reward": "sought",
    }
    smuggling = "uy-ley-18250#smuggling"
    assert outcome(library, crossing, smuggling) == "covered"
    assert outcome(library, crossing | {"reward": "not-sought"}, smuggling) == "not covered"
    assert outcome(library, crossing) == "not covered"


def test_means_and_childhood_aggravate_only(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("uy-ley-18250").consequences}
    assert rules["means"].kind == rules["child"].kind == "aggravation"
    assert rules["means"].turns_on == ("means-at-act",)
    assert (rules["penalty"].least, rules["penalty"].most) == ("4 years", "16 years")
