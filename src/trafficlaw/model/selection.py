"""A selection: the concepts that some words denote, dimension by dimension."""

from __future__ import annotations

from attrs import frozen

from trafficlaw.model.described import described

__all__ = ["OWN", "Selection"]

OWN = ""
"""Stands for the dimension that an element of this role has of its own."""


@frozen
class Selection:
    """A product of concept sets, one for each dimension named; the others are left open.

    ``parts`` pairs a dimension's id (or ``OWN``) with the ids of the concepts chosen in it.
    """

    parts: tuple[tuple[str, tuple[str, ...]], ...] = described("Dimension and its concepts.")
