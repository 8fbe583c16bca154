"""An assessment as a result: sentences, a grid, a table of reasons, a tree and plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.assessment.findings import Finding
from trafficlaw.assessment.outcome import Open
from trafficlaw.assessment.reasons import RouteReason, child_note, consent_notes
from trafficlaw.errors import UnknownName
from trafficlaw.library import Library
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.words.assessment import (
    child_words,
    consent_words,
    deciding_words,
    element_line,
    fact_words,
    finding_sentences,
    finding_tree,
    outcome_words,
    route_name,
)

__all__ = ["AssessmentResult"]

DIFFERS = "differs"

PATTERN = (
    "An outcome says which elements these facts show under the words, not that anybody is guilty "
    "or a victim. " + NOT_ADVICE
)


class AssessmentResult(Result):
    """How definitions decide a case, one finding for each; the reasons are one call away."""

    def __init__(self, library: Library, findings: Sequence[Finding]) -> None:
        self.library = library
        self.findings = tuple(findings)

    def __iter__(self) -> Any:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __getitem__(self, address: str) -> Finding:
        """Return the finding under an address as it was asked for, or in full.

        Raises ``UnknownName`` if there is none.
        """
        for finding in self.findings:
            if address in (finding.asked, finding.wording and finding.wording.address):
                return finding
        known = [f.wording.address if f.wording else f.asked for f in self.findings]
        raise UnknownName("finding", address, [*known, *(f.asked for f in self.findings)])

    @property
    def outcome(self) -> str:
        """The outcome that all findings share; ``differs`` where they do not agree."""
        names = {finding.outcome for finding in self.findings}
        return names.pop() if len(names) == 1 else DIFFERS

    @property
    def possible(self) -> tuple[str, ...]:
        """The outcomes that are possible under any of the definitions, each once."""
        return tuple(dict.fromkeys(o for f in self.findings for o in f.possible))

    def sentences(self) -> tuple[str, ...]:
        """Return every finding with its reasons as plain sentences."""
        return tuple(line for finding in self.findings for line in finding_sentences(finding))

    def tree(self) -> str:
        """Return every finding as a tree of routes, elements and words."""
        return "\n\n".join(finding_tree(finding) for finding in self.findings)

    def reasons(self) -> tuple[Table, ...]:
        """Return the trace of every finding as a table, one element a row."""
        return tuple(trace_table(f) for f in self.findings if f.wording and f.case.episodes)

    def lead(self) -> tuple[str, ...]:
        """Return the sentences above the tables: the reasons, where one definition is asked."""
        if len(self.findings) == 1:
            return finding_sentences(self.findings[0])
        return ()

    def tables(self) -> tuple[Table, ...]:
        """Return the grid of outcomes; for one definition the trace as well."""
        rows = tuple(
            (
                f.wording.title if f.wording else f.asked,
                f.wording.status if f.wording else "",
                f.outcome,
                why(f),
            )
            for f in self.findings
        )
        grid = Table(
            ("provision", "wording", "outcome", "turns on"), rows, "The case under each definition"
        )
        if len(self.findings) != 1:
            return (Table(grid.headers, grid.rows, grid.title, (PATTERN,)),)
        traces = self.reasons()
        if not traces:
            return (Table(grid.headers, grid.rows, grid.title, (PATTERN,)),)
        last = traces[-1]
        return (grid, *traces[:-1], Table(last.headers, last.rows, last.title, (PATTERN,)))

    def to_dict(self) -> dict[str, Any]:
        """Return the facts and every finding with its whole trace as plain data."""
        facts = self.findings[0].facts.to_dict() if self.findings else {}
        return {
            "facts": facts,
            "outcome": self.outcome,
            "findings": [finding_data(f) for f in self.findings],
            "data_version": self.library.digest,
        }


def why(finding: Finding) -> str:
    """Return in one cell what an outcome turns on."""
    if finding.wording is None:
        return finding.absent
    if finding.outcome == "undetermined":
        return f"{outcome_words(finding)}. {deciding_words(finding)}"
    if finding.outcome == "not coded":
        return outcome_words(finding)
    asks = [finding.library.corpus.questions[q].asks for q in finding.questions]
    return "\n".join(asks)


def trace_table(finding: Finding) -> Table:
    """Return the trace of one finding as a table, one element a row."""
    rows: list[tuple[str, str, str]] = []
    for route in finding.routes:
        name = f"{route_name(finding, route)}: {route.status}"
        for element in route.elements:
            rows.append((name, element.status, element_line(finding, element)))
            name = ""
    notes = list(dict.fromkeys(consent_words(finding, n) for n in consent_notes(finding)))
    rows.extend(("consent", "", note) for note in notes)
    rows.append(("child exception", "", child_words(finding, child_note(finding))))
    title = finding.wording.title if finding.wording else finding.asked
    return Table(("limb", "status", "element, words and facts"), tuple(rows), f"Reasons: {title}")


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return one finding with its whole trace as plain data."""
    wording = finding.wording
    found: dict[str, Any] = {
        "asked": finding.asked,
        "address": wording.address if wording else None,
        "title": wording.title if wording else None,
        "functions": list(wording.functions) if wording else [],
        "territory": list(wording.territory) if wording else [],
        "forum": finding.forum,
        "reading": finding.reading.id if finding.reading else None,
        "settled": dict(finding.settled_by),
        "outcome": finding.outcome,
        "possible": list(finding.possible),
        "deciding": [[fact_data(finding, f) for f in one] for one in finding.deciding.sets],
        "deciding_cut": finding.deciding.cut,
        "not_coded": list(finding.cells),
        "questions": [question_data(finding, q) for q in finding.questions],
        "covered_when": [{q: list(a) for q, a in one} for one in finding.when],
        "absent": finding.absent,
    }
    if wording is None or not finding.case.episodes:
        return found
    found["routes"] = [route_data(finding, r) for r in finding.routes]
    found["consent"] = [
        {
            "rule": n.rule.rule if n.rule else None,
            "says": n.rule.says if n.rule else "",
            "at": n.version.pinpoint(n.rule.at) if n.rule else "",
            "because": n.because,
            "text": consent_words(finding, n),
        }
        for n in consent_notes(finding)
    ]
    note = child_note(finding)
    found["child_exception"] = {
        "kind": note.kind,
        "limb": note.route.route.limb.id if note.route else None,
        "text": child_words(finding, note),
    }
    found["sentences"] = list(finding_sentences(finding))
    return found


