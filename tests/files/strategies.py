"""Objects of the model as files can say them, made from the same fields as the loader."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

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
    fields_of,
)
from trafficlaw.model import OWN, Selection, Stated

NASTY = [
    *("NO", "no", "Yes", "on", "~", "null", "Null", "true", "3.10", "12:30", "1_000", "0x1F"),
    *("0o7", "1e3", ".inf", "2000-11-15", "<<", "=", "?", "-", "--", "---", "...", "a:b", "a:"),
    *("#", "*x", "&x", "!x", "%x", "@x", "`x", "{a", "[b", "]}", "'", '"', "\\", "\\n", "|", ">"),
    *(",", ":"),
    "a: b",
    "a #b",
    "- a",
    "a\nb",
    "a\n\n  b",
    "a\tb",
    "a  b",
    "x\u2028y",
    "x\ufeffy",
    "é𠀀",
    "\u00ad",
    "1\u00a0234",
    "{}",
    "[]",
    "'a' \"b\"",
    "word " * 60 + "end",
    "x" * 300,
    "a" * 90 + ": b" + " c" * 40,
]

free_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t :#-"), max_size=30
)
texts = (st.sampled_from(NASTY) | free_text).map(str.strip).filter(bool)
ids = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
concepts = st.lists(ids, min_size=1, max_size=3, unique=True).map(tuple)
products = st.lists(
    st.tuples(ids, concepts), min_size=1, max_size=2, unique_by=lambda part: part[0]
).map(lambda parts: Selection(parts=tuple(parts)))
own = concepts.map(lambda chosen: (Selection(parts=((OWN, chosen),)),))
selections = own | st.lists(products, min_size=1, max_size=3).map(tuple)


def mappings(value: st.SearchStrategy[Any], *, least: int = 0) -> st.SearchStrategy[Stated]:
    """Mappings that are kept as they are written."""
    pairs = st.lists(
        st.tuples(texts, value), min_size=least, max_size=3, unique_by=lambda pair: pair[0]
    )
    return pairs.map(lambda entries: Stated(tuple(entries)))


nested = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3).map(tuple) | mappings(inner), max_leaves=6
)


def objects(cls: type, *, sparse: bool = False) -> st.SearchStrategy[Any]:
    """Objects of a class of the model; if sparse, mostly of defaults."""
    return st.builds(cls, **{f.name: values(f, sparse=sparse) for f in fields_of(cls)})


def values(field: Field, *, sparse: bool) -> st.SearchStrategy[Any]:
    """Values of a field, among them its default."""
    made = st.deferred(lambda: of(field.shape, field.required))
    return made if field.required else st.just(field.default) | made


def of(shape: Shape, required: bool) -> st.SearchStrategy[Any]:
    """Values of a shape; empty ones where the key must stand but may hold nothing."""
    least = 0 if required else 1
    if isinstance(shape, Text):
        return st.from_regex(shape.pattern, fullmatch=True) if shape.pattern else texts
    if isinstance(shape, Choice):
        return st.sampled_from(shape.words)
    if isinstance(shape, Flag):
        return st.booleans()
    if isinstance(shape, Day):
        return st.dates(datetime.date(1, 1, 1))
    if isinstance(shape, One):
        return objects(shape.cls)
    if isinstance(shape, Many):
        return st.lists(of(shape.item, True), min_size=1, max_size=2).map(tuple)
    if isinstance(shape, Keyed):
        each = objects(shape.cls)
        return st.lists(each, min_size=least, max_size=2, unique_by=lambda o: o.id).map(tuple)
    if isinstance(shape, Pairs):
        pairs = st.tuples(texts, texts)
        return st.lists(pairs, min_size=least, max_size=2, unique_by=lambda p: p[0]).map(tuple)
    if isinstance(shape, Nesting):
        return mappings(nested, least=1)
    assert isinstance(shape, Selected)
    if not shape.several:
        return products
    return selections | st.just(()) if required else selections
