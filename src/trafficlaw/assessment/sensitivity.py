"""Which single fact changes the outcome of a case, and the fewest changes that would cover it.

A change concerns one dimension of an episode, or of the person: one value joins those shown,
ceases to be shown, or takes their place; an unknown fact becomes known. A changed case counts only
if it can exist.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations

from attrs import define, evolve, field, frozen

from trafficlaw.assessment.changes import Change, changed, changes_of, places_of_facts
from trafficlaw.assessment.findings import Finding, assessor_of
from trafficlaw.assessment.outcome import (
    Judgement,
    Target,
    met,
    possible_in,
    probe,
    relevant,
)
from trafficlaw.errors import TooComplex, UsageError
from trafficlaw.facts.pattern import Facts

__all__ = ["Covering", "Flip", "Sensitivity", "Way", "sensitivity"]

LARGEST = 3
"""In up to how many dimensions a case is changed in search of one that is covered."""

STEPS = 20_000
"""How many changed cases are looked at before the search for the fewest changes is given up."""

Fact = tuple[int | None, str]


@frozen
class Flip:
    """One change that leads to another outcome, with the finding on the changed case."""

    change: Change
    finding: Finding = field(repr=False)

    @property
    def outcome(self) -> str:
        """The outcome of the changed case."""
        return self.finding.outcome


@frozen
class Way:
    """Changes that make a case covered on every reading, with the finding on the changed case."""

    changes: tuple[Change, ...]
    finding: Finding = field(repr=False)

    @property
    def facts(self) -> Facts:
        """The changed case."""
        return self.finding.facts


@frozen
class Covering:
    """The fewest changes that make a case covered: a way for each smallest set of dimensions.

    ``size`` is in how many dimensions the case must change at least; ``None`` if no change in up
    to ``largest`` dimensions will do. ``stopped`` says that the search was given up, so that sets
    may be missing; it then began on sets of ``size`` dimensions, or of ``reached``.
    """

    ways: tuple[Way, ...]
    size: int | None
    largest: int = LARGEST
    stopped: bool = False
    reached: int = LARGEST


@frozen(slots=False)
class Sensitivity:
    """What the outcome of a case under one wording turns on."""

    finding: Finding

    @cached_property
    def flips(self) -> tuple[Flip, ...]:
        """The single changes that lead to another outcome, the most usual values first."""
        return tuple(flips(self.finding))

    @cached_property
    def covering(self) -> Covering:
        """The fewest changes that would make it covered on every reading; none where it is."""
        return covering(self.finding)


def sensitivity(finding: Finding) -> Sensitivity:
    """Return what the outcome of a finding turns on.

    Raises ``UsageError`` where there is no wording in force to change the case under.
    """
    if finding.wording is None:
        raise UsageError(finding.absent)
    return Sensitivity(finding)


def under_the_same(finding: Finding, facts: Facts) -> Finding:
    """Return the finding on other facts under the same wording."""
    return evolve(finding, facts=facts)


def decided(finding: Finding) -> bool:
    """Whether there can be such a case, so that it has an outcome."""
    try:
        return finding.judgement is not None
    except UsageError:
        return False


def flips(finding: Finding) -> Iterator[Flip]:
    """Yield the single changes that lead to another outcome."""
    space = finding.library.space
    for episode, dimension in places_of_facts(space, finding.facts):
        for change in changes_of(space, finding.facts, episode, dimension):
            other = under_the_same(finding, changed(finding.facts, change))
            if not decided(other):
                continue
            if (other.outcome, other.possible) != (finding.outcome, finding.possible):
                yield Flip(change, other)


@define
class Steps:
    """How many changed cases may still be looked at."""

    left: int

    def take(self) -> None:
        """Count one; raise ``TooComplex`` if there are none left."""
        self.left -= 1
        if self.left < 0:
            raise TooComplex("the fewest changes need more steps than the limit")


def covering(finding: Finding, steps: int = STEPS) -> Covering:
    """Return the fewest changes that would make a case covered on every reading.

    A set of dimensions is passed over without looking at its values if, with all of them open,
    nothing in the case could be covered.
    """
    if finding.outcome == "covered":
        return Covering((), 0)
    search = Search(finding, Steps(steps))
    found: list[Way] = []
    size = 0
    try:
        for size in range(1, LARGEST + 1):
            for dims in combinations(search.facts, size):
                way = search.way(dims)
                if way is not None:
                    found.append(way)
            if found:
                return Covering(tuple(found), size)
    except TooComplex:
        return Covering(tuple(found), size if found else None, stopped=True, reached=size)
    return Covering((), None)


class Search:
    """The search for changes that make a case covered."""

    def __init__(self, finding: Finding, steps: Steps) -> None:
        self.finding = finding
        self.space = finding.library.space
        self.ground = assessor_of(finding.library).ground
        self.steps = steps
        self.facts = places_of_facts(self.space, finding.facts)
        assessor = assessor_of(finding.library)
        assert finding.wording is not None
        self.target = assessor.target(
            finding.wording, lambda d: d.clauses, None, finding.reading, finding.settled_by
        )
        self.least = self.lacking()

    def lacking(self) -> tuple[frozenset[Fact], ...]:
        """Return the smallest sets of dimensions without a change in which no box is met."""
        found: set[frozenset[Fact]] = set()
        axes = list(zip(self.space.facts.axes, self.space.facts.masks, strict=True))
        owner = {d: e for e, d in self.facts if e is None}
        boxes = [b.facts for b in met(self.target.boxes, 0)]
        for i, copies in enumerate(self.finding.case.episodes):
            for copy in copies:
                for box in boxes:
                    short = [a.id for a, mask in axes if not copy.possible & box & mask]
                    if len(short) <= LARGEST:
                        found.add(frozenset((None if d in owner else i, d) for d in short))
        return tuple(f for f in found if not any(g < f for g in found))

    def way(self, dims: Sequence[Fact]) -> Way | None:
        """Return the most usual changes in just these dimensions that do; ``None`` if none do."""
        if self.finding.case.episodes and not any(f <= set(dims) for f in self.least):
            return None
        return self.descend(self.finding.facts, tuple(dims), ())

    def descend(self, facts: Facts, dims: tuple[Fact, ...], made: tuple[Change, ...]) -> Way | None:
        """Choose a value for the first of the dimensions, then for the others."""
        if not dims:
            self.steps.take()
            finding = under_the_same(self.finding, facts)
            return Way(made, finding) if decided(finding) and self.covers(finding) else None
        if not self.hopeful(facts, dims):
            return None
        episode, dimension = dims[0]
        for change in changes_of(self.space, self.finding.facts, episode, dimension):
            if change.kind != "left out":
                way = self.descend(changed(facts, change), dims[1:], (*made, change))
                if way is not None:
                    return way
        return None

    def covers(self, finding: Finding) -> bool:
        """Whether a case is covered, whatever its unknown facts are."""
        return finding.outcome == "covered"

    def hopeful(self, facts: Facts, dims: Sequence[Fact]) -> bool:
        """Whether something could be covered with the dimensions open that are yet to change."""
        self.steps.take()
        for episode, dimension in dims:
            facts = changed(facts, Change(episode, dimension, "left out", None, None, None))
        case = under_the_same(self.finding, facts).case
        if not case.episodes:
            return False
        near: Target = relevant(self.ground, case, self.target)
        asking: Judgement = probe(self.ground, case, near)
        return possible_in(asking, ((), None, None, met(near.boxes, 0)))
