"""From a tree of texts to the model's objects, with every fault collected and none repaired."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from attrs import frozen

from trafficlaw.errors import Problem, nearest
from trafficlaw.files.fault import FAULT, Fault
from trafficlaw.files.place import TO_FILL, Step, problem_at
from trafficlaw.files.selected import read_selected
from trafficlaw.files.shape import (
    Choice,
    Day,
    Field,
    Flag,
    Keyed,
    Many,
    Nesting,
    One,
    Pairs,
    Selected,
    Shape,
    Text,
    Whole,
    a_noun,
    body_field,
    fields_of,
)
from trafficlaw.files.tree import Mapping, Node, Scalar, Sequence
from trafficlaw.model import Stated
from trafficlaw.model.described import ID, TERRITORY
from trafficlaw.model.instrument import PENALTY

__all__ = ["Context", "Reader", "found", "structure", "structure_keyed"]


_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")


EXPECTED = {
    ID: "an id (lower-case words and numbers joined by hyphens)",
    TERRITORY: "a code such as GB or GB-SCT",
    PENALTY: "a penalty in short, such as 14 years, life or fine",
}
"""What is expected where a text must match a pattern, in plain words."""


@frozen
class Context:
    """Where in its file a node stands: the file's whole tree and the way to the node."""

    root: Node
    steps: tuple[Step, ...] = ()


def structure(
    node: Node, cls: type, file: str, *, context: Context | None = None
) -> tuple[Any | None, list[Problem]]:
    """Return the object that a mapping says, or nothing, with every problem found in it."""
    reader = Reader(file, context or Context(node))
    made = reader.one(node, cls)
    return (None if isinstance(made, Fault) else made), reader.problems


def structure_keyed(
    node: Node, cls: type, file: str, *, context: Context | None = None
) -> tuple[tuple[Any, ...], list[Problem]]:
    """Return the objects of a mapping from ids to bodies, as far as they could be read."""
    reader = Reader(file, context or Context(node))
    made = reader.keyed(node, cls)
    return (() if isinstance(made, Fault) else made), reader.problems


def found(node: Node) -> str:
    """Return what a node is, in words for “expected …, found …”."""
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    shown = node.text.strip()
    return f"“{shown if len(shown) <= 60 else shown[:59] + '…'}”"


