"""Regions are a Boolean algebra, and each operation does to points what its name says."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import points, points_of
from strategies import boxes, layouts, regions, unions
from trafficlaw.errors import TooComplex, UnknownName, UsageError
from trafficlaw.meaning import boxes as algebra
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.region import Region


def points_in(region: Region) -> frozenset[int]:
    return points(region.layout, region.boxes)


@given(regions(3))
def test_the_laws_of_a_boolean_algebra_hold(abc: tuple[Region, Region, Region]) -> None:
    a, b, c = abc
    everything, nothing = Region.everything(a.layout), Region.nothing(a.layout)
    assert a | b == b | a
    assert a & b == b & a
    assert (a | b) | c == a | (b | c)
    assert (a & b) & c == a & (b & c)
    assert a & (b | c) == (a & b) | (a & c)
    assert a | (b & c) == (a | b) & (a | c)
    assert a | (a & b) == a
    assert a & (a | b) == a
    assert a | ~a == everything
    assert a & ~a == nothing
    assert ~~a == a
    assert ~(a | b) == ~a & ~b
    assert ~(a & b) == ~a | ~b
    assert a - b == a & ~b
    assert (a <= b) == (a | b == b) == (a & b == a) == (not (a - b))
    assert nothing <= a <= everything


@given(regions(2))
def test_every_operation_agrees_with_the_points(ab: tuple[Region, Region]) -> None:
    a, b = ab
    in_a, in_b = points_in(a), points_in(b)
    everything = points_in(Region.everything(a.layout))
    assert points_in(a | b) == in_a | in_b
    assert points_in(a & b) == in_a & in_b
    assert points_in(a - b) == in_a - in_b
    assert points_in(~a) == everything - in_a
    assert (a <= b) == (in_a <= in_b)
    assert (a == b) == (in_a == in_b)
    assert bool(a) == bool(in_a)
    assert all((point in a) == (point in in_a) for point in everything)


@given(regions(1))
def test_a_box_without_values_on_some_axis_adds_nothing(one: tuple[Region]) -> None:
    (a,) = one
    hollow = Region(a.layout, (a.layout.full & ~a.layout.masks[0], *a.boxes))
    assert hollow == a
    assert hollow <= a
    assert bool(hollow) == bool(a)
    assert points_in(~hollow) == points_in(~a)
    assert points_in(hollow - Region.nothing(a.layout)) == points_in(a)
    assert (hollow - a).boxes == ()


@given(regions(1))
def test_a_canonical_region_is_equal_irredundant_maximal_and_repeatable(one: tuple[Region]) -> None:
    (a,) = one
    canonical = a.canonical()
    held = points_in(a)
    assert points_in(canonical) == held
    assert canonical.boxes == a.canonical().boxes
    for box in canonical.boxes:
        others = [b for b in canonical.boxes if b != box]
        assert not points(a.layout, [box]) <= points(a.layout, others)
        for bit in (1 << i for i in range(a.layout.full.bit_length())):
            if bit & a.layout.full & ~box:
                (mask,) = (m for m in a.layout.masks if m & bit)
                assert not points(a.layout, [box & ~mask | bit]) <= held


@given(regions(1))
def test_a_witness_lies_in_its_region_and_an_empty_region_has_none(one: tuple[Region]) -> None:
    (a,) = one
    witness = a.witness()
    if witness is None:
        assert not points_in(a)
    else:
        assert a.layout.box({axis: [value] for axis, value in witness.items()}) in a
        assert list(witness) == [axis.id for axis in a.layout.axes]


@given(regions(1))
def test_a_region_reads_back_from_what_it_shows(one: tuple[Region]) -> None:
    (a,) = one
    assert Region.of(a.layout, *a) == a


@given(st.data())
def test_a_projection_is_the_shadow_of_the_points(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    held, cover = data.draw(unions(layout)), data.draw(unions(layout))
    axes = data.draw(st.sets(st.sampled_from(layout.masks)))
    keep = sum(axes)
    shadow = algebra.projection(layout, held, cover, keep)
    expected = {p & keep for p in points(layout, held) - points(layout, cover)}
    assert {p & keep for p in points(layout, shadow)} == expected
    assert all(box & ~keep == layout.full & ~keep for box in shadow)


@given(st.data())
def test_pieces_are_disjoint_and_make_up_the_difference(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    box, cover = data.draw(boxes(layout)), data.draw(unions(layout))
    found = list(algebra.pieces(layout, box, cover))
    drawn = [point for piece in found for point in points_of(layout, piece)]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == points(layout, [box]) - points(layout, cover)


@given(st.data())
def test_a_cover_may_grow_while_pieces_are_drawn(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    box, cover = data.draw(boxes(layout)), data.draw(unions(layout))
    growing, seen = list(cover), set()
    for piece in algebra.pieces(layout, box, growing):
        new = points(layout, [piece])
        assert not new & seen
        wider = piece | layout.masks[0]
        seen |= points(layout, [wider])
        growing.append(wider)
    assert points(layout, [box]) <= seen | points(layout, cover)


@given(st.data())
def test_simplified_and_irredundant_keep_the_set_and_no_box_inside_another(
    data: st.DataObject,
) -> None:
    layout = data.draw(layouts())
    held = data.draw(unions(layout, 7))
    for fewer in (algebra.simplified(layout, held), algebra.irredundant(layout, held)):
        assert points(layout, fewer) == points(layout, held)
        assert len(fewer) <= len(held)
        assert not any(x != y and x & ~y == 0 for x in fewer for y in fewer)


@given(st.data())
def test_the_same_boxes_give_the_same_boxes(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    again = Layout(layout.axes)
    a, b = data.draw(unions(layout)), data.draw(unions(layout))
    for operation in (
        lambda lay: list(algebra.difference(lay, a, b)),
        lambda lay: list(algebra.intersection(lay, a, b)),
        lambda lay: algebra.projection(lay, a, b, lay.masks[0]),
        lambda lay: algebra.simplified(lay, a),
        lambda lay: algebra.irredundant(lay, a),
    ):
        assert operation(layout) == operation(again)


@given(st.data())
def test_a_limit_stops_the_work_or_changes_nothing(data: st.DataObject) -> None:
    layout = data.draw(layouts())
    box, cover = data.draw(boxes(layout)), data.draw(unions(layout))
    whole, limited = list(algebra.pieces(layout, box, cover)), []
    with suppress(TooComplex):
        limited.extend(algebra.pieces(layout, box, cover, limit=3))
        assert limited == whole


def test_a_small_limit_is_reached() -> None:
    layout = Layout(tuple(Axis(f"x{i}", ("a", "b", "c")) for i in range(8)))
    cover = [layout.box({f"x{i}": ["a"], f"x{i + 1}": ["b"]}) for i in range(7)]
    with pytest.raises(TooComplex, match="more than 10 steps"):
        list(algebra.pieces(layout, layout.full, cover, limit=10))
    with pytest.raises(TooComplex):
        algebra.covers(layout, cover, [layout.box({"x0": ["a"]})], limit=0)
    with pytest.raises(TooComplex):
        list(algebra.difference(layout, [layout.full], cover, limit=10))
    with pytest.raises(TooComplex):
        algebra.projection(layout, [layout.full], cover, layout.masks[0], limit=2)


def test_regions_of_different_spaces_do_not_mix() -> None:
    a = Region.everything(Layout((Axis("x", ("a",)),)))
    b = Region.everything(Layout((Axis("y", ("a",)),)))
    for operation in (a.__or__, a.__and__, a.__sub__, a.__le__, a.__eq__):
        with pytest.raises(UsageError, match="different spaces"):
            operation(b)


def test_a_region_is_no_key_and_equals_nothing_else() -> None:
    a = Region.everything(Layout((Axis("x", ("a",)),)))
    assert a != "a"
    with pytest.raises(TypeError):
        hash(a)


def test_a_wrong_name_is_answered_with_the_nearest() -> None:
    layout = Layout((Axis("colour", ("red", "green")), Axis("size", ("red",))))
    with pytest.raises(UnknownName, match="did you mean “colour”"):
        layout.mask("color")
    with pytest.raises(UnknownName, match="did you mean “green”"):
        Region.of(layout, {"colour": ["gren"]})
    with pytest.raises(UnknownName, match="dimension or question"):
        Region.of(layout, {"color": ["red"]})
