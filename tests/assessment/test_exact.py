"""The search against the enumeration of every completion, reading and point."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.assessment.enumeration import bits_of, cases, deciding, enumerated

from trafficlaw.assessment import search
from trafficlaw.assessment.outcome import Case, Target, can_be, judge
from trafficlaw.assessment.search import Copy, Ground, Weighed
from trafficlaw.errors import TooComplex
from trafficlaw.meaning.layout import Axis, Layout

Drawn = tuple[Ground, Case, Target]


@settings(max_examples=400)
@given(cases())
def test_outcomes_are_those_of_the_completions(drawn: Drawn) -> None:
    ground, case, target = drawn
    every = enumerated(*drawn)
    assert can_be(ground, case) == bool(every)
    assume(every)
    found = judge(ground, case, target)
    assert set(found.possible) == {outcome for outcome, _ in every.values()}
    assert (found.outcome == "undetermined") == (len(found.possible) > 1)
    assert set(found.cells) == {cell for _, cells in every.values() for cell in cells}


@settings(max_examples=400)
@given(cases())
def test_deciding_sets_are_all_the_minimal_ones(drawn: Drawn) -> None:
    ground, case, target = drawn
    every = {shown: outcome for shown, (outcome, _) in enumerated(*drawn).items()}
    assume(every)
    expected = deciding(ground, case, every) if len(set(every.values())) > 1 else set()
    usual = judge(ground, case, target).deciding
    assert {frozenset(s) for s in usual.sets} <= expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trafficlaw.assessment.deciding.STEPS", 100_000)
        patch.setattr("trafficlaw.assessment.deciding.TOTAL", 1_000_000)
        found = judge(ground, case, target).deciding
    assert not found.cut
    assert {frozenset(s) for s in found.sets} == expected


@given(cases(), st.data())
def test_knowing_more_never_makes_more_possible(drawn: Drawn, data: Any) -> None:
    ground, case, target = drawn
    before = set(judge(ground, case, target).possible)
    e = data.draw(st.integers(0, len(case.episodes) - 1))
    i = data.draw(st.integers(0, len(ground.layout.masks) - 1))
    axis, mask = ground.layout.axes[i], ground.layout.masks[i]
    bit = data.draw(st.sampled_from(bits_of(mask)))
    present = data.draw(st.booleans())

    def finer(copy: Copy) -> Copy:
        if not present:
            return Copy(copy.possible & ~bit, copy.need, copy.groups)
        left = copy.possible if axis.plural else (copy.possible & ~mask) | (copy.possible & bit)
        return Copy(left, copy.need | bit, copy.groups)

    touched = range(len(case.episodes)) if mask & case.shared else [e]
    known = tuple(
        tuple(finer(c) for c in episode) if k in touched else episode
        for k, episode in enumerate(case.episodes)
    )
    later = Case(known, case.shared)
    if can_be(ground, later):
        assert set(judge(ground, later, target).possible) <= before


def test_a_case_without_an_act_is_not_covered() -> None:
    layout = Layout((Axis("x", ("a", "b")),))
    target = Target(Layout(()), 0, (Weighed(layout.full, 0),))
    assert judge(Ground(layout, []), Case(()), target).possible == ("not covered",)
    assert can_be(Ground(layout, []), Case(()))


def test_a_search_that_is_too_long_says_so() -> None:
    layout = Layout(tuple(Axis(f"x{i}", ("a", "b"), plural=True) for i in range(6)))
    boxes = tuple(Weighed(layout.box({f"x{i}": "a", f"x{(i + 1) % 6}": "b"}), 0) for i in range(6))
    case = Case(((Copy(layout.full, 0),),))
    found = search.Search(
        Ground(layout, []), Layout(()), 0, case.episodes[0], (),
        (search.World((0,), boxes),), limit=1,
    )  # fmt: skip
    with pytest.raises(TooComplex, match="more than 1 steps"):
        found.run()


@pytest.mark.parametrize("limit", ["STEPS", "TOTAL"])
def test_deciding_facts_that_cost_too_much_are_left_out_and_said_to_be(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"trafficlaw.assessment.deciding.{limit}", 2)
    layout = Layout(tuple(Axis(f"x{i}", ("a", "b"), plural=True) for i in range(4)))
    boxes = tuple(Weighed(layout.box({f"x{i}": "a", f"x{(i + 1) % 4}": "b"}), 0) for i in range(4))
    case = Case(((Copy(layout.full, 0),),))
    found = judge(Ground(layout, []), case, Target(Layout(()), 0, boxes))
    assert found.deciding.cut
