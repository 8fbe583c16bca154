"""A relation as a result: sentences, tables and plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from trafficlaw.comparison.elements import ROLES, parts_by_role
from trafficlaw.comparison.relation import Relation, Slice
from trafficlaw.comparison.verdict import Verdict
from trafficlaw.comparison.witness import Witness
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.meaning.space import CELL, QUESTION
from trafficlaw.model import Term
from trafficlaw.show.cells import elements_words, shortened
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.wording import told_apart
from trafficlaw.words.quoting import joined, quoted, role_label
from trafficlaw.words.relations import (
    explanations,
    given_words,
    heading,
    pattern_words,
    question_words,
    relation_sentence,
)

__all__ = ["RelationResult"]

BY_TERRITORY = "differs by territory"


class RelationResult(Result):
    """How one definition relates to another; several parts where the law differed by territory."""

    def __init__(self, parts: Sequence[Relation]) -> None:
        self.parts = tuple(parts)

    @property
    def relation(self) -> str:
        """The relation in one word; ``differs by territory`` where the parts do not agree."""
        names = {part.relation for part in self.parts}
        return names.pop() if len(names) == 1 else BY_TERRITORY

    @property
    def settled(self) -> bool:
        """Whether the relation is the same under every reading, in every part."""
        return all(part.settled for part in self.parts)

    @property
    def depends_on(self) -> tuple[str, ...]:
        """The questions on which the relation depends, in a fixed order."""
        return tuple(
            dict.fromkeys(
                q.removeprefix(QUESTION) for part in self.parts for q in part.verdict.depends_on
            )
        )

    @property
    def only_in_a(self) -> tuple[Witness, ...]:
        """Patterns that only the first covers, clear ones first, part by part."""
        return tuple(w for part in self.parts for w in part.only_in_a)

    @property
    def only_in_b(self) -> tuple[Witness, ...]:
        """Patterns that only the second covers, clear ones first, part by part."""
        return tuple(w for part in self.parts for w in part.only_in_b)

    def lead(self) -> tuple[str, ...]:
        """Return what is compared and the relation in sentences."""
        lines: list[str] = []
        for part in self.parts:
            lines.extend((*heading(part), relation_sentence(part)))
        return tuple(lines)

    def tables(self) -> tuple[Table, ...]:
        """Return the witnesses, the elements and the slices of each part as tables."""
        return tuple(table for part in self.parts for table in part_tables(part))

    def to_dict(self) -> dict[str, Any]:
        """Return the relation as plain data; the keys are documented and stable."""
        parts = [relation_dict(part) for part in self.parts]
        if len(parts) == 1:
            return parts[0]
        whole = dict(parts[0])
        whole["a"] = " | ".join(dict.fromkeys(p["a"] for p in parts))
        whole["b"] = " | ".join(dict.fromkeys(p["b"] for p in parts))
        whole["relation"], whole["settled"] = self.relation, self.settled
        for key in ("a_covers", "b_covers"):
            whole[key] = any(part[key] for part in parts)
        for key in (
            "territory", "depends_on", "outcomes", "cumulative_via", "no_clear_witness",
            "only_in_a", "only_in_b", "per_element", "slices", "unverified_cells",
        ):  # fmt: skip
            whole[key] = distinct([item for part in parts for item in part[key]])
        whole["cut"] = {
            side: any(part["cut"][side] for part in parts) for side in ("only_in_a", "only_in_b")
        }
        whole["parts"] = parts
        return whole


def distinct(items: Sequence[Any]) -> list[Any]:
    """Return the items, each once, in order."""
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def part_tables(part: Relation) -> tuple[Table, ...]:
    """Return one part's witnesses, elements, slices and questions as tables."""
    numbers = question_numbers(part)
    tables = [witness_listing(part), element_table(part, numbers), slice_table(part, numbers)]
    tables.append(
        Table(
            ("", "question of law", "answers"),
            tuple(
                (number, question_words(part.library, axis), answer_labels(part.library, axis))
                for axis, number in numbers.items()
            ),
            "Questions named above",
        )
    )
    unverified = len(part.unverified_cells)
    sources = "Every term was seen in the instrument's own text."
    if unverified:
        terms = "1 term was" if unverified == 1 else f"{unverified} terms were"
        sources = f"{terms} not seen in the instrument's own text."
    version = part.library.digest[:12]
    last = Table(("data version", "note"), ((version, f"{sources} {NOT_ADVICE}"),))
    return tuple(t for t in (*tables, last) if t.rows or t is tables[0])


