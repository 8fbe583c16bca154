"""Finding the law: by address and alias, on a day, in a territory."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest

import trafficlaw as tl
from trafficlaw.errors import DataError, Problem
from trafficlaw.library import as_day
from trafficlaw.wording import joined_provisions

LIBRARY = tl.load()


def addresses(name, **options):
    return [w.address.partition("@")[0] for w in LIBRARY.wordings(name, **options)]


@pytest.mark.parametrize("name", ["palermo", "PALERMO", "Palermo", "un-palermo-2000"])
def test_an_alias_is_found_whatever_its_case(name):
    assert LIBRARY.instrument(name).id == "un-palermo-2000"


def test_every_alias_leads_home():
    for instrument in LIBRARY:
        for name in (instrument.id, *instrument.aliases):
            assert LIBRARY.instrument(name) is instrument


def test_an_instrument_stands_for_its_lead():
    assert addresses("tvpa") == ["us-tvpa#severe-forms"]


def test_the_lead_differs_by_territory_and_day():
    on = {"as_of": "2014-01-01"}
    assert addresses("uk-soa-2003", in_="GB-EAW", **on) == ["gb-soa-2003#s-59a"]
    assert addresses("uk-soa-2003", in_="GB-NIR", **on) == ["gb-soa-2003#s-57+s-58+s-59+s-58a"]
    assert addresses("uk-soa-2003", in_="GB-EAW", as_of="2010-01-01") == [
        "gb-soa-2003#s-57+s-58+s-59"
    ]


def test_without_a_territory_every_law_that_differed_answers():
    found = LIBRARY.wordings("uk-soa-2003", as_of="2014-01-01")
    assert [w.territory for w in found] == [("GB-EAW",), ("GB-NIR",)]
    found = LIBRARY.wordings("uk-soa-2003", as_of="2010-01-01")
    assert [w.territory for w in found] == [("GB-EAW", "GB-NIR")]
    assert LIBRARY.wordings("uk-soa-2003", as_of="2014-01-01", in_="GB") == LIBRARY.wordings(
        "uk-soa-2003", as_of="2014-01-01"
    )


def test_another_state_s_territory_leaves_an_instrument_at_home():
    assert addresses("tvpa", in_="GB-EAW") == addresses("tvpa")
    assert [w.territory for w in LIBRARY.wordings("palermo", in_="US")] == [("UN",)]


def test_the_last_wording_is_meant_and_labelled_if_it_was_repealed():
    (found,) = LIBRARY.wordings("uk-soa-2003", in_="GB-EAW")
    assert found.status == "repealed; last wording, in force until 2015-07-31"
    (found,) = LIBRARY.wordings("tvpa")
    assert found.status == "wording of 2019-01-09"


def test_a_union_is_named_by_its_definitions():
    (found,) = LIBRARY.wordings("uk-soa-2003#s-57+s-59", as_of="2010-01-01")
    assert [m.definition.id for m in found.members] == ["s-57", "s-59"]
    assert found.title.endswith("ss. 57 and 59")
    whole = LIBRARY.denotation(found)
    parts = [
        LIBRARY.denotation(LIBRARY.wordings(f"uk-soa-2003#{name}", as_of="2010-01-01")[0])
        for name in ("s-57", "s-59")
    ]
    assert set(whole.clauses) == {c for part in parts for c in part.clauses}


def test_a_day_in_the_address_asks_for_the_text_adopted_by_then():
    assert LIBRARY.wordings("tvpa@2014-01-01") == LIBRARY.wordings("tvpa", text_of="2014-01-01")
    (found,) = LIBRARY.wordings("us-tvpa#severe-forms@2010-01-01")
    assert found.provisions == ("22 U.S.C. 7102(8)",)


def test_a_full_address_leads_back_to_its_wording():
    for name in ("tvpa", "palermo", "cets-197"):
        (found,) = LIBRARY.wordings(name)
        (again,) = LIBRARY.wordings(found.address)
        assert again.members == found.members


def test_a_text_that_is_adopted_and_not_in_force_is_found_by_text_of_only():
    (found,) = LIBRARY.wordings("palermo", text_of="2001-01-01")
    assert found.status == "adopted 2000-11-15, not in force on 2001-01-01"
    with pytest.raises(tl.NotInForce, match="adopted 2000-11-15, in force from 2003-12-25"):
        LIBRARY.wordings("palermo", as_of="2001-01-01")
    with pytest.raises(
        tl.NotInForce, match="had not been adopted on 1999-01-01: it begins on 2000-"
    ):
        LIBRARY.wordings("palermo", text_of="1999-01-01")


def test_an_instrument_is_not_said_to_be_out_of_force_where_only_its_lead_is():
    with pytest.raises(tl.NotInForce) as caught:
        LIBRARY.wordings("us-usc-18-77", as_of="1995-01-01")
    assert str(caught.value).startswith(
        "what 18 USC ch. 77 stands for when named alone was not in force on 1995-01-01: it begins "
        "on 2000-10-28; in force then: us-usc-18-77#peonage, "
    )


def test_an_interval_of_one_law_is_answered():
    days = ("2014-01-01", "2014-12-31")
    assert LIBRARY.wordings("tvpa", as_of=days)[0].provisions == ("22 U.S.C. 7102(9)",)


def test_an_interval_across_a_change_names_every_day_of_change():
    with pytest.raises(tl.UsageError) as caught:
        LIBRARY.wordings("tvpa", as_of=("2012-01-01", "2020-01-01"))
    assert "on 2013-03-07, 2015-05-29, 2019-01-09; ask for each part" in str(caught.value)


def test_an_interval_across_a_change_of_what_is_imported_is_no_interval_of_one_law():
    with pytest.raises(tl.UsageError, match="on 2015-05-29; ask for each part"):
        LIBRARY.wordings("us-tvpa#severe-forms", as_of=("2015-01-01", "2015-12-31"))


@pytest.mark.parametrize("days", [("2014-01-01",), ("2014-01-01", "2014-02-01", "2014-03-01")])
def test_an_interval_has_two_days(days):
    with pytest.raises(tl.UsageError, match="an interval has two days"):
        LIBRARY.wordings("tvpa", as_of=days)


@pytest.mark.parametrize("address", [None, 1, ["tvpa", "palermo"]])
def test_an_address_is_text(address):
    with pytest.raises(tl.UsageError, match="an address is text such as “us-tvpa#severe-forms”"):
        LIBRARY.wordings(address)


def test_an_interval_across_the_end_names_the_day_of_the_end():
    with pytest.raises(tl.UsageError, match="2015-07-31"):
        LIBRARY.wordings("uk-soa-2003", as_of=("2015-01-01", "2016-01-01"), in_="GB-EAW")


@pytest.mark.parametrize(
    "day", ["2014-1-1", "20140101", "2014-W01-1", "1 May 2014", "", None, 2014]
)
def test_what_is_no_day_is_refused(day):
    with pytest.raises(tl.UsageError, match="is not a date; write year, month and day"):
        as_day(day)


def test_a_day_may_come_with_a_time_or_as_text():
    assert as_day(datetime(2014, 1, 31, 12, 30)) == as_day("2014-01-31") == date(2014, 1, 31)
    assert type(as_day(datetime(2014, 1, 31))) is date


@pytest.mark.parametrize("address", ["tvpa#", "tvpa@", "tvpa#severe-forms+"])
def test_an_address_that_breaks_off_is_refused(address):
    with pytest.raises(tl.UsageError, match="names nothing after"):
        LIBRARY.wordings(address)


def test_provisions_are_joined_as_lawyers_write_them():
    assert joined_provisions(("s. 57",)) == "s. 57"
    assert joined_provisions(("s. 57", "s. 58", "s. 59")) == "ss. 57, 58 and 59"
    assert joined_provisions(("art. 3", "art. 4")) == "arts. 3 and 4"
    assert joined_provisions(("s. 57", "art. 4")) == "s. 57 and art. 4"


def test_threads_that_load_at_once_get_the_same_answer():
    fresh = tl.Library(LIBRARY.corpus)

    def ask(_):
        return tl.relation(
            "us-tvpa#sex-trafficking", "uk-soa-2003", library=fresh, most=1
        ).to_dict()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, range(8)))
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))]
)
def test_what_the_library_finds_can_be_copied_pickled_compared_and_hashed(again):
    (wording,) = LIBRARY.wordings("tvpa")
    for thing in (wording, wording.instrument, wording.members[0].version):
        assert again(thing) == thing
        assert hash(again(thing)) == hash(thing)
    witness = tl.relation("us-tvpa#sex-trafficking", "palermo", most=1).only_in_a[0]
    assert again(witness) == witness
    assert hash(again(witness)) == hash(witness)
    with pytest.raises(AttributeError):
        wording.instrument.id = "other"


@pytest.mark.parametrize("again", [copy.copy, lambda x: pickle.loads(pickle.dumps(x))])
@pytest.mark.parametrize(
    "error",
    [
        tl.UnknownName("instrument", "x", ["xy"]),
        DataError([Problem("f", 1, 2, "p", "m")]),
    ],
    ids=lambda e: type(e).__name__,
)
def test_errors_survive_another_process(error, again):
    assert str(again(error)) == str(error)


def test_laws_of_two_parts_of_one_state_are_compared_when_both_are_named():
    found = tl.relation("uk-soa-2003#s-58a", "uk-soa-2003#s-59a")
    assert found.relation == "narrower"
