"""What must hold of every instrument, whatever its law: one battery for all."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.comparison.relation import relate
from trafficlaw.comparison.setting import make_setting
from trafficlaw.files.compiled import shipped
from trafficlaw.files.quoted import quotations
from trafficlaw.library import Library, last_day, shipped_library
from trafficlaw.meaning.products import as_products, differ
from trafficlaw.model import Consequence, Definition, Instrument, Version
from trafficlaw.words.paragraph import paragraph

HERE = Path(__file__).parent
IDS = shipped().instrument_ids

FRAGMENT = 70
"""The most words that a quotation may have: a fragment, not a paragraph."""


@pytest.fixture(scope="module", params=IDS)
def instrument(request: pytest.FixtureRequest) -> Instrument:
    return shipped_library().instrument(request.param)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


def versions(instrument: Instrument) -> Iterator[tuple[Definition, Version]]:
    return ((d, v) for d in instrument.definitions for v in d.versions)


def test_it_says_where_it_was_read_and_when(instrument: Instrument) -> None:
    assert instrument.sources
    assert all(s.url or s.copy or s.text for s in instrument.sources)
    assert any(s.consulted for s in instrument.sources)
    assert instrument.citation


def test_its_dates_are_in_order(instrument: Instrument) -> None:
    dates = instrument.dates
    begun = [d for d in (dates.adopted, dates.in_force) if d is not None]
    assert begun, "neither adoption nor entry into force is dated"
    assert begun == sorted(begun)
    if dates.repealed:
        assert begun[-1] < dates.repealed
    for _, version in versions(instrument):
        assert version.from_ >= min(begun)


def test_everything_that_is_quoted_is_a_fragment(instrument: Instrument) -> None:
    own = (q for q in quotations(shipped()) if q.address.startswith(f"{instrument.id}#"))
    long = [q.address for q in own if len(q.fragment.split()) > FRAGMENT]
    assert long == []


def test_every_term_says_where_its_words_stand(instrument: Instrument) -> None:
    for definition, version in versions(instrument):
        for element in version.elements:
            for term in element.terms:
                assert version.pinpoint(term.at).strip(), (definition.id, element.id, term.says)


def test_what_was_not_seen_says_why(instrument: Instrument) -> None:
    for definition, version in versions(instrument):
        stated = [version.verified, *(t.verified for e in version.elements for t in e.terms)]
        for verified in filter(None, stated):
            if verified.by == "unverified":
                assert verified.note or version.note, definition.id


def test_every_limb_covers_something_that_can_exist(
    instrument: Instrument, library: Library
) -> None:
    for definition, version in versions(instrument):
        for wording in wordings_of(library, instrument, definition, version):
            denotation = library.denotation(wording)
            setting = make_setting(library, [denotation], given={})
            layout = setting.layout
            never = as_products(setting.never)
            for route, products in zip(
                denotation.routes, routes_apart(setting, denotation), strict=True
            ):
                found = next(iter(differ(layout, products, never)), None)
                assert found is not None, (definition.id, version.from_, route.limb.id)


def wordings_of(
    library: Library, instrument: Instrument, definition: Definition, version: Version
) -> Iterator[tl.library.Wording]:  # type: ignore[name-defined]
    """The wordings of a version on its last day, when all that it imports had come about."""
    address = f"{instrument.id}#{definition.id}"
    day = None if version.until is None else last_day(version)
    for wording in library.wordings(address, text_of=day):
        if any(member.version == version for member in wording.members):
            yield wording


def routes_apart(setting, denotation):  # type: ignore[no-untyped-def]
    from attrs import evolve

    return [setting.products(evolve(denotation, routes=(r,))) for r in denotation.routes]


def test_it_is_equivalent_to_itself_on_every_reading(
    instrument: Instrument, library: Library
) -> None:
    for definition in instrument.definitions:
        for wording in library.wordings(f"{instrument.id}#{definition.id}"):
            found = relate(library, wording, wording)
            assert (found.relation, found.settled) == ("equivalent", True), definition.id


def test_it_shows_in_every_format(instrument: Instrument) -> None:
    shown = tl.instrument(instrument.id)
    assert instrument.title in shown.to_table("table")
    json.loads(shown.to_table("json"))
    for format in ("markdown", "csv", "html", "latex"):
        assert shown.to_table(format)


def test_its_paragraph_names_it_and_its_pinpoints(instrument: Instrument, library: Library) -> None:
    text = paragraph(library, instrument.id)
    assert instrument.short in text
    assert not re.search(r"\bNone\b|[{}]|  |\.\.(?!\.)", text), text
    leading = instrument.lead[-1].any_of if instrument.lead else ()
    for definition in instrument.definitions:
        if definition.id in leading:
            assert f"“{definition.title}”" in text


def years(penalty: str) -> float:
    number, _, unit = penalty.partition(" ")
    if penalty in ("life", "death"):
        return 1000
    if penalty == "fine":
        return 0
    return int(number) / {"days": 365, "months": 12, "years": 1}[unit]


def test_no_penalty_is_milder_than_its_own_least(instrument: Instrument) -> None:
    for rule in instrument.consequences:
        if rule.least and rule.most:
            assert years(rule.least) <= years(rule.most), rule.id
        if rule.from_ and rule.until:
            assert rule.from_ < rule.until, rule.id


def test_penalties_in_short_belong_to_penalties(instrument: Instrument) -> None:
    def misplaced(rule: Consequence) -> bool:
        return bool(rule.least or rule.most) and rule.kind not in (
            "penalty", "aggravation", "attempt", "participation",
        )  # fmt: skip

    assert [rule.id for rule in instrument.consequences if misplaced(rule)] == []


def test_it_has_three_plain_tests_of_law_of_its_own(instrument: Instrument) -> None:
    path = HERE / f"test_{instrument.id.replace('-', '_')}.py"
    assert path.is_file(), f"write {path.name}; `trafficlaw new` makes one"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tests = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name.startswith("test_")]
    assert len(tests) >= 3


def test_the_lists_of_parties_name_instruments_and_stand_at_a_day(library: Library) -> None:
    for name, listed in library.corpus.parties.items():
        assert name in IDS
        assert listed.stands_at <= date(2026, 11, 24)
        for party in listed.parties:
            if party.verified.by == "unverified":
                assert party.verified.note or party.note, (name, party.id)
