"""The law of a place on a day: what bound the state, and its own law, and what is not known."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import trafficlaw as tl
from trafficlaw.law.of_place import Binding, binding_on, law_of, own_wordings, state_of
from trafficlaw.library import begins, shipped_library
from trafficlaw.model import Parties, Party, Verification
from trafficlaw.words.law import binding_words

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
    assert binding_on(LIBRARY, cets, "GB-EAW", date(2008, 12, 16)).standing == "signed only"


def test_a_ratification_binds_from_the_day_that_the_treaty_sets() -> None:
    cets = LIBRARY.instrument("coe-cets-197")
    binding = binding_on(LIBRARY, cets, "GB-EAW", date(2008, 12, 17))
    assert binding.standing == "consented, not yet bound"
    assert binding_words(LIBRARY, binding).startswith("had consented and was not yet bound (")


def standing(on: str, **recorded: object) -> str:
    """How a state stands on a day, of which this is recorded in a list of 2020."""
    from trafficlaw.law.of_place import _standing

    seen = Verification(by="unverified")
    party = Party(**{"id": "US", "how": "ratified", "verified": seen, **recorded})  # type: ignore[arg-type]
    listed = Parties(
        id="xx", stands_at=date(2020, 1, 1), complete=False, sources=(), parties=(party,)
    )
    return _standing(LIBRARY, listed, party, "US", date.fromisoformat(on))


SIGNED, CONSENTED, BOUND = date(2000, 1, 1), date(2002, 1, 1), date(2003, 1, 1)


@pytest.mark.parametrize(
    ("recorded", "on", "expected"),
    [
        ({"consented": CONSENTED}, "2001-12-31", "not a party"),
        ({"consented": CONSENTED}, "2002-01-01", "consented, first day not recorded"),
        ({"consented": CONSENTED, "signed": SIGNED}, "2001-12-31", "signed only"),
        ({"consented": CONSENTED, "bound": BOUND}, "2002-06-01", "consented, not yet bound"),
        ({"consented": CONSENTED, "bound": BOUND}, "2003-01-01", "bound"),
        ({"consented": CONSENTED, "until": BOUND}, "2003-01-01", "no longer bound"),
        ({"bound": BOUND}, "2002-12-31", "not a party"),
        ({"signed": SIGNED}, "2001-01-01", "not recorded"),
        ({}, "2001-01-01", "not recorded"),
        ({"how": "signed", "signed": SIGNED}, "1999-12-31", "not a party"),
        ({"how": "signed", "signed": SIGNED}, "2020-01-01", "signed only"),
        ({"how": "signed", "signed": SIGNED}, "2020-01-02", "not recorded"),
        ({"bound": BOUND, "parts": ("GB",)}, "2004-01-01", "not a party"),
    ],
)
def test_how_a_state_stands_is_what_is_recorded_and_no_more(
    recorded: dict[str, object], on: str, expected: str
) -> None:
    assert standing(on, **recorded) == expected


def test_a_ratification_is_told_although_the_first_day_bound_is_not_recorded() -> None:
    """As if nobody had reckoned from which day the Convention bound the United Kingdom."""
    worst_forms = LIBRARY.instrument("ilo-c182")
    listed = LIBRARY.corpus.parties[worst_forms.id]
    party = listed.party("GB")
    assert party is not None
    party = evolve(party, bound=None)
    found = standing("2014-05-01", consented=party.consented)
    words = binding_words(LIBRARY, Binding(worst_forms, found, party, listed))
    assert words.startswith(
        "had consented; the first day on which it was bound is not recorded (ratified 2000-03-22)"
    )


def test_who_is_bound_is_told_with_the_day() -> None:
    found = tl.law_of("GB-SCT", on="2014-05-01")
    assert {"ilo-c182", "coe-cets-197", "un-palermo-2000"} <= set(found.bound_by)
    standings = {b["instrument"]: b["standing"] for b in found.to_dict()["parts"][0]["bindings"]}
    assert standings["ilo-c182"] == "bound"
    assert "bound from 2009-04-01" in found.to_table("markdown")


def test_the_table_of_a_state_with_parts_holds_the_law_of_all_of_them() -> None:
    found = tl.law_of("GB", on="2014-05-01")
    rows = found.main().records()
    assert {row["place"] for row in rows} == {"GB-EAW", "GB-NIR", "GB-SCT"}
    assert len(rows) == sum(len(part.own) for part in found.parts)
    assert found.to_table("csv").count("\n") == len(rows)


def test_the_main_table_is_the_same_kind_of_table_where_it_is_empty() -> None:
    empty, full = tl.law_of("VN", on="2014-05-01"), tl.law_of("US", on="2014-05-01")
    assert empty.main().headers == full.main().headers
    assert empty.main().rows == ()
    assert empty.to_table("csv") == ",".join(full.main().headers)


def test_what_binds_the_state_is_told_once_for_all_of_its_parts() -> None:
    text = tl.law_of("GB", on="2014-05-01").to_table()
    assert text.count("Treaties bind the state, United Kingdom (GB).") == 1
    assert text.count("in force on that day (GB)") == 1


def test_what_ended_before_it_began_is_not_coming() -> None:
    from trafficlaw.law.of_place import _coming

    instrument = next(i for i in HOME if i.definitions)
    definition = instrument.definitions[0]
    place = LIBRARY.territories_of(instrument)[0]
    version = evolve(
        definition.versions[0], from_=date(2001, 1, 1), in_force=date(2005, 1, 1), territory=()
    )

    def coming(until: date | None) -> int:
        changed = evolve(definition, versions=(evolve(version, until=until),))
        return len(list(_coming(LIBRARY, instrument, changed, place, date(2003, 1, 1))))

    assert coming(None) == coming(date(2004, 1, 1)) == 1
    assert coming(date(2002, 1, 1)) == 0


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
                assert begins(member.version) <= day
                assert member.version.until is None or day < member.version.until
        for saved in part.saved:
            assert saved.version.until is not None
            assert saved.version.until <= day
        for coming in part.coming:
            assert day < max(begins(m.version) for m in coming.members)


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


def test_the_law_of_a_place_is_held_against_treaties_as_by_itself() -> None:
    day, place = "2014-05-01", "GB-EAW"
    found = tl.law_of(place, on=day, against=("palermo", "cets-197"))
    (laws,) = found.held
    assert [law.wording.instrument.id for law in laws] == ["gb-aitca-2004", "gb-soa-2003"]
    for law in laws:
        for relation, measure in zip(law.relations, ("palermo", "cets-197"), strict=True):
            address = law.wording.address.partition("@")[0]
            alone = tl.relation(address, measure, as_of=day, in_=place)
            assert relation.relation == alone.relation
    assert "How the law of England and Wales on trafficking relates" in found.to_table()
    assert len(found.to_dict()["parts"][0]["relations"]) == 4


def test_a_neighbouring_wrong_is_not_held_against_a_treaty_on_trafficking() -> None:
    (laws,) = tl.law_of("GB-EAW", on="2014-05-01", against="palermo").held
    assert "gb-cja-2009" not in [law.wording.instrument.id for law in laws]


def test_before_the_earliest_wording_it_is_said_when_that_begins() -> None:
    found = tl.law_of("SG", on="2014-12-31")
    assert found.own == ()
    assert "The earliest wording that is encoded begins on 2015-03-01." in found.to_table()
    assert "earliest" not in tl.law_of("SG", on="2016-01-01").to_table()
