"""What a difference turns on: the questions whose answer moves some pattern across it."""

from __future__ import annotations

from collections.abc import Sequence

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning import products
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, Union, as_products, product
from trafficlaw.meaning.space import CELL

__all__ = ["turns_on"]


def turns_on(setting: Setting, first: Union, second: Union) -> tuple[str, ...]:
    """Return the questions on which it depends which patterns only one of two sets covers.

    A question counts if some admissible pattern lies in exactly one set under one answer, and not
    so under another, all other answers equal. Ids of axes, in layout order.
    """
    layout = setting.layout
    a, b, never = (as_products(union) for union in (first, second, setting.never))
    found = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        answers = single_bits(mask & setting.readings)
        if not axis.question or axis.id.startswith(CELL) or len(answers) < 2:
            continue
        sides = (Turned(layout, mask, a), Turned(layout, mask, b))
        if any(
            parted(layout, never, x, y, one, other)
            for one in answers
            for other in answers
            if one != other
            for x, y in (sides, sides[::-1])
        ):
            found.append(axis.id)
    return tuple(found)


def single_bits(bits: int) -> list[int]:
    """Return each set bit by itself, the lowest first."""
    return [1 << i for i in range(bits.bit_length()) if bits >> i & 1]


class Turned:
    """A set under each answer to one question, as products open on the question's axis."""

    def __init__(self, layout: Layout, mask: int, ones: Sequence[Product]) -> None:
        self.layout = layout
        self.mask = mask
        self.ones = ones

    def under(self, answer: int) -> list[Product]:
        """Return what the set comes to under one answer."""
        found = (
            product(
                self.layout,
                ([box | self.mask for box in part if box & answer] for part in one.parts),
            )
            for one in self.ones
        )
        return [one for one in found if one is not None]

    def changed(self, answer: int, other: int) -> list[Product]:
        """Return products that hold all that lies in the set under one answer and not the other.

        Whatever does so meets some element only by a box that the other answer takes away.
        """
        found = []
        for one in self.ones:
            under = [[box | self.mask for box in part if box & answer] for part in one.parts]
            for i, part in enumerate(one.parts):
                only = [box | self.mask for box in part if box & answer and not box & other]
                if only:
                    found.append(product(self.layout, [*under[:i], only, *under[i + 1 :]]))
        return [one for one in found if one is not None]


def parted(
    layout: Layout, never: Sequence[Product], x: Turned, y: Turned, one: int, other: int
) -> bool:
    """Whether a pattern is in ``x`` alone under one answer and not so under the other.

    Under the other it is in ``x`` no longer, or in ``y`` too.
    """
    lost = products.differ(layout, x.changed(one, other), [*y.under(one), *x.under(other), *never])
    if next(lost, None) is not None:
        return True
    joined = products.hits(layout, x.under(one), y.changed(other, one))
    return next(products.differ(layout, joined, [*y.under(one), *never]), None) is not None
