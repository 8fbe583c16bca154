"""What a definition denotes, against reading it element by element.

A limb is the intersection of its elements, an element the union of its terms, a definition
the union of its limbs; an answer adds only under that answer.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import covered, element_met, parts_of, readings_of, under
from strategies import SOURCE, Law, half_as_often, laws
from trafficlaw.comparison.setting import Setting, make_setting
from trafficlaw.errors import DataError
from trafficlaw.meaning.denotation import Denotation, denote
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.space import QUESTION
from trafficlaw.model import Definition, Element, Limb, Version


def values_at(layout: Layout, fact: int) -> dict[str, str]:
    return {a.id: layout.values_in(fact, a.id)[0] for a in layout.axes if not a.question}


def answers_at(law: Law, layout: Layout, reading: int) -> dict[str, str]:
    """The answers of one reading; the first answer to what the layout does not ask."""
    given_ = {q: law.questions[q].answers[0].id for q in law.questions}
    for axis in layout.axes:
        if axis.question:
            given_[axis.id.removeprefix(QUESTION)] = layout.values_in(reading, axis.id)[0]
    return given_


def setting_of(law: Law, *denotations: Denotation) -> Setting:
    return make_setting(law.library, denotations, given={})


@half_as_often
@given(laws(), st.sampled_from(["one", "two", "base"]))
def test_a_definition_denotes_what_reading_it_element_by_element_gives(law: Law, name: str) -> None:
    denotation = law.denotation(name)
    setting = setting_of(law, denotation)
    layout, boxes = setting.layout, setting.boxes(denotation.clauses)
    for reading in readings_of(setting):
        answers = answers_at(law, layout, reading)
        for fact in parts_of(layout, layout.facts, question=False):
            expected = covered(
                law, law.instrument.definition(name), values_at(layout, fact), answers
            )
            assert bool(under(boxes, [fact], reading)) == expected


@half_as_often
@given(laws())
def test_a_route_is_the_intersection_of_its_parts(law: Law) -> None:
    denotation = law.denotation("one")
    setting = setting_of(law, denotation)
    facts = parts_of(setting.layout, setting.layout.facts, question=False)
    for route in denotation.routes:
        whole = setting.boxes(route.clauses)
        parts = [setting.boxes(part.clauses) for part in route.parts]
        for reading in readings_of(setting):
            common = frozenset(facts).intersection(*(under(p, facts, reading) for p in parts))
            assert under(whole, facts, reading) == common


@half_as_often
@given(laws())
def test_a_part_is_the_union_of_its_elements_terms(law: Law) -> None:
    denotation = law.denotation("one")
    setting = setting_of(law, denotation)
    layout = setting.layout
    for part in {id(p): p for r in denotation.routes for p in r.parts}.values():
        boxes = setting.boxes(part.clauses)
        own_terms = Element(id=part.element.id, role=part.element.role, terms=part.element.terms)
        for reading in readings_of(setting):
            answers = answers_at(law, layout, reading)
            for fact in parts_of(layout, layout.facts, question=False):
                met = element_met(law, own_terms, values_at(layout, fact), answers)
                assert bool(under(boxes, [fact], reading)) == met


@half_as_often
@given(laws())
def test_a_union_of_definitions_denotes_the_union_of_their_sets(law: Law) -> None:
    one, two = law.denotation("one"), law.denotation("two")
    both = one | two
    setting = setting_of(law, one, two)
    assert {axis.id for axis in both.axes} == {a.id for a in setting.layout.axes if a.question}
    facts = parts_of(setting.layout, setting.layout.facts, question=False)
    for reading in readings_of(setting):
        parts = [under(setting.boxes(d.clauses), facts, reading) for d in (one, two, both)]
        assert parts[2] == parts[0] | parts[1]


@half_as_often
@given(laws())
def test_what_is_imported_keeps_its_own_parts(law: Law) -> None:
    denotation = law.denotation("one")
    base = law.instrument.definition("base")
    imports = {e.id for e in law.instrument.definition("one").versions[0].elements if e.imports}
    for route in denotation.routes:
        assert route.definition.id == "one"
        if imports & set(route.limb.needs):
            continue
        assert all(part.definition.id == "one" for part in route.parts)
    assert len(law.denotation("base").routes) == len(base.versions[0].limbs)


@half_as_often
@given(laws())
def test_the_same_law_denotes_the_same_clauses_in_the_same_order(law: Law) -> None:
    assert law.denotation("one") == law.denotation("one")


def version_of(*elements: Element, **limbs: tuple[str, ...]) -> Version:
    return Version(
        from_=date(2000, 1, 1), provision="art. 1", elements=elements,
        limbs=tuple(Limb(id=k, needs=v) for k, v in limbs.items()), verified=SOURCE,
    )  # fmt: skip


@half_as_often
@given(laws())
def test_an_element_that_is_not_coded_is_everything_or_nothing(law: Law) -> None:
    version = version_of(Element(id="unknown", role="act", coded=False), only=("unknown",))
    definition = Definition(id="x", title="x", function="offence", versions=(version,))
    denotation = denote(law.space, law.questions, law.find, law.instrument, definition, version)
    setting = setting_of(law, denotation)
    layout, boxes = setting.layout, setting.boxes(denotation.clauses)
    (axis,) = denotation.axes
    assert axis.id == "!law#x/unknown"
    facts = parts_of(layout, layout.facts, question=False)
    assert under(boxes, facts, layout.values(axis.id, ["met"])) == frozenset(facts)
    assert under(boxes, facts, layout.values(axis.id, ["not-met"])) == frozenset()


@half_as_often
@given(laws())
def test_definitions_that_import_each_other_in_a_circle_are_refused(law: Law) -> None:
    element = Element(id="imported", role="act", imports=("#base",))
    version = version_of(element, only=("imported",))
    base = Definition(id="base", title="base", function="offence", versions=(version,))

    def find(*_: object) -> tuple[object, Definition, Version]:
        return law.instrument, base, version

    with pytest.raises(DataError, match="law#base → law#base"):
        denote(law.space, law.questions, find, law.instrument, base, version)  # type: ignore[arg-type]
