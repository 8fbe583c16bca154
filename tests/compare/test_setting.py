"""A setting fixes, ignores and settles what it is told to, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import facts_of, parts_of, readings_of, under
from strategies import Law, half_as_often, laws
from trafficlaw.comparison.setting import as_given, make_setting
from trafficlaw.comparison.verdict import verdict
from trafficlaw.errors import UnknownName, UsageError
from trafficlaw.meaning.space import QUESTION
from trafficlaw.model import Reading

DIMENSIONS = ["act", "means-at-act", "activity", "age"]


@half_as_often
@given(laws(), st.sampled_from(DIMENSIONS), st.data())
def test_given_keeps_the_points_with_these_values(law: Law, name: str, data: st.DataObject) -> None:
    leaves = law.space.dimensions[name].leaves
    values = tuple(data.draw(st.lists(st.sampled_from(leaves), min_size=1, unique=True)))
    denotation = law.denotation("one")
    whole = make_setting(law.library, [denotation], given={})
    fixed = make_setting(law.library, [denotation], given={name: values})
    kept = [f for f in facts_of(whole) if whole.layout.values(name, values) & f]
    assert facts_of(fixed) == kept
    for reading in readings_of(whole):
        assert under(fixed.boxes(denotation.clauses), facts_of(whole), reading) == under(
            whole.boxes(denotation.clauses), kept, reading
        )


@half_as_often
@given(laws(), st.sets(st.sampled_from(DIMENSIONS), min_size=1, max_size=3))
def test_ignoring_projects_the_admissible_points(law: Law, ignored: set[str]) -> None:
    """A point is covered if some admissible values of what is ignored make it so."""
    denotation = law.denotation("one")
    whole = make_setting(law.library, [denotation], given={})
    setting = make_setting(law.library, [denotation], given={}, ignoring=sorted(ignored))
    layout = whole.layout
    dropped = sum(layout.mask(name) for name in ignored)
    everything = parts_of(layout, layout.facts, question=False)
    for reading in readings_of(whole):
        covered = under(whole.boxes(denotation.clauses), facts_of(whole), reading)
        shadow = {fact & ~dropped for fact in covered}
        found = under(setting.boxes(denotation.clauses), facts_of(setting), reading)
        assert found == {fact for fact in everything if fact & ~dropped in shadow}


@pytest.mark.parametrize("wrong", ["age=adult", {"age": 5}, 5])
def test_given_is_a_mapping_to_values(wrong: object) -> None:
    with pytest.raises(UsageError, match="given= maps dimensions to values, for example"):
        as_given(wrong)  # type: ignore[arg-type]


@half_as_often
@given(laws())
def test_a_definition_equals_itself_whatever_is_ignored(law: Law) -> None:
    one = law.denotation("one")
    setting = make_setting(law.library, [one, one], given={}, ignoring=["act", "age"])
    boxes = setting.boxes(one.clauses)
    assert verdict(setting, boxes, boxes).relation == "equivalent"


@half_as_often
@given(laws(), st.data())
def test_a_reading_closes_all_other_answers(law: Law, data: st.DataObject) -> None:
    denotation = law.denotation("one")
    answers = tuple(
        (q, data.draw(st.sampled_from([a.id for a in question.answers])))
        for q, question in law.questions.items()
    )
    reading = Reading(id="r", label="r", answers=answers)
    setting = make_setting(law.library, [denotation], given={}, reading=reading)
    (only,) = readings_of(setting)
    for question, answer in answers:
        if QUESTION + question in setting.layout.positions:
            assert setting.layout.values(QUESTION + question, [answer]) & only
    settled = make_setting(law.library, [denotation], given={}, settled=dict(answers))
    assert settled == setting


@half_as_often
@given(laws())
def test_wrong_dimensions_and_contradictions_are_refused(law: Law) -> None:
    one = law.denotation("one")
    with pytest.raises(UnknownName, match="dimension"):
        make_setting(law.library, [one], given={}, ignoring=["acts"])
    with pytest.raises(UnknownName, match="did you mean “act”"):
        make_setting(law.library, [one], given={"acts": ("hold",)})
    with pytest.raises(UnknownName, match="did you mean “adult”"):
        make_setting(law.library, [one], given={"age": ("adlt",)})
    with pytest.raises(UsageError, match="both given and ignored"):
        make_setting(law.library, [one], given={"age": ("adult",)}, ignoring=["age"])
    with pytest.raises(UsageError, match="without any value"):
        make_setting(law.library, [one], given={"age": ()})


def test_one_text_stands_for_one_value() -> None:
    assert as_given({"age": "adult", "act": ["hold"]}) == {"age": ("adult",), "act": ("hold",)}
    assert as_given(None) == {}
