"""Many laws held against few measures: each answer is that of the relation by itself."""

from __future__ import annotations

import pytest

import trafficlaw as tl
from trafficlaw.show.against import AgainstResult

LAWS = ("tvpa", "un-traffic-1949", "saarc-2002")
MEASURES = ("palermo", "cets-197")


def held(*laws: str, **arguments: object) -> AgainstResult:
    """Some laws against the Protocol and the Council of Europe's Convention."""
    found = tl.compare(*laws, against=MEASURES, **arguments)  # type: ignore[arg-type]
    assert isinstance(found, AgainstResult)
    return found


def test_each_relation_is_that_of_the_two_by_themselves() -> None:
    found = held(*LAWS)
    assert len(found) == len(LAWS)
    for law, name in zip(found.against.laws, LAWS, strict=True):
        for relation, measure in zip(law.relations, MEASURES, strict=True):
            assert relation.relation == tl.relation(name, measure).relation


def test_a_law_that_departs_alike_from_two_measures_is_told_of_it_once() -> None:
    text = held("un-traffic-1949").to_table()
    assert text.count("the means, which it does not require") == 1
    assert "It departs as from Palermo Protocol." in text


def test_a_measure_is_not_held_against_itself() -> None:
    found = held("palermo", "tvpa")
    assert [law.wording.instrument.id for law in found.against.laws] == ["us-tvpa"]


def test_a_law_can_be_held_against_a_treaty_that_was_adopted_and_bound_nobody_yet() -> None:
    found = held("tvpa", as_of="2005-06-01")
    (law,) = found.against.laws
    assert law.relations[1].b.instrument.id == "coe-cets-197"
    assert law.relations[1].b.status.endswith("not in force on 2005-06-01")


def test_every_law_has_its_row_in_the_spreadsheet() -> None:
    found = held(*LAWS)
    table = found.main()
    assert [row[0] for row in table.rows] == ["us-tvpa", "un-traffic-1949", "saarc-2002"]
    assert table.headers[4:6] == ("against Palermo Protocol", "departs from Palermo Protocol on")


def test_a_measure_that_differs_by_territory_must_be_named_closer() -> None:
    with pytest.raises(tl.UsageError, match="differs by territory"):
        tl.compare("palermo", against="uk-soa-2003", as_of="2014-01-01")
