"""Hungarian Criminal Code, §§ 192 and 193: the deal in a person, trafficking and forced labour."""

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

SOLD = {
    "act": "sell",
    "movement": "none",
    "means-at-act": "none",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "none",
    "age": "from-21",
    "happened": "not-come-about",
    "reward": "sought",
}
"""A man sold for no use that anybody intends."""


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "hu-btk-192",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_a_sale_needs_neither_means_nor_exploitation(library: Library) -> None:
    for day in ("2015-01-01", "2021-01-01"):
        assert outcome(library, SOLD, day, "hu-btk-192#sale") == "covered"
        assert outcome(library, SOLD, day) == "not covered"
    assert decided(library, "un-palermo-2000", SOLD, {}) == "not covered"


def test_hiding_somebody_for_a_sale_is_part_of_it(library: Library) -> None:
    hidden = SOLD | {"act": "conceal", "reward": "not-sought", "onward-sale": "intended"}
    assert outcome(library, hidden, "2015-01-01", "hu-btk-192#sale") == "covered"
    alone = hidden | {"onward-sale": "not-intended"}
    assert outcome(library, alone, "2015-01-01", "hu-btk-192#sale") == "not covered"


def test_exploitation_needs_no_means_at_the_act(library: Library) -> None:
    for day in ("2015-01-01", "2021-01-01"):
        assert outcome(library, FORCED_LABOUR, day) == "covered"
        assert outcome(library, FORCED_LABOUR | {"means-at-act": "none"}, day) == "covered"


def test_the_exploitation_of_a_child_too_must_use_a_means_since_2020(library: Library) -> None:
    child = FORCED_LABOUR | {
        "means-at-act": "none",
        "age": "from-16",
        "condition": "child-delivery",
        "means-in-exploitation": "none",
    }
    assert outcome(library, child, "2020-06-30") == "covered"
    assert outcome(library, child, "2020-07-01") == "not covered"
    assert outcome(library, child | {"means-in-exploitation": "deception"}, "2020-07-01") == (
        "covered"
    )


def test_means_of_the_act_only_raised_the_penalty_until_2020(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("hu-btk-192").consequences}
    assert "means-at-act" in rules["aggravated-2013"].turns_on
    assert str(rules["aggravated-2013"].until) == "2020-07-01"
    assert set(rules["aggravated-2020"].turns_on) == {"age", "actor"}


def test_exploitation_needs_an_advantage_to_somebody_else(library: Library) -> None:
    kept = FORCED_LABOUR | {"gain": "none"}
    for day in ("2015-01-01", "2021-01-01"):
        assert outcome(library, kept, day) == "not covered"


def test_mere_direction_turns_on_the_defenceless_state(library: Library) -> None:
    directed = FORCED_LABOUR | {"condition": "controlled", "means-in-exploitation": "none"}
    assert outcome(library, directed, "2015-01-01") == "arguable"
    assert outcome(library, directed, "2021-01-01") == "not covered"


def test_organs_were_exploitation_until_2020_and_turn_on_a_question_since(library: Library) -> None:
    organ = FORCED_LABOUR | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "vulnerability-neither",
    }
    assert outcome(library, organ, "2020-06-30") == "covered"
    assert outcome(library, organ, "2020-07-01") == "arguable"
    answer = {"hu_body_purpose": "aggravates-only"}
    assert outcome(library, organ, "2020-07-01", **answer) == "not covered"


def test_forced_labour_by_deception_came_with_the_merger(library: Library) -> None:
    deceived = FORCED_LABOUR | {
        "act": "use",
        "movement": "none",
        "condition": "none",
        "means-in-exploitation": "deception",
        "happened": "came-about",
    }
    labour = "hu-btk-192#forced-labour"
    assert outcome(library, deceived, "2020-06-30", labour) == "not covered"
    assert outcome(library, deceived, "2020-07-01", labour) == "covered"
