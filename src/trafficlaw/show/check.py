"""The report of a check of data files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from trafficlaw.assessment.cases import case_problems
from trafficlaw.errors import DataError, UsageError
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.folder import load_folder
from trafficlaw.files.overlay import is_complete, shipped_folder, shipped_with
from trafficlaw.library import Library
from trafficlaw.show.catalogue import verified_shares
from trafficlaw.show.result import Result
from trafficlaw.show.table import Table

__all__ = ["CheckReport", "checked"]


class Part(Protocol):
    """A part of the report: whether it found all well, and what it says."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        ...

    def lines(self) -> Iterable[str]:
        """Return the lines to print."""
        ...


HEADERS = (
    "instrument", "terms", "text", "secondary", "unverified", "not coded", "signed off",
)  # fmt: skip


class CheckReport(Result):
    """What a check of data files found; faults of form raise ``DataError`` before it exists."""

    def __init__(self, corpus: Corpus, parts: Iterable[Part] = ()) -> None:
        self.corpus = corpus
        self.parts = tuple(parts)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return all(part.ok for part in self.parts)

    def lead(self) -> tuple[str, ...]:
        """Return what was read."""
        corpus = self.corpus
        return (
            f"{len(corpus.instrument_ids)} instruments, {len(corpus.questions)} questions, "
            f"{len(corpus.readings)} readings, {len(corpus.dimensions)} dimensions: no faults",
        )

    def shares(self) -> dict[str, dict[str, int]]:
        """Return what the terms of each instrument rest on."""
        return {
            name: verified_shares(self.corpus.instrument(name))
            for name in self.corpus.instrument_ids
        }

    def tables(self) -> tuple[Table, ...]:
        """Return what the terms rest on, with what else was checked below."""
        rows = tuple(
            (name, str(s["text"] + s["secondary"] + s["unverified"]), str(s["text"]),
             str(s["secondary"]), str(s["unverified"]), str(s["not coded"]), str(s["reviewed"]))
            for name, s in self.shares().items()
        )  # fmt: skip
        notes = (
            "text: seen in the instrument's own words. not coded: elements. "
            "signed off: by a lawyer.",
            *("\n".join(part.lines()) for part in self.parts),
        )
        return (Table(HEADERS, rows, "What the terms rest on", notes),)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data."""
        return {
            "ok": self.ok,
            "problems": [],
            "instruments": self.shares(),
            "questions": len(self.corpus.questions),
            "readings": len(self.corpus.readings),
            "cases": len(self.corpus.cases),
            "checked": [{"ok": part.ok, "lines": list(part.lines())} for part in self.parts],
            "data_version": self.corpus.digest,
        }


def checked(
    folder: Path | None,
    *,
    texts: Sequence[Path] = (),
    manifest: Path | None = None,
    write_manifest: Path | None = None,
) -> CheckReport:
    """Check the shipped definitions, a complete folder, or a folder of additions.

    Raises ``DataError`` with every fault, and ``UsageError`` for a folder that does not exist.
    """
    from trafficlaw.files import quotations

    for path in (*([folder] if folder else []), *texts):
        if not path.is_dir():
            raise UsageError(f"there is no folder “{path}”")
    if folder is None:
        corpus = load_folder(shipped_folder())
    elif is_complete(folder):
        corpus = load_folder(folder)
    else:
        corpus = shipped_with([folder])
    parts: list[Part] = []
    if texts:
        report = quotations.check_quotations(corpus, texts)
        parts.append(report)
        if write_manifest is not None:
            earlier = text_of(write_manifest) if write_manifest.is_file() else ""
            record = quotations.write_manifest(report, earlier)
            write_manifest.write_text(record, encoding="utf-8")
    elif write_manifest is not None:
        raise UsageError("--write-manifest goes with --texts")
    if manifest is not None:
        if not manifest.is_file():
            raise UsageError(f"there is no file “{manifest}”")
        parts.append(quotations.check_manifest(corpus, text_of(manifest)))
    faults = list(case_problems(Library(corpus), folder or shipped_folder()))
    if faults:
        raise DataError(faults)
    return CheckReport(corpus, tuple(parts))


def text_of(path: Path) -> str:
    """Return a file's text; bytes that are none make a record that reads as no JSON."""
    return path.read_text(encoding="utf-8", errors="replace")
