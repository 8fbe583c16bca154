"""The verdict is the relation under every reading, as enumerating the readings gives it."""

from __future__ import annotations

from hypothesis import given, settings

from meaning.enumeration import (
    bits_of,
    cases_of,
    facts_of,
    readings_of,
    relation_of,
    under,
)
from strategies import Pair, apart, pairs, uncoded_pairs
from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.turning import turns_on
from trafficlaw.comparison.verdict import Verdict, swapped, verdict
from trafficlaw.meaning.boxes import intersection
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.products import product
from trafficlaw.meaning.space import CELL


def enumerated(pair: Pair) -> dict[int, str]:
    """The relation under every reading, by its points."""
    setting = pair.setting
    facts = facts_of(setting)
    return {
        r: relation_of(setting.layout, facts, under(pair.a, facts, r), under(pair.b, facts, r))
        for r in readings_of(setting)
    }


def outcomes_at(layout: Layout, found: Verdict, reading: int) -> list[str]:
    """The relations whose conditions one reading meets."""
    met = []
    for outcome in found.outcomes:
        if any(
            all(reading & layout.values(axis, answers) for axis, answers in condition)
            for condition in outcome.when
        ):
            met.append(outcome.relation)
    return met


def varies(pair: Pair, by_reading: dict[int, str]) -> list[str]:
    """The questions of which one answer alone, all others equal, changes the relation."""
    layout = pair.setting.layout
    return [
        axis.id
        for axis, mask in zip(layout.axes, layout.masks, strict=True)
        if axis.question
        and any(
            name != by_reading[r & ~mask | bit]
            for r, name in by_reading.items()
            for bit in bits_of(mask & pair.setting.readings)
        )
    ]


def check(pair: Pair) -> None:
    setting = pair.setting
    found = verdict(setting, pair.a, pair.b)
    expected = enumerated(pair)
    for reading, name in expected.items():
        assert outcomes_at(setting.layout, found, reading) == [name]
    assert {o.relation for o in found.outcomes} == set(expected.values())
    assert list(found.depends_on) == varies(pair, expected)
    assert found.settled == (len(set(expected.values())) == 1)
    assert bool(found.cumulative_via) == ("cumulative" in expected.values())
    assert found.cells == ()


@given(pairs())
def test_the_verdict_is_the_relation_under_every_reading(pair: Pair) -> None:
    check(pair)


@given(apart())
def test_sets_that_meet_only_in_a_case_are_cumulative(pair: Pair) -> None:
    check(pair)


@given(pairs() | apart())
def test_a_verdict_names_only_answers_that_are_open(pair: Pair) -> None:
    layout, readings = pair.setting.layout, pair.setting.readings
    for outcome in verdict(pair.setting, pair.a, pair.b).outcomes:
        for condition in outcome.when:
            for axis, answers in condition:
                assert layout.values(axis, answers) & ~readings == 0
                assert layout.values(axis, answers) != layout.mask(axis) & readings


@given(pairs() | apart())
def test_swapping_the_sets_swaps_broader_and_narrower(pair: Pair) -> None:
    there = verdict(pair.setting, pair.a, pair.b)
    back = verdict(pair.setting, pair.b, pair.a)
    assert {(swapped(o.relation), o.when) for o in there.outcomes} == {
        (o.relation, o.when) for o in back.outcomes
    }
    assert there.depends_on == back.depends_on
    assert there.cumulative_via == back.cumulative_via
    assert (there.a_covers, there.b_covers) == (back.b_covers, back.a_covers)


@given(pairs() | apart())
def test_the_verdict_says_whether_each_set_covers_anything_admissible(pair: Pair) -> None:
    found = verdict(pair.setting, pair.a, pair.b)
    facts = facts_of(pair.setting)
    readings = readings_of(pair.setting)
    assert found.a_covers == any(under(pair.a, facts, r) for r in readings)
    assert found.b_covers == any(under(pair.b, facts, r) for r in readings)


@given(pairs() | apart())
def test_the_same_sets_give_the_same_verdict(pair: Pair) -> None:
    assert verdict(pair.setting, pair.a, pair.b) == verdict(pair.setting, pair.a, pair.b)


def combined(pair: Pair, reading: int) -> set[frozenset[str]]:
    """The dimensions in which each case that meets both sets shows several values."""
    layout, facts = pair.setting.layout, facts_of(pair.setting)
    a, b = under(pair.a, facts, reading), under(pair.b, facts, reading)
    return {
        frozenset(
            axis.id
            for axis, mask in zip(layout.axes, layout.masks, strict=True)
            if (case & mask).bit_count() > 1
        )
        for case, inside in cases_of(layout, facts)
        if inside & a and inside & b
    }


@given(apart())
def test_a_cumulative_verdict_names_dimensions_that_suffice_and_none_too_many(pair: Pair) -> None:
    via = frozenset(verdict(pair.setting, pair.a, pair.b).cumulative_via)
    cases = [combined(pair, r) for r, name in enumerated(pair).items() if name == "cumulative"]
    if not cases:
        assert not via
        return
    assert all(any(shown <= via for shown in each) for each in cases)
    for axis in via:
        assert not all(any(shown <= via - {axis} for shown in each) for each in cases)


def test_conditions_leave_out_the_answers_that_are_closed() -> None:
    layout = Layout((Axis("act", ("a", "b")), Axis("?q", ("x", "y", "z"), question=True)))
    allowed = layout.box({"?q": ["x", "y"]})
    a, b = (
        [layout.box({"?q": ["x", "y"]})],
        [layout.box({"act": ["a"], "?q": ["x"]}), allowed & layout.box({"?q": ["y"]})],
    )
    found = verdict(Setting(layout, allowed, ()), a, b)
    assert [(o.relation, o.when) for o in found.outcomes] == [
        ("equivalent", ((("?q", ("y",)),),)),
        ("broader", ((("?q", ("x",)),),)),
    ]


