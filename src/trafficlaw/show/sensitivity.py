"""What an outcome turns on, as a result: sentences, tables and plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.assessment.changes import Change
from trafficlaw.assessment.sensitivity import Sensitivity
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.words.sensitivity import (
    because,
    change_words,
    covering_sentences,
    grouped,
    sensitivity_sentences,
)

__all__ = ["SensitivityResult"]


class SensitivityResult(Result):
    """Which single facts flip an outcome, and the fewest changes that would make it covered."""

    def __init__(self, parts: Sequence[Sensitivity]) -> None:
        self.parts = tuple(parts)

    def __iter__(self) -> Any:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)

    def sentences(self) -> tuple[str, ...]:
        """Return everything as plain sentences."""
        return tuple(line for part in self.parts for line in sensitivity_sentences(part))

    def lead(self) -> tuple[str, ...]:
        """Return the outcome of the case, and the fewest changes that would make it covered."""
        return tuple(
            line
            for part in self.parts
            for line in (sensitivity_sentences(part)[0], *covering_sentences(part))
        )

    def tables(self) -> tuple[Table, ...]:
        """Return the changes that flip the outcome, one table for each wording."""
        tables = []
        for part in self.parts:
            wording = part.finding.wording
            title = f"Single changes: {wording.title}" if wording else ""
            rows = []
            for group in grouped(part.flips):
                changes = [flip.change for flip in group]
                words = change_words(part.finding, changes)
                why = because(group[0].finding, changes[:1])
                rows.append((words, group[0].outcome, why))
            notes = () if rows else ("No single change of a fact leads to another outcome.",)
            tables.append(
                Table(("with", "outcome", "words"), tuple(rows), title, (*notes, NOT_ADVICE))
            )
        return tuple(tables)

    def to_dict(self) -> dict[str, Any]:
        """Return the flips and the fewest changes as plain data."""
        return {
            "facts": self.parts[0].finding.facts.to_dict() if self.parts else {},
            "findings": [sensitivity_data(part) for part in self.parts],
            "data_version": self.parts[0].finding.library.digest if self.parts else None,
        }


def sensitivity_data(part: Sensitivity) -> dict[str, Any]:
    """Return what one outcome turns on as plain data."""
    finding, covering = part.finding, part.covering
    return {
        "address": finding.wording.address if finding.wording else None,
        "outcome": finding.outcome,
        "possible": list(finding.possible),
        "flips": [
            {
                **change_data(flip.change),
                "outcome": flip.outcome,
                "possible": list(flip.finding.possible),
                "words": because(flip.finding, [flip.change]),
            }
            for flip in part.flips
        ],
        "covered_by": {
            "size": covering.size,
            "largest": covering.largest,
            "stopped": covering.stopped,
            "ways": [
                {
                    "changes": [change_data(c) for c in way.changes],
                    "facts": way.facts.to_dict(),
                    "words": because(way.finding, way.changes),
                }
                for way in covering.ways
            ],
        },
        "sentences": list(sensitivity_sentences(part)),
    }


def change_data(change: Change) -> dict[str, Any]:
    """Return one change as plain data; episodes count from 1."""
    return {
        "episode": None if change.episode is None else change.episode + 1,
        "dimension": change.dimension,
        "kind": change.kind,
        "value": change.value,
        "before": None if change.before is None else list(change.before),
        "after": None if change.after is None else list(change.after),
    }
