"""Decided cases beside what the library says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from trafficlaw.assessment.cases import RunCase
from trafficlaw.errors import UnknownName
from trafficlaw.files.plain import to_plain
from trafficlaw.library import Library
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table

__all__ = ["CasesResult"]

KINDS = {"judgment": "", "official-example": "official example", "official-rule": "official rule"}
"""What is said of each kind beside the name; a judgment needs no word."""

FOOT = (
    "“Left open”: the source does not state all the facts on which the outcome turns, and the "
    "holding is among the outcomes that they leave possible. A neighbour was decided under another "
    "provision with like words. For an official rule the facts are a minimal instance of ours. "
    + NOT_ADVICE
)


class CasesResult(Result):
    """Decided cases and official examples, each run under the provision that it concerns."""

    def __init__(self, library: Library, runs: Sequence[RunCase]) -> None:
        self.library = library
        self.runs = tuple(runs)

    def __iter__(self) -> Iterator[RunCase]:
        return iter(self.runs)

    def __len__(self) -> int:
        return len(self.runs)

    def __getitem__(self, case_id: str) -> RunCase:
        """Return the case with this id. Raises ``UnknownName`` if there is none."""
        for run in self.runs:
            if run.case.id == case_id:
                return run
        raise UnknownName("case", case_id, [run.case.id for run in self.runs])

    def lead(self) -> tuple[str, ...]:
        """Return how many there are, and how many agree."""
        if not self.runs:
            return ("No case concerns this.",)
        found = Counter(run.agreement for run in self.runs)
        noun = "case" if len(self.runs) == 1 else "cases"
        said = (
            f"{len(self.runs)} {noun}: the library agrees with {found['agrees']}, "
            f"{found['left open']} are left open by the facts stated, "
            f"{found['differs']} are decided otherwise."
        )
        return (said,)

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each case."""
        rows = tuple(
            (
                name_of(run),
                provision_of(run),
                run.case.holding,
                outcome_of(run),
                agreement_of(run),
                run.case.turned_on,
            )
            for run in self.runs
        )
        headers = ("case", "provision", "holding", "the library", "agreement", "turned on")
        return (Table(headers, rows, "Decided cases and official examples", (FOOT,)),)

    def to_dict(self) -> dict[str, Any]:
        """Return every case as its file holds it, with what the library says of it."""
        return {
            "cases": [
                {
                    **to_plain(run.case),
                    "library": {
                        "wordings": [
                            f.wording.address if f.wording else None for f in run.findings
                        ],
                        "outcome": run.outcome,
                        "possible": list(run.possible),
                        "supposed_outcome": run.supposed_outcome,
                        "agreement": run.agreement,
                    },
                }
                for run in self.runs
            ],
            "data_version": self.library.digest,
        }


def name_of(run: RunCase) -> str:
    """Return a case's name, its citation, and what kind of source it is."""
    case = run.case
    said = [KINDS[case.kind], "neighbour" if case.neighbour else ""]
    beside = ", ".join(filter(None, said))
    lines = [case.name if case.kind != "judgment" else f"{case.name}, {case.citation}"]
    return "\n".join([*lines, f"({beside})"] if beside else lines)


def provision_of(run: RunCase) -> str:
    """Return what was applied, and the definition under which it is read here."""
    when = f"@{run.case.as_of}" if run.case.as_of else ""
    place = f" in {run.case.in_}" if run.case.in_ else ""
    return f"{run.case.provision}\n{run.case.concerns}{when}{place}"


def outcome_of(run: RunCase) -> str:
    """Return the library's outcome, with what is possible where the facts leave it open."""
    if run.outcome != "undetermined":
        return run.outcome
    return f"undetermined: {', '.join(run.possible)}"


def agreement_of(run: RunCase) -> str:
    """Return how the outcome stands to the holding, and what is open or why it differs."""
    if run.agreement == "left open" and run.case.open_facts:
        labels = {d.id: d.label.lower() for d in run.findings[0].library.corpus.dimensions}
        named = ", ".join(labels[d] for d in run.case.open_facts)
        return f"left open: {named} not stated"
    if run.agreement == "differs" and run.case.differs:
        return f"differs: {run.case.differs}"
    return run.agreement
