"""The ways in which a file writes what words denote: concepts, dimension by dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trafficlaw.files.fault import FAULT
from trafficlaw.files.shape import Selected, Text
from trafficlaw.files.tree import Mapping, Node, Scalar, Sequence
from trafficlaw.model import OWN, Selection
from trafficlaw.model.described import ID

if TYPE_CHECKING:
    from trafficlaw.files.structure import Reader

__all__ = ["read_selected"]

_CONCEPT = Text(ID)


def read_selected(reader: Reader, node: Node, shape: Selected, *, required: bool) -> Any:
    """Return a tuple of selections, or one selection where the shape is not ``several``.

    Anything unreadable is noted with the reader and comes back as the reader's fault.
    """
    count = len(reader.problems)
    if not shape.several:
        if isinstance(node, Mapping):
            made = _product(reader, node)
            return made if len(reader.problems) == count else FAULT
        return reader.refuse(node, "expected a mapping from dimensions to concept ids")
    if isinstance(node, Mapping):
        read: tuple[Selection, ...] = (_product(reader, node),)
    elif isinstance(node, Scalar):
        read = (Selection(parts=((OWN, _concepts(reader, node)),)),)
    elif all(isinstance(item, Scalar) for item in node.items):
        if not node.items and not required:
            return reader.refuse(node, "the list is empty; leave the key out, or fill the list")
        read = (Selection(parts=((OWN, _concepts(reader, node)),)),) if node.items else ()
    else:
        read = tuple(_each(reader, node))
    return read if len(reader.problems) == count else FAULT


def _each(reader: Reader, node: Sequence) -> list[Selection]:
    read = []
    for index, item in enumerate(node.items):
        reader.steps.append(index)
        if isinstance(item, Mapping):
            read.append(_product(reader, item))
        else:
            reader.refuse(
                item, "expected a mapping like others in this list; bare ids stand in a list of ids"
            )
        reader.steps.pop()
    return read


def _product(reader: Reader, node: Mapping) -> Selection:
    if not node.entries:
        reader.refuse(node, "the mapping is empty; name at least one dimension")
    parts = []
    for key, value in node.entries:
        reader.steps.append(key.text)
        reader.value(key, _CONCEPT)
        parts.append((key.text.strip(), _concepts(reader, value)))
        reader.steps.pop()
    return Selection(parts=tuple(parts))


def _concepts(reader: Reader, node: Node) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return (reader.value(node, _CONCEPT),)
    if isinstance(node, Mapping):
        reader.refuse(node, "expected a concept's id or a list of ids, found a mapping")
        return ()
    if not node.items:
        reader.refuse(node, "the list is empty; name at least one concept")
    read: list[Any] = []
    for index, item in enumerate(node.items):
        reader.steps.append(index)
        concept = reader.value(item, _CONCEPT)
        if concept in read and isinstance(concept, str):
            reader.refuse(item, f"“{concept}” stands in this list twice; once is enough")
        read.append(concept)
        reader.steps.pop()
    return tuple(read)
