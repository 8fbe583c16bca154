"""The words of an element as they stand in one cell of a table."""

from __future__ import annotations

from collections.abc import Iterable

from trafficlaw.meaning.denotation import Part
from trafficlaw.model import Term
from trafficlaw.words import quoting
from trafficlaw.words.quoting import bracketed, by_pinpoint, pinpoint_span, quoted, role_label

__all__ = ["CONTESTED", "MANY", "UNSEEN", "element_words", "elements_words"]

CONTESTED = "†"
"""Marks words that raise an open question of law."""

UNSEEN = "‡"
"""Marks words that were not seen in the instrument's own text."""

MANY = 9
"""From how many terms an element's words are counted and not spelled out."""


def elements_words(parts: Iterable[Part], whole: bool = False, many: int = MANY) -> str:
    """Return the words of several elements, one a line, each once."""
    return "\n".join(dict.fromkeys(element_words(part, whole, many) for part in parts))


def element_words(part: Part, whole: bool = False, many: int = MANY) -> str:
    """Return an element's words grouped by pinpoint, with the marks that they need.

    Long expressions are cut after a few words, and lists of more than ``many`` terms are counted,
    unless ``whole``.
    """
    element = part.element
    if not element.coded and not element.terms:
        return "not coded"
    rest = "" if element.coded else "; the rest is not coded"
    groups = by_pinpoint(part)
    if len(element.terms) > many and not whole:
        flags = "".join(sorted({m for t in element.terms for m in marks(part, t)}))
        name = quoted(element.says) if element.says else element.label or role_label(part.role)
        span = pinpoint_span(at for at, _ in groups)
        return f"{name}{flags}: any of {len(element.terms)}, {span}{rest}"
    lines = []
    for at, terms in groups:
        words = dict.fromkeys(
            quoted(t.says if whole else shortened(t.says)) + marks(part, t) for t in terms
        )
        lines.append(f"{', '.join(words)} {bracketed(at)}")
    return "; ".join(lines) + rest


def shortened(words: str) -> str:
    """Return an expression as a table shows it: a long one cut after a few words."""
    return quoting.shortened(words, whole=WORDS, kept=WORDS - 1)


WORDS = 6
"""Up to how many words an expression is shown whole in a table."""


def marks(part: Part, term: Term) -> str:
    """Return the marks of a term: an open question, words that were not seen."""
    verified = term.verified or part.version.verified
    return (CONTESTED if term.asks else "") + (UNSEEN if verified.by != "text" else "")
