"""Words compared as a lawyer compares them: type, case and spacing aside, never the wording."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

__all__ = ["every_place", "first_place", "fragment_digest", "normalised", "parts_of"]

_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff*_\\"
_BLANK = "'\"`´‘’‚‛“”„‟′″‹›«»〝〞＂＇-‐‑‒–—―−﹘﹣－"
_AS = str.maketrans({**dict.fromkeys(_NOTHING), **dict.fromkeys(_BLANK, " ")})
_GAP = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")
_SPACE = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+(?=[,;:.!?)\]])|(?<=[(\[])\s+")


def normalised(text: str) -> str:
    """Return words as they are compared.

    Case, white space, quotation marks, apostrophes, dashes and hyphens, soft hyphens, grave
    accents and the marks of Markdown emphasis do not count; letters, figures, commas and
    brackets do, and so does the spelling of American and British English.
    """
    for _ in range(3):
        text = unicodedata.normalize("NFKC", text.translate(_AS).casefold())
    return _LOOSE.sub("", _SPACE.sub(" ", text)).strip()


def parts_of(fragment: str) -> tuple[str, ...]:
    """Return the normalised pieces of a quotation between its gaps (`…`), in order."""
    pieces = (normalised(piece) for piece in _GAP.split(fragment))
    return tuple(piece for piece in pieces if any(c.isalnum() for c in piece))


def fragment_digest(fragment: str) -> str:
    """Return the SHA-256 of a quotation as it is compared, gaps included."""
    return hashlib.sha256(" … ".join(parts_of(fragment)).encode("utf-8")).hexdigest()


def first_place(
    parts: tuple[str, ...], words: str, start: int, end: int
) -> tuple[tuple[int, int], ...]:
    """Return where the pieces first stand in order between two offsets, or nothing.

    A piece is found as whole words only: “force” is not in “enforcement”.
    """
    found: list[tuple[int, int]] = []
    at = start
    for part in parts:
        at = _find(part, words, at, end)
        if at < 0:
            return ()
        found.append((at, at + len(part)))
        at += len(part)
    return tuple(found)


def every_place(
    parts: tuple[str, ...], words: str, start: int, end: int
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield each place, one behind the other, where the pieces stand in order."""
    while parts and (found := first_place(parts, words, start, end)):
        yield found
        start = found[0][1]


def _find(part: str, words: str, at: int, end: int) -> int:
    while True:
        at = words.find(part, at, end)
        if at < 0 or (_edge(words, at) and _edge(words, at + len(part))):
            return at
        at += 1


def _edge(words: str, at: int) -> bool:
    """Whether a word ends at an offset; scripts without blanks have an edge everywhere."""
    if at in (0, len(words)):
        return True
    before, after = words[at - 1], words[at]
    return not (_in_word(before) and _in_word(after))


def _in_word(character: str) -> bool:
    return character.isalnum() and unicodedata.category(character) != "Lo"
