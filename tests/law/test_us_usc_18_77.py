"""Title 18, chapter 77 of the United States Code, section by section."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.comparison.setting import settled_answers
from trafficlaw.library import Library

Facts = dict[str, str]

HOUSEMAID: Facts = {
    "act": "use",
    "movement": "none",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-legal-process",
    "age": "from-21",
    "happened": "came-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "mental-age": "knows",
}
"""A housemaid whose employer keeps her at work by threats to have her deported."""

RUNAWAY: Facts = HOUSEMAID | {
    "act": "recruit",
    "activity": "sexual-act",
    "condition": "none",
    "means-in-exploitation": "none",
    "age": "from-16",
    "happened": "not-come-about",
}
"""A girl of 16 recruited without any means for paid sexual acts that never take place."""

DRIVEN: Facts = RUNAWAY | {"age": "from-21", "means-in-exploitation": "scheme-of-fear"}
"""A woman recruited to be made to sell sexual acts by a scheme to frighten her."""


def outcome(
    library: Library, definition: str, facts: Facts, on: str | None = None, **answers: str
) -> str:
    return decided(library, f"us-usc-18-77#{definition}", facts, answers, on=on)


# Forced labor


def test_an_employer_who_threatens_deportation_commits_forced_labor(library: Library) -> None:
    assert outcome(library, "forced-labor", HOUSEMAID) == "covered"
    paid_and_free = HOUSEMAID | {"means-in-exploitation": "none", "condition": "gross-disparity"}
    assert outcome(library, "forced-labor", paid_and_free) == "not covered"


def test_without_labor_there_is_only_an_attempt(library: Library) -> None:
    assert outcome(library, "forced-labor", HOUSEMAID | {"happened": "not-come-about"}) == (
        "not covered"
    )
    kinds = {c.kind for c in library.instrument("us-usc-18-77").consequences}
    assert {"attempt", "participation", "reach", "non-punishment"} <= kinds


def test_deceiving_a_worker_is_no_forced_labor(library: Library) -> None:
    deceived = HOUSEMAID | {"means-in-exploitation": "fraud", "condition": "gross-disparity"}
    assert outcome(library, "forced-labor", deceived) == "not covered"


@pytest.mark.parametrize("means", ["force", "restraint"])
def test_force_itself_came_into_the_section_in_2008(library: Library, means: str) -> None:
    forced = HOUSEMAID | {"means-in-exploitation": means, "consent-exploitation": "not-agreed"}
    assert outcome(library, "forced-labor", forced, "2008-12-22") == "not covered"
    assert outcome(library, "forced-labor", forced, "2008-12-23") == "covered"
    threatened = HOUSEMAID | {"means-in-exploitation": "threat-of-force"}
    assert outcome(library, "forced-labor", threatened, "2008-12-22") == "covered"


def test_whether_pressure_alone_is_serious_harm_is_open_since_2008(library: Library) -> None:
    pressed = HOUSEMAID | {"means-in-exploitation": "psychological-coercion"}
    assert outcome(library, "forced-labor", pressed, "2008-12-22") == "not covered"
    assert outcome(library, "forced-labor", pressed) == "arguable"
    found = outcome(library, "forced-labor", pressed, us_ch77_serious_harm="pressure-enough")
    assert found == "covered"
    found = outcome(library, "forced-labor", pressed, us_ch77_serious_harm="coercive-harm-only")
    assert found == "not covered"


def test_whether_sexual_acts_are_labor_or_services_is_one_question_with_the_act(
    library: Library,
) -> None:
    forced = HOUSEMAID | {"activity": "sexual-act", "means-in-exploitation": "threat-of-force"}
    assert outcome(library, "forced-labor", forced) == "arguable"
    settled = {"us_tvpa_labor_or_services": "sex-begging-crime"}
    assert outcome(library, "forced-labor", forced, **settled) == "covered"


def test_who_profits_from_forced_labor_need_only_be_reckless(library: Library) -> None:
    reckless = HOUSEMAID | {
        "act": "benefit",
        "mental-exploitation": "reckless",
        "mental-means": "reckless",
    }
    assert outcome(library, "forced-labor-venture", reckless) == "covered"
    assert outcome(library, "forced-labor-venture", reckless | {"mental-means": "unaware"}) == (
        "not covered"
    )
    assert outcome(library, "forced-labor", reckless) == "not covered"


# Peonage, slavery, involuntary servitude


def test_peonage_needs_a_debt(library: Library) -> None:
    peon = HOUSEMAID | {"condition": "peonage"}
    assert outcome(library, "peonage", peon, "1950-01-01") == "covered"
    assert outcome(library, "peonage", HOUSEMAID, "1950-01-01") == "not covered"


def test_a_pledge_of_services_is_peonage_once_it_is_enforced(library: Library) -> None:
    pledged = HOUSEMAID | {"condition": "debt-bondage", "means-in-exploitation": "none"}
    assert outcome(library, "peonage", pledged) == "not covered"
    assert outcome(library, "peonage", pledged | {"means-in-exploitation": "threat-of-force"}) == (
        "covered"
    )


def test_an_arrest_for_peonage_needs_no_peonage_yet(library: Library) -> None:
    arrested = HOUSEMAID | {
        "act": "abduct",
        "condition": "peonage",
        "means-at-act": "threat-of-force",
        "happened": "not-come-about",
    }
    assert outcome(library, "peonage", arrested) == "covered"
    assert outcome(library, "peonage", arrested | {"act": "hand-over"}) == "not covered"


def test_enticing_to_a_ship_for_slavery_needs_a_journey(library: Library) -> None:
    enticed = HOUSEMAID | {
        "act": "entice",
        "movement": "out-of",
        "transnational": "transnational",
        "condition": "slavery",
        "happened": "not-come-about",
    }
    assert outcome(library, "enticement-into-slavery", enticed) == "covered"
    staying = enticed | {"movement": "none"}
    assert outcome(library, "enticement-into-slavery", staying) == "not covered"


def test_servitude_by_psychological_pressure_was_open_until_1988(library: Library) -> None:
    held = HOUSEMAID | {"condition": "servitude", "means-in-exploitation": "psychological-coercion"}
    assert outcome(library, "involuntary-servitude", held, "1985-01-01") == "arguable"
    (then,) = library.wordings("us-usc-18-77#involuntary-servitude", as_of="1985-01-01")
    (later,) = library.wordings("us-usc-18-77#involuntary-servitude", as_of="1990-01-01")
    assert "us-ch77-servitude" not in settled_answers(library, [then], "US")
    settled = settled_answers(library, [later], "US")
    assert settled["us-ch77-servitude"] == "physical-or-legal"
    found = outcome(library, "involuntary-servitude", held, us_ch77_servitude="physical-or-legal")
    assert found == "not covered"
    forced = held | {"means-in-exploitation": "threat-of-force"}
    assert outcome(library, "involuntary-servitude", forced, "1950-01-01") == "covered"


def test_bringing_in_a_person_held_in_servitude_crosses_the_border(library: Library) -> None:
    brought = HOUSEMAID | {
        "act": "carry",
        "movement": "into",
        "transnational": "transnational",
        "condition": "servitude",
    }
    assert outcome(library, "involuntary-servitude", brought) == "covered"
    within = brought | {"movement": "within", "transnational": "internal"}
    assert outcome(library, "involuntary-servitude", within) == "not covered"


# Sex trafficking


def test_for_a_person_under_18_no_means_and_no_sex_act_are_needed(library: Library) -> None:
    assert outcome(library, "sex-trafficking", RUNAWAY) == "covered"
    assert outcome(library, "sex-trafficking", RUNAWAY | {"age": "from-18"}) == "not covered"


def test_for_an_adult_a_concurring_judge_asks_whether_means_were_used(library: Library) -> None:
    assert outcome(library, "sex-trafficking", DRIVEN) == "arguable"
    found = outcome(library, "sex-trafficking", DRIVEN, us_ch77_means_used="will-be-used")
    assert found == "covered"
    assert outcome(library, "sex-trafficking", DRIVEN | {"happened": "came-about"}) == "covered"


def test_sexual_acts_for_nothing_are_not_commercial(library: Library) -> None:
    assert outcome(library, "sex-trafficking", RUNAWAY | {"gain": "none"}) == "not covered"
    assert outcome(library, "sex-trafficking", RUNAWAY | {"gain": "person-only"}) == "covered"


def test_advertising_needs_knowledge_of_the_age(library: Library) -> None:
    advertised = RUNAWAY | {"act": "advertise"}
    assert outcome(library, "sex-trafficking", advertised, "2015-05-28") == "not covered"
    assert outcome(library, "sex-trafficking", advertised) == "covered"
    reckless = advertised | {"mental-age": "reckless"}
    assert outcome(library, "sex-trafficking", reckless) == "not covered"
    assert outcome(library, "sex-trafficking", RUNAWAY | {"mental-age": "reckless"}) == "covered"


def test_a_chance_to_observe_replaced_knowledge_and_then_recklessness(library: Library) -> None:
    observed = RUNAWAY | {"mental-age": "could-observe"}
    assert outcome(library, "sex-trafficking", observed, "2008-12-22") == "not covered"
    assert outcome(library, "sex-trafficking", observed, "2010-01-01") == "arguable"
    assert outcome(library, "sex-trafficking", observed, "2015-05-29") == "covered"
    in_the_venture = observed | {"act": "benefit"}
    assert outcome(library, "sex-trafficking", in_the_venture) == "not covered"


# Documents and benefits


def test_keeping_a_passport_is_punished_for_the_labor_that_it_serves(library: Library) -> None:
    kept = HOUSEMAID | {"act": "withhold-documents"}
    assert outcome(library, "documents", kept) == "covered"
    assert outcome(library, "documents", kept | {"happened": "not-come-about"}) == "covered"
    lawful = kept | {"condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, "documents", lawful) == "not covered"
    assert outcome(library, "documents", HOUSEMAID) == "not covered"


def test_a_victim_is_not_punished_for_documents(library: Library) -> None:
    consequences = {c.id: c for c in library.instrument("us-usc-18-77").consequences}
    assert consequences["documents-victims"].kind == "non-punishment"
    assert consequences["documents-victims"].concerns == ("documents",)


def test_until_2018_benefitting_from_forced_labor_turned_on_a_reference(library: Library) -> None:
    reckless = HOUSEMAID | {"act": "benefit", "mental-means": "reckless"}
    assert outcome(library, "benefitting", reckless, "2018-12-20") == "arguable"
    assert outcome(library, "benefitting", reckless, "2018-12-21") == "covered"
    peonage = reckless | {"condition": "peonage"}
    assert outcome(library, "benefitting", peonage, "2018-12-20") == "covered"


def test_until_2018_the_section_named_peonage_and_not_servitude(library: Library) -> None:
    reckless = HOUSEMAID | {"act": "benefit", "mental-means": "reckless"}
    letter = {"us_ch77_1593a_reference": "to-the-letter"}
    forced_debt = reckless | {"condition": "debt-bondage"}
    assert outcome(library, "benefitting", forced_debt, "2018-12-20", **letter) == "covered"
    for condition in ("servitude", "forced-labour"):
        facts = reckless | {"condition": condition}
        assert outcome(library, "benefitting", facts, "2018-12-20", **letter) == "not covered"
        answer = {"us_ch77_1593a_reference": "any-violation"}
        assert outcome(library, "benefitting", facts, "2018-12-20", **answer) == "covered"


@pytest.mark.parametrize("definition", ["documents", "benefitting"])
def test_what_is_open_in_a_section_is_open_where_another_refers_to_it(
    library: Library, definition: str
) -> None:
    act = {"documents": "withhold-documents", "benefitting": "benefit"}[definition]
    pressed = HOUSEMAID | {
        "act": act,
        "condition": "controlled",
        "means-in-exploitation": "psychological-coercion",
    }
    assert outcome(library, definition, pressed) == "arguable"
    found = outcome(library, definition, pressed, us_ch77_serious_harm="pressure-enough")
    assert found == "covered"
    shown = RUNAWAY | {"act": act, "activity": "sexual-images", "happened": "came-about"}
    assert outcome(library, definition, shown) == "arguable"
    assert outcome(library, definition, shown, us_tvpa_sex_act="performances-too") == "covered"


def test_sale_into_peonage_is_sale_into_involuntary_servitude(library: Library) -> None:
    taken = HOUSEMAID | {
        "act": "carry",
        "movement": "within",
        "condition": "peonage",
        "onward-sale": "intended",
        "happened": "not-come-about",
        "means-in-exploitation": "threat-of-force",
    }
    assert outcome(library, "enticement-into-slavery", taken) == "covered"
    assert outcome(library, "enticement-into-slavery", taken, "2000-01-01") == "covered"
    kept = taken | {"onward-sale": "not-intended"}
    assert outcome(library, "enticement-into-slavery", kept) == "not covered"


# Punishment and dates


@pytest.mark.parametrize(
    ("day", "least", "most"),
    [
        ("2000-10-28", "", "20 years"),
        ("2003-04-30", "", "40 years"),
        ("2006-07-27", "10 years", "life"),
    ],
)
def test_the_punishment_for_a_person_of_14_to_17_rose_twice(
    library: Library, day: str, least: str, most: str
) -> None:
    at = date.fromisoformat(day)
    (found,) = (
        c
        for c in library.instrument("us-usc-18-77").consequences
        if c.id.startswith("sex-minor")
        and c.from_ is not None
        and c.from_ <= at
        and (c.until is None or at < c.until)
    )
    assert (found.least, found.most) == (least, most)


def test_named_alone_the_chapter_stands_for_its_two_trafficking_sections(library: Library) -> None:
    (wording,) = library.wordings("us-usc-18-77")
    assert wording.provisions == ("18 U.S.C. 1590(a)", "18 U.S.C. 1591(a)")


def test_the_wordings_changed_on_these_days(library: Library) -> None:
    assert library.changes(library.instrument("us-usc-18-77")) == tuple(
        date.fromisoformat(day)
        for day in (
            "1948-09-01",
            "2000-10-28",
            "2003-12-19",
            "2008-12-23",
            "2015-05-29",
            "2018-04-11",
            "2018-12-21",
        )
    )
