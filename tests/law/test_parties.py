"""Who was bound by which treaty, since when, as far as it was seen."""

from __future__ import annotations

from datetime import date

from regional_cases import OAS, PALERMO

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
