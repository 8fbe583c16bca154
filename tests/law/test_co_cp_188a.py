"""Colombia, Criminal Code arts. 188 to 188C: trafficking, traffic in children, smuggling."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "out-of",
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
"""A woman recruited in Colombia, without any means, for forced labour abroad."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "co-cp-188a", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_no_means_are_needed(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    assert outcome(library, WORK | {"age": "from-13"}) == "covered"


def test_exploitation_is_the_obtaining_of_a_benefit(library: Library) -> None:
    organ = WORK | {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, organ) == "covered"
    assert outcome(library, organ | {"gain": "none"}) == "not covered"


def test_prostitution_for_anothers_gain_turns_on_what_exploits_it(library: Library) -> None:
    paid = WORK | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    narrow = {
        "palermo-prostitution-of-others": "forced-only",
        "palermo-other-sexual-exploitation": "coercive-only",
        "co-sexual-tourism": "exploited-only",
    }
    assert outcome(library, paid, **narrow) == "not covered"
    tourism = narrow | {"co-sexual-tourism": "any-paid-use"}
    assert outcome(library, paid, **tourism) == "covered"


def test_begging_for_another_turns_on_what_exploits_it(library: Library) -> None:
    begging = WORK | {"activity": "begging", "condition": "none", "means-in-exploitation": "none"}
    answers = {"palermo-other-exploitation": "listed-only"}
    assert outcome(library, begging, **answers) == "arguable"
    forced = answers | {"national-exploitation-of-begging": "forced-or-abusive"}
    assert outcome(library, begging, **forced) == "not covered"
    assert outcome(library, begging | {"condition": "controlled"}, **forced) == "covered"


def test_the_sale_of_a_child_needs_no_exploitation(library: Library) -> None:
    sold = WORK | {
        "act": "sell",
        "activity": "none",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
        "reward": "sought",
        "mental-exploitation": "unaware",
    }
    assert outcome(library, sold, "co-cp-188a#sale-of-children") == "covered"
    assert outcome(library, sold | {"age": "from-18"}, "co-cp-188a#sale-of-children") == (
        "not covered"
    )
    assert outcome(library, sold) == "not covered"


def test_age_aggravates_only(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("co-cp-188a").consequences}
    assert rules["minor"].kind == rules["under-12"].kind == "aggravation"
    assert (rules["penalty"].least, rules["penalty"].most) == ("13 years", "23 years")
