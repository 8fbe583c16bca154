"""Which words of a definition one fact pattern meets, and where it falls short."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from trafficlaw.meaning.denotation import Denotation, Part, Route, boxes_of
from trafficlaw.meaning.space import Space
from trafficlaw.model import Term
from trafficlaw.model.definition import OWN_DIMENSION

__all__ = ["Met", "RouteTrace", "nearest", "trace"]


@frozen
class Met:
    """One element on a route, with the term that the facts meet: always, or under an answer.

    ``term`` is ``None`` where the element is not coded, or not to the end, and no term is met.
    """

    part: Part
    term: Term | None
    always: bool


@frozen
class RouteTrace:
    """A route with what the facts meet on it and what they fail."""

    route: Route
    met: tuple[Met, ...]
    failed: tuple[Part, ...]


def term_covers(space: Space, part: Part, term: Term, point: int) -> tuple[bool, bool]:
    """Return whether a term covers a point of facts always, and whether under some answer."""
    own = OWN_DIMENSION.get(part.role)
    facts = point & space.facts.full
    always = any(facts & ~box == 0 for box in boxes_of(space, term.is_, own))
    some = always or any(
        facts & ~box == 0 for outcome in term.answers for box in boxes_of(space, outcome.is_, own)
    )
    return always, some


def route_trace(space: Space, route: Route, point: int) -> RouteTrace:
    """Follow one point of facts along a route, element by element."""
    met: list[Met] = []
    failed: list[Part] = []
    for part in route.parts:
        best = None if part.element.coded else Met(part, None, always=False)
        for term in part.element.terms:
            always, some = term_covers(space, part, term, point)
            if always:
                best = Met(part, term, always=True)
                break
            if some and (best is None or best.term is None):
                best = Met(part, term, always=False)
        if best is None:
            failed.append(part)
        else:
            met.append(best)
    return RouteTrace(route, tuple(met), tuple(failed))


def trace(space: Space, denotation: Denotation, point: int) -> tuple[RouteTrace, ...]:
    """Follow one point of facts along every route of a definition."""
    return tuple(route_trace(space, route, point) for route in denotation.routes)


def nearest(traces: Sequence[RouteTrace]) -> RouteTrace:
    """Return the route from which the facts depart least; the first, where several tie.

    Of routes that are equally near, one whose purpose is met comes first, and one that is met
    without open questions before one that is met only on some reading.
    """
    return min(
        traces,
        key=lambda t: (
            len(t.failed),
            any(part.role == "purpose" for part in t.failed),
            sum(1 for m in t.met if not m.always),
        ),
    )
