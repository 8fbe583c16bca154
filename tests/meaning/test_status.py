"""Settled, arguable and not covered are read off all readings, for the whole definition."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import bits_of, facts_of, parts_of, points, readings_of, under
from strategies import Pair, boxes, pairs, unions
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.requirements import possible
from trafficlaw.meaning.status import matters, settled_pieces, status


@given(pairs())
def test_a_point_is_covered_on_every_reading_on_some_or_on_none(pair: Pair) -> None:
    layout, readings = pair.setting.layout, pair.setting.readings
    for fact in facts_of(pair.setting):
        hits = {bool(under(pair.a, [fact], r)) for r in readings_of(pair.setting)}
        expected = {
            (True,): "covered",
            (False,): "not covered",
            (False, True): "arguable",
        }[tuple(sorted(hits))]
        assert status(layout, pair.a, fact, readings) == expected
        assert status(layout, pair.a, fact | layout.questions, readings) == expected


def test_a_definition_is_settled_as_a_whole_and_not_limb_by_limb() -> None:
    layout = Layout((Axis("act", ("a", "b")), Axis("?q", ("yes", "no"), question=True)))
    point = layout.values("act", ["a"])
    one_limb = layout.box({"act": ["a"], "?q": ["yes"]})
    other_limb = layout.box({"act": ["a"], "?q": ["no"]})
    assert status(layout, [one_limb], point, layout.questions) == "arguable"
    assert status(layout, [one_limb, other_limb], point, layout.questions) == "covered"
    assert settled_pieces(layout, layout.full, [one_limb], layout.questions) == []
    both = settled_pieces(layout, layout.full, [one_limb, other_limb], layout.questions)
    assert points(layout, both) == points(layout, [layout.box({"act": ["a"]})])


def test_what_is_not_coded_is_never_arguable() -> None:
    layout = Layout(
        (
            Axis("act", ("a", "b")),
            Axis("?q", ("yes", "no"), question=True),
            Axis("!cell", ("met", "not-met"), question=True),
        )
    )
    point, other = layout.values("act", ["a"]), layout.values("act", ["b"])
    cell = layout.box({"act": ["a"], "!cell": ["met"]})
    open_law = layout.box({"act": ["a"], "?q": ["yes"]})
    plain = layout.box({"act": ["a"]})
    assert status(layout, [cell], point, layout.questions) == "not coded"
    assert status(layout, [cell], other, layout.questions) == "not covered"
    assert status(layout, [cell, open_law], point, layout.questions) == "not coded"
    assert status(layout, [cell, plain], point, layout.questions) == "covered"
    assert status(layout, [cell & open_law], point, layout.questions) == "not coded"
    assert status(layout, [open_law], point, layout.questions) == "arguable"
    for union, answer in (([cell], "not coded"), ([open_law], "arguable"), ([plain], "yes")):
        assert possible(layout, union, (), plain, layout.questions) == answer


@given(st.data())
def test_settled_pieces_hold_exactly_the_points_covered_on_every_reading(
    data: st.DataObject,
) -> None:
    pair = data.draw(pairs())
    layout, readings = pair.setting.layout, pair.setting.readings
    box = data.draw(boxes(layout))
    found = settled_pieces(layout, box, pair.a, readings)
    expected = {
        fact
        for fact in parts_of(layout, box, question=False)
        if all(under(pair.a, [fact], r) for r in readings_of(pair.setting))
    }
    assert {p & layout.facts for p in points(layout, found)} == expected
    assert all(piece & layout.questions == readings for piece in found)


@given(st.data())
def test_a_question_matters_if_changing_its_answer_alone_changes_the_set(
    data: st.DataObject,
) -> None:
    pair = data.draw(pairs())
    layout, setting = pair.setting.layout, pair.setting
    held = data.draw(st.sampled_from([pair.a, data.draw(unions(layout))]))
    facts = parts_of(layout, layout.facts, question=False)
    expected = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if axis.question and any(
            under(held, facts, r) != under(held, facts, r & ~mask | other)
            for r in readings_of(setting)
            for other in bits_of(mask & setting.readings)
        ):
            expected.append(axis.id)
    assert list(matters(layout, held, setting.readings)) == expected


def test_a_box_that_no_open_reading_reaches_matters_to_nobody() -> None:
    layout = Layout(
        (Axis("act", ("a", "b")), *(Axis(q, ("x", "y"), question=True) for q in ("?p", "?q")))
    )
    readings = layout.questions & layout.box({"?q": ["x"]})
    closed = layout.box({"act": ["a"], "?p": ["x"], "?q": ["y"]})
    assert matters(layout, [closed], readings) == ()
