"""The list of what is encoded, and how much of it was seen in text."""

from __future__ import annotations

from typing import Any

from trafficlaw.library import Library
from trafficlaw.model import Instrument, Verification
from trafficlaw.show.result import Result
from trafficlaw.show.table import Table

__all__ = ["Catalogue", "Unseen", "unseen_terms", "verified_shares"]


class Catalogue(Result):
    """Every instrument that the library holds."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __len__(self) -> int:
        return len(self.library)

    def __iter__(self) -> Any:
        return iter(self.library)

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each instrument."""
        rows = tuple(
            (
                i.id,
                ", ".join(i.aliases),
                i.jurisdiction,
                life(i),
                f"{len(i.definitions)} ({sum(len(d.versions) for d in i.definitions)})",
                shares_words(verified_shares(i)),
            )
            for i in self.library
        )
        headers = ("id", "also", "law of", "dates", "definitions (versions)", "terms seen in text")
        return (Table(headers, rows),)

    def to_dict(self) -> dict[str, Any]:
        """Return the list as plain data."""
        return {
            "instruments": [
                {
                    "id": i.id,
                    "aliases": list(i.aliases),
                    "title": i.title,
                    "short": i.short,
                    "kind": i.kind,
                    "jurisdiction": i.jurisdiction,
                    "definitions": [f"{i.id}#{d.id}" for d in i.definitions],
                    "verified": verified_shares(i),
                }
                for i in self.library
            ],
            "data_version": self.library.digest,
        }


class Unseen(Result):
    """Every term, duty and consequence that was not seen in its instrument's own text, by name."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each expression, with what it rests on and what was tried."""
        rows = tuple(row for i in self.library for row in unseen_terms(i))
        headers = (
            "instrument",
            "words or rule",
            "pinpoint",
            "rests on",
            "whose, or what was tried",
        )
        return (Table(headers, rows),)

    def to_dict(self) -> dict[str, Any]:
        """Return the list as plain data."""
        keys = ("instrument", "words", "at", "rests_on", "note")
        return {
            "unseen": [
                dict(zip(keys, row, strict=True)) for i in self.library for row in unseen_terms(i)
            ],
            "data_version": self.library.digest,
        }


def unseen_terms(instrument: Instrument) -> tuple[tuple[str, ...], ...]:
    """Return what of an instrument was not seen in its own text, each expression once."""
    found: dict[tuple[str, ...], None] = {}

    def add(words: str, at: str, seen: Verification, default: str = "") -> None:
        if seen.by != "text":
            rests = seen.by + (f": {seen.source}" if seen.source else "")
            found[instrument.id, words, at, rests, seen.note or default] = None

    for definition in instrument.definitions:
        for version in definition.versions:
            for element in version.elements:
                for term in element.terms:
                    seen = term.verified or version.verified
                    add(f"“{term.says}”", version.pinpoint(term.at), seen, version.note)
    for duty in instrument.duties:
        add(f"duty: {duty.summary}", duty.at, duty.verified)
    for rule in instrument.consequences:
        add(f"{rule.kind}: {rule.summary}", rule.at, rule.verified)
    return tuple(found)


def life(instrument: Instrument) -> str:
    """Return the dates of an instrument's life in a few words."""
    dates = instrument.dates
    begun = dates.in_force or dates.adopted or dates.opened
    text = f"{'in force' if dates.in_force else 'adopted'} {begun}" if begun else ""
    return f"{text}, repealed {dates.repealed}" if dates.repealed else text


def verified_shares(instrument: Instrument) -> dict[str, int]:
    """Return how many terms of all versions rest on text, on a secondary source, on neither.

    Also counts under ``not coded`` the elements that could not be coded, and under ``reviewed``
    the terms that a lawyer has signed off.
    """
    shares = {"text": 0, "secondary": 0, "unverified": 0, "not coded": 0, "reviewed": 0}
    for definition in instrument.definitions:
        for version in definition.versions:
            for element in version.elements:
                if not element.coded:
                    shares["not coded"] += 1
                for term in element.terms:
                    verified = term.verified or version.verified
                    shares[verified.by] += 1
                    if verified.reviewed_by:
                        shares["reviewed"] += 1
    return shares


def shares_words(shares: dict[str, int]) -> str:
    """Return the shares in a few words."""
    total = shares["text"] + shares["secondary"] + shares["unverified"]
    if not total:
        return "no terms"
    rest = [f"{shares[name]} {name}" for name in ("secondary", "unverified", "not coded")
            if shares[name]]  # fmt: skip
    return f"{shares['text'] / total:.0%}" + (f" ({', '.join(rest)})" if rest else "")
