"""The committed record of the check: which words were found in which text, without the texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from trafficlaw.errors import UsageError
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.findings import QuotationReport
from trafficlaw.files.fragments import fragment_digest
from trafficlaw.files.quoted import Quotation, quotations

__all__ = ["FORMAT", "ManifestReport", "check_manifest", "write_manifest"]

FORMAT = 1
"""The number of the record's form."""


@frozen
class ManifestReport:
    """How the quotations in the data compare with those written down when they were checked.

    ``changed`` were found when they were checked and are no longer the same words, pinpoint or
    text; ``problems`` are still as they were when they were not found at their pinpoint;
    ``unchecked`` were never looked up; ``gone`` are no longer in the data.
    """

    proven: tuple[str, ...]
    changed: tuple[str, ...]
    problems: tuple[str, ...]
    unchecked: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether every fragment that counts as found is exactly the one that was checked."""
        return not self.changed

    def lines(self) -> Iterator[str]:
        """Yield the comparison in plain words."""
        yield f"{len(self.proven)} quotations are exactly those found in the texts"
        yield f"  {len(self.problems)} were not found at their pinpoint when they were checked"
        yield f"  {len(self.unchecked)} were never looked up"
        yield f"  {len(self.gone)} are written down and no longer in the data"
        for address in self.changed:
            yield f"{address}: changed since it was checked; check it against the texts again"
        for address in self.problems:
            yield f"{address}: was not found at its pinpoint when it was checked"


def write_manifest(report: QuotationReport, earlier: str = "") -> str:
    """Return the record of a check as JSON: one line per quotation, sorted, without a clock.

    What could not be looked up this time keeps what an ``earlier`` record says of it, if it is
    still the same words at the same pinpoint of the same text. Raises ``UsageError`` for an
    earlier record that is none.
    """
    known = _read(earlier) if earlier else {"quotations": {}, "texts": {}}
    texts = {f.quotation.text: f.sha256 for f in report.findings if f.sha256}
    entries: dict[str, dict[str, Any]] = {}
    for finding in report.findings:
        quotation = finding.quotation
        identity = _identity(quotation)
        before = known["quotations"].get(quotation.address)
        kept = finding.outcome == "skipped" and before and before["outcome"] != "skipped"
        if kept and quotation.text and all(before[k] == v for k, v in identity.items()):
            entries[quotation.address] = before
            if quotation.text in known["texts"]:
                texts.setdefault(quotation.text, known["texts"][quotation.text])
            continue
        entries[quotation.address] = {"outcome": finding.outcome, **identity}
    return (
        f'{{"format": {FORMAT},\n"texts": {_by_line(texts)},\n"quotations": {_by_line(entries)}}}\n'
    )


def check_manifest(corpus: Corpus, manifest: str) -> ManifestReport:
    """Compare the quotations of a corpus with the record of their check, without the texts.

    Raises ``UsageError`` if the record is no JSON, of another format, or damaged.
    """
    entries: dict[str, Any] = _read(manifest)["quotations"]
    sorted_out: dict[str, list[str]] = {name: [] for name in ("proven", "changed", "problems")}
    unchecked: list[str] = []
    seen: set[str] = set()
    for quotation in quotations(corpus):
        seen.add(quotation.address)
        entry = entries.get(quotation.address)
        outcome = entry["outcome"] if entry else "skipped"
        same = entry is not None and all(entry[k] == v for k, v in _identity(quotation).items())
        if outcome == "skipped":
            unchecked.append(quotation.address)
        elif outcome == "found":
            sorted_out["proven" if same else "changed"].append(quotation.address)
        else:
            (sorted_out["problems"] if same else unchecked).append(quotation.address)
    gone = [address for address in entries if address not in seen]
    return ManifestReport(
        proven=tuple(sorted_out["proven"]),
        changed=tuple(sorted_out["changed"]),
        problems=tuple(sorted_out["problems"]),
        unchecked=tuple(unchecked),
        gone=tuple(gone),
    )


def _read(manifest: str) -> dict[str, Any]:
    """Return a record; raise ``UsageError`` if it is no JSON, of another format, or damaged."""
    try:
        recorded = json.loads(manifest)
    except ValueError as error:
        raise UsageError(f"the record of the quotation check is no JSON: {error}") from None
    if not isinstance(recorded, dict) or recorded.get("format") != FORMAT:
        raise UsageError(
            f"the record of the quotation check is not of format {FORMAT}; remove it and write it "
            "anew"
        )
    entries = recorded.get("quotations")
    whole = isinstance(entries, dict) and all(
        isinstance(entry, dict) and entry.keys() >= KEYS for entry in entries.values()
    )
    if not whole or not isinstance(recorded.get("texts"), dict):
        raise UsageError(
            "the record of the quotation check is damaged; remove it and write it anew"
        )
    return recorded


KEYS = frozenset({"outcome", "at", "sha256", "text", "ways"})
"""What is written down of every quotation."""


def _identity(quotation: Quotation) -> dict[str, Any]:
    """Return what makes a quotation the one that was checked: words, pinpoint and text."""
    return {
        "at": quotation.at,
        "sha256": fragment_digest(quotation.fragment),
        "text": quotation.text,
        "ways": [list(way) for way in quotation.ways],
    }


def _by_line(entries: dict[str, Any]) -> str:
    lines = (
        f"{json.dumps(key, ensure_ascii=False)}: "
        f"{json.dumps(value, ensure_ascii=False, sort_keys=True)}"
        for key, value in sorted(entries.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}"
