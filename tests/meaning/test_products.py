"""Products are not multiplied out: what is done to them agrees with what is done to points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import points
from strategies import boxes, layouts, unions
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import (
    Product,
    boxes_of,
    differ,
    lessened,
    product,
    projection,
    restricted,
)


def points_of(layout: Layout, ones: list[Product]) -> frozenset[int]:
    return frozenset().union(*(points(layout, boxes_of(layout, one)) for one in ones))


@st.composite
def products(draw, layout: Layout, most: int = 3) -> list[Product]:  # type: ignore[no-untyped-def]
    found = []
    for _ in range(draw(st.integers(0, most))):
        parts = draw(st.lists(unions(layout, 3), min_size=1, max_size=3))
        one = product(layout, parts)
        if one is not None:
            found.append(one)
    return found


@st.composite
def alike(draw) -> tuple[Layout, list[Product], list[Product]]:  # type: ignore[no-untyped-def]
    """Two unions of products of which some share all parts but one, as definitions do."""
    layout = draw(layouts(most=4, values=3))
    ones = draw(products(layout))
    cover = draw(products(layout))
    for one in ones:
        if draw(st.booleans()):
            parts = [list(part) for part in one.parts]
            i = draw(st.integers(0, len(parts) - 1))
            parts[i] = draw(unions(layout, 3))
            other = product(layout, parts)
            if other is not None:
                cover.append(other)
    return layout, ones, cover


@given(alike())
def test_a_difference_is_what_the_points_say(
    case: tuple[Layout, list[Product], list[Product]],
) -> None:
    layout, ones, cover = case
    left = points(layout, differ(layout, ones, cover))
    assert left == points_of(layout, ones) - points_of(layout, cover)


@given(alike())
def test_what_is_plainly_covered_can_be_left_out(
    case: tuple[Layout, list[Product], list[Product]],
) -> None:
    layout, ones, cover = case
    covered = points_of(layout, cover)
    for one in ones:
        less = lessened(layout, one, cover)
        kept = points_of(layout, [less]) if less is not None else frozenset()
        whole = points_of(layout, [one])
        assert kept <= whole
        assert kept - covered == whole - covered


@given(st.data())
def test_within_a_box_nothing_is_lost_and_nothing_added(data: st.DataObject) -> None:
    layout = data.draw(layouts(most=4, values=3))
    ones, within = data.draw(products(layout)), data.draw(boxes(layout))
    found = restricted(layout, ones, within)
    assert points_of(layout, found) == points_of(layout, ones) & points(layout, [within])


@given(alike())
def test_a_shadow_is_that_of_the_points(case: tuple[Layout, list[Product], list[Product]]) -> None:
    layout, ones, cover = case
    keep = layout.masks[0]
    left = points_of(layout, ones) - points_of(layout, cover)
    shadow = points(layout, projection(layout, ones, cover, keep))
    assert {point & keep for point in shadow} == {point & keep for point in left}
