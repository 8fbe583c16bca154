"""Witnesses: ordinary fact patterns that one definition covers and another does not.

They are grouped by the elements on which the pattern departs from the nearest limb of the
definition that does not cover it, clear ones before doubtful ones, one of each group before any
second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from attrs import frozen

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.boxes import intersection, pieces, simplified
from trafficlaw.meaning.denotation import Denotation, Route
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.status import Status, settled_pieces, status

__all__ = ["ORDINARY", "Search", "Witness", "witnesses"]

ORDINARY = (
    "mental-exploitation", "mental-means", "mental-age", "happened", "age", "sex", "situation",
    "actor", "organised-group", "onward-sale", "consent-travel", "consent-act",
    "consent-exploitation", "activity", "condition", "gain", "act", "movement", "means-at-act",
    "means-in-exploitation", "transnational",
)  # fmt: skip
"""The dimensions in the order in which a witness takes their most usual values."""

DEEPEST = 3
"""From how many elements a pattern may depart before all further ones form one group."""


@frozen
class Witness:
    """A fact pattern with one value a dimension, and its status under both definitions.

    ``point`` is the pattern as a box of facts; ``departs`` names the roles of the elements on
    which it departs from the nearest limb of the definition that does not cover it; ``clear`` says
    that it is covered on every reading by one and on none by the other.
    """

    point: int
    facts: tuple[tuple[str, str], ...]
    departs: tuple[str, ...]
    in_a: Status
    in_b: Status

    @property
    def clear(self) -> bool:
        """Whether no reading of either definition makes a difference."""
        return {self.in_a, self.in_b} == {"covered", "not covered"}


@frozen
class Group:
    """The patterns that depart on certain elements: the boxes they lie in, and what is left out."""

    departs: tuple[str, ...]
    boxes: tuple[int, ...]
    cover: tuple[int, ...]


class Search:
    """The search for patterns that lie in one definition and not in another."""

    def __init__(self, setting: Setting, inside: Denotation, outside: Denotation) -> None:
        self.setting = setting
        self.layout = setting.layout
        self.inside = setting.boxes(inside.clauses)
        self.outside = setting.boxes(outside.clauses)
        self.routes = outside.routes

    def wide(self, boxes: Sequence[int]) -> list[int]:
        """Return boxes opened on every question: what they cover on some reading."""
        return simplified(self.layout, (box | self.layout.questions for box in boxes))

    def found(self, *, clear: bool) -> Iterator[tuple[tuple[str, ...], int]]:
        """Yield the departures and the point of each pattern: a first of every group, then more."""
        later: list[Iterator[tuple[tuple[str, ...], int]]] = []
        seen: set[tuple[str, ...]] = set()
        for group in self.groups(clear=clear):
            points = self.points(group, clear=clear)
            if group.departs in seen:
                later.append(points)
                continue
            first = next(points, None)
            if first is not None:
                seen.add(group.departs)
                yield first
                later.append(points)
        while later:
            waiting = []
            for points in later:
                following = next(points, None)
                if following is not None:
                    yield following
                    waiting.append(points)
            later = waiting

    def groups(self, *, clear: bool) -> Iterator[Group]:
        """Yield the groups of patterns, those that depart on the fewest elements first."""
        layout = self.layout
        inside = self.wide(self.inside) if clear else self.inside
        out = self.wide(self.outside) if clear else self.outside
        routes = [self.part_boxes(route, clear=clear) for route in self.routes]
        cover = [*out, *self.setting.never]
        deepest = min(DEEPEST, max((len(parts) for parts in routes), default=0))
        for size in range(deepest + 1):
            nearer: list[int] = []
            for route, parts in zip(self.routes, routes, strict=True):
                for omitted in combinations(range(len(parts)), min(size, len(parts))):
                    kept = [b for i, b in enumerate(parts) if i not in omitted]
                    near = simplified(layout, all_of(layout, [layout.full], kept))
                    nearer.extend(near)
                    boxes = simplified(layout, intersection(layout, inside, near))
                    if not boxes:
                        continue
                    gone = [box for i in omitted for box in parts[i]]
                    roles = tuple(dict.fromkeys(route.parts[i].role for i in omitted))
                    yield Group(roles, tuple(boxes), (*gone, *cover))
            cover = [*cover, *simplified(layout, nearer)]
        roles = tuple(dict.fromkeys(p.role for route in self.routes for p in route.parts))
        yield Group(roles, tuple(inside), tuple(cover))

    def part_boxes(self, route: Route, *, clear: bool) -> list[list[int]]:
        """Return what each element of a route covers, on some reading if ``clear`` is asked for."""
        result = []
        for part in route.parts:
            boxes = self.setting.boxes(part.clauses)
            result.append(self.wide(boxes) if clear else boxes)
        return result

    def points(self, group: Group, *, clear: bool) -> Iterator[tuple[tuple[str, ...], int]]:
        """Yield points of one group, the most ordinary first, no two alike where they depart."""
        cover = list(group.cover)
        while True:
            point = self.most_ordinary(group.boxes, cover, clear=clear)
            if point is None:
                return
            yield group.departs, point
            alike = self.alike(group, point)
            cover.append(alike)

    def alike(self, group: Group, point: int) -> int:
        """Return the box of patterns that share a point's values where the group departs."""
        layout = self.layout
        mask = 0
        for route in self.routes:
            for part in route.parts:
                if part.role in group.departs:
                    for clause in part.clauses:
                        mask |= limited(layout, clause.facts | layout.questions)
        if not mask:
            mask = layout.facts
        return (point & mask) | (layout.full & ~mask)

    def pieces(self, boxes: Sequence[int], cover: Sequence[int], *, clear: bool) -> Iterator[int]:
        """Yield the boxes of facts in which every point is a pattern as asked for."""
        layout, readings = self.layout, self.setting.readings
        for box in boxes:
            for piece in pieces(layout, box, cover):
                if clear:
                    yield from settled_pieces(layout, piece, (), self.inside, readings)
                    continue
                certain = settled_pieces(layout, piece, (), self.inside, readings)
                impossible = self.wide(self.outside)
                decided = [
                    one | layout.questions
                    for part in certain
                    for one in pieces(layout, part | layout.questions, impossible)
                ]
                yield from pieces(layout, piece, decided)

    def most_ordinary(
        self, boxes: Sequence[int], cover: Sequence[int], *, clear: bool
    ) -> int | None:
        """Return the point with the most usual values, or ``None`` if there is no point."""
        layout = self.layout
        known = next(self.pieces(boxes, cover, clear=clear), None)
        if known is None:
            return None
        for axis_id in ordinary_order(layout):
            mask = layout.mask(axis_id)
            bits = mask
            while bits:
                bit = bits & -bits
                bits &= ~bit
                limited_boxes = [b for box in boxes if (b := (box & ~mask) | (box & bit)) & mask]
                if known & bit:
                    known = (known & ~mask) | bit
                    boxes = limited_boxes
                    break
                better = next(self.pieces(limited_boxes, cover, clear=clear), None)
                if better is not None:
                    known, boxes = better, limited_boxes
                    break
        return layout.point(known) & layout.facts


