"""The slow and obvious way: sets as sets of points, laws read element by element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from strategies import Law
from trafficlaw.comparison.setting import Setting
from trafficlaw.meaning.layout import Layout
from trafficlaw.model import OWN, Definition, Element, Selection
from trafficlaw.model.definition import OWN_DIMENSION


def bits_of(bits: int) -> list[int]:
    """Each set bit by itself, the lowest first."""
    return [1 << i for i in range(bits.bit_length()) if bits >> i & 1]


def points_of(layout: Layout, box: int) -> Iterator[int]:
    """Every point of a box, on all axes, one by one."""
    for choice in product(*(bits_of(box & mask) for mask in layout.masks)):
        yield sum(choice)


def points(layout: Layout, boxes: Iterable[int]) -> frozenset[int]:
    """Every point of a union of boxes."""
    return frozenset(point for box in boxes for point in points_of(layout, box))


def parts_of(layout: Layout, box: int, *, question: bool) -> list[int]:
    """Every point of a box on the axes that are questions, or on those that are facts."""
    masks = [
        mask
        for axis, mask in zip(layout.axes, layout.masks, strict=True)
        if axis.question == question
    ]
    return [sum(choice) for choice in product(*(bits_of(box & mask) for mask in masks))]


def facts_of(setting: Setting) -> list[int]:
    """Every admissible point of facts."""
    layout = setting.layout
    return [
        fact
        for fact in parts_of(layout, setting.allowed, question=False)
        if not any(fact & ~never == 0 for never in setting.never)
    ]


def readings_of(setting: Setting) -> list[int]:
    """Every combination of open answers."""
    return parts_of(setting.layout, setting.readings, question=True)


def under(boxes: Sequence[int], facts: Iterable[int], reading: int) -> frozenset[int]:
    """The points of facts that a union of boxes covers under one reading."""
    return frozenset(fact for fact in facts if any((fact | reading) & ~box == 0 for box in boxes))


def cases_of(layout: Layout, facts: Sequence[int]) -> Iterator[tuple[int, frozenset[int]]]:
    """Every admissible case with its admissible points.

    A case shows several values on plural axes, ``none`` alone, and one on every other axis; each
    value that it shows occurs in one of its admissible points.
    """
    choices = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if axis.question:
            continue
        single = bits_of(mask)
        if not axis.plural:
            choices.append(single)
            continue
        alone = layout.values(axis.id, [axis.none]) if axis.none else 0
        others = [bit for bit in single if bit != alone]
        subsets = [
            sum(bit for i, bit in enumerate(others) if chosen >> i & 1)
            for chosen in range(1, 1 << len(others))
        ]
        choices.append([*subsets, *([alone] if alone else [])])
    for choice in product(*choices):
        case = sum(choice)
        inside = frozenset(fact for fact in facts if fact & ~case == 0)
        shown = 0
        for fact in inside:
            shown |= fact
        if shown == case:
            yield case, inside


def relation_of(layout: Layout, facts: Sequence[int], a: frozenset[int], b: frozenset[int]) -> str:
    """The relation of two sets of points, by definition."""
    if a == b:
        return "equivalent"
    if a < b:
        return "narrower"
    if a > b:
        return "broader"
    if a & b:
        return "overlapping"
    met = any(inside & a and inside & b for _, inside in cases_of(layout, facts))
    return "cumulative" if met else "disjoint"


def selected(law: Law, selection: Selection, own: str | None, values: Mapping[str, str]) -> bool:
    """Whether a point, given as its value on each dimension, is among what words denote."""
    for name, concepts in selection.parts:
        dimension = own or "" if name == OWN else name
        leaves = (law.space.dimensions[dimension].leaves_of(c) for c in concepts)
        if not any(values[dimension] in below for below in leaves):
            return False
    return True


def element_met(
    law: Law, element: Element, values: Mapping[str, str], reading: Mapping[str, str]
) -> bool:
    """Whether one of an element's terms, or one of its imports, is met on a reading."""
    own = OWN_DIMENSION.get(element.role)
    for term in element.terms:
        denoted = [*term.is_]
        for outcome in term.answers:
            if term.asks is not None and reading[term.asks] == outcome.id:
                denoted.extend(outcome.is_)
        if any(selected(law, selection, own, values) for selection in denoted):
            return True
    return any(
        covered(law, law.instrument.definition(address.removeprefix("#")), values, reading)
        for address in element.imports
    )


def covered(
    law: Law, definition: Definition, values: Mapping[str, str], reading: Mapping[str, str]
) -> bool:
    """Whether all elements of some limb are met."""
    version = definition.versions[0]
    return any(
        all(element_met(law, version.element(name), values, reading) for name in limb.needs)
        for limb in version.limbs
    )
