"""Italy, Criminal Code arts. 600 to 602: slavery, trafficking in persons, dealing in slaves."""

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
"""A man brought by deceit to Italy for forced labour."""

SLAVE = WORK | {
    "means-at-act": "none",
    "condition": "slavery-in-fact",
    "happened": "came-about",
}
"""A man already held in slavery is dealt with, without any means."""


def outcome(
    library: Library,
    facts: dict[str, str],
    address: str = "it-cp-601",
    on: str = "2020-01-01",
    **answers: str,
) -> str:
    return decided(library, address, facts, answers, on=on)


def test_forced_labour_by_deceit_is_trafficking(library: Library) -> None:
    assert outcome(library, WORK) == "covered"


def test_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    no_means = WORK | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_dealing_with_a_person_already_in_slavery_needs_neither_means_nor_purpose(
    library: Library,
) -> None:
    lodged = SLAVE | {"act": "harbour", "mental-exploitation": "knows"}
    assert outcome(library, lodged) == "covered"
    assert outcome(library, lodged | {"happened": "not-come-about"}) == "not covered"


def test_receiving_is_not_among_the_acts_and_buying_a_slave_is_another_offence(
    library: Library,
) -> None:
    assert outcome(library, WORK | {"act": "receive"}) == "not covered"
    bought = SLAVE | {"act": "buy"}
    assert outcome(library, bought) == "not covered"
    assert outcome(library, bought, "it-cp-601#dealing") == "covered"


def test_inducing_to_ordinary_work_turns_on_what_exploitation_qualifies(library: Library) -> None:
    work = WORK | {"condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, work) == "arguable"
    every = {"it-exploiting-them": "every-service"}
    assert outcome(library, work, **every) == "not covered"


def test_continuous_subjection_by_abuse_of_need_is_servitude(library: Library) -> None:
    kept = WORK | {
        "act": "hold",
        "means-at-act": "none",
        "condition": "servitude",
        "means-in-exploitation": "vulnerability-both",
        "happened": "came-about",
    }
    kept = kept | {"condition": "debt-bondage"}
    for on in ("2003-09-07", "2014-03-27", "2014-03-28"):
        assert outcome(library, kept, "it-cp-601#slavery", on) == "covered"


def test_from_traffic_in_slaves_to_trafficking_in_persons(library: Library) -> None:
    sold = SLAVE | {"act": "sell", "reward": "sought"}
    for on in ("1950-01-01", "2010-01-01", "2020-01-01"):
        assert outcome(library, sold, on=on) == "covered"
    for on in ("1950-01-01", "2010-01-01"):
        assert outcome(library, WORK, on=on) == "not covered"


def test_in_2003_servitude_was_a_purpose_and_forced_labour_short_of_it_was_none(
    library: Library,
) -> None:
    servant = WORK | {"condition": "servitude"}
    assert outcome(library, servant, on="2010-01-01") == "covered"
    assert outcome(library, servant | {"means-at-act": "none"}, on="2010-01-01") == "not covered"


def test_the_wording_of_2003_is_known_from_reports(library: Library) -> None:
    versions = library.instrument("it-cp-601").definition("trafficking").versions
    assert [(v.from_.year, v.verified.by) for v in versions] == [
        (1931, "text"),
        (2003, "secondary"),
        (2014, "text"),
    ]


def test_that_the_victim_is_a_minor_aggravates_beside(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("it-cp-601").consequences}
    assert (rules["penalty"].least, rules["penalty"].most) == ("8 years", "20 years")
    assert rules["minor-602-ter"].kind == "aggravation"
    assert rules["minor-602-ter"].verified.by == "secondary"


def test_subjection_asks_for_one_of_the_means_of_article_600(library: Library) -> None:
    bound = SLAVE | {"act": "harbour", "condition": "debt-bondage"}
    by_need = bound | {"means-in-exploitation": "vulnerability-both"}
    for on in ("2010-01-01", "2020-01-01"):
        act = {"act": "sell", "reward": "sought"} if on < "2014" else {}
        assert outcome(library, by_need | act, on=on) == "covered"
        without = by_need | act | {"means-in-exploitation": "none"}
        assert outcome(library, without, on=on) == "not covered"


def test_the_sexual_use_of_a_minor_for_value_is_exploitation_on_every_reading(
    library: Library,
) -> None:
    child = WORK | {
        "means-at-act": "none",
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
    }
    assert outcome(library, child) == "covered"
    assert outcome(library, child | {"gain": "none"}) == "arguable"


def test_anothers_gain_from_crimes_turns_on_a_question(library: Library) -> None:
    theft = WORK | {"activity": "crime", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, theft) == "arguable"
    forced = {"eu-exploitation-of-crime": "forced-or-abusive"}
    assert outcome(library, theft, **forced) == "not covered"
    assert outcome(library, theft | {"condition": "controlled"}, **forced) == "covered"
