"""In reverse: the words of a provision for which no quotation of its coding accounts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from trafficlaw.files.corpus import Corpus
from trafficlaw.files.fragments import every_place, normalised, parts_of
from trafficlaw.files.pinpoints import labelled, ways_of
from trafficlaw.files.quoted import Quotation, versions_of
from trafficlaw.files.texts import Span, Text
from trafficlaw.model import Version

__all__ = ["Unaccounted", "unaccounted"]

_WORD = re.compile(r"\w+")

_CONNECTING = frozenset(
    word
    for words in (
        # English
        "a an the this that these those such of or and to in into on upon by for with from at as",
        "than who whom whose which what where when if either both each any every all other",
        "another others he she it they him her them his hers its their theirs himself herself",
        "itself themselves one is are was were be been being has have had do does did will would",
        "shall there so mean means term",
        # French, Spanish, German, Dutch, Italian, Portuguese
        "le la les l un une des du de d et ou à au aux en dans par pour qui que dont ce cette ces",
        "il elle se sa son ses est sont être sur y el los las una unos o u e con por para su sus",
        "al del es son lo der die das den dem ein eine einen einem einer eines und oder zu zum zur",
        "im von vom mit für durch auf an wer sich ist sind wird werden als daß dass diese dieser",
        "dieses het een van met door te dat degene zich wordt bij aan op gli di da che è si nel",
        "nella dei delle os um uma na nos nas dos ao",
    )
    for word in words.split()
)
"""Words that only connect others; “not”, “may” and “without” are not among them."""


@frozen
class Unaccounted:
    """A run of words of a provision that no quotation accounts for, and what it stands under."""

    version: str
    text: str
    at: str
    words: str

    def __str__(self) -> str:
        return f"{self.version}: {self.at}: {self.words}"


def unaccounted(
    corpus: Corpus,
    checked: Sequence[Quotation],
    texts: Mapping[str, Text],
    renumbered: Collection[str],
) -> Iterator[Unaccounted]:
    """Yield the runs of words, version by version, that no quotation accounts for.

    The words are those of the version's provision, with all that is numbered below it, in the
    text on which the version rests. Quotations of the version itself, of other definitions and
    of duties and consequences account for them at their pinpoints; so do the definition's title,
    ``passed_over`` and connecting words. A version whose words were found under the number of
    another is left out: the text is that of a later wording.
    """
    by_version: dict[str, list[Quotation]] = {}
    for quotation in checked:
        by_version.setdefault(quotation.version, []).append(quotation)
    for name in corpus.instrument_ids:
        instrument = corpus.instrument(name)
        sources = {source.id: source.text for source in instrument.sources}
        parts = ("duties", "consequences")
        general = [q for part in parts for q in by_version.get(f"{name}/{part}", ())]
        versions = tuple(versions_of(instrument))
        for address, definition, version in versions:
            text = texts.get(sources.get(version.verified.source, ""))
            if text is None or version.verified.by != "text" or address in renumbered:
                continue
            known = [*by_version.get(address, ()), *general]
            for other, its, theirs in versions:
                if its is not definition and _stood_together(version, theirs):
                    known += by_version.get(other, ())
            for way in ways_of(version.provision):
                for span in text.at(way):
                    marked = _marked(text, span, known, definition.title)
                    yield from _left(text, span, marked, address)


def _stood_together(one: Version, other: Version) -> bool:
    return other.from_ <= one.from_ and (other.until is None or one.from_ < other.until)


def _marked(text: Text, span: Span, known: Iterable[Quotation], title: str) -> bytearray:
    """Return one byte for each character of a provision, set where something accounts for it."""
    marked = bytearray(span.end - span.start)
    for places in every_place((normalised(title),), text.words, span.start, span.end):
        _mark(marked, span, *places[0])
    for quotation in known:
        parts = parts_of(quotation.fragment)
        gaps = "/passed-over/" in quotation.address
        inside = [s for way in (*quotation.ways, *quotation.later) for s in text.at(way)]
        for at in inside:
            start, end = max(at.start, span.start), min(at.end, span.end)
            for places in every_place(parts, text.words, start, end):
                if gaps:
                    _mark(marked, span, places[0][0], places[-1][1])
                for place in places:
                    _mark(marked, span, *place)
    return marked


def _mark(marked: bytearray, span: Span, start: int, end: int) -> None:
    marked[start - span.start : end - span.start] = b"\1" * (end - start)


def _left(text: Text, span: Span, marked: bytearray, address: str) -> Iterator[Unaccounted]:
    """Yield the runs left over, piece by piece; connecting words neither begin nor end a run."""
    for piece in text.segments:
        if not span.start <= piece.start < span.end:
            continue
        run: list[tuple[int, int]] = []
        last = 0
        for word in _WORD.finditer(text.words, piece.body, piece.end):
            if marked[word.start() - span.start]:
                yield from _run(text, piece, run, last, address)
                run, last = [], 0
            else:
                run.append(word.span())
                if word[0] not in _CONNECTING:
                    last = len(run)
        yield from _run(text, piece, run, last, address)


def _run(
    text: Text, piece: Span, run: list[tuple[int, int]], last: int, address: str
) -> Iterator[Unaccounted]:
    kept = run[:last]
    while kept and text.words[slice(*kept[0])] in _CONNECTING:
        kept = kept[1:]
    if any(end - start > 1 or not text.words[start].isascii() for start, end in kept):
        words = text.words[kept[0][0] : kept[-1][1]]
        yield Unaccounted(address, text.id, labelled(piece.way), words)
