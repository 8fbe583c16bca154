"""Estonian Penal Code, §§ 133 to 133-3 and 175: placing in a situation of compulsion."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

FORCED = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deceit into forced labour, which he has begun."""


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "ee-kars-133",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_placing_in_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED, "2015-06-01") == "covered"


def test_a_mere_purpose_turns_on_a_question(library: Library) -> None:
    planned = FORCED | {"happened": "not-come-about"}
    assert outcome(library, planned, "2015-06-01") == "arguable"
    assert outcome(library, planned, "2015-06-01", ee_forced_situation="begun") == "not covered"
    assert decided(library, "un-palermo-2000", planned, {}) == "covered"


def test_carrying_alone_is_support_and_perhaps_placing(library: Library) -> None:
    carried = FORCED | {"act": "carry", "movement": "within"}
    assert outcome(library, carried, "2015-06-01") == "arguable"
    assert outcome(library, carried, "2015-06-01", ee_placing="bringing-about-only") == (
        "not covered"
    )
    assert outcome(library, carried, "2015-06-01", "ee-kars-133#support") == "covered"


def test_nothing_was_called_trafficking_before_april_2012(library: Library) -> None:
    (lead,) = library.instrument("ee-kars-133").lead
    assert str(lead.from_) == "2012-04-14"
    against = FORCED | {"consent-exploitation": "not-agreed"}
    assert outcome(library, against, "2012-04-13", "ee-kars-133#enslaving") == "covered"
    assert outcome(library, FORCED, "2012-04-14") == "covered"


def test_enslaving_needed_anothers_benefit_and_force_or_deceit(library: Library) -> None:
    enslaving = "ee-kars-133#enslaving"
    against = FORCED | {"consent-exploitation": "not-agreed"}
    assert outcome(library, against, "2005-01-01", enslaving) == "covered"
    assert outcome(library, FORCED, "2005-01-01", enslaving) == "not covered"
    assert outcome(library, against | {"gain": "none"}, "2005-01-01", enslaving) == "not covered"
    helpless = against | {
        "means-at-act": "vulnerability-neither",
        "means-in-exploitation": "vulnerability-neither",
    }
    assert outcome(library, helpless, "2007-03-14", enslaving) == "not covered"
    assert outcome(library, helpless, "2007-03-15", enslaving) == "covered"


def test_forced_marriage_was_named_in_2017(library: Library) -> None:
    married = FORCED | {"activity": "marriage", "condition": "none"}
    assert outcome(library, married, "2017-07-05", ee_disagreeable_duty="services-only") == (
        "not covered"
    )
    assert outcome(library, married, "2017-07-06") == "covered"


def test_a_minor_led_into_begging_needs_neither_means_nor_compulsion(library: Library) -> None:
    begs = FORCED | {
        "means-at-act": "none",
        "activity": "begging",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
        "happened": "not-come-about",
    }
    assert outcome(library, begs, "2015-06-01") == "covered"
    assert outcome(library, begs | {"age": "from-21"}, "2015-06-01") == "not covered"
    assert decided(library, "un-palermo-2000", begs, {}) == "not covered"


def test_usual_work_of_a_minor_is_outside(library: Library) -> None:
    works = FORCED | {
        "means-at-act": "none",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "from-16",
    }
    assert outcome(library, works, "2020-01-01") == "not covered"
    assert outcome(library, works | {"condition": "gross-disparity"}, "2020-01-01") == "covered"


def test_buying_sex_from_a_victim_became_support_in_2017(library: Library) -> None:
    buyer = FORCED | {"act": "patronise", "means-at-act": "none", "activity": "sexual-act"}
    support = "ee-kars-133#support"
    assert outcome(library, buyer, "2017-07-05", support) == "not covered"
    assert outcome(library, buyer, "2017-07-06", support) == "covered"
