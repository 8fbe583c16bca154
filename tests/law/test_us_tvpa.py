"""The Trafficking Victims Protection Act, s 103, as a lawyer would test it."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.library import Library

ADULT_FORCED_INTO_PROSTITUTION = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "force",
    "age": "from-21",
    "consent-exploitation": "not-agreed",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""Recruited without any means, then made to sell sexual acts by force."""

MAID_IN_DEBT_BONDAGE = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "fraud",
    "activity": "labour",
    "condition": "debt-bondage",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""Recruited by fraud for housework, to be held in debt bondage; it never comes to that."""


def outcome(
    library: Library, definition: str, facts: dict[str, str], on: str | None = None, **answers: str
) -> str:
    return decided(library, f"us-tvpa#{definition}", facts, answers, on=on, asking="us-tvpa-")


def test_force_in_the_sex_act_makes_sex_trafficking_severe(library: Library) -> None:
    assert outcome(library, "severe-forms", ADULT_FORCED_INTO_PROSTITUTION) == "covered"


def test_means_at_recruitment_alone_do_not_make_it_severe(library: Library) -> None:
    facts = ADULT_FORCED_INTO_PROSTITUTION | {
        "means-at-act": "fraud",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, "severe-forms", facts) == "not covered"
    assert outcome(library, "sex-trafficking", facts) == "covered"
    assert outcome(library, "victim-of-trafficking", facts) == "covered"
    assert outcome(library, "victim-of-severe-form", facts) == "not covered"


@pytest.mark.parametrize(("age", "expected"), [("from-16", "covered"), ("from-18", "not covered")])
def test_no_means_are_needed_under_eighteen(library: Library, age: str, expected: str) -> None:
    facts = ADULT_FORCED_INTO_PROSTITUTION | {"means-in-exploitation": "none", "age": age}
    assert outcome(library, "severe-forms", facts) == expected


def test_a_child_put_to_work_needs_means_like_anyone(library: Library) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"age": "from-13"}
    assert outcome(library, "severe-forms", facts) == "covered"
    assert outcome(library, "severe-forms", facts | {"means-at-act": "none"}) == "not covered"


def test_the_labour_limb_needs_its_purpose_and_not_its_result(library: Library) -> None:
    assert outcome(library, "severe-forms", MAID_IN_DEBT_BONDAGE) == "covered"
    knowing = MAID_IN_DEBT_BONDAGE | {"mental-exploitation": "knows"}
    assert outcome(library, "severe-forms", knowing) == "not covered"


def test_whether_the_sex_act_must_come_about_is_open(library: Library) -> None:
    facts = ADULT_FORCED_INTO_PROSTITUTION | {"happened": "not-come-about"}
    assert outcome(library, "severe-forms", facts) == "arguable"
    assert outcome(library, "severe-forms", facts, is_induced="act-performed") == "not covered"
    assert outcome(library, "severe-forms", facts, is_induced="inducement-enough") == "covered"
    assert outcome(library, "sex-trafficking", facts) == "covered"


@pytest.mark.parametrize("definition", ["severe-forms", "sex-trafficking"])
def test_abuse_of_vulnerability_alone_is_no_coercion(library: Library, definition: str) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, definition, facts) == "not covered"
    assert outcome(library, "coercion", facts) == "not covered"
    threatened = MAID_IN_DEBT_BONDAGE | {"means-at-act": "threat-of-legal-process"}
    assert outcome(library, "coercion", threatened) == "covered"
    assert outcome(library, "abuse-of-legal-process", threatened) == "covered"


@pytest.mark.parametrize("condition", ["debt-bondage", "peonage", "slavery"])
def test_the_purposes_are_a_closed_list(library: Library, condition: str) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"condition": condition}
    assert outcome(library, "severe-forms", facts) == "covered"
    assert outcome(library, "severe-forms", facts | {"condition": "gross-disparity"}) == (
        "not covered"
    )


def test_removal_of_organs_is_outside_on_every_reading(library: Library) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"activity": "organ", "condition": "none"}
    assert outcome(library, "severe-forms", facts) == "not covered"
    assert outcome(library, "severe-forms", facts | {"condition": "slavery"}) == "not covered"


def test_servitude_by_psychological_pressure_only_is_open(library: Library) -> None:
    servitude = MAID_IN_DEBT_BONDAGE | {"condition": "servitude"}
    feared = servitude | {"means-in-exploitation": "scheme-of-fear"}
    pressed = servitude | {"means-in-exploitation": "psychological-coercion"}
    assert outcome(library, "involuntary-servitude", feared) == "covered"
    assert outcome(library, "involuntary-servitude", pressed) == "arguable"
    forced = feared | {"condition": "forced-labour"}
    assert outcome(library, "involuntary-servitude", forced) == "arguable"


def test_buyers_of_sex_are_named_since_29_may_2015(library: Library) -> None:
    buyer = ADULT_FORCED_INTO_PROSTITUTION | {"act": "patronise"}
    assert outcome(library, "sex-trafficking", buyer, "2015-05-28") == "arguable"
    assert outcome(library, "sex-trafficking", buyer, "2015-05-29") == "covered"
    soliciting = buyer | {"act": "solicit"}
    assert outcome(library, "sex-trafficking", soliciting, "2015-05-28") == "not covered"
    assert outcome(library, "sex-trafficking", soliciting, "2015-05-29") == "covered"
    assert outcome(library, "severe-forms", buyer) == "covered"


@pytest.mark.parametrize("definition", ["severe-forms", "victim-of-severe-form"])
def test_severe_forms_follow_the_change_of_2015(library: Library, definition: str) -> None:
    buyer = ADULT_FORCED_INTO_PROSTITUTION | {"act": "patronise"}
    assert outcome(library, definition, buyer, "2015-01-01") == "arguable"
    assert outcome(library, definition, buyer, "2016-01-01") == "covered"


@pytest.mark.parametrize("act", ["hold", "maintain"])
def test_whether_keeping_a_person_where_they_are_is_harboring_is_open(
    library: Library, act: str
) -> None:
    for facts in (
        MAID_IN_DEBT_BONDAGE | {"act": act},
        ADULT_FORCED_INTO_PROSTITUTION | {"act": act},
    ):
        assert outcome(library, "severe-forms", facts) == "arguable"
        found = outcome(library, "severe-forms", facts, harboring="shelter-or-hiding")
        assert found == "not covered"
        assert outcome(library, "severe-forms", facts, harboring="keeping-too") == "covered"


@pytest.mark.parametrize("condition", ["debt-bondage", "servitude", "slavery"])
def test_sixteen_does_not_replace_the_means_in_the_labour_limb(
    library: Library, condition: str
) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"age": "from-16", "means-at-act": "none"}
    facts |= {"condition": condition, "means-in-exploitation": "threat-of-force"}
    assert outcome(library, "severe-forms", facts) == "not covered"
    forced = facts | {"means-at-act": "force", "consent-act": "not-agreed"}
    assert outcome(library, "severe-forms", forced) == "covered"


def test_buying_a_labourer_by_patronising_is_no_labour_trafficking(library: Library) -> None:
    facts = MAID_IN_DEBT_BONDAGE | {"act": "patronise", "activity": "sexual-act"}
    assert outcome(library, "severe-forms", facts) == "not covered"


def test_the_stale_reference_of_2019_to_2026_is_shown_as_open(library: Library) -> None:
    facts = ADULT_FORCED_INTO_PROSTITUTION
    for definition in ("victim-of-severe-form", "victim-of-trafficking"):
        assert outcome(library, definition, facts, "2019-01-08") == "covered"
        assert outcome(library, definition, facts, "2019-01-09") == "arguable"
        letter = outcome(library, definition, facts, "2026-01-22", stale_reference="to-the-letter")
        assert letter == "not covered"
        assert outcome(library, definition, facts, "2026-01-23") == "covered"
    assert outcome(library, "severe-forms", facts, "2020-01-01") == "covered"


@pytest.mark.parametrize(
    ("day", "provision"),
    [
        ("2000-10-28", "22 U.S.C. 7102(8)"),
        ("2013-03-07", "22 U.S.C. 7102(9)"),
        ("2015-05-29", "22 U.S.C. 7102(9)"),
        ("2019-01-09", "22 U.S.C. 7102(11)"),
        ("2026-01-23", "22 U.S.C. 7102(11)"),
    ],
)
def test_the_name_stays_while_the_number_moves(library: Library, day: str, provision: str) -> None:
    (wording,) = library.wordings("tvpa", as_of=day)
    assert wording.provisions == (provision,)


def test_wordings_changed_on_five_days(library: Library) -> None:
    days = library.changes(library.instrument("us-tvpa"))
    assert days == (
        date(2000, 10, 28),
        date(2013, 3, 7),
        date(2015, 5, 29),
        date(2019, 1, 9),
        date(2026, 1, 23),
    )


def test_severe_forms_raise_nine_questions(library: Library) -> None:
    (wording,) = library.wordings("us-tvpa")
    asked = {axis.id for axis in library.denotation(wording).axes}
    assert asked == {
        "?us-tvpa-" + name
        for name in (
            "is-induced",
            "sex-act",
            "transportation",
            "harboring",
            "fraud",
            "servitude-means",
            "forced-labour",
            "slavery",
            "labor-or-services",
        )
    }
