"""An exercise as a result: the sheet to print, and the key."""

from __future__ import annotations

from typing import Any

from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.teaching.vignettes import Exercise, Pair
from trafficlaw.words.quoting import joined
from trafficlaw.words.vignettes import (
    change_words,
    consent_lines,
    instruction_words,
    pair_vignettes,
    question_sentence,
    reasons_of,
    the_title,
)

__all__ = ["ExerciseResult"]


class ExerciseResult(Result):
    """Vignette pairs for one definition or two: a sheet and a key."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs in the order of the sheet."""
        return self.exercise.pairs

    def __iter__(self) -> Any:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def sheet(self) -> str:
        """Return the sheet alone as text to print."""
        lines = [*instruction_words(self.exercise)]
        for i, pair in enumerate(self.pairs, 1):
            one, two = pair_vignettes(self.exercise, pair)
            question = question_sentence(self.exercise)
            lines.append(f"{i}.\n(a) {one}\n(b) {two}\n{question}")
        return "\n\n".join(lines)

    def key(self) -> str:
        """Return the key alone as text to print."""
        parts = []
        for i, pair in enumerate(self.pairs, 1):
            lines = key_lines(self.exercise, pair)
            parts.append("\n".join([f"{i}. {change_words(self.exercise.library, pair)}", *lines]))
        return "\n\n".join([*parts, NOT_ADVICE])

    def lead(self) -> tuple[str, ...]:
        """Return the instruction of the sheet, and what is asked of each vignette."""
        return (*instruction_words(self.exercise), question_sentence(self.exercise))

    def tables(self) -> tuple[Table, ...]:
        """Return the sheet and the key."""
        sheet, key = [], []
        for i, pair in enumerate(self.pairs, 1):
            one, two = pair_vignettes(self.exercise, pair)
            sheet.append((str(i), one, two))
            change = change_words(self.exercise.library, pair)
            key.append((str(i), change, "\n".join(key_lines(self.exercise, pair))))
        notes = []
        if self.exercise.exhausted:
            notes.append(f"There are no more than {len(self.pairs)} such pairs.")
        if self.exercise.unused:
            dimensions = self.exercise.library.space.dimensions
            labels = joined(dimensions[d].label.lower() for d in self.exercise.unused)
            notes.append(f"More pairs would show what else decides: {labels}.")
        version = self.exercise.library.digest[:12]
        return (
            Listing(("pair", "(a)", "(b)"), tuple(sheet), "Sheet"),
            Listing(("pair", "what changes", "why"), tuple(key), "Key",
                    (*notes, f"Data version {version}. {NOT_ADVICE}")),
        )  # fmt: skip

    def to_dict(self) -> dict[str, Any]:
        """Return the pairs with their vignettes, outcomes and reasons as plain data."""
        made = self.exercise
        return {
            "definitions": [w.address for w in made.wordings],
            "in": made.in_,
            "reading": made.reading.id if made.reading else None,
            "given": {k: list(v) for k, v in made.given.items()},
            "fixed": {k: list(v) for k, v in made.fixed.items()},
            "asked": made.asked,
            "exhausted": made.exhausted,
            "unused": list(made.unused),
            "question": question_sentence(made),
            "pairs": [pair_data(made, pair) for pair in self.pairs],
            "data_version": made.library.digest,
        }


def key_lines(exercise: Exercise, pair: Pair) -> list[str]:
    """Return the key to one pair: the outcomes and what they rest on, definition by definition."""
    lines = []
    if not pair.decides:
        lines.append("This change makes no difference.")
    for wording, outcomes, reasons in zip(
        exercise.wordings, pair.outcomes, reasons_of(exercise, pair), strict=True
    ):
        if outcomes[0] == outcomes[1] and reasons[0] == reasons[1]:
            lines.append(f"(a) and (b) {reasons[0][:1].lower()}{reasons[0][1:]}")
            continue
        if outcomes[0] == outcomes[1] and exercise.wordings[1:]:
            lines.append(f"No difference under {the_title(wording)}:")
        lines.extend(
            f"({letter}) {text[:1].lower()}{text[1:]}"
            for letter, text in zip("ab", reasons, strict=True)
        )
    return [*lines, *consent_lines(exercise, pair)]


def pair_data(exercise: Exercise, pair: Pair) -> dict[str, Any]:
    """Return one pair as plain data."""
    return {
        "dimension": pair.dimension,
        "values": list(pair.values),
        "element": pair.element.element.id if pair.element else None,
        "decides": pair.decides,
        "clear": pair.clear,
        "change": change_words(exercise.library, pair),
        "vignettes": [
            {"text": text, "facts": dict(facts), "outcomes": [o[i] for o in pair.outcomes],
             "reasons": [r[i] for r in reasons_of(exercise, pair)]}
            for i, (text, facts) in enumerate(
                zip(pair_vignettes(exercise, pair), pair.facts, strict=True)
            )
        ],
        "consent": list(consent_lines(exercise, pair)),
    }  # fmt: skip
