"""Which laws have a feature, as a result; and the list of features that can be asked for."""

from __future__ import annotations

from typing import Any

from trafficlaw.law.features import FEATURES
from trafficlaw.law.which import Has, Row, Which
from trafficlaw.library import Library
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.words.law import absent_words
from trafficlaw.words.which import asked_words, counted_words, has_words

__all__ = ["Features", "WhichResult"]


class WhichResult(Result):
    """The laws that have some features, each with the words that it rests on.

    With ``whole`` every law that was asked is shown with its answer, whatever it is.
    """

    def __init__(self, which: Which, whole: bool = False) -> None:
        self.which = which
        self.whole = whole

    def __len__(self) -> int:
        return len(self.which.found)

    def __iter__(self) -> Any:
        return iter(self.which.found)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the instruments found, each once, those of which it is arguable last."""
        return tuple(dict.fromkeys(row.wording.instrument.id for row in self.which.found))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self.which.rows if self.whole else self.which.found

    def lead(self) -> tuple[str, ...]:
        """Return what was asked, and of how many laws it is so."""
        told = f"{asked_words(self.which.features)} {counted_words(self.which)}"
        return (told, *absent_words(self.which.absent))

    def tables(self) -> tuple[Table, ...]:
        """Return the laws to read, by answer: whose each is, and the words that it rests on."""
        rows = tuple(
            (
                row.present,
                f"{row.wording.title} ({row.wording.law_of})",
                *(self.told(row, one) for one in row.has),
            )
            for row in self.rows
        )
        headers = ("answer", "law", *(feature.says for feature in self.which.features))
        note = (
            f"Each answer is computed from the set of patterns that the words denote. {NOT_ADVICE}"
        )
        return (Listing(headers, rows, notes=(note,)),)

    def told(self, row: Row, one: Has) -> str:
        """Return an answer to one feature with the words that it rests on, as a sentence."""
        words = has_words(row, one) or "on the whole of its words"
        if len(row.has) == 1:
            return f"{words[:1].upper()}{words[1:]}."
        says = one.feature.says
        return f"{says[:1].upper()}{says[1:]}: {one.present}; {words}."

    def main(self) -> Table:
        """Return the same for a spreadsheet: ids, answers and words in cells of their own."""
        features = self.which.features
        headers = ["id", "law of", "law", "answer", "rests on"]
        if len(features) > 1:
            named = (text for f in features for text in (f.says, f"{f.says}: rests on"))
            headers = ["id", "law of", "law", *named]
        rows = tuple(
            (
                row.wording.instrument.id,
                row.wording.law_of,
                row.wording.title,
                *(text for one in row.has for text in (one.present, has_words(row, one))),
            )
            for row in self.rows
        )
        return Table(tuple(headers), rows)

    def to_dict(self) -> dict[str, Any]:
        """Return the features asked for and every law's answers as plain data."""
        return {
            "asked": [{"verb": f.verb, "id": f.id, "says": f.says} for f in self.which.features],
            "found": [row_dict(row) for row in self.which.found],
            "others": [row_dict(row) for row in self.which.rows if row not in self.which.found],
            "absent": list(self.which.absent),
            "data_version": self.which.library.digest,
            "note": NOT_ADVICE,
        }


def row_dict(row: Row) -> dict[str, Any]:
    """Return one law's answers as plain data."""
    return {
        "address": row.wording.address,
        "title": row.wording.title,
        "law_of": row.wording.law_of,
        "status": row.wording.status,
        "answer": row.present,
        "features": [
            {
                "verb": one.feature.verb,
                "id": one.feature.id,
                "answer": one.present,
                "words": [{"says": term.says, "at": part.version.pinpoint(term.at)}
                          for part, term in one.terms],
                "rests_on": has_words(row, one),
                "questions": list(one.questions),
            }
            for one in row.has
        ],
    }  # fmt: skip


class Features(Result):
    """Every feature that laws can be asked for."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each feature: the option, its value, and what it says of a law."""
        rows = tuple((f"--{verb}", name, f"it {f.says}") for (verb, name), f in FEATURES.items())
        return (Table(("option", "value", "what it says of a law"), rows),)

    def to_dict(self) -> dict[str, Any]:
        """Return every feature as plain data."""
        return {
            "features": [
                {"verb": verb, "id": name, "says": f.says} for (verb, name), f in FEATURES.items()
            ],
            "data_version": self.library.digest,
        }
