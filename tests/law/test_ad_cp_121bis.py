"""Andorra, Criminal Code arts. 121 bis, 134 bis and 157 bis: trafficking by purpose."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

SERVANT = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "servitude",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man brought by deceit to Andorra to be kept in servitude."""

PROSTITUTION = SERVANT | {
    "activity": "sexual-act",
    "condition": "none",
    "means-in-exploitation": "none",
}


def outcome(
    library: Library, facts: dict[str, str], address: str = "ad-cp-121bis", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_servitude_is_a_purpose_and_forced_labour_short_of_it_is_none(library: Library) -> None:
    assert outcome(library, SERVANT) == "covered"
    assert outcome(library, SERVANT | {"condition": "forced-labour"}) == "not covered"


def test_each_purpose_has_an_article_of_its_own(library: Library) -> None:
    organ = SERVANT | {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    cases = {"slavery": SERVANT, "organs": organ, "sexual": PROSTITUTION}
    for article in cases:
        for purpose, facts in cases.items():
            expected = "covered" if article == purpose else "not covered"
            assert outcome(library, facts, f"ad-cp-121bis#{article}") == expected


def test_prostitution_of_another_need_not_be_exploited(library: Library) -> None:
    assert outcome(library, PROSTITUTION) == "covered"
    assert outcome(library, PROSTITUTION | {"means-at-act": "none"}) == "not covered"


def test_control_in_fact_is_control(library: Library) -> None:
    paid = SERVANT | {"means-at-act": "payment-to-controller"}
    assert outcome(library, paid) == "covered"


def test_a_minor_needs_no_means(library: Library) -> None:
    child = SERVANT | {"means-at-act": "none", "age": "from-16"}
    assert outcome(library, child) == "covered"
    assert outcome(library, child | {"age": "from-18"}) == "not covered"


def test_images_of_a_child_turn_on_the_offences_of_the_chapter(library: Library) -> None:
    child = PROSTITUTION | {
        "activity": "sexual-images",
        "means-at-act": "none",
        "age": "from-13",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, child) == "arguable"
    answer = {"ad-sexual-freedom-offences": "use-of-children-too"}
    assert outcome(library, child, **answer) == "covered"


def test_the_articles_stand_since_14_january_2015(library: Library) -> None:
    with pytest.raises(NotInForce):
        decided(library, "ad-cp-121bis#slavery", SERVANT, {}, on="2015-01-13")
    assert decided(library, "ad-cp-121bis#slavery", SERVANT, {}, on="2015-01-14") == "covered"
