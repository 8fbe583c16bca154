"""The same facts before two forums: is the conduct an offence in both?

For a case, one set of places is seen from each forum, and unknown facts are completed once for
both. For two laws as wholes, movement is replaced by the legs that both forums see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Literal

from attrs import field, frozen

from trafficlaw.assessment.case import case_of, moved
from trafficlaw.assessment.findings import Finding, assessor_of, findings
from trafficlaw.assessment.legs import joint_journeys
from trafficlaw.assessment.outcome import Outcome, Target, wishes
from trafficlaw.assessment.search import Copy, Search, World
from trafficlaw.assessment.shared_region import (
    Extent,
    SharedRegion,
    settled_clauses,
    shared_region,
)
from trafficlaw.assessment.target import target_of
from trafficlaw.errors import NotInForce, UsageError
from trafficlaw.facts.pattern import Facts
from trafficlaw.facts.places import Places
from trafficlaw.library import Day, Library
from trafficlaw.meaning.boxes import intersection
from trafficlaw.wording import Wording

__all__ = ["Both", "BothForums", "Matrix", "both_forums", "matrix"]

Both = Literal["yes", "arguable", "no", "not coded", "undetermined"]
"""Whether the conduct is covered in both: on every reading, on some, not at all."""

MOVEMENT = "movement"


@frozen(slots=False)
class BothForums:
    """The findings on one case before two forums, and whether both cover it.

    ``pairs`` are the outcomes possible at once, the first forum's first.
    """

    a: Finding
    b: Finding

    @cached_property
    def pairs(self) -> tuple[tuple[str, str, Both], ...]:
        """The outcomes that some completion of the facts comes to before both, with the answer."""
        if self.a.wording is None or self.b.wording is None:
            return ((self.a.outcome, self.b.outcome, "no"),)
        return tuple(Joint(self.a, self.b).outcomes())

    @property
    def possible(self) -> tuple[Both, ...]:
        """The answers that the unknown facts leave possible."""
        return tuple(dict.fromkeys(both for _, _, both in self.pairs))

    @property
    def outcome(self) -> Both:
        """Whether both forums cover the conduct."""
        return self.possible[0] if len(self.possible) == 1 else "undetermined"


def both_forums(
    library: Library,
    facts: Facts,
    a: str,
    b: str,
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_a: str | None = None,
    in_b: str | None = None,
    reading: str | None = None,
) -> tuple[BothForums, ...]:
    """Return how two definitions decide the same facts, one result for each pair of wordings.

    ``in_a`` and ``in_b`` are the territories of the forums. Movement must follow from places:
    what is “into” for one forum may be “out of” for the other. Raises ``UsageError`` where it is
    stated without them, and what :func:`findings` raises.
    """
    sides = [
        findings(library, facts, address, as_of=as_of, text_of=text_of, in_=in_, reading=reading)
        for address, in_ in ((a, in_a), (b, in_b))
    ]
    made = tuple(BothForums(x, y) for x, y in product(*sides))
    for one in made:
        if one.a.forum != one.b.forum:
            without_stated_movement(facts)
    return made


def without_stated_movement(facts: Facts) -> None:
    """Raise ``UsageError`` if movement other than none is stated and no place says what it is."""
    for episode in facts.episodes:
        shown = episode.get(MOVEMENT)
        if shown is None or ("none",) in shown.shows:
            continue
        raise UsageError(
            "before two forums movement follows from places, since “into” for one may be “out of” "
            "for the other; give origin and destination in place of movement"
        )


class Joint:
    """The completions of one case that two forums decide at once."""

    def __init__(self, a: Finding, b: Finding) -> None:
        self.findings = (a, b)
        library = a.library
        self.ground = assessor_of(library).ground
        denotations = (a.denotation, b.denotation)
        whole = denotations[0] | denotations[1]
        self.targets: tuple[Target, ...] = tuple(
            target_of(
                library, whole,
                clauses=settled_clauses(d.clauses, whole.axes, finding.settled_by),
                reading=finding.reading,
            )
            for d, finding in zip(denotations, self.findings, strict=True)
        )  # fmt: skip
        layout = self.ground.layout
        self.mask = layout.mask(MOVEMENT) if MOVEMENT in layout.positions else 0

    def outcomes(self) -> Iterator[tuple[Outcome, Outcome, Both]]:
        """Yield the outcomes that are possible at once, and whether both then cover the case."""
        a, b = self.findings
        for one, two in product(a.possible, b.possible):
            found = self.at_once(one, two)
            if found is not None:
                yield one, two, found

    def at_once(self, one: Outcome, two: Outcome) -> Both | None:
        """Return whether both cover a completion with these outcomes; ``None`` if none has."""
        if not self.cases:
            return "no"
        asked = product(wishes(self.targets[0], one), wishes(self.targets[1], two))
        answers: list[Both] = []
        for first, second in asked:
            for copies in self.cases:
                n = len(copies) // 2
                worlds = tuple(
                    World(
                        tuple(range(k * n, (k + 1) * n)), avoid,
                        target.readings if chosen else None, hit, full,
                    )
                    for k, (target, (avoid, chosen, hit, full)) in enumerate(
                        zip(self.targets, (first, second), strict=True)
                    )
                )  # fmt: skip
                state = Search(
                    self.ground, self.targets[0].answers, self.targets[0].readings, copies,
                    self.links(n), worlds,
                ).run()  # fmt: skip
                if state is None:
                    continue
                answer = self.combined(one, two, state[0])
                if answer != "no" or "not covered" in (one, two):
                    return answer
                answers.append(answer)
        return answers[0] if answers else None

    def combined(self, one: Outcome, two: Outcome, boxes: Sequence[int]) -> Both:
        """Return whether both cover a completion, from its outcomes under each."""
        if "not covered" in (one, two):
            return "no"
        if "not coded" in (one, two):
            return "not coded"
        if one == two == "arguable":
            n = len(boxes) // 2
            reached = [
                [
                    w.answers
                    for w in target.boxes
                    if any(self.ground.hull(box & w.facts) for box in held)
                ]
                for target, held in zip(self.targets, (boxes[:n], boxes[n:]), strict=True)
            ]
            common = intersection(self.targets[0].answers, reached[0], reached[1])
            readings = self.targets[0].readings
            layout = self.targets[0].answers
            if not any(not layout.is_empty(box & readings) for box in common):
                return "no"
        return "yes" if one == two == "covered" else "arguable"

    def links(self, n: int) -> tuple[tuple[int, int, int], ...]:
        """Return what the copies share: all but movement before both, the person in all."""
        full = self.ground.layout.full
        shared = self.findings[0].case.shared
        same = [(e, n + e, full & ~self.mask) for e in range(n)]
        return (*same, *((0, e, shared) for e in range(1, 2 * n) if shared))

    @cached_property
    def cases(self) -> list[tuple[Copy, ...]]:
        """The specifications of the episodes before the first forum, then before the second."""
        a = self.findings[0]
        space = a.library.space
        options = []
        for episode in a.facts.episodes:
            alone = Facts.of(a.facts.person, (episode,))
            for (copy,) in case_of(space, alone, None, journeys_count=False).episodes:
                options.append(list(self.both_copies(copy, episode.places)))
        found = []
        for chosen in product(*options):
            if chosen:
                found.append((*(c[0] for c in chosen), *(c[1] for c in chosen)))
        return found

    def both_copies(self, copy: Copy, places: Places) -> Iterator[tuple[Copy, Copy]]:
        """Yield the specifications of one episode as the two forums see it.

        Where neither definition asks how a journey lies, each forum sees it on its own.
        """
        a, b = self.findings
        space = a.library.space
        mask, layout = self.mask, space.facts
        if not any(box.facts & mask != mask for t in self.targets for box in t.boxes):
            yield from product(
                moved(space, copy, places, a.forum), moved(space, copy, places, b.forum)
            )
            return
        (copy,) = moved(space, copy, Places(conduct=places.named), None)
        for pair in joint_journeys(places, a.forum, b.forum):
            shown = [layout.values(MOVEMENT, sorted(kinds)) for kinds in pair]
            if any(v & ~copy.possible or copy.need & mask & ~v for v in shown):
                continue
            one, two = (
                Copy((copy.possible & ~mask) | v, copy.need | v, copy.groups) for v in shown
            )
            yield one, two


@frozen(slots=False)
class Matrix:
    """Laws before their forums, each held against each: how much of one the other covers.

    ``absent`` pairs an address with the reason why it has no wording.
    """

    library: Library = field(repr=False)
    wordings: tuple[Wording, ...]
    territories: tuple[str | None, ...]
    absent: tuple[tuple[str, str], ...]
    reading: str | None = None

    @cached_property
    def regions(self) -> dict[tuple[int, int], SharedRegion]:
        """What two laws share, by their places, the earlier first."""
        return {
            (i, j): shared_region(
                self.library, a, b, in_a=self.territories[i], in_b=self.territories[j],
                reading=self.reading,
            )
            for i, a in enumerate(self.wordings)
            for j, b in enumerate(self.wordings)
            if i < j
        }  # fmt: skip

    def extent(self, i: int, j: int) -> Extent:
        """Return how much of what law ``i`` covers law ``j`` covers too; places count from 0."""
        if i == j:
            return "every case"
        region = self.regions[min(i, j), max(i, j)]
        return region.extent if i < j else region.back


def matrix(
    library: Library,
    laws: Sequence[str | tuple[str, str]],
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    reading: str | None = None,
) -> Matrix:
    """Return laws before their forums, each held against each.

    A law is an address, or an address with the territory of its forum. A law that was not in
    force is named as such. Raises ``UsageError`` for fewer than two, and ``UnknownName``.
    """
    if len(laws) < 2:
        raise UsageError("name at least two laws")
    wordings: list[Wording] = []
    territories: list[str | None] = []
    absent = []
    for law in laws:
        address, in_ = (law, None) if isinstance(law, str) else law
        try:
            found = library.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
        except NotInForce as error:
            absent.append((address, str(error)))
            continue
        wordings.extend(found)
        territories.extend(in_ for _ in found)
    return Matrix(library, tuple(wordings), tuple(territories), tuple(absent), reading)
