"""S. 145 of the Nationality, Immigration and Asylum Act 2002: traffic in prostitution."""

from __future__ import annotations

import pytest
from uk_days import LABOUR, PROSTITUTION, outcome

from trafficlaw.comparison.relation import relations
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

DAY, PLACE = "2003-06-01", "GB-EAW"


def found(library: Library, facts: dict[str, str], **answers: str) -> str:
    return outcome(library, "nia-2002", DAY, PLACE, facts, **answers)


@pytest.mark.parametrize("movement", ["into", "out-of"])
def test_a_journey_over_the_border_to_prostitution_controlled_for_gain_is_covered(
    library: Library, movement: str
) -> None:
    assert found(library, PROSTITUTION | {"movement": movement}) == "covered"


def test_the_sex_and_the_age_of_the_person_do_not_matter(library: Library) -> None:
    assert found(library, PROSTITUTION | {"sex": "male", "age": "from-16"}) == "covered"


def test_labour_pornography_and_unpaid_sex_are_outside(library: Library) -> None:
    assert found(library, LABOUR) == "not covered"
    assert found(library, PROSTITUTION | {"activity": "sexual-images"}) == "not covered"
    assert found(library, PROSTITUTION | {"gain": "none"}) == "not covered"


def test_control_that_brings_value_to_the_person_alone_is_outside(library: Library) -> None:
    assert found(library, PROSTITUTION | {"gain": "person-only"}) == "not covered"


def test_whether_influence_without_direction_is_control_is_a_question(library: Library) -> None:
    assert found(library, PROSTITUTION | {"condition": "none"}) == "not covered"
    helped = PROSTITUTION | {"condition": "incited"}
    assert found(library, helped) == "arguable"
    needed = found(library, helped, nia_influence_over_movements="directing-needed")
    assert needed == "not covered"
    enough = found(library, helped, nia_influence_over_movements="influence-suffices")
    assert enough == "covered"


def test_a_journey_within_turns_on_a_belief_that_is_not_coded(library: Library) -> None:
    within = PROSTITUTION | {"movement": "within", "transnational": "internal"}
    assert found(library, within) == "not coded"
    assert found(library, within | {"condition": "none", "gain": "none"}) == "not covered"


@pytest.mark.parametrize("mind", ["reckless", "ought-to-know", "unaware"])
def test_less_than_a_belief_in_likelihood_is_not_enough(library: Library, mind: str) -> None:
    assert found(library, PROSTITUTION | {"mental-exploitation": mind}) == "not covered"
    likely = PROSTITUTION | {"mental-exploitation": "believes-likely"}
    assert found(library, likely) == "covered"


def test_it_was_never_law_in_scotland(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("nia-2002", as_of=DAY, in_="GB-SCT")


def test_the_scottish_offence_of_the_same_year_was_wider(library: Library) -> None:
    (one,) = relations(library, "nia-2002", "cjsa-2003#s-22", text_of="2004-01-01")
    assert one.relation == "narrower"
    assert one.settled
