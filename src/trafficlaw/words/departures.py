"""How a law relates to a measure, and on which elements it departs from it, in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficlaw.comparison.relation import Relation
from trafficlaw.meaning.denotation import Part
from trafficlaw.words.quoting import pinpoint_span, role_label

__all__ = ["departing", "places", "relation_words"]


def relation_words(relation: Relation) -> str:
    """Return a relation and, where it is not settled, what it depends on."""
    if relation.settled:
        return f"{relation.relation}, under every reading"
    if relation.verdict.cells:
        return "open, since part of what decides it is not coded"
    count = len(relation.verdict.depends_on)
    noun = "question" if count == 1 else "questions"
    return f"{relation.relation}, depending on {count} open {noun} of law"


def departing(relation: Relation) -> Iterator[str]:
    """Yield the elements on which the first departs from the second, with pinpoints of both."""
    for element in relation.per_element:
        if element.relation == "equivalent":
            continue
        label = role_label(element.role)
        if element.verdict is None:
            if element.a:
                yield f"the {label}, which it alone requires ({places(element.a)})"
            else:
                yield f"the {label}, which it does not require"
        else:
            yield f"the {label} ({element.relation}; {places(element.a)})"


def places(parts: Sequence[Part]) -> str:
    """Return the pinpoints of some elements as a span."""
    found = [part.version.pinpoint(t.at) for part in parts for t in part.element.terms]
    found += [part.version.provision for part in parts if not part.element.terms]
    return pinpoint_span(found)
