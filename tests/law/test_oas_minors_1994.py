"""The Inter-American Convention of 1994 beside the Palermo Protocol, read in Spanish."""

from __future__ import annotations

import pytest
from regional_cases import GIRL, OAS, PALERMO, oas, palermo, terms, wording

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library


def test_the_inter_american_convention_and_the_protocol_overlap(library: Library) -> None:
    (found,) = relations(library, OAS, PALERMO)
    assert found.relation == "overlapping"
    assert found.settled


@pytest.mark.parametrize(
    ("age", "outcome"), [("from-15", "covered"), ("from-16", "covered"), ("from-18", "not covered")]
)
def test_a_minor_is_anyone_under_eighteen(library: Library, age: str, outcome: str) -> None:
    taken = GIRL | {"age": age, "activity": "sexual-act"}
    assert oas(library, taken) == outcome
    (term,) = wording(library, OAS, "international-traffic-in-minors").element("minor").terms
    assert term.original == "todo ser humano cuya edad sea inferior a dieciocho años"


def test_an_unlawful_purpose_is_enough_without_means(library: Library) -> None:
    assert oas(library, GIRL | {"activity": "sexual-act"}) == "covered"
    assert oas(library, GIRL | {"condition": "none"}, unlawful_purpose="named-only") == (
        "not covered"
    )


def test_unlawful_means_are_enough_without_exploitation(library: Library) -> None:
    deceived = GIRL | {"means-at-act": "deception", "activity": "none", "gain": "none"}
    assert oas(library, deceived) == "covered"
    assert palermo(library, deceived) == "not covered"
    limbs = wording(library, OAS, "international-traffic-in-minors").limbs
    assert [limb.id for limb in limbs] == ["purpose", "means"]


def test_a_parent_paid_to_consent_is_an_unlawful_means(library: Library) -> None:
    paid = GIRL | {"means-at-act": "payment-to-guardian", "activity": "adoption"}
    assert oas(library, paid) == "covered"
    assert palermo(library, paid, other_exploitation="listed-only") == "not covered"


def test_a_link_to_a_second_state_is_disputed(library: Library) -> None:
    at_home = GIRL | {"activity": "sexual-act", "movement": "within", "transnational": "internal"}
    assert oas(library, at_home) == "arguable"
    assert oas(library, at_home, international="two-states") == "not covered"
    assert oas(library, at_home, international="name-only") == "covered"
    assert palermo(library, at_home) == "covered"


def test_recruiting_and_receiving_are_no_acts_of_1994(library: Library) -> None:
    for act in ("recruit", "receive"):
        other = GIRL | {"act": act, "activity": "sexual-act"}
        assert oas(library, other) == "not covered"
        assert palermo(library, other) == "covered"


def test_the_languages_part_on_transfer(library: Library) -> None:
    handed_over = GIRL | {"act": "hand-over", "activity": "sexual-act"}
    assert oas(library, handed_over, removal="moving-only") == "not covered"
    assert oas(library, handed_over, removal="passing-on-too") == "covered"


def test_what_is_unlawful_is_for_the_law_of_the_states_concerned(library: Library) -> None:
    enslaved = GIRL | {"condition": "slavery"}
    assert oas(library, enslaved, unlawful_purpose="named-only") == "not covered"
    assert oas(library, enslaved, unlawful_purpose="exploitation-forbidden") == "covered"


def test_each_english_word_of_1994_has_its_spanish(library: Library) -> None:
    version = wording(library, OAS, "international-traffic-in-minors")
    assert version.translation == "ours"
    assert all(term.original for term in terms(version))


def test_an_attempt_is_itself_traffic(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument(OAS).consequences}
    assert rules["attempt"].says == "la tentativa de substracción, traslado o retención"
