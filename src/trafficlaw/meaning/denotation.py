"""What a definition denotes: its routes, their parts, and the clauses that these come to.

A limb denotes the product of its elements, an element the union of its terms, a definition the
union of its limbs. A term that raises a question denotes something under each answer; the answer
becomes a condition of the clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, frozen

from trafficlaw.errors import DataError, Problem
from trafficlaw.meaning.boxes import simplified
from trafficlaw.meaning.layout import Axis
from trafficlaw.meaning.space import Clause, Space, cell_axis, question_axis
from trafficlaw.model import (
    OWN,
    Definition,
    Element,
    Instrument,
    Limb,
    Question,
    Selection,
    Version,
)
from trafficlaw.model.definition import OWN_DIMENSION

__all__ = ["Denotation", "Part", "Route", "denote", "product"]

Finder = Callable[[str, Instrument, Version], "tuple[Instrument, Definition, Version]"]
"""Finds the definition that an address names, as it stood with the version that imports it."""


@frozen
class Part:
    """An element as one route of a definition uses it, with the clauses that it comes to."""

    instrument: Instrument
    definition: Definition
    version: Version
    element: Element
    clauses: tuple[Clause, ...]

    @property
    def role(self) -> str:
        """What part the element plays."""
        return self.element.role


@frozen
class Route:
    """One way to satisfy a definition: a limb, with the definitions it imports spelled out."""

    definition: Definition
    version: Version
    limb: Limb
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]


@frozen
class Denotation:
    """A definition, or a union of several, as routes and as clauses over facts and answers."""

    routes: tuple[Route, ...]
    axes: tuple[Axis, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of all routes, each once."""
        return tuple(dict.fromkeys(c for route in self.routes for c in route.clauses))

    def __or__(self, other: Denotation) -> Denotation:
        axes = {axis.id: axis for axis in (*self.axes, *other.axes)}
        return Denotation((*self.routes, *other.routes), tuple(axes.values()))


def product(space: Space, factors: Iterable[Iterable[Clause]]) -> tuple[Clause, ...]:
    """Return the clauses that satisfy one clause of every factor, without contained ones."""
    result: list[Clause] = [Clause(space.facts.full)]
    for factor in factors:
        options = tuple(factor)
        joined = (a.and_(b, space.facts) for a in result for b in options)
        result = list(dict.fromkeys(c for c in joined if c is not None))
    return tuple(without_contained(result))


def without_contained(clauses: Iterable[Clause]) -> list[Clause]:
    """Return the clauses that no other one under the same answers contains."""
    kept: dict[Clause, None] = {}
    alike: dict[tuple[tuple[str, int], ...], dict[int, Clause]] = {}
    for clause in clauses:
        same, facts = alike.setdefault(clause.answers, {}), clause.facts
        if any(facts & ~wider == 0 for wider in same):
            continue
        for narrower in [other for other in same if other & ~facts == 0]:
            del kept[same.pop(narrower)]
        kept[clause] = None
        same[facts] = clause
    return list(kept)


def boxes_of(space: Space, selections: Iterable[Selection], own: str | None) -> list[int]:
    """Return a box for each selection; ``own`` is the dimension that the role has of its own."""
    boxes = []
    for selection in selections:
        chosen: dict[str, tuple[str, ...]] = {}
        for dimension, concepts in selection.parts:
            if dimension == OWN and own is None:
                raise ValueError("this role has no dimension of its own")
            chosen[own or "" if dimension == OWN else dimension] = concepts
        boxes.append(space.box(chosen))
    return boxes


