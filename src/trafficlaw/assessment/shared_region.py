"""Two laws as wholes before two forums: how much of what one covers the other covers too.

Movement is replaced by the legs of a journey, which are the same for both; each law's boxes are
carried over by what its own forum sees in a leg. Then the set algebra answers as for any two laws.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal

from attrs import evolve, field, frozen

from trafficlaw.assessment.findings import forum_of
from trafficlaw.assessment.legs import Leg, legs_between
from trafficlaw.comparison.relation import fixed_states, named_reading
from trafficlaw.comparison.setting import Setting, settled_answers
from trafficlaw.comparison.verdict import Verdict, shadows, split, verdict
from trafficlaw.comparison.witness import Search, Witness, witnesses
from trafficlaw.library import Library
from trafficlaw.meaning.boxes import covers, intersection
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.products import Union, hits
from trafficlaw.meaning.space import QUESTION, Clause
from trafficlaw.meaning.status import Status, status
from trafficlaw.model import Reading
from trafficlaw.wording import Wording

__all__ = ["LEGS", "Extent", "SharedRegion", "extents", "settled_clauses", "shared_region"]

LEGS = "legs"
"""The dimension that stands in the place of movement before two forums."""

MOVEMENT = "movement"

Extent = Literal[
    "every case", "some cases", "never", "only a combined case", "covers nothing", "not coded",
    "depends on readings",
]  # fmt: skip
"""How much of what one law covers the other covers too."""


@frozen
class Common:
    """An ordinary pattern that both laws cover, with its status under each."""

    point: int
    facts: tuple[tuple[str, str], ...]
    in_a: Status
    in_b: Status


@frozen(slots=False)
class SharedRegion:
    """Two laws before their forums: how much of each the other covers, with witnesses.

    Facts are those of the library with ``legs`` in the place of movement; ``legs`` says what each
    leg is for each forum. ``fixed`` are the facts held fixed since the functions differ.
    ``extent`` is how much of what the first covers the second covers too, ``back`` the reverse.
    """

    library: Library = field(repr=False)
    a: Wording
    b: Wording
    forums: tuple[str | None, str | None]
    legs: Mapping[str, Leg] = field(repr=False)
    setting: Setting = field(repr=False)
    denotations: tuple[Denotation, Denotation] = field(repr=False)
    fixed: Mapping[str, tuple[str, ...]]
    reading: Reading | None
    verdict: Verdict
    extent: Extent
    back: Extent

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions of law on which it depends."""
        return tuple(q.removeprefix(QUESTION) for q in self.verdict.depends_on)

    @cached_property
    def only_in_a(self) -> Witness | None:
        """An ordinary pattern that the first covers and the second does not."""
        return next(iter(witnesses(self.setting, *self.denotations, inside_is_a=True, most=1)[0]),
                    None)  # fmt: skip

    @cached_property
    def only_in_b(self) -> Witness | None:
        """An ordinary pattern that the second covers and the first does not."""
        b, a = reversed(self.denotations)
        return next(iter(witnesses(self.setting, b, a, inside_is_a=False, most=1)[0]), None)

    @cached_property
    def common(self) -> Common | None:
        """An ordinary pattern that both cover, on every reading if there is one."""
        setting, layout = self.setting, self.setting.layout
        search = Search(setting, *self.denotations)
        sides = [setting.products(d) for d in self.denotations]
        certain = [setting.certain(d) for d in self.denotations]
        for ones in (hits(layout, *certain), hits(layout, *sides)):
            point = search.most_ordinary(ones, search.never, clear=True)
            if point is not None:
                facts = tuple(
                    (axis.id, layout.values_in(point, axis.id)[0])
                    for axis in layout.axes
                    if not axis.question
                )
                in_a, in_b = (status(layout, u, point, setting.readings) for u in sides)
                return Common(point, facts, in_a, in_b)
        return None


def shared_region(
    library: Library,
    a: Wording,
    b: Wording,
    *,
    in_a: str | None = None,
    in_b: str | None = None,
    reading: str | None = None,
) -> SharedRegion:
    """Return how much of what each of two laws covers the other covers, before their forums.

    ``in_a`` and ``in_b`` are territories: there judgments settle questions, and a treaty has a
    border. Raises ``UnknownName`` for a wrong reading or territory.
    """
    forums = (forum_of(a, in_a), forum_of(b, in_b))
    view = named_reading(library, reading)
    fixed = fixed_states(library, a, b)
    legs = legs_between(*forums)
    old = library.space.facts
    layout = with_legs(old, legs)
    sides = []
    for i, (wording, in_) in enumerate(((a, in_a), (b, in_b))):
        plain = library.denotation(wording)
        settled = settled_answers(library, (wording,), in_)
        carry = carrier(old, layout, legs, i)
        sides.append(carried(plain, carry, settled))
    axes = {axis.id: axis for d in sides for axis in d.axes}
    wide = Layout((*layout.axes, *(axes[name] for name in sorted(axes))))
    held = library.space.box(fixed)
    allowed = carrier(old, layout, legs, 0)(held) | wide.questions
    for question, answer in (dict(view.answers) if view else {}).items():
        axis_id = QUESTION + question
        if axis_id in wide.positions:
            allowed = (allowed & ~wide.mask(axis_id)) | wide.values(axis_id, [answer])
    never = tuple(
        dict.fromkeys(
            box | wide.questions
            for i in (0, 1)
            for _, impossible in library.space.never
            if not layout.is_empty(box := carrier(old, layout, legs, i)(impossible))
        )
    )
    setting = Setting(wide, allowed, never)
    first, second = sides
    unions = setting.products(first), setting.products(second)
    found = verdict(setting, *unions)
    return SharedRegion(
        library, a, b, forums, {leg.id: leg for leg in legs}, setting, (first, second), fixed,
        view, found, *extents(setting, *unions, found),
    )  # fmt: skip


