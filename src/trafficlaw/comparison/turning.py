"""What a difference turns on: the questions whose answer moves some pattern across it."""

from __future__ import annotations

from collections.abc import Sequence

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning import products
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, Union, as_products, product
from trafficlaw.meaning.space import CELL

__all__ = ["answered", "sways", "turns_on"]


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
        open_ = mask & setting.readings
        if sways(layout, never, mask, open_, a, b) or sways(layout, never, mask, open_, b, a):
            found.append(axis.id)
    return tuple(found)


def sways(
    layout: Layout,
    never: Sequence[Product],
    mask: int,
    answers: int,
    first: Sequence[Product],
    second: Sequence[Product],
) -> bool:
    """Whether an answer to one question moves a pattern into or out of what ``first`` has alone.

    ``mask`` is the question's axis, ``answers`` those of its bits that are open; patterns of
    ``never`` are left out of account.
    """
    x, y = Turned(layout, mask, first), Turned(layout, mask, second)
    return any(
        parted(layout, never, x, y, one, other)
        for one in single_bits(answers)
        for other in single_bits(answers)
        if one != other
    )


def answered(layout: Layout, ones: Sequence[Product], mask: int, answers: int) -> list[Product]:
    """Return what a set comes to under some answers, open on the axes of ``mask``.

    ``answers`` has one bit on each of these axes.
    """
    chosen = (answers & mask) | (layout.full & ~mask)
    found = (
        product(
            layout,
            (
                [box | mask for box in part if not layout.is_empty(box & chosen)]
                for part in one.parts
            ),
        )
        for one in ones
    )
    return [one for one in found if one is not None]


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
        return answered(self.layout, self.ones, self.mask, answer)

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
