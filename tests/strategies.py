"""What the tests of the set algebra and of the comparison draw: spaces, boxes, sets, laws.

Spaces are small enough to be enumerated point by point; ``wide_layouts`` are not, and are left to
the solver.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from attrs import frozen
from hypothesis import settings
from hypothesis import strategies as st

from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.denotation import Denotation, denote
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.region import Region
from trafficlaw.meaning.space import CELL, QUESTION, Space
from trafficlaw.model import (
    OWN,
    Answer,
    Concept,
    Constraint,
    Dates,
    Definition,
    Dimension,
    Element,
    Instrument,
    Limb,
    Outcome,
    Question,
    Selection,
    Term,
    Universe,
    Verification,
    Version,
)

half_as_often = settings(max_examples=settings().max_examples // 2)
"""For tests that read whole laws, which take longest to draw."""

# --- layouts, boxes, regions ----------------------------------------------------------------


def values_of(count: int) -> tuple[str, ...]:
    return tuple(f"v{i}" for i in range(count))


@st.composite
def layouts(draw: Any, least: int = 3, most: int = 5, values: int = 4) -> Layout:
    """Layouts of a few axes of one to ``values`` values."""
    counts = draw(st.lists(st.integers(1, values), min_size=least, max_size=most))
    return Layout(tuple(Axis(f"x{i}", values_of(n)) for i, n in enumerate(counts)))


wide_layouts = layouts(least=10, most=10, values=30)


@st.composite
def boxes(draw: Any, layout: Layout, within: int | None = None) -> int:
    """Boxes with at least one value an axis; about half of the axes are left open."""
    box = 0
    for mask in layout.masks:
        allowed = [1 << i for i in range(mask.bit_length()) if mask >> i & 1]
        allowed = [bit for bit in allowed if within is None or bit & within]
        if draw(st.booleans()):
            box |= sum(allowed)
        else:
            box |= sum(draw(st.lists(st.sampled_from(allowed), min_size=1, unique=True)))
    return box


def unions(
    layout: Layout, most: int = 5, within: int | None = None
) -> st.SearchStrategy[list[int]]:
    """Finite unions of boxes, the empty one among them."""
    return st.lists(boxes(layout, within), max_size=most)


@st.composite
def regions(draw: Any, count: int) -> tuple[Region, ...]:
    """Several regions of one space."""
    layout = draw(layouts())
    return tuple(Region(layout, tuple(draw(unions(layout)))) for _ in range(count))


@st.composite
def wide_pairs(draw: Any) -> tuple[Layout, list[int], list[int]]:
    """Two unions of a space far too large to enumerate, alike enough to be worth comparing."""
    layout = draw(wide_layouts)
    a = draw(st.lists(boxes(layout), min_size=1, max_size=6))
    b = draw(st.lists(boxes(layout), max_size=4))
    mixed = [draw(st.sampled_from([x, x | y, x & y])) for x in a for y in draw(unions(layout, 2))]
    return layout, a, [*b, *(m for m in mixed if not layout.is_empty(m))]


# --- settings: facts, questions, what cannot be ---------------------------------------------


@frozen
class Pair:
    """Two sets in one setting, as boxes within what is allowed."""

    setting: Setting
    a: list[int]
    b: list[int]


@st.composite
def fact_axes(draw: Any) -> tuple[Axis, ...]:
    """Two dimensions that take several values, one that takes one, perhaps one more."""
    axes = []
    for i in range(2):
        count = draw(st.integers(2, 4))
        none = draw(st.sampled_from(["v0", "v0", None]))
        axes.append(Axis(f"plural{i}", values_of(count), plural=True, none=none))
    for i in range(draw(st.integers(1, 2))):
        axes.append(Axis(f"single{i}", values_of(draw(st.integers(1, 2)))))
    return tuple(draw(st.permutations(axes)))


@st.composite
def question_axes(draw: Any, most: int = 3) -> tuple[Axis, ...]:
    counts = draw(st.lists(st.integers(2, 3), max_size=most))
    return tuple(Axis(f"{QUESTION}q{i}", values_of(n), question=True) for i, n in enumerate(counts))


@st.composite
def readings_of(draw: Any, layout: Layout) -> int:
    """A box that is open on facts, and on questions up to the answers that are open."""
    chosen = draw(boxes(layout)) if draw(st.booleans()) else layout.full
    return layout.facts | (chosen & layout.questions)


@st.composite
def pairs(draw: Any, questions: int = 3) -> Pair:
    """Two sets over facts and questions, in an admissible universe, under open readings."""
    axes = draw(fact_axes())
    layout = Layout((*axes, *draw(question_axes(questions))))
    allowed = draw(readings_of(layout))
    never = tuple(n | layout.questions for n in draw(unions(layout, 2)) if n & layout.facts)
    never = tuple(n for n in never if n & layout.facts != layout.facts)
    setting = Setting(layout, allowed, never)
    a, b = draw(unions(layout, 3, allowed)), draw(unions(layout, 3, allowed))
    if draw(st.booleans()):
        b = [*b, *a]
    return Pair(setting, a, b)


@st.composite
def apart(draw: Any) -> Pair:
    """Pairs of which the first shows one value on a plural dimension and the second another."""
    pair = draw(pairs(1))
    layout = pair.setting.layout
    axis = draw(st.sampled_from([x for x in layout.axes if x.plural]))
    one, two = draw(st.permutations(axis.values))[:2]
    limit = layout.full & ~layout.mask(axis.id)
    a = [box & limit | layout.values(axis.id, [one]) for box in pair.a]
    b = [box & limit | layout.values(axis.id, [two]) for box in pair.b]
    return Pair(pair.setting, a, b)


@st.composite
def uncoded_pairs(draw: Any) -> Pair:
    """Pairs in a tiny space with elements that are not coded, some of them in both sets."""
    axes = (
        Axis("plural", values_of(draw(st.integers(2, 3))), plural=True, none=draw(
            st.sampled_from(["v0", None]))),
        Axis("single", values_of(draw(st.integers(1, 2)))),
    )  # fmt: skip
    cells = tuple(
        Axis(f"{CELL}c{i}", ("met", "not-met"), question=True)
        for i in range(draw(st.integers(1, 2)))
    )
    layout = Layout((*axes, *draw(question_axes(1)), *cells))
    never = tuple(
        n | layout.questions for n in draw(unions(layout, 1)) if n & layout.facts != layout.facts
    )
    needs_met = {cell.id: layout.values(cell.id, ["met"]) for cell in cells}

    def one_set() -> list[int]:
        found = []
        for box in draw(unions(layout, 3)):
            box |= sum(layout.mask(c) for c in needs_met)
            for cell in draw(st.lists(st.sampled_from(sorted(needs_met)), unique=True)):
                box = box & ~layout.mask(cell) | needs_met[cell]
            found.append(box)
        return found

    a, b = one_set(), one_set()
    if draw(st.booleans()):
        b = [*b, *a[:1]]
    return Pair(Setting(layout, layout.full, never), a, b)


# --- laws: definitions of the model ---------------------------------------------------------

ROLE_OF = {"act": "act", "means-at-act": "means", "activity": "purpose", "age": "victim"}
"""The role whose elements speak of each dimension of the small laws."""

SOURCE = Verification(by="text", source="here")


def dimension(id_: str, leaves: tuple[str, ...], *, plural: bool, none: str | None) -> Dimension:
    return Dimension(
        id=id_, label=id_, asks="", takes="several" if plural else "one", none=none,
        concepts=(
            *(Concept(id=leaf, label=leaf) for leaf in leaves),
            Concept(id="any", label="any", narrower=leaves),
        ),
    )  # fmt: skip


@frozen(slots=False)
class Law:
    """A vocabulary, its universe, questions, and two definitions of one instrument."""

    space: Space
    questions: Mapping[str, Question]
    instrument: Instrument

    def denotation(self, name: str) -> Denotation:
        definition = self.instrument.definition(name)
        return denote(
            self.space, self.questions, self.find, self.instrument, definition,
            definition.versions[0],
        )  # fmt: skip

    def find(
        self, address: str, instrument: Instrument, version: Version
    ) -> tuple[Instrument, Definition, Version]:
        definition = instrument.definition(address.removeprefix("#"))
        return instrument, definition, definition.versions[0]

    @property
    def library(self) -> Any:
        """As much of a library as a setting needs."""
        return SimpleNamespace(space=self.space)


@st.composite
def selections(draw: Any, dims: Mapping[str, Dimension], own: str) -> tuple[Selection, ...]:
    """Mostly one or two values of the element's own dimension; now and then of another one too."""
    found = []
    for _ in range(draw(st.integers(1, 2))):
        leaves = st.lists(st.sampled_from(dims[own].leaves), min_size=1, max_size=2, unique=True)
        name = OWN if own in ("act", "means-at-act") and draw(st.booleans()) else own
        parts = [(name, tuple(draw(leaves)))]
        if draw(st.integers(0, 4)) == 0:
            other = draw(st.sampled_from([d for d in dims if d != own]))
            parts.append((other, (draw(st.sampled_from(dims[other].leaves)),)))
        found.append(Selection(parts=tuple(parts)))
    return tuple(found)


