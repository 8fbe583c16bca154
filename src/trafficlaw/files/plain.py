"""Objects as plain data with the file's own keys, defaults left out, and back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, TypeVar

from trafficlaw.errors import UsageError
from trafficlaw.files.shape import (
    Day,
    Keyed,
    Many,
    Nesting,
    One,
    Pairs,
    Selected,
    Shape,
    body_field,
    fields_of,
)
from trafficlaw.model import OWN, Nested, Selection, Stated

__all__ = ["from_plain", "keyed_from_plain", "keyed_to_plain", "nested_to_plain", "to_plain"]

T = TypeVar("T")
Code = Callable[[Any], Any]

_DECODERS: dict[type, dict[str, tuple[str, Code | None]]] = {}


def to_plain(obj: Any) -> dict[str, Any]:
    """Return an object of the model as plain data that JSON can hold, in the order of its fields.

    Raises ``UsageError`` for what no file could say, such as two elements of one id.
    """
    data: dict[str, Any] = {}
    for field in fields_of(type(obj)):
        value = getattr(obj, field.name)
        if field.required or value != field.default:
            data[field.key] = _encode(value, field.shape)
    return data


def from_plain(cls: type[T], data: dict[str, Any]) -> T:
    """Return the object that trusted plain data says. Nothing is checked: see ``structure``."""
    codes = _decoders(cls)
    values = {}
    for key, value in data.items():
        name, decode = codes[key]
        values[name] = value if decode is None else decode(value)
    return cls(**values)


def keyed_to_plain(items: tuple[Any, ...]) -> dict[str, Any]:
    """Return objects that have ids as a mapping from each id to the rest."""
    data: dict[str, Any] = {}
    for item in items:
        if item.id in data:
            raise UsageError(f"two objects of one list share the id “{item.id}”; rename one")
        body = body_field(type(item))
        if body is None:
            plain = to_plain(item)
            del plain["id"]
            data[item.id] = plain
        else:
            data[item.id] = _encode(getattr(item, body.name), body.shape)
    return data


def keyed_from_plain(cls: type[T], data: dict[str, Any]) -> tuple[T, ...]:
    """Return the objects of a mapping from ids to the rest, in its order."""
    body = body_field(cls)
    if body is None:
        return tuple(from_plain(cls, {"id": key, **rest}) for key, rest in data.items())
    return tuple(from_plain(cls, {"id": key, body.key: rest}) for key, rest in data.items())


def _encode(value: Any, shape: Shape) -> Any:
    if isinstance(shape, One):
        return to_plain(value)
    if isinstance(shape, Many):
        return [_encode(item, shape.item) for item in value]
    if isinstance(shape, Keyed):
        return keyed_to_plain(value)
    if isinstance(shape, Day):
        return value.isoformat()
    if isinstance(shape, Pairs):
        return _mapping(value)
    if isinstance(shape, Nesting):
        return nested_to_plain(value)
    if isinstance(shape, Selected):
        return _selected(value) if shape.several else _product(value)
    return value


def _mapping(pairs: Any) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise UsageError("a mapping cannot hold one key twice: " + ", ".join(k for k, _ in pairs))
    return data


def nested_to_plain(value: Nested) -> Any:
    """Return a value that is kept as written as dictionaries, lists and texts."""
    if isinstance(value, Stated):
        return _mapping([(key, nested_to_plain(part)) for key, part in value.entries])
    return value if isinstance(value, str) else [nested_to_plain(part) for part in value]


def _selected(selections: tuple[Selection, ...]) -> Any:
    if len(selections) == 1:
        (only,) = selections
        if len(only.parts) == 1 and only.parts[0][0] == OWN:
            return _ids(only.parts[0][1])
        return _product(only)
    return [_product(selection) for selection in selections]


def _product(selection: Selection) -> dict[str, Any]:
    if any(dimension == OWN for dimension, _ in selection.parts):
        raise UsageError("a selection in several parts must name each dimension, also its own")
    return _mapping([(dimension, _ids(ids)) for dimension, ids in selection.parts])


def _ids(ids: tuple[str, ...]) -> str | list[str]:
    return ids[0] if len(ids) == 1 else list(ids)


def _decoders(cls: type) -> dict[str, tuple[str, Code | None]]:
    found = _DECODERS.get(cls)
    if found is None:
        found = {field.key: (field.name, _decoder(field.shape)) for field in fields_of(cls)}
        _DECODERS[cls] = found
    return found


def _decoder(shape: Shape) -> Code | None:
    """Return what turns plain data into a value; nothing where the data is the value."""
    if isinstance(shape, One):
        return partial(from_plain, shape.cls)
    if isinstance(shape, Keyed):
        return partial(keyed_from_plain, shape.cls)
    if isinstance(shape, Many):
        decode = _decoder(shape.item)
        return tuple if decode is None else lambda data: tuple(map(decode, data))
    if isinstance(shape, Day):
        return date.fromisoformat
    if isinstance(shape, Pairs):
        return lambda data: tuple(data.items())
    if isinstance(shape, Nesting):
        return _nested
    if isinstance(shape, Selected):
        return _selections if shape.several else _selection
    return None


def _nested(data: Any) -> Nested:
    if isinstance(data, dict):
        return Stated(tuple((key, _nested(part)) for key, part in data.items()))
    return tuple(map(_nested, data)) if isinstance(data, list) else data


def _selections(data: Any) -> tuple[Selection, ...]:
    if isinstance(data, dict):
        return (_selection(data),)
    if isinstance(data, str):
        return (Selection(parts=((OWN, (data,)),)),)
    if data and isinstance(data[0], str):
        return (Selection(parts=((OWN, tuple(data)),)),)
    return tuple(map(_selection, data))


def _selection(data: dict[str, Any]) -> Selection:
    return Selection(
        parts=tuple(
            (dimension, (ids,) if isinstance(ids, str) else tuple(ids))
            for dimension, ids in data.items()
        )
    )
