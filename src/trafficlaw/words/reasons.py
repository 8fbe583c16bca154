"""Why a fact pattern is covered or is not, with the words and pinpoints that decide it."""

from __future__ import annotations

from collections.abc import Mapping

from trafficlaw.meaning.denotation import Denotation, Part
from trafficlaw.meaning.space import Space
from trafficlaw.meaning.status import Status
from trafficlaw.meaning.trace import Met, RouteTrace, nearest, trace
from trafficlaw.model import Question
from trafficlaw.wording import Wording
from trafficlaw.words.quoting import joined, pinpoint_span, quoted, role_label, term_words

__all__ = ["reason"]


def reason(
    space: Space,
    questions: Mapping[str, Question],
    wording: Wording,
    denotation: Denotation,
    point: int,
    status: Status,
) -> str:
    """Return one sentence that says how a wording decides a point of facts, and on which words."""
    traces = trace(space, denotation, point)
    best = nearest(traces)
    name = wording.title
    if status == "not covered":
        return f"Not covered by {name}: {shortfall(best)}."
    if status == "not coded":
        cells = dict.fromkeys(uncoded(m.part) for t in traces if not t.failed for m in t.met
                              if not m.part.element.coded)  # fmt: skip
        return f"Not coded under {name}: it turns on {joined(cells)}."
    words = joined(met_words(m) for m in best.met if m.term is not None)
    if status == "covered":
        return f"Covered by {name}: {words}."
    asked = dict.fromkeys(
        m.term.asks
        for t in traces
        if not t.failed
        for m in t.met
        if m.term is not None and not m.always and m.term.asks
    )
    turning = joined(quoted(questions[q].asks) for q in asked if q)
    text = f"Arguable under {name}: {words}"
    noun = "question" if len(asked) == 1 else "questions"
    return f"{text}; it turns on the {noun} {turning}." if turning else f"{text}."


def uncoded(part: Part) -> str:
    """Return the name of an element that is not coded, with the provision."""
    label = in_sentence(part.element.label) or f"the {role_label(part.role)}"
    return f"{label} ({part.version.pinpoint(part.element.at) or part.version.provision})"


def met_words(met: Met) -> str:
    """Return the words that the facts meet in one element."""
    assert met.term is not None
    words = term_words(met.part, met.term)
    return words if met.always else f"arguably {words}"


def shortfall(trace_: RouteTrace) -> str:
    """Return in words on which elements the facts fall short of a route."""
    if not trace_.failed:
        return "the readings that would cover it contradict each other"
    return joined(missing(part) for part in trace_.failed)


def missing(part: Part) -> str:
    """Return which element is not met, with its words and pinpoint."""
    element = part.element
    label = in_sentence(element.label) or f"the {role_label(element.role)}"
    pinpoint = part.version.pinpoint
    if element.says:
        words = f"{quoted(element.says)}, {pinpoint(element.at)}"
    elif not element.terms:
        words = part.version.provision
    elif len(element.terms) > FEW:
        span = pinpoint_span(pinpoint(t.at) for t in element.terms)
        words = f"any of {len(element.terms)} terms, {span}"
    else:
        words = joined((f"{quoted(t.says)}, {pinpoint(t.at)}" for t in element.terms), "or")
    return f"{label} ({words}) is not met"


FEW = 4
"""Up to how many terms an element that is not met is spelled out."""


def in_sentence(label: str) -> str:
    """Return a label without the capital that begins it, unless it is a name or abbreviation."""
    plain = label[1:2].islower() or label[1:2] == " "
    return label[:1].lower() + label[1:] if plain else label
