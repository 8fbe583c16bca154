"""A wording as the boxes that a case is held against, under the readings that are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trafficlaw.assessment.outcome import Target
from trafficlaw.assessment.search import Weighed
from trafficlaw.comparison.setting import make_setting
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.space import CELL, Clause
from trafficlaw.model import Reading

__all__ = ["target_of"]


def target_of(
    library: Library,
    denotation: Denotation,
    *,
    clauses: Iterable[Clause] | None = None,
    reading: Reading | None = None,
    settled: Mapping[str, str] | None = None,
) -> Target:
    """Return a denotation, or some of its clauses, as boxes over facts and open answers."""
    setting = make_setting(library, [denotation], given={}, reading=reading, settled=settled)
    wide, facts = setting.layout, library.space.facts
    asked = [axis for axis in wide.axes if axis.question and not axis.id.startswith(CELL)]
    cells = [axis for axis in wide.axes if axis.id.startswith(CELL)]
    answers = Layout(tuple(asked))

    def answered(box: int) -> int:
        return sum(answers.values(axis.id, wide.values_in(box, axis.id)) for axis in asked)

    def needed(box: int) -> int:
        return sum(1 << i for i, axis in enumerate(cells) if not open_on(wide, box, axis))

    boxes = setting.boxes(denotation.clauses if clauses is None else clauses)
    return Target(
        answers,
        answered(setting.allowed),
        tuple(Weighed(b & facts.full, answered(b), needed(b)) for b in boxes),
        tuple(axis.id.removeprefix(CELL) for axis in cells),
    )


def open_on(layout: Layout, box: int, axis: Axis) -> bool:
    """Whether a box holds every value of an axis."""
    mask = layout.mask(axis.id)
    return box & mask == mask
