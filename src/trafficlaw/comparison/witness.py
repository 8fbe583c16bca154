"""Witnesses: ordinary fact patterns that one definition covers and another does not.

They are grouped by the elements on which the pattern departs from the nearest limb of the
definition that does not cover it, clear ones before doubtful ones, one of each group before any
second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, combinations, islice

from attrs import frozen

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.denotation import Denotation, Route
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import (
    Product,
    as_products,
    boxes_of,
    differ,
    hits,
    pieces,
    product,
    restricted,
    single,
)
from trafficlaw.meaning.status import Status, status

__all__ = ["ORDINARY", "Search", "Witness", "witnesses"]

ORDINARY = (
    "mental-exploitation", "mental-means", "mental-age", "happened", "age", "sex", "situation",
    "actor", "organised-group", "onward-sale", "consent-travel", "consent-act",
    "consent-exploitation", "activity", "condition", "gain", "act", "movement", "means-at-act",
    "means-in-exploitation", "transnational", "crossing", "reward",
)  # fmt: skip
"""The dimensions in the order in which a witness takes their most usual values."""

DEEPEST = 3
"""From how many elements a pattern may depart; all that depart on more form one last group."""


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
    """The patterns that depart on certain elements: the boxes they lie in, and what is left out.

    The last group holds all that depart on more than ``DEEPEST``, each on its own.
    """

    departs: tuple[str, ...]
    ones: tuple[Product, ...]
    cover: tuple[Product, ...]
    last: bool = False


class Search:
    """The search for patterns that lie in one definition and not in another."""

    def __init__(self, setting: Setting, inside: Denotation, outside: Denotation) -> None:
        self.setting = setting
        self.layout = setting.layout
        self.inside = setting.products(inside)
        self.outside = setting.products(outside)
        self.definitions = (inside, outside)
        self.routes = outside.routes
        self.never = as_products(setting.never)

    @cached_property
    def inside_certain(self) -> list[Product]:
        """What the one definition covers on every reading."""
        return self.setting.certain(self.definitions[0])

    @cached_property
    def outside_possible(self) -> list[Product]:
        """What the other definition covers on some reading."""
        return self.setting.possible(self.definitions[1])

    def found(self, *, clear: bool) -> Iterator[tuple[tuple[str, ...], int]]:
        """Yield the departures and the point of each pattern: a first of every group, then more.

        A pattern equally near to several routes belongs to the first of them.
        """
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
        inside = self.inside_certain if clear else self.inside
        out = self.outside_possible if clear else self.outside
        routes = [self.part_boxes(route, clear=clear) for route in self.routes]
        cover = [*out, *self.never]
        deepest = min(DEEPEST, max((len(parts) for parts in routes), default=0))
        for size in range(deepest + 1):
            nearer: list[Product] = []
            for route, parts in zip(self.routes, routes, strict=True):
                beyond = (*cover, *nearer)  # what is as near to an earlier route belongs there
                for omitted in combinations(range(len(parts)), min(size, len(parts))):
                    near = product(layout, (b for i, b in enumerate(parts) if i not in omitted))
                    if near is None:
                        continue
                    nearer.append(near)
                    roles = tuple(dict.fromkeys(route.parts[i].role for i in omitted))
                    yield Group(roles, tuple(hits(layout, inside, [near])), beyond)
            cover = [*cover, *nearer]
        roles = tuple(dict.fromkeys(p.role for route in self.routes for p in route.parts))
        yield Group(roles, tuple(inside), tuple(cover), last=True)

    def part_boxes(self, route: Route, *, clear: bool) -> list[list[int]]:
        """Return what each element of a route covers, on some reading if ``clear`` is asked for."""
        boxes = [self.setting.boxes(part.clauses) for part in route.parts]
        return [self.setting.wide(part) for part in boxes] if clear else boxes

    def points(self, group: Group, *, clear: bool) -> Iterator[tuple[tuple[str, ...], int]]:
        """Yield points of one group, the most ordinary first, no two alike where they depart."""
        cover = list(group.cover)
        while True:
            point = self.most_ordinary(group.ones, cover, clear=clear)
            if point is None:
                return
            yield self.unmet(point) or group.departs if group.last else group.departs, point
            alike = self.alike(group, point)
            cover.append(single(alike))

    def unmet(self, point: int) -> tuple[str, ...]:
        """Return the roles that a point meets on no reading, on the route where they are fewest."""
        roles: list[tuple[str, ...]] = []
        for route in self.routes:
            boxes = self.part_boxes(route, clear=True)
            roles.append(
                tuple(
                    part.role
                    for part, met in zip(route.parts, boxes, strict=True)
                    if not any(point & ~box == 0 for box in met)
                )
            )
        fewest = min(roles, key=len)
        return tuple(dict.fromkeys(fewest))

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

    @cached_property
    def doubtful(self) -> list[Product]:
        """What one definition covers on every reading, and the other on some."""
        return hits(self.layout, self.inside_certain, self.outside_possible)

    def pieces(
        self, ones: Sequence[Product], cover: Sequence[Product], within: int, *, clear: bool
    ) -> Iterator[int]:
        """Yield the boxes of facts in which every point is a pattern as asked for."""
        layout = self.layout
        ones, cover = (restricted(layout, union, within) for union in (ones, cover))
        for piece in differ(layout, ones, cover):
            if clear:
                yield piece
                continue
            yield from pieces(layout, piece, restricted(layout, self.inside_certain, piece))
            for one in self.doubtful:
                yield from boxes_of(layout, one, (), piece)

    def most_ordinary(
        self, ones: Sequence[Product], cover: Sequence[Product], *, clear: bool
    ) -> int | None:
        """Return the point with the most usual values, or ``None`` if there is no point."""
        layout = self.layout
        within = layout.full
        known = next(self.pieces(ones, cover, within, clear=clear), None)
        if known is None:
            return None
        sifted = within
        for axis_id in ordinary_order(layout):
            mask = layout.mask(axis_id)
            if within != sifted:  # what was found so far leaves less to look at
                ones, cover = (restricted(layout, union, within) for union in (ones, cover))
                sifted = within
            for bit in (1 << i for i in range(mask.bit_length()) if mask >> i & 1):
                narrower = (within & ~mask) | bit
                if known & bit:
                    known, within = (known & ~mask) | bit, narrower
                    break
                better = next(self.pieces(ones, cover, narrower, clear=clear), None)
                if better is not None:
                    known, within = better, narrower
                    break
        return layout.point(known) & layout.facts


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
    if next(differ(layout, search.inside, [*search.outside, *search.never]), None) is None:
        return (), False
    drawn = chain(search.found(clear=True), search.found(clear=False))
    found: list[Witness] = []
    for departs, point in islice(drawn, most):
        facts = tuple(
            (axis.id, layout.values_in(point, axis.id)[0])
            for axis in layout.axes
            if not axis.question
        )
        statuses = [
            status(layout, union, point, setting.readings)
            for union in (search.inside, search.outside)
        ]
        in_a, in_b = statuses if inside_is_a else reversed(statuses)
        found.append(Witness(point, facts, departs, in_a, in_b))
    return tuple(found), next(drawn, None) is not None
