"""The Immoral Traffic (Prevention) Act, 1956, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WOMAN = {
    "act": "entice",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "female",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman who agrees is procured for prostitution by which another gains."""


def outcome(
    library: Library, facts: dict[str, str], definition: str = "procuring", **answers: str
) -> str:
    return decided(library, f"in-itpa-1956#{definition}", facts, answers)


def test_procuring_for_prostitution_needs_no_means(library: Library) -> None:
    assert outcome(library, WOMAN) == "covered"
    assert decided(library, "palermo", WOMAN, {}) == "not covered"


@pytest.mark.parametrize("sex", ["female", "male", "other-sex"])
def test_since_1987_the_act_is_on_persons_of_either_sex(library: Library, sex: str) -> None:
    assert outcome(library, WOMAN | {"sex": sex}) == "covered"


def test_no_other_exploitation_counts(library: Library) -> None:
    worker = WOMAN | {
        "activity": "labour",
        "condition": "forced-labour",
        "means-in-exploitation": "threat-of-harm",
        "means-at-act": "deception",
    }
    assert outcome(library, worker) == "not covered"
    assert decided(library, "in-bns-2023", worker | {"act": "recruit"}, {}) == "covered"


def test_taking_needs_a_journey_from_one_place_to_another(library: Library) -> None:
    assert outcome(library, WOMAN | {"act": "carry", "movement": "within"}) == "covered"
    assert outcome(library, WOMAN | {"act": "harbour", "movement": "within"}) == "not covered"


def test_whether_the_customer_procures_is_open(library: Library) -> None:
    customer = WOMAN | {"act": "patronise"}
    assert outcome(library, customer) == "arguable"
    narrow = {"in-procuring-customer": "for-others-only"}
    assert outcome(library, customer, **narrow) == "not covered"


def test_prostitution_on_ones_own_account_turns_on_the_definition(library: Library) -> None:
    alone = WOMAN | {"gain": "person-only"}
    assert outcome(library, alone) == "arguable"
    assert outcome(library, alone, **{"in-itpa-prostitution": "own-account-too"}) == "covered"


def test_living_on_the_earnings_asks_that_they_be_earned(library: Library) -> None:
    kept = WOMAN | {"act": "benefit", "happened": "came-about"}
    assert outcome(library, kept, "living-on-earnings") == "covered"
    planned = kept | {"happened": "not-come-about"}
    assert outcome(library, planned, "living-on-earnings") == "not covered"


def test_the_persons_will_and_age_only_raise_the_penalty(library: Library) -> None:
    for facts in ({"consent-act": "not-agreed"}, {"age": "under-13"}):
        assert outcome(library, WOMAN | facts) == "covered"
    rules = {rule.id: rule for rule in library.instrument("in-itpa-1956").consequences}
    assert "consent-act" in rules["against-the-will"].turns_on
    assert (rules["child"].most, rules["earnings-of-the-young"].least) == ("life", "7 years")


def test_the_wording_of_1956_was_not_seen_and_is_not_supplied(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("in-itpa-1956", as_of="1980-01-01")
