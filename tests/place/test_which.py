"""Which laws have a feature is read off their sets, and answered with the words it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.law.features import FEATURES
from trafficlaw.law.which import which
from trafficlaw.library import shipped_library

LAW = """\
id: xx-ages
title: Ages Act (invented)
short: Ages Act
kind: statute
jurisdiction: XX
citation: {note: "invented; in force nowhere"}
dates: {adopted: 2021-01-15, in_force: 2021-07-01}
lead:
  - {any_of: [trafficking], because: The Act's one definition.}
sources:
  gazette: {title: Invented gazette, kind: official, consulted: 2026-11-25}
definitions:
  trafficking:
    title: Trafficking
    function: offence
    versions:
      - from: 2021-01-15
        in_force: 2021-07-01
        provision: s 1
        verified: {by: text, source: gazette}
        elements:
          act:
            role: act
            terms:
              - {says: recruits, at: s 1(1), is: recruit}
          use:
            role: purpose
            terms:
              - {says: for labour, at: s 1(1), is: {activity: labour}}
          young:
            role: victim
            terms:
              - {says: a person under sixteen, at: s 1(2), is: {age: under-16}}
              - {says: any other person, at: s 1(2), is: {age: [from-16, adult]}}
        limbs:
          person: {needs: [act, use, young], at: s 1}
consequences:
  by-force:
    kind: aggravation
    concerns: [trafficking]
    summary: Force makes the offence graver.
    turns_on: [means-at-act]
    says: by force
    at: s 2
    from: 2022-01-01
    verified: {by: text, source: gazette}
"""


@pytest.fixture
def mine(tmp_path: Path) -> tl.Library:
    """The shipped law with an invented Act, whose ages make no difference."""
    (tmp_path / "instruments").mkdir()
    (tmp_path / "instruments" / "xx-ages.yaml").write_text(LAW, encoding="utf-8")
    (tmp_path / "territories.yaml").write_text("XX: {label: Invented}\n", encoding="utf-8")
    return tl.load(tmp_path)


def answers(*laws: str, **wanted: str) -> dict[str, str]:
    """What each law answers to one feature."""
    found = tl.which(*laws, whole=True, **wanted)  # type: ignore[arg-type]
    return {row.asked: row.present for row in found.rows}


def test_no_treaty_since_2000_asks_for_means_against_a_child() -> None:
    assert answers("palermo", "cets-197", "eu-dir-2011-36", requires="means-for-children") == {
        "palermo": "no", "cets-197": "no", "eu-dir-2011-36": "no",
    }  # fmt: skip


def test_the_federal_act_asks_for_means_against_a_child_in_labour_and_not_in_sexual_acts() -> None:
    assert answers("tvpa", requires="means-for-children-in-labour") == {"tvpa": "yes"}
    assert answers("tvpa", requires="means-for-children-in-sexual-acts") == {"tvpa": "no"}


def test_the_modern_slavery_act_asks_for_a_journey_and_the_protocol_for_none() -> None:
    assert answers("gb-msa-2015", "palermo", requires="journey") == {
        "gb-msa-2015": "yes", "palermo": "no",
    }  # fmt: skip
    (row,) = tl.which("gb-msa-2015", requires="journey").rows
    (has,) = row.has
    assert [part.element.id for part in has.bars] == ["travel"]


def test_organs_are_left_out_of_the_federal_act_and_of_the_treaties_before_1994() -> None:
    laws = ("tvpa", "un-traffic-1949", "palermo")
    assert tl.which(*laws, leaves_out="organ-removal").ids == ("us-tvpa", "un-traffic-1949")


def test_whether_forced_labour_is_left_out_of_the_federal_act_turns_on_a_question() -> None:
    (row,) = tl.which("tvpa", leaves_out="forced-labour").rows
    assert row.present == "arguable"
    assert row.has[0].questions == ("us-tvpa-forced-labour",)


def test_the_conventions_of_1910_and_1921_draw_their_lines_at_twenty_and_twenty_one() -> None:
    chain = ("un-traffic-1910", "un-traffic-1921", "palermo")
    assert tl.which(*chain, draws_line_at="20").ids == ("un-traffic-1910",)
    assert tl.which(*chain, draws_line_at="21").ids == ("un-traffic-1921",)
    assert answers(*chain, draws_line_at="18") == {
        "un-traffic-1910": "no", "un-traffic-1921": "arguable", "palermo": "yes",
    }  # fmt: skip
    (row,) = tl.which("un-traffic-1921", draws_line_at="21").rows
    assert "twenty-one completed years of age" in [term.says for _, term in row.has[0].terms]


def test_men_are_left_out_where_only_women_and_children_are_protected() -> None:
    assert answers("saarc-2002", "palermo", leaves_out="men") == {
        "saarc-2002": "yes", "palermo": "no",
    }  # fmt: skip


def test_the_law_of_another_day_answers_for_that_day() -> None:
    day = "2004-06-01"
    before = tl.which("gb-soa-2003", requires="border", as_of=day, in_="GB-EAW", whole=True)
    assert [row.present for row in before.rows] == ["no"]
    with_none = tl.which("gb-msa-2015", requires="journey", as_of=day)
    assert len(with_none) == 0
    assert "was not in force" in with_none.which.absent[0]


def test_law_that_has_ended_answers_only_where_it_or_a_day_is_named() -> None:
    ended = "gb-soa-2003"
    asked_today = tl.which(requires="journey", whole=True)
    assert ended not in [row.wording.instrument.id for row in asked_today.rows
                         if row.wording.ended is not None]  # fmt: skip
    assert all(row.wording.ended is None for row in asked_today.rows)
    assert tl.which(ended, requires="journey").ids == (ended,)


def test_an_age_that_makes_no_difference_is_no_line(mine: tl.Library) -> None:
    found = tl.which("xx-ages", draws_line_at="16", whole=True, library=mine)
    assert [row.present for row in found.rows] == ["no"]


def test_an_aggravation_is_told_with_its_rule_from_its_first_day(mine: tl.Library) -> None:
    found = tl.which("xx-ages", aggravated_by="means", library=mine)
    assert "Force makes the offence graver (s 2)" in found.to_table()
    before = tl.which(
        "xx-ages", aggravated_by="means", as_of="2021-12-31", whole=True, library=mine
    )
    assert [row.present for row in before.rows] == ["none recorded"]
    other = tl.which("xx-ages", aggravated_by="age", whole=True, library=mine)
    assert [row.present for row in other.rows] == ["none recorded"]


def test_means_that_only_aggravate_are_dispensed_with_and_aggravate(mine: tl.Library) -> None:
    found = tl.which(
        "xx-ages", "palermo", dispenses_with="means-for-adults", aggravated_by="means", library=mine
    )
    assert found.ids == ("xx-ages",)


OPPOSITES = {"requires": "dispenses-with", "covers": "leaves-out"}
TURNED = {"yes": "no", "no": "yes", "arguable": "arguable", "not coded": "not coded"}


@pytest.mark.parametrize("law", ["un-palermo-2000", "us-tvpa", "gb-msa-2015", "un-traffic-1910"])
def test_opposite_features_have_opposite_answers(law: str) -> None:
    library = shipped_library()
    for verb, opposite in OPPOSITES.items():
        names = [name for v, name in FEATURES if v == verb]
        one = which(library, law, wanted={verb: names}).rows  # type: ignore[dict-item]
        other = which(library, law, wanted={opposite: names}).rows  # type: ignore[dict-item]
        for a, b in zip(one[0].has, other[0].has, strict=True):
            if a.present == "does not arise":
                assert b.present == "no", a.feature.says
            else:
                assert TURNED[a.present] == b.present, a.feature.says


def test_all_features_asked_for_must_be_present() -> None:
    found = tl.which("gb-msa-2015", "palermo", "tvpa", requires="journey", leaves_out="begging",
                     whole=True)  # fmt: skip
    (msa, palermo, tvpa) = found.rows
    assert msa.present == msa.has[1].present
    assert palermo.present == tvpa.present == "no"


def test_a_feature_must_be_named_and_exist() -> None:
    with pytest.raises(tl.UsageError, match="name at least one feature"):
        tl.which("palermo")
    with pytest.raises(tl.UnknownName, match="did you mean “journey”"):
        tl.which("palermo", requires="jurney")


def test_the_list_is_a_table_for_a_screen_and_for_a_spreadsheet() -> None:
    found = tl.which("gb-msa-2015", requires="journey")
    assert found.to_table().startswith("Which law requires a journey? 1 of 1 law.")
    header, line = found.to_table("csv").split("\n")
    assert header == "id,law of,law,answer,rests on"
    assert line.startswith("gb-msa-2015,GB-EAW,")
    data = found.to_dict()
    assert data["found"][0]["features"][0]["id"] == "journey"
    assert max(map(len, found.to_table("table", width=80).split("\n"))) <= 80
