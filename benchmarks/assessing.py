"""Assess cases under definitions, beside a general rules engine and beside solvers.

    python benchmarks/assessing.py [--cases 200] [--rounds 5] [--reading strict-text]

Fully known cases: `rule-engine` decides the same limbs under the same reading. Cases with unknown
facts: python-sat and z3 say which outcomes are still possible. It stops if any two disagree.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

from machine import about, median, spread, table, worked

from trafficlaw.assessment.findings import Finding, findings
from trafficlaw.comparison.claims import Under
from trafficlaw.facts import Facts
from trafficlaw.library import Library, shipped_library
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.status import status
from trafficlaw.show.assessment import AssessmentResult
from trafficlaw.teaching.popular_errors import leads

Case = dict[str, str]

OPEN = ("age", "gain", "mental-exploitation", "consent-exploitation", "happened")
"""The dimensions left unknown; each takes one value, so that a completion is a point for all."""


def bits(mask: int) -> list[int]:
    return [1 << i for i in range(mask.bit_length()) if mask >> i & 1]


def cases(library: Library, unders: Sequence[Under], count: int, seed: int) -> list[Case]:
    """Return admissible cases: two of three near a definition, one of three from anywhere."""
    draw = random.Random(seed)
    layout = library.space.facts
    never = [box for _, box in library.space.never]
    found: list[Case] = []
    while len(found) < count:
        box = layout.full
        if len(found) % 3:
            under = draw.choice(unders)
            box = draw.choice(under.setting.boxes(under.denotation.clauses)) & layout.full
        point = sum(draw.choice(bits(box & mask)) for mask in layout.masks)
        if len(found) % 3 == 2:
            mask = draw.choice(layout.masks)
            point = (point & ~mask) | draw.choice(bits(mask))
        if not any(point & ~other == 0 for other in never):
            found.append({a.id: layout.values_in(point, a.id)[0] for a in layout.axes})
    return found


def facts_of(library: Library, case: Case, unknown: Iterable[str] = ()) -> Facts:
    dimensions = library.space.dimensions
    return Facts(
        **{
            d: {v} if dimensions[d].plural else v
            for d, v in case.items()
            if d not in tuple(unknown)
        }  # type: ignore[arg-type]
    )


def limits(layout: Layout, box: int) -> list[tuple[str, tuple[str, ...]]]:
    """Return the dimensions of facts that a box limits, with the values that it leaves."""
    return [
        (axis.id, layout.values_in(box, axis.id))
        for axis, mask in zip(layout.axes, layout.masks, strict=True)
        if not axis.question and box & mask != mask
    ]


def routes_of(under: Under) -> list[list[list[list[tuple[str, tuple[str, ...]]]]]]:
    """Return a definition under its one reading: any route, all elements, any box, all limits."""
    return [
        [
            [limits(under.layout, box) for box in under.setting.boxes(part.clauses)]
            for part in route.parts
        ]
        for route in under.denotation.routes
    ]


def rule_text(under: Under) -> str:
    """Return a definition as one rule in the language of `rule-engine`."""

    def name(dimension: str) -> str:
        return dimension.replace("-", "_")

    def limit(dimension: str, values: tuple[str, ...]) -> str:
        if len(values) == 1:
            return f"{name(dimension)} == {values[0]!r}"
        return f"{name(dimension)} in [{', '.join(map(repr, values))}]"

    def both(word: str, parts: list[str], nothing: str) -> str:
        return f"({f' {word} '.join(parts)})" if parts else nothing

    return both("or", [
        both("and", [
            both("or", [
                both("and", [limit(d, v) for d, v in box], "true") for box in part
            ], "false")
            for part in route
        ], "true")
        for route in routes_of(under)
    ], "false")  # fmt: skip


class Clauses:
    """All definitions in clauses, full Tseitin, with what can never exist; for any solver."""

    def __init__(self, library: Library, unders: Sequence[Under]) -> None:
        self.clauses: list[list[int]] = []
        self.count = 0
        layout = library.space.facts
        self.values = {(a.id, v): self.fresh() for a in layout.axes for v in a.values}
        for axis in layout.axes:
            literals = [self.values[axis.id, v] for v in axis.values]
            self.clauses.append(literals)
            self.clauses += [[-x, -y] for x, y in combinations(literals, 2)]
        self.known: dict[tuple[bool, frozenset[int]], int] = {}
        for _, box in library.space.never:
            self.clauses.append([-self.any_of(d, v) for d, v in limits(layout, box)])
        self.selectors = [
            self.join(False, [
                self.join(True, [
                    self.join(False, [
                        self.join(True, [self.any_of(d, v) for d, v in box]) for box in part
                    ])
                    for part in route
                ])
                for route in routes_of(under)
            ])
            for under in unders
        ]  # fmt: skip

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def any_of(self, dimension: str, values: Iterable[str]) -> int:
        return self.join(False, [self.values[dimension, v] for v in values])

    def join(self, every: bool, literals: Sequence[int]) -> int:
        """Return the variable that stands for all, or for any, of some literals."""
        key = (every, frozenset(literals))
        if key not in self.known:
            new = self.known[key] = self.fresh()
            sign = 1 if every else -1
            self.clauses += [[-sign * new, sign * x] for x in key[1]]
            self.clauses.append([sign * new, *(-sign * x for x in key[1])])
        return self.known[key]


def answers(solve: Callable[[list[int]], bool], known: list[int], selector: int) -> tuple[str, ...]:
    """Return which outcomes the unknown facts leave possible: one call for each."""
    found = []
    if solve([*known, selector]):
        found.append("covered")
    if solve([*known, -selector]):
        found.append("not covered")
    return tuple(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reading", default="strict-text")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    import rule_engine
    import z3
    from pysat.solvers import Solver

    print(about(["trafficlaw", "rule-engine", "python-sat", "z3-solver"]))
    library = shipped_library()
    named = leads(library)
    unders = [
        Under(library, w, in_=None, reading=given.reading)
        for address in named
        for w in library.wordings(address)
    ]
    drawn = cases(library, unders, given.cases, given.seed)
    whole = [facts_of(library, case) for case in drawn]
    partial = [facts_of(library, case, OPEN) for case in drawn]
    points = [library.space.box({d: [v] for d, v in case.items()}) for case in drawn]
    plain = [{d.replace("-", "_"): v for d, v in case.items()} for case in drawn]
    rules = [rule_engine.Rule(rule_text(under)) for under in unders]
    encoded = Clauses(library, unders)
    solvers = {
        name: Solver(name=name, bootstrap_with=encoded.clauses) for name in ("cadical153", "g4")
    }
    checker = z3.SolverFor("QF_FD")
    variables = [z3.Bool(f"x{n}") for n in range(encoded.count + 1)]

    def literal(x: int) -> Any:
        return variables[x] if x > 0 else z3.Not(variables[-x])

    for clause in encoded.clauses:
        checker.add(z3.Or([literal(x) for x in clause]))
    known = [[encoded.values[d, v] for d, v in case.items() if d not in OPEN] for case in drawn]

    def found(facts: Facts, under: Sequence[str] | None = named) -> tuple[Finding, ...]:
        return findings(library, facts, under, reading=given.reading)

    def ask(solve: Callable[[list[int]], bool]) -> list[list[tuple[str, ...]]]:
        return [[answers(solve, one, s) for s in encoded.selectors] for one in known]

    runs: dict[str, Callable[[], Any]] = {
        "known: outcome": lambda: [[f.outcome for f in found(c)] for c in whole],
        "known: outcome and trace": lambda: [
            [(f.outcome, f.routes)[0] for f in found(c)] for c in whole
        ],
        "known: outcome, trace and sentences": lambda: [
            AssessmentResult(library, found(c)).sentences() for c in whole
        ],
        "known: set membership alone": lambda: [
            [status(u.layout, u.union, p, u.setting.readings) for u in unders] for p in points
        ],
        "known: rule-engine": lambda: [[rule.matches(c) for rule in rules] for c in plain],
        "unknown: possible outcomes": lambda: [[f.possible for f in found(c)] for c in partial],
        "unknown: and the deciding facts": lambda: [
            [(f.possible, f.deciding)[0] for f in found(c)] for c in partial
        ],
        "unknown: python-sat (cadical153)": lambda: ask(
            lambda x: bool(solvers["cadical153"].solve(assumptions=x))
        ),
        "unknown: python-sat (g4)": lambda: ask(lambda x: bool(solvers["g4"].solve(assumptions=x))),
        "unknown: z3 (QF_FD)": lambda: ask(
            lambda x: bool(checker.check([literal(y) for y in x]) == z3.sat)
        ),
        "known: every definition, outcome": lambda: [
            [f.outcome for f in found(c, None)] for c in whole
        ],
    }
    everything = len(found(whole[0], None))
    results = {name: run() for name, run in runs.items()}  # also warms every cache
    check(results)
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(given.rounds):
        for name, run in runs.items():
            seconds[name].append(worked(run)[0])
    outcomes = [o for case in results["known: outcome"] for o in case]
    open_ = [o for case in results["unknown: possible outcomes"] for o in case]
    print(
        f"\n{len(drawn)} cases, {len(unders)} wordings, reading “{given.reading}”, "
        f"{given.rounds} rounds; covered {outcomes.count('covered')} of {len(outcomes)}; "
        f"undetermined {sum(len(o) > 1 for o in open_)} of {len(open_)}\n"
    )
    rows = []
    for name, times in seconds.items():
        peer = "known: rule-engine" if name.startswith("known") else "unknown: python-sat (g4)"
        asked = everything if "every definition" in name else len(unders)
        beside = median(seconds[peer]) / len(unders) / (median(times) / asked)
        each = median(times) / len(drawn) / asked
        rows.append([name, f"{1 / each:,.0f}", spread(times), f"{beside:.2f}"])
    headers = ["what", "assessments a CPU second", "rounds", "rate relative to rule-engine / g4"]
    print(table(headers, rows))


def check(results: dict[str, Any]) -> None:
    """Stop if two engines disagree on a case."""
    ours = [[o == "covered" for o in case] for case in results["known: outcome"]]
    if {o for case in results["known: outcome"] for o in case} - {"covered", "not covered"}:
        raise SystemExit("a reading leaves a fully known case open")
    if ours != results["known: rule-engine"]:
        raise SystemExit("rule-engine decides a case otherwise")
    if ours != [[s == "covered" for s in case] for case in results["known: set membership alone"]]:
        raise SystemExit("membership and assessment decide a case otherwise")
    unknown = results["unknown: possible outcomes"]
    for name in ("python-sat (cadical153)", "python-sat (g4)", "z3 (QF_FD)"):
        if unknown != results[f"unknown: {name}"]:
            raise SystemExit(f"{name} leaves other outcomes possible")


if __name__ == "__main__":
    main()
