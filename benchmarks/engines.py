"""Three engines for the same question: how do two definitions relate, and what shows it?

Each engine is built from the same definitions, and answers a pair with a relation and a witness:
a point that one of the two has and the other lacks (of the first, if there is one), or ``None``
if they are equal. A witness is one value for each dimension.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any, Protocol

from synthetic import PLURAL, SIZES, Box, Definition

from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.verdict import verdict
from trafficlaw.meaning import space
from trafficlaw.meaning.boxes import difference, intersection, simplified
from trafficlaw.meaning.layout import Axis, Layout

Point = tuple[int, ...]
Answer = tuple[str, Point | None]


class Engine(Protocol):
    """What is timed: once built, a relation and a witness for any pair."""

    def relate(self, i: int, j: int) -> Answer: ...


def fact_axes(*, plural: bool) -> tuple[Axis, ...]:
    return tuple(
        Axis(f"d{d}", tuple(map(str, range(size))), plural=plural and d in PLURAL)
        for d, size in enumerate(SIZES)
    )


def box_of(layout: Layout, box: Box) -> int:
    return layout.box({f"d{d}": map(str, sorted(values)) for d, values in box.items()})


class Library:
    """The library's verdict and its first witness; without questions one setting serves all.

    The dimensions are single here, so that “cumulative”, which the peers do not compute, cannot
    occur; ``plural`` turns it on.
    """

    def __init__(self, definitions: Sequence[Definition], *, plural: bool = False) -> None:
        self.layout = Layout(fact_axes(plural=plural))
        self.setting = Setting(self.layout, self.layout.full, ())
        self.boxes = [
            simplified(self.layout, (box_of(self.layout, c.facts) for c in d.clauses))
            for d in definitions
        ]

    def relate(self, i: int, j: int) -> Answer:
        a, b = self.boxes[i], self.boxes[j]
        relation = verdict(self.setting, a, b).relation
        if relation == "equivalent":
            return relation, None
        x, y = (b, a) if relation == "narrower" else (a, b)
        piece = next(difference(self.layout, x, y))
        return relation, self.point(piece)

    def point(self, box: int) -> Point:
        layout = self.layout
        return tuple(
            ((box & mask) & -(box & mask)).bit_length() - 1 - low
            for mask, low in zip(layout.masks, layout.offsets, strict=True)
        )


class Algebra(Library):
    """The library's set algebra alone: what the peers compute, and nothing else."""

    def relate(self, i: int, j: int) -> Answer:
        layout, a, b = self.layout, self.boxes[i], self.boxes[j]
        in_a = next(difference(layout, a, b), None)
        in_b = next(difference(layout, b, a), None)
        common = in_a and in_b and next(intersection(layout, a, b), None)
        relation, piece = related(in_a, in_b, bool(common))
        return relation, None if piece is None else self.point(piece)


class Open:
    """The library's verdict where definitions raise questions: a setting for every pair."""

    def __init__(self, definitions: Sequence[Definition], answers: Sequence[int]) -> None:
        self.definitions = definitions
        self.facts = Layout(fact_axes(plural=False))
        self.axes = [
            Axis(f"?{q:04}", tuple(map(str, range(count))), question=True)
            for q, count in enumerate(answers)
        ]
        self.clauses = [
            [
                space.Clause(
                    box_of(self.facts, c.facts),
                    tuple((self.axes[q].id, bits(v)) for q, v in sorted(c.answers.items())),
                )
                for c in d.clauses
            ]
            for d in definitions
        ]

    def outcomes(self, i: int, j: int) -> dict[str, list[dict[int, frozenset[int]]]]:
        """Return each relation with the answers that it holds under: any of the conditions."""
        asks = sorted({*self.definitions[i].asks, *self.definitions[j].asks})
        layout = Layout((*self.facts.axes, *(self.axes[q] for q in asks)))
        setting = Setting(layout, layout.full, ())
        found = verdict(setting, setting.boxes(self.clauses[i]), setting.boxes(self.clauses[j]))
        return {
            outcome.relation: [
                {int(axis[1:]): frozenset(map(int, values)) for axis, values in condition}
                for condition in outcome.when
            ]
            for outcome in found.outcomes
        }


def bits(values: frozenset[int]) -> int:
    return sum(1 << v for v in values)


