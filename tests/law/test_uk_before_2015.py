"""The United Kingdom before 2015: the offences in force, and what a case came under."""

from __future__ import annotations

import pytest
from uk_days import JOURNEY, LABOUR, PROSTITUTION, SERVANT, came_under, in_force

import trafficlaw as tl
from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

SOA = ["gb-soa-2003#s-57", "gb-soa-2003#s-58", "gb-soa-2003#s-59"]
S_145, S_22, S_22_1A = "gb-nia-2002#s-145", "gb-cjsa-2003#s-22", "gb-cjsa-2003#s-22-1a"
S_4, S_4_3A = "gb-aitca-2004#s-4", "gb-aitca-2004#s-4-3a"
S_71, S_47 = "gb-cja-2009#s-71", "gb-cjlsa-2010#s-47"
S_58A, S_59A = "gb-soa-2003#s-58a", "gb-soa-2003#s-59a"


@pytest.mark.parametrize(
    ("day", "offences"),
    [
        ("2003-02-09", []),
        ("2003-02-10", [S_145]),
        ("2004-04-30", [S_145]),
        ("2004-05-01", SOA),
        ("2004-11-30", SOA),
        ("2004-12-01", [*SOA, S_4]),
        ("2010-04-05", [*SOA, S_4]),
        ("2010-04-06", [*SOA, S_4, S_71]),
        ("2013-04-05", [*SOA, S_4, S_71]),
        ("2013-04-06", [S_59A, S_4, S_71]),
        ("2015-07-30", [S_59A, S_4, S_71]),
        ("2015-07-31", []),
        ("2016-01-01", []),
    ],
)
def test_the_offences_of_england_and_wales(library: Library, day: str, offences: list[str]) -> None:
    assert in_force(library, day, "GB-EAW") == offences


@pytest.mark.parametrize(
    ("day", "offences"),
    [
        ("2003-02-09", []),
        ("2003-02-10", [S_145]),
        ("2004-05-01", SOA),
        ("2004-12-01", [*SOA, S_4]),
        ("2010-04-06", [*SOA, S_4, S_71]),
        ("2013-04-25", [*SOA, S_4, S_71]),
        ("2013-04-26", [*SOA, S_58A, S_4, S_4_3A, S_71]),
        ("2015-01-13", [*SOA, S_58A, S_4, S_4_3A, S_71]),
        ("2015-01-14", []),
    ],
)
def test_the_offences_of_northern_ireland(library: Library, day: str, offences: list[str]) -> None:
    assert in_force(library, day, "GB-NIR") == offences


@pytest.mark.parametrize(
    ("day", "offences"),
    [
        ("2003-02-10", []),
        ("2003-06-26", []),
        ("2003-06-27", [S_22]),
        ("2004-05-01", [S_22]),
        ("2004-12-01", [S_22, S_4]),
        ("2010-04-06", [S_22, S_4]),
        ("2011-03-27", [S_22, S_4]),
        ("2011-03-28", [S_22, S_22_1A, S_4, S_4_3A, S_47]),
        ("2016-05-31", [S_22, S_22_1A, S_4, S_4_3A, S_47]),
        ("2016-12-16", [S_22, S_22_1A, S_4, S_4_3A, S_47]),
        ("2016-12-17", []),
    ],
)
def test_the_offences_of_scotland(library: Library, day: str, offences: list[str]) -> None:
    assert in_force(library, day, "GB-SCT") == offences


@pytest.mark.parametrize(
    ("day", "england", "northern_ireland", "scotland"),
    [
        ("2003-01-15", [], [], []),
        ("2003-03-01", [S_145], [S_145], []),
        ("2003-07-01", [S_145], [S_145], [S_22]),
        ("2004-06-01", ["gb-soa-2003#s-57"], ["gb-soa-2003#s-57"], [S_22]),
        ("2014-05-01", [S_59A], ["gb-soa-2003#s-57", S_58A], [S_22, S_22_1A]),
        ("2015-02-01", [S_59A], [], [S_22, S_22_1A]),
        ("2016-06-01", [], [], [S_22, S_22_1A]),
    ],
)
def test_a_woman_brought_into_the_country_for_prostitution_that_another_controls(
    library: Library,
    day: str,
    england: list[str],
    northern_ireland: list[str],
    scotland: list[str],
) -> None:
    places = {"GB-EAW": england, "GB-NIR": northern_ireland, "GB-SCT": scotland}
    for place, offences in places.items():
        assert came_under(library, day, place, PROSTITUTION) == dict.fromkeys(offences, "covered")


