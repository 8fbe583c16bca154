"""S. 22 of the Criminal Justice (Scotland) Act 2003: traffic in prostitution etc."""

from __future__ import annotations

import pytest
from uk_days import LABOUR, PROSTITUTION, outcome

from trafficlaw.library import Library

PLACE = "GB-SCT"


def found(library: Library, day: str, facts: dict[str, str], **answers: str) -> str:
    return outcome(library, "cjsa-2003", day, PLACE, facts, **answers)


@pytest.mark.parametrize("day", ["2003-06-27", "2010-01-01", "2016-12-16"])
@pytest.mark.parametrize("movement", ["into", "within", "out-of"])
def test_a_journey_to_controlled_prostitution_is_covered_in_each_direction(
    library: Library, day: str, movement: str
) -> None:
    assert found(library, day, PROSTITUTION | {"movement": movement}) == "covered"


def test_nobody_else_need_gain(library: Library) -> None:
    alone = PROSTITUTION | {"gain": "person-only"}
    assert found(library, "2005-01-01", alone) == "covered"
    assert found(library, "2005-01-01", alone | {"gain": "none"}) == "not covered"


def test_indecent_material_of_an_adult_counts_without_any_control(library: Library) -> None:
    images = PROSTITUTION | {"activity": "sexual-images", "condition": "none", "gain": "none"}
    assert found(library, "2005-01-01", images) == "covered"
    assert found(library, "2005-01-01", images | {"activity": "sexual-show"}) == "not covered"


def test_forced_labour_is_outside(library: Library) -> None:
    assert found(library, "2005-01-01", LABOUR) == "not covered"


def test_without_a_journey_control_of_prostitution_is_outside(library: Library) -> None:
    still = PROSTITUTION | {"act": "harbour", "movement": "none", "transnational": "internal"}
    assert found(library, "2005-01-01", still) == "not covered"


def test_recruiting_someone_who_makes_the_journey_is_a_question(library: Library) -> None:
    recruited = PROSTITUTION | {"act": "recruit"}
    assert found(library, "2005-01-01", recruited) == "arguable"
    wide = found(library, "2005-01-01", recruited, soa_arrange_or_facilitate="acts-around-it")
    assert wide == "covered"


def test_journeys_between_other_countries_came_in_on_28_march_2011(library: Library) -> None:
    elsewhere = PROSTITUTION | {"movement": "elsewhere"}
    assert found(library, "2011-03-27", elsewhere) == "not covered"
    assert found(library, "2011-03-28", elsewhere) == "covered"


def test_the_earlier_wording_is_saved_for_earlier_offences(library: Library) -> None:
    first, _ = library.instrument("cjsa-2003").definition("s-22").versions
    (saving,) = first.savings
    assert "before 28 March 2011" in saving.governs


def test_it_ended_half_a_year_after_the_new_offence_came_into_force(library: Library) -> None:
    versions = library.instrument("cjsa-2003").definition("s-22").versions
    assert str(versions[-1].until) == "2016-12-17"