class Encoding:
    """A definition in clauses, for any solver: full Tseitin, so that both polarities may be used.

    One variable for each value of each dimension, exactly one of them true; one for each set of
    values that occurs, one for each box and one for each definition, each shared if it recurs.
    """

    def __init__(self, definitions: Sequence[Definition], answers: Sequence[int] = ()) -> None:
        self.clauses: list[list[int]] = []
        self.count = 0
        self.facts = [self.axis(size) for size in SIZES]
        self.questions = [self.axis(size) for size in answers]
        self.sets: dict[tuple[bool, int, frozenset[int]], int] = {}
        self.boxes: dict[frozenset[int], int] = {}
        self.selectors = [self.definition(d) for d in definitions]

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def axis(self, size: int) -> list[int]:
        literals = [self.fresh() for _ in range(size)]
        self.clauses.append(literals)
        self.clauses += [[-x, -y] for x, y in combinations(literals, 2)]
        return literals

    def any_of(self, literals: Sequence[int]) -> int:
        if len(literals) == 1:
            return literals[0]
        name = self.fresh()
        self.clauses.append([-name, *literals])
        self.clauses += [[name, -literal] for literal in literals]
        return name

    def values(self, question: bool, axis: int, values: frozenset[int]) -> int:
        key = (question, axis, values)
        if key not in self.sets:
            literals = (self.questions if question else self.facts)[axis]
            self.sets[key] = self.any_of([literals[v] for v in sorted(values)])
        return self.sets[key]

    def box(self, parts: frozenset[int]) -> int:
        if len(parts) == 1:
            return next(iter(parts))
        if parts not in self.boxes:
            name = self.boxes[parts] = self.fresh()
            self.clauses += [[-name, part] for part in sorted(parts)]
            self.clauses.append([name, *(-part for part in sorted(parts))])
        return self.boxes[parts]

    def definition(self, definition: Definition) -> int:
        boxes = []
        for clause in definition.clauses:
            parts = [self.values(False, d, v) for d, v in sorted(clause.facts.items())]
            parts += [self.values(True, q, v) for q, v in sorted(clause.answers.items())]
            boxes.append(self.box(frozenset(parts)))
        return self.any_of(list(dict.fromkeys(boxes)))


def related(in_a: Any, in_b: Any, common: bool) -> Answer:
    """Name the relation from a point of each difference, if any, and whether they meet."""
    if in_a is not None:
        if in_b is None:
            return "broader", in_a
        return ("overlapping" if common else "disjoint"), in_a
    return ("narrower", in_b) if in_b is not None else ("equivalent", None)


class Sat:
    """python-sat: one incremental solver; a pair is two or three calls under assumptions."""

    def __init__(
        self, definitions: Sequence[Definition], solver: str, answers: Sequence[int] = ()
    ) -> None:
        from pysat.solvers import Solver

        self.encoding = Encoding(definitions, answers)
        self.solver = Solver(name=solver, bootstrap_with=self.encoding.clauses)

    def relate(self, i: int, j: int, under: Sequence[int] = ()) -> Answer:
        a, b = self.encoding.selectors[i], self.encoding.selectors[j]
        in_a = self.witness(a, -b, *under)
        in_b = self.witness(b, -a, *under)
        both = in_a is not None and in_b is not None
        common = both and bool(self.solver.solve(assumptions=[a, b, *under]))
        return related(in_a, in_b, common)

    def witness(self, *assumptions: int) -> Point | None:
        if not self.solver.solve(assumptions=assumptions):
            return None
        model = self.solver.get_model()  # in the order of the variables, the facts' own first
        true = [literal for literal in model[: sum(SIZES)] if literal > 0]
        return tuple(x - axis[0] for x, axis in zip(true, self.encoding.facts, strict=True))


class Z3:
    """z3 on the same clauses: its finite-domain solver, or (``logic=None``) its default one."""

    def __init__(self, definitions: Sequence[Definition], logic: str | None) -> None:
        import z3

        self.z3 = z3
        self.encoding = Encoding(definitions)
        names = [z3.Bool(f"x{n}") for n in range(self.encoding.count + 1)]
        self.literals = {n: names[n] for n in range(1, self.encoding.count + 1)}
        self.literals |= {-n: z3.Not(x) for n, x in list(self.literals.items())}
        self.solver = z3.SolverFor(logic) if logic else z3.Solver()
        for clause in self.encoding.clauses:
            self.solver.add(z3.Or(*(self.literals[x] for x in clause)))

    def relate(self, i: int, j: int) -> Answer:
        a, b = self.encoding.selectors[i], self.encoding.selectors[j]
        in_a, in_b = self.witness(a, -b), self.witness(b, -a)
        both = in_a is not None and in_b is not None
        return related(in_a, in_b, both and self.meets(a, b))

    def meets(self, *literals: int) -> bool:
        found: bool = self.solver.check(*(self.literals[x] for x in literals)) == self.z3.sat
        return found

    def witness(self, *literals: int) -> Point | None:
        if not self.meets(*literals):
            return None
        model = self.solver.model()
        return tuple(
            next(v for v, x in enumerate(axis) if self.z3.is_true(model[self.literals[x]]))
            for axis in self.encoding.facts
        )
