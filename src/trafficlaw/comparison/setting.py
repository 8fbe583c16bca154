"""The setting of a comparison: one space for both definitions, and what is held fixed in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from trafficlaw.errors import UnknownName, UsageError
from trafficlaw.library import Library
from trafficlaw.meaning.boxes import difference, intersection, simplified
from trafficlaw.meaning.denotation import Denotation, Route
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, as_products, differ, product, single
from trafficlaw.meaning.space import QUESTION, Clause
from trafficlaw.meaning.status import settled_pieces
from trafficlaw.model import Reading
from trafficlaw.wording import Wording

__all__ = ["Given", "Setting", "as_given", "make_setting"]

Given = Mapping[str, str | Iterable[str]]
"""Dimensions fixed to values: concept ids by dimension id."""


@frozen
class Setting:
    """Everything that two definitions share while they are compared.

    ``allowed`` is the box to which facts and readings are limited; ``never`` are the boxes of
    facts that cannot exist; ``ignored`` are the bits of the dimensions projected away, and
    ``hidden`` the boxes that cannot exist on account of what is ignored.
    """

    layout: Layout
    allowed: int
    never: tuple[int, ...]
    ignored: int = 0
    hidden: tuple[int, ...] = ()

    @property
    def readings(self) -> int:
        """The answers that are open, as bits."""
        return self.allowed & self.layout.questions

    def box(self, clause: Clause) -> int:
        """Return a clause as a box of this setting's layout, before any limit."""
        layout = self.layout
        box = clause.facts | layout.questions
        for axis, bits in clause.answers:
            i = layout.positions[axis]
            box = (box & ~layout.masks[i]) | (bits << layout.offsets[i])
        return box

    def boxes(self, clauses: Iterable[Clause]) -> list[int]:
        """Return clauses as boxes within what is allowed, with ignored dimensions opened."""
        layout = self.layout
        inside = [box for c in clauses if not layout.is_empty(box := self.box(c) & self.allowed)]
        if self.ignored:
            shadow = difference(layout, inside, self.hidden)
            inside = [box | self.ignored for box in shadow]
        return simplified(layout, inside)

    def products(self, denotation: Denotation) -> list[Product]:
        """Return a definition as one product for each route, within what is allowed.

        With dimensions ignored it is multiplied out, since the shadow of a product is none.
        """
        if self.ignored:
            return as_products(self.boxes(denotation.clauses))
        found = []
        for route in denotation.routes:
            one = product(self.layout, (self.boxes(part.clauses) for part in route.parts))
            if one is not None:
                found.append(one)
        return found

    def possible(self, denotation: Denotation) -> list[Product]:
        """Return what a definition covers on some reading, open on every question."""
        if self.ignored:
            return as_products(self.wide(self.boxes(denotation.clauses)))
        found = []
        for route in denotation.routes:
            one = product(self.layout, (self.wide(boxes) for boxes in self.apart(route)))
            if one is not None:
                found.append(one)
        return found

    def plain(self, denotation: Denotation) -> list[Product]:
        """Return what a definition covers by clauses that ask no question.

        All of it is covered on every reading, though more may be. Nothing where dimensions are
        ignored, since the shadow of a product is none.
        """
        layout, readings = self.layout, self.readings
        found: list[Product] = []
        for route in denotation.routes:
            parts = (
                [b | layout.questions for b in self.boxes(part.clauses) if readings & ~b == 0]
                for part in route.parts
            )
            one = None if self.ignored else product(layout, parts)
            if one is not None:
                found.append(one)
        return found

    def certain(self, denotation: Denotation) -> list[Product]:
        """Return what a definition covers on every reading, open on every question.

        Most of it lies in the clauses that hold under every answer; the rest is found by looking
        at what is possible beyond them.
        """
        layout, readings = self.layout, self.readings
        found = self.plain(denotation)
        inside = self.products(denotation)
        beyond = differ(layout, self.possible(denotation), found)
        for piece in beyond:
            parts_of_it = settled_pieces(layout, piece, inside, readings)
            found.extend(single(box | layout.questions) for box in parts_of_it)
        return found

    def apart(self, route: Route) -> list[list[int]]:
        """Return the elements of a route as boxes; those that share a question are multiplied out.

        Elements that share none can be opened on their questions one by one.
        """
        groups: list[tuple[set[str], list[int]]] = []
        for part in route.parts:
            asked = {axis for clause in part.clauses for axis, _ in clause.answers}
            boxes = self.boxes(part.clauses)
            rest = []
            for questions, others in groups:
                if questions & asked:
                    asked |= questions
                    boxes = simplified(self.layout, intersection(self.layout, others, boxes))
                else:
                    rest.append((questions, others))
            groups = [*rest, (asked, boxes)]
        return [boxes for _, boxes in groups]

    def wide(self, boxes: Iterable[int]) -> list[int]:
        """Return boxes opened on every question: what they cover on some reading."""
        return simplified(self.layout, (box | self.layout.questions for box in boxes))


