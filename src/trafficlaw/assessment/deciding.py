"""Which unknown facts would decide a case: every minimal set of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from attrs import define

from trafficlaw.assessment.outcome import Deciding, Judgement, Open, searches, wishes
from trafficlaw.assessment.search import Copy
from trafficlaw.errors import TooComplex

__all__ = ["decided_by", "open_facts"]

MOST_PAIRS = 48
"""How many different ways of leaving a case open are looked at before the list is cut."""

STEPS = 200
"""How many boxes one search for deciding facts may look at before it is given up."""

TOTAL = 1000
"""How many boxes all of them together may look at before the list is cut."""


def open_facts(judgement: Judgement) -> tuple[Open, ...]:
    """Return the facts that are not wholly known and that anything here could turn on."""
    ground, case = judgement.ground, judgement.case
    found: dict[Open, None] = {}
    for e, episode in enumerate(case.episodes):
        possible = 0
        need = ground.layout.full
        for copy in episode:
            possible |= copy.possible
            need &= copy.need
        touching = [*ground.near(possible), *(b.facts for b in judgement.target.boxes)]
        for axis, mask in zip(ground.layout.axes, ground.layout.masks, strict=True):
            if possible & mask == need & mask:
                continue
            if tied(episode, mask) or any(possible & mask & ~box for box in touching):
                owner = None if mask & case.shared else e
                found[Open(owner, axis.id)] = None
    return tuple(found)


def tied(episode: Sequence[Copy], mask: int) -> bool:
    """Whether the specifications of an episode differ in a dimension, and so tie it to others."""
    return (
        len({(c.possible & mask, c.need & mask, *(g & mask for g in c.groups)) for c in episode})
        > 1
    )


def decided_by(judgement: Judgement) -> Deciding:
    """Return every minimal set of open facts whose knowledge decides the outcome.

    A set decides unless two completions that agree in it come to different outcomes. The facts in
    which two such completions differ are met by every deciding set; the minimal sets that meet
    all these differences are the minimal deciding ones once each has been seen to decide.
    """
    if len(judgement.possible) < 2:
        return Deciding(())
    facts = open_facts(judgement)
    known: dict[frozenset[Open], bool | None] = {}
    purse = Purse(TOTAL)

    def undecided(same: frozenset[Open]) -> bool | None:
        """Whether a set leaves it open; ``None`` where finding out would cost too much."""
        if same not in known:
            known[same] = differs(judgement, same, purse)
        return known[same]

    differences: list[frozenset[Open]] = []
    while len(differences) < MOST_PAIRS:
        sets = transversals(differences)
        failing = next((s for s in sets if undecided(s)), None)
        if failing is None:
            break
        same = failing
        for fact in facts:
            if fact not in same and undecided(same | {fact}):
                same |= {fact}
        differences.append(frozenset(facts) - same)
    sets = transversals(differences)
    sure = [s for s in sets if undecided(s) is False]
    return Deciding(ordered(sure, facts), len(sure) < len(sets))


@define
class Purse:
    """How many boxes may still be looked at."""

    left: int


def differs(judgement: Judgement, same: frozenset[Open], purse: Purse) -> bool | None:
    """Whether two completions that agree in ``same`` come to different outcomes.

    ``None`` where finding out would cost too much.
    """
    target = judgement.target
    held = always_same(judgement) | same
    given_up = False
    for one, other in combinations(judgement.possible, 2):
        for first in wishes(target, one):
            for second in wishes(target, other):
                for search in searches(judgement, (first, second), held, STEPS):
                    if purse.left <= 0:
                        return None
                    try:
                        if search.run() is not None:
                            return True
                    except TooComplex:
                        given_up = True
                    finally:
                        purse.left -= search.looked
    return None if given_up else False


def always_same(judgement: Judgement) -> frozenset[Open]:
    """Return the facts on which nothing turns, which two completions may as well share."""
    case, ground = judgement.case, judgement.ground
    moving = set(open_facts(judgement))
    every = {
        Open(None if mask & case.shared else e, axis.id)
        for e in range(len(case.episodes))
        for axis, mask in zip(ground.layout.axes, ground.layout.masks, strict=True)
    }
    return frozenset(every - moving)


def transversals(differences: Sequence[frozenset[Open]]) -> list[frozenset[Open]]:
    """Return the minimal sets that meet every one of the differences, the smallest first."""
    found: list[frozenset[Open]] = [frozenset()]
    for difference in differences:
        grown = [s for s in found if s & difference]
        for s in found:
            if not s & difference:
                grown.extend(s | {fact} for fact in difference)
        unique = sorted(set(grown), key=len)
        found = []
        for s in unique:
            if not any(t <= s for t in found):
                found.append(s)
    return sorted(found, key=lambda s: (len(s), sorted((f.episode or 0, f.dimension) for f in s)))


def ordered(sets: Iterable[frozenset[Open]], facts: Sequence[Open]) -> tuple[tuple[Open, ...], ...]:
    """Return sets in a fixed order, the smallest first, each in the order of the facts."""
    place = {fact: i for i, fact in enumerate(facts)}
    listed = [tuple(sorted(s, key=place.__getitem__)) for s in sets]
    return tuple(sorted(listed, key=lambda s: (len(s), [place[f] for f in s])))
