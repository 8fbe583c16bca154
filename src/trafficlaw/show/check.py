"""The report of a check of data files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from attrs import frozen

from trafficlaw.errors import UsageError
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.folder import load_folder
from trafficlaw.files.overlay import is_complete, shipped_folder, shipped_with
from trafficlaw.show.catalogue import verified_shares

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


@frozen
class CheckReport:
    """What a check of data files found; faults of form raise ``DataError`` before it exists."""

    corpus: Corpus
    parts: tuple[Part, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return all(part.ok for part in self.parts)

    def lines(self) -> list[str]:
        """Return the report as lines: what was read, what the terms rest on, what is wrong."""
        corpus = self.corpus
        lines = [
            f"{len(corpus.instrument_ids)} instruments, {len(corpus.questions)} questions, "
            f"{len(corpus.readings)} readings, {len(corpus.dimensions)} dimensions: no faults",
            "what the terms rest on (text = seen in the instrument's own words):",
        ]
        for name in corpus.instrument_ids:
            shares = verified_shares(corpus.instrument(name))
            total = shares["text"] + shares["secondary"] + shares["unverified"]
            lines.append(
                f"  {name}: {total} terms, {shares['text']} text, {shares['secondary']} "
                f"secondary, {shares['unverified']} unverified, {shares['not coded']} elements "
                f"not coded, {shares['reviewed']} signed off by a lawyer"
            )
        for part in self.parts:
            lines.extend(part.lines())
        return lines


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
            write_manifest.write_text(quotations.write_manifest(report), encoding="utf-8")
    elif write_manifest is not None:
        raise UsageError("--write-manifest goes with --texts")
    if manifest is not None:
        if not manifest.is_file():
            raise UsageError(f"there is no file “{manifest}”")
        parts.append(quotations.check_manifest(corpus, manifest.read_text(encoding="utf-8")))
    return CheckReport(corpus, tuple(parts))
