"""The Convention of 1910: under twenty no means, from twenty on fraud or compulsion."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided
from traffic_cases import ABROAD, BOY, FORCED, GIRL, WOMAN, WORKER, Facts

from trafficlaw.library import Library


def outcome(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, "traffic-1910", facts, answers, asking="traffic-")


@pytest.mark.parametrize("age", ["under-13", "from-16", "from-18"])
def test_under_twenty_no_means_are_needed(library: Library, age: str) -> None:
    assert outcome(library, GIRL | {"age": age}) == "covered"


@pytest.mark.parametrize("age", ["from-20", "from-21"])
def test_from_twenty_on_they_are(library: Library, age: str) -> None:
    assert outcome(library, WOMAN | {"age": age}) == "not covered"
    assert outcome(library, WOMAN | FORCED | {"age": age}) == "covered"


@pytest.mark.parametrize(
    "means", ["fraud", "deception", "threat-of-harm", "abuse-of-power", "scheme-of-fear"]
)
def test_fraud_threats_and_abuse_of_authority_are_means(library: Library, means: str) -> None:
    assert outcome(library, WOMAN | {"means-at-act": means}) == "covered"


@pytest.mark.parametrize("means", ["vulnerability-neither", "payment-to-guardian", "inducement"])
def test_weakness_payment_and_gifts_are_none(library: Library, means: str) -> None:
    assert outcome(library, WOMAN | {"means-at-act": means}) == "not covered"


def test_mere_pressure_turns_on_what_compulsion_is(library: Library) -> None:
    pressed = WOMAN | {"means-at-act": "psychological-coercion"}
    assert outcome(library, pressed) == "arguable"
    assert outcome(library, pressed, compulsion="any-pressure") == "covered"


def test_no_border_need_be_crossed(library: Library) -> None:
    assert outcome(library, GIRL) == outcome(library, GIRL | ABROAD) == "covered"


@pytest.mark.parametrize("consent", ["agreed", "not-agreed"])
def test_a_girls_consent_does_not_matter(library: Library, consent: str) -> None:
    assert outcome(library, GIRL | {"consent-exploitation": consent}) == "covered"


def test_boys_men_and_labour_are_outside(library: Library) -> None:
    assert outcome(library, BOY) == "not covered"
    assert outcome(library, WORKER | {"sex": "female"}) == "not covered"


def test_where_nothing_is_paid_it_turns_on_immoral_purposes(library: Library) -> None:
    unpaid = GIRL | {"gain": "none"}
    assert outcome(library, unpaid, immoral_purposes="prostitution-only") == "not covered"
    assert outcome(library, unpaid, immoral_purposes="any-sexual-acts") == "covered"


def test_abducting_turns_on_the_french_words(library: Library) -> None:
    taken = GIRL | {"act": "abduct", "means-at-act": "deception"}
    assert outcome(library, taken, led_away="drawing-away-only") == "not covered"
    assert outcome(library, taken, led_away="taking-too") == "covered"


@pytest.mark.parametrize("act", ["hold", "maintain", "use", "benefit"])
def test_keeping_a_woman_in_a_brothel_is_left_out(library: Library, act: str) -> None:
    kept = WOMAN | FORCED | {"act": act, "happened": "came-about"}
    assert outcome(library, kept) == "not covered"


def test_it_bound_six_months_after_the_ratifications_of_august_1912(library: Library) -> None:
    convention = library.instrument("traffic-1910")
    assert convention.dates.in_force == date(1913, 2, 8)
    assert "8 August 1912" in convention.note


def test_convictions_are_shared_where_the_acts_lie_in_several_countries(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("traffic-1910").duties}
    assert duties["share-convictions"].needs_transnational
    assert not duties["criminalise-under-age"].needs_transnational
