"""Objects as YAML that a lawyer can read, and that reads back equal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from trafficlaw.files.plain import keyed_to_plain, to_plain

__all__ = ["keyed_to_yaml", "plain_to_yaml", "to_yaml"]

WIDTH = 100
"""Longer texts are folded, where folding loses nothing."""

_PLAIN = re.compile(r"[^\W_]([^\W_]|[ ().…’–/§_-])*")
_GUESSED = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)|[0-9][0-9_.e+-]*|0[xo].*|\.(inf|nan)",
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ODD = re.compile(
    "[^\n\x20-\x7e\xa1-\xac\xae-\u2027\u2030-\u205e\u2070-\ud7ff\U00010000-\U0001f9ff]"
)
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def to_yaml(obj: Any) -> str:
    """Return the file that says this object of the model."""
    return plain_to_yaml(to_plain(obj))


def keyed_to_yaml(items: tuple[Any, ...]) -> str:
    """Return the file that says these objects, each under its id."""
    return plain_to_yaml(keyed_to_plain(items))


def plain_to_yaml(data: dict[str, Any]) -> str:
    """Return plain data as a YAML file, ending in a line feed."""
    return "\n".join(_lines(data, 0)) + "\n" if data else "{}\n"


def _lines(data: Any, indent: int) -> Iterator[str]:
    """Yield the lines of a mapping or list that is not empty."""
    pad = " " * indent
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _entry(f"{pad}{_key(key)}:", value, indent)
        return
    for value in data:
        if isinstance(value, dict | list) and value:
            inner = list(_lines(value, indent + 2))
            yield f"{pad}- {inner[0][indent + 2 :]}"
            yield from inner[1:]
        else:
            yield from _entry(f"{pad}-", value, indent)


def _entry(head: str, value: Any, indent: int) -> Iterator[str]:
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        flow = f"{head} [{', '.join(_scalar(item) for item in value)}]"
        if len(flow) <= WIDTH:
            yield flow
            return
    if isinstance(value, dict | list):
        if not value:
            yield f"{head} {'{}' if isinstance(value, dict) else '[]'}"
            return
        yield head
        yield from _lines(value, indent + 2)
        return
    if isinstance(value, str) and len(head) + len(value) > WIDTH and _foldable(value):
        yield f"{head} >-"
        pad = " " * (indent + 2)
        for line in textwrap.wrap(
            value, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False
        ):
            yield pad + line
        return
    yield f"{head} {_scalar(value)}"


def _foldable(text: str) -> bool:
    """Whether words of visible characters stand one blank apart, so that a line can end there."""
    return not _ODD.search(text) and "\n" not in text and text.split() == text.split(" ")


def _key(text: str) -> str:
    return _scalar(text)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    if _DAY.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text == text.strip() and not _GUESSED.fullmatch(text):
        return text
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if not _ODD.fullmatch(character):
        return character
    code = ord(character)
    return (
        f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    )
