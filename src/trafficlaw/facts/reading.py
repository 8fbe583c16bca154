"""Cases from YAML or JSON, strictly: every fault with its file and line."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trafficlaw.errors import DataError, Problem, UsageError, nearest
from trafficlaw.facts.pattern import Facts, build, days_of, vocabulary_of
from trafficlaw.facts.understanding import Complaints
from trafficlaw.facts.values import Item, Raw
from trafficlaw.facts.vocabulary import PERSON
from trafficlaw.files.place import problem_at
from trafficlaw.files.structure import found
from trafficlaw.files.tree import LARGEST, Mapping, Node, Scalar, Sequence, read_tree

if TYPE_CHECKING:
    from trafficlaw.library import Library

__all__ = ["facts_from_tree", "parse_facts", "read_facts"]

BESIDE = ("title", "note", "dates", "person", "episodes")
"""The keys of a case beside those of its one episode."""


def read_facts(path: str | PathLike[str], *, library: Library | None = None) -> Facts:
    """Return the case of a file. Raises ``DataError`` with every fault in it."""
    name = str(path)
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise DataError([Problem(name, 1, 1, "", f"cannot be read: {reason}")]) from None
    return parse_facts(data, name, library=library)


def parse_facts(data: bytes, name: str, *, library: Library | None = None) -> Facts:
    """Return the case that YAML or JSON describes. Raises ``DataError`` with every fault."""
    root, problems = read_tree(data, name)
    if root is None or problems:
        raise DataError(problems)
    return facts_from_tree(root, name, library=library)


def facts_from_tree(root: Node, name: str, *, library: Library | None = None) -> Facts:
    """Return the case that a tree describes. Raises ``DataError`` with every fault in it."""
    if not isinstance(root, Mapping):
        message = f"expected a mapping for a case, found {found(root)}"
        raise DataError([Problem(name, root.line, root.column, "", message)])
    complaints = Complaints()
    vocabulary = vocabulary_of(library)
    texts = {"title": "", "note": ""}
    dates = None
    person: dict[str, Raw] = {}
    own: dict[str, Raw] = {}
    episodes: list[tuple[str, dict[str, Raw]]] | None = None
    for key, node in root.entries:
        if key.text in texts:
            texts[key.text] = text_of(node, (key.text,), complaints)
        elif key.text == "dates":
            dates = dates_of(node, complaints)
        elif key.text == "person":
            person.update(raws(node, ("person",), complaints))
        elif key.text == "episodes":
            episodes = episodes_of(node, complaints)
        else:
            part = person if vocabulary.key(key.text) in PERSON else own
            part[key.text] = raw(node)
    if episodes is not None and own:
        first = next(iter(own))
        close = nearest(first, BESIDE, most=1)
        hint = f"; did you mean “{close[0]}”?" if close else ""
        message = f"“{first}” stands beside `episodes`; write it inside one of them{hint}"
        complaints.add((first,), message)
        own = {}
    if episodes is None:
        title = ""
        episodes = [(title, own)]
    made = build(person, list(episodes), library, complaints)
    if complaints.found:
        raise DataError(
            problem_at(root, name, c.path, c.message, at=c.at) for c in complaints.found
        )
    return Facts.of(*made, dates, texts["title"], texts["note"])


def text_of(node: Node, path: tuple[str, ...], complaints: Complaints) -> str:
    """Return a text."""
    if isinstance(node, Scalar):
        return "" if node.null else node.text.strip()
    complaints.add(path, f"expected text, found {found(node)}", node)
    return ""


def dates_of(node: Node, complaints: Complaints) -> Any:
    """Return the days of conduct: one day, or a mapping with ``from`` and ``until``."""
    days: list[str] = []
    if isinstance(node, Scalar):
        days = [node.text.strip()] * 2
    elif isinstance(node, Mapping):
        days = [
            part.text.strip()
            for key in ("from", "until")
            if isinstance(part := node.get(key), Scalar)
        ]
    if len(days) != 2 or (isinstance(node, Mapping) and len(node.entries) != 2):
        message = "expected a day, or `from` and `until` with a day each (the last one included)"
        complaints.add(("dates",), message, node)
        return None
    try:
        return days_of((days[0], days[1]))
    except UsageError as error:
        complaints.add(("dates",), str(error), node)
        return None


def episodes_of(node: Node, complaints: Complaints) -> list[tuple[str, dict[str, Raw]]]:
    """Return the episodes as they are written."""
    if not isinstance(node, Sequence) or not node.items:
        complaints.add(("episodes",), f"expected a list of episodes, found {found(node)}", node)
        return []
    made = []
    for i, item in enumerate(node.items):
        given = raws(item, ("episodes", i), complaints)
        title = given.pop("title", None)
        words = [w for part in (title.items if title else ()) for w in part.words]
        made.append((" ".join(words), given))
    return made


def raws(node: Node, path: tuple[str | int, ...], complaints: Complaints) -> dict[str, Raw]:
    """Return the values of a mapping as they are written."""
    if not isinstance(node, Mapping):
        complaints.add(path, f"expected a mapping, found {found(node)}", node)
        return {}
    return {key.text: raw(value) for key, value in node.entries}


def raw(node: Node) -> Raw:
    """Return one value as it is written."""
    if isinstance(node, Scalar):
        if node.null:
            return Raw(wrong="nothing stands here; leave the key out if it is unknown", at=node)
        return Raw((Item((node.text.strip(),), node),), at=node)
    if isinstance(node, Sequence):
        return gathered(node.items, [], True, node)
    keys = [key.text for key, _ in node.entries]
    if keys == ["one_of"]:
        return gathered([node], [], True, node)
    if not keys or not set(keys) <= {"present", "absent"}:
        wrong = "expected a value, a list, `one_of`, or `present` and `absent`"
        return Raw(wrong=f"{wrong}; found a mapping with {', '.join(keys) or 'nothing'}", at=node)
    parts: list[list[Node]] = []
    for key in ("present", "absent"):
        part = node.get(key)
        alone: list[Node] = [part] if part else []
        parts.append(part.items if isinstance(part, Sequence) else alone)
    return gathered(parts[0], parts[1], False, node)


def gathered(present: list[Node], absent: list[Node], complete: bool, at: Node) -> Raw:
    """Return lists of values as they are written."""
    lists: list[list[Item]] = [[], []]
    for kept, nodes in zip(lists, (present, absent), strict=True):
        for node in nodes:
            item = item_of(node)
            if item is None:
                return Raw(wrong=f"expected a value or `one_of`, found {found(node)}", at=node)
            kept.append(item)
    return Raw(tuple(lists[0]), tuple(lists[1]), complete, at=at)


def item_of(node: Node) -> Item | None:
    """Return one entry of a list; ``None`` if it is neither a text nor ``one_of``."""
    if isinstance(node, Scalar):
        return None if node.null else Item((node.text.strip(),), node)
    if isinstance(node, Mapping) and [key.text for key, _ in node.entries] == ["one_of"]:
        among = node.get("one_of")
        if isinstance(among, Sequence) and among.items:
            words = [n.text.strip() for n in among.items if isinstance(n, Scalar) and not n.null]
            if len(words) == len(among.items):
                return Item(tuple(words), node)
    return None
