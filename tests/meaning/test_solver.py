"""A SAT solver, which shares no line with our algebra, decides the same on large spaces."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from pysat.solvers import Cadical153

from strategies import wide_pairs
from trafficlaw.meaning import boxes as algebra
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.region import Region


def satisfiable(layout: Layout, inside: Sequence[Sequence[int]], outside: Sequence[int]) -> bool:
    """Whether a point lies in each union of ``inside`` and in no box of ``outside``."""
    with Cadical153() as solver:
        bit_of = [[i + 1 for i in range(m.bit_length()) if m >> i & 1] for m in layout.masks]
        for bits in bit_of:
            solver.add_clause(bits)
            for i, x in enumerate(bits):
                for y in bits[i + 1 :]:
                    solver.add_clause([-x, -y])
        new = layout.full.bit_length() + 1
        for union in inside:
            names = list(range(new, new + len(union)))
            new += len(union)
            solver.add_clause(names)
            for name, box in zip(names, union, strict=True):
                for bits in bit_of:
                    solver.add_clause([-name, *(b for b in bits if box >> (b - 1) & 1)])
        for box in outside:
            solver.add_clause([b for bits in bit_of for b in bits if not box >> (b - 1) & 1])
        return bool(solver.solve())


@given(wide_pairs())
def test_inclusion_equality_and_disjointness_are_what_the_solver_says(
    drawn: tuple[Layout, list[int], list[int]],
) -> None:
    layout, a, b = drawn
    one, two = Region(layout, tuple(a)), Region(layout, tuple(b))
    a_escapes, b_escapes = satisfiable(layout, [a], b), satisfiable(layout, [b], a)
    assert (one <= two) == (not a_escapes)
    assert (two <= one) == (not b_escapes)
    assert (one == two) == (not a_escapes and not b_escapes)
    assert bool(one & two) == satisfiable(layout, [a, b], [])


@settings(max_examples=25)
@given(wide_pairs())
def test_computed_unions_are_the_sets_that_the_solver_knows(
    drawn: tuple[Layout, list[int], list[int]],
) -> None:
    layout, a, b = drawn
    rest = list(algebra.difference(layout, a, b))
    assert not satisfiable(layout, [rest, b], [])
    assert not satisfiable(layout, [rest], a)
    assert not satisfiable(layout, [a], [*rest, *b])
    fewer = algebra.irredundant(layout, a)
    assert not satisfiable(layout, [fewer], a)
    assert not satisfiable(layout, [a], fewer)
