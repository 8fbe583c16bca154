"""Where the numbers of a text stand: articles, sections, and the paragraphs under them.

Collections print numbers in many ways (`### Article  3`, `##### 57`, `- (1)`, `a) ...`, `1°`),
some one provision a line and some a whole section on one line. What is read as a number here is
read so by its form and by whether it continues a count that is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from trafficlaw.files.fragments import normalised
from trafficlaw.files.pinpoints import LATIN, LETTERS, Way, label_rank

__all__ = ["Cut", "cuts"]

_NUMBER = rf"(\d+{LETTERS}(?:[.-]\d+{LETTERS})*(?:\s(?:{LATIN})\b)?|[IVXLC]+\b)[ºª]?"
_ARTICLE = re.compile(
    r"[*_ ]*(?:(?:articles?|artigo|art[ií]culo|artikel|articolo|art|section|sec|regulation|reg"
    rf"|члан|член|чл|стаття)\b\.?|§)(?:\s*§)*\s*{_NUMBER}(?=\W|$)",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"{_NUMBER}\.?(?=\s|$)")
_PROSE = re.compile(r"[.:]?\s+[a-zà-ÿ]")
_HEADING = re.compile(r"(#{1,6})\s*(.*)")
_ALONE = re.compile(r"\(?(\d+[A-Z]{0,3}(?:\.\d+)?)\)?\.?\s*")
_SECTION = re.compile(r"(\d+\.\d+[A-Z]?|\d+[A-Z]{1,2})\.?(?=\s)")
_PREFIX = re.compile(r"\s*((?:>\s*)*)(?:[-+•]\s+)?")
_LABEL = r"\d{1,3}[A-Z]{0,2}|[ivxl]+|[IVXL]+|[^\W\d_]"
_MARK = re.compile(
    rf"(?:[*_ “‘\"']*\([\s*_]*({_LABEL}|[a-z]{{2}}|[A-Z]{{2}})[\s*_]*\)[*_]*|({_LABEL})\)"
    r"|(\d{1,3})(?:\.(?=\D|$)|°\.?)|([IVX]+)\.(?=\s*[-–—])|（(\w)）)\s*"
)
_PLAIN = re.compile(r"(\d{1,3})(?=\s+[A-Z])")
_INLINE = re.compile(rf"(?<=[—–:;.,-])\s*(?:(?:and|or|und|oder)\s+)?\(({_LABEL})\)(?=\s)")
_REFERS = re.compile(r"(?:section|paragraph|clause|article|item)s?$", re.IGNORECASE)
_FIRST = frozenset({"a", "A", "i", "I", "1", "1."})


@frozen
class Cut:
    """One numbered piece of a text: what leads to it, its words, how many make up its number."""

    way: Way
    text: str
    words: str
    label: int


@frozen
class _Event:
    """A number met in the text: an article, a paragraph's label, or a heading without one."""

    kind: str
    label: str
    start: int
    end: int
    level: int = 0
    quoted: bool = False


def cuts(body: str) -> Iterator[Cut]:
    """Yield the pieces of a text in order, from one number to the next."""
    events = list(_events(body))
    at, end = 0, 0
    way: Way = ()
    for event, following in zip(events, _ways(events), strict=True):
        if following is None:
            continue
        yield _cut(way, body, at, end, event.start)
        at, end, way = event.start, event.end, following
    yield _cut(way, body, at, end, len(body))


def _cut(way: Way, body: str, start: int, text: int, end: int) -> Cut:
    label = normalised(_clean(body[start:text]))
    words = normalised(_clean(body[start:end]))
    return Cut(way, body[start:end], words, len(label) if words.startswith(label) else 0)


def _clean(text: str) -> str:
    """Return a text without the marks that begin its lines: headings, bullets, quoted blocks."""
    return re.sub(r"(?m)^\s*(?:>\s*)*(?:[-+•]\s+)?#*", " ", text)


def _events(body: str) -> Iterator[_Event]:
    at = 0
    for line in body.splitlines(keepends=True):
        prefix = _PREFIX.match(line)
        assert prefix is not None
        yield from _line_events(line, prefix.end(), at, quoted=bool(prefix[1]))
        at += len(line)


