"""What an outcome turns on, in plain sentences that cite the words met or failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficlaw.assessment.changes import Change
from trafficlaw.assessment.findings import Finding
from trafficlaw.assessment.reasons import RouteReason, nearest_route
from trafficlaw.assessment.sensitivity import Flip, Sensitivity
from trafficlaw.words.assessment import outcome_words
from trafficlaw.words.quoting import joined, quoted, term_words
from trafficlaw.words.reasons import missing

__all__ = ["because", "change_words", "covering_sentences", "grouped", "sensitivity_sentences"]

FEW = 4
"""Up to how many values that lead to the same outcome are named in a sentence."""


def change_words(finding: Finding, changes: Sequence[Change]) -> str:
    """Return one change in words, or several that differ in the value alone."""
    first = changes[0]
    dimension = finding.library.space.dimensions[first.dimension]
    label = dimension.label.lower()
    if first.episode is not None and len(finding.facts.episodes) > 1:
        label += f" (episode {first.episode + 1})"
    labels = [told(dimension.concept(c.value).label) for c in changes if c.value]
    shown = labels[:FEW]
    if len(labels) > FEW:
        shown.append(f"{len(labels) - FEW} more")
    values = joined(shown, "or")
    before = joined(told(dimension.concept(v).label) for v in first.before or ())
    if first.kind == "added":
        return f"{label}: also {values}"
    if first.kind == "removed":
        return f"{label}: without {values}"
    if first.kind == "learned":
        return f"{label}: {values}, if it is so"
    if first.kind == "left out":
        return f"{label}: unknown" + (f" instead of {before}" if before else "")
    return f"{label}: {values} instead of {before}"


def told(label: str) -> str:
    """Return a label, marked where a list would make it unclear where it ends."""
    return quoted(label) if " or " in label or "," in label else label


def because(finding: Finding, changes: Sequence[Change]) -> str:
    """Return the words that a changed case meets, or fails, where it was changed.

    Nothing is returned where facts are lacking to decide it.
    """
    if finding.outcome == "undetermined":
        return ""
    if not finding.case.episodes:
        return "no act is shown"
    best = nearest_route(finding.routes)
    if best.failed:
        return joined(missing(e.part) for e in best.failed)
    if best.status == "not met":
        return "no one pattern in the case meets all elements together"
    dims = {c.dimension for c in changes}
    words = dict.fromkeys(words_met(best, dims)) or dict.fromkeys(words_met(best, None))
    return joined(words)


def words_met(route: RouteReason, dimensions: set[str] | None) -> Iterator[str]:
    """Yield the words that facts in some dimensions meet on a route."""
    for element in route.elements:
        for hit in element.hits:
            if dimensions is None or dimensions & {d for d, _ in hit.facts}:
                yield term_words(element.part, hit.term)


def grouped(flips: Sequence[Flip]) -> tuple[tuple[Flip, ...], ...]:
    """Return the flips in groups that differ in the value alone, in order."""
    groups: dict[object, list[Flip]] = {}
    for flip in flips:
        c = flip.change
        key = (c.episode, c.dimension, c.kind, flip.outcome, flip.finding.possible)
        groups.setdefault(key, []).append(flip)
    return tuple(tuple(group) for group in groups.values())


def covering_sentences(found: Sensitivity) -> tuple[str, ...]:
    """Return the fewest changes that would make the case covered."""
    finding, covering = found.finding, found.covering
    if finding.outcome == "covered":
        return ()
    number = ("no", "one fact", "two facts", "three facts")
    stop = "The search was given up before its end; there may be other ways."
    if covering.size is None:
        if covering.stopped:
            return (f"No change that would make it covered was found. {stop}",)
        most = number[covering.largest]
        return (f"No change in up to {most} would make it covered on every reading.",)
    lines = []
    for way in covering.ways:
        words = joined(change_words(finding, [c]) for c in way.changes)
        lines.append(f"It would be covered with {words}: {because(way.finding, way.changes)}.")
    lines[0] = f"The fewest changes are in {number[covering.size]}. {lines[0]}"
    return (*lines, stop) if covering.stopped else tuple(lines)


def sensitivity_sentences(found: Sensitivity) -> tuple[str, ...]:
    """Return what the outcome turns on as plain sentences."""
    finding = found.finding
    assert finding.wording is not None
    lines = [f"{finding.wording.title}: {outcome_words(finding)}."]
    groups = grouped(found.flips)
    if not groups:
        lines.append("No single change of a fact leads to another outcome.")
    for group in groups:
        changes = [flip.change for flip in group]
        text = f"With {change_words(finding, changes)}: {outcome_words(group[0].finding)}"
        words = because(group[0].finding, changes[:1])
        text += f"; {words}" if words else ""
        lines.append(f"{text}.")
    return (*lines, *covering_sentences(found))
