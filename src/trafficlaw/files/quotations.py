"""The machine check of quotations: every fragment looked up at its pinpoint in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve

from trafficlaw.files.accounted import unaccounted
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.findings import Finding, QuotationReport
from trafficlaw.files.fragments import first_place, parts_of
from trafficlaw.files.manifest import ManifestReport, check_manifest, write_manifest
from trafficlaw.files.pinpoints import Way, labelled
from trafficlaw.files.quoted import Quotation, quotations
from trafficlaw.files.texts import Span, Text, find_texts, read_text

__all__ = [
    "Finding",
    "ManifestReport",
    "QuotationReport",
    "check_manifest",
    "check_quotations",
    "write_manifest",
]


def check_quotations(corpus: Corpus, folders: Sequence[Path]) -> QuotationReport:
    """Look up every quotation of a corpus in the collected texts of some folders.

    Each fragment is looked for at its pinpoint in the text that its source names: as whole words
    and in order, with anything in place of `…`, type and spacing aside (see ``normalised``).
    Where the definition has been renumbered, the number under which another version rests on the
    same text will do. Nothing is read but the folders, and nothing is written.
    """
    paths = find_texts([Path(folder) for folder in folders])
    texts: dict[str, Text] = {}
    findings: list[Finding] = []
    for quotation in quotations(corpus):
        if not quotation.skip and quotation.text not in paths:
            reason = f"the text is not at hand: {quotation.text}"
            quotation = evolve(quotation, skip=reason)
        if quotation.skip:
            findings.append(Finding(quotation, "skipped", reason=quotation.skip))
            continue
        if quotation.text not in texts:
            texts[quotation.text] = read_text(paths[quotation.text], quotation.text)
        findings.append(_looked_up(quotation, texts[quotation.text]))
    renumbered = {f.quotation.version for f in findings if f.renumbered}
    words = unaccounted(corpus, [f.quotation for f in findings], texts, renumbered)
    return QuotationReport(tuple(findings), tuple(words))


def _looked_up(quotation: Quotation, text: Text) -> Finding:
    parts = parts_of(quotation.fragment)
    if not parts:
        return Finding(quotation, "missing", sha256=text.sha256)
    for ways in (quotation.ways, quotation.later):
        where = [span for way in ways for span in text.at(way) if _within(parts, text, span)]
        if where:
            names = tuple(dict.fromkeys(labelled(span.way) for span in where))
            renumbered = ways is quotation.later
            return Finding(quotation, "found", names, renumbered, sha256=text.sha256)
    places = _anywhere(parts, text)
    if places and not quotation.ways:
        return Finding(quotation, "found", places, sha256=text.sha256)
    if places:
        return Finding(quotation, "elsewhere", places, sha256=text.sha256)
    spans = [span for way in quotation.ways for span in text.at(way)] or [text.whole]
    nearest = _nearest(" ".join(parts).split(), text, spans)
    return Finding(quotation, "missing", nearest=nearest, sha256=text.sha256)


def _within(parts: tuple[str, ...], text: Text, span: Span) -> bool:
    return bool(first_place(parts, text.words, span.start, span.end))


def _anywhere(parts: tuple[str, ...], text: Text) -> tuple[str, ...]:
    """Return the smallest provisions that hold the words, or the text where it has none."""
    spans = text.provisions or (text.whole,)
    found = [span for span in spans if _within(parts, text, span)]
    least = [
        span
        for span in found
        if not any(s is not span and span.start <= s.start and s.end <= span.end for s in found)
    ]
    alone = not found and len(parts) == 1 and _within(parts, text, text.whole)
    outside = [text.whole] if alone else []
    ways: list[Way] = [span.way for span in [*least, *outside]]
    return tuple(dict.fromkeys(labelled(way) for way in ways))


def _nearest(wanted: list[str], text: Text, spans: Iterable[Span]) -> str:
    """Return as many words of a text as are wanted, where most of them are the same."""
    best, nearest = 0, ""
    for span in spans:
        words = text.words[span.body : span.end].split()
        for index in range(max(1, len(words) - len(wanted) + 1)):
            window = words[index : index + len(wanted)]
            same = sum((Counter(window) & Counter(wanted)).values())
            if same > best:
                best, nearest = same, " ".join(window)
    return nearest
