"""Uruguay, Ley 19.643: the definition of trafficking, and the articles of the code."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "within",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "against-dignity",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman recruited, without any means, for work under conditions that hurt her dignity."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "uy-ley-19643", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_labour_against_dignity_is_labour_exploitation(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    ordinary = WORK | {"condition": "none"}
    assert outcome(library, ordinary) == "not covered"


def test_forced_begging_must_be_for_an_organised_group(library: Library) -> None:
    begging = WORK | {
        "activity": "begging",
        "condition": "forced-labour",
        "means-in-exploitation": "threat-of-force",
        "organised-group": "group",
    }
    listed = {"palermo-other-exploitation": "listed-only"}
    assert outcome(library, begging, **listed) == "covered"


def test_inducing_to_prostitution_for_anothers_gain_is_sexual_exploitation(
    library: Library,
) -> None:
    paid = WORK | {
        "activity": "sexual-act",
        "condition": "none",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, paid) == "covered"
    for_herself = paid | {"gain": "person-only"}
    assert outcome(library, for_herself) == "not covered"


def test_a_woman_made_pregnant_for_anothers_gain_is_covered_and_the_sale_of_anybody(
    library: Library,
) -> None:
    pregnant = WORK | {"activity": "surrogacy", "condition": "none", "sex": "female"}
    assert outcome(library, pregnant) == "covered"
    sold_on = WORK | {"condition": "none", "onward-sale": "intended"}
    assert outcome(library, sold_on) == "covered"


def test_the_definition_and_the_offence_differ(library: Library) -> None:
    tissue = WORK | {"activity": "tissue", "condition": "none"}
    assert outcome(library, tissue) == "covered"
    assert outcome(library, tissue, "uy-ley-18250") == "not covered"


def test_forced_prostitution_asks_for_force_and_for_advantage(library: Library) -> None:
    forced = WORK | {
        "act": "use",
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "threat-of-force",
        "happened": "came-about",
    }
    code = "uy-ley-19643#forced-prostitution"
    assert outcome(library, forced, code) == "covered"
    assert outcome(library, forced | {"means-in-exploitation": "deception"}, code) == "not covered"
    assert outcome(library, forced | {"gain": "none"}, code) == "not covered"
