"""Concepts: the vocabulary in which facts and definitions meet, one scheme a dimension."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from trafficlaw.model.described import ID, described

__all__ = ["Concept", "Dimension"]


@frozen
class Concept:
    """A node of a dimension's vocabulary. Only leaves are points; a node stands for its leaves.

    The fields follow SKOS: a preferred label, alternative labels, a scope note, and the
    narrower concepts by id.
    """

    id: str = described("The concept's stable id, unique in its dimension.", pattern=ID)
    label: str = described("What readers see.")
    also: tuple[str, ...] = described("Other words for the same thing.", default=())
    note: str = described("Where the concept begins and ends, in our words.", default="")
    narrower: tuple[str, ...] = described(
        "Ids of the narrower concepts; a concept with none is a leaf.", default=()
    )
    phrase: str = described("How a sentence about a case says it.", default="")
    residual: bool = described(
        "True for a leaf that stands for everything the others leave over.", default=False
    )


@frozen
class Dimension:
    """One aspect of a fact pattern, with the finite vocabulary of values it can take."""

    id: str = described("The dimension's stable id; equals the file's name.", pattern=ID)
    label: str = described("What readers see.")
    asks: str = described("The question about a case that a value of this dimension answers.")
    takes: Literal["one", "several"] = described(
        "`several` where one case can show more than one value at once."
    )
    none: str | None = described(
        "The leaf that says “nothing of the kind”; it stands alone in a case.", default=None
    )
    note: str = described("What the dimension is for and how it was cut.", default="")
    strongest: str | None = described(
        "For a mental state: the leaf to which it is fixed when functions differ.", default=None
    )
    concepts: tuple[Concept, ...] = described(
        "The concepts by id; leaves stand in order of how usual they are.", keyed=True
    )

    @property
    def plural(self) -> bool:
        """Whether one case can show several values at once."""
        return self.takes == "several"

    @property
    def leaves(self) -> tuple[str, ...]:
        """The ids of the leaves, the most usual first."""
        return tuple(c.id for c in self.concepts if not c.narrower)

    def concept(self, concept_id: str) -> Concept:
        """Return the concept with this id; raise ``KeyError`` if there is none."""
        for concept in self.concepts:
            if concept.id == concept_id:
                return concept
        raise KeyError(concept_id)

    def leaves_of(self, concept_id: str) -> tuple[str, ...]:
        """Return the leaves that a concept stands for: itself, or those below it.

        Raises ``KeyError`` if the dimension has no such concept.
        """
        concept = self.concept(concept_id)
        if not concept.narrower:
            return (concept.id,)
        below = {leaf for narrower in concept.narrower for leaf in self.leaves_of(narrower)}
        return tuple(leaf for leaf in self.leaves if leaf in below)

    def broader(self, concept_id: str) -> tuple[str, ...]:
        """Return the ids of the concepts directly above this one, in file order."""
        return tuple(c.id for c in self.concepts if concept_id in c.narrower)
