"""Argentina, Criminal Code arts. 145 bis and 145 ter: trafficking with means, then without."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WORK = {
    "act": "recruit",
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
"""A man recruited by deceit for forced labour."""

PROSTITUTION = WORK | {
    "activity": "sexual-act",
    "condition": "none",
    "means-in-exploitation": "none",
    "consent-exploitation": "agreed",
}


def outcome(
    library: Library,
    facts: dict[str, str],
    address: str = "ar-cp-145bis#trafficking",
    on: str = "2020-01-01",
    **answers: str,
) -> str:
    return decided(library, address, facts, answers, on=on)


def test_until_2013_an_adult_needed_means_and_since_then_nobody_does(library: Library) -> None:
    no_means = WORK | {"means-at-act": "none"}
    adults = "ar-cp-145bis#trafficking-of-adults"
    assert outcome(library, WORK, adults, "2010-01-01") == "covered"
    assert outcome(library, no_means, adults, "2010-01-01") == "not covered"
    assert outcome(library, no_means) == "covered"


def test_until_2013_minors_had_an_offence_of_their_own(library: Library) -> None:
    child = WORK | {"means-at-act": "none", "age": "from-16"}
    minors = "ar-cp-145bis#trafficking-of-minors"
    assert outcome(library, child, minors, "2010-01-01") == "covered"
    assert outcome(library, child, "ar-cp-145bis#trafficking-of-adults", "2010-01-01") == (
        "not covered"
    )
    with pytest.raises(NotInForce):
        outcome(library, child, minors, "2013-01-05")


def test_facilitating_anothers_prostitution_is_a_purpose_even_with_consent(
    library: Library,
) -> None:
    assert outcome(library, PROSTITUTION | {"means-at-act": "none"}) == "covered"


def test_labour_in_bad_conditions_alone_is_not_a_purpose(library: Library) -> None:
    cheap = WORK | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, cheap) == "not covered"


def test_passing_a_person_on_without_moving_them_turns_on_a_question(library: Library) -> None:
    passed_on = WORK | {"act": "hand-over", "movement": "none"}
    assert outcome(library, passed_on) == "arguable"
    moving = {"latin-traslado": "moving-only"}
    assert outcome(library, passed_on, **moving) == "not covered"
    assert outcome(library, WORK | {"act": "carry"}, **moving) == "covered"


def test_reducing_to_slavery_is_another_offence(library: Library) -> None:
    slave = WORK | {"act": "hold", "condition": "slavery-in-fact", "happened": "came-about"}
    assert outcome(library, slave, "ar-cp-145bis#slavery") == "covered"
    only_meant = slave | {"happened": "not-come-about"}
    assert outcome(library, only_meant, "ar-cp-145bis#slavery") == "not covered"


def test_the_means_of_the_protocol_aggravate_only(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("ar-cp-145bis").consequences}
    assert rules["means"].kind == "aggravation"
    assert rules["means"].turns_on == ("means-at-act",)
    assert (rules["penalty"].least, rules["penalty"].most) == ("4 years", "8 years")
    assert (rules["means"].least, rules["means"].most) == ("5 years", "10 years")
    assert (rules["minor"].least, rules["minor"].most) == ("10 years", "15 years")


def test_of_the_old_art_4_only_letter_c_was_seen(library: Library) -> None:
    for name in ("trafficking-of-adults", "trafficking-of-minors"):
        version = library.instrument("ar-cp-145bis").definition(name).versions[0]
        purpose = next(element for element in version.elements if element.id == "purpose")
        rests_on = {term.at: term.verified.by for term in purpose.terms if term.verified}
        assert rests_on == {
            "Ley 26.364, art. 4(a)": "unverified",
            "Ley 26.364, art. 4(b)": "unverified",
            "Ley 26.364, art. 4(c)": "secondary",
            "Ley 26.364, art. 4(d)": "unverified",
        }