def all_of(layout: Layout, boxes: Sequence[int], factors: Sequence[Sequence[int]]) -> list[int]:
    """Return the boxes that lie in one box of every factor."""
    result = list(boxes)
    for factor in factors:
        result = simplified(layout, intersection(layout, result, factor))
    return result


def limited(layout: Layout, box: int) -> int:
    """Return the bits of all axes that a box limits."""
    return sum(mask for mask in layout.masks if box & mask != mask)


def ordinary_order(layout: Layout) -> list[str]:
    """Return the axes of facts in the order in which a witness takes usual values."""
    facts = [axis.id for axis in layout.axes if not axis.question]
    first = [name for name in ORDINARY if name in facts]
    return first + [name for name in facts if name not in first]


def witnesses(
    setting: Setting,
    inside: Denotation,
    outside: Denotation,
    *,
    inside_is_a: bool,
    most: int,
) -> tuple[tuple[Witness, ...], bool]:
    """Return up to ``most`` patterns that ``inside`` covers and ``outside`` does not.

    Clear ones come first, then doubtful ones. The second value says whether the list was cut.
    """
    search = Search(setting, inside, outside)
    layout = setting.layout
    found: list[Witness] = []
    taken: set[int] = set()
    cut = False
    for clear in (True, False):
        for departs, point in islice(search.found(clear=clear), most + 1):
            if point in taken:
                continue
            if len(found) == most:
                cut = True
                break
            taken.add(point)
            facts = tuple(
                (axis.id, layout.values_in(point, axis.id)[0])
                for axis in layout.axes
                if not axis.question
            )
            statuses = [
                status(layout, boxes, point, setting.readings)
                for boxes in (search.inside, search.outside)
            ]
            in_a, in_b = statuses if inside_is_a else reversed(statuses)
            found.append(Witness(point, facts, departs, in_a, in_b))
    return tuple(found), cut
