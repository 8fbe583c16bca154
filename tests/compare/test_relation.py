"""Relations on real law: what is ignored, fixed and read, and what is not coded."""

from __future__ import annotations

from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.comparison.relation import relations


def test_the_slices_pass_over_what_is_ignored() -> None:
    (found,) = relations(tl.load(), "tvpa", "palermo", ignoring=["age"])
    assert found.slices == ()
    (found,) = relations(tl.load(), "tvpa", "palermo", ignoring=["organised-group"])
    assert len(found.slices) == 4


def test_a_state_of_mind_that_is_ignored_is_not_fixed() -> None:
    (found,) = relations(
        tl.load(), "uk-soa-2003", "palermo", as_of="2014-01-01", in_="GB-EAW",
        ignoring=["mental-means"],
    )  # fmt: skip
    assert set(found.fixed) == {"mental-exploitation", "mental-age"}


def test_what_a_definition_requires_is_read_as_the_reading_asked_for() -> None:
    open_ = tl.compare("palermo").to_dict()
    read = tl.compare("palermo", reading="strict-text").to_dict()
    assert read["reading"] == "strict-text"
    answers = [[r["answer"] for r in d["definitions"][0]["requires"].values()]
               for d in (open_, read)]  # fmt: skip
    assert answers[0].count("arguable") > answers[1].count("arguable")


@pytest.mark.parametrize("most", [0, -1, 1001, "6"])
def test_a_list_has_at_least_one_pattern_and_an_end(most: int) -> None:
    with pytest.raises(tl.UsageError, match="most= must be at least 1 and at most 1000"):
        relations(tl.load(), "tvpa", "palermo", most=most)


def test_two_wordings_of_one_instrument_are_told_apart() -> None:
    found = tl.relation("tvpa@2008-01-01", "tvpa")
    names = (found.parts[0].a.address, found.parts[0].b.address)
    assert found.tables()[1].headers == ("element", *names, "relation")
    assert tl.compare("tvpa@2008-01-01", "tvpa").tables()[0].headers == ("", *names)


CELLS = """
id: xx-cells-2000
title: Act with gaps (invented)
short: Act with gaps
kind: statute
jurisdiction: US
citation: {act: "Act No 1 of 2000"}
dates: {adopted: 2000-01-01}
sources: {gazette: {title: Gazette, kind: official}}
shared:
  mind: {role: mental-state, coded: false, says: knowingly, at: s. 9}
definitions:
  changed:
    title: Changed
    function: offence
    versions:"""


def version(begins: str, ends: str = "") -> str:
    return f"""
      - from: {begins}
        {ends}
        provision: s. 1
        verified: {{by: text, source: gazette}}
        elements:
          act: {{role: act, coded: false, terms: [{{says: recruits, at: s. 1, is: recruit}}]}}
          purpose:
            role: purpose
            terms: [{{says: forced labour, at: s. 1, is: {{condition: forced-labour}}}}]
          mind: mind
        limbs: {{one: {{needs: [act, purpose, mind]}}}}
"""


@pytest.fixture(scope="module")
def gaps(tmp_path_factory: pytest.TempPathFactory) -> tl.Library:
    """A law with an element coded in part, and one that its versions share and nobody coded."""
    folder: Path = tmp_path_factory.mktemp("gaps")
    text = CELLS + version("2000-01-01", "until: 2005-01-01") + version("2005-01-01")
    (folder / "instruments").mkdir()
    path = folder / "instruments" / "xx-cells-2000.yaml"
    path.write_text(text, encoding="utf-8")
    return tl.load(folder)


BEFORE, AFTER = "xx-cells-2000#changed@2001-01-01", "xx-cells-2000#changed@2006-01-01"


def test_an_element_that_no_version_shares_may_have_changed(gaps: tl.Library) -> None:
    (found,) = relations(gaps, BEFORE, AFTER)
    assert found.relation == "not coded"
    assert not found.settled
    assert found.verdict.cells == (
        "!xx-cells-2000#changed@2000-01-01/act", "!xx-cells-2000#changed@2005-01-01/act",
        "!xx-cells-2000/mind",
    )  # fmt: skip
    (same,) = relations(gaps, AFTER, AFTER)
    assert (same.relation, same.settled) == ("equivalent", True)


def test_no_pattern_is_arguable_for_what_is_not_coded(gaps: tl.Library) -> None:
    found = tl.relation(AFTER, "palermo", library=gaps, given={"act": "recruit"}, most=2)
    assert {w.in_a for w in found.only_in_a} == {"not coded"}
    assert {w.in_a for w in found.only_in_b} <= {"not coded", "not covered"}
    assert not any(w.clear for w in found.only_in_a)
    text = " ".join(repr(found).split())
    assert "Not coded under Act with gaps, s. 1: it turns on the" in text
    assert "the mental state (s. 9)." in text
    assert "Arguable under Act with gaps" not in text


def test_an_element_coded_in_part_shows_its_words_and_says_so(gaps: tl.Library) -> None:
    text = repr(tl.compare(AFTER, library=gaps))
    assert "“recruits” (s. 1); the rest is not coded" in text
    assert "not coded ?" not in repr(tl.compare(AFTER, "palermo", library=gaps))
    shown = tl.history("xx-cells-2000#changed", library=gaps).tables()[0].rows[1][-1]
    assert shown.startswith("not coded: xx-cells-2000#changed@2000-01-01/act")
    assert "perhaps now covered: " in shown


def test_one_element_of_many_laws_is_a_list_and_many_elements_of_one_law_are_counted() -> None:
    laws = ("palermo", "cets-197", "tvpa", "gb-msa-2015", "au-cc-270-271")
    found = tl.compare(*laws, element="means")
    (table,) = found.tables()
    assert table.rows[0][1] == "Palermo Protocol, art. 3"
    assert table.rows[0][2] == "“by means of”†: any of 8, 3(a)"
    assert "such elements, s. 271.2(1)(b) to s. 271.5(2B)(c)" in table.rows[-1][2]
    whole = dict(zip(found.main().headers, found.main().rows[-1], strict=True))
    assert whole["id"] == "au-cc-270-271"
    assert "deceives the other person about the fact" in whole["means"]
    assert found.to_dict()["relations"] == []