@st.composite
def elements(
    draw: Any, id_: str, dims: Mapping[str, Dimension], questions: Mapping[str, Question]
) -> Element:
    own = draw(st.sampled_from(sorted(dims)))
    terms = []
    for _ in range(draw(st.integers(1, 2))):
        asks, outcomes = None, []
        if questions and draw(st.integers(0, 2)) == 0:
            asks = draw(st.sampled_from(sorted(questions)))
            answers = [answer.id for answer in questions[asks].answers]
            for answer in draw(st.lists(st.sampled_from(answers), min_size=1, unique=True)):
                outcomes.append(Outcome(id=answer, is_=draw(selections(dims, own))))
        plain = draw(selections(dims, own)) if not outcomes or draw(st.booleans()) else ()
        terms.append(Term(says="words", at="art. 1", is_=plain, asks=asks, answers=tuple(outcomes)))
    return Element(id=id_, role=ROLE_OF[own], terms=tuple(terms))  # type: ignore[arg-type]


@st.composite
def definitions(
    draw: Any, id_: str, dims: Mapping[str, Dimension], questions: Mapping[str, Question],
    imports: str = "",
) -> Definition:  # fmt: skip
    names = [f"e{i}" for i in range(draw(st.integers(1, 4)))]
    made = [draw(elements(name, dims, questions)) for name in names]
    if imports and draw(st.booleans()):
        names.append("imported")
        terms = draw(st.sampled_from([(), made[0].terms])) if made[0].role == "act" else ()
        made.append(Element(id="imported", role="act", terms=terms, imports=("#" + imports,)))
    limbs = tuple(
        Limb(id=f"limb{i}", needs=tuple(draw(st.lists(
            st.sampled_from(names), min_size=1, max_size=4, unique=True))))
        for i in range(draw(st.integers(1, 3)))
    )  # fmt: skip
    version = Version(
        from_=date(2000, 1, 1), provision="art. 1", elements=tuple(made), limbs=limbs,
        verified=SOURCE,
    )  # fmt: skip
    return Definition(id=id_, title=id_, function="offence", versions=(version,))


