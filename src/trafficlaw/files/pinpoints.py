"""Pinpoints as lawyers write them, taken apart into the numbers that lead to a provision."""

from __future__ import annotations

import re

__all__ = ["LATIN", "LETTERS", "Way", "label_rank", "labelled", "ways_of"]

Way = tuple[str, ...]
"""The numbers that lead to a provision, the section first: s. 57(1)(a) is ``("57", "1", "a")``."""

LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies"
"""The Latin numbers by which articles are put in between."""

LETTERS = r"(?:(?![ºª])[^\W\d_])*"
"""Letters behind a number that are part of it; the signs of an ordinal (`2º`) are not."""

_UNIT = re.compile(
    r"(?<![.\w])(?:(?:arts?|articles?|ss?|sects?|sections?|regs?|regulations?|paras?|paragraphs?|pars?"
    r"|artikel|artículos?|artigos?|sch|schedule)\b\.?|§§?|U\.?\s?S\.?\s?C\.?|C\.?F\.?R\.?)"
    r"\s*(?=[\d(]|[IVX]+\b(?!\.))",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(,|;|&|\band\b|\bor\b|\bwith\b|\bto\b|[–—])\s*")
_PIECE = re.compile(
    rf"(\d+{LETTERS}(?:[.-]\d+{LETTERS})*(?:\s(?:{LATIN})\b)?(?!\s*°)|[IVX]+\b)?[ºª]?"
    r"((?:\s?\(\w+\))*)"
)
_BELOW = re.compile(r"(?:nos?\.?|nr\.?|lit\.?|abs\.?)\s*(\w+)|(\d+)\s*°", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def ways_of(pinpoint: str, provision: str = "") -> tuple[Way, ...]:
    """Return each provision that a pinpoint may name.

    ``provision`` is what a pinpoint without a section, such as `(11)(A)`, is part of. It can be
    meant from the section or from the provision itself, so both ways are returned. A range is
    taken to name what its ends are parts of. Words that are no number are passed over.

    >>> ways_of("ss. 57(2)(a), (b)")
    (('57', '2', 'a'), ('57', '2', 'b'))
    >>> ways_of("(11)(A)", "22 U.S.C. 7102(11)")
    (('7102', '11', 'A'), ('7102', '11', '11', 'A'))
    """
    pinpoint = pinpoint.strip()
    units = list(_UNIT.finditer(pinpoint))
    if not units and pinpoint[:1] != "(" and not pinpoint[:1].isdigit():
        return ()
    starts = [unit.end() for unit in units] or [0]
    ends = [*[unit.start() for unit in units][1:], len(pinpoint)]
    ways: list[Way] = []
    for start, end in zip(starts, ends, strict=True):
        ways += _ways_in(pinpoint[start:end].strip(), provision)
    return tuple(dict.fromkeys(ways))


def _ways_in(listed: str, provision: str) -> list[Way]:
    ways: list[Way] = []
    before: Way = ()
    joint = ""
    for index, piece in enumerate(_SPLIT.split(listed)):
        if index % 2:
            joint = piece
            continue
        below = _BELOW.match(piece)
        if below and before:
            ways.append((*before, below[1] or below[2]))
            continue
        match = _PIECE.match(piece)
        section, labels = (match[1], re.findall(r"\w+", match[2])) if match else (None, [])
        if section is not None:
            named = [(section.replace(" ", ""), *labels)]
        elif not labels:
            continue
        elif before:
            named = [_beside(before, tuple(labels))]
        else:
            within = ways_of(provision)
            named = [(*start, *labels) for way in within for start in _starts(way)]
            named = named or [tuple(labels)]
        if joint in ("to", "–", "—"):
            named = [way[:-1] for way in named if len(way) > 1]
        ways += named
        before = named[0] if named else before
    return ways


def label_rank(label: str) -> dict[str, float]:
    """Return the place of a label in each way of counting that it can belong to.

    >>> label_rank("i")
    {'a': 9.0, 'i': 1.0}
    """
    digits = re.fullmatch(r"(\d+)([A-Za-z]*)", label)
    if digits:
        return {"1": int(digits[1]) + 0.01 * _letters(digits[2])}
    small, case = label.lower(), "A" if label.isupper() else "a"
    ranks: dict[str, float] = {}
    if len(small) == 1:
        ranks[case] = float(ord(small) - 96)
    elif len(set(small)) == 1 and small not in ("ii", "iii", "xx", "xxx"):
        ranks[case * 2] = float(ord(small[0]) - 96)
    elif not set(small) <= set(_ROMAN):
        ranks[case] = ord(small[0]) - 96 + 0.01 * _letters(small[1:])
    if set(small) <= set(_ROMAN):
        ranks["I" if case == "A" else "i"] = float(_roman(small))
    return ranks


def labelled(way: Way) -> str:
    """Return numbers as a pinpoint; ``("57", "1", "a")`` is `57(1)(a)`."""
    return way[0] + "".join(f"({label})" for label in way[1:]) if way else "the whole text"


def _starts(way: Way) -> tuple[Way, ...]:
    return (way[:1], way) if len(way) > 1 else (way,)


def _beside(before: Way, labels: Way) -> Way:
    """Return what `(3)(a)` means after `2(1)(b)`: the same place, from the like number on."""
    for index in range(len(before) - 1, 0, -1):
        if set(label_rank(before[index])) & set(label_rank(labels[0])):
            return (*before[:index], *labels)
    return (*before[:1], *labels)


def _letters(text: str) -> int:
    return sum(ord(letter.lower()) - 96 for letter in text)


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
