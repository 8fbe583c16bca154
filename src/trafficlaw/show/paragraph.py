"""Instruments in a paragraph each, as a result."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trafficlaw.library import Library
from trafficlaw.show.catalogue import shares_words, verified_shares
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table, markdown
from trafficlaw.words.paragraph import paragraph

__all__ = ["Description"]


class Description(Result):
    """What some instruments are, cover and depart on, a paragraph each."""

    def __init__(self, library: Library, names: Iterable[str]) -> None:
        self.library = library
        ids = [library.instrument(name).id for name in names]
        self.paragraphs = {i: paragraph(library, i) for i in dict.fromkeys(ids)}

    def lead(self) -> tuple[str, ...]:
        """Return what the paragraphs are."""
        return (f"Made from the data; every sentence is ours. {NOT_ADVICE}",)

    def tables(self) -> tuple[Table, ...]:
        """Return the paragraphs as one list."""
        rows = tuple((i, text, self.rests_on(i)) for i, text in self.paragraphs.items())
        return (Listing(("instrument", "paragraph", "terms seen in text"), rows, "In plain words"),)

    def to_table(self, format: str = "table", *, width: int | None = None) -> str:
        """Return the paragraphs as text; in Markdown each stands under a heading of its own."""
        if format != "markdown":
            return super().to_table(format, width=width)
        parts = [markdown(sentence) for sentence in self.lead()]
        for name, text in self.paragraphs.items():
            parts.append(f"## {markdown(self.library.instrument(name).short)}")
            parts.append(f"`{name}`, terms seen in text: {self.rests_on(name)}.")
            parts.append(markdown(text))
        return "\n\n".join(parts)

    def rests_on(self, name: str) -> str:
        """Return which share of an instrument's terms was seen in its own text."""
        return shares_words(verified_shares(self.library.instrument(name)))

    def to_dict(self) -> dict[str, Any]:
        """Return the paragraphs as plain data."""
        return {
            "paragraphs": {
                i: {"text": text, "verified": verified_shares(self.library.instrument(i))}
                for i, text in self.paragraphs.items()
            },
            "data_version": self.library.digest,
        }
