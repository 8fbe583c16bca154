"""A case as boxes of facts, seen from a forum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficlaw.assessment.outcome import Case
from trafficlaw.assessment.search import Copy
from trafficlaw.facts.places import Places, journeys
from trafficlaw.facts.values import Shown
from trafficlaw.facts.vocabulary import PERSON, Vocabulary
from trafficlaw.meaning.space import Space

if TYPE_CHECKING:
    from trafficlaw.facts.pattern import Episode, Facts

__all__ = ["case_of", "copies_of"]


def case_of(space: Space, facts: Facts, forum: str | None, *, journeys_count: bool = True) -> Case:
    """Return a case as boxes; ``forum`` is the territory from which movement is seen.

    An episode that is known to show no act at all has no point and is left out.
    ``journeys_count`` is false where the places are not to be looked at.
    """
    shared = sum(space.facts.mask(d) for d in PERSON if d in space.dimensions)
    vocabulary = Vocabulary(space.dimensions)
    episodes = []
    for episode in facts.episodes:
        copies = copies_of(space, vocabulary, facts, episode, forum, journeys_count)
        if copies is not None:
            episodes.append(copies)
    return Case(tuple(episodes), shared)


def copies_of(
    space: Space,
    vocabulary: Vocabulary,
    facts: Facts,
    episode: Episode,
    forum: str | None,
    journeys_count: bool = True,
) -> tuple[Copy, ...] | None:
    """Return the specifications of one episode, of which it fulfils one.

    There are none where the places contradict what is said of movement; ``None`` stands for an
    episode known to show nothing where something must be shown: no act.
    """
    possible, need = space.facts.full, 0
    groups: list[int] = []
    for dimension, shown in (*facts.person, *episode.shown):
        mask = space.facts.mask(dimension)
        left, must, some = bits(space, vocabulary, dimension, shown)
        possible = (possible & ~mask) | left
        need |= must
        groups.extend(some)
    if space.facts.is_empty(possible):
        return None
    copy = Copy(possible, need, tuple(groups))
    if not journeys_count:
        return (copy,)
    return moved(space, copy, episode.places, forum)


def bits(
    space: Space, vocabulary: Vocabulary, dimension: str, shown: Shown
) -> tuple[int, int, tuple[int, ...]]:
    """Return the leaves that may be shown, those that must be, and groups with one at least."""
    layout, scheme = space.facts, space.dimensions[dimension]

    def of(concepts: tuple[str, ...]) -> int:
        leaves = (leaf for c in concepts for leaf in vocabulary.leaves(dimension, c))
        return layout.values(dimension, leaves)

    groups = [of(group) for group in shown.shows]
    absent = of(shown.absent)
    if not scheme.plural:
        left = layout.mask(dimension) & ~absent
        for group in groups:
            left &= group
        return left, left if not left & (left - 1) else 0, ()
    left = layout.mask(dimension)
    if shown.complete:
        left = 0
        for group in groups:
            left |= group
    left &= ~absent
    need = 0
    some = []
    for group in (g & left for g in groups):
        if group & (group - 1):
            some.append(group)
        else:
            need |= group
    if scheme.none is not None and need:
        none = layout.values(dimension, [scheme.none])
        left = left & ~none if need & ~none else none
    return left, need, tuple(some)


def moved(space: Space, copy: Copy, places: Places, forum: str | None) -> tuple[Copy, ...]:
    """Return what an episode may show, with the movement and crossing that its places make."""
    layout, dimensions = space.facts, space.dimensions
    if places.crosses and "transnational" in dimensions:
        mask = layout.mask("transnational")
        value = layout.values("transnational", ["transnational"])
        left = (copy.possible & ~mask) | (copy.possible & value)
        copy = Copy(left, copy.need | value, copy.groups)
    if "movement" not in dimensions:
        return (copy,)
    mask = layout.mask("movement")
    found: dict[Copy, None] = {}
    for sure, may in journeys(places, forum):
        left = copy.possible & layout.values("movement", sorted(may))
        need = copy.need | layout.values("movement", sorted(sure))
        if left and not need & mask & ~left:
            found[Copy((copy.possible & ~mask) | left, need, copy.groups)] = None
    return tuple(found) if places.journey else (copy,)