def _line_events(line: str, begin: int, offset: int, *, quoted: bool) -> Iterator[_Event]:
    rest = line[begin:]
    start = offset
    heading = _HEADING.match(rest)
    level = len(heading[1]) if heading else 0
    if heading:
        begin += heading.start(2)
        rest = line[begin:]
    alone = _ALONE.fullmatch(rest.strip()) if heading or quoted else None
    article = _ARTICLE.match(rest) or (_SECTION.match(rest) if not alone else None)
    if heading and not article:
        article = _TITLED.match(rest)
    if article and not heading and _PROSE.match(rest[article.end() :]):
        article = None
    if alone and (heading or not alone[1].isdigit()):
        yield _Event("article", alone[1], start, offset + len(line), level or 7, quoted)
        return
    met = False
    if article:
        begin += article.end()
        yield _Event(
            "article", article[1].replace(" ", ""), start, offset + begin, level or 7, quoted
        )
        met = True
    elif heading and not _MARK.match(rest):
        yield _Event("heading", "", start, start, level, quoted)
        return
    if met:
        begin += len(line[begin:]) - len(line[begin:].lstrip(" .:—–-*"))
    while mark := _MARK.match(line, begin):
        label = next(group for group in mark.groups() if group) + ("." if mark[3] else "")
        first = offset + begin if met else start
        yield _Event("label", label, first, offset + mark.end(), 0, quoted)
        begin, met = mark.end(), True
    if not met and (plain := _PLAIN.match(line, begin)):
        yield _Event("plain", plain[1] + ".", start, offset + plain.end(), 0, quoted)
    marks = list(_INLINE.finditer(line, begin))
    later = {mark[1] for mark in marks}
    for one, two in (("a", "b"), ("i", "ii")):
        if one not in later and two in later:
            opening = re.finditer(rf"(?<=[a-z]) \(({one})\)(?=\s)", line[: marks[0].start()])
            marks += list(opening)[-1:]
    for mark in sorted(marks, key=lambda mark: mark.start()):
        before = line[: mark.start(1) - 1].rstrip()
        opens = before[-1:] in "—–:-" or (before[-1:].islower() and not _REFERS.search(before))
        kind = "inline-first" if opens else "inline"
        yield _Event(kind, mark[1], offset + mark.start(1) - 1, offset + mark.end(), 0, quoted)


def _ways(events: Sequence[_Event]) -> Iterator[Way | None]:
    """Yield what leads to each event's piece, or nothing where an event is no number after all."""
    article: Way = ()
    level = 0
    stack: Way = ()
    outside: tuple[Way, int, Way] | None = None
    for index, event in enumerate(events):
        if event.quoted and outside is None:
            outside = (article, level, stack)
        elif not event.quoted and outside is not None:
            article, level, stack = outside
            outside = None
        after = events[index + 1].label if index + 1 < len(events) else ""
        if event.kind == "article":
            article, level, stack = (event.label,), event.level, ()
        elif event.kind == "heading":
            if event.level <= level:
                article, level = (), 0
            stack = ()
        elif event.kind == "label":
            stack = _placed(stack, event.label, after)
        elif event.kind == "plain":
            if article or (stack and not _continues(stack[:1], event.label)):
                yield None
                continue
            stack = _placed(stack, event.label, after)
        elif _continues(stack, event.label) or (
            event.kind == "inline-first" and event.label in _FIRST
        ):
            stack = _placed(stack, event.label, after)
        else:
            yield None
            continue
        yield (*article, *(label.rstrip(".") for label in stack))


def _placed(stack: Way, label: str, after: str) -> Way:
    """Return the open numbers after another: it continues a count, or begins one below.

    A number with a point after it (`1.`) counts apart from one in brackets.
    """
    if label in ("i", "I") and after == label * 2:
        return (*stack, label)
    ranks = _rank(label)
    again = _begun_again(stack, label)
    if again is not None:
        return (*stack[:again], label)
    for exact in (True, False):
        if not exact and label in _FIRST:
            break
        for depth in range(len(stack) - 1, -1, -1):
            if _after(_rank(stack[depth]), ranks, exact=exact):
                return (*stack[:depth], label)
    return (*stack, label)


def _begun_again(stack: Way, label: str) -> int | None:
    """Return where a count of the same kind is open that a first number begins anew."""
    for depth in range(len(stack) - 1, -1, -1):
        kinds = _rank(stack[depth])
        if label in ("a", "A") and label in kinds:
            return depth
        if label in ("1", "1.", "i") and depth == len(stack) - 1 and set(kinds) == {label}:
            return depth
    return None


def _continues(stack: Way, label: str) -> bool:
    return any(_after(_rank(open_), _rank(label), exact=True) for open_ in stack)


def _rank(label: str) -> dict[str, float]:
    ranks = label_rank(label.rstrip("."))
    return {f"{kind}.": rank for kind, rank in ranks.items()} if label.endswith(".") else ranks


def _after(before: dict[str, float], ranks: dict[str, float], *, exact: bool) -> bool:
    for kind in before.keys() & ranks.keys():
        step = ranks[kind] - before[kind]
        if 0 < step <= 1 if exact else 0 < step < 60:
            return True
    return False
