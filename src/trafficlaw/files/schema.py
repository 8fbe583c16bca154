"""JSON Schema (draft 2020-12) for every kind of file, from the same fields as the loader.

`python -m trafficlaw.files.schema [folder]` rewrites the committed files, by default those in
`definitions/schema` of the checkout. The values of a file are read as text: `true` is the text.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

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
    body_field,
    fields_of,
    noun,
)
from trafficlaw.model import (
    DecidedCase,
    Dimension,
    Element,
    Instrument,
    Parties,
    Question,
    Reading,
    Territory,
    Universe,
    Version,
)
from trafficlaw.model.described import ID

__all__ = ["SCHEMAS", "json_schema", "keyed_schema", "main", "schema_text", "schemas"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: tuple[tuple[str, type, bool], ...] = (
    ("case", DecidedCase, False),
    ("dimension", Dimension, False),
    ("instrument", Instrument, False),
    ("parties", Parties, False),
    ("questions", Question, True),
    ("readings", Reading, True),
    ("territories", Territory, True),
    ("universe", Universe, False),
)
"""The kinds of files: the schema's name, the class, and whether a file holds several by id."""


def json_schema(cls: type) -> dict[str, Any]:
    """Return the schema of a file that holds one object of this class."""
    defs: dict[str, Any] = {}
    body = _object(cls, defs, keyed=False)
    return {"$schema": DRAFT, "title": noun(cls), **body, "$defs": dict(sorted(defs.items()))}


def keyed_schema(cls: type) -> dict[str, Any]:
    """Return the schema of a file that holds objects of this class by id."""
    defs: dict[str, Any] = {}
    body = _of(Keyed(cls), defs)
    title = f"{noun(cls)} by id"
    return {"$schema": DRAFT, "title": title, **body, "$defs": dict(sorted(defs.items()))}


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by the name of its file, without the suffix."""
    return {name: (keyed_schema if many else json_schema)(cls) for name, cls, many in SCHEMAS}


def schema_text(schema: dict[str, Any]) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> None:
    """Write every schema into the folder named, or into the checkout's."""
    default = Path(__file__).resolve().parents[3] / "definitions" / "schema"
    folder = Path(arguments[0]) if arguments else default
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.schema.json").write_text(schema_text(schema), encoding="utf-8")


def _object(cls: type, defs: dict[str, Any], *, keyed: bool) -> dict[str, Any]:
    fields = [field for field in fields_of(cls) if not (keyed and field.key == "id")]
    properties = {field.key: _described(cls, field, defs) for field in fields}
    body: dict[str, Any] = {
        "description": (cls.__doc__ or "").strip().split("\n\n")[0].replace("\n    ", " "),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    required = [field.key for field in fields if field.required]
    return {**body, "required": required} if required else body


def _described(cls: type, field: Field, defs: dict[str, Any]) -> dict[str, Any]:
    shape = field.shape
    body = _of(shape, defs)
    if cls is Version and isinstance(shape, Keyed) and shape.cls is Element:
        inner = body["additionalProperties"]
        body["additionalProperties"] = {"anyOf": [inner, {"type": "string", "pattern": _whole(ID)}]}
    if not field.required and isinstance(shape, Keyed | Pairs):
        body["minProperties"] = 1
    return {"description": field.doc, **body}


def _of(shape: Shape, defs: dict[str, Any]) -> dict[str, Any]:
    if isinstance(shape, Text):
        if shape.pattern:
            pattern = _whole(shape.pattern)
            return {"type": "string", "pattern": f"{pattern}|^$" if shape.empty else pattern}
        return {"type": "string"} if shape.empty else {"type": "string", "pattern": r"\S"}
    if isinstance(shape, Choice):
        return {"enum": list(shape.words)}
    if isinstance(shape, Flag):
        return {"enum": [True, False, "true", "false"]}
    if isinstance(shape, Day):
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    if isinstance(shape, One):
        return {"$ref": _define(shape.cls, defs, keyed=False)}
    if isinstance(shape, Many):
        many = {"type": "array", "minItems": 1, "items": _of(shape.item, defs)}
        return {"anyOf": [many["items"], many]} if isinstance(shape.item, Text) else many
    if isinstance(shape, Keyed):
        return _keyed(shape.cls, defs)
    if isinstance(shape, Pairs):
        return {"type": "object", "additionalProperties": {"type": "string", "pattern": r"\S"}}
    if isinstance(shape, Nesting):
        return {"type": "object", "minProperties": 1}
    if isinstance(shape, Selected):
        return _selected(shape, defs)
    return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^(0|-?[1-9]\d*)$"}]}


def _keyed(cls: type, defs: dict[str, Any]) -> dict[str, Any]:
    id_shape = next(field.shape for field in fields_of(cls) if field.key == "id")
    body = body_field(cls)
    return {
        "type": "object",
        "propertyNames": _of(id_shape, defs),
        "additionalProperties": _of(body.shape, defs)
        if body
        else {"$ref": _define(cls, defs, keyed=True)},
    }


def _define(cls: type, defs: dict[str, Any], *, keyed: bool) -> str:
    name = cls.__name__ if not keyed else f"{cls.__name__}-body"
    if name not in defs:
        defs[name] = {}
        defs[name] = _object(cls, defs, keyed=keyed)
    return f"#/$defs/{name}"


def _selected(shape: Selected, defs: dict[str, Any]) -> dict[str, Any]:
    ids = {"type": "array", "items": {"$ref": "#/$defs/concept"}}
    defs["concept"] = {"description": "A concept's id.", "type": "string", "pattern": _whole(ID)}
    defs["concepts"] = {
        "description": "A concept's id, or a list of ids.",
        "anyOf": [{"$ref": "#/$defs/concept"}, {**ids, "minItems": 1, "uniqueItems": True}],
    }
    defs["product"] = {
        "description": "Concepts by dimension; the dimensions not named are left open.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": _whole(ID)},
        "additionalProperties": {"$ref": "#/$defs/concepts"},
    }
    product = {"$ref": "#/$defs/product"}
    if not shape.several:
        return product
    defs["selections"] = {
        "description": "Concepts of the role's own dimension, or by dimension, or a list of those.",
        "anyOf": [
            {"$ref": "#/$defs/concept"},
            {**ids, "uniqueItems": True},
            product,
            {"type": "array", "items": product},
        ],
    }
    return {"$ref": "#/$defs/selections"}


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


if __name__ == "__main__":
    main(sys.argv[1:])
