"""ILO Convention 138 as a profile: its ages, its dates, what it replaces."""

from __future__ import annotations

from datetime import date

from trafficlaw.library import Library
from trafficlaw.model import Instrument


def convention(library: Library) -> Instrument:
    return library.corpus.instrument("ilo-c138")


def test_the_general_age_is_fifteen_and_that_of_hazardous_work_eighteen(library: Library) -> None:
    says = {duty.id: duty.says for duty in convention(library).duties}
    assert "not be less than 15 years" in says["minimum-age"]
    assert "not be less than 18 years" in says["hazardous-work"]


def test_lower_ages_are_permissions(library: Library) -> None:
    lower = [duty for duty in convention(library).duties if duty.strength == "may"]
    assert [duty.at for duty in lower] == ["art. 2(4)", "art. 3(3)", "art. 7(1)", "art. 7(4)"]
    assert all(duty.kind == "set-age" for duty in lower)


def test_it_has_no_definition_and_is_complemented_by_convention_182(library: Library) -> None:
    assert convention(library).definitions == ()
    links = library.corpus.instrument("ilo-c182").links
    assert [(link.kind, link.to) for link in links] == [("supplements", "ilo-c138")]


def test_it_is_in_force_since_19_june_1976(library: Library) -> None:
    assert convention(library).dates.in_force == date(1976, 6, 19)
