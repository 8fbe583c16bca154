"""The space in which definitions meet: dimensions of facts first, then questions of law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from trafficlaw.errors import UnknownName
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.model import Dimension, Question, Universe

__all__ = ["CELL", "QUESTION", "Clause", "Space", "bounds", "cell_axis", "question_axis"]

QUESTION = "?"
"""What the id of a question's axis begins with."""

CELL = "!"
"""What the id of the axis of an element that is not coded begins with."""


def question_axis(question: Question) -> Axis:
    """Return the axis of a question: one single value for each answer."""
    answers = tuple(answer.id for answer in question.answers)
    return Axis(QUESTION + question.id, answers, question=True)


def cell_axis(cell: str) -> Axis:
    """Return the axis of an element that is not coded: met by any facts, or by none."""
    return Axis(CELL + cell, ("met", "not-met"), question=True)


def bounds(layout: Layout, readings: int) -> tuple[int, int]:
    """Return the readings with each element that is not coded met by nothing, and by anything.

    Both are the readings themselves where everything is coded.
    """
    cells = [m for a, m in zip(layout.axes, layout.masks, strict=True) if a.id.startswith(CELL)]
    met = sum(mask & -mask for mask in cells)
    return readings & ~met, readings & ~(sum(cells) & ~met)


@frozen
class Clause:
    """A box of facts that counts only under certain answers.

    ``facts`` is a box of the space's facts; ``answers`` pairs the id of a question's axis with
    the bits of the answers under which the clause counts, counted from that axis's own first bit.
    """

    facts: int
    answers: tuple[tuple[str, int], ...] = ()

    def and_(self, other: Clause, layout: Layout) -> Clause | None:
        """Return what both clauses cover, or ``None`` if that is nothing."""
        facts = self.facts & other.facts
        if layout.is_empty(facts):
            return None
        answers = dict(self.answers)
        for axis, bits in other.answers:
            answers[axis] = answers.get(axis, bits) & bits
            if not answers[axis]:
                return None
        return Clause(facts, tuple(sorted(answers.items())))


@frozen(slots=False)
class Space:
    """The dimensions of facts, their vocabulary, and what cannot be combined.

    ``facts`` is the layout of the dimensions alone. A layout that :meth:`with_axes` returns has
    the same axes at the same bits, and questions above them, so that a box of facts means the
    same in every one of them.
    """

    dimensions: Mapping[str, Dimension]
    facts: Layout
    never: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, dimensions: Iterable[Dimension], universe: Universe) -> Space:
        """Return the space of a vocabulary and its universe."""
        by_id = {d.id: d for d in dimensions}
        layout = Layout(
            tuple(
                Axis(d.id, d.leaves, plural=d.plural, none=d.none)
                for d in (by_id[name] for name in universe.dimensions)
            )
        )
        space = cls(by_id, layout, ())
        never = tuple((c.id, space.box(dict(c.never.parts))) for c in universe.constraints)
        return cls(by_id, layout, never)

    def box(self, chosen: Mapping[str, Iterable[str]]) -> int:
        """Return a box of facts from concepts, each standing for its leaves.

        Raises ``UnknownName`` for a dimension or concept that does not exist.
        """
        box = self.facts.full
        for dimension, concepts in chosen.items():
            bits = 0
            for concept in concepts:
                bits |= self.bits(dimension, concept)
            box = (box & ~self.facts.mask(dimension)) | bits
        return box

    def bits(self, dimension: str, concept: str) -> int:
        """Return the bits of the leaves that one concept stands for.

        Raises ``UnknownName`` for a dimension or concept that does not exist.
        """
        scheme = self.dimensions.get(dimension)
        if scheme is None:
            raise UnknownName("dimension", dimension, self.dimensions)
        try:
            leaves = scheme.leaves_of(concept)
        except KeyError:
            known = (c.id for c in scheme.concepts)
            raise UnknownName(f"value of “{dimension}”", concept, known) from None
        return self.facts.values(dimension, leaves)

    def with_axes(self, axes: Iterable[Axis]) -> Layout:
        """Return the layout of the facts with these questions above them."""
        return Layout((*self.facts.axes, *axes))
