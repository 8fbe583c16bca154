"""The sketch of the Dutch article 273f: it says yes and no where its words do.

A sketch tests the model and is not offered as the law; docs/paper-first.md tells what it showed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from deciding import decided

from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library

DEFINITIONS = Path(__file__).parents[2] / "definitions"

Facts = dict[str, str]

PLAIN: Facts = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "from-21",
    "sex": "male",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "mental-age": "knows",
    "transnational": "internal",
    "consent-exploitation": "agreed",
}
"""A man recruited at home, without any means, for work from which another gains."""

SLAVERY = PLAIN | {"means-at-act": "deception", "condition": "slavery"}
"""A man recruited by deception, to be held in slavery."""

PROSTITUTION = PLAIN | {"sex": "female", "activity": "sexual-act"}
"""A woman recruited at home, without any means, for sexual acts from which another gains."""

ABROAD = {"movement": "out-of", "transnational": "transnational"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(load_folder(DEFINITIONS, sketches=True))


def outcome(library: Library, address: str, facts: Facts, **answers: str) -> str:
    return decided(library, address, facts, answers, asking="sketch-")


# Netherlands, art. 273f


def test_in_the_netherlands_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    without = SLAVERY | {"means-at-act": "none"}
    assert outcome(library, "nl-sr-273f-sketch", SLAVERY) == "covered"
    assert outcome(library, "nl-sr-273f-sketch", without) == "not covered"
    assert outcome(library, "nl-sr-273f-sketch", without | {"age": "from-16"}) == "covered"


def test_limb_3_needs_no_means_but_another_country(library: Library) -> None:
    assert outcome(library, "nl-sr-273f-sketch", PROSTITUTION | ABROAD) == "covered"
    assert outcome(library, "nl-sr-273f-sketch", PROSTITUTION) == "not covered"


def test_limb_4_turns_on_the_implied_exploitation(library: Library) -> None:
    paid_work = PLAIN | {"means-in-exploitation": "deception", "happened": "came-about"}
    assert outcome(library, "nl-sr-273f-sketch", paid_work) == "arguable"
    implied = outcome(library, "nl-sr-273f-sketch", paid_work, nl_implied_exploitation="implied")
    assert implied == "not covered"


def test_limb_6_is_profit_alone_from_an_exploitation_that_came_about(library: Library) -> None:
    profit = SLAVERY | {"act": "benefit", "means-at-act": "none", "happened": "came-about"}
    assert outcome(library, "nl-sr-273f-sketch", profit) == "covered"
    assert outcome(library, "nl-sr-273f-sketch", profit | {"happened": "not-come-about"}) == (
        "not covered"
    )


def test_criminal_activities_came_in_with_the_later_dutch_wording(library: Library) -> None:
    theft = PLAIN | {"means-at-act": "deception", "activity": "crime"}
    assert outcome(library, "nl-sr-273f-sketch", theft) == "covered"
    assert outcome(library, "nl-sr-273f-sketch@2013-08-01", theft) == "not covered"
