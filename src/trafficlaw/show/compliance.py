"""Compliance as a result: what is asked for, what covers it, and which patterns are missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.comparison.verdict import Verdict
from trafficlaw.comparison.witness import Witness
from trafficlaw.law.compliance import Compliance
from trafficlaw.show.law import binding_dict
from trafficlaw.show.relation import standing, verdict_dict
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.words.law import (
    ANSWERS,
    compliance_sentences,
    missing_words,
    overview_sentences,
    titles_of,
    why_missing,
)

__all__ = ["ComplianceResult"]


class ComplianceResult(Result):
    """Whether encoded offences cover what an instrument asks for; a part for each place.

    As an ``overview`` it says in one row a place whether they do, and what is missing first.
    """

    def __init__(self, parts: Sequence[Compliance], overview: bool = False) -> None:
        self.parts = tuple(parts)
        self.overview = overview

    @property
    def covered(self) -> str:
        """``yes``, ``arguable``, ``no`` or ``not coded``; ``differs by territory`` if they do."""
        names = {part.covered for part in self.parts}
        return names.pop() if len(names) == 1 else "differs by territory"

    @property
    def missing(self) -> tuple[Witness, ...]:
        """Patterns that are asked for and missing in what is encoded, part by part."""
        return tuple(w for part in self.parts for w in part.missing)

    def lead(self) -> tuple[str, ...]:
        """Return what is asked for and how far it is covered, in sentences."""
        if self.overview:
            return (*overview_sentences(self.parts), NOT_ADVICE)
        return (*(s for part in self.parts for s in compliance_sentences(part)), NOT_ADVICE)

    def tables(self) -> tuple[Table, ...]:
        """Return the missing patterns and the offences of each place."""
        if self.overview:
            return (overview_listing(self.parts),)
        found = [table for part in self.parts for table in part_tables(part)]
        return tuple(t for t in found if t.rows) or (found[0],)

    def main(self) -> Table:
        """Return the missing patterns of every place, with the place of each; or the overview."""
        if self.overview:
            return overview_table(self.parts)
        found = [(part.territory, part_tables(part)[0]) for part in self.parts]
        rows = [(place, *row) for place, table in found for row in table.rows]
        return Table(("place", *found[0][1].headers), tuple(rows))

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain data."""
        return {
            "covered": self.covered,
            "parts": [part_dict(part) for part in self.parts],
            "data_version": self.parts[0].library.digest if self.parts else "",
        }


def overview_table(parts: Sequence[Compliance]) -> Table:
    """Return one row for each place: the offences, whether they suffice, what is missing first."""
    rows = tuple(
        (
            part.territory,
            part.library.corpus.territories[part.territory].label,
            part.binding.standing,
            "; ".join(titles_of(part.offences)),
            part.covered,
            missing_words(part, part.missing[0]) if part.missing else "",
        )
        for part in parts
    )
    headers = ("place", "name", "state is", "offences encoded", "covered", "first missing pattern")
    return Table(headers, rows)


def overview_listing(parts: Sequence[Compliance]) -> Table:
    """Return the same to read: the places by answer, each with its offences and what is missing."""
    rows = tuple(
        (
            part.covered,
            f"{part.library.corpus.territories[part.territory].label} ({part.territory})",
            f"{'; '.join(titles_of(part.offences))}.",
            f"Missing, for example: {missing_words(part, part.missing[0])}" if part.missing else "",
        )
        for part in sorted(parts, key=lambda part: ANSWERS.index(part.covered))
    )
    return Listing(("covered", "place", "offences encoded", "first missing pattern"), rows)


def part_tables(part: Compliance) -> tuple[Table, ...]:
    """Return the tables of one place."""
    label = part.library.corpus.territories[part.territory].label
    notes = ("There are more patterns; --most N lists more.",) if part.cut else ()
    title = f"Missing in what is encoded ({label})"
    if not part.missing:
        whole = part.verdict.a_covers and not part.offences
        title = f"{'All' if whole else 'Nothing'} is missing in what is encoded ({label})"
    rows = tuple(
        (standing(w), missing_words(part, w), "\n".join(why_missing(part, w))) for w in part.missing
    )
    offences = tuple(
        (c.wording.title, alone(c.verdict), c.wording.status) for c in part.contributions
    )
    return (
        Listing(("standing", "pattern", "why"), rows, title, notes),
        Table(
            ("offence", "by itself, against what is asked for", "status"),
            offences,
            f"Offences encoded ({label})",
        ),
    )


def alone(verdict: Verdict) -> str:
    """Return the relation of one offence by itself to what is asked for."""
    if not verdict.a_covers:
        return "covers nothing here"
    return verdict.relation


def part_dict(part: Compliance) -> dict[str, Any]:
    """Return the result for one place as plain data."""
    return {
        "territory": part.territory,
        "on": part.day.isoformat(),
        "against": part.asked.address,
        "duty": {"says": part.duty.says, "at": part.duty.at} if part.duty else None,
        "binding": binding_dict(part.library, part.binding),
        "chosen": part.chosen,
        "given": {k: list(v) for k, v in part.given.items()},
        "fixed": {k: list(v) for k, v in part.fixed.items()},
        "reading": part.reading.id if part.reading else None,
        "covered": part.covered,
        "relation": verdict_dict(part.library, part.verdict),
        "offences": [
            {"address": c.wording.address, "title": c.wording.title, "alone": alone(c.verdict)}
            for c in part.contributions
        ],
        "missing": [
            {
                "facts": dict(w.facts),
                "clear": w.clear,
                "asked": w.in_a,
                "in_what_is_encoded": w.in_b,
                "pattern": missing_words(part, w),
                "why": list(why_missing(part, w)),
            }
            for w in part.missing
        ],
        "cut": part.cut,
    }
