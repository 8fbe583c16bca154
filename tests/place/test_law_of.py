"""The law of a place on a day: what bound the state, and its own law, and what is not known."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import trafficlaw as tl
from trafficlaw.law.of_place import binding_on, law_of, own_wordings, state_of
from trafficlaw.library import shipped_library

LIBRARY = shipped_library()
PLACES = [t.id for t in LIBRARY.corpus.territories.values() if t.kind != "parties" and not t.parts]
HOME = [i for i in LIBRARY if LIBRARY.corpus.territories[i.jurisdiction].kind != "parties"]
DAYS = st.dates(date(1990, 1, 1), date(2027, 1, 1))


def own(place: str, on: str) -> list[str]:
    return [w.address.partition("@")[0] for w in tl.law_of(place, on=on).own]


def test_a_state_with_parts_is_answered_part_by_part() -> None:
    parts = tl.law_of("GB", on="2014-05-01").parts
    assert [part.territory for part in parts] == ["GB-EAW", "GB-NIR", "GB-SCT"]
    assert {part.state for part in parts} == {"GB"}


def test_in_2014_the_jurisdictions_of_the_kingdom_had_different_offences() -> None:
    assert "gb-soa-2003#s-59a" in own("GB-EAW", "2014-05-01")
    assert "gb-soa-2003#s-58a" in own("GB-NIR", "2014-05-01")
    assert not any(name.startswith("gb-soa-2003") for name in own("GB-SCT", "2014-05-01"))


def test_the_day_of_commencement_is_the_first_day() -> None:
    assert "gb-soa-2003#s-59a" not in own("GB-EAW", "2013-04-05")
    assert "gb-soa-2003#s-59a" in own("GB-EAW", "2013-04-06")


def test_what_bound_a_part_is_what_bound_its_state() -> None:
    assert "coe-cets-197" not in tl.law_of("GB-SCT", on="2009-03-31").bound_by
    assert "coe-cets-197" in tl.law_of("GB-SCT", on="2009-04-01").bound_by
    assert state_of(LIBRARY, "GB-SCT") == "GB"


def test_a_signature_alone_does_not_bind() -> None:
    cets = LIBRARY.instrument("coe-cets-197")
    assert binding_on(LIBRARY, cets, "GB-EAW", date(2008, 12, 20)).standing == "signed only"


def test_a_treaty_without_a_list_of_parties_is_not_recorded_and_never_no_party() -> None:
    part = tl.law_of("US", on="2014-05-01").parts[0]
    for binding in part.bindings:
        if binding.listed is None or not binding.listed.complete:
            assert binding.standing != "not a party" or binding.party is not None
    unknown = [b.instrument.short for b in part.bindings if b.standing == "not recorded"]
    lead = " ".join(tl.law_of("US", on="2014-05-01").lead())
    assert all(name in lead for name in unknown)


def test_a_complete_list_that_leaves_a_state_out_says_that_it_is_no_party() -> None:
    from trafficlaw.law.of_place import _standing

    listed = evolve(LIBRARY.corpus.parties["coe-cets-197"], complete=True)
    day = listed.stands_at
    assert _standing(LIBRARY, listed, None, "US", day) == "not a party"
    assert _standing(LIBRARY, listed, None, "US", day.replace(year=day.year + 1)) == "not recorded"


def test_the_parties_to_treaties_are_no_place() -> None:
    with pytest.raises(tl.UsageError, match="is no place; name a state or a part of one"):
        tl.law_of("UN", on="2014-05-01")


def test_a_mistyped_territory_is_answered_with_those_there_are() -> None:
    with pytest.raises(tl.UnknownName, match="GB-SCT"):
        tl.law_of("GB-SCO", on="2014-05-01")


@given(place=st.sampled_from(PLACES), day=DAYS)
def test_everything_listed_was_in_force_there_on_that_day(place: str, day: date) -> None:
    for part in law_of(LIBRARY, place, day):
        for wording in part.own:
            assert part.territory in wording.territory
            for member in wording.members:
                start = max(member.version.from_, member.version.in_force or member.version.from_)
                assert start <= day
                assert member.version.until is None or day < member.version.until
        for saved in part.saved:
            assert saved.version.until is not None
            assert saved.version.until <= day
        for coming in part.coming:
            assert day < max(m.version.in_force or m.version.from_ for m in coming.members)


@given(place=st.sampled_from(PLACES), day=DAYS)
def test_nothing_in_force_there_is_left_out(place: str, day: date) -> None:
    (part,) = law_of(LIBRARY, place, day)
    for instrument in HOME:
        if place not in LIBRARY.parts(instrument.jurisdiction):
            continue
        for definition in instrument.definitions:
            for wording in own_wordings(LIBRARY, instrument, definition, place, day):
                assert wording in part.own


@given(place=st.sampled_from(PLACES), days=st.tuples(DAYS, DAYS))
def test_who_is_bound_stays_bound_until_it_leaves(place: str, days: tuple[date, date]) -> None:
    earlier, later = sorted(days)
    for instrument in LIBRARY:
        before = binding_on(LIBRARY, instrument, place, earlier)
        after = binding_on(LIBRARY, instrument, place, later)
        if before.standing == "bound":
            assert after.standing in ("bound", "no longer bound")
        if before.standing == "no longer bound":
            assert after.standing == "no longer bound"
