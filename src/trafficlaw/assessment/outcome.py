"""The outcomes that the completions of a case come to under one definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, product
from typing import Literal

from attrs import field, frozen

from trafficlaw.assessment.search import LIMIT, Copy, Ground, Search, Weighed, World
from trafficlaw.meaning.layout import Layout

__all__ = [
    "OUTCOMES",
    "Case",
    "Deciding",
    "Judgement",
    "Open",
    "Outcome",
    "Target",
    "Wish",
    "can_be",
    "judge",
    "possible_in",
    "searches",
    "wishes",
]

Outcome = Literal["covered", "arguable", "not covered", "undetermined", "not coded"]
OUTCOMES: tuple[Outcome, ...] = ("covered", "arguable", "not covered", "not coded")
"""What one completion can come to, in the order in which they are listed."""


@frozen
class Open:
    """A fact that is not wholly known: whose it is (``None``: the person's), and its dimension."""

    episode: int | None
    dimension: str


@frozen
class Case:
    """A case as boxes: for each episode the specifications of which it fulfils one.

    ``shared`` are the bits of the dimensions that are facts of the person, equal in all episodes.
    An episode that shows nothing at all is left out.
    """

    episodes: tuple[tuple[Copy, ...], ...]
    shared: int = 0


@frozen
class Target:
    """A definition as boxes, with the answers that are open."""

    answers: Layout
    readings: int
    boxes: tuple[Weighed, ...]
    cells: tuple[str, ...] = ()


@frozen
class Deciding:
    """Every minimal set of open facts whose knowledge decides the outcome; ``cut`` if not all."""

    sets: tuple[tuple[Open, ...], ...]
    cut: bool = False


@frozen(slots=False)
class Judgement:
    """How a definition decides a case: the outcomes still possible, and what would decide it."""

    ground: Ground = field(repr=False)
    case: Case = field(repr=False)
    target: Target = field(repr=False)
    possible: tuple[Outcome, ...]

    @property
    def outcome(self) -> Outcome:
        """The outcome that all completions share, or ``undetermined``."""
        return self.possible[0] if len(self.possible) == 1 else "undetermined"

    @cached_property
    def deciding(self) -> Deciding:
        """The facts that would decide it; none where it is decided."""
        from trafficlaw.assessment.deciding import decided_by

        return decided_by(self)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The elements that are not coded and on which some outcome turns."""
        if "not coded" not in self.possible:
            return ()
        names = self.target.cells
        if len(names) == 1:
            return names
        found = []
        for i, name in enumerate(names):
            others = [1 << j for j in range(len(names)) if j != i]
            settings = (sum(c) for n in range(len(others) + 1) for c in combinations(others, n))
            if any(self._turns(held, 1 << i) for held in settings):
                found.append(name)
        return tuple(found)

    def _turns(self, held: int, cell: int) -> bool:
        """Whether some completion comes to something else with one cell full, others held."""
        with_ = met(self.target.boxes, held | cell)
        without = met(self.target.boxes, held)
        return any(possible_in(self, wish) for wish in uncoded(self.target, without, with_))


Wish = tuple[
    tuple[Weighed, ...], bool | None, tuple[Weighed, ...] | None, tuple[Weighed, ...] | None
]
"""What is asked of a completion: avoid, under a chosen reading or all, hit, meet in full."""


def met(boxes: Sequence[Weighed], cells: int) -> tuple[Weighed, ...]:
    """Return the boxes that count where just these cells are met by any facts."""
    return tuple(b for b in boxes if not b.cells & ~cells)


def uncoded(target: Target, low: tuple[Weighed, ...], high: tuple[Weighed, ...]) -> Iterator[Wish]:
    """Yield what is asked of a completion that ends otherwise with the cells full than empty."""
    if low != high:
        yield low, False, high, None
        yield low, True, None, high


def wishes(target: Target, outcome: Outcome) -> Iterator[Wish]:
    """Yield what is asked of a completion that comes to an outcome; any of them will do."""
    low = met(target.boxes, 0)
    high = target.boxes
    if outcome == "covered":
        yield (), None, None, low
    elif outcome == "not covered":
        yield high, False, None, None
    elif outcome == "arguable":
        if any(target.readings & ~b.answers for b in high):
            yield high, True, low, None
    else:
        yield from uncoded(target, low, high)


def judge(ground: Ground, case: Case, target: Target) -> Judgement:
    """Return how a definition decides a case, exactly. A case without any act is not covered."""
    if not case.episodes:
        return Judgement(ground, case, target, ("not covered",))
    near = relevant(ground, case, target)
    return Judgement(ground, case, near, tuple(possible_outcomes(ground, case, near)))


def relevant(ground: Ground, case: Case, target: Target) -> Target:
    """Return the target without what no completion and no open reading can reach."""
    layout = ground.layout
    spaces = {copy.possible for episode in case.episodes for copy in episode}
    boxes = tuple(
        Weighed(b.facts, b.answers & target.readings, b.cells)
        for b in target.boxes
        if not target.answers.is_empty(b.answers & target.readings)
        and any(not layout.is_empty(b.facts & space) for space in spaces)
    )
    used = 0
    for box in boxes:
        used |= box.cells
    cells = [i for i in range(len(target.cells)) if used >> i & 1]
    if len(cells) < len(target.cells):
        boxes = tuple(
            Weighed(
                b.facts, b.answers, sum(1 << n for n, i in enumerate(cells) if b.cells >> i & 1)
            )
            for b in boxes
        )
    return Target(target.answers, target.readings, boxes, tuple(target.cells[i] for i in cells))


def possible_outcomes(ground: Ground, case: Case, target: Target) -> Iterator[Outcome]:
    """Yield the outcomes that some completion comes to, in the order of ``OUTCOMES``."""
    if not target.boxes:
        yield "not covered"
        return
    asking = probe(ground, case, target)
    if possible_in(asking, ((), None, None, met(target.boxes, 0))):
        yield "covered"
        if not possible_in(asking, (met(target.boxes, 0), True, None, None)):
            return
    for outcome in OUTCOMES[1:]:
        if any(possible_in(asking, wish) for wish in wishes(target, outcome)):
            yield outcome


def can_be(ground: Ground, case: Case) -> bool:
    """Whether any admissible completion of a case exists."""
    if not case.episodes:
        return True
    return possible_in(probe(ground, case, Target(Layout(()), 0, ())), ((), None, None, None))


def probe(ground: Ground, case: Case, target: Target) -> Judgement:
    """Return a judgement that is not yet made, to ask what is possible."""
    return Judgement(ground, case, target, ())


def possible_in(judgement: Judgement, asked: Wish) -> bool:
    """Whether there is a completion that fulfils a wish. Raises ``TooComplex``."""
    return any(s.run() is not None for s in searches(judgement, (asked,), frozenset(), LIMIT))


def searches(
    judgement: Judgement, asked: Sequence[Wish], same: frozenset[Open], limit: int
) -> Iterator[Search]:
    """Yield the searches for completions, one for each wish, that agree in the facts of ``same``.

    There is one search for each choice among the specifications of the episodes.
    """
    ground, case, target = judgement.ground, judgement.case, judgement.target
    count = len(case.episodes)
    links = [
        (w * count, w * count + e, case.shared)
        for w in range(len(asked))
        for e in range(1, count)
        if case.shared
    ]
    for fact in same:
        mask = ground.layout.mask(fact.dimension)
        e = fact.episode or 0
        links.extend((e, w * count + e, mask) for w in range(1, len(asked)))
    worlds = tuple(
        World(
            tuple(range(w * count, (w + 1) * count)),
            avoid,
            target.readings if chosen else None,
            hit,
            full,
        )
        for w, (avoid, chosen, hit, full) in enumerate(asked)
    )
    for copies in product(*(case.episodes * len(asked))):
        yield Search(ground, target.answers, target.readings, copies, tuple(links), worlds, limit)
