"""From a tree to objects: what the model's own classes do not show."""

from __future__ import annotations

import datetime
from typing import Literal

import pytest
from attrs import frozen

from trafficlaw.files.place import article, locate, path_text
from trafficlaw.files.plain import from_plain, to_plain
from trafficlaw.files.schema import json_schema
from trafficlaw.files.structure import Context, structure
from trafficlaw.files.tree import Mapping, Node, parse
from trafficlaw.files.write import plain_to_yaml, to_yaml
from trafficlaw.model.described import described


@frozen
class Rule:
    """A class with a field of every simple type."""

    count: int = described("How many.")
    day: datetime.date | None = described("When.", default=None)
    sure: bool = described("Whether it is sure.", default=False)
    kind: Literal["a", "b"] = described("Which.", default="a")
    is_: str = described("A name that Python keeps for itself.", default="")


def read(text: str) -> tuple[object, list[str]]:
    thing, problems = structure(parse(text.encode(), "f.yaml"), Rule, "f.yaml")
    return thing, [str(problem) for problem in problems]


def test_each_type_is_read_from_its_own_writing() -> None:
    rule = Rule(count=12, day=datetime.date(2000, 11, 15), sure=True, kind="b", is_="x")
    written = "count: 12\nday: 2000-11-15\nsure: true\nkind: b\nis: x\n"
    assert read(written) == (rule, [])
    assert to_yaml(rule) == written
    assert from_plain(Rule, to_plain(rule)) == rule
    assert json_schema(Rule)["properties"]["count"]["anyOf"][0] == {"type": "integer"}


@pytest.mark.parametrize("written", ["3.9", "1_000", "012", "many", "+1", "1e3", "[1]", "12:30"])
def test_a_number_is_never_guessed_at(written: str) -> None:
    thing, problems = read(f"count: {written}\n")
    assert thing is None
    assert len(problems) == 1
    assert problems[0].startswith("f.yaml:1:8: count: expected a whole number, found ")


@pytest.mark.parametrize("written", ["yes", "True", "1", "on", "TRUE"])
def test_only_true_and_false_are_truth_values(written: str) -> None:
    assert read(f"count: 1\nsure: {written}\n")[1] == [
        f"f.yaml:2:7: sure: expected true or false, found “{written}”"
    ]


@pytest.mark.parametrize("written", ["2000-1-1", "20001115", "2000-11-15T00:00", "15.11.2000"])
def test_a_date_is_written_in_one_way(written: str) -> None:
    assert read(f"count: 1\nday: {written}\n")[1] == [
        f"f.yaml:2:6: day: expected a date such as 2000-11-15, found “{written}”"
    ]


def test_python_s_underscore_is_not_written() -> None:
    assert read("count: 1\nis_: x\n")[1] == [
        "f.yaml:2:1: is_: “is_” is no key of a rule; did you mean “is”? "
        "Its keys are count, day, sure, kind, is"
    ]


def test_long_text_is_cut_in_messages() -> None:
    (message,) = read(f"count: {'x' * 100}\n")[1]
    assert message.endswith("found “" + "x" * 59 + "…”")


def test_a_part_of_a_file_is_read_with_the_path_of_the_whole() -> None:
    root = parse(b"rules: [{count: 1}, {provision: art. 2, count: x}]\n", "f.yaml")
    part: Node = locate(root, ("rules", 1))
    assert isinstance(part, Mapping)
    _, problems = structure(part, Rule, "f.yaml", context=Context(root, ("rules", 1)))
    assert [problem.path for problem in problems] == [
        "rules[1].provision (art. 2)",
        "rules[1].count (art. 2)",
    ]


def test_paths_read_as_in_python() -> None:
    assert path_text(()) == ""
    assert path_text(("a", "b-c", 0, "d")) == "a.b-c[0].d"


def test_a_value_is_located_as_deep_as_the_file_goes() -> None:
    root = parse(b"a: [x, {b: [y, z]}]\n", "f")
    assert locate(root, ("a", 1, "b", 1)) == locate(root, ("a",), text="z")
    assert locate(root, ("a", 7, "b")) == locate(root, ("a",))
    assert locate(root, ("a",), text="nowhere") == locate(root, ("a",))
    assert article(root, ("a", 1, "b")) == ""


def test_an_empty_mapping_is_written_as_one() -> None:
    assert plain_to_yaml({}) == "{}\n"
    assert plain_to_yaml({"a": {}, "b": []}) == "a: {}\nb: []\n"