@st.composite
def laws(draw: Any) -> Law:
    """Two small definitions, ``one`` and ``two``, and ``base``, which either may import."""
    dims = {
        "act": dimension("act", ("recruit", "carry", "hold"), plural=True, none=None),
        "means-at-act": dimension("means-at-act", ("force", "none"), plural=True, none="none"),
        "activity": dimension("activity", ("labour", "crime", "none"), plural=True, none="none"),
        "age": dimension("age", ("adult", "child"), plural=False, none=None),
    }
    never = []
    for i in range(draw(st.integers(0, 2))):
        first, second = draw(st.permutations(sorted(dims)))[:2]
        limits = tuple((d, (draw(st.sampled_from(dims[d].leaves)),)) for d in (first, second))
        never.append(Constraint(id=f"c{i}", because="so", never=Selection(parts=limits)))
    universe = Universe(
        dimensions=tuple(draw(st.permutations(sorted(dims)))), constraints=tuple(never)
    )
    space = Space.of(dims.values(), universe)
    questions = {}
    for i in range(draw(st.integers(0, 2))):
        answers = tuple(Answer(id=v, label=v) for v in values_of(draw(st.integers(2, 3))))
        questions[f"q{i}"] = Question(id=f"q{i}", asks="?", answers=answers)
    base = draw(definitions("base", dims, questions))
    one = draw(definitions("one", dims, questions, "base"))
    two = draw(definitions("two", dims, questions, "base"))
    instrument = Instrument(
        id="law", title="Law", short="Law", kind="statute", jurisdiction="XX", citation=(),
        dates=Dates(), sources=(), definitions=(base, one, two),
    )  # fmt: skip
    return Law(space, questions, instrument)
