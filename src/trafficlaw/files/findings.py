"""What became of the quotations that were looked up, as results and in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from trafficlaw.files.accounted import Unaccounted
from trafficlaw.files.quoted import Quotation

__all__ = ["Finding", "Outcome", "QuotationReport"]

Outcome = Literal["found", "elsewhere", "missing", "skipped"]
"""At the pinpoint; in the text but not there; not in the text; not looked up."""


@frozen
class Finding:
    """What became of one quotation.

    ``where`` is the provision in which the words were found: under a later number than the
    pinpoint's if ``renumbered``. ``nearest`` is what a text has instead of missing words, and
    ``reason`` why words were not looked up. ``sha256`` is that of the text's file.
    """

    quotation: Quotation
    outcome: Outcome
    where: tuple[str, ...] = ()
    renumbered: bool = False
    nearest: str = ""
    reason: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        quotation = self.quotation
        text = f"{quotation.file}: {quotation.address}: {quotation.at}: “{quotation.fragment}”"
        if self.outcome == "elsewhere":
            return f"{text} is not there in {quotation.text}, but at {', '.join(self.where)}"
        if self.outcome == "missing":
            nearest = f"; the nearest words are “{self.nearest}”" if self.nearest else ""
            return f"{text} is not in {quotation.text}{nearest}"
        if self.outcome == "found":
            return f"{text} is there"
        return f"{text} was not looked up: {self.reason}"


@frozen
class QuotationReport:
    """What became of every quotation of a corpus, and which words no quotation accounts for."""

    findings: tuple[Finding, ...]
    unaccounted: tuple[Unaccounted, ...]

    @property
    def ok(self) -> bool:
        """Whether every quotation that could be looked up stands at its pinpoint."""
        return not self.problems

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The quotations that stand elsewhere in their text, or nowhere in it."""
        return tuple(f for f in self.findings if f.outcome in ("elsewhere", "missing"))

    def counts(self) -> dict[str, int]:
        """Return how many quotations there are of each outcome."""
        found = Counter(finding.outcome for finding in self.findings)
        return {name: found[name] for name in ("found", "elsewhere", "missing", "skipped")}

    def lines(self) -> Iterator[str]:
        """Yield the report in plain words: counts, every problem, every unaccounted word."""
        counts = self.counts()
        later = sum(finding.renumbered for finding in self.findings)
        yield f"{len(self.findings)} quotations"
        note = f" ({later} of them under the number of another version)" if later else ""
        yield f"  {counts['found']} found at their pinpoint{note}"
        yield f"  {counts['elsewhere']} found elsewhere in their text"
        yield f"  {counts['missing']} missing in their text"
        yield f"  {counts['skipped']} not looked up"
        reasons = Counter(f.reason for f in self.findings if f.outcome == "skipped")
        for reason, count in sorted(reasons.items()):
            yield f"    {count}: {reason}"
        for finding in self.problems:
            yield str(finding)
        yield from self._unaccounted_lines()

    def _unaccounted_lines(self) -> Iterator[str]:
        """Yield what no quotation accounts for, once for all versions that leave the same over."""
        grouped: dict[tuple[str, str, str], list[str]] = {}
        for left in self.unaccounted:
            definition, _, version = left.version.partition("@")
            grouped.setdefault((definition, left.at, left.words), []).append(version)
        if grouped:
            yield "words of a provision for which no quotation accounts:"
        for (definition, at, words), versions in grouped.items():
            yield f"  {definition}: {at}: “{words}” ({', '.join(versions)})"
