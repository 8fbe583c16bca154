"""How a file writes each field of a model class: the one source of loader, writer and schema."""

from __future__ import annotations

import re
import types
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from trafficlaw.model import Selection

__all__ = [
    "Choice",
    "Day",
    "Field",
    "Flag",
    "Keyed",
    "Many",
    "Nesting",
    "One",
    "Pairs",
    "Selected",
    "Shape",
    "Text",
    "Whole",
    "a_noun",
    "body_field",
    "fields_of",
    "noun",
]


def fields_of(cls: type) -> tuple[Field, ...]:
    """Return how a file writes the fields of this class, in the order of the class."""
    found = _FIELDS.get(cls)
    if found is None:
        hints = get_type_hints(cls)
        found = tuple(_field(one, hints[one.name]) for one in attrs.fields(cls))
        _FIELDS[cls] = found
    return found


def body_field(cls: type) -> Field | None:
    """Return the field that a keyed entry of this class writes directly after its id, if any.

    That is so where a class has nothing but an id and a selection: `carrying-only: carry`.
    """
    rest = [field for field in fields_of(cls) if field.name != "id"]
    return rest[0] if len(rest) == 1 and isinstance(rest[0].shape, Selected) else None


def noun(cls: type) -> str:
    """Return what a message calls an object of this class: `consent rule`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()


def a_noun(cls: type) -> str:
    """Return the noun with its article: `an instrument`; `dates` has none."""
    name = noun(cls)
    return name if name.endswith("s") else f"an {name}" if name[0] in "aeio" else f"a {name}"


def _field(attribute: attrs.Attribute[Any], hint: Any) -> Field:
    meta = attribute.metadata
    return Field(
        name=attribute.name,
        key=attribute.name.rstrip("_"),
        doc=meta["doc"],
        shape=_shape(hint, meta, attribute.default),
        required=attribute.default is attrs.NOTHING,
        default=attribute.default,
    )


def _shape(hint: Any, meta: Any, default: Any) -> Shape:
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    origin, args = get_origin(hint), get_args(hint)
    if meta["form"] == "selection":
        return Selected(several=hint is not Selection)
    if meta["form"] == "pairs":
        return Pairs()
    if meta["form"] == "nested":
        return Nesting()
    if origin is Literal:
        return Choice(args)
    if origin is tuple and meta["keyed"]:
        return Keyed(args[0])
    if origin is tuple:
        return Many(_shape(args[0], meta, attrs.NOTHING))
    simple: dict[Any, Shape] = {
        str: Text(meta["pattern"], default == ""),
        int: Whole(),
        bool: Flag(),
        date: Day(),
    }
    return simple[hint] if hint in simple else One(hint)


@frozen
class Text:
    """A text that matches the whole pattern; ``empty`` if quotes around nothing are allowed."""

    pattern: str | None = None
    empty: bool = False


@frozen
class Whole:
    """A whole number."""


@frozen
class Flag:
    """`true` or `false`."""


@frozen
class Day:
    """A date, written 2000-11-15."""


@frozen
class Choice:
    """One of the words listed."""

    words: tuple[str, ...]


@frozen
class One:
    """A mapping that holds one object of the class."""

    cls: type


@frozen
class Many:
    """A list; a list of texts may be written as one text."""

    item: Shape


@frozen
class Keyed:
    """A mapping from ids to the rest of each object."""

    cls: type


@frozen
class Pairs:
    """A mapping from text to text."""


@frozen
class Nesting:
    """A mapping of texts, lists and mappings, kept as it is written."""


@frozen
class Selected:
    """A concept id, a list of them, or a mapping from dimensions to them; or a list of mappings.

    Where it is not ``several``, only one mapping from dimensions to concepts.
    """

    several: bool = True


Shape = Text | Whole | Flag | Day | Choice | One | Many | Keyed | Pairs | Nesting | Selected
"""Any of the ways in which a value is written."""


@frozen
class Field:
    """One field: its name in Python, its key in a file, what it means and how it is written."""

    name: str
    key: str
    doc: str
    shape: Shape
    required: bool
    default: Any


_FIELDS: dict[type, tuple[Field, ...]] = {}