class Reader:
    """Reads the nodes of one file; ``problems`` gathers what it could not read."""

    def __init__(self, file: str, context: Context) -> None:
        """Begin at the place that the context names."""
        self.file = file
        self.root = context.root
        self.steps: list[Step] = list(context.steps)
        self.problems: list[Problem] = []

    def refuse(self, at: Node, message: str) -> Fault:
        """Note a problem at a node."""
        self.problems.append(problem_at(self.root, self.file, self.steps, message, at=at))
        return FAULT

    def one(self, node: Node, cls: type, given_id: str | None = None) -> Any:
        """Read an object from a mapping; ``given_id`` is the key that it stands under, if any."""
        if isinstance(node, Scalar) and node.null:
            return self.nothing(node)
        if not isinstance(node, Mapping):
            return self.refuse(node, f"expected a mapping for {a_noun(cls)}, found {found(node)}")
        count = len(self.problems)
        values: dict[str, Any] = {}
        fields = {field.key: field for field in fields_of(cls)}
        if given_id is not None:
            values[fields.pop("id").name] = given_id
        for key, value in node.entries:
            self.steps.append(key.text)
            field = fields.get(key.text)
            if field is None:
                self.unknown_key(key, cls, list(fields))
            else:
                read = self.value(value, field.shape, field)
                if not isinstance(read, Fault):
                    values[field.name] = read
            self.steps.pop()
        for field in fields.values():
            if field.required and node.get(field.key) is None:
                meaning = field.doc[0].lower() + field.doc[1:].rstrip(".")
                self.refuse(node, f"the key “{field.key}” is missing ({meaning})")
        return cls(**values) if len(self.problems) == count else FAULT

    def unknown_key(self, key: Scalar, cls: type, allowed: list[str]) -> None:
        """Refuse a key, with the nearest real one and all of them."""
        close = nearest(key.text, allowed, most=1)
        hint = f"did you mean “{close[0]}”? " if close else ""
        if key.text == "id" and "id" not in allowed:
            hint = "the id is the key above it; leave this line out. "
        self.refuse(
            key,
            f"“{key.text}” is no key of {a_noun(cls)}; {hint}Its keys are {', '.join(allowed)}"
            if hint
            else f"“{key.text}” is no key of {a_noun(cls)}; its keys are {', '.join(allowed)}",
        )

    def nothing(self, node: Node, *, required: bool = False) -> Fault:
        """Refuse a null."""
        if required:
            return self.refuse(node, "nothing stands here, and the key cannot be left out; fill it")
        return self.refuse(node, "nothing stands here; leave the key out instead")

    def value(self, node: Node, shape: Shape, field: Field | None = None) -> Any:
        """Read a value of the given shape; a fault where it cannot be read."""
        if isinstance(node, Scalar) and node.text.startswith(TO_FILL):
            wanted = node.text.removeprefix(TO_FILL).strip()
            return self.refuse(node, f"still to be filled in: {wanted}")
        if isinstance(node, Scalar) and node.null:
            return self.nothing(node, required=field is not None and field.required)
        if isinstance(shape, Text):
            return self.text(node, shape)
        if isinstance(shape, One):
            return self.one(node, shape.cls)
        if isinstance(shape, Selected):
            return read_selected(self, node, shape, required=field is None or field.required)
        required = field is not None and field.required
        if isinstance(shape, Many):
            return self.many(node, shape.item)
        if isinstance(shape, Keyed):
            return self.keyed(node, shape.cls, required=required)
        if isinstance(shape, Pairs):
            return self.pairs(node, required=required)
        if isinstance(shape, Nesting):
            return self.nested(node)
        return self.word(node, shape)

    def text(self, node: Node, shape: Text, expected: str = "text") -> Any:
        """Read a text, without the blanks around it."""
        if not isinstance(node, Scalar):
            return self.refuse(node, f"expected {expected}, found {found(node)}")
        text = node.text.strip()
        if not text and not (shape.empty and not node.text):
            return self.refuse(node, f"expected {expected}, found empty text")
        if shape.pattern and text and not re.fullmatch(shape.pattern, text):
            return self.refuse(node, f"expected {EXPECTED[shape.pattern]}, found {found(node)}")
        return text

    def word(self, node: Node, shape: Whole | Flag | Day | Choice) -> Any:
        """Read a number, a truth value, a date, or one of several words."""
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if isinstance(shape, Choice):
            if text in shape.words:
                return text
            close = nearest(text, shape.words, most=1)
            hint = f"; did you mean “{close[0]}”?" if close else ""
            return self.refuse(
                node, f"expected one of {', '.join(shape.words)}, found {found(node)}{hint}"
            )
        if isinstance(shape, Flag):
            if text in ("true", "false"):
                return text == "true"
            return self.refuse(node, f"expected true or false, found {found(node)}")
        if isinstance(shape, Whole):
            if _WHOLE.fullmatch(text):
                return int(text)
            return self.refuse(node, f"expected a whole number, found {found(node)}")
        if not _DATE.fullmatch(text):
            return self.refuse(node, f"expected a date such as 2000-11-15, found {found(node)}")
        try:
            return date.fromisoformat(text)
        except ValueError:
            return self.refuse(node, f"expected a date, and there is no day “{text}”")

    def many(self, node: Node, item: Shape) -> Any:
        """Read a list; one text will do for a list of texts."""
        if isinstance(node, Scalar) and isinstance(item, Text):
            text = self.text(node, item)
            return text if isinstance(text, Fault) else (text,)
        if not isinstance(node, Sequence):
            return self.refuse(node, f"expected a list, found {found(node)}")
        if not node.items:
            return self.refuse(node, "the list is empty; leave the key out, or fill the list")
        read = []
        for index, part in enumerate(node.items):
            self.steps.append(index)
            read.append(self.value(part, item))
            self.steps.pop()
        return FAULT if FAULT in read else tuple(read)

    def keyed(self, node: Node, cls: type, *, required: bool = True) -> Any:
        """Read a mapping from ids to bodies."""
        if not isinstance(node, Mapping):
            return self.refuse(
                node, f"expected a mapping from each id to {a_noun(cls)}, found {found(node)}"
            )
        if not node.entries and not required:
            return self.refuse(node, "the mapping is empty; leave the key out, or fill it")
        body = body_field(cls)
        id_shape = next(field.shape for field in fields_of(cls) if field.name == "id")
        read: list[Any] = []
        for key, value in node.entries:
            self.steps.append(key.text)
            key_id = self.value(key, id_shape)
            if body is None:
                made = self.one(value, cls, key_id)
            else:
                inner = self.value(value, body.shape, body)
                made = inner if isinstance(inner, Fault) else cls(id=key_id, **{body.name: inner})
            read.append(FAULT if isinstance(key_id, Fault) else made)
            self.steps.pop()
        return FAULT if FAULT in read else tuple(read)

    def nested(self, node: Node) -> Any:
        """Read a mapping that is kept as it is written."""
        if not isinstance(node, Mapping) or not node.entries:
            return self.refuse(node, f"expected a mapping that is not empty, found {found(node)}")
        return self.kept(node)

    def kept(self, node: Node) -> Any:
        """Keep a value as it is written; nothing at all is refused."""
        if isinstance(node, Scalar):
            return self.nothing(node) if node.null else node.text.strip()
        steps: list[tuple[Step, Node]] = (
            list(enumerate(node.items))
            if isinstance(node, Sequence)
            else [(key.text, value) for key, value in node.entries]
        )
        read = []
        for step, part in steps:
            self.steps.append(step)
            read.append(self.kept(part))
            self.steps.pop()
        if FAULT in read:
            return FAULT
        if isinstance(node, Sequence):
            return tuple(read)
        return Stated(
            tuple((key.text, part) for (key, _), part in zip(node.entries, read, strict=True))
        )

    def pairs(self, node: Node, *, required: bool) -> Any:
        """Read a mapping from text to text."""
        if not isinstance(node, Mapping):
            return self.refuse(node, f"expected a mapping from text to text, found {found(node)}")
        if not node.entries and not required:
            return self.refuse(node, "the mapping is empty; leave the key out, or fill it")
        read: list[Any] = []
        for key, value in node.entries:
            self.steps.append(key.text)
            pair = self.value(key, Text()), self.value(value, Text())
            read.append(FAULT if FAULT in pair else pair)
            self.steps.pop()
        return FAULT if FAULT in read else tuple(read)
