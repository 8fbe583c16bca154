"""The relation of two unions of boxes, under each answer to the questions that they raise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.boxes import intersection, irredundant, pieces, projection, simplified
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.space import CELL
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


def verdict(setting: Setting, a: Sequence[int], b: Sequence[int]) -> Verdict:
    """Return the relation of ``a`` to ``b``, exactly, under every reading that is open."""
    layout, never = setting.layout, setting.never
    questions = layout.questions
    only_a = projection(layout, a, [*b, *never], questions)
    only_b = projection(layout, b, [*a, *never], questions)
    both = projection(layout, intersection(layout, a, b), never, questions)
    cells = tuple(x.id for x in layout.axes if x.id.startswith(CELL))
    unknown = not_coded(setting, a, b, cells) if cells else ()
    everything = [layout.facts | setting.readings]
    parts: dict[RelationName, list[int]] = {}
    via: tuple[str, ...] = ()
    for in_a, with_a in split(layout, everything, only_a):
        for in_b, with_b in split(layout, with_a, only_b):
            for common, rest in split(layout, with_b, both):
                if in_a and in_b and not common:
                    shared, via = cumulation(setting, a, b)
                    for met, boxes in split(layout, rest, shared):
                        parts.setdefault("cumulative" if met else "disjoint", []).extend(boxes)
                else:
                    parts.setdefault(named(in_a, in_b), []).extend(rest)
    if unknown:
        outcome = Outcome("not coded", ((),))
        return Verdict((outcome,), (), unknown, (), bool(a), bool(b))
    outcomes = tuple(
        Outcome(name, conditions(layout, parts[name], setting.readings))
        for name in RELATIONS
        if parts.get(name)
    )
    depends: tuple[str, ...] = ()
    if len(outcomes) > 1:
        turning = {
            q for o in outcomes for q in matters(layout, parts[o.relation], setting.readings)
        }
        depends = tuple(axis.id for axis in layout.axes if axis.id in turning)
    if not parts.get("cumulative"):
        via = ()
    return Verdict(outcomes, depends, (), via, bool(only_a or both), bool(only_b or both))


def named(in_a: bool, in_b: bool) -> RelationName:
    """Name the relation from whether each set has points that the other lacks."""
    if in_a:
        return "overlapping" if in_b else "broader"
    return "narrower" if in_b else "equivalent"


def split(layout: Layout, boxes: Sequence[int], by: Sequence[int]) -> list[tuple[bool, list[int]]]:
    """Return the part of ``boxes`` inside ``by`` and the part outside, where not empty."""
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
        found.append(tuple((axis, limited[axis]) for axis in limited))
    return tuple(sorted(found, key=lambda c: (len(c), c)))


def cumulation(
    setting: Setting, a: Sequence[int], b: Sequence[int]
) -> tuple[list[int], tuple[str, ...]]:
    """Return the readings under which one case is covered by both sets although no point is.

    The case shows several values in plural dimensions and the same in single ones; a ``none``
    stands alone. Also returns the plural dimensions that have to show several values.
    """
    layout = setting.layout
    lifted = []
    for boxes in (a, b):
        admissible = (p for box in boxes for p in pieces(layout, box, setting.never))
        lifted.append(simplified(layout, (q for p in admissible for q in lift(layout, p))))
    meeting = simplified(layout, intersection(layout, lifted[0], lifted[1]))
    if not meeting:
        return [], ()
    needed = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if axis.plural:
            one_value = any(
                not layout.is_empty((x & y) | (layout.full & ~mask)) for x in a for y in b
            )
            if not one_value:
                needed.append(axis.id)
    shadow = [box | layout.facts for box in meeting]
    plural = tuple(x.id for x in layout.axes if x.plural)
    return simplified(layout, shadow), tuple(needed) or plural


def lift(layout: Layout, box: int) -> list[int]:
    """Return the cases that a point of the box can be part of, each plural dimension opened."""
    boxes = [box]
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if not axis.plural:
            continue
        alone = layout.values(axis.id, [axis.none]) if axis.none else 0
        opened = []
        for one in boxes:
            if one & alone:
                opened.append((one & ~mask) | alone)
            if one & mask & ~alone:
                opened.append(
                    one | (mask & ~alone) if not one & alone else (one & ~mask) | (mask & ~alone)
                )
        boxes = opened
    return boxes


def not_coded(
    setting: Setting, a: Sequence[int], b: Sequence[int], cells: Sequence[str]
) -> tuple[str, ...]:
    """Return the cells that leave the relation open, or nothing where it is certain.

    What is not coded is bounded by empty and full. A containment is certain if it holds for all
    bounds, excluded if one point breaks it whatever the cells are; a cell that both sets share
    varies together.
    """
    layout = setting.layout
    questions = layout.questions
    for x, y in ((a, b), (b, a)):
        if projection(layout, x, [*y, *setting.never], questions) and not certain(
            setting, x, y, cells
        ):
            return tuple(cells)
    meets = any(
        next(pieces(layout, box, setting.never), None) is not None
        for box in intersection(layout, a, b)
    )
    least = [
        [box for box in boxes if all(box & layout.values(c, ["not-met"]) for c in cells)]
        for boxes in (a, b)
    ]
    surely = any(
        next(pieces(layout, box, setting.never), None) is not None
        for box in intersection(layout, least[0], least[1])
    )
    return tuple(cells) if meets and not surely else ()


def certain(setting: Setting, a: Sequence[int], b: Sequence[int], cells: Sequence[str]) -> bool:
    """Whether one point lies in ``a`` and not in ``b`` whatever the cells that are not coded."""
    layout = setting.layout
    open_cells = sum(layout.mask(cell) for cell in cells)
    remaining = list(a)
    for box in remaining:
        for piece in pieces(layout, box, [*b, *setting.never]):
            cylinder = piece | open_cells
            gaps = [gap | open_cells for one in pieces(layout, cylinder, a) for gap in (one,)] + [
                (hit & cylinder) | open_cells for hit in b if not layout.is_empty(hit & cylinder)
            ]
            if next(pieces(layout, cylinder, gaps), None) is not None:
                return True
    return False
