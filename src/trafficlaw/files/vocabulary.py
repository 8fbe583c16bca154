"""Checks of the vocabulary: the concepts of each dimension, the universe, the territories."""

from __future__ import annotations

from collections.abc import Iterator

from trafficlaw.errors import Problem
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.names import missing
from trafficlaw.files.place import Step
from trafficlaw.model import Dimension, Selection

__all__ = ["dimension_problems", "selection_problems", "territory_problems", "universe_problems"]

EXHAUSTIVE = frozenset({"movement"})
"""Plural dimensions whose leaves leave nothing over, because they are derived from places."""


def dimension_problems(dimension: Dimension, origin: Origin) -> Iterator[Problem]:
    """Yield what is wrong with one dimension's graph of concepts."""
    ids = [concept.id for concept in dimension.concepts]
    if not ids:
        yield origin.problem(("concepts",), "a dimension has at least one concept")
    for concept in dimension.concepts:
        for index, narrower in enumerate(concept.narrower):
            if narrower not in ids:
                steps = ("concepts", concept.id, "narrower", index)
                yield origin.problem(steps, missing("concept", narrower, ids), text=narrower)
    loop = _loop(dimension)
    if loop:
        shown = " → ".join(loop)
        message = f"no concept can be narrower than itself: {shown}"
        yield origin.problem(("concepts", loop[0], "narrower"), message)
    for key, leaf in (("none", dimension.none), ("strongest", dimension.strongest)):
        if leaf is not None and leaf not in dimension.leaves:
            if leaf in ids:
                yield origin.problem((key,), f"“{leaf}” has narrower concepts; name a leaf")
            else:
                yield origin.problem((key,), missing("leaf", leaf, dimension.leaves))
    if dimension.plural and dimension.id not in EXHAUSTIVE:
        left_over = [c for c in dimension.concepts if c.residual and not c.narrower]
        if not left_over:
            message = "no leaf says `residual: true`; a dimension that takes several needs one"
            yield origin.problem(("concepts",), message)


def universe_problems(gathered: Gathered, origin: Origin) -> Iterator[Problem]:
    """Yield where the universe does not fit the dimensions."""
    universe = gathered.universe
    assert universe is not None
    if "dimension" in gathered.incomplete:
        return
    for index, dimension in enumerate(universe.dimensions):
        steps: tuple[Step, ...] = ("dimensions", index)
        if dimension in universe.dimensions[:index]:
            yield origin.problem(steps, f"“{dimension}” stands in the list twice")
        elif dimension not in gathered.dimensions:
            yield origin.problem(steps, missing("dimension", dimension, gathered.dimensions))
    for dimension in sorted(set(gathered.dimensions) - set(universe.dimensions)):
        message = f"the dimension “{dimension}” of concepts/ is missing in the list"
        yield origin.problem(("dimensions",), message)
    for constraint in universe.constraints:
        steps = ("constraints", constraint.id, "never")
        yield from selection_problems(gathered, origin, steps, (constraint.never,), None)


def territory_problems(gathered: Gathered) -> Iterator[Problem]:
    """Yield the parts of territories that are no territories, or that contain themselves."""
    for name, territory in gathered.territories.items():
        origin = gathered.origins["territory", name]
        for index, part in enumerate(territory.parts):
            steps: tuple[Step, ...] = ("parts", index)
            if part not in gathered.territories and "territory" not in gathered.incomplete:
                message = missing("territory", part, gathered.territories)
                yield origin.problem(steps, message, text=part)
            elif name in gathered.within(part):
                yield origin.problem(steps, f"“{name}” cannot be a part of itself", text=part)


def selection_problems(
    gathered: Gathered,
    origin: Origin,
    steps: tuple[Step, ...],
    selections: tuple[Selection, ...],
    own: str | None,
) -> Iterator[Problem]:
    """Yield the dimensions and concepts that do not exist; ``own`` is what a bare id is of."""
    if "dimension" in gathered.incomplete:
        return
    for selection in selections:
        for named, concepts in selection.parts:
            name = named or own
            if not name:
                message = "this role has no dimension of its own; write `dimension: concept`"
                yield origin.problem(steps, message)
                continue
            dimension = gathered.dimensions.get(name)
            if dimension is None:
                message = missing("dimension", name, gathered.dimensions)
                yield origin.problem(steps, message, text=named)
                continue
            ids = [concept.id for concept in dimension.concepts]
            for concept in concepts:
                if concept not in ids:
                    message = missing("concept", concept, ids, f"of the dimension {name}")
                    yield origin.problem(steps, message, text=concept)


def _loop(dimension: Dimension) -> list[str]:
    """Return a chain of concepts that ends where it began, or nothing."""
    narrower = {concept.id: concept.narrower for concept in dimension.concepts}
    done: set[str] = set()

    def follow(name: str, chain: list[str]) -> list[str]:
        if name in chain:
            return [*chain[chain.index(name) :], name]
        if name in done:
            return []
        for below in narrower.get(name, ()):
            found = follow(below, [*chain, name])
            if found:
                return found
        done.add(name)
        return []

    return next((found for name in narrower if (found := follow(name, []))), [])