def witness_listing(part: Relation) -> Table:
    """Return the patterns that tell the two definitions apart."""
    rows = [
        (side, standing(w), pattern_words(part, w), "\n".join(explanations(part, w)))
        for side, found in zip(sides(part), (part.only_in_a, part.only_in_b), strict=True)
        for w in found
    ]
    notes = []
    for side, cut in zip(sides(part), part.cut, strict=True):
        if cut:
            notes.append(f"There are more patterns covered by {side}; --most N lists more.")
    for name in part.no_clear_witness:
        side = sides(part)[name == "only_in_b"]
        notes.append(f"No pattern covered by {side} is clear on every reading.")
    where = joined(part.library.corpus.territories[t].label for t in part.a.territory)
    title = f"Where they differ ({where})" if rows else "They differ nowhere"
    if not part.verdict.a_covers and not part.verdict.b_covers:
        title = "Neither covers anything here"
    return Listing(("covered by", "standing", "pattern", "why"), tuple(rows), title, tuple(notes))


def sides(part: Relation) -> tuple[str, str]:
    """Name the two sides: by instrument, or by address where that is the same."""
    first, second = told_apart((part.a, part.b))
    return f"{first} only", f"{second} only"


def element_table(part: Relation, numbers: Mapping[str, str]) -> Table:
    """Return the two definitions element by element."""
    return Table(
        ("element", *told_apart((part.a, part.b)), "relation"),
        tuple(
            (
                role_label(e.role),
                elements_words(e.a) or "not required",
                elements_words(e.b) or "not required",
                named_with(e.relation, e.verdict.depends_on if e.verdict else (), numbers),
            )
            for e in part.per_element
        ),
        "Element by element",
        ("Elements do not add up: the whole can relate otherwise than its elements do.",),
    )


def slice_table(part: Relation, numbers: Mapping[str, str]) -> Table:
    """Return the relation on the usual slices."""
    return Table(
        ("only", "relation", "which patterns differ turns on"),
        tuple(
            (
                s.label,
                named_with(slice_words(s.verdict), s.verdict.depends_on, numbers),
                turning_words(part, s.turns_on, numbers),
            )
            for s in part.slices
        ),
        "Slice by slice",
    )


def turning_words(part: Relation, questions: Sequence[str], numbers: Mapping[str, str]) -> str:
    """Return the words that raise the questions that a difference turns on, element by element."""
    lines: dict[str, dict[str, None]] = {}
    for role, _, term in raising(part, questions):
        words = f"{quoted(shortened(term.says))} ({numbers[QUESTION + str(term.asks)]})"
        lines.setdefault(role_label(role), {})[words] = None
    return "\n".join(f"{label}: {', '.join(words)}" for label, words in lines.items()) or (
        "no question"
    )


def raising(part: Relation, questions: Sequence[str]) -> list[tuple[str, Part, Term]]:
    """Return the terms of either definition that raise some questions, by role."""
    found = [
        (p.role, p, term)
        for denotation in part.denotations
        for parts in parts_by_role(denotation).values()
        for p in parts
        for term in p.element.terms
        if term.asks and QUESTION + term.asks in questions
    ]
    return sorted(found, key=lambda one: ROLES.index(one[0]))


def slice_words(verdict: Verdict) -> str:
    """Return the relation on a slice in a few words."""
    if not verdict.a_covers and not verdict.b_covers:
        return "neither covers anything"
    if not verdict.b_covers:
        return "only the first covers anything"
    if not verdict.a_covers:
        return "only the second covers anything"
    return verdict.relation


def named_with(relation: str, depends_on: Sequence[str], numbers: Mapping[str, str]) -> str:
    """Return a relation with the numbers of the questions that it depends on."""
    asked = ", ".join(numbers[q] for q in depends_on)
    return f"{relation} ({asked})" if asked else relation


def question_numbers(part: Relation) -> dict[str, str]:
    """Return a number for every question that the tables name, in layout order."""
    named = {
        *part.verdict.depends_on,
        *(q for e in part.per_element if e.verdict for q in e.verdict.depends_on),
        *(q for s in part.slices for q in (*s.turns_on, *s.verdict.depends_on)),
    }
    ordered = [axis.id for axis in part.setting.layout.axes if axis.id in named]
    return {axis: f"Q{i}" for i, axis in enumerate(ordered, 1)}


def answer_labels(library: Library, axis: str) -> str:
    """Return the answers that a question can be given."""
    question = library.corpus.questions[axis.removeprefix(QUESTION)]
    return "; ".join(answer.label for answer in question.answers)


