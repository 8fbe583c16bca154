"""Who was bound by which treaty, since when, as far as it was seen."""

from __future__ import annotations

from datetime import date

import pytest
from regional_cases import OAS, PALERMO

import trafficlaw as tl
from trafficlaw.library import Library


def test_the_united_kingdom_joined_the_european_convention_in_2009(library: Library) -> None:
    party = library.corpus.parties["coe-cets-197"].party("GB")
    assert party is not None
    assert (party.signed, party.consented, party.bound) == (
        date(2007, 3, 23),
        date(2008, 12, 17),
        date(2009, 4, 1),
    )


def test_the_united_states_are_bound_by_the_protocol_from_3_december_2005(
    library: Library,
) -> None:
    party = library.corpus.parties[PALERMO].party("US")
    assert party is not None
    assert (party.how, party.bound) == ("ratified", date(2005, 12, 3))


def test_brazil_is_bound_from_the_day_the_inter_american_convention_took_effect(
    library: Library,
) -> None:
    listed = library.corpus.parties[OAS]
    party = listed.party("BR")
    assert party is not None
    assert party.bound == library.instrument(OAS).dates.in_force
    assert not listed.complete


def test_a_signatory_that_went_no_further_is_not_bound(library: Library) -> None:
    party = library.corpus.parties[PALERMO].party("NR")
    assert party is not None
    assert (party.how, party.bound) == ("signed", None)


@pytest.mark.parametrize(
    ("convention", "bound"),
    [
        ("ilo-c29", date(1932, 6, 3)),
        ("ilo-c138", date(2001, 6, 7)),
        ("ilo-c182", date(2001, 3, 22)),
        ("ilo-p29", date(2017, 1, 22)),
    ],
)
def test_an_ilo_convention_binds_a_member_twelve_months_after_registration(
    library: Library, convention: str, bound: date
) -> None:
    party = library.corpus.parties[convention].party("GB")
    assert party is not None
    assert party.consented is not None
    assert party.bound == bound == party.consented.replace(year=party.consented.year + 1)


def test_nobody_is_bound_by_an_ilo_convention_before_it_is_itself_in_force(
    library: Library,
) -> None:
    for name in ("ilo-c29", "ilo-p29", "ilo-c105", "ilo-c138", "ilo-c182"):
        start = library.instrument(name).dates.in_force
        assert start is not None
        for party in library.corpus.parties[name].parties:
            assert party.bound is None or party.bound >= start
    first = library.corpus.parties["ilo-c105"].party("GB")
    assert first is not None
    assert first.bound == library.instrument("ilo-c105").dates.in_force


@pytest.mark.parametrize("treaty", ["un-slavery-1926", "un-slavery-1956", "un-traffic-1921"])
def test_the_slavery_conventions_and_that_of_1921_bind_from_the_deposit(
    library: Library, treaty: str
) -> None:
    deposited = [p for p in library.corpus.parties[treaty].parties if p.consented is not None]
    assert deposited
    assert all(party.bound == party.consented for party in deposited)


def test_the_united_kingdom_ratified_the_palermo_protocol_in_2006_and_that_rests_on_a_report(
    library: Library,
) -> None:
    party = library.corpus.parties[PALERMO].party("GB")
    assert party is not None
    assert (party.consented, party.bound) == (date(2006, 2, 9), date(2006, 3, 11))
    assert party.verified.by == "secondary"
    assert PALERMO not in tl.law_of("GB-EAW", on="2006-03-10").bound_by
    assert PALERMO in tl.law_of("GB-EAW", on="2006-03-11").bound_by


def test_what_bound_scotland_on_the_first_of_may_2014() -> None:
    bound = set(tl.law_of("GB-SCT", on="2014-05-01").bound_by)
    assert {
        "coe-cets-197",
        "eu-dir-2011-36",
        "eu-dir-2011-93",
        "ilo-c29",
        "ilo-c105",
        "ilo-c138",
        "ilo-c182",
        "un-opac-2000",
        "un-palermo-2000",
        "un-slavery-1926",
        "un-slavery-1956",
        "un-untoc-2000",
    } <= bound
    assert "ilo-p29" not in bound
    assert "eu-fd-2002-629" not in bound


def test_where_no_day_was_seen_it_is_not_said_that_the_state_was_bound_nor_that_it_was_not() -> (
    None
):
    part = tl.law_of("GB-SCT", on="2014-05-01").parts[0]
    standing = {binding.instrument.id: binding.standing for binding in part.bindings}
    assert standing["un-opsc-2000"] == standing["un-smuggling-2000"] == "not recorded"


def test_the_law_of_the_union_ceased_to_bind_the_united_kingdom_with_the_year_2020(
    library: Library,
) -> None:
    acts = {"eu-dir-2011-36", "eu-dir-2011-93"}
    assert acts <= set(tl.law_of("GB-EAW", on="2020-12-31").bound_by)
    assert not acts & set(tl.law_of("GB-EAW", on="2021-01-01").bound_by)
    assert "eu-fd-2002-629" in tl.law_of("GB-EAW", on="2005-01-01").bound_by


def test_six_ratifications_brought_the_asean_convention_into_force(library: Library) -> None:
    in_force = library.instrument("asean-actip-2015").dates.in_force
    parties = library.corpus.parties["asean-actip-2015"].parties
    assert {party.id for party in parties} == {"KH", "SG", "TH", "VN", "MM", "PH"}
    assert all(party.bound == in_force for party in parties)
