"""Relations in plain sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trafficlaw.comparison.relation import Relation
from trafficlaw.comparison.verdict import Outcome, Verdict
from trafficlaw.comparison.witness import Witness
from trafficlaw.library import Library
from trafficlaw.meaning.space import CELL, QUESTION
from trafficlaw.words.patterns import pattern_sentence
from trafficlaw.words.quoting import joined, quoted
from trafficlaw.words.reasons import reason

__all__ = [
    "condition_words",
    "explanations",
    "given_words",
    "heading",
    "outcome_words",
    "pattern_words",
    "question_words",
    "relation_sentence",
    "verdict_words",
]

SENTENCES = {
    "equivalent": "both cover exactly the same fact patterns",
    "narrower": "whatever the first covers, the second covers too, and more besides",
    "broader": "whatever the second covers, the first covers too, and more besides",
    "overlapping": "each covers fact patterns that the other does not, and some are common to both",
    "cumulative": (
        "no single fact pattern is covered by both, yet one case that combines several values is"
    ),
    "disjoint": "no single fact pattern is covered by both",
    "not coded": "what is not coded leaves the relation open",
}


def question_words(library: Library, axis: str) -> str:
    """Return a question, or a cell that is not coded, as readers know it."""
    if axis.startswith(CELL):
        return axis.removeprefix(CELL)
    return library.corpus.questions[axis.removeprefix(QUESTION)].asks


def condition_words(library: Library, condition: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """Return one condition on answers in words; nothing for the empty one."""
    parts = []
    for axis, answers in condition:
        question = library.corpus.questions[axis.removeprefix(QUESTION)]
        labels = joined((quoted(question.answer(a).label) for a in answers), "or")
        parts.append(f"{quoted(question.asks)} is answered {labels}")
    return joined(parts)


def outcome_words(library: Library, outcome: Outcome) -> str:
    """Return one outcome with the answers under which it holds."""
    conditions = [condition_words(library, c) for c in outcome.when]
    if not all(conditions):
        return outcome.relation
    return f"{outcome.relation} if " + "; or if ".join(conditions)


def verdict_words(library: Library, verdict: Verdict) -> str:
    """Return a verdict as one sentence."""
    if verdict.cells:
        return "not coded: " + joined(c.removeprefix(CELL) for c in verdict.cells)
    if not verdict.a_covers and not verdict.b_covers:
        return "neither covers anything here"
    if verdict.settled:
        name = verdict.outcomes[0].relation
        if not verdict.b_covers:
            return "only the first covers anything here"
        if not verdict.a_covers:
            return "only the second covers anything here"
        return f"{name}, under every reading: {SENTENCES[name]}"
    return "it depends: " + ". Or ".join(outcome_words(library, o) for o in verdict.outcomes)


def heading(relation: Relation) -> tuple[str, ...]:
    """Return the lines that say what is compared, on which day, where and how."""
    lines = []
    for wording in (relation.a, relation.b):
        labels = [relation.library.corpus.territories[t].label for t in wording.territory]
        function = joined(wording.functions)
        lines.append(f"{wording.title} ({function}; {joined(labels)}; {wording.status})")
    mode = "Each law is taken at home (same shape)."
    if relation.fixed:
        fixed = given_words(relation.library, relation.fixed)
        mode += f" Their functions differ, so {fixed}"
        if relation.strict is not None:
            mode += f"; without that the answer is: {relation.strict.relation}"
        mode += "."
    if relation.given:
        mode += f" Only where {given_words(relation.library, relation.given)}."
    if relation.ignoring:
        mode += f" Leaving out {joined(relation.ignoring)}."
    if relation.reading is not None:
        mode += f" Read as “{relation.reading.label}” reads it."
    lines.append(mode)
    return tuple(lines)


def given_words(library: Library, given: Mapping[str, tuple[str, ...]]) -> str:
    """Return fixed dimensions in words."""
    parts = []
    for name, values in given.items():
        dimension = library.space.dimensions[name]
        labels = joined((dimension.concept(v).label for v in values), "or")
        parts.append(f"{dimension.label.lower()} is “{labels}”")
    return joined(parts)


def relation_sentence(relation: Relation) -> str:
    """Return the relation as one sentence with both pinpoints."""
    a, b = relation.a.title, relation.b.title
    return f"{a} → {b}: {verdict_words(relation.library, relation.verdict)}."


def pattern_words(relation: Relation, witness: Witness) -> str:
    """Return a witness as a sentence that names what either definition looks at."""
    library = relation.library
    shown: set[str] = set()
    for denotation in relation.denotations:
        for clause in denotation.clauses:
            shown.update(library.space.facts.chosen(clause.facts))
    return pattern_sentence(library.space.dimensions, dict(witness.facts), shown)


def explanations(relation: Relation, witness: Witness) -> tuple[str, ...]:
    """Return why each of the two definitions decides a witness as it does, the first one first."""
    library = relation.library
    sides = zip(
        (relation.a, relation.b), relation.denotations, (witness.in_a, witness.in_b), strict=True
    )
    return tuple(
        reason(library.space, library.corpus.questions, wording, denotation, witness.point, status)
        for wording, denotation, status in sides
    )
