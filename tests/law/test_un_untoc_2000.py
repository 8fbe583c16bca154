"""The Convention against Transnational Organized Crime: scope, which is no part of a definition."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library


def test_a_group_is_one_whatever_else_is_done(library: Library) -> None:
    address = "un-untoc-2000#organised-criminal-group"
    assert decided(library, address, {"organised-group": "group"}, {}) == "covered"
    assert decided(library, address, {"organised-group": "no-group"}, {}) == "not covered"


def test_an_offence_in_one_state_is_not_transnational_for_being_done_by_several(
    library: Library,
) -> None:
    address = "un-untoc-2000#transnational-offence"
    assert decided(library, address, {"transnational": "internal"}, {}) == "not covered"
    assert decided(library, address, {"transnational": "transnational"}, {}) == "covered"


def test_the_duty_to_punish_does_not_wait_for_a_border_or_a_group(library: Library) -> None:
    duties = library.instrument("un-palermo-2000").duties
    punish = [duty for duty in duties if duty.kind == "criminalise"]
    assert punish
    assert not any(duty.needs_transnational or duty.needs_organised_group for duty in punish)
    assert "34(2)" in {duty.at.removeprefix("art. ") for duty in punish}
