"""From bytes to a tree of texts: YAML's shape with every position and none of its guesses.

Scalars stay as they are written, so that `NO` is Norway and `3.10` an article. What a file of
law does not need (anchors, tags, merge keys, several documents) is refused with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define

from trafficlaw.errors import DataError, Problem
from trafficlaw.files.syntax import syntax_problem

__all__ = ["DEEPEST", "LARGEST", "Mapping", "Node", "Scalar", "Sequence", "parse", "read_tree"]

LARGEST = 1 << 20
"""The most bytes that one file may hold."""

DEEPEST = 32
"""The most levels of lists and mappings inside one another."""

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it, about seven times faster, else the pure one."""

_RAW = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def parse(data: bytes, file: str) -> Node:
    """Return the tree of one YAML file; ``file`` is the name that problems are reported under.

    Raises ``DataError`` with every problem found.
    """
    node, problems = read_tree(data, file)
    if problems or node is None:
        raise DataError(problems)
    return node


def read_tree(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Return the tree and the problems found; no tree where what is left would mislead."""
    if len(data) > LARGEST:
        found = f"the file has {len(data):,} bytes; at most {LARGEST:,} are read. Split it"
        return None, [Problem(file, 1, 1, "", found)]
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        found = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return None, [Problem(file, line, column, "", found)]
    bad = _RAW.search(text)
    if bad:
        at = bad.start()
        line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
        found = f"the character U+{ord(bad[0]):04X} cannot be seen and is not allowed; delete it"
        return None, [Problem(file, line, column, "", found)]
    return _Builder(file).build(text)


@define
class Scalar:
    """A text as written; ``plain`` if without quotes. Positions count from 1."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def null(self) -> bool:
        """Whether YAML reads this as nothing at all."""
        return self.plain and self.text in _NULLS


@define
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int
    column: int


@define
class Mapping:
    """Keys, each a scalar and none twice, with their nodes, in file order."""

    entries: list[tuple[Scalar, Node]]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """Return the node under this key, or nothing."""
        return next((node for found, node in self.entries if found.text == key), None)


Node = Scalar | Sequence | Mapping
"""Any part of the tree."""


class _RefusedError(Exception):
    """What follows cannot be read with any sense."""


class _Builder:
    """Turns YAML's events into a tree, and notes whatever is refused."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.misleading = False
        self.repeated: set[str] = set()

    def build(self, text: str) -> tuple[Node | None, list[Problem]]:
        """Read the one document that the text holds."""
        node: Node | None = None
        try:
            events = yaml.parse(text, Loader=PARSER)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if node is not None:
                        self.refuse(
                            event, "a second document begins here (`---`); use one file each"
                        )
                        raise _RefusedError
                    node = self.node(next(events), events, 1)
        except _RefusedError:
            return None, self.problems
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.problems.append(syntax_problem(error, self.file, text))
            return None, self.problems
        if node is None or (isinstance(node, Scalar) and node.null):
            self.problems.append(Problem(self.file, 1, 1, "", "the file is empty"))
            return None, self.problems
        return (None if self.misleading else node), self.problems

    def refuse(self, event: Any, message: str) -> None:
        """Note a problem where the event begins."""
        mark = event.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, "", message))

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        """Build the node that begins with this event."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            name = str(event.anchor)
            if name not in self.repeated:
                self.refuse(event, f"`*{name}` repeats a marked value; write the value out")
            self.repeated.add(name)
            self.misleading = True
            return Scalar("", line, column, plain=False)
        if event.anchor is not None:
            self.refuse(
                event, f"`&{event.anchor}` marks a value for repetition; leave the mark out"
            )
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(
                event, f"the tag `{shown}` is not allowed; leave it out, values are read as text"
            )
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, line, column)
        if depth > DEEPEST:
            self.refuse(event, f"more than {DEEPEST} levels of lists and mappings; make it flatter")
            raise _RefusedError
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self.node(event, events, depth + 1))
            return Sequence(items, line, column)
        return self.mapping(events, line, column, depth)

    def scalar(self, event: Any, line: int, column: int) -> Scalar:
        """Build a scalar, refusing characters that an escape has smuggled in."""
        bad = _ESCAPED.search(event.value)
        if bad:
            self.refuse(
                event, f"the text holds the control character U+{ord(bad[0]):04X}; delete it"
            )
        return Scalar(event.value, line, column, event.style not in ("'", '"', "|", ">"))

    def mapping(self, events: Iterator[Any], line: int, column: int, depth: int) -> Mapping:
        """Build a mapping, refusing keys that are no text, merge keys and repeated keys."""
        entries: list[tuple[Scalar, Node]] = []
        first: dict[str, Scalar] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar) or isinstance(event, yaml.AliasEvent):
                self.refuse(event, "a key must be one text, and here a list or a mapping begins")
                self.misleading = True
            elif key.plain and key.text == "<<":
                self.refuse(event, "`<<` merges another mapping in; write its keys out instead")
                self.misleading = True
            elif key.plain and key.text == "":
                self.refuse(event, "a key is missing before the colon")
                self.misleading = True
            elif key.text in first:
                earlier = first[key.text]
                self.refuse(
                    event,
                    f"the key “{key.text}” stands here a second time; the first is at "
                    f"{self.file}:{earlier.line}:{earlier.column}. Keep one of them",
                )
            else:
                first[key.text] = key
                entries.append((key, value))
        return Mapping(entries, line, column)