# --- elements that are not coded ------------------------------------------------------------


def fillings(pair: Pair, facts: list[int]) -> list[dict[str, frozenset[int]]]:
    """Every way in which the cells that are not coded could be met: any set of facts each."""
    cells = [axis.id for axis in pair.setting.layout.axes if axis.id.startswith(CELL)]
    subsets = [
        frozenset(fact for i, fact in enumerate(facts) if chosen >> i & 1)
        for chosen in range(1 << len(facts))
    ]
    found: list[dict[str, frozenset[int]]] = [{}]
    for cell in cells:
        found = [{**before, cell: subset} for before in found for subset in subsets]
    return found


def filled(
    layout: Layout, boxes: list[int], facts: list[int], reading: int,
    filling: dict[str, frozenset[int]],
) -> frozenset[int]:  # fmt: skip
    return frozenset(
        fact
        for fact in facts
        if under(
            boxes, [fact], reading | sum(
                layout.values(cell, ["met" if fact in where else "not-met"])
                for cell, where in filling.items()
            ),
        )
    )  # fmt: skip


def open_readings(pair: Pair) -> list[int]:
    layout = pair.setting.layout
    cells = sum(layout.mask(a.id) for a in layout.axes if a.id.startswith(CELL))
    return sorted({r & ~cells for r in readings_of(pair.setting)})


@settings(max_examples=80)
@given(uncoded_pairs())
def test_a_verdict_over_cells_is_certain_only_if_every_filling_agrees(pair: Pair) -> None:
    layout = pair.setting.layout
    facts = facts_of(pair.setting)
    found = verdict(pair.setting, pair.a, pair.b)
    differs = False
    for reading in open_readings(pair):
        names = {
            relation_of(
                layout,
                facts,
                filled(layout, pair.a, facts, reading, filling),
                filled(layout, pair.b, facts, reading, filling),
            )
            for filling in fillings(pair, facts)
        }
        differs = differs or len(names) > 1
        if found.relation != "not coded":
            assert len(names) == 1, "certain although fillings differ"
            assert outcomes_at(layout, found, reading) == list(names)
    assert (found.relation == "not coded") == differs
    assert bool(found.cells) == differs
    assert not any(axis.startswith(CELL) for axis in found.depends_on)
    for outcome in found.outcomes:
        assert not any(axis.startswith(CELL) for when in outcome.when for axis, _ in when)


@given(uncoded_pairs())
def test_elements_need_not_be_multiplied_out_to_see_what_is_not_coded(pair: Pair) -> None:
    layout, setting = pair.setting.layout, pair.setting
    sides = ((pair.a, pair.b), (pair.b[:2], [*pair.a[:1], *pair.b[2:]]))
    multiplied = [list(intersection(layout, first, second)) for first, second in sides]
    elements = [[p] if (p := product(layout, side)) is not None else [] for side in sides]
    flat, found = verdict(setting, *multiplied), verdict(setting, *elements)
    assert (found.relation, found.cells) == (flat.relation, flat.cells)
    assert found.depends_on == flat.depends_on


def uncoded(a: list[dict[str, list[str]]], b: list[dict[str, list[str]]]) -> Verdict:
    layout = Layout(
        (
            Axis("act", ("recruit", "carry", "hold")),
            Axis("?q", ("yes", "no"), question=True),
            Axis("!a", ("met", "not-met"), question=True),
            Axis("!b", ("met", "not-met"), question=True),
        )
    )
    setting = Setting(layout, layout.full, ())
    return verdict(setting, [layout.box(x) for x in a], [layout.box(x) for x in b])


def test_an_element_not_coded_in_both_varies_together() -> None:
    shared = [{"act": ["recruit"], "!a": ["met"]}]
    assert uncoded(shared, shared).relation == "equivalent"
    other = [{"act": ["recruit"], "!b": ["met"]}]
    assert uncoded(shared, other).relation == "not coded"


def test_a_containment_that_holds_on_both_bounds_is_certain() -> None:
    narrow = [{"act": ["recruit"]}]
    wide = [*narrow, {"act": ["carry"]}, {"act": ["hold"], "!a": ["met"]}]
    assert uncoded(narrow, wide).relation == "narrower"


def test_a_cell_that_one_reading_leaves_open_leaves_the_relation_open() -> None:
    a = [{"act": ["recruit"]}, {"act": ["carry"], "?q": ["yes"]}]
    b = [{"act": ["recruit"]}, {"act": ["carry"], "!a": ["met"], "?q": ["no"]}]
    found = uncoded(a, b)
    assert found.relation == "not coded"
    assert found.cells == ("!a",)


# --- what a difference turns on -------------------------------------------------------------


@given(pairs())
def test_a_difference_turns_on_the_answers_that_move_a_pattern_across_it(pair: Pair) -> None:
    setting = pair.setting
    layout = setting.layout
    facts = facts_of(setting)
    sides = {}
    for reading in readings_of(setting):
        a, b = under(pair.a, facts, reading), under(pair.b, facts, reading)
        sides[reading] = (a - b, b - a)
    expected = [
        axis.id
        for axis, mask in zip(layout.axes, layout.masks, strict=True)
        if axis.question
        and any(
            sides[r] != sides[r & ~mask | bit]
            for r in sides
            for bit in bits_of(mask & setting.readings)
        )
    ]
    assert list(turns_on(setting, pair.a, pair.b)) == expected
