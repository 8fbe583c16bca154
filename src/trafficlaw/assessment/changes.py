"""Facts with one thing changed: a value added, removed or put in place of those known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from trafficlaw.assessment.case import bits
from trafficlaw.facts.pattern import Episode, Facts
from trafficlaw.facts.values import Shown
from trafficlaw.facts.vocabulary import PERSON, Vocabulary

if TYPE_CHECKING:
    from trafficlaw.meaning.space import Space

__all__ = ["Change", "Kind", "changed", "changes_of", "leaves_known", "places_of_facts"]

Kind = Literal["added", "removed", "changed", "learned", "left out"]
"""A value joins those shown, ceases to be shown, takes the place of all; an unknown fact becomes
known; a known one becomes unknown."""

FIXED_BY_PLACES = ("movement", "transnational")
"""The dimensions that the places of an episode decide, where it names any."""


@frozen
class Change:
    """One change in one dimension of an episode, or of the person (``episode`` is ``None``).

    ``before`` are the values known before, ``value`` the one that joins, leaves or takes their
    place, ``after`` what is known then; ``None`` where nothing is.
    """

    episode: int | None
    dimension: str
    kind: Kind
    value: str | None
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


def places_of_facts(space: Space, facts: Facts) -> tuple[tuple[int | None, str], ...]:
    """Return whose facts can change, and in which dimensions: the person first.

    What the places of an episode decide is left out there.
    """
    found: list[tuple[int | None, str]] = []
    dims = [axis.id for axis in space.facts.axes]
    found.extend((None, d) for d in dims if d in PERSON)
    for i, episode in enumerate(facts.episodes):
        held = FIXED_BY_PLACES if episode.places.journey or episode.places.crosses else ()
        found.extend((i, d) for d in dims if d not in PERSON and d not in held)
    return tuple(found)


def leaves_known(
    space: Space, facts: Facts, episode: int | None, dimension: str
) -> tuple[str, ...] | None:
    """Return the leaves that a dimension shows, if it is known to show just these."""
    left, need = known_bits(space, facts, episode, dimension)
    return space.facts.values_in(left, dimension) if left and left == need else None


def known_bits(space: Space, facts: Facts, episode: int | None, dimension: str) -> tuple[int, int]:
    """Return the leaves that a dimension may show, and those that it surely shows."""
    shown = shown_in(facts, episode, dimension)
    if shown is None:
        return space.facts.mask(dimension), 0
    left, need, _ = bits(space, Vocabulary(space.dimensions), dimension, shown)
    return left, need


def shown_in(facts: Facts, episode: int | None, dimension: str) -> Shown | None:
    """Return what is said of one dimension."""
    if episode is None:
        return dict(facts.person).get(dimension)
    return facts.episodes[episode].get(dimension)


def changed(facts: Facts, change: Change) -> Facts:
    """Return the facts with a change made; whether such a case can be is not looked at."""
    after = change.after
    shown = None if after is None else Shown(tuple((leaf,) for leaf in after))
    if change.episode is None:
        person = put(facts.person, change.dimension, shown)
        return Facts.of(person, facts.episodes, facts.dates, facts.title, facts.note)
    old = facts.episodes[change.episode]
    new = Episode.known(put(old.shown, change.dimension, shown), old.places, old.title)
    episodes = tuple(new if i == change.episode else e for i, e in enumerate(facts.episodes))
    return Facts.of(facts.person, episodes, facts.dates, facts.title, facts.note)


def put(
    values: tuple[tuple[str, Shown], ...], dimension: str, shown: Shown | None
) -> tuple[tuple[str, Shown], ...]:
    """Return what is known with one dimension known otherwise, or not at all."""
    kept = dict(values)
    if shown is None:
        kept.pop(dimension, None)
    else:
        kept[dimension] = shown
    return tuple(kept.items())


def changes_of(space: Space, facts: Facts, episode: int | None, dimension: str) -> Iterator[Change]:
    """Yield every single change in one dimension, the most usual values first."""
    scheme = space.dimensions[dimension]
    leaves = space.facts.axes[space.facts.positions[dimension]].values
    before = leaves_known(space, facts, episode, dimension)
    partly = shown_in(facts, episode, dimension)

    def change(kind: Kind, value: str | None, after: tuple[str, ...] | None) -> Change:
        return Change(episode, dimension, kind, value, before, after)

    if before is None:
        left, need = known_bits(space, facts, episode, dimension)
        sure = space.facts.values_in(need, dimension)
        for leaf in space.facts.values_in(left, dimension):
            if not (sure and scheme.none == leaf):
                yield change("learned", leaf, tuple(dict.fromkeys((*sure, leaf))))
        if partly is not None:
            yield change("left out", None, None)
        return
    if scheme.plural:
        real = tuple(v for v in before if v != scheme.none)
        if real:
            for leaf in leaves:
                if leaf not in before and leaf != scheme.none:
                    yield change("added", leaf, (*before, leaf))
        if len(real) > 1:
            for leaf in real:
                yield change("removed", leaf, tuple(v for v in before if v != leaf))
    for leaf in leaves:
        if (leaf,) != before:
            yield change("changed", leaf, (leaf,))
    yield change("left out", None, None)
