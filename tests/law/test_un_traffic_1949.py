"""The Convention of 1949: anybody, anywhere, willing or not, for prostitution."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided
from traffic_cases import ABROAD, BOY, GIRL, WOMAN, WORKER, Facts

from trafficlaw.library import Library

PROFIT = WOMAN | {"act": "benefit", "happened": "came-about"}


def outcome(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, "traffic-1949", facts, answers, asking="traffic-")


@pytest.mark.parametrize("sex", ["female", "male", "other-sex"])
@pytest.mark.parametrize("age", ["under-13", "from-18", "from-21"])
def test_neither_sex_nor_age_matters(library: Library, sex: str, age: str) -> None:
    assert outcome(library, WOMAN | {"sex": sex, "age": age}) == "covered"


@pytest.mark.parametrize("consent", ["agreed", "not-agreed"])
def test_neither_means_nor_consent_matters(library: Library, consent: str) -> None:
    assert outcome(library, WOMAN | {"consent-exploitation": consent}) == "covered"


@pytest.mark.parametrize("journey", [{}, {"movement": "within"}, ABROAD])
def test_no_border_matters(library: Library, journey: Facts) -> None:
    assert outcome(library, WOMAN | journey) == "covered"


def test_it_knows_no_labour_and_no_unpaid_act(library: Library) -> None:
    assert outcome(library, WORKER) == "not covered"
    assert outcome(library, GIRL | {"gain": "none"}) == "not covered"
    assert outcome(library, BOY | {"activity": "sexual-images"}) == "not covered"


def test_profit_alone_is_the_second_offence_once_it_has_come_about(library: Library) -> None:
    assert outcome(library, PROFIT) == "covered"
    assert outcome(library, PROFIT | {"happened": "not-come-about"}) == "not covered"


def test_exploiting_needs_anothers_gain_and_procuring_does_not(library: Library) -> None:
    alone = {"gain": "person-only"}
    assert outcome(library, WOMAN | alone) == "covered"
    used = PROFIT | {"act": "use"}
    assert outcome(library, used) == "covered"
    assert outcome(library, used | alone) == "not covered"


def test_keeping_and_receiving_are_no_acts_of_it(library: Library) -> None:
    for act in ("harbour", "receive", "hand-over"):
        assert outcome(library, WOMAN | {"act": act}) == "not covered"


def test_taking_along_turns_on_leading_away(library: Library) -> None:
    taken = WOMAN | {"act": "carry", "movement": "within"}
    assert outcome(library, taken, led_away="drawing-away-only") == "not covered"
    assert outcome(library, taken, led_away="taking-too") == "covered"


def test_it_bound_from_july_1951_and_replaces_the_four(library: Library) -> None:
    convention = library.instrument("traffic-1949")
    assert convention.dates.in_force == date(1951, 7, 25)
    assert {link.to for link in convention.links if link.kind == "replaces"} == {
        "un-traffic-1904", "un-traffic-1910", "un-traffic-1921", "un-traffic-1933",
    }  # fmt: skip


def test_registration_of_persons_in_prostitution_is_to_be_abolished(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("traffic-1949").duties}
    assert duties["abolish-registration"].kind == "abolish"
    assert {"criminalise-brothels", "criminalise-premises"} <= set(duties)
