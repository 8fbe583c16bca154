"""Where a case plays: the legs of the journey, and the movement that a forum sees in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product

from attrs import frozen

__all__ = ["CODE", "Places", "journeys", "state_of"]

CODE = re.compile(r"[A-Z]{2,4}(-[A-Z0-9]{1,3})?")
"""What the code of a territory looks like: ISO 3166, with parts such as ``GB-SCT``."""

LEGS = {
    (True, True): "within",
    (False, True): "into",
    (True, False): "out-of",
    (False, False): "elsewhere",
}
"""The movement that one leg is, by whether it begins and ends in the forum's country."""


@frozen
class Places:
    """The territories of an episode: where the journey begins, passes and ends; where acts happen.

    ``transit`` is ``None`` where it is not known, empty where the journey is known to be direct.
    """

    origin: str | None = None
    transit: tuple[str, ...] | None = None
    destination: str | None = None
    conduct: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether any place is known."""
        return bool(self.named)

    @property
    def journey(self) -> bool:
        """Whether the places say that there is a journey."""
        return bool(self.origin or self.destination or self.transit)

    @property
    def named(self) -> tuple[str, ...]:
        """All the territories named, each once."""
        found = (self.origin, *(self.transit or ()), self.destination, *self.conduct)
        return tuple(dict.fromkeys(place for place in found if place))

    @property
    def crosses(self) -> bool:
        """Whether the places lie in more than one state."""
        return len({state_of(place) for place in self.named}) > 1


def state_of(territory: str) -> str:
    """Return the state of a territory: the part of its code before the hyphen."""
    return territory.partition("-")[0]


Kinds = frozenset[str]


def journeys(places: Places, forum: str | None) -> tuple[tuple[Kinds, Kinds], ...]:
    """Return the sets of movements that a journey can be for a forum, one of which it is.

    Each is a pair: the movements that it surely shows, and all that it may show. The border is
    that of the forum's state; without a forum it may lie anywhere. Nothing is returned where the
    places name no journey.
    """
    if not places.journey:
        return ()
    stops = (places.origin, *(places.transit or ()), places.destination)
    states = tuple(dict.fromkeys(state_of(stop) for stop in stops if stop))
    found: dict[tuple[Kinds, Kinds], None] = {}
    for inside in inside_or_not(states, forum):
        for ends in product((True, False), repeat=sum(stop is None for stop in stops)):
            free = iter(ends)
            zones = [next(free) if stop is None else inside[state_of(stop)] for stop in stops]
            legs = frozenset(LEGS[pair] for pair in pairwise(zones))
            if places.transit is not None:
                found[legs, legs] = None
            else:
                for one in roundabout(zones[0], zones[-1]):
                    found[one] = None
    return tuple(found)


def inside_or_not(states: tuple[str, ...], forum: str | None) -> Iterator[dict[str, bool]]:
    """Yield which states are the forum's: one way where it is known, else every way."""
    if forum is not None:
        yield {state: state == state_of(forum) for state in states}
        return
    yield dict.fromkeys(states, False)
    for home in states:
        yield {state: state == home for state in states}


def roundabout(begins: bool, ends: bool) -> Iterator[tuple[Kinds, Kinds]]:
    """Yield what a journey with unknown stops can be, by whether its ends lie in the country."""
    every = frozenset(LEGS.values())
    if begins != ends:
        yield frozenset({LEGS[begins, ends]}), every
        return
    direct = frozenset({LEGS[begins, ends]})
    yield direct, direct
    yield frozenset({"into", "out-of"}), every
