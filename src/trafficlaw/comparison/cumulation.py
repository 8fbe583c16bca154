"""Whether one case can be covered by two sets that have no point in common.

A case shows several values in plural dimensions and the same value in single ones; a ``none``
stands alone. One is covered by both sets if some point of each is part of it. So the question is
put to pairs of points: the plural dimensions stand twice, once for the point of each set, and the
single ones once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning import products
from trafficlaw.meaning.boxes import covers, simplified
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.products import Product, single

__all__ = ["cumulation"]

SECOND = "'"
"""What stands behind the name of a dimension when it is that of the second point."""


def cumulation(
    setting: Setting, a: Sequence[Product], b: Sequence[Product], readings: Sequence[int]
) -> tuple[list[int], tuple[str, ...]]:
    """Return the readings under which one case is covered by both sets although no point is.

    ``readings`` are those under which the sets have no common point. Also returns plural
    dimensions in which it is enough that the case shows several values, and none of which can be
    left out.
    """
    layout = setting.layout
    plural = [axis.id for axis in layout.axes if axis.plural]
    shared = meeting(setting, a, b, readings, plural)
    if not shared:
        return [], ()
    via = list(plural)
    for axis_id in reversed(plural):
        fewer = [name for name in via if name != axis_id]
        if covers(layout, meeting(setting, a, b, readings, fewer), shared):
            via = fewer
    return shared, tuple(via)


def meeting(
    setting: Setting,
    a: Sequence[Product],
    b: Sequence[Product],
    readings: Sequence[int],
    several: Sequence[str],
) -> list[int]:
    """Return the readings under which one case that shows several values there meets both sides."""
    layout = setting.layout
    twice = Layout((*layout.axes, *second_axes(layout, several)))
    put_first, put_second = partial(first, twice, layout), partial(second, twice, layout, several)
    ones = [moved(one, put_first) for one in a]
    others = [moved(other, put_second) for other in b]
    never = [
        *(single(put_first(box)) for box in setting.never),
        *(single(put_second(box)) for box in setting.never),
        *(single(box) for box in apart(twice, several)),
    ]
    pairs = products.hits(twice, ones, others)
    found: list[int] = []
    for within in readings:
        inside = products.restricted(twice, pairs, put_first(within))
        shadow = products.projection(twice, inside, never, twice.questions)
        asked = within & layout.questions
        found += [(box & asked) | layout.facts for box in shadow]
    return simplified(layout, found)


def second_axes(layout: Layout, several: Sequence[str]) -> tuple[Axis, ...]:
    """Return the axes of the second point, one for each dimension that can show several values."""
    by_id = {axis.id: axis for axis in layout.axes}
    return tuple(Axis(name + SECOND, by_id[name].values, none=by_id[name].none) for name in several)


def first(twice: Layout, layout: Layout, box: int) -> int:
    """Return a box as one of the first point, the second left open."""
    return box | (twice.full & ~layout.full)


def second(twice: Layout, layout: Layout, several: Sequence[str], box: int) -> int:
    """Return a box as one of the second point, the first left open where there are two."""
    moved_box = box
    for name in several:
        i, j = layout.positions[name], twice.positions[name + SECOND]
        bits = (box & layout.masks[i]) >> layout.offsets[i]
        moved_box = (moved_box | layout.masks[i]) | (bits << twice.offsets[j])
    return moved_box


def moved(one: Product, place: partial[int]) -> Product:
    """Return a product whose boxes are put elsewhere."""
    return Product(place(one.hull), tuple(tuple(place(box) for box in p) for p in one.parts))


def apart(twice: Layout, several: Sequence[str]) -> list[int]:
    """Return the pairs that cannot be parts of one case: a ``none`` beside another value."""
    found = []
    for name in several:
        axis = twice.axes[twice.positions[name]]
        if axis.none is None:
            continue
        rest = [value for value in axis.values if value != axis.none]
        found.append(twice.box({name: [axis.none], name + SECOND: rest}))
        found.append(twice.box({name: rest, name + SECOND: [axis.none]}))
    return found
