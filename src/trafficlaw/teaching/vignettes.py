"""Pairs of fact patterns that differ by one fact: a trainer's exercise, drawn from the sets.

Most pairs are decided differently under a definition; some are not, where readers often expect
that they are. Both patterns of a pair are admissible, and take the most usual values that leave
the pair standing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import field, frozen

from trafficlaw.comparison.relation import fixed_states, named_reading
from trafficlaw.comparison.setting import Given, Setting, as_given, make_setting, settled_answers
from trafficlaw.errors import UsageError
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Denotation, Part, Route
from trafficlaw.meaning.products import single
from trafficlaw.meaning.status import Status, status
from trafficlaw.model import Reading
from trafficlaw.model.definition import OWN_DIMENSION
from trafficlaw.teaching.onefact import ARGUABLE, NO, YES, Twins, Wish
from trafficlaw.wording import Wording

__all__ = ["Exercise", "Pair", "exercise"]

MOST = 100
"""How many pairs one exercise can have."""

DIMENSIONS = (
    "age", "means-at-act", "condition", "act", "activity", "means-in-exploitation", "happened",
    "gain", "movement", "mental-exploitation", "onward-sale", "situation", "actor", "sex",
    "consent-exploitation", "consent-act", "consent-travel", "organised-group", "transnational",
    "mental-means", "mental-age", "crossing", "reward",
)  # fmt: skip
"""The dimensions in the order in which an exercise takes them up."""

EXPECTED = (
    "consent-exploitation", "movement", "means-at-act", "happened", "consent-act", "gain",
    "consent-travel", "transnational", "organised-group", "sex",
)  # fmt: skip
"""The dimensions of which readers often expect a difference where there is none."""

NOTHING_AFTER = 3
"""After so many pairs that are decided differently comes one that is not."""

FAVOURED = {
    "condition": (
        "debt-bondage", "controlled", "forced-labour", "debt-bondage", "controlled", "controlled",
        "servile-marriage",
    ),
    "activity": ("labour", "sexual-act", "begging", "labour", "crime", "sexual-act", "marriage"),
    "act": ("recruit", "harbour", "carry", "receive", "recruit", "arrange-carriage"),
}  # fmt: skip
"""The values that the pairs of one exercise try first in turn, so that their stories vary."""

ONE: tuple[tuple[Wish, ...], ...] = (((YES, NO),),)
ONE_DOUBTFUL: tuple[tuple[Wish, ...], ...] = (((YES, ARGUABLE),), ((ARGUABLE, NO),))
TWO: tuple[tuple[tuple[Wish, ...], ...], ...] = (
    (((YES, NO), (NO, NO)), ((YES, NO), (YES, YES))),
    (((NO, NO), (YES, NO)), ((YES, YES), (YES, NO))),
    (((YES, NO), (YES, NO)), ((YES, NO), (NO, YES))),
)
"""What the pairs of two definitions can be: only the first decides otherwise, the second, both."""
TWO_DOUBTFUL: tuple[tuple[Wish, ...], ...] = (
    ((YES, ARGUABLE), (NO, NO)), ((YES, ARGUABLE), (YES, YES)), ((ARGUABLE, NO), (NO, NO)),
    ((NO, NO), (YES, ARGUABLE)), ((YES, YES), (YES, ARGUABLE)), ((NO, NO), (ARGUABLE, NO)),
)  # fmt: skip
SAME_ONE: tuple[tuple[Wish, ...], ...] = (((YES, YES),),)
SAME_TWO: tuple[tuple[Wish, ...], ...] = (
    ((YES, YES), (YES, YES)), ((YES, YES), (NO, NO)), ((NO, NO), (YES, YES)),
)  # fmt: skip


@frozen
class Pair:
    """Two fact patterns that differ in one dimension, and how each definition decides both.

    ``points`` are the patterns as boxes of facts, ``values`` what the two show in ``dimension``;
    ``outcomes`` has for each definition the outcomes of the first and of the second. ``turns_on``
    are the dimensions in which one more change alone would change some outcome of either.
    ``element`` is the element that the pair was drawn for, where it was drawn for one.
    """

    dimension: str
    values: tuple[str, str]
    points: tuple[int, int]
    facts: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
    outcomes: tuple[tuple[Status, Status], ...]
    turns_on: tuple[str, ...] = ()
    element: Part | None = None

    @property
    def decides(self) -> bool:
        """Whether the one fact makes a difference under any of the definitions."""
        return any(first != second for first, second in self.outcomes)

    @property
    def clear(self) -> bool:
        """Whether every outcome is the same on every reading."""
        return all(o in ("covered", "not covered") for both in self.outcomes for o in both)


@frozen(slots=False)
class Exercise:
    """Pairs of vignettes for one definition or two, with what they rest on.

    ``unused`` are the dimensions that can decide and that no pair uses, since fewer pairs were
    asked for; ``fixed`` are the facts held fixed since the functions of the two differ.
    """

    library: Library = field(repr=False)
    wordings: tuple[Wording, ...]
    pairs: tuple[Pair, ...]
    asked: int
    unused: tuple[str, ...]
    given: Mapping[str, tuple[str, ...]]
    fixed: Mapping[str, tuple[str, ...]]
    in_: str | None = None
    reading: Reading | None = None

    @property
    def denotations(self) -> tuple[Denotation, ...]:
        """What the definitions denote."""
        return tuple(self.library.denotation(w) for w in self.wordings)

    @property
    def exhausted(self) -> bool:
        """Whether there are fewer pairs than were asked for."""
        return len(self.pairs) < self.asked


def exercise(
    library: Library,
    wordings: Sequence[Wording],
    *,
    pairs: int = 10,
    given: Given | None = None,
    in_: str | None = None,
    reading: str | None = None,
) -> Exercise:
    """Return pairs of vignettes for one definition or for two.

    For one definition there is first a pair for each of its elements. No two pairs change the
    same values of one dimension before every dimension that can decide has been used. Raises
    ``UsageError`` for a wrong number of definitions or pairs, and ``UnknownName``.
    """
    if len(wordings) not in (1, 2):
        raise UsageError("an exercise is about one definition or two")
    if not isinstance(pairs, int) or not 1 <= pairs <= MOST:
        raise UsageError(f"pairs= is a number from 1 to {MOST}, not {pairs}")
    chosen = as_given(given)
    held = fixed_states(library, wordings[0], wordings[-1])
    fixed = {k: v for k, v in held.items() if k not in chosen}
    view = named_reading(library, reading)
    denotations = [library.denotation(w) for w in wordings]
    setting = make_setting(
        library, denotations, given={**fixed, **chosen}, reading=view,
        settled=settled_answers(library, wordings, in_),
    )  # fmt: skip
    drawing = Drawing(setting, denotations)
    found = tuple(islice(drawing.pairs(), pairs))
    used = {pair.dimension for pair in found}
    unused = tuple(d for d in drawing.deciding() if d not in used)
    return Exercise(
        library, tuple(wordings), found, pairs, unused, chosen, fixed, in_, view
    )  # fmt: skip


class Drawing:
    """The pairs of one exercise as they are drawn, one after the other."""

    def __init__(self, setting: Setting, denotations: Sequence[Denotation]) -> None:
        self.setting = setting
        self.layout = setting.layout
        self.denotations = tuple(denotations)
        self.twins = Twins(
            self.layout,
            setting.allowed,
            [(setting.certain(d), setting.possible(d)) for d in denotations],
            setting.never,
        )
        self.unions = [setting.products(d) for d in denotations]
        self.never = [box & self.layout.facts for box in setting.never]
        self.drawn: set[tuple[str, frozenset[str]]] = set()

    def deciding(self) -> list[str]:
        """Return the dimensions in which a change can be decided differently, on every reading."""
        kinds = [w for kind in self.kinds() for w in kind]
        return [d for d in self.limited() if self.first(d, kinds) is not None]

    def pairs(self) -> Iterator[Pair]:
        """Yield pairs: those that decide, and now and then one that changes nothing."""
        nothing = self.same()
        for i, pair in enumerate(self.different(), 1):
            yield pair
            if i % NOTHING_AFTER == 0:
                yield from islice(nothing, 1)
        yield from nothing

    def kinds(self) -> tuple[tuple[tuple[Wish, ...], ...], ...]:
        """Return the kinds of clear pairs that there are for so many definitions."""
        return TWO if len(self.denotations) == 2 else (ONE,)

    def different(self) -> Iterator[Pair]:
        """Yield pairs that are decided differently: each dimension once before any twice."""
        if len(self.denotations) == 1:
            yield from self.by_element()
        kinds = self.kinds()
        doubtful = TWO_DOUBTFUL if len(self.denotations) == 2 else ONE_DOUBTFUL
        times = [0] * len(kinds)
        waiting = {d: list(range(len(kinds))) for d in self.limited()}
        done = {d for d, _ in self.drawn}
        for d in list(waiting):  # a first pair for each dimension, clear or not
            if d in done:
                continue
            for kind in sorted(waiting[d], key=lambda k: times[k]):
                pair = self.draw(d, kinds[kind])
                if pair is not None:
                    times[kind] += 1
                    waiting[d].remove(kind)
                    yield pair
                    break
            else:
                pair = self.draw(d, doubtful)
                del waiting[d]
                if pair is not None:
                    yield pair
        while waiting:
            for d in list(waiting):
                order = [*waiting[d], *(k for k in range(len(kinds)) if k not in waiting[d])]
                for kind in order:
                    pair = self.draw(d, kinds[kind])
                    if pair is not None:
                        waiting[d] = [k for k in waiting[d] if k != kind]
                        yield pair
                        break
                else:
                    del waiting[d]

    def same(self) -> Iterator[Pair]:
        """Yield pairs that change nothing, where readers often expect that they do."""
        wishes = SAME_TWO if len(self.denotations) == 2 else SAME_ONE
        for d in EXPECTED:
            if d in self.layout.positions:
                pair = self.draw(d, wishes)
                if pair is not None:
                    yield pair

    def by_element(self) -> Iterator[Pair]:
        """Yield a pair for each element of the one definition: the second lacks just that."""
        seen: set[str] = set()
        for route in self.denotations[0].routes:
            for part in route.parts:
                if part.element.id in seen:
                    continue
                others = self.others(route, part)
                for d in self.dimensions_of(part):
                    pair = self.draw(d, ONE, others=others, element=part)
                    if pair is not None:
                        seen.add(part.element.id)
                        yield pair
                        break

    def others(self, route: Route, part: Part) -> list[list[int]]:
        """Return what the other elements of a route cover on some reading."""
        return [
            self.setting.wide(self.setting.boxes(p.clauses)) for p in route.parts if p is not part
        ]

    def dimensions_of(self, part: Part) -> list[str]:
        """Return the dimensions that an element limits, its own one first."""
        own = OWN_DIMENSION.get(part.role)
        limited = {d for c in part.clauses for d in self.layout.chosen(self.setting.box(c))}
        return sorted(
            (d for d in self.ordered() if d in limited), key=lambda d: (d != own, d != "activity")
        )

    def ordered(self) -> list[str]:
        """Return all dimensions in the order in which they are taken up."""
        known = [axis.id for axis in self.layout.axes if not axis.question]
        first = [d for d in DIMENSIONS if d in known]
        return first + [d for d in known if d not in first]

    def limited(self) -> list[str]:
        """Return the dimensions that any of the definitions limits."""
        boxes = [p.hull for u in self.unions for p in u]
        boxes += [b for u in self.unions for p in u for part in p.parts for b in part]
        found = {d for box in boxes for d in self.layout.chosen(box)}
        return [d for d in self.ordered() if d in found]

    def first(self, dimension: str, wishes: Iterable[tuple[Wish, ...]]) -> int | None:
        """Return any pattern whose change in a dimension is decided as one of the wishes says."""
        for asked in wishes:
            for value in self.twins.values(dimension):
                point = self.twins.any(dimension, value, asked)
                if point is not None:
                    return point
        return None

    def draw(
        self,
        dimension: str,
        wishes: Iterable[tuple[Wish, ...]],
        *,
        others: Sequence[list[int]] = (),
        element: Part | None = None,
    ) -> Pair | None:
        """Return a pair in a dimension whose values no pair had before; ``None`` if there is none.

        ``others`` are unions that the second pattern lies in.
        """
        bits = self.layout.bits
        favoured = {d: v[len(self.drawn) % len(v)] for d, v in FAVOURED.items()}
        last = [single(*boxes) for boxes in others]
        asked_for = list(wishes)
        if (
            len(asked_for) == 2 and len(self.drawn) % 2
        ):  # so that the other definition covers as often as it does not
            asked_for.reverse()
        for asked in asked_for:
            for neighbours in self.twins.rounds(dimension):
                for value in self.twins.values(dimension):
                    within = self.layout.full
                    if neighbours:
                        within = self.twins.near(dimension, value)
                    used = sum(
                        bits[dimension, next(iter(pair - {value}))]
                        for d, pair in self.drawn
                        if d == dimension and value in pair
                    )
                    found = self.twins.most_ordinary(
                        dimension, value, asked, within & ~used, favoured, last
                    )
                    if found is not None:
                        pair = self.pair(dimension, found, value, element)
                        if pair is not None:
                            self.drawn.add((dimension, frozenset(pair.values)))
                            return pair
        return None

    def pair(self, dimension: str, point: int, value: str, element: Part | None) -> Pair | None:
        """Return a pair from its first pattern and the value changed; the usual value first."""
        layout = self.layout
        mask = layout.mask(dimension)
        other = (point & ~mask) | layout.bits[dimension, value]
        both = sorted((point, other), key=lambda p: p & mask)
        outcomes = [
            tuple(status(layout, union, p, self.setting.readings) for p in both)
            for union in self.unions
        ]
        if any("not coded" in found for found in outcomes):
            return None
        facts = [
            tuple(
                (axis.id, layout.values_in(p, axis.id)[0])
                for axis in layout.axes
                if not axis.question
            )
            for p in both
        ]
        return Pair(
            dimension,
            (dict(facts[0])[dimension], dict(facts[1])[dimension]),
            (both[0], both[1]),
            (facts[0], facts[1]),
            tuple((found[0], found[1]) for found in outcomes),
            tuple(d for d in self.limited() if any(self.turns(p, d) for p in both)),
            element,
        )

    def turns(self, point: int, dimension: str) -> bool:
        """Whether a change in one dimension alone changes how a pattern is decided."""
        layout = self.layout
        mask = layout.mask(dimension)
        readings = self.setting.readings
        for value in self.twins.values(dimension):
            twin = (point & ~mask) | layout.bits[dimension, value]
            if twin == point or any(not twin & ~n for n in self.never):
                continue
            if any(
                status(layout, union, point, readings) != status(layout, union, twin, readings)
                for union in self.unions
            ):
                return True
        return False
