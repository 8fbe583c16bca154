"""Why: every route and element, the words that the facts meet, and what is said of consent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from trafficlaw.assessment.deciding import open_facts
from trafficlaw.assessment.outcome import Open
from trafficlaw.assessment.search import Copy
from trafficlaw.meaning.denotation import Denotation, Part, Route, boxes_of
from trafficlaw.meaning.space import Clause, Space
from trafficlaw.model import ConsentRule, Term, Version
from trafficlaw.model.definition import OWN_DIMENSION

if TYPE_CHECKING:
    from trafficlaw.assessment.findings import Finding

__all__ = [
    "ChildNote",
    "ConsentNote",
    "ElementReason",
    "Hit",
    "RouteReason",
    "child_note",
    "consent_notes",
    "nearest_route",
    "route_reasons",
]

Status = Literal["met", "arguable", "not met", "unknown", "not coded"]
STATUS: dict[str, Status] = {
    "covered": "met",
    "arguable": "arguable",
    "not covered": "not met",
    "undetermined": "unknown",
    "not coded": "not coded",
}

MEANS = ("means", "means-in-exploitation")
"""The roles of elements that ask for means."""


@frozen
class Hit:
    """A term that facts meet: in which episode, by which values, always or under which answers.

    ``sure`` is false where only facts that are unknown could meet it. An empty ``answers`` means
    that the term is met on every reading.
    """

    term: Term
    episode: int
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    answers: tuple[str, ...]
    sure: bool


@frozen
class ElementReason:
    """One element of a route: whether the case meets it, on which words, for want of which facts.

    ``unknown`` are the unknown facts that it depends on; ``asks`` the questions of law.
    """

    part: Part
    status: Status
    hits: tuple[Hit, ...]
    unknown: tuple[Open, ...]
    asks: tuple[str, ...]


@frozen
class RouteReason:
    """One route of a definition: whether the case meets it, element by element.

    All elements can be met while the route is not: then no single pattern in the case meets them
    together.
    """

    route: Route
    status: Status
    elements: tuple[ElementReason, ...]

    @property
    def failed(self) -> tuple[ElementReason, ...]:
        """The elements that are not met whatever the unknown facts are."""
        return tuple(e for e in self.elements if e.status == "not met")

    @property
    def needs_means(self) -> bool:
        """Whether the route asks for means."""
        return any(part.role in MEANS for part in self.route.parts)

    @property
    def victim(self) -> tuple[ElementReason, ...]:
        """The elements that limit who the victim is."""
        return tuple(e for e in self.elements if e.part.role == "victim")


@frozen
class ConsentNote:
    """What consent does here: a rule of the provision, and why it does or does not matter."""

    version: Version
    rule: ConsentRule | None
    because: Literal[
        "never matters",
        "means are used",
        "no means are needed",
        "means are not shown",
        "means are unknown",
        "silent",
        "defeats",
        "is no defence",
        "no rule coded",
    ]
    through: tuple[Part, ...] = ()


@frozen
class ChildNote:
    """Whether means can be left out, on which route, and whether that route is met."""

    kind: Literal[
        "no means asked", "always asked", "exception met", "exception open", "exception not met"
    ]
    route: RouteReason | None = None


def route_reasons(finding: Finding) -> tuple[RouteReason, ...]:
    """Return every route with its reasons, in the order of the law."""
    found = []
    known: dict[object, ElementReason] = {}
    for i, route in enumerate(finding.denotation.routes):
        judgement = finding.judged(clauses_of(route), ("route", i))
        elements = []
        for part in route.parts:
            key = part_key(part)
            if key not in known:
                known[key] = element_reason(finding, part, key)
            elements.append(known[key])
        found.append(RouteReason(route, STATUS[judgement.outcome], tuple(elements)))
    return tuple(found)


def clauses_of(route: Route) -> Callable[[Denotation], tuple[Clause, ...]]:
    """Return what picks the clauses of one route."""
    return lambda _: route.clauses


def part_key(part: Part) -> tuple[object, ...]:
    """Return what tells the element of a part from all others."""
    version = part.version
    where = (part.instrument.id, part.definition.id, version.from_, version.territory)
    return (*where, part.element.id, bool(part.element.terms), part.element.coded)


def element_reason(finding: Finding, part: Part, key: object) -> ElementReason:
    """Return how the case meets one element, taken by itself."""
    judgement = finding.judged(lambda _: part.clauses, key)
    status = STATUS[judgement.outcome]
    hits = tuple(hits_of(finding, part))
    unknown: tuple[Open, ...] = ()
    if status == "unknown":
        limited = finding.library.space.facts.chosen
        dims = {d for clause in part.clauses for d in limited(clause.facts)}
        unknown = tuple(f for f in open_facts(judgement) if f.dimension in dims)
    asks = dict.fromkeys(
        hit.term.asks for hit in hits if hit.answers and hit.term.asks and status != "met"
    )
    return ElementReason(part, status, hits, unknown, tuple(asks))


def hits_of(finding: Finding, part: Part) -> Iterator[Hit]:
    """Yield the terms that known facts meet; those that unknown ones could meet where none do."""
    space = finding.library.space
    own = OWN_DIMENSION.get(part.role)
    maybe: list[Hit] = []
    any_sure = False
    for e, copies in enumerate(finding.case.episodes):
        copy = copies[0]
        for term in part.element.terms:
            ways: list[Way] = [((), boxes_of(space, term.is_, own))]
            ways += [((o.id,), boxes_of(space, o.is_, own)) for o in term.answers]
            sure, possible = first_hits(space, copy, ways)
            if sure:
                any_sure = True
                yield Hit(term, e, *sure, sure=True)
            elif possible:
                maybe.append(Hit(term, e, *possible, sure=False))
    if not any_sure:
        yield from maybe


Way = tuple[tuple[str, ...], list[int]]
Met = tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]


def first_hits(space: Space, copy: Copy, ways: Sequence[Way]) -> tuple[Met | None, Met | None]:
    """Return how known facts meet any of the boxes, and how unknown ones could."""
    sure: dict[tuple[tuple[str, tuple[str, ...]], ...], list[str]] = {}
    possible: Met | None = None
    for answers, boxes in ways:
        for box in boxes:
            shown = known_in(space, copy, box)
            if shown is not None:
                if not answers:
                    return (shown, ()), None
                sure.setdefault(shown, []).extend(a for a in answers)
            elif possible is None and not space.facts.is_empty(copy.possible & box):
                possible = (known_in(space, Copy(copy.possible, copy.possible), box) or (), answers)
    if sure:
        shown = next(iter(sure))
        return (shown, tuple(dict.fromkeys(a for found in sure.values() for a in found))), None
    return None, possible


def known_in(space: Space, copy: Copy, box: int) -> tuple[tuple[str, tuple[str, ...]], ...] | None:
    """Return the known values that lie in a box, by dimension; ``None`` if some are lacking."""
    found = []
    layout = space.facts
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if box & mask == mask:
            continue
        possible = copy.possible & mask
        inside = copy.need & box & mask
        if not inside and not possible & ~box:
            inside = possible
        if not inside and any(g & mask and not g & mask & ~box for g in copy.groups):
            inside = next(g & mask for g in copy.groups if g & mask and not g & mask & ~box)
        if not inside:
            return None
        found.append((axis.id, layout.values_in(inside, axis.id)))
    return tuple(found)


ORDER: tuple[Status, ...] = ("met", "arguable", "unknown", "not coded", "not met")


def nearest_route(routes: Sequence[RouteReason]) -> RouteReason:
    """Return the route to tell of: the one best met, from which the facts depart least."""

    def departs(route: RouteReason) -> tuple[int, int, int]:
        open_ = sum(1 for e in route.elements if e.status not in ("met", "not met"))
        return ORDER.index(route.status), len(route.failed), open_

    return min(routes, key=departs)


def consent_notes(finding: Finding) -> tuple[ConsentNote, ...]:
    """Return what consent does here, for each provision of the wording."""
    assert finding.wording is not None
    notes: list[ConsentNote] = []
    for member in finding.wording.members:
        routes = [r for r in finding.routes if r.route.definition.id == member.definition.id]
        parts = [p for r in routes for p in r.route.parts if p.role == "consent"]
        through = tuple(dict.fromkeys(parts))
        rules: tuple[ConsentRule | None, ...] = member.version.consent or (None,)
        notes.extend(consent_note(member.version, rule, routes, through) for rule in rules)
    return tuple(notes)


def consent_note(
    version: Version,
    rule: ConsentRule | None,
    routes: Sequence[RouteReason],
    through: tuple[Part, ...],
) -> ConsentNote:
    """Return what one rule on consent does here."""
    if rule is None:
        return ConsentNote(version, None, "no rule coded", through)
    if rule.rule == "irrelevant":
        return ConsentNote(version, rule, "never matters", through)
    if rule.rule == "silent":
        return ConsentNote(version, rule, "silent", through)
    if rule.rule == "defeats":
        return ConsentNote(version, rule, "defeats", through)
    if rule.rule == "no-defence":
        return ConsentNote(version, rule, "is no defence", through)
    means = {e.status for r in routes for e in r.elements if e.part.role in MEANS}
    if "met" in means:
        return ConsentNote(version, rule, "means are used", through)
    if any(r.status == "met" and not r.needs_means for r in routes):
        return ConsentNote(version, rule, "no means are needed", through)
    if means and means <= {"not met"}:
        return ConsentNote(version, rule, "means are not shown", through)
    return ConsentNote(version, rule, "means are unknown", through)


def child_note(finding: Finding) -> ChildNote:
    """Return whether means can be left out here, and on which route."""
    free = [r for r in finding.routes if not r.needs_means]
    if len(free) == len(finding.routes):
        return ChildNote("no means asked")
    if not free:
        return ChildNote("always asked")
    best = nearest_route(free)
    if best.status == "met":
        return ChildNote("exception met", best)
    if best.status == "not met":
        return ChildNote("exception not met", best)
    return ChildNote("exception open", best)
