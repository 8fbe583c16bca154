"""S. 71 of the Coroners and Justice Act 2009: slavery, servitude, forced or compulsory labour."""

from __future__ import annotations

import pytest
from uk_days import LABOUR, PROSTITUTION, SERVANT, outcome

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library


def found(library: Library, facts: dict[str, str], place: str = "GB-EAW") -> str:
    return outcome(library, "cja-2009", "2012-01-01", place, facts)


@pytest.mark.parametrize("place", ["GB-EAW", "GB-NIR"])
@pytest.mark.parametrize("condition", ["slavery", "servitude", "forced-labour"])
def test_neither_a_journey_nor_recruitment_is_needed(
    library: Library, place: str, condition: str
) -> None:
    assert found(library, SERVANT | {"condition": condition}, place) == "covered"


def test_it_must_have_come_about(library: Library) -> None:
    assert found(library, SERVANT | {"happened": "not-come-about"}) == "not covered"


def test_carrying_somebody_towards_it_is_left_to_trafficking(library: Library) -> None:
    assert found(library, LABOUR | {"happened": "came-about"}) == "not covered"


def test_negligence_is_enough(library: Library) -> None:
    assert found(library, SERVANT | {"mental-exploitation": "ought-to-know"}) == "covered"
    assert found(library, SERVANT | {"mental-exploitation": "unaware"}) == "not covered"


def test_forced_prostitution_is_forced_labour_and_controlled_prostitution_is_not(
    library: Library,
) -> None:
    here = {"act": "use", "movement": "none", "transnational": "internal", "happened": "came-about"}
    assert found(library, PROSTITUTION | here) == "not covered"
    forced = (
        PROSTITUTION
        | here
        | {
            "condition": "forced-labour",
            "means-in-exploitation": "threat-of-force",
            "consent-exploitation": "not-agreed",
        }
    )
    assert found(library, forced) == "covered"


def test_keeping_a_person_where_they_are_holds_them_in_slavery_and_exacts_no_labour(
    library: Library,
) -> None:
    kept = SERVANT | {"act": "hold"}
    assert found(library, kept | {"condition": "slavery"}) == "covered"
    assert found(library, kept | {"condition": "forced-labour"}) == "not covered"


def test_it_is_the_same_offence_as_in_scotland(library: Library) -> None:
    for one in relations(library, "cja-2009", "cjlsa-2010", text_of="2012-01-01"):
        assert one.relation == "equivalent"
        assert one.settled


def test_it_ended_first_in_northern_ireland(library: Library) -> None:
    versions = library.instrument("cja-2009").definition("s-71").versions
    until = {v.territory: str(v.until) for v in versions}
    assert until == {("GB-EAW",): "2015-07-31", ("GB-NIR",): "2015-01-14"}
    assert all(v.savings for v in versions)