def fact_data(finding: Finding, fact: Open) -> dict[str, Any]:
    """Return an unknown fact as plain data; episodes count from 1."""
    return {
        "dimension": fact.dimension,
        "episode": None if fact.episode is None else fact.episode + 1,
        "label": fact_words(finding, fact),
    }


def question_data(finding: Finding, question_id: str) -> dict[str, Any]:
    """Return a question with its answers and authorities as plain data."""
    question = finding.library.corpus.questions[question_id]
    return {
        "id": question.id,
        "asks": question.asks,
        "answers": [
            {
                "id": answer.id,
                "label": answer.label,
                "authority": [
                    {"cite": a.cite, "at": a.at, "weight": a.weight, "seen": a.seen}
                    for a in answer.authority
                ],
            }
            for answer in question.answers
        ],
    }


def route_data(finding: Finding, route: RouteReason) -> dict[str, Any]:
    """Return one route with its elements and the words met as plain data."""
    return {
        "definition": route.route.definition.id,
        "limb": route.route.limb.id,
        "label": route.route.limb.label,
        "at": route.route.version.pinpoint(route.route.limb.at),
        "status": route.status,
        "elements": [
            {
                "element": e.part.element.id,
                "instrument": e.part.instrument.id,
                "definition": e.part.definition.id,
                "role": e.part.role,
                "status": e.status,
                "unknown": [fact_data(finding, f) for f in e.unknown],
                "questions": list(e.asks),
                "met": [
                    {
                        "says": h.term.says,
                        "at": e.part.version.pinpoint(h.term.at),
                        "episode": h.episode + 1,
                        "facts": {d: list(v) for d, v in h.facts},
                        "answers": list(h.answers),
                        "sure": h.sure,
                    }
                    for h in e.hits
                ],
            }
            for e in route.elements
        ],
    }
