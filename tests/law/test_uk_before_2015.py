"""The United Kingdom before 2015: the offences in force, and what a case came under."""

from __future__ import annotations

import pytest
from uk_days import JOURNEY, LABOUR, PROSTITUTION, SERVANT, came_under, in_force

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
