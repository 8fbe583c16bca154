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


def test_forced_begging_is_exploitation_for_a_group_and_for_anybody_else(library: Library) -> None:
    listed = {"palermo-other-exploitation": "listed-only"}
    for group in ("group", "no-group"):
        begging = WORK | {
            "activity": "begging",
            "condition": "forced-labour",
            "means-in-exploitation": "threat-of-force",
            "organised-group": group,
        }
        assert outcome(library, begging, **listed) == "covered"
    freely = WORK | {"activity": "begging", "condition": "none", "gain": "person-only"}
    assert outcome(library, freely, **listed) == "not covered"


def test_a_benefit_from_what_infringes_rights_is_exploitation_by_definition(
    library: Library,
) -> None:
    listed = {"palermo-other-exploitation": "listed-only"}
    crime = WORK | {"activity": "crime"}
    assert outcome(library, crime, **listed) == "covered"
    assert outcome(library, crime | {"gain": "none"}, **listed) == "not covered"


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


def test_victims_are_not_punished(library: Library) -> None:
    rules = library.instrument("uy-ley-19643").consequences
    assert [rule.at for rule in rules if rule.kind == "non-punishment"] == ["art. 40"]
