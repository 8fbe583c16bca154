"""What a difference turns on: the questions whose answer moves some pattern across it."""

from __future__ import annotations

from collections.abc import Sequence

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.boxes import difference, intersection
from trafficlaw.meaning.space import CELL

__all__ = ["turns_on"]


def turns_on(setting: Setting, a: Sequence[int], b: Sequence[int]) -> tuple[str, ...]:
    """Return the questions on which it depends which patterns only one of two sets covers.

    A question counts if some admissible pattern lies in exactly one set under one answer, and not
    so under another, all other answers equal. Ids of axes, in layout order.
    """
    layout = setting.layout
    found = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        open_bits = mask & setting.readings
        if not axis.question or axis.id.startswith(CELL) or open_bits.bit_count() < 2:
            continue
        under = {bit: (at(a, mask, bit), at(b, mask, bit)) for bit in single_bits(open_bits)}
        if all(x == y for x in under.values() for y in under.values()):
            continue
        moved = any(
            parted(setting, under[one], under[other])
            for one in under
            for other in under
            if one != other
        )
        if moved:
            found.append(axis.id)
    return tuple(found)


def at(boxes: Sequence[int], mask: int, bit: int) -> list[int]:
    """Return what boxes come to under one answer, as boxes open on the question's axis."""
    return [box | mask for box in boxes if box & bit]


def single_bits(bits: int) -> list[int]:
    """Return each set bit by itself, the lowest first."""
    return [1 << i for i in range(bits.bit_length()) if bits >> i & 1]


def parted(
    setting: Setting,
    one: tuple[list[int], list[int]],
    other: tuple[list[int], list[int]],
) -> bool:
    """Whether a pattern lies in exactly one set under one answer, but not so under the other."""
    layout, never = setting.layout, setting.never
    for x, y, x_other, y_other in (
        (one[0], one[1], other[0], other[1]),
        (one[1], one[0], other[1], other[0]),
    ):
        # in x and not in y under one answer; under the other no longer in x, or now in y too
        lost = difference(layout, x, [*y, *x_other, *never])
        if next(lost, None) is not None:
            return True
        joined = difference(layout, intersection(layout, x, y_other), [*y, *never])
        if next(joined, None) is not None:
            return True
    return False
