"""Whether a claim about a definition's set is true, under which answers, and what shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, islice
from itertools import product as cross
from typing import Literal

from attrs import evolve, frozen

from trafficlaw.comparison.relation import named_reading
from trafficlaw.comparison.setting import Setting, make_setting, settled_answers
from trafficlaw.comparison.verdict import conditions
from trafficlaw.comparison.witness import Search
from trafficlaw.library import Library
from trafficlaw.meaning import boxes
from trafficlaw.meaning.denotation import Denotation, Part
from trafficlaw.meaning.products import (
    Product,
    differ,
    hits,
    product,
    projection,
    single,
)
from trafficlaw.meaning.space import CELL, Clause, bounds
from trafficlaw.meaning.status import Status, matters, status
from trafficlaw.model.proposition import Claim, Values
from trafficlaw.wording import Wording

__all__ = ["Evidence", "Held", "Ruling", "Truth", "Under"]

Truth = Literal["true", "false", "depends", "does not arise", "not coded"]
"""How a claim stands: on every reading, on none, on some; or there is nothing to speak of."""

Condition = tuple[tuple[str, tuple[str, ...]], ...]
"""Question axes paired with the answers allowed; see :class:`trafficlaw.comparison.Outcome`."""

SHOWN = 2
"""How many patterns are shown where everything that shows certain values is said to be covered."""


@frozen
class Evidence:
    """A pattern that shows how a claim stands, with its status under the definition.

    ``before`` is the same pattern before the change that a claim of indifference speaks of.
    """

    point: int
    facts: tuple[tuple[str, str], ...]
    status: Status
    before: int | None = None


@frozen
class Held:
    """How one claim stands under one wording.

    ``false`` are the readings under which it is false, as boxes; ``patterns`` show it; ``parts``
    are elements that together keep every pattern out that the claim speaks of.
    """

    claim: Claim
    truth: Truth
    false: tuple[int, ...]
    patterns: tuple[Evidence, ...]
    parts: tuple[Part, ...]


@frozen
class Ruling:
    """How all the claims of a proposition stand together: its truth, and what it depends on.

    ``false_if`` are the answers under which it is false where it depends on questions.
    """

    truth: Truth
    depends_on: tuple[str, ...]
    false_if: tuple[Condition, ...]
    held: tuple[Held, ...]


class Under:
    """A wording as claims are put to it: its set, and what never exists, under open readings."""

    def __init__(
        self, library: Library, wording: Wording, *, in_: str | None, reading: str | None
    ) -> None:
        self.library = library
        self.wording = wording
        self.denotation = library.denotation(wording)
        self.setting: Setting = make_setting(
            library,
            (self.denotation,),
            given={},
            reading=named_reading(library, reading),
            settled=settled_answers(library, (wording,), in_),
        )
        self.layout = self.setting.layout
        self.search = Search(self.setting, self.denotation, self.denotation)
        self.union = self.search.inside
        self.never = self.search.never

    @cached_property
    def everything(self) -> int:
        """Every fact, under every reading that is open."""
        return self.layout.facts | self.setting.readings

    def box(self, *values: Values) -> int:
        """Return the patterns that show all these values, open on every question."""
        space = self.library.space
        box = self.everything
        for chosen in values:
            box &= space.box(chosen) | self.layout.questions
        return box

    def ruling(self, claims: tuple[Claim, ...], *, shown: bool = True) -> Ruling:
        """Return how claims stand together: true where all are, false where any is.

        Without ``shown`` no patterns are looked for, which takes most of the time.
        """
        layout, readings = self.layout, self.setting.readings
        held = tuple(self.held(claim, shown=shown) for claim in claims)
        truths = {one.truth for one in held} - {"does not arise"}
        if not truths:
            return Ruling("does not arise", (), (), held)
        false = [box for one in held for box in one.false]
        if "false" in truths:
            return Ruling("false", (), (), held)
        if "not coded" in truths:
            return Ruling("not coded", (), (), held)
        truth = self.truth(false, self.everything)
        if truth != "depends":
            return Ruling(truth, (), (), held)
        asked = matters(layout, false, readings)
        return Ruling(truth, asked, conditions(layout, false, readings), held)

    def truth(self, false: list[int], readings: int) -> Truth:
        """Return how a claim stands that is false under some readings, within ``readings``."""
        layout = self.layout
        everything = layout.facts | (readings & layout.questions)
        if all(layout.is_empty(box & everything) for box in false):
            return "true"
        return "false" if boxes.covers(layout, false, [everything]) else "depends"

    def held(self, claim: Claim, *, shown: bool = True) -> Held:
        """Return how one claim stands, with the patterns or the elements that show it.

        Without ``shown`` it has no patterns, and elements only where the answer is plain.
        """
        layout, readings = self.layout, self.setting.readings
        box = self.box(claim.among, claim.shows)
        if claim.kind in ("needs", "indifferent") and not self.meets(self.box(claim.among)):
            return Held(claim, "does not arise", (), (), ())
        false = self.false(claim, box)
        truth = self.truth(false, readings)
        if any(axis.startswith(CELL) for axis in matters(layout, false, readings)):
            least, most = (self.truth(false, bound) for bound in bounds(layout, readings))
            one_way = claim.kind != "indifferent" and least == most
            truth = least if one_way else "not coded"
        if truth == "not coded":
            return Held(claim, truth, tuple(false), (), ())
        patterns = tuple(self.patterns(claim, box)) if shown else ()
        silent = claim.kind in ("needs", "covers") and not patterns
        if not shown:
            silent = truth == {"needs": "true", "covers": "false"}.get(claim.kind)
        return Held(claim, truth, tuple(false), patterns, self.bars(box) if silent else ())

    def meets(self, box: int) -> bool:
        """Whether anything in a box is covered, on any reading."""
        return next(differ(self.layout, self.union, self.never, box), None) is not None

    def false(self, claim: Claim, box: int) -> list[int]:
        """Return the readings under which a claim is false, as boxes open on all facts."""
        layout, questions = self.layout, self.layout.questions
        if claim.kind == "always":
            return projection(layout, [single(box)], [*self.union, *self.never], questions)
        if claim.kind == "indifferent":
            return [
                shade
                for _, ones, never in self.turned(claim, self.union)
                for shade in projection(layout, ones, [*self.union, *self.never, *never], questions)
            ]
        inside = hits(layout, self.union, [single(box)])
        shadow = projection(layout, inside, self.never, questions)
        if claim.kind == "needs":
            return shadow
        return list(boxes.pieces(layout, self.everything, shadow))

    def turned(
        self, claim: Claim, union: Sequence[Product]
    ) -> Iterator[tuple[int, list[Product], list[Product]]]:
        """Yield what a union covers with other values than the claim's, as it is with those.

        One way of showing other values at a time: its box, the patterns once they are changed,
        and those that could not have been before. With one value a dimension the shadow of a
        product is the product of the shadows of its parts, so that nothing is multiplied out.
        """
        layout = self.layout
        opened = sum(layout.mask(dimension) for dimension in claim.shows)
        among = self.box(claim.among)
        to = self.box(claim.shows)
        every = (
            [bit for i in range(mask.bit_length()) if (bit := 1 << i) & mask]
            for mask in (layout.mask(dimension) for dimension in claim.shows)
        )
        for values in cross(*every):
            was = (layout.full & ~opened) | sum(values)
            if was & ~to & opened == 0 or layout.is_empty(was & among):
                continue

            def changed(box: int, was: int = was) -> int:
                return 0 if layout.is_empty(box & was) else box | opened

            limits = [to, changed(among)]
            ones = [
                one
                for old in union
                if (one := product(layout, self.shadow(old, limits, changed))) is not None
            ]
            never = [single(box) for old in self.setting.never if (box := changed(old))]
            yield was & among, ones, never

    def shadow(
        self, old: Product, limits: Sequence[int], changed: Callable[[int], int]
    ) -> Iterator[list[int]]:
        """Yield the parts of a product, each with its boxes changed, and what limits them."""
        yield from ([limit] for limit in limits)
        for part in ((old.hull,), *old.parts):
            yield [found for box in part if (found := changed(box))]

    def plain_point(self, box: int) -> int | None:
        """Return an ordinary pattern of a box that is covered, on every reading where one can be.

        Only what needs no question answered is looked through for the latter.
        """
        for covering in (self.setting.plain(self.denotation), self.union):
            ones = hits(self.layout, covering, [single(box)])
            point = self.search.most_ordinary(ones, self.never, clear=True)
            if point is not None:
                return point
        return None

    def patterns(self, claim: Claim, box: int) -> Iterator[Evidence]:
        """Yield patterns that decide a claim: those decided alike on every reading first."""
        if claim.kind == "always":
            points = self.left_out(box, clear=True) or self.left_out(box, clear=False)
            yield from (self.evidence(point) for point in points)
        elif claim.kind == "indifferent":
            yield from self.lost(claim)
        else:
            narrow = box & self.box(claim.rather)
            for covering in (self.search.inside_certain, self.union):
                for within in (narrow, box):
                    ones = hits(self.layout, covering, [single(within)])
                    point = self.search.most_ordinary(ones, self.never, clear=True)
                    if point is not None:
                        yield self.evidence(point)
                        return

    def left_out(self, box: int, *, clear: bool) -> list[int]:
        """Return patterns of a box that are not covered, each for want of another element."""
        route = self.denotation.routes[0]
        part = evolve(route.parts[0], clauses=(Clause(box & self.layout.facts),))
        asked = Denotation((evolve(route, parts=(part,), clauses=part.clauses),), ())
        found = Search(self.setting, asked, self.denotation).found(clear=clear)
        firsts: dict[tuple[str, ...], int] = {}
        for departs, point in islice(found, SHOWN):
            firsts.setdefault(departs, point)
        return list(firsts.values())

    def lost(self, claim: Claim) -> Iterator[Evidence]:
        """Yield a pattern that is no longer covered once it shows the claim's values."""
        layout = self.layout
        opened = sum(layout.mask(dimension) for dimension in claim.shows)
        for covering, covered in (
            (self.search.inside_certain, self.search.outside_possible),
            (self.union, self.union),
        ):
            for was, ones, never in self.turned(claim, covering):
                cover = [*covered, *self.never, *never]
                point = self.search.most_ordinary(ones, cover, clear=True)
                if point is not None:
                    yield self.evidence(point, (point & ~opened) | (was & opened))
                    return

    def evidence(self, point: int, before: int | None = None) -> Evidence:
        """Return a point with its facts and its status."""
        layout = self.layout
        facts = tuple(
            (axis.id, layout.values_in(point, axis.id)[0])
            for axis in layout.axes
            if not axis.question
        )
        found = status(layout, self.union, point, self.setting.readings)
        return Evidence(point, facts, found, before)

    def bars(self, box: int) -> tuple[Part, ...]:
        """Return elements that keep everything in a box out, as few on each route as will do."""
        found: list[Part] = []
        for route in self.denotation.routes:
            ways = (
                parts
                for size in range(1, len(route.parts) + 1)
                for parts in combinations(route.parts, size)
                if self.keep_out(parts, box)
            )
            found.extend(next(ways, ()))
        elements = {(p.instrument.id, p.definition.id, p.element.id): p for p in found}
        return tuple(elements.values())

    def keep_out(self, parts: tuple[Part, ...], box: int) -> bool:
        """Whether no pattern of a box meets all of some elements of a route."""
        layout = self.layout
        near: Product | None = product(
            layout, [[box], *(self.setting.boxes(part.clauses) for part in parts)]
        )
        return near is None or next(differ(layout, [near], self.never), None) is None
