"""All relations of 150 definitions, by three engines that must agree: who needs how long?

    python benchmarks/relations.py [--rounds 5] [--z3-share 0.05] [--curve 100 200 400 700 1000]

An answer is a relation and one witness. The engines take turns, in one process; medians of
processor time.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from random import Random

from engines import Z3, Algebra, Answer, Engine, Library, Open, Point, Sat
from machine import about, median, spread, table, worked
from synthetic import Definition, definitions, questioned

PEERS = ("trafficlaw", "python-sat", "z3-solver")
SOLVERS = ("cadical153", "glucose4")
Pair = tuple[int, int]


def holds(definition: Definition, point: Point) -> bool:
    """Whether a definition without questions covers a point: the plain meaning, no engine."""
    return any(
        all(point[d] in values for d, values in clause.facts.items())
        for clause in definition.clauses
    )


def check(found: Sequence[Definition], pairs: Sequence[Pair], answers: Sequence[Answer]) -> None:
    """Prove every witness; raise ``AssertionError`` for one that shows nothing."""
    for (i, j), (relation, point) in zip(pairs, answers, strict=True):
        if point is None:
            assert relation == "equivalent", (i, j, relation)
            continue
        sides = (holds(found[i], point), holds(found[j], point))
        assert sides == ((False, True) if relation == "narrower" else (True, False)), (i, j)


def names(answers: Iterable[Answer]) -> list[str]:
    return [relation for relation, _ in answers]


def compare(count: int, rounds: int, share: float) -> None:
    found = definitions(count)
    pairs = list(combinations(range(count), 2))
    sample = sorted(Random(7).sample(pairs, max(1, round(share * len(pairs)))))
    boxes = sum(len(d.clauses) for d in found)
    print(f"\n{count} definitions, {boxes} boxes, {len(pairs):,} pairs")
    makers = {
        "trafficlaw, set algebra": lambda: Algebra(found),
        "trafficlaw, verdict": lambda: Library(found),
        **{f"python-sat, {s}": lambda s=s: Sat(found, s) for s in SOLVERS},
        "z3, QF_FD": lambda: Z3(found, "QF_FD"),
        "z3, default": lambda: Z3(found, None),
    }
    times: dict[str, list[float]] = {name: [] for name in makers}
    builds: dict[str, list[float]] = {name: [] for name in makers}
    agreed: dict[Pair, str] = {}
    for turn in range(rounds):
        for name, make in makers.items():
            scaled = name.startswith("z3")
            if scaled and turn >= max(1, rounds // 2):
                continue
            asked = sample if scaled else pairs
            built, engine = worked(make)
            seconds, answers = worked(lambda e=engine, p=asked: run(e, p))
            times[name].append(seconds * len(pairs) / len(asked))
            builds[name].append(built)
            if turn == 0:
                check(found, asked, answers)
                for pair, relation in zip(asked, names(answers), strict=True):
                    assert agreed.setdefault(pair, relation) == relation, (name, pair)
    counts = Counter(agreed.values())
    print("All engines agree on every pair they answered; every witness was proved.")
    print(", ".join(f"{name} {n:,}" for name, n in counts.most_common()))
    total = {name: median(times[name]) + median(builds[name]) for name in makers}
    sat = min(total[n] for n in makers if n.startswith("python-sat"))
    z3 = min(total[n] for n in makers if n.startswith("z3"))
    rows = []
    for name in makers:
        scaled = f"{len(sample):,} pairs, scaled" if name.startswith("z3") else f"{len(pairs):,}"
        ours = name.startswith("trafficlaw")
        rows.append((
            name, scaled, f"{median(builds[name]):.3f}", f"{median(times[name]):.3g}",
            spread(times[name]),
            f"{sat / total[name]:.1f}×" if ours else "", f"{z3 / total[name]:.0f}×" if ours else "",
        ))  # fmt: skip
    head = ("engine", "pairs", "build, s", "relations, s", "runs", "vs best SAT", "vs best z3")
    print(table(head, rows))
    plural = Library(found, plural=True)
    seconds, answers = worked(lambda: run(plural, pairs))
    cumulative = names(answers).count("cumulative")
    ratio = seconds / median(times["trafficlaw, verdict"])
    print(
        f"\nWith acts, means and purposes plural, {cumulative} of the disjoint pairs meet in a "
        f"case that combines values: {ratio:.1f}× the verdict's time."
    )


def run(engine: Engine, pairs: Sequence[Pair]) -> list[Answer]:
    return [engine.relate(i, j) for i, j in pairs]


def curve(sizes: Sequence[int], rounds: int) -> None:
    rows = []
    for size in sizes:
        found = definitions(size)
        pairs = list(combinations(range(size), 2))
        engines = (Algebra(found), Library(found))
        times: list[list[float]] = [[], []]
        for _ in range(rounds):
            for spent, engine in zip(times, engines, strict=True):
                spent.append(worked(lambda e=engine, p=pairs: run(e, p))[0])
        cells = []
        for spent in times:
            cells += [f"{median(spent):.2f}", f"{len(pairs) / median(spent):,.0f}"]
        rows.append((f"{size:,}", f"{len(pairs):,}", *cells))
    head = ("definitions", "pairs", "algebra, s", "pairs a second", "verdict, s", "pairs a second")
    print("\n" + table(head, rows))


def questions(count: int, rounds: int, checked: int) -> None:
    """Time verdicts that depend on questions, and prove a sample of them reading by reading."""
    found, answers = questioned(count)
    pairs = list(combinations(range(count), 2))
    engine, bare = Open(found, answers), Open([bare_of(d) for d in found], answers)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for spent, each in zip(times, (engine, bare), strict=True):
            spent.append(worked(lambda e=each: [e.outcomes(i, j) for i, j in pairs])[0])
    results = [engine.outcomes(i, j) for i, j in pairs]
    settled = sum(len(r) == 1 for r in results)
    sat = Sat(found, SOLVERS[0], answers)
    readings = spent_sat = spent_own = 0.0
    for i, j in Random(8).sample(pairs, min(checked, len(pairs))):
        asks = sorted({*found[i].asks, *found[j].asks})
        own, outcomes = worked(lambda i=i, j=j: engine.outcomes(i, j))
        spent_own += own
        for reading in product(*(range(answers[q]) for q in asks)):
            under = [sat.encoding.questions[q][v] for q, v in zip(asks, reading, strict=True)]
            seconds, (relation, _) = worked(lambda i=i, j=j, u=under: sat.relate(i, j, u))
            spent_sat += seconds
            readings += 1
            chosen = dict(zip(asks, reading, strict=True))
            fitting = [
                name for name, conditions in outcomes.items()
                if any(all(chosen[q] in v for q, v in c.items()) for c in conditions)
            ]  # fmt: skip
            assert fitting == [relation], (i, j, chosen, relation, outcomes)
    with_, without = median(times[0]), median(times[1])
    print(
        f"\nWith questions (0 to 4 a definition, 2 or 3 answers): {len(pairs):,} verdicts in "
        f"{with_:.2f} s, {with_ / without:.1f}× those of the same definitions without them "
        f"({without:.2f} s; a space is laid out for every pair in both). "
        f"{settled:,} settled, {len(pairs) - settled:,} depend on answers.\n"
        f"{checked} pairs proved against python-sat under each of {readings:,.0f} readings, which "
        f"took it {spent_sat / spent_own:.0f}× as long as the verdicts."
    )


def bare_of(definition: Definition) -> Definition:
    return Definition(tuple(c for c in definition.clauses if not c.answers))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--definitions", type=int, default=150)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--z3-share", type=float, default=0.05, metavar="SHARE")
    options.add_argument("--checked", type=int, default=200, metavar="PAIRS")
    options.add_argument("--curve", type=int, nargs="*", default=[100, 200, 400, 700, 1000])
    chosen = options.parse_args()
    print(about(PEERS))
    compare(chosen.definitions, chosen.rounds, chosen.z3_share)
    questions(chosen.definitions, chosen.rounds, chosen.checked)
    if chosen.curve:
        curve(chosen.curve, min(3, chosen.rounds))


if __name__ == "__main__":
    main()
