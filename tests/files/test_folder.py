"""Folders become one corpus; later ones add and never replace."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from trafficlaw.errors import DataError
from trafficlaw.files.folder import load_corpus, load_folder
from trafficlaw.model import OWN, Selection

from .conftest import BROKEN, SMALL

OWN_LAW = """
id: own
title: An Act of one's own
short: Own Act
kind: statute
jurisdiction: XX
citation: {}
dates: {}
sources: {}
"""


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_country_codes_articles_and_hours_stay_as_written() -> None:
    norway = load_folder(SMALL).instrument("no-law-1950")
    assert norway.jurisdiction == "NO"
    assert norway.aliases == ("NO",)
    assert norway.citation == (("lov", "3.10"), ("hour", "12:30"))


def test_dimensions_come_in_the_universes_order() -> None:
    assert [d.id for d in load_folder(SMALL).dimensions] == ["act", "activity", "age"]


def test_a_shared_element_takes_the_id_of_its_key_in_each_version() -> None:
    law = load_folder(SMALL).instrument("xx-law-2000")
    first, second = law.definition("sale").versions
    assert first.element("act") == second.element("act")
    assert first.element("act").terms == law.shared[0].terms
    assert law.shared[0].id == "act-2000"


def test_each_way_of_writing_a_selection_is_read() -> None:
    law = load_folder(SMALL).instrument("xx-law-2000")
    act = law.shared[0]
    assert act.terms[0].is_ == (Selection(parts=((OWN, ("sell",)),)),)
    assert [(o.id, o.is_) for o in act.terms[1].answers] == [
        ("narrow", ()),
        ("wide", (Selection(parts=((OWN, ("send",)),)),)),
    ]
    work = law.definition("sale").versions[1].element("work").terms[0]
    assert work.is_ == (
        Selection(parts=(("activity", ("labour",)),)),
        Selection(parts=(("activity", ("other-activity",)), ("age", ("adult",)))),
    )


def test_one_text_will_do_for_a_list_of_texts() -> None:
    law = load_folder(SMALL).instrument("xx-law-2000")
    assert law.definition("sale").versions[1].territory == ("XX-NN",)


def test_an_article_is_named_with_its_places_filled_in(law: Path) -> None:
    path = Path("instruments/xx-law-2000.yaml")
    path.write_text(path.read_text().replace("is: sell}", "is: sel}"))
    with pytest.raises(DataError) as caught:
        load_folder(".")
    (problem,) = caught.value.problems
    assert problem.path == "definitions.sale.versions[0].elements.act.terms[0].is (s 1, (1))"


def test_a_users_folder_adds_instruments_questions_readings_and_territories(law: Path) -> None:
    write("../own/instruments/own.yaml", OWN_LAW)
    write("../own/territories.yaml", "YY: {label: Whyland}\n")
    write("../own/questions/q.yaml", "own-q: {asks: Why?, answers: {so: {label: so}}}\n")
    write(
        "../own/readings/r.yaml", "own-r: {label: Mine, answers: {own-q: so, xx-carrying: wide}}\n"
    )
    both = load_corpus([".", "../own"])
    assert set(both.instrument_ids) == {"no-law-1950", "own", "xx-law-2000"}
    assert both.territories["YY"].label == "Whyland"
    assert set(both.questions) == {"own-q", "xx-carrying"}
    assert both.files["own"] == "instruments/own.yaml"
    assert load_corpus(["../own"], base=load_folder(".")) == both


OWN_LIST = (
    "id: no-law-1950\nstands_at: 2026-11-22\ncomplete: true\nsources: {}\n"
    "parties:\n  NO: {how: ratified, bound: 1951-01-01, verified: {by: unverified}}\n"
)


def test_a_users_folder_adds_lists_of_parties(law: Path) -> None:
    write("../own/parties/no-law-1950.yaml", OWN_LIST)
    both = load_corpus([".", "../own"])
    assert list(both.parties) == ["no-law-1950", "xx-law-2000"]
    party = both.parties["no-law-1950"].party("NO")
    assert party is not None
    assert party.bound == date(1951, 1, 1)
    assert both.parties["no-law-1950"].party("XX") is None
    assert load_corpus(["../own"], base=load_folder(".")) == both
    assert both.digest != load_folder(".").digest


def test_a_list_of_parties_that_exists_is_not_replaced(law: Path) -> None:
    write("../own/parties/xx-law-2000.yaml", OWN_LIST.replace("no-law-1950", "xx-law-2000"))
    with pytest.raises(DataError, match="a second list of parties of “xx-law-2000”; it sta"):
        load_corpus([".", "../own"])


def test_an_id_that_exists_is_not_replaced_and_its_place_is_named(law: Path) -> None:
    write("../own/territories.yaml", "NO: {label: Another Norway}\n")
    with pytest.raises(DataError, match=r"own/territories.yaml:1:5: NO: .*in territories.yaml"):
        load_corpus([".", "../own"])
    with pytest.raises(DataError, match="in the data loaded before already"):
        load_corpus(["../own"], base=load_folder("."))


def test_a_users_folder_cannot_change_the_vocabulary(law: Path) -> None:
    write("../own/concepts/act.yaml", Path("concepts/act.yaml").read_text())
    write("../own/universe.yaml", Path("universe.yaml").read_text())
    with pytest.raises(DataError, match="cannot bring a dimension") as caught:
        load_corpus([".", "../own"])
    assert len(caught.value.problems) == 2


def test_the_problems_of_all_files_come_at_once(law: Path) -> None:
    write("instruments/a.yaml", "id: [")
    write("instruments/b.yaml", "id: b")
    write("readings/c.yaml", "c: {label: C, answers: {xx-carrying: x}}")
    with pytest.raises(DataError) as caught:
        load_folder(".")
    assert {p.file for p in caught.value.problems} == {
        "instruments/a.yaml",
        "instruments/b.yaml",
        "readings/c.yaml",
    }


@pytest.mark.parametrize(
    "unread",
    [
        "questions/questions.yaml",
        "concepts/act.yaml",
        "territories.yaml",
        "universe.yaml",
        "instruments/xx-law-2000.yaml",
    ],
)
def test_what_could_not_be_read_is_not_missed_elsewhere(law: Path, unread: str) -> None:
    importing = (BROKEN / "address-unknown-instrument.yaml").read_text()
    write("instruments/broken.yaml", importing.replace("xx-law-200#sale", "xx-law-2000#sale"))
    write(unread, "xx-carrying: {asks: [1]}\n")
    with pytest.raises(DataError) as caught:
        load_folder(".")
    assert {p.file for p in caught.value.problems} == {unread}


def test_other_files_are_passed_over(law: Path) -> None:
    before = load_folder(".")
    write("instruments/README.md", "not data")
    write("instruments/.hidden.yaml", "not: data")
    write("notes.txt", "not data")
    assert load_folder(".") == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_file_is_a_problem_with_its_name(law: Path) -> None:
    Path("territories.yaml").chmod(0)
    with pytest.raises(DataError, match=r"territories.yaml:1:1: cannot be read: Permission"):
        load_folder(".")


def test_a_link_inside_the_folder_is_followed(law: Path) -> None:
    Path("instruments/no-law-1950.yaml").rename("kept.yaml")
    Path("instruments/no-law-1950.yaml").symlink_to("../kept.yaml")
    assert "no-law-1950" in load_folder(".").instrument_ids


def test_two_wordings_may_stand_at_once_in_different_parts(law: Path) -> None:
    path = Path("instruments/xx-law-2000.yaml")
    text = path.read_text()
    path.write_text(text.replace("        until: 2005-01-01\n", "        territory: XX-SS\n"))
    assert len(load_folder(".").instrument("xx-law-2000").definition("sale").versions) == 2


def test_a_file_with_the_short_suffix_is_pointed_out_everywhere(law: Path) -> None:
    write("universe.yml", "")
    write("concepts/act.yml", "")
    with pytest.raises(DataError) as caught:
        load_folder(".")
    assert [str(p) for p in caught.value.problems] == [
        "concepts/act.yml:1:1: is not read; name it .yaml",
        "universe.yml:1:1: is not read; name it .yaml",
    ]


def test_a_link_to_an_instrument_that_is_not_coded_is_its_id_or_citation(law: Path) -> None:
    path = Path("instruments/no-law-1950.yaml")
    links = "links: [{kind: amends, to: un-untoc-2000}, {kind: amends, to: Act of 1902}]\n"
    path.write_text(path.read_text() + links)
    assert len(load_folder(".").instrument("no-law-1950").links) == 2
