"""Liechtenstein's sections 104, 104a and 217: Austria's words, some years behind."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

MAID = {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "force",
    "activity": "labour",
    "condition": "servitude",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "female",
    "consent-act": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman kept by force in a house, to be made to serve there."""


def outcome(
    library: Library, facts: dict[str, str], definition: str = "trafficking", on: str | None = None
) -> str:
    return decided(library, f"li-stgb-104a#{definition}", facts, {}, on=on)


def test_force_counts_in_both_wordings(library: Library) -> None:
    assert outcome(library, MAID, on="2012-01-01") == "covered"
    assert outcome(library, MAID, on="2020-01-01") == "covered"
    assert outcome(library, MAID | {"means-at-act": "none", "consent-act": "agreed"}) == (
        "not covered"
    )


def test_criminal_acts_came_in_2019(library: Library) -> None:
    thief = MAID | {"activity": "crime"}
    assert outcome(library, thief, on="2012-01-01") == "not covered"
    assert outcome(library, thief, on="2020-01-01") == "covered"


def test_whoever_brings_another_into_slavery_is_a_slave_trader(library: Library) -> None:
    slave = MAID | {"condition": "slavery-in-fact", "act": "entice", "happened": "came-about"}
    assert outcome(library, slave, "slave-trade") == "covered"
    assert outcome(library, slave | {"happened": "not-come-about"}, "slave-trade") == "not covered"


def test_it_is_austrias_section_word_for_word(library: Library) -> None:
    for austria, liechtenstein in (
        ("at-stgb-104a", "li-stgb-104a"),
        ("at-stgb-104a#slavery@1975-01-01", "li-stgb-104a#slave-trade"),
        ("at-stgb-104a#prostitution-abroad", "li-stgb-104a#prostitution-abroad"),
    ):
        (found,) = relations(library, austria, liechtenstein)
        assert found.relation == "equivalent"


def test_keeping_in_slavery_is_named_in_austria_only(library: Library) -> None:
    (found,) = relations(library, "at-stgb-104a#slavery", "li-stgb-104a#slave-trade")
    assert found.relation == "broader"


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_section_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    for day in ("2012-01-01", "2020-01-01"):
        (found,) = relations(library, "li-stgb-104a", treaty, as_of=day)
        assert found.relation == "overlapping"


def test_no_unfair_means_is_asked_for_of_a_minor(library: Library) -> None:
    boy = MAID | {"means-at-act": "none", "consent-act": "agreed", "age": "from-16", "sex": "male"}
    for day in ("2012-01-01", "2020-01-01"):
        assert outcome(library, boy, on=day) == "covered"
        assert outcome(library, boy | {"age": "from-18"}, on=day) == "not covered"