@pytest.mark.parametrize("place", ["GB-EAW", "GB-NIR", "GB-SCT"])
def test_forced_labour_was_no_purpose_of_trafficking_before_december_2004(
    library: Library, place: str
) -> None:
    assert came_under(library, "2004-06-01", place, LABOUR) == {}
    assert came_under(library, "2005-01-01", place, LABOUR) == {S_4: "covered"}


@pytest.mark.parametrize(
    ("day", "place", "offences"),
    [
        ("2009-06-01", "GB-EAW", []),
        ("2009-06-01", "GB-NIR", []),
        ("2009-06-01", "GB-SCT", []),
        ("2010-05-01", "GB-EAW", [S_71]),
        ("2010-05-01", "GB-NIR", [S_71]),
        ("2010-05-01", "GB-SCT", []),
        ("2011-04-01", "GB-SCT", [S_47]),
        ("2014-12-01", "GB-NIR", [S_71]),
    ],
)
def test_servitude_without_a_journey_was_no_offence_before_2010_and_in_scotland_before_2011(
    library: Library, day: str, place: str, offences: list[str]
) -> None:
    assert came_under(library, day, place, SERVANT) == dict.fromkeys(offences, "covered")


@pytest.mark.parametrize("place", ["GB-EAW", "GB-NIR", "GB-SCT"])
@pytest.mark.parametrize("day", ["2003-07-01", "2005-01-01", "2010-05-01", "2014-05-01"])
def test_a_journey_to_ordinary_work_was_never_an_offence(
    library: Library, day: str, place: str
) -> None:
    assert came_under(library, day, place, JOURNEY) == {}


def test_persons_never_brought_in_were_protected_from_labour_trafficking_part_by_part(
    library: Library,
) -> None:
    moved = LABOUR | {"movement": "within", "transnational": "internal"}
    for day, place, expected in (
        ("2011-03-27", "GB-SCT", "not coded"),
        ("2011-03-28", "GB-SCT", "covered"),
        ("2013-04-05", "GB-EAW", "not coded"),
        ("2013-04-06", "GB-EAW", "covered"),
        ("2013-04-25", "GB-NIR", "not coded"),
        ("2013-04-26", "GB-NIR", "covered"),
    ):
        assert came_under(library, day, place, moved) == {S_4: expected}


def test_a_journey_between_other_countries_mattered_in_2012_in_scotland_only(
    library: Library,
) -> None:
    elsewhere = LABOUR | {"movement": "elsewhere"}
    assert came_under(library, "2012-01-01", "GB-SCT", elsewhere) == {S_4_3A: "covered"}
    assert came_under(library, "2012-01-01", "GB-EAW", elsewhere) == {}
    assert came_under(library, "2012-01-01", "GB-NIR", elsewhere) == {}
    assert came_under(library, "2014-01-01", "GB-EAW", elsewhere) == {S_4: "covered"}
    assert came_under(library, "2014-01-01", "GB-NIR", elsewhere) == {S_4_3A: "covered"}


# Asked of the library as a reader asks it


def own(place: str, day: str, *functions: str) -> list[str]:
    """Return the definitions of a place's own law on a day, without the day of their wording."""
    (part,) = tl.law_of(place, on=day).parts
    found = part.of_function(*functions) if functions else part.own
    return [wording.address.partition("@")[0] for wording in found]


def saved(place: str, day: str) -> set[str]:
    """Return the provisions that had ended by a day and still governed earlier conduct."""
    (part,) = tl.law_of(place, on=day).parts
    return {f"{s.instrument.id}#{s.definition.id}" for s in part.saved}


