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
    assert outcome(library, abroad, implied_exploitation_abroad="implied") != "covered"
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


def test_profit_from_organs_needs_intent_and_a_suspicion_of_means(library: Library) -> None:
    profit = WORKER | {
        "act": "benefit",
        "means-at-act": "none",
        "means-in-exploitation": "deception",
        "activity": "organ",
        "condition": "none",
        "happened": "came-about",
    }
    assert outcome(library, profit) == "covered"
    assert outcome(library, profit | {"mental-means": "ought-to-know"}) == "covered"
    assert outcome(library, profit | {"mental-means": "unaware"}) == "not covered"
    assert outcome(library, profit | {"mental-exploitation": "ought-to-know"}) == "not covered"
    assert outcome(library, profit | {"means-in-exploitation": "none"}) == "not covered"


def test_whether_sharing_the_proceeds_must_be_exploitation_is_open(library: Library) -> None:
    proceeds = PROSTITUTION | {
        "act": "other-act",
        "means-at-act": "fraud",
        "gain": "another",
        "happened": "came-about",
    }
    assert outcome(library, proceeds) == "arguable"
    assert outcome(library, proceeds, implied_exploitation_proceeds="words-alone") == "covered"
    assert outcome(library, proceeds | {"means-at-act": "none"}) == "not covered"
    assert not library.corpus.questions["nl-implied-exploitation-proceeds"].settled


def test_what_is_offered_for_a_service_not_yet_begun_is_open(library: Library) -> None:
    minor = PROSTITUTION | {"act": "entice", "age": "from-16"}
    assert outcome(library, minor) == "arguable"
    assert outcome(library, minor, made_available="performed") == "not covered"
    assert outcome(library, minor, made_available="offering-suffices") == "covered"


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


def test_the_age_that_aggravates_rose_from_sixteen_to_eighteen_in_2013(library: Library) -> None:
    found = {c.id: c for c in library.instrument("nl-sr-273f").consequences}
    assert found["under-16-2013"].until == found["under-18"].from_
    assert found["under-16-2013"].until is not None
    assert found["under-16-2013"].until.isoformat() == NEW
    assert found["under-18"].turns_on == ("age",)
    assert "means-at-act" in found["violence"].turns_on