def standing(witness: Witness) -> str:
    """Return whether a witness is clear, and on which elements it departs."""
    clear = "clear" if witness.clear else "doubtful"
    departs = joined(role_label(role) for role in witness.departs)
    return f"{clear}; departs on {departs}" if departs else clear


def question_dict(library: Library, axis: str) -> dict[str, Any]:
    """Return a question with its answers, or a cell that is not coded, as plain data."""
    if axis.startswith(CELL):
        return {"question": None, "cell": axis.removeprefix(CELL)}
    question = library.corpus.questions[axis.removeprefix(QUESTION)]
    return {
        "question": question.id,
        "asks": question.asks,
        "answers": {answer.id: answer.label for answer in question.answers},
    }


def verdict_dict(library: Library, verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as plain data."""
    return {
        "relation": verdict.relation,
        "settled": verdict.settled,
        "a_covers": verdict.a_covers,
        "b_covers": verdict.b_covers,
        "depends_on": [question_dict(library, q) for q in (*verdict.depends_on, *verdict.cells)],
        "outcomes": [
            {
                "relation": outcome.relation,
                "when": [
                    {axis.removeprefix(QUESTION): list(answers) for axis, answers in condition}
                    for condition in outcome.when
                ],
            }
            for outcome in verdict.outcomes
        ],
        "cumulative_via": list(verdict.cumulative_via),
    }


def witness_dict(part: Relation, witness: Witness) -> dict[str, Any]:
    """Return a witness as plain data."""
    return {
        "facts": dict(witness.facts),
        "in_a": witness.in_a,
        "in_b": witness.in_b,
        "clear": witness.clear,
        "departs": list(witness.departs),
        "pattern": pattern_words(part, witness),
        "explanation": " ".join(explanations(part, witness)),
    }


def terms_dict(parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Return the terms of elements as plain data."""
    return [
        {
            "definition": f"{part.instrument.id}#{part.definition.id}",
            "element": part.element.id,
            "coded": part.element.coded,
            "says": term.says,
            "at": part.version.pinpoint(term.at),
            "asks": term.asks,
            "verified": (term.verified or part.version.verified).by,
        }
        for part in parts
        for term in part.element.terms
    ]


def slice_dict(part: Relation, slice_: Slice) -> dict[str, Any]:
    """Return a slice as plain data."""
    return {
        "label": slice_.label,
        "given": {k: list(v) for k, v in slice_.given.items()},
        **verdict_dict(part.library, slice_.verdict),
        "turns_on": [
            {
                **question_dict(part.library, q),
                "raised_by": [
                    {"role": role, "says": term.says, "at": p.version.pinpoint(term.at)}
                    for role, p, term in raising(part, [q])
                ],
            }
            for q in slice_.turns_on
        ],
        "words": given_words(part.library, slice_.given),
    }


def relation_dict(part: Relation) -> dict[str, Any]:
    """Return one part of a relation as plain data."""
    library = part.library
    return {
        "a": part.a.address,
        "b": part.b.address,
        "as_of": part.as_of,
        "text_of": part.text_of,
        "in": part.in_,
        "territory": list(part.a.territory),
        "mode": part.mode,
        "given": {k: list(v) for k, v in part.given.items()},
        "ignoring": list(part.ignoring),
        "reading": part.reading.id if part.reading else None,
        "fixed": {k: list(v) for k, v in part.fixed.items()},
        **verdict_dict(library, part.verdict),
        "strict": verdict_dict(library, part.strict) if part.strict else None,
        "sentence": relation_sentence(part),
        "no_clear_witness": list(part.no_clear_witness),
        "only_in_a": [witness_dict(part, w) for w in part.only_in_a],
        "only_in_b": [witness_dict(part, w) for w in part.only_in_b],
        "cut": {"only_in_a": part.cut[0], "only_in_b": part.cut[1]},
        "per_element": [
            {
                "element": e.role,
                "relation": e.relation,
                "settled": e.verdict.settled if e.verdict else None,
                "outcomes": verdict_dict(library, e.verdict)["outcomes"] if e.verdict else [],
                "depends_on": (
                    [question_dict(library, q) for q in e.verdict.depends_on] if e.verdict else []
                ),
                "a": terms_dict(e.a),
                "b": terms_dict(e.b),
            }
            for e in part.per_element
        ],
        "slices": [slice_dict(part, s) for s in part.slices],
        "unverified_cells": [
            {
                "definition": f"{p.instrument.id}#{p.definition.id}",
                "element": p.element.id,
                "says": term.says,
                "at": p.version.pinpoint(term.at),
                "verified": verified.by,
                "source": verified.source or None,
            }
            for p, term, verified in part.unverified_cells
        ],
        "data_version": library.digest,
    }
