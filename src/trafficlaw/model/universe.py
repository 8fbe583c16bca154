"""The admissible universe: which combinations of values can exist at all."""

from __future__ import annotations

from attrs import frozen

from trafficlaw.model.described import ID, described
from trafficlaw.model.selection import Selection

__all__ = ["Constraint", "Universe"]


@frozen
class Constraint:
    """A combination of values that no fact pattern can show, with the reason."""

    id: str = described("The constraint's stable id.", pattern=ID)
    because: str = described("Why no case can be like that, in one sentence.")
    never: Selection = described("The impossible combination.", form="selection")


@frozen
class Universe:
    """The dimensions in their fixed order, and what cannot be combined."""

    dimensions: tuple[str, ...] = described("Ids of the dimensions, in the order of display.")
    constraints: tuple[Constraint, ...] = described("The constraints by id.", keyed=True)
