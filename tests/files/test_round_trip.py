"""What is written reads back equal, whatever the texts; plain data and YAML alike."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from trafficlaw.errors import UsageError
from trafficlaw.files.plain import from_plain, to_plain
from trafficlaw.files.schema import json_schema
from trafficlaw.files.structure import structure, structure_keyed
from trafficlaw.files.tree import Mapping, Node, Scalar, parse
from trafficlaw.files.write import keyed_to_yaml, to_yaml
from trafficlaw.model import (
    OWN,
    Concept,
    Consequence,
    Constraint,
    DecidedCase,
    Definition,
    Dimension,
    Duty,
    Element,
    Instrument,
    Outcome,
    Parties,
    Party,
    Question,
    Reading,
    Reservation,
    Selection,
    Source,
    Term,
    Territory,
    Universe,
    Version,
)

from .strategies import NASTY, objects

CLASSES = (Concept, Consequence, Constraint, Definition, Dimension, Duty, Element, Instrument)
CLASSES += (DecidedCase, Parties, Party, Reservation)  # type: ignore[assignment]
CLASSES += (Outcome, Question, Reading, Source, Term, Territory, Universe, Version)  # type: ignore[assignment]
UNHURRIED = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def as_text(node: Node) -> Any:
    """A tree as JSON Schema sees it."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: as_text(value) for key, value in node.entries}
    return [as_text(item) for item in node.items]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@UNHURRIED
@given(data=st.data())
def test_every_object_reads_back_equal_from_its_yaml(cls: type, data: st.DataObject) -> None:
    thing = data.draw(objects(cls))
    written = to_yaml(thing)
    read, problems = structure(parse(written.encode(), "f.yaml"), cls, "f.yaml")
    assert problems == []
    assert read == thing


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@UNHURRIED
@given(data=st.data())
def test_every_object_reads_back_equal_from_plain_data(cls: type, data: st.DataObject) -> None:
    thing = data.draw(objects(cls))
    assert from_plain(cls, json.loads(json.dumps(to_plain(thing)))) == thing


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@UNHURRIED
@given(data=st.data())
def test_whatever_is_written_fits_the_schema(cls: type, data: st.DataObject) -> None:
    written = to_yaml(data.draw(objects(cls)))
    Draft202012Validator(json_schema(cls)).validate(as_text(parse(written.encode(), "f.yaml")))


@given(things=st.lists(objects(Territory), unique_by=lambda t: t.id, max_size=3).map(tuple))
def test_a_file_of_several_objects_reads_back_equal(things: tuple[Territory, ...]) -> None:
    root = parse(keyed_to_yaml(things).encode(), "f.yaml")
    assert structure_keyed(root, Territory, "f.yaml") == (things, [])


@pytest.mark.parametrize("text", [text.strip() for text in NASTY])
def test_a_nasty_text_survives_as_value_and_as_key(text: str) -> None:
    reading = Reading(id="r", label=text, note=f"{text} {text}", answers=((text, text),))
    assert structure(parse(to_yaml(reading).encode(), "f"), Reading, "f") == (reading, [])


def test_what_another_program_would_guess_at_is_quoted_and_what_reads_well_is_not() -> None:
    territory = Territory(id="NO", label="NO", parts=("NO-OS",), note="1.5")
    assert to_yaml(territory) == 'id: "NO"\nlabel: "NO"\nparts: [NO-OS]\nnote: "1.5"\n'


def test_long_text_is_folded_at_blanks() -> None:
    written = to_yaml(Territory(id="XX", label="Exland", note="many words " * 20 + "end"))
    assert "note: >-\n  many words" in written
    assert max(map(len, written.splitlines())) <= 100


def test_defaults_are_left_out() -> None:
    assert to_plain(Territory(id="XX", label="Exland")) == {"id": "XX", "label": "Exland"}


@pytest.mark.parametrize(
    ("wording", "thing"),
    [
        ("share the id", Universe(dimensions=("a",), constraints=(
            Constraint(id="c", because="x", never=Selection(parts=(("a", ("b",)),))),) * 2)),
        ("must name each dimension", Outcome(id="a", is_=(
            Selection(parts=((OWN, ("a",)), ("b", ("c",)))),))),
        ("one key twice", Reading(id="r", label="R", answers=(("q", "a"), ("q", "b")))),
    ],
)  # fmt: skip
def test_what_no_file_could_say_is_not_written(wording: str, thing: object) -> None:
    with pytest.raises(UsageError, match=wording):
        to_plain(thing)