def extents(setting: Setting, first: Union, second: Union, found: Verdict) -> tuple[Extent, Extent]:
    """Return how much of the first set the second covers, and of the second the first.

    Readings under which a set covers nothing say nothing of it.
    """
    if found.cells:
        return "not coded", "not coded"
    layout = setting.layout
    only_a, only_b, both = shadows(setting, first, second)
    everything = [layout.facts | setting.readings]
    combined = {outcome.relation for outcome in found.outcomes} & {"cumulative", "disjoint"}
    sides: list[Extent] = []
    for only in (only_a, only_b):
        names: set[Extent] = set()
        for beyond, part in split(layout, everything, only):
            for common, _ in split(layout, part, both):
                if common:
                    names.add("some cases" if beyond else "every case")
                elif beyond:
                    names.add("never")
        if "never" in names and "cumulative" in combined:
            names.add("only a combined case")
            if "disjoint" not in combined and not emptied(setting, only, only_a, only_b, both):
                names.discard("never")
        if not names:
            sides.append("covers nothing")
        else:
            sides.append(names.pop() if len(names) == 1 else "depends on readings")
    return sides[0], sides[1]


def emptied(
    setting: Setting,
    only: Sequence[int],
    only_a: Sequence[int],
    only_b: Sequence[int],
    both: Sequence[int],
) -> bool:
    """Whether on some reading one set covers something and the other nothing at all."""
    other = only_b if only is only_a else only_a
    layout = setting.layout
    inside = intersection(layout, only, [layout.facts | setting.readings])
    return not covers(layout, [*other, *both], inside)


def with_legs(layout: Layout, legs: Sequence[Leg]) -> Layout:
    """Return a layout of facts with the legs in the place of movement."""
    axis = Axis(LEGS, tuple(leg.id for leg in legs), plural=True, none=legs[0].id)
    return Layout(tuple(axis if a.id == MOVEMENT else a for a in layout.axes))


def carrier(old: Layout, new: Layout, legs: Sequence[Leg], side: int) -> Callable[[int], int]:
    """Return what carries a box of facts over to legs, as one forum sees them."""

    def carry(box: int) -> int:
        found = 0
        for axis, low, high in zip(old.axes, old.offsets, new.offsets, strict=True):
            if axis.id == MOVEMENT:
                shown = old.values_in(box, MOVEMENT)
                seen = (leg.id for leg in legs if leg.seen[side] in shown)
                found |= new.values(LEGS, seen)
            else:
                found |= ((box & old.mask(axis.id)) >> low) << high
        return found

    return carry


def carried(
    denotation: Denotation, carry: Callable[[int], int], settled: Mapping[str, str]
) -> Denotation:
    """Return a denotation over legs, with the questions answered that its forum has settled."""

    def clauses(given: Iterable[Clause]) -> tuple[Clause, ...]:
        kept = settled_clauses(given, denotation.axes, settled)
        moved = (evolve(clause, facts=carry(clause.facts)) for clause in kept)
        return tuple(dict.fromkeys(moved))

    routes = tuple(
        evolve(
            route,
            clauses=clauses(route.clauses),
            parts=tuple(evolve(p, clauses=clauses(p.clauses)) for p in route.parts),
        )
        for route in denotation.routes
    )
    return Denotation(routes, denotation.axes)


def settled_clauses(
    clauses: Iterable[Clause], axes: Iterable[Axis], settled: Mapping[str, str]
) -> tuple[Clause, ...]:
    """Return the clauses that count under the settled answers, which they no longer ask for."""
    bit = {
        axis.id: 1 << axis.values.index(settled[axis.id.removeprefix(QUESTION)])
        for axis in axes
        if axis.id.removeprefix(QUESTION) in settled
    }
    found: dict[Clause, None] = {}
    for clause in clauses:
        if all(bits & bit.get(axis, bits) for axis, bits in clause.answers):
            left = tuple((axis, bits) for axis, bits in clause.answers if axis not in bit)
            found[Clause(clause.facts, left)] = None
    return tuple(found)
