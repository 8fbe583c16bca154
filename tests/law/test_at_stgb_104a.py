"""Austria's sections 104, 104a and 217, as a lawyer would test them."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

BUILDER = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man deceived about a job on a building site, to be kept at it by threats."""

DANCER = BUILDER | {
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "sex": "female",
    "consent-exploitation": "agreed",
}
"""A woman who comes to the country willingly, recruited for prostitution on her own account."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"at-stgb-104a#{definition}", facts, answers, on=on)


def test_an_unfair_means_is_asked_for_of_an_adult_only(library: Library) -> None:
    assert outcome(library, BUILDER) == "covered"
    assert outcome(library, BUILDER | {"means-at-act": "none"}) == "not covered"
    assert outcome(library, BUILDER | {"means-at-act": "none", "age": "from-16"}) == "covered"


def test_dominion_bought_from_whoever_has_it_is_an_unfair_means(library: Library) -> None:
    facts = BUILDER | {"means-at-act": "payment-to-controller"}
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"means-at-act": "inducement"}) == "not covered"


def test_intent_is_met_by_accepting_what_is_seriously_thought_possible(library: Library) -> None:
    for mind in ("purpose", "knows", "believes-likely"):
        assert outcome(library, BUILDER | {"mental-exploitation": mind}) == "covered"
    assert outcome(library, BUILDER | {"mental-exploitation": "ought-to-know"}) == "not covered"


def test_begging_and_crime_came_in_2013(library: Library) -> None:
    beggar = BUILDER | {"activity": "begging"}
    assert outcome(library, beggar, on="2010-01-01") == "not covered"
    assert outcome(library, beggar, on="2014-01-01") == "covered"


def test_labour_on_abusive_terms_is_arguable(library: Library) -> None:
    facts = BUILDER | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, facts) == "arguable"


def test_prostitution_in_another_state_needs_neither_means_nor_exploitation(
    library: Library,
) -> None:
    assert outcome(library, DANCER) == "not covered"
    assert outcome(library, DANCER, "prostitution-abroad") == "covered"
    at_home = DANCER | {"movement": "none", "transnational": "internal"}
    assert outcome(library, at_home, "prostitution-abroad") == "arguable"


def test_until_2004_another_section_was_headed_human_trafficking(library: Library) -> None:
    before, after = library.instrument("at-stgb-104a").lead
    assert before.any_of == ("prostitution-abroad",)
    assert after.any_of == ("trafficking",)
    assert before.until == after.from_ == date(2004, 5, 1)


@pytest.mark.parametrize("treaty", ["palermo", "coe-cets-197", "eu-dir-2011-36"])
def test_the_section_and_the_treaties_overlap(library: Library, treaty: str) -> None:
    (found,) = relations(library, "at-stgb-104a", treaty)
    assert found.relation == "overlapping"


def test_the_change_of_2016_left_what_is_covered_as_it_was(library: Library) -> None:
    (found,) = relations(
        library, "at-stgb-104a#trafficking@2013-08-01", "at-stgb-104a#trafficking@2016-01-01"
    )
    assert found.relation == "equivalent"


def test_a_person_is_compelled_to_cross_the_border_by_force_or_threat_only(
    library: Library,
) -> None:
    compelled = DANCER | {"act": "control-movements", "means-at-act": "threat-of-force"}
    assert outcome(library, compelled, "prostitution-abroad") == "covered"
    deceived = compelled | {"means-at-act": "deception"}
    assert outcome(library, deceived, "prostitution-abroad") == "not covered"


def test_what_the_copy_of_2004_has_lost_is_marked_as_not_seen(library: Library) -> None:
    first = library.instrument("at-stgb-104a").definition("trafficking").versions[0]
    lost = {
        element.id
        for element in first.elements
        for term in element.terms
        if term.verified is not None and term.verified.by == "unverified"
    }
    assert lost == {"act", "purpose", "intent"}
