"""One set of legs before two forums: what each of them sees in the same journey.

The zones of a journey are the home of each forum and everywhere else, so that “into” for one is
“out of” for the other. A forum without a border of its own (a treaty) may see anything in a leg.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from attrs import frozen

from trafficlaw.facts.places import LEGS, Places, state_of

__all__ = ["ELSEWHERE", "NO_JOURNEY", "Leg", "joint_journeys", "legs_between"]

ELSEWHERE = "elsewhere"
"""The zone of every place that is the home of neither forum."""

NO_JOURNEY = "none"

MOVEMENTS = tuple(LEGS.values())


@frozen
class Leg:
    """A kind of leg: the zones where it begins and ends, and the movement that each forum sees.

    ``zones`` is ``None`` where there is no journey.
    """

    zones: tuple[str, str] | None
    seen: tuple[str, str]

    @property
    def id(self) -> str:
        """The name of the leg in a space that two forums share."""
        if self.zones is None:
            return NO_JOURNEY
        return f"{self.zones[0]}>{self.zones[1]}:{self.seen[0]}/{self.seen[1]}"


def zones_of(a: str | None, b: str | None) -> tuple[str, ...]:
    """Return the zones that two forums tell apart."""
    return tuple(dict.fromkeys([*(f for f in (a, b) if f), ELSEWHERE]))


def seen_in(forum: str | None, begins: str, ends: str) -> tuple[str, ...]:
    """Return the movements that a leg between two zones can be for a forum."""
    if forum is None:
        return MOVEMENTS
    return (LEGS[begins == forum, ends == forum],)


def legs_between(a: str | None, b: str | None) -> tuple[Leg, ...]:
    """Return every kind of leg that two forums can tell apart; no journey comes first.

    Then come the journeys between the two homes, those within them, those to and from elsewhere.
    """
    zones = zones_of(a, b)
    pairs = list(product(zones, repeat=2))
    pairs.sort(key=lambda p: (ELSEWHERE in p, p[0] == p[1], [zones.index(z) for z in p]))
    legs = [Leg(None, (NO_JOURNEY, NO_JOURNEY))]
    for begins, ends in pairs:
        for seen in product(seen_in(a, begins, ends), seen_in(b, begins, ends)):
            legs.append(Leg((begins, ends), (seen[0], seen[1])))
    return tuple(legs)


Kinds = frozenset[str]


def joint_journeys(places: Places, a: str | None, b: str | None) -> tuple[tuple[Kinds, Kinds], ...]:
    """Return what a journey can be for two forums at once: a pair of sets of movements each.

    Where no place of a journey is named, every journey is possible, and none.
    """
    zones = zones_of(a, b)

    def zone(place: str | None) -> tuple[str, ...]:
        if place is None:
            return zones
        return (state_of(place),) if state_of(place) in zones else (ELSEWHERE,)

    walks: dict[frozenset[tuple[str, str]], None] = {}
    if not places.journey:
        walks[frozenset()] = None
    if places.transit is None:
        for begins in zone(places.origin):
            for end, edges in walked(zones, begins):
                if end in zone(places.destination):
                    walks[edges] = None
    else:
        stops = (places.origin, *places.transit, places.destination)
        for path in product(*(zone(stop) for stop in stops)):
            walks[frozenset(pairwise(path))] = None
    found: dict[tuple[Kinds, Kinds], None] = {}
    for edges in walks:
        for pair in seen_by_both(edges, a, b):
            found[pair] = None
    return tuple(found)


def walked(zones: tuple[str, ...], begins: str) -> Iterator[tuple[str, frozenset[tuple[str, str]]]]:
    """Yield every set of legs that some journey from a zone makes, with the zone where it ends."""
    nothing: frozenset[tuple[str, str]] = frozenset()
    seen = {(begins, nothing)}
    waiting = [(begins, nothing)]
    while waiting:
        here, edges = waiting.pop()
        for there in zones:
            state = (there, edges | {(here, there)})
            if state not in seen:
                seen.add(state)
                waiting.append(state)
                yield state


def seen_by_both(
    edges: frozenset[tuple[str, str]], a: str | None, b: str | None
) -> Iterator[tuple[Kinds, Kinds]]:
    """Yield what two forums see in a set of legs; several, where a forum may see anything."""
    if not edges:
        yield frozenset({NO_JOURNEY}), frozenset({NO_JOURNEY})
        return
    sets: list[list[Kinds]] = []
    for forum in (a, b):
        if forum is None:
            sets.append(nonempty(len(edges)))
        else:
            sets.append([frozenset(seen_in(forum, *edge)[0] for edge in edges)])
    yield from ((one, two) for one, two in product(*sets))


def nonempty(most: int) -> list[Kinds]:
    """Return the non-empty sets of movements with at most so many members."""
    found: list[Kinds] = []
    for n in range(1, 1 << len(MOVEMENTS)):
        chosen = frozenset(m for i, m in enumerate(MOVEMENTS) if n >> i & 1)
        if len(chosen) <= most:
            found.append(chosen)
    return found
