"""Collected texts of the law: found by id, read, and cut where their numbers stand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from attrs import field, frozen

from trafficlaw.files.fragments import normalised
from trafficlaw.files.pinpoints import Way
from trafficlaw.files.segments import Cut, cuts

__all__ = ["Span", "Text", "find_texts", "read_text"]

_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_LANGUAGE = re.compile(r"""^language:\s*["']?([a-z-]+)""", re.MULTILINE)
_ID = re.compile(r"""^id:\s*["']?([^"'\n]+?)["']?\s*$""", re.MULTILINE)


@frozen
class Span:
    """A provision in a text: what leads to it, and its offsets in the text's words."""

    way: Way
    start: int
    body: int
    end: int


@frozen(slots=False)
class Text:
    """One collected text, with its words as they are compared and the place of each provision."""

    id: str
    path: Path
    sha256: str
    language: str
    cuts: tuple[Cut, ...] = field(repr=False)

    @cached_property
    def words(self) -> str:
        """All words as they are compared, provision after provision, one blank between."""
        return " ".join(cut.words for cut in self.cuts)

    @cached_property
    def segments(self) -> tuple[Span, ...]:
        """Each numbered piece by itself, without what is numbered below it."""
        spans: list[Span] = []
        at = 0
        for cut in self.cuts:
            spans.append(Span(cut.way, at, at + cut.label, at + len(cut.words)))
            at += len(cut.words) + 1
        return tuple(spans)

    @cached_property
    def provisions(self) -> tuple[Span, ...]:
        """Each numbered piece together with all that is numbered below it, in order."""
        found: list[Span] = []
        for index, first in enumerate(self.segments):
            before = self.segments[index - 1].way if index else ()
            for depth in range(1, len(first.way) + 1):
                way = first.way[:depth]
                if before[:depth] == way:
                    continue
                last = index
                while last + 1 < len(self.segments) and self.segments[last + 1].way[:depth] == way:
                    last += 1
                found.append(Span(way, first.start, first.body, self.segments[last].end))
        return tuple(found)

    @property
    def whole(self) -> Span:
        """The whole text as one provision."""
        return Span((), 0, 0, len(self.words))

    def at(self, way: Way) -> tuple[Span, ...]:
        """Return where a text has a provision.

        A text that begins inside the section, without its number, is read as a part of it.
        Where a text does not number any further, the last provision that it does number holds
        what is below it; a text without any numbers is one provision.
        """
        if not self.provisions:
            return (self.whole,) if way else ()
        for first in range(len(way)):
            found = [span for span in self.provisions if span.way == way[first:]]
            if found:
                return tuple(found)
            if any(span.way[:1] == way[first : first + 1] for span in self.provisions):
                break
        for depth in range(len(way) - 1, 0, -1):
            found = [span for span in self.provisions if span.way == way[:depth]]
            if found:
                numbered = any(
                    s.way[:depth] == way[:depth] and len(s.way) > depth for s in self.provisions
                )
                return () if numbered else tuple(found)
        return ()


def find_texts(folders: Sequence[Path]) -> dict[str, Path]:
    """Return the file of each text by its id; in doubt, the earlier folder and the id count."""
    by_id: dict[str, Path] = {}
    by_path: dict[str, Path] = {}
    for folder in folders:
        for path in _files(folder):
            with path.open(encoding="utf-8", errors="replace") as stream:
                front = _FRONT.match(stream.read(16384))
            given = _ID.search(front[1]) if front else None
            if given:
                by_id.setdefault(given[1], path)
            within = path.relative_to(folder)
            for name in (within.as_posix(), within.with_suffix("").as_posix()):
                by_path.setdefault(name, path)
    return {**by_path, **by_id}


def read_text(path: Path, id: str) -> Text:
    """Return the text of a file, its front matter apart."""
    data = path.read_bytes()
    content = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    front = _FRONT.match(content)
    language = _LANGUAGE.search(front[1]) if front else None
    body = content[front.end() :] if front else content
    return Text(
        id=id,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        language=language[1] if language else "en",
        cuts=tuple(_filled(cuts(body))),
    )


def _filled(pieces: Iterable[Cut]) -> Iterator[Cut]:
    return (piece for piece in pieces if normalised(piece.text))


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".txt") and p.is_file())
