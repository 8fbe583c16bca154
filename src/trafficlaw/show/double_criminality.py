"""Double criminality as a result: a case before two forums, and laws against laws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.assessment.double_criminality import BothForums, Matrix
from trafficlaw.assessment.shared_region import LEGS, SharedRegion
from trafficlaw.show.assessment import finding_data
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.words.assessment import finding_sentences
from trafficlaw.words.double_criminality import (
    MODE,
    both_sentences,
    forum_words,
    region_sentences,
)

__all__ = ["BothForumsResult", "MatrixResult"]


class BothForumsResult(Result):
    """One case before two forums: the finding of each, and whether both cover it."""

    def __init__(self, parts: Sequence[BothForums]) -> None:
        self.parts = tuple(parts)

    @property
    def outcome(self) -> str:
        """The answer that all parts share; ``differs`` where wordings do not agree."""
        names = {part.outcome for part in self.parts}
        return names.pop() if len(names) == 1 else "differs"

    def sentences(self) -> tuple[str, ...]:
        """Return the answers as plain sentences."""
        return (MODE, *(line for part in self.parts for line in both_sentences(part)))

    def lead(self) -> tuple[str, ...]:
        """Return what is asked and the answers."""
        return self.sentences()

    def tables(self) -> tuple[Table, ...]:
        """Return the finding of each forum with its reasons."""
        rows = [
            (
                finding.wording.title if finding.wording else finding.asked,
                forum_words(finding.library, finding.forum),
                finding.outcome,
                part.outcome,
                "\n".join(finding_sentences(finding)[1:]),
            )
            for part in self.parts
            for finding in (part.a, part.b)
        ]
        headers = ("provision", "forum", "outcome", "both", "reasons")
        return (Table(headers, tuple(rows), "Before each forum", (NOT_ADVICE,)),)

    def to_dict(self) -> dict[str, Any]:
        """Return both findings with their traces, and the outcomes possible at once."""
        return {
            "mode": "same facts",
            "outcome": self.outcome,
            "parts": [
                {
                    "a": finding_data(part.a),
                    "b": finding_data(part.b),
                    "both": part.outcome,
                    "possible": list(part.possible),
                    "at_once": [{"a": x, "b": y, "both": both} for x, y, both in part.pairs],
                    "sentences": list(both_sentences(part)),
                }
                for part in self.parts
            ],
            "data_version": self.parts[0].a.library.digest if self.parts else None,
        }


class MatrixResult(Result):
    """Laws before their forums: how much of what each covers each other covers too."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix

    def lead(self) -> tuple[str, ...]:
        """Return what is compared, and which laws were not in force."""
        lines = [MODE]
        if any(region.fixed for region in self.matrix.regions.values()):
            lines.append(
                "Where a definition stands against an offence, whoever acts is taken to intend "
                "the exploitation and to know the age and the means."
            )
        lines.extend(f"{address}: {why}." for address, why in self.matrix.absent)
        return tuple(lines)

    def tables(self) -> tuple[Table, ...]:
        """Return the matrix, then what each pair shares with a pattern each way."""
        made = self.matrix
        titles = [w.title for w in made.wordings]
        rows = tuple(
            (title, *("" if i == j else made.extent(i, j) for j in range(len(titles))))
            for i, title in enumerate(titles)
        )
        pairs = tuple(
            (titles[i], titles[j], "\n".join(region_sentences(region)))
            for (i, j), region in made.regions.items()
        )
        note = "A row says how much of what its law covers the law of the column covers too."
        version = f"Data version {made.library.digest[:12]}. {NOT_ADVICE}"
        return (
            Table(("covered by … too?", *titles), rows, "Double criminality", (note,)),
            Listing(("law", "against", "shared"), pairs, "Pair by pair", (version,)),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the matrix and every pair with its witnesses as plain data."""
        made = self.matrix
        return {
            "mode": "same facts",
            "laws": [
                {"address": w.address, "title": w.title, "in": made.territories[i]}
                for i, w in enumerate(made.wordings)
            ],
            "absent": [{"address": a, "why": why} for a, why in made.absent],
            "extent": [
                [None if i == j else made.extent(i, j) for j in range(len(made.wordings))]
                for i in range(len(made.wordings))
            ],
            "pairs": [region_data(i, j, region) for (i, j), region in made.regions.items()],
            "reading": made.reading,
            "data_version": made.library.digest,
        }


def region_data(i: int, j: int, region: SharedRegion) -> dict[str, Any]:
    """Return what two laws share as plain data; a leg says what it is for each forum."""

    def data(witness: Any) -> dict[str, Any] | None:
        if witness is None:
            return None
        facts = dict(witness.facts)
        leg = region.legs.get(facts.get(LEGS, ""))
        return {
            "facts": facts,
            "movement": list(leg.seen) if leg else None,
            "in_a": witness.in_a,
            "in_b": witness.in_b,
        }

    return {
        "a": i,
        "b": j,
        "forums": list(region.forums),
        "extent": region.extent,
        "back": region.back,
        "depends_on": list(region.questions),
        "fixed": {k: list(v) for k, v in region.fixed.items()},
        "common": data(region.common),
        "only_in_a": data(region.only_in_a),
        "only_in_b": data(region.only_in_b),
        "sentences": list(region_sentences(region)),
    }