def element_clauses(
    space: Space, element: Element, questions: Mapping[str, Question]
) -> tuple[list[Clause], dict[str, Axis]]:
    """Return what an element's terms come to, with the axes of the questions that they raise."""
    own = OWN_DIMENSION.get(element.role)
    clauses: list[Clause] = []
    axes: dict[str, Axis] = {}
    for term in element.terms:
        clauses.extend(Clause(box) for box in boxes_of(space, term.is_, own))
        if term.asks is None:
            continue
        axis = question_axis(questions[term.asks])
        axes[axis.id] = axis
        for outcome in term.answers:
            bit = 1 << axis.values.index(outcome.id)
            clauses.extend(
                Clause(box, ((axis.id, bit),)) for box in boxes_of(space, outcome.is_, own)
            )
    return joined(space, clauses), axes


def cell_of(
    instrument: Instrument, definition: Definition, version: Version, element: Element
) -> str:
    """Return the address of an element that is not coded: one for all wordings that share it.

    Wordings share an element that stands under ``shared``. Any other may mean something else in
    each version, so that its address names the version where there are several.
    """
    for shared in instrument.shared:
        if evolve(shared, id=element.id) == element:
            return f"{instrument.id}/{shared.id}"
    if len(definition.versions) == 1:
        return f"{instrument.id}#{definition.id}/{element.id}"
    stood = "-".join([version.from_.isoformat(), *version.territory])
    return f"{instrument.id}#{definition.id}@{stood}/{element.id}"


def joined(space: Space, clauses: Iterable[Clause]) -> list[Clause]:
    """Return the same clauses with as few boxes as merging neighbours gives.

    Clauses of equal facts under answers to one question are joined into one; so are clauses under
    the same answers whose facts differ in one dimension only.
    """
    by_facts: dict[tuple[int, tuple[str, ...]], int] = {}
    by_answers: dict[tuple[tuple[str, int], ...], list[int]] = {}
    for clause in clauses:
        if len(clause.answers) == 1:
            (axis, bits) = clause.answers[0]
            by_facts[clause.facts, (axis,)] = by_facts.get((clause.facts, (axis,)), 0) | bits
        else:
            by_answers.setdefault(clause.answers, []).append(clause.facts)
    for (facts, axes), bits in by_facts.items():
        by_answers.setdefault(((axes[0], bits),), []).append(facts)
    return [
        Clause(box, answers)
        for answers, boxes in by_answers.items()
        for box in simplified(space.facts, boxes)
    ]


def denote(
    space: Space,
    questions: Mapping[str, Question],
    find: Finder,
    instrument: Instrument,
    definition: Definition,
    version: Version,
    importing: tuple[tuple[str, str], ...] = (),
) -> Denotation:
    """Return what one version of a definition denotes.

    Raises ``DataError`` if definitions import each other in a circle.
    """
    here = (instrument.id, definition.id)
    if here in importing:
        circle = " → ".join(f"{i}#{d}" for i, d in (*importing, here))
        problem = Problem(instrument.id, 0, 0, f"definitions.{definition.id}", circle)
        raise DataError([problem])
    axes: dict[str, Axis] = {}
    routes: list[Route] = []
    for limb in version.limbs:
        alternatives: list[tuple[Part, ...]] = [()]
        for name in limb.needs:
            element = version.element(name)
            options: list[tuple[Part, ...]] = []
            if element.terms or not element.coded:
                clauses, asked = element_clauses(space, element, questions)
                axes.update(asked)
                if not element.coded:
                    axis = cell_axis(cell_of(instrument, definition, version, element))
                    axes[axis.id] = axis
                    clauses.append(Clause(space.facts.full, ((axis.id, 1),)))
                part = Part(instrument, definition, version, element, tuple(clauses))
                options.append((part,))
            for address in element.imports:
                target = find(address, instrument, version)
                imported = denote(space, questions, find, *target, (*importing, here))
                axes.update({axis.id: axis for axis in imported.axes})
                options.extend(route.parts for route in imported.routes)
            alternatives = [before + option for before in alternatives for option in options]
        for parts in alternatives:
            clauses_ = product(space, (part.clauses for part in parts))
            routes.append(Route(definition, version, limb, parts, clauses_))
    return Denotation(tuple(routes), tuple(axes.values()))
