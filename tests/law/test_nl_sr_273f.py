"""The Dutch Criminal Code, art. 273f, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

WORKER = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "slavery-in-fact",
    "gain": "another",
    "age": "from-21",
    "sex": "male",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "transnational": "internal",
}
"""A man deceived into work in which he is to be held as a slave."""

PROSTITUTION = WORKER | {
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "sex": "female",
}
"""A woman recruited, willingly, to sell sexual acts on her own account."""

OLD, NEW = "2013-11-14", "2013-11-15"


def outcome(library: Library, facts: dict[str, str], on: str = NEW, **answers: str) -> str:
    return decided(library, "nl-sr-273f", facts, answers, on=on, asking="nl-")


def test_limb_1_needs_means_and_limb_2_does_not(library: Library) -> None:
    assert outcome(library, WORKER) == "covered"
    bare = WORKER | {"means-at-act": "none"}
    assert outcome(library, bare) == "not covered"
    assert outcome(library, bare | {"age": "from-16"}) == "covered"


def test_prostitution_abroad_needs_exploitation_as_the_hoge_raad_reads_limb_3(
    library: Library,
) -> None:
    abroad = PROSTITUTION | {"movement": "into", "transnational": "transnational"}
    assert outcome(library, abroad) == "arguable"
    assert outcome(library, abroad, implied_exploitation_abroad="words-alone") == "covered"
    assert outcome(library, PROSTITUTION) == "not covered"
    forced = abroad | {"condition": "servitude", "means-in-exploitation": "scheme-of-fear"}
    assert outcome(library, forced, implied_exploitation_abroad="implied") == "covered"


def test_exploitation_is_an_implied_element_of_limb_4(library: Library) -> None:
    contract = WORKER | {
        "act": "entice",
        "condition": "none",
        "means-in-exploitation": "deception",
        "happened": "came-about",
    }
    assert outcome(library, contract) == "arguable"
    assert outcome(library, contract, implied_exploitation="words-alone") == "covered"
    assert outcome(library, contract, implied_exploitation="implied") == "not covered"


def test_the_hoge_raad_has_settled_what_is_implied(library: Library) -> None:
    for question in ("nl-implied-exploitation", "nl-implied-exploitation-abroad"):
        (settled,) = library.corpus.questions[question].settled
        assert (settled.answer, settled.territory) == ("implied", "NL")


def test_a_minor_in_paid_sex_needs_neither_means_nor_exploitation(library: Library) -> None:
    minor = PROSTITUTION | {"act": "entice", "age": "from-16", "happened": "came-about"}
    assert outcome(library, minor) == "covered"
    assert outcome(library, minor | {"age": "from-18"}) == "not covered"


def test_profit_needs_an_exploitation_that_exists(library: Library) -> None:
    profit = WORKER | {"act": "benefit", "means-at-act": "none", "happened": "came-about"}
    assert outcome(library, profit) == "covered"
    assert outcome(library, profit | {"happened": "not-come-about"}) == "not covered"
    assert outcome(library, profit | {"mental-exploitation": "ought-to-know"}) == "not covered"


def test_stealing_for_another_is_named_since_15_november_2013(library: Library) -> None:
    theft = WORKER | {"activity": "crime", "condition": "controlled"}
    assert outcome(library, theft) == "covered"
    assert outcome(library, theft, on=OLD) == "arguable"


@pytest.mark.parametrize(("day", "asking"), [(OLD, "palermo-"), (NEW, "nl-")])
def test_what_a_vulnerable_position_is_has_a_rule_of_its_own_since_2013(
    library: Library, day: str, asking: str
) -> None:
    weak = WORKER | {"means-at-act": "vulnerability-both"}
    answers = (
        {"vulnerability": "any-vulnerability"}
        if day == OLD
        else {"vulnerable-position": "any-weakness"}
    )
    assert outcome(library, weak, on=day) == "arguable"
    assert decided(library, "nl-sr-273f", weak, answers, on=day, asking=asking) == "covered"


def test_the_penalty_rose_on_1_april_2013(library: Library) -> None:
    found = {c.id: c for c in library.instrument("nl-sr-273f").consequences}
    assert found["penalty-2011"].most == "8 years"
    assert found["penalty"].most == "12 years"
    assert found["penalty"].from_ == found["penalty-2011"].until
