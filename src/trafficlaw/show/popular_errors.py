"""Popular errors as a result: sentences with their counts, exceptions and evidence."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from attrs import frozen

from trafficlaw.comparison.claims import Evidence
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table, folded, indented
from trafficlaw.teaching.popular_errors import (
    Answer,
    Answered,
    PairAnswer,
    PopularErrorAnswers,
    title,
)
from trafficlaw.words.popular_errors import (
    answer_words,
    claim_words,
    false_if_words,
    headline,
    pair_words,
)
from trafficlaw.words.quoting import joined, quoted

__all__ = ["PopularErrors"]


class PopularErrors(Result):
    """Common sentences about trafficking, put to the definitions; one answer for each sentence.

    Without ``whole`` one definition of each answer is shown with its evidence; with it, all are.
    """

    def __init__(self, answers: PopularErrorAnswers, whole: bool = False) -> None:
        self.answers = answers
        self.whole = whole

    def __iter__(self) -> Any:
        return iter(self.answers.answered)

    def __len__(self) -> int:
        return len(self.answers.answered)

    def lead(self) -> tuple[str, ...]:
        """Return which definitions were asked, and which had no wording then."""
        wordings = [f"{title(w)} ({w.status})" for w in self.answers.wordings]
        asked = f"Asked of {'; '.join(wordings) or 'no definition'}."
        return (asked, *(f"{line[:1].upper()}{line[1:]}." for line in self.answers.absent))

    def tables(self) -> tuple[Table, ...]:
        """Return the sentences with their answers; with ``whole`` each definition's own, too."""
        return self._tables

    @cached_property
    def _tables(self) -> tuple[Table, ...]:
        rows = tuple(
            (quoted(one.proposition.says), headline(one), "\n".join(evidence(one, self.whole)))
            for one in self.answers.answered
        )
        note = (
            "Each answer is computed from the sets of fact patterns that the words denote. "
            + NOT_ADVICE
        )
        main = Sentences(("popular error", "answer", "evidence"), rows, notes=(note,))
        return (main, self.each()) if self.whole else (main,)

    def each(self) -> Table:
        """Return one row for every sentence and definition, or pair of definitions."""
        rows = []
        for one in self.answers.answered:
            for answer in one.answers:
                rows.append(
                    (one.proposition.id, title(answer.wording), answer.truth,
                     " ".join(answer_words(answer)))
                )  # fmt: skip
            for pair in one.pairs:
                rows.append(
                    (one.proposition.id, pair_title(pair), pair.truth, " ".join(pair_words(pair)))
                )
        headers = ("popular error", "definition", "it is", "evidence")
        return Table(headers, tuple(rows), "Definition by definition")

    def to_dict(self) -> dict[str, Any]:
        """Return every sentence with every answer as plain data."""
        return {
            "asked": [wording.address for wording in self.answers.wordings],
            "absent": list(self.answers.absent),
            "popular_errors": [answered_dict(one) for one in self.answers.answered],
            "data_version": self.answers.library.digest,
            "note": NOT_ADVICE,
        }


@frozen
class Sentences(Listing):
    """Numbered sentences, each with its answer and evidence set in below it on a terminal."""

    def _plain(self, format: str, width: int | None) -> str:
        if format != "table":
            return super()._plain(format, width)
        blocks = []
        for number, (says, *cells) in enumerate(self.rows, 1):
            head, *rest = indented(says, width).split("\n")
            lines = [f" {number:>2}. {head.strip()}", *rest]
            lines += [indented(line, width) for cell in cells for line in cell.split("\n") if line]
            blocks.append("\n".join(lines))
        return "\n\n".join([*blocks, *(folded(note, width) for note in self.notes)])


def evidence(one: Answered, whole: bool) -> list[str]:
    """Return the evidence for the answers to a sentence, of one definition for each answer."""
    found = [one.proposition.note] if one.proposition.note else []
    if whole:
        found += [claim_words(one.library, claim) for claim in one.proposition.claims]
    seen = set()
    for truth, _ in one.tally:
        for answer in one.answers:
            if answer.truth == truth and (whole or truth not in seen):
                seen.add(truth)
                found.append(f"{title(answer.wording)}: {answer.truth}. "
                             + " ".join(answer_words(answer)))  # fmt: skip
        for pair in one.pairs:
            if pair.truth == truth and (whole or truth not in seen):
                seen.add(truth)
                found.append(f"{pair_title(pair)}: {' '.join(pair_words(pair))}")
    return found


def pair_title(pair: PairAnswer) -> str:
    """Return the titles of both definitions."""
    return joined((title(pair.relation.a), title(pair.relation.b)))


def answered_dict(one: Answered) -> dict[str, Any]:
    """Return one sentence with its answers as plain data."""
    proposition = one.proposition
    return {
        "id": proposition.id,
        "says": proposition.says,
        "note": proposition.note,
        "concerns": list(proposition.concerns),
        "asks": [claim_words(one.library, claim) for claim in proposition.claims],
        "answer": headline(one),
        "count": one.count,
        "tally": {truth: list(names) for truth, names in one.tally},
        "definitions": [answer_dict(answer) for answer in one.answers],
        "pairs": [
            {
                "a": pair.relation.a.address,
                "b": pair.relation.b.address,
                "answer": pair.truth,
                "relation": pair.relation.relation,
                "evidence": list(pair_words(pair)),
            }
            for pair in one.pairs
        ],
    }


def answer_dict(answer: Answer) -> dict[str, Any]:
    """Return what one definition makes of a sentence as plain data."""
    return {
        "address": answer.wording.address,
        "territory": list(answer.wording.territory),
        "answer": answer.truth,
        "depends_on": [axis.lstrip("?!") for axis in answer.ruling.depends_on],
        "false_if": false_if_words(answer),
        "evidence": list(answer_words(answer)),
        "patterns": [pattern_dict(e) for held in answer.ruling.held for e in held.patterns],
    }


def pattern_dict(found: Evidence) -> dict[str, Any]:
    """Return a pattern that shows how a claim stands as plain data."""
    return {"facts": dict(found.facts), "status": found.status}
