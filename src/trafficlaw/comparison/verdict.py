"""The relation of two unions of boxes, under each answer to the questions that they raise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from trafficlaw.comparison.cumulation import cumulation
from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.turning import answered, sways
from trafficlaw.meaning import products
from trafficlaw.meaning.boxes import (
    difference,
    intersection,
    irredundant,
    pieces,
    projection,
    simplified,
)
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, Union, as_products, single
from trafficlaw.meaning.space import CELL, bounds
from trafficlaw.meaning.status import matters

__all__ = ["RELATIONS", "Outcome", "RelationName", "Verdict", "swapped", "verdict"]

RelationName = Literal[
    "equivalent", "narrower", "broader", "overlapping", "cumulative", "disjoint", "not coded"
]
RELATIONS: tuple[RelationName, ...] = (
    "equivalent", "narrower", "broader", "overlapping", "cumulative", "disjoint",
)  # fmt: skip
"""The relations in the order in which outcomes are listed."""


@frozen
class Outcome:
    """One relation, and the answers under which it holds: any of the conditions will do.

    A condition pairs question axes with the answers allowed; an empty one always holds.
    """

    relation: RelationName
    when: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


@frozen
class Verdict:
    """How two sets relate: the outcomes, and the questions and cells on which they depend."""

    outcomes: tuple[Outcome, ...]
    depends_on: tuple[str, ...]
    cells: tuple[str, ...]
    cumulative_via: tuple[str, ...]
    a_covers: bool
    b_covers: bool

    @property
    def settled(self) -> bool:
        """Whether the relation is the same under every reading, and coded throughout."""
        return len(self.outcomes) == 1 and self.outcomes[0].relation != "not coded"

    @property
    def relation(self) -> str:
        """The relation in one word, or those that it depends on joined by “or”."""
        return " or ".join(o.relation for o in self.outcomes)


def swapped(relation: RelationName) -> RelationName:
    """Return the relation of B to A, given that of A to B."""
    turned: dict[RelationName, RelationName] = {"narrower": "broader", "broader": "narrower"}
    return turned.get(relation, relation)


def verdict(setting: Setting, first: Union, second: Union) -> Verdict:
    """Return the relation of ``first`` to ``second``, exactly, under every reading that is open."""
    layout = setting.layout
    only_a, only_b, both = shadows(setting, first, second)
    covered = bool(only_a or both), bool(only_b or both)
    everything = [layout.facts | setting.readings]
    cells = [axis for axis in layout.asked if axis.startswith(CELL)]
    if not cells and (not (only_a and only_b) or both):
        alike = [whole_or_empty(shadow, everything[0]) for shadow in (only_a, only_b, both)]
        if all(alike):  # the same under every reading, and nothing to look into
            outcome = Outcome(named(bool(only_a), bool(only_b)), ((),))
            return Verdict((outcome,), (), (), (), *covered)
    a, b = as_products(first), as_products(second)
    parts: dict[RelationName, list[int]] = {}
    via: tuple[str, ...] = ()
    for in_a, with_a in split(layout, everything, only_a):
        for in_b, with_b in split(layout, with_a, only_b):
            for common, rest in split(layout, with_b, both):
                if in_a and in_b and not common:
                    shared, via = cumulation(setting, a, b, rest)
                    for met, boxes in split(layout, rest, shared):
                        parts.setdefault("cumulative" if met else "disjoint", []).extend(boxes)
                else:
                    parts.setdefault(named(in_a, in_b), []).extend(rest)
    turning = {q for boxes in parts.values() for q in matters(layout, boxes, setting.readings)}
    if cells:
        turning |= not_coded(setting, a, b, cells)
        unknown = tuple(cell for cell in cells if cell in turning)
        if unknown:
            return Verdict((Outcome("not coded", ((),)),), (), unknown, (), *covered)
    outcomes = tuple(
        Outcome(name, conditions(layout, parts[name], setting.readings))
        for name in RELATIONS
        if parts.get(name)
    )
    depends = tuple(axis.id for axis in layout.axes if axis.id in turning)
    return Verdict(outcomes, depends, (), via, *covered)


def shadows(
    setting: Setting, first: Union, second: Union
) -> tuple[list[int], list[int], list[int]]:
    """Return the readings under which the first alone, the second alone, both cover something."""
    layout, never = setting.layout, setting.never
    questions = layout.questions
    a = [box for box in first if isinstance(box, int)]
    b = [box for box in second if isinstance(box, int)]
    if len(a) == len(first) and len(b) == len(second):
        common = intersection(layout, a, b)
        if not layout.asked:  # no reading to tell apart: the first piece found is the answer
            return (
                [layout.full] if any(difference(layout, a, [*b, *never])) else [],
                [layout.full] if any(difference(layout, b, [*a, *never])) else [],
                [layout.full] if any(difference(layout, common, never)) else [],
            )
        return (
            projection(layout, a, [*b, *never], questions),
            projection(layout, b, [*a, *never], questions),
            projection(layout, common, never, questions),
        )
    x, y, nothing = as_products(first), as_products(second), as_products(never)
    return (
        products.projection(layout, x, [*y, *nothing], questions),
        products.projection(layout, y, [*x, *nothing], questions),
        products.projection(layout, products.hits(layout, x, y), nothing, questions),
    )


def whole_or_empty(shadow: Sequence[int], everything: int) -> bool:
    """Whether a shadow on the readings is plainly all of them, or none."""
    return not shadow or any(everything & ~box == 0 for box in shadow)


def named(in_a: bool, in_b: bool) -> RelationName:
    """Name the relation from whether each set has points that the other lacks."""
    if in_a:
        return "overlapping" if in_b else "broader"
    return "narrower" if in_b else "equivalent"


def split(layout: Layout, boxes: Sequence[int], by: Sequence[int]) -> list[tuple[bool, list[int]]]:
    """Return the part of ``boxes`` inside ``by`` and the part outside, where not empty."""
    if len(boxes) == 1 and any(boxes[0] & ~other == 0 for other in by):
        return [(True, list(boxes))]
    inside = simplified(layout, intersection(layout, boxes, by))
    outside = [piece for box in boxes for piece in pieces(layout, box, by)]
    return [(flag, part) for flag, part in ((True, inside), (False, outside)) if part]


def conditions(
    layout: Layout, boxes: Sequence[int], readings: int
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
    """Return an irredundant list of the answers that a union of boxes stands for."""
    closed = layout.questions & ~readings
    maximal = irredundant(layout, [box | closed for box in boxes])
    found = []
    for box in maximal:
        limited = layout.chosen(box)
        found.append(tuple((axis, layout.values_in(box & readings, axis)) for axis in limited))
    return tuple(sorted(found, key=lambda c: (len(c), c)))


def not_coded(
    setting: Setting, a: Sequence[Product], b: Sequence[Product], cells: Sequence[str]
) -> set[str]:
    """Return the cells that leave it open whether one set lies inside the other.

    What is not coded is any set between empty and full. A containment is certain if it holds
    for all of them, excluded if one point breaks it whatever the cells are; a cell that both sets
    share varies together. Whether sets meet need not be asked here: the more a cell holds the
    more they do, so that the bounds, which are answers like others, decide it.
    """
    layout = setting.layout
    never = as_products(setting.never)
    found: set[str] = set()
    for x, y in ((a, b), (b, a)):
        excluded = [*never, *(single(box | layout.facts) for box in surely(setting, x, y))]
        for cell in cells:
            mask = layout.mask(cell)
            if cell not in found and sways(layout, excluded, mask, mask & setting.readings, x, y):
                found.add(cell)
    return found


def surely(setting: Setting, x: Sequence[Product], y: Sequence[Product]) -> list[int]:
    """Return the readings under which a point lies in ``x`` and not in ``y`` whatever the cells.

    A set holds the more, the more a cell does: such a point is in the least that ``x`` can be and
    not in the most that ``y`` can be.
    """
    layout = setting.layout
    open_cells = sum(layout.mask(cell) for cell in layout.asked if cell.startswith(CELL))
    least, most = bounds(layout, setting.readings)
    fewest = answered(layout, x, open_cells, least)
    cover = [*answered(layout, y, open_cells, most), *as_products(setting.never)]
    return products.projection(layout, fewest, cover, layout.questions)