@pytest.mark.parametrize(
    ("day", "england", "northern_ireland", "scotland"),
    [
        ("2003-03-01", [S_145], [S_145], []),
        ("2003-07-01", [S_145], [S_145], [S_22]),
        ("2004-06-01", SOA, SOA, [S_22]),
        ("2005-01-01", [S_4, *SOA], [S_4, *SOA], [S_4, S_22]),
        ("2010-05-01", [S_4, S_71, *SOA], [S_4, S_71, *SOA], [S_4, S_22]),
        ("2011-04-01", [S_4, S_71, *SOA], [S_4, S_71, *SOA], [S_4, S_4_3A, S_47, S_22, S_22_1A]),
        (
            "2014-05-01",
            [S_4, S_71, S_59A],
            [S_4, S_4_3A, S_71, *SOA, S_58A],
            [S_4, S_4_3A, S_47, S_22, S_22_1A],
        ),
    ],
)
def test_the_whole_law_of_each_part_on_a_day(
    day: str, england: list[str], northern_ireland: list[str], scotland: list[str]
) -> None:
    """Every definition then encoded is an offence: there was no definition of a victim."""
    assert own("GB-EAW", day) == england
    assert own("GB-NIR", day) == northern_ireland
    assert own("GB-SCT", day) == scotland


def test_a_repealed_offence_still_governs_what_was_done_before() -> None:
    """By the general rule of 1978 where the repealing Act says nothing, else by its own words."""
    assert saved("GB-EAW", "2004-04-30") == set()
    assert saved("GB-EAW", "2004-06-01") == {S_145}
    assert saved("GB-SCT", "2004-06-01") == set()
    assert {S_145, S_4, *SOA} == saved("GB-EAW", "2014-05-01")


def test_the_kingdom_was_bound_by_the_convention_of_2005_from_april_2009() -> None:
    for place in ("GB-EAW", "GB-NIR", "GB-SCT"):
        assert "coe-cets-197" not in tl.law_of(place, on="2005-01-01").bound_by
        assert "coe-cets-197" in tl.law_of(place, on="2010-05-01").bound_by
        assert "coe-echr" in tl.law_of(place, on="2003-03-01").bound_by


@pytest.mark.parametrize("place", ["GB-EAW", "GB-NIR", "GB-SCT"])
@pytest.mark.parametrize("day", ["2006-06-01", "2014-05-01"])
def test_no_part_punished_all_that_the_protocol_asks_for_since_each_asked_for_a_journey(
    place: str, day: str
) -> None:
    """“Harbouring” without a journey was no offence, nor was it for the servitude of later Acts."""
    given = {"age": "adult", "activity": "labour", "act": "harbour", "movement": "none"}
    found = tl.comply(place, on=day, given=given)
    assert found.covered == "no"
    assert all(dict(w.facts)["movement"] == "none" for w in found.missing)


def test_a_journey_between_other_countries_came_in_at_different_times() -> None:
    """Scotland in 2011, England and Northern Ireland in 2013; what is carried there for labour."""
    abroad = {
        "age": "adult",
        "activity": "labour",
        "act": "carry",
        "movement": "elsewhere",
        "condition": "forced-labour",
    }
    for place in ("GB-EAW", "GB-NIR", "GB-SCT"):
        assert tl.comply(place, on="2006-06-01", given=abroad).covered == "no"
        assert tl.comply(place, on="2014-05-01", given=abroad).covered == "yes"
    assert tl.comply("GB-SCT", on="2012-01-01", given=abroad).covered == "yes"
    assert tl.comply("GB-EAW", on="2012-01-01", given=abroad).covered == "no"


def test_the_acts_of_2009_and_2010_and_the_three_of_2015_have_one_offence_of_servitude(
    library: Library,
) -> None:
    """“Holds another person in slavery or servitude … knows or ought to know”, five times."""
    same = ("gb-cja-2009#s-71", "gb-cjlsa-2010#s-47", "gb-hteni-2015#slavery")
    for a, b in zip(same, (*same[1:], "gb-htesa-2015#slavery"), strict=True):
        for one in relations(library, a, b, as_of="2015-02-01" if "htesa" not in b else None):
            assert (one.relation, one.settled) == ("equivalent", True)
