"""The Optional Protocol on children in armed conflict: eighteen, and one crime."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

FIGHTER = {
    "act": "recruit",
    "actor": "unrelated",
    "activity": "armed-conflict",
    "condition": "none",
    "gain": "none",
    "age": "from-16",
    "means-at-act": "none",
    "consent-act": "agreed",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A volunteer of seventeen recruited by an armed group."""

DRAFTED = FIGHTER | {"actor": "official", "consent-act": "not-agreed"}
"""A person of seventeen drafted into the army."""


def outcome(library: Library, facts: dict[str, str], definition: str) -> str:
    return decided(library, f"un-opac-2000#{definition}", facts, {})


@pytest.mark.parametrize("act", ["recruit", "use"])
def test_an_armed_group_may_not_take_volunteers_either(library: Library, act: str) -> None:
    assert outcome(library, FIGHTER | {"act": act}, "armed-groups") == "covered"
    adult = FIGHTER | {"act": act, "age": "from-18"}
    assert outcome(library, adult, "armed-groups") == "not covered"


def test_a_state_may_not_draft_and_may_take_volunteers(library: Library) -> None:
    assert outcome(library, DRAFTED, "compulsory-recruitment") == "covered"
    volunteer = DRAFTED | {"consent-act": "agreed"}
    assert outcome(library, volunteer, "compulsory-recruitment") == "not covered"
    assert outcome(library, volunteer, "armed-groups") == "not covered"


def test_no_soldier_below_eighteen_takes_a_direct_part(library: Library) -> None:
    used = DRAFTED | {"act": "use", "consent-act": "agreed"}
    assert outcome(library, used, "direct-part") == "covered"
    assert outcome(library, used | {"age": "from-18"}, "direct-part") == "not covered"


def test_recruiting_a_volunteer_to_fight_is_not_by_itself_trafficking(library: Library) -> None:
    assert decided(library, "un-palermo-2000", FIGHTER, {}) == "not covered"
    enslaved = FIGHTER | {"condition": "slavery"}
    assert decided(library, "un-palermo-2000", enslaved, {}) == "covered"
    (found,) = relations(library, "un-opac-2000#armed-groups", "un-palermo-2000")
    assert found.relation == "overlapping"


def test_only_armed_groups_are_a_matter_for_the_criminal_law(library: Library) -> None:
    duties = library.instrument("opac").duties
    assert [d.at for d in duties if d.kind == "criminalise"] == ["art. 4(2)"]
    assert "all feasible measures" in next(d.scope_says for d in duties if d.kind == "criminalise")


def test_it_raises_the_ages_of_the_convention(library: Library) -> None:
    here = {d.id for d in library.instrument("opac").duties if d.kind == "set-age"}
    assert here == {"no-direct-part", "no-compulsory-recruitment", "raise-voluntary-age"}
    (link,) = library.instrument("opac").links
    assert (link.kind, link.to) == ("supplements", "un-crc-1989")