def as_given(given: Given | None) -> dict[str, tuple[str, ...]]:
    """Return fixed dimensions with their values as tuples; one text stands for one value.

    Raises ``UsageError`` for anything that is no mapping from dimensions to values.
    """
    if given is None:
        return {}
    wrong = UsageError(
        f'given= maps dimensions to values, for example {{"age": "under-18"}}; {given!r} does not'
    )
    if not isinstance(given, Mapping):
        raise wrong
    found: dict[str, tuple[str, ...]] = {}
    for dimension, values in given.items():
        if not isinstance(values, Iterable):
            raise wrong
        found[dimension] = (values,) if isinstance(values, str) else tuple(map(str, values))
    return found


def make_setting(
    library: Library,
    denotations: Iterable[Denotation],
    *,
    given: Mapping[str, tuple[str, ...]],
    ignoring: Iterable[str] = (),
    reading: Reading | None = None,
    settled: Mapping[str, str] | None = None,
) -> Setting:
    """Return the setting for comparing some definitions.

    ``given`` fixes dimensions of facts; ``ignoring`` projects dimensions away; ``reading`` and
    ``settled`` fix answers to questions. Raises ``UnknownName`` for a wrong dimension or value and
    ``UsageError`` where a value leaves nothing.
    """
    axes = {axis.id: axis for d in denotations for axis in d.axes}
    space = library.space
    layout = space.with_axes(axes[name] for name in sorted(axes))
    allowed = (space.box(given) & space.facts.full) | layout.questions
    if space.facts.is_empty(allowed & space.facts.full):
        raise UsageError("given= names a dimension without any value")
    fixed = dict(reading.answers) if reading else {}
    fixed.update(settled or {})
    for question, answer in fixed.items():
        axis_id = QUESTION + question
        if axis_id in layout.positions:
            bits = layout.values(axis_id, [answer])
            allowed = (allowed & ~layout.mask(axis_id)) | bits
    ignored = 0
    for dimension in ignoring:
        if dimension not in space.dimensions:
            raise UnknownName("dimension", dimension, space.dimensions)
        if dimension in given:
            raise UsageError(f"“{dimension}” cannot be both given and ignored")
        ignored |= space.facts.mask(dimension)
    never = tuple(box | layout.questions for _, box in space.never)
    hidden = tuple(n for n in never if (n & ignored) != ignored)
    never = tuple(n for n in never if (n & ignored) == ignored)
    return Setting(layout, allowed, never, ignored, hidden)


def settled_answers(
    library: Library, wordings: Iterable[Wording], in_: str | None
) -> dict[str, str]:
    """Return the answers that judgments have settled in a territory on the wordings' days.

    A judgment binds only where its territory is asked for. Without a day every judgment counts.
    """
    if in_ is None:
        return {}
    asked = set(library.parts(in_))
    days = [w.day for w in wordings if w.day is not None]
    day = min(days) if days else None
    answers: dict[str, str] = {}
    for question in library.corpus.questions.values():
        for settlement in sorted(question.settled, key=lambda s: s.from_):
            if day is not None and settlement.from_ > day:
                continue
            if asked <= set(library.parts(settlement.territory)):
                answers[question.id] = settlement.answer
    return answers
