"""Synthetic definitions of a realistic kind: elements shared between limbs, drafts copied.

Legislators copy one another, so most of the definitions here descend from a few models: verbatim,
with the limbs split or reordered, with words taken out or put in, or with limbs of their own. All
relations occur. The same seed gives the same definitions on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

SIZES = (22, 26, 36, 8, 6, 5, 4, 3, 3, 2)
"""How many values each of the ten dimensions has: acts, means, purposes, and seven small ones."""

PLURAL = (0, 1, 2)
"""The dimensions in which one case may show several values."""

BIG = 3
"""The first so many dimensions are the acts, the means and the purposes."""

LIMBS = 12
"""The most limbs that a definition has."""

Box = Mapping[int, frozenset[int]]
"""One limb: the values that it allows on each dimension that it limits."""


@dataclass(frozen=True)
class Clause:
    """A limb that counts under certain answers: values by question, as in a box."""

    facts: Box
    answers: Mapping[int, frozenset[int]]


@dataclass(frozen=True)
class Definition:
    """A union of limbs; ``asks`` are the questions that it raises."""

    clauses: tuple[Clause, ...]
    asks: tuple[int, ...] = ()


def definitions(count: int, seed: int = 2000) -> list[Definition]:
    """Return so many definitions without any question."""
    return [plain(limbs) for limbs in limb_lists(count, seed)]


def plain(limbs: list[Box]) -> Definition:
    return Definition(tuple(Clause(box, {}) for box in limbs))


def limb_lists(count: int, seed: int) -> list[list[Box]]:
    random = Random(seed)
    pool = [[phrase(random, size) for _ in range(24)] for size in SIZES[:BIG]]
    found: list[list[Box]] = []
    for _ in range(count):
        descent = random.random()
        if len(found) < 6 or descent < 0.30:
            found.append(drafted(random, pool))
            continue
        model = random.choice(found[:40])
        if descent < 0.45:
            found.append(copied(random, model))
        elif descent < 0.65:
            found.append(cut(random, model))
        elif descent < 0.85:
            found.append(extended(random, model, pool))
        else:
            found.append(extended(random, cut(random, model), pool))
    return found


def phrase(random: Random, size: int) -> frozenset[int]:
    """Return the values that one statutory phrase denotes: a handful, the usual ones more often."""
    wanted = min(size - 1, 1 + int(random.expovariate(4 / size)))
    chosen = {min(size - 1, int(random.expovariate(3 / size))) for _ in range(wanted)}
    return frozenset(chosen)


def element(random: Random, phrases: list[frozenset[int]]) -> frozenset[int]:
    """Return one to four phrases of the stock together, as statutes enumerate."""
    return frozenset().union(*random.sample(phrases, random.randint(1, 4)))


def drafted(random: Random, pool: list[list[frozenset[int]]]) -> list[Box]:
    """Return a definition of its own: its limbs share elements, written once."""
    shared = [element(random, phrases) for phrases in pool]
    common = {d: some(random, SIZES[d]) for d in range(BIG, len(SIZES)) if random.random() < 0.12}
    limbs = []
    for _ in range(min(LIMBS, 1 + int(random.expovariate(1 / 3.6)))):
        box = dict(common)
        for dimension, phrases in enumerate(pool):
            if random.random() < (0.98, 0.75, 0.98)[dimension]:
                own = random.random() < 0.4
                box[dimension] = element(random, phrases) if own else shared[dimension]
        for dimension in range(BIG, len(SIZES)):
            if random.random() < 0.16:
                box[dimension] = some(random, SIZES[dimension])
        limbs.append(box)
    return limbs


def some(random: Random, size: int) -> frozenset[int]:
    return frozenset(random.sample(range(size), random.randint(1, max(1, size // 2))))


def copied(random: Random, model: list[Box]) -> list[Box]:
    """Return the same set in other words: limbs reordered, some split in two."""
    limbs = random.sample(model, len(model))
    if len(limbs) < LIMBS and random.random() < 0.5:
        box = limbs.pop()
        dimension = random.choice([d for d in range(BIG) if d in box] or [BIG])
        values = sorted(box.get(dimension, range(SIZES[dimension])))
        middle = len(values) // 2
        halves = [frozenset(part) for part in (values[:middle], values[middle:]) if part]
        limbs += [{**box, dimension: half} for half in halves]
    return limbs


def cut(random: Random, model: list[Box]) -> list[Box]:
    """Return the model with a limb left out, a word left out, or a requirement added."""
    limbs = list(model)
    for _ in range(random.randint(1, 3)):
        i = random.randrange(len(limbs))
        way = random.random()
        if way < 0.4 and len(limbs) > 1:
            del limbs[i]
        elif way < 0.7:
            dimension = random.randrange(BIG)
            values = limbs[i].get(dimension, frozenset(range(SIZES[dimension])))
            if len(values) > 1:
                gone = random.choice(sorted(values))
                limbs[i] = {**limbs[i], dimension: values - {gone}}
        else:
            dimension = random.randrange(BIG, len(SIZES))
            limbs[i] = {dimension: some(random, SIZES[dimension]), **limbs[i]}
    return limbs


def extended(random: Random, model: list[Box], pool: list[list[frozenset[int]]]) -> list[Box]:
    """Return the model with a word put in, a requirement dropped, or a limb of its own."""
    limbs = list(model)
    for _ in range(random.randint(1, 3)):
        i = random.randrange(len(limbs))
        way = random.random()
        if way < 0.5:
            dimension = random.randrange(BIG)
            if dimension in limbs[i]:
                more = random.choice(pool[dimension])
                limbs[i] = {**limbs[i], dimension: limbs[i][dimension] | more}
        elif way < 0.7 and len(limbs[i]) > 2:
            gone = random.choice(sorted(limbs[i]))
            limbs[i] = {d: values for d, values in limbs[i].items() if d != gone}
        elif len(limbs) < LIMBS:
            own = element(random, pool[2])
            limbs.append({**limbs[i], 2: own})
    return limbs


def questioned(count: int, seed: int = 2000) -> tuple[list[Definition], tuple[int, ...]]:
    """Return definitions that raise 0 to 4 questions each, and each question's answers.

    They are those of :func:`definitions`, made open: an answer adds values to one element of one
    limb. The questions come from a stock that definitions share.
    """
    random = Random(seed + 1)
    stock = max(6, count // 3)
    answers = tuple(random.choice((2, 3)) for _ in range(stock))
    found = []
    for limbs in limb_lists(count, seed):
        start = random.randrange(stock)
        near = [(start + k) % stock for k in range(6)]
        asks = tuple(sorted(random.sample(near, random.randint(0, 4))))
        clauses = [Clause(box, {}) for box in limbs]
        for question in asks:
            model = random.choice(limbs)
            dimension = random.choice([d for d in range(BIG) if d in model] or [0])
            more = phrase(random, SIZES[dimension])
            wide = {**model, dimension: model.get(dimension, frozenset()) | more}
            affirmed = frozenset(range(1, answers[question]))
            clauses.append(Clause(wide, {question: affirmed}))
            if answers[question] == 3:
                wider = {d: v for d, v in wide.items() if d != dimension}
                clauses.append(Clause(wider, {question: frozenset({2})}))
        found.append(Definition(tuple(clauses), asks))
    return found, answers
