"""Every completion of a small case, one by one: what the search must agree with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from hypothesis import strategies as st
from tests.strategies import values_of

from trafficlaw.assessment.outcome import Case, Open, Target
from trafficlaw.assessment.search import Copy, Ground, Weighed
from trafficlaw.meaning.layout import Axis, Layout

Completion = tuple[int, tuple[int, ...]]
"""One episode: the values shown, and its admissible points."""


def bits_of(bits: int) -> list[int]:
    return [1 << i for i in range(bits.bit_length()) if bits >> i & 1]


def subsets(bits: int) -> Iterator[int]:
    single = bits_of(bits)
    for n in range(len(single) + 1):
        yield from (sum(chosen) for chosen in combinations(single, n))


def episodes(ground: Ground, specifications: tuple[Copy, ...]) -> list[Completion]:
    """Every admissible completion of one episode."""
    layout = ground.layout
    found: dict[Completion, None] = {}
    for copy in specifications:
        options = []
        for axis, mask in zip(layout.axes, layout.masks, strict=True):
            none = layout.values(axis.id, [axis.none]) if axis.plural and axis.none else 0
            options.append([
                s for s in subsets(copy.possible & mask)
                if s and not copy.need & mask & ~s
                and (axis.plural or not s & (s - 1))
                and not (s & none and s != none)
            ])  # fmt: skip
        for chosen in product(*options):
            box = sum(chosen)
            if any(not group & box for group in copy.groups):
                continue
            every = (sum(values) for values in product(*(bits_of(c) for c in chosen)))
            points = tuple(p for p in every if not any(not p & ~n for n in ground.never))
            shown = 0
            for point in points:
                shown |= point
            if shown == box:
                found[box, points] = None
    return list(found)


def readings_in(target: Target) -> list[int]:
    axes = [bits_of(target.readings & mask) for mask in target.answers.masks]
    return [sum(chosen) for chosen in product(*axes)]


def status(target: Target, case: tuple[Completion, ...], cells: int) -> str:
    """Whether a completion is covered on every reading, some or none; with these cells full."""
    boxes = [b for b in target.boxes if not b.cells & ~cells]
    readings = readings_in(target)
    count = sum(
        any(
            not reading & ~b.answers and any(not p & ~b.facts for p in points)
            for b in boxes
            for _, points in case
        )
        for reading in readings
    )
    return "not covered" if not count else "covered" if count == len(readings) else "arguable"


def enumerated(
    ground: Ground, case: Case, target: Target
) -> dict[tuple[int, ...], tuple[str, frozenset[str]]]:
    """The outcome of every completion, with the cells on which it turns."""
    found = {}
    full = (1 << len(target.cells)) - 1
    for completion in product(*(episodes(ground, e) for e in case.episodes)):
        if any((completion[0][0] ^ other[0]) & case.shared for other in completion):
            continue
        by_cells = {cells: status(target, completion, cells) for cells in subsets(full)}
        turning = frozenset(
            name
            for i, name in enumerate(target.cells)
            if any(by_cells[c] != by_cells[c | 1 << i] for c in by_cells)
        )
        low, high = by_cells[0], by_cells[full]
        outcome = low if low == high else "not coded"
        found[tuple(box for box, _ in completion)] = (
            outcome,
            turning if outcome == "not coded" else frozenset(),
        )
    return found


def deciding(
    ground: Ground, case: Case, outcomes: dict[tuple[int, ...], str]
) -> set[frozenset[Open]]:
    """Every minimal set of facts that decides."""
    facts = [
        (Open(None if mask & case.shared else e, axis.id), e, mask)
        for e in range(len(case.episodes))
        for axis, mask in zip(ground.layout.axes, ground.layout.masks, strict=True)
        if not (mask & case.shared and e)
    ]
    facts = [f for f in facts if len({c[f[1]] & f[2] for c in outcomes}) > 1]
    minimal: list[frozenset[Open]] = []
    for size in range(len(facts) + 1):
        for chosen in combinations(facts, size):
            names = frozenset(f[0] for f in chosen)
            if any(smaller <= names for smaller in minimal):
                continue
            seen: dict[tuple[int, ...], str] = {}
            if all(
                seen.setdefault(tuple(c[e] & mask for _, e, mask in chosen), outcome) == outcome
                for c, outcome in outcomes.items()
            ):
                minimal.append(names)
    return set(minimal)


# --- what is drawn ------------------------------------------------------------------------------


@st.composite
def box(draw: Any, layout: Layout) -> int:
    found = 0
    for mask in layout.masks:
        whole = draw(st.booleans())
        found |= mask if whole else sum(draw(some_of(mask)))
    return found


def some_of(bits: int, least: int = 1) -> st.SearchStrategy[list[int]]:
    return st.lists(st.sampled_from(bits_of(bits)), min_size=least, unique=True)


@st.composite
def spec(draw: Any, axis: Axis, mask: int) -> tuple[int, int, tuple[int, ...]]:
    """What is known in one dimension: nothing, all, or some of it."""
    kind = draw(st.sampled_from(["unknown", "known", "open"]))
    if kind == "unknown":
        return mask, 0, ()
    if not axis.plural:
        left = sum(draw(some_of(mask)))
        return left, left if not left & (left - 1) else 0, ()
    lowest = mask & -mask
    if kind == "known":
        shown = sum(draw(some_of(mask)))
        if axis.none and shown & lowest and shown != lowest:
            shown &= ~lowest
        return shown, shown, ()
    need = sum(draw(some_of(mask, 0))[:1])
    left = mask & ~sum(b for b in draw(some_of(mask, 0)) if b != need)
    group = sum(draw(some_of(mask))) & left
    return (left, need, (group,)) if group and left and draw(st.booleans()) else (left, need, ())


@st.composite
def cases(draw: Any) -> tuple[Ground, Case, Target]:
    """A small universe, a case of one or two episodes in it, and a definition."""
    axes = [
        Axis(f"several{i}", values_of(draw(st.integers(2, 3))), plural=True,
             none=draw(st.sampled_from(["v0", None])))
        for i in range(draw(st.integers(1, 2)))
    ] + [
        Axis(f"one{i}", values_of(draw(st.integers(1, 2)))) for i in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    layout = Layout(tuple(draw(st.permutations(axes))))
    never = [n for n in draw(st.lists(box(layout), max_size=3)) if n != layout.full]
    asked = tuple(
        Axis(f"?q{i}", values_of(draw(st.integers(2, 3))), question=True)
        for i in range(draw(st.integers(0, 2)))
    )
    answers = Layout(asked)
    cells = draw(st.sampled_from([0, 0, 1, 2]))
    boxes = tuple(
        Weighed(
            draw(box(layout)), draw(box(answers)), draw(st.integers(0, (1 << cells) - 1)) if cells
            else 0,
        )
        for _ in range(draw(st.integers(0, 4)))
    )  # fmt: skip
    target = Target(answers, draw(box(answers)), boxes, tuple(f"c{i}" for i in range(cells)))
    shared = sum(mask for mask in layout.masks if draw(st.booleans()))
    person = {axis.id: draw(spec(axis, m)) for axis, m in zip(axes_of(layout), layout.masks,
                                                              strict=True)}  # fmt: skip
    made = []
    for _ in range(draw(st.sampled_from([1, 1, 2]))):
        copies = []
        for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
            possible = need = 0
            groups: tuple[int, ...] = ()
            for axis, mask in zip(layout.axes, layout.masks, strict=True):
                known = person[axis.id] if mask & shared else draw(spec(axis, mask))
                possible, need, groups = possible | known[0], need | known[1], groups + known[2]
            copies.append(Copy(possible, need, groups))
        made.append(tuple(copies))
    return Ground(layout, never), Case(tuple(made), shared), target


def axes_of(layout: Layout) -> tuple[Axis, ...]:
    return layout.axes
