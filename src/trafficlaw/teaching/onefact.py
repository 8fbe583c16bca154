"""The set of fact patterns whose change in one dimension is decided as asked, and its most usual.

A pattern x with the value of dimension d changed to v lies in a set S exactly if x lies in the
slice of S at v, opened on d. So what is asked of a pattern and of its twin becomes one set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from trafficlaw.comparison.witness import ordinary_order
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, as_products, differ, hits, product, single

__all__ = ["ARGUABLE", "NO", "YES", "Twins", "Wish"]

YES, ARGUABLE, NO = "covered", "arguable", "not covered"

Wish = tuple[str, str]
"""How a definition is to decide a pattern, and its twin."""

SCALE = re.compile(r"(?:under|from|aged)-(\d+)")
"""What the values of a dimension look like if they follow each other: bands of age."""


class Twins:
    """Patterns and their twins under some definitions.

    ``sides`` has for each definition what it covers on every reading, and on some reading.
    """

    def __init__(
        self,
        layout: Layout,
        allowed: int,
        sides: Sequence[tuple[Sequence[Product], Sequence[Product]]],
        never: Sequence[int],
    ) -> None:
        self.layout = layout
        self.allowed = (allowed & layout.facts) | layout.questions
        self.sides = [(list(certain), list(possible)) for certain, possible in sides]
        self.never = as_products(never)
        self._slices: dict[tuple[int, str, str], tuple[list[Product], list[Product]]] = {}
        self._barred: dict[tuple[str, str], list[Product]] = {}

    def values(self, dimension: str) -> tuple[str, ...]:
        """Return the values of a dimension that are allowed, the most usual first."""
        return self.layout.values_in(self.allowed, dimension)

    def rounds(self, dimension: str) -> tuple[bool, ...]:
        """Return whether only neighbours are looked at, round by round: first so on a scale."""
        return (True, False) if dimension in self.scales else (False,)

    def near(self, dimension: str, value: str) -> int:
        """Return the values of a scale next to one, with all values of every other axis."""
        layout, place = self.layout, self.scales[dimension]
        next_to = [v for v in place if abs(place[v] - place[value]) == 1]
        return (layout.full & ~layout.mask(dimension)) | layout.values(dimension, next_to)

    @cached_property
    def scales(self) -> dict[str, dict[str, int]]:
        """The dimensions whose values follow each other, with the place of each value."""
        found = {}
        for axis in self.layout.axes:
            matches = [SCALE.fullmatch(v) for v in axis.values]
            if len(matches) > 1 and all(matches):
                low = [
                    0 if v.startswith("under") else int(m[1])
                    for v, m in zip(axis.values, matches, strict=True)
                    if m
                ]
                order = sorted(low)
                found[axis.id] = {v: order.index(n) for v, n in zip(axis.values, low, strict=True)}
        return found

    def slices(self, side: int, dimension: str, value: str) -> tuple[list[Product], list[Product]]:
        """Return the patterns whose twin a definition covers on every reading, and on some."""
        key = (side, dimension, value)
        if key not in self._slices:
            certain, possible = self.sides[side]
            self._slices[key] = (
                self.slice(certain, dimension, value), self.slice(possible, dimension, value)
            )  # fmt: skip
        return self._slices[key]

    def slice(self, union: Sequence[Product], dimension: str, value: str) -> list[Product]:
        """Return the patterns whose twin lies in a union."""
        layout = self.layout
        mask, bit = layout.mask(dimension), layout.bits[dimension, value]
        found = []
        for one in union:
            parts = [[b | mask for b in part if b & bit] for part in (*one.parts, (one.hull,))]
            sliced = product(layout, parts) if all(parts) else None
            if sliced is not None:
                found.append(sliced)
        return found

    def barred(self, dimension: str, value: str) -> list[Product]:
        """Return the patterns that cannot exist, or whose twin cannot."""
        key = (dimension, value)
        if key not in self._barred:
            self._barred[key] = [*self.never, *self.slice(self.never, dimension, value)]
        return self._barred[key]

    def asked(
        self, dimension: str, value: str, wishes: Sequence[Wish], last: Sequence[Product] = ()
    ) -> tuple[list[Product], list[Product]]:
        """Return what a pattern must lie in and what it must lie outside of.

        ``last`` are unions in which the twin must lie.
        """
        ones = [single(self.layout.full)]
        cover = list(self.barred(dimension, value))
        for i, (before, after) in enumerate(wishes):
            for wish, (certain, possible) in (
                (before, self.sides[i]), (after, self.slices(i, dimension, value)),
            ):  # fmt: skip
                if wish != NO:
                    ones = hits(self.layout, ones, certain if wish == YES else possible)
                if wish != YES:
                    cover.extend(possible if wish == NO else certain)
        for union in last:
            ones = hits(self.layout, ones, self.slice([union], dimension, value))
        return ones, cover

    def any(self, dimension: str, value: str, wishes: Sequence[Wish]) -> int | None:
        """Return a box of patterns decided as asked, with their twins; ``None`` if none is."""
        ones, cover = self.asked(dimension, value, wishes)
        within = self.allowed & ~self.layout.bits[dimension, value]
        if self.layout.is_empty(within):
            return None
        return next(differ(self.layout, ones, cover, within), None)

    def most_ordinary(
        self,
        dimension: str,
        value: str,
        wishes: Sequence[Wish],
        within: int,
        favoured: Mapping[str, str],
        last: Sequence[Product] = (),
    ) -> int | None:
        """Return the most usual pattern decided as asked, with its twin at ``value``.

        ``favoured`` values are tried before the usual ones. ``None`` if there is none.
        """
        layout = self.layout
        ones, cover = self.asked(dimension, value, wishes, last)
        within &= self.allowed & ~layout.bits[dimension, value]
        if layout.is_empty(within):
            return None
        known = next(differ(layout, ones, cover, within), None)
        if known is None:
            return None
        for axis_id in ordinary_order(layout):
            mask = layout.mask(axis_id)
            for bit in self.order(axis_id, dimension, value, favoured):
                narrower = (within & ~mask) | bit
                if known & bit:
                    known, within = (known & ~mask) | bit, narrower
                    break
                if not within & bit:
                    continue
                better = next(differ(layout, ones, cover, narrower), None)
                if better is not None:
                    known, within = better, narrower
                    break
        return layout.point(known) & layout.facts

    def order(
        self, axis_id: str, dimension: str, value: str, favoured: Mapping[str, str]
    ) -> list[int]:
        """Return the bits of an axis in the order in which they are tried."""
        layout = self.layout
        values = list(layout.axes[layout.positions[axis_id]].values)
        if axis_id == dimension and axis_id in self.scales:
            place = self.scales[axis_id]
            values.sort(key=lambda v: abs(place[v] - place[value]))
        elif favoured.get(axis_id) in values:
            values.sort(key=lambda v: v != favoured[axis_id])
        return [layout.bits[axis_id, v] for v in values]
