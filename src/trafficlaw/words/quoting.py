"""Operative words as quotations with their pinpoints."""

from __future__ import annotations

from collections.abc import Iterable

from trafficlaw.meaning.denotation import Part
from trafficlaw.model import Term

__all__ = [
    "bracketed",
    "by_pinpoint",
    "joined",
    "pinpoint_span",
    "quoted",
    "role_label",
    "shortened",
    "term_words",
]

ROLE_LABELS = {
    "act": "act",
    "means": "means",
    "means-in-exploitation": "means in the exploitation",
    "purpose": "purpose",
    "victim": "victim",
    "consent": "consent",
    "movement": "movement",
    "mental-state": "mental state",
    "result": "result",
    "actor": "actor",
    "gain": "gain",
    "scope": "scope",
}


def role_label(role: str) -> str:
    """Return what readers call the element of a role."""
    return ROLE_LABELS.get(role, role)


def quoted(words: str) -> str:
    """Mark words as a quotation."""
    return f"“{words}”"


def shortened(words: str, *, whole: int, kept: int) -> str:
    """Return a quotation of up to ``whole`` words as it is, of a longer one the first ``kept``.

    An ellipsis says that more follow.
    """
    listed = words.split()
    if len(listed) <= whole:
        return words
    return " ".join(listed[:kept]).rstrip(",;") + " …"


def joined(items: Iterable[str], word: str = "and") -> str:
    """Join items as a sentence does: ``a, b and c``."""
    listed = list(items)
    if len(listed) < 2:
        return "".join(listed)
    return ", ".join(listed[:-1]) + f" {word} " + listed[-1]


def bracketed(at: str) -> str:
    """Return a pinpoint in brackets, unless all of it stands in its own: ``(3(a))``, ``(12)``."""
    return at if at.startswith("(") and at.endswith(")") and " " not in at else f"({at})"


def pinpoint_span(places: Iterable[str]) -> str:
    """Return the first and the last of some pinpoints, or the one that there is."""
    first, *_, last = [*dict.fromkeys(places)] * 2
    return first if first == last else f"{first} to {last}"


def term_words(part: Part, term: Term) -> str:
    """Return a term's operative words with its pinpoint in the version that uses it."""
    at = part.version.pinpoint(term.at)
    if term.through:
        at += f" through {part.version.pinpoint(term.through)}"
    return f"{quoted(term.says)} {bracketed(at)}"


def by_pinpoint(part: Part) -> list[tuple[str, list[Term]]]:
    """Return an element's terms grouped by pinpoint, in the order of the file."""
    groups: dict[str, list[Term]] = {}
    for term in part.element.terms:
        groups.setdefault(part.version.pinpoint(term.at), []).append(term)
    return list(groups.items())
