"""A relation as a result: sentences, tables and plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.comparison.elements import ElementRelation
from trafficlaw.comparison.relation import Relation, Slice
from trafficlaw.comparison.verdict import Verdict
from trafficlaw.comparison.witness import Witness
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.meaning.space import CELL, QUESTION
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.words.quoting import joined, role_label, term_words
from trafficlaw.words.relations import (
    explanation,
    given_words,
    heading,
    outcome_words,
    pattern_words,
    question_words,
    relation_sentence,
    verdict_words,
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
    """Return one part's witnesses, elements and slices as tables."""
    rows = [
        (side, standing(w), pattern_words(part, w), explanation(part, w))
        for side, found in (("only the first", part.only_in_a), ("only the second", part.only_in_b))
        for w in found
    ]
    cut = [side for side, flag in zip(("first", "second"), part.cut, strict=True) if flag]
    notes = [f"There are more patterns that only the {joined(cut)} covers."] if cut else []
    for side in part.no_clear_witness:
        which = "first" if side == "only_in_a" else "second"
        notes.append(f"No pattern that only the {which} covers is clear on every reading.")
    where = joined(part.library.corpus.territories[t].label for t in part.a.territory)
    witnesses = Table(
        ("covered by", "standing", "pattern", "why"),
        tuple(rows),
        f"Where they differ ({where})" if rows else "They differ nowhere",
        tuple(notes),
    )
    elements = Table(
        ("element", part.a.instrument.short, part.b.instrument.short, "relation"),
        tuple(
            (role_label(e.role), part_words(e.a), part_words(e.b), element_words(part, e))
            for e in part.per_element
        ),
        "Element by element",
        ("Elements do not add up: the whole can relate otherwise than its elements do.",),
    )
    slices = Table(
        ("only", "relation", "what the difference turns on"),
        tuple(
            (
                s.label,
                verdict_words(part.library, s.verdict),
                "\n".join(question_words(part.library, q) for q in s.turns_on) or "no question",
            )
            for s in part.slices
        ),
        "Slice by slice",
    )
    unverified = len(part.unverified_cells)
    sources = "every term was seen in the instrument's own text"
    if unverified:
        terms = "term was" if unverified == 1 else "terms were"
        sources = f"{unverified} {terms} not seen in the instrument's own text"
    last = Table(("data version", "sources", "note"), (
        (part.library.digest[:12], sources, NOT_ADVICE),
    ))  # fmt: skip
    return tuple(t for t in (witnesses, elements, slices, last) if t.rows or t is witnesses)


def standing(witness: Witness) -> str:
    """Return whether a witness is clear, and on which elements it departs."""
    clear = "clear" if witness.clear else "doubtful"
    departs = joined(role_label(role) for role in witness.departs)
    return f"{clear}; departs on {departs}" if departs else clear


def part_words(parts: Sequence[Part]) -> str:
    """Return the words of elements; many terms are counted and not spelled out."""
    lines = []
    for part in parts:
        element = part.element
        if not element.coded:
            lines.append("not coded")
        elif element.says and len(element.terms) > MANY:
            at = part.version.pinpoint(element.at)
            lines.append(f"“{element.says}” ({at}): any of {len(element.terms)} terms")
        else:
            lines.extend(term_words(part, term) for term in element.terms)
    return "\n".join(dict.fromkeys(lines)) or "silent"


MANY = 9
"""From how many terms an element's words are counted and not spelled out."""


def element_words(part: Relation, element: ElementRelation) -> str:
    """Return the relation of one element in words."""
    if element.verdict is None:
        return element.relation
    return "; or ".join(outcome_words(part.library, o) for o in element.verdict.outcomes)


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
        "explanation": explanation(part, witness),
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
        "turns_on": [question_dict(part.library, q) for q in slice_.turns_on],
        "words": given_words(part.library, slice_.given),
    }


def relation_dict(part: Relation) -> dict[str, Any]:
    """Return one part of a relation as plain data."""
    library = part.library
    day = part.a.day or part.b.day
    return {
        "a": part.a.address,
        "b": part.b.address,
        "as_of": day.isoformat() if day else None,
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
