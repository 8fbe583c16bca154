"""Every error that the library raises on purpose, under one base class."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

__all__ = [
    "AmbiguousLead",
    "DataError",
    "NotInForce",
    "Problem",
    "TooComplex",
    "TrafficlawError",
    "UnknownName",
    "UsageError",
    "nearest",
]


def nearest(name: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return up to ``most`` of the ``known`` names that look like ``name``, likest first."""
    by_fold = {k.casefold(): k for k in sorted(known)}
    wanted = name.casefold()
    begins = [fold for fold in by_fold if len(wanted) > 2 and fold.startswith(wanted)]
    alike = difflib.get_close_matches(wanted, list(by_fold), n=most, cutoff=0.6)
    return tuple(by_fold[fold] for fold in dict.fromkeys((*begins, *alike)))[:most]


def printable(text: str) -> str:
    """Return text with characters that cannot be seen, or that turn the line round, spelled out."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


class TrafficlawError(Exception):
    """The base of every error that the library raises on purpose."""


class UsageError(TrafficlawError):
    """An argument that cannot be used: what was given, what is allowed."""


class UnknownName(TrafficlawError):
    """A name that stands for nothing: the kind of thing, the name, the nearest real ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str], *, hint: str = "") -> None:
        self.kind = kind
        self.name = name
        self.suggestions = nearest(name, known)
        text = f"no {kind} is called “{printable(name)}”"
        if self.suggestions:
            text += "; did you mean " + " or ".join(f"“{s}”" for s in self.suggestions) + "?"
        if hint:
            text += f" {hint}" if text.endswith("?") else f"; {hint}"
        super().__init__(text)

    def __reduce__(self) -> tuple[object, ...]:
        return rebuilt, (type(self), self.args, self.__dict__)


class NotInForce(TrafficlawError):
    """A definition that had no wording in force at the date and place asked for."""


class AmbiguousLead(TrafficlawError):
    """An instrument that declares no lead was named without saying which definition is meant."""


class TooComplex(TrafficlawError):
    """An exact answer would cost more work than the limit allows."""


class Problem:
    """One fault in a file: where it is, what was found, what was expected.

    ``path`` is the dotted way to the value inside the file and names the article where one is
    known; ``line`` and ``column`` count from 1.
    """

    __slots__ = ("column", "file", "line", "message", "path")

    def __init__(self, file: str, line: int, column: int, path: str, message: str) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.message = message

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.path}: {self.message}" if self.path else f"{where}: {self.message}"

    def __repr__(self) -> str:
        return f"Problem({str(self)!r})"

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order problems as a reader meets them: by file, then line, then column."""
        return (self.file, self.line, self.column, self.message)


class DataError(TrafficlawError):
    """Faulty data files, refused whole; ``problems`` lists every fault that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=Problem.sort_key))
        count = len(self.problems)
        head = "1 problem in the data" if count == 1 else f"{count} problems in the data"
        super().__init__("\n".join([head, *(f"  {p}" for p in self.problems)]))

    def __reduce__(self) -> tuple[object, ...]:
        return rebuilt, (type(self), self.args, self.__dict__)


def rebuilt(
    cls: type[TrafficlawError], args: tuple[object, ...], state: dict[str, object]
) -> TrafficlawError:
    """Return an error as it was before it was pickled or copied, without building it anew."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
