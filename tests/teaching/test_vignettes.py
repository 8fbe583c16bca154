"""Vignette pairs against enumeration, and as they read on the shipped law."""

from __future__ import annotations

import json
from itertools import islice, product

import pytest
from hypothesis import given
from tests.strategies import Law, half_as_often, laws

from trafficlaw.api import assess, shipped_library
from trafficlaw.comparison.setting import Setting, make_setting
from trafficlaw.errors import UsageError
from trafficlaw.facts import Facts
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.meaning.layout import Layout
from trafficlaw.show.vignettes import ExerciseResult
from trafficlaw.teaching.vignettes import Drawing, exercise
from trafficlaw.wording import Wording

SEVERE = "us-tvpa#severe-forms"


def combinations_of(layout: Layout, *, questions: bool) -> list[int]:
    """Every point of the facts, or every reading."""
    axes = [
        [layout.bits[axis.id, v] for v in axis.values]
        for axis in layout.axes
        if axis.question == questions
    ]
    return [sum(chosen) for chosen in product(*axes)]


def outcome(setting: Setting, denotation: Denotation, point: int) -> str:
    """How a definition decides a point, reading by reading."""
    boxes = [setting.box(c) for c in denotation.clauses]
    found = {
        any(not (point | reading) & ~box for box in boxes)
        for reading in combinations_of(setting.layout, questions=True)
    }
    if len(found) == 2:
        return "arguable"
    return "covered" if found == {True} else "not covered"


def drawing_of(law: Law, names: tuple[str, ...]) -> tuple[Drawing, list[Denotation]]:
    denotations = [law.denotation(name) for name in names]
    setting = make_setting(law.library, denotations, given={})
    return Drawing(setting, denotations), denotations


@pytest.mark.parametrize("names", [("one",), ("one", "two")])
@half_as_often
@given(law=laws())
def test_pairs_are_what_they_claim(names: tuple[str, ...], law: Law) -> None:
    drawing, denotations = drawing_of(law, names)
    setting, layout = drawing.setting, drawing.layout
    seen = set()
    for pair in islice(drawing.pairs(), 12):
        one, two = pair.points
        different = [a.id for a in layout.axes if (one ^ two) & layout.mask(a.id)]
        assert different == [pair.dimension]
        for i, point in enumerate(pair.points):
            assert not any(not point & ~never for never in setting.never)
            assert dict(pair.facts[i])[pair.dimension] == pair.values[i]
            for denotation, both in zip(denotations, pair.outcomes, strict=True):
                assert outcome(setting, denotation, point) == both[i]
        assert (pair.dimension, frozenset(pair.values)) not in seen
        seen.add((pair.dimension, frozenset(pair.values)))


@half_as_often
@given(law=laws())
def test_every_dimension_that_can_decide_is_used_before_any_twice(law: Law) -> None:
    drawing, denotations = drawing_of(law, ("one", "two"))
    setting, layout = drawing.setting, drawing.layout
    never = setting.never
    points = [
        p for p in combinations_of(layout, questions=False)
        if not any(not p & ~n for n in never)
    ]  # fmt: skip
    decided = {p: [outcome(setting, d, p) for d in denotations] for p in points}
    expected = set()
    for x, y in product(points, points):
        apart = [a.id for a in layout.axes if (x ^ y) & layout.mask(a.id)]
        clear = "arguable" not in decided[x] + decided[y]
        if len(apart) == 1 and clear and decided[x] != decided[y]:
            expected.add(apart[0])
    assert set(drawing.deciding()) == expected
    fresh, _ = drawing_of(law, ("one", "two"))
    first = [pair.dimension for pair in islice(fresh.different(), len(fresh.limited()))]
    able = [d for d in first if d in expected]
    assert set(able[: len(expected)]) == expected


def wordings(*addresses: str) -> list[Wording]:
    return [shipped_library().wordings(a)[0] for a in addresses]


def sheet(*addresses: str, pairs: int = 10) -> ExerciseResult:
    return ExerciseResult(exercise(shipped_library(), wordings(*addresses), pairs=pairs))


def test_ten_pairs_for_palermo_and_the_tvpa() -> None:
    made = sheet("palermo", SEVERE)
    assert len(made) == 10
    first = next(iter(made))
    assert first.dimension == "age"
    assert first.values == ("aged-17", "from-18")
    assert first.outcomes[0] == ("covered", "not covered")
    text = made.sheet()
    assert (
        "A person of 17 is recruited, without force, deception or any other means, for farm work "
        "in debt bondage." in text
    )
    assert "Is this covered by the Palermo Protocol, art. 3?" in text
    assert "“any person under eighteen years of age” (3(d))" in made.key()
    same = [p for p in made if not p.decides]
    assert {p.dimension for p in same} >= {"consent-exploitation", "movement"}
    assert "“The consent of a victim of trafficking in persons" in made.key()
    assert made.sheet() == sheet("palermo", SEVERE).sheet()


def test_every_vignette_is_decided_as_the_key_says() -> None:
    made = sheet("palermo", SEVERE)
    space = shipped_library().space
    for pair in made:
        for i, facts in enumerate(pair.facts):
            case = Facts(**{d: {v} if space.dimensions[d].plural else v for d, v in facts})
            for address, both in zip(("palermo", SEVERE), pair.outcomes, strict=True):
                assert assess(case, address).outcome == both[i]


def test_one_definition_has_a_pair_for_each_of_its_elements() -> None:
    made = sheet("palermo", pairs=8)
    roles = [p.element.role for p in made if p.element]
    assert set(roles) >= {"act", "means", "purpose", "mental-state", "victim"}
    assert any(p.dimension == "consent-exploitation" and not p.decides for p in made)
    soa = sheet("uk-soa-2003", pairs=12)
    assert {p.dimension for p in soa} >= {"act", "age"}
    act = next(p for p in soa if p.dimension == "act")
    assert act.outcomes == (("covered", "not covered"),)


def test_no_sheet_names_a_country_or_a_person_and_all_print() -> None:
    for pair in (("palermo", SEVERE), ("uk-soa-2003", "palermo"), ("cets-197",)):
        made = sheet(*pair, pairs=14)
        assert json.loads(made.to_table("json"))["pairs"]
        assert "Sheet" in repr(made)
        assert "<table>" in made._repr_html_()
        for line in made.sheet().split("\n"):
            if line.startswith(("(a)", "(b)")):
                assert line.endswith(".")
                assert "  " not in line
                assert ",," not in line


def test_wrong_exercises_are_refused() -> None:
    lib = shipped_library()
    with pytest.raises(UsageError, match="one definition or two"):
        exercise(lib, wordings("palermo", SEVERE, "cets-197"))
    with pytest.raises(UsageError, match="from 1 to 100"):
        exercise(lib, wordings("palermo"), pairs=0)
