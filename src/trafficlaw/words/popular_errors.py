"""What definitions make of popular sentences, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from trafficlaw.comparison.claims import Evidence, Held, Truth, Under
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.model.proposition import Claim, Values
from trafficlaw.teaching.popular_errors import Answer, Answered, PairAnswer
from trafficlaw.words.patterns import pattern_sentence
from trafficlaw.words.quoting import joined, quoted
from trafficlaw.words.reasons import missing, reason
from trafficlaw.words.relations import (
    condition_words,
    explanations,
    pattern_words,
    question_words,
    verdict_words,
)

__all__ = [
    "answer_words",
    "claim_words",
    "false_if_words",
    "headline",
    "pair_words",
    "tally_words",
]

MOST_ELEMENTS = 3
"""Up to how many elements are named that keep something out of a definition."""

MOST_CLAIMS = 2
"""Of up to how many claims of one proposition the evidence is told."""

MOST_NAMES = 4
"""Up to how many definitions, or pairs of them, a headline names."""

TRUTHS: dict[Truth, str] = {
    "false": "False",
    "true": "True",
    "depends": "It depends on a question",
    "does not arise": "It does not arise",
    "not coded": "Not coded",
}

ASKED = {
    "needs": "is nothing covered {where}?",
    "always": "is everything covered {where}?",
    "covers": "is anything covered {where}?",
    "indifferent": "is all that is covered still covered {where} instead?",
}


def headline(answered: Answered) -> str:
    """Return how many definitions a sentence is false, open and true under."""
    if not answered.count:
        return "It concerns none of the definitions asked."
    return " ".join(tally_words(answered, truth, names) for truth, names in answered.tally)


def tally_words(answered: Answered, truth: Truth, names: tuple[str, ...]) -> str:
    """Return one truth with its count and the names of the definitions that give it."""
    preposition = "for" if answered.pairs else "under"
    unit = " pairs" if answered.pairs else ""
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    listed = "; ".join([*names[:MOST_NAMES], *more])
    return f"{TRUTHS[truth]} {preposition} {len(names)} of {answered.count}{unit}: {listed}."


def values_words(library: Library, values: Values) -> str:
    """Return values in words; what takes in most of a dimension is said by what it leaves out."""
    parts = []
    for name, concepts in values.items():
        dimension = library.space.dimensions[name]
        leaves = {leaf for concept in concepts for leaf in dimension.leaves_of(concept)}
        rest = [leaf for leaf in dimension.leaves if leaf not in leaves]
        label = dimension.label.lower()
        if rest and len(leaves) > FEW_VALUES and len(rest) < len(leaves):
            words = joined((quoted(dimension.concept(leaf).label) for leaf in rest), "or")
            parts.append(f"{label} is anything but {words}")
        else:
            words = joined((quoted(dimension.concept(c).label) for c in concepts), "or")
            parts.append(f"{label} is {words}")
    return joined(parts)


FEW_VALUES = 5
"""Up to how many values are listed one by one."""


def claim_words(library: Library, claim: Claim) -> str:
    """Return the question that a claim puts to a definition's set."""
    asked = ASKED[claim.kind].format(where=f"where {values_words(library, claim.shows)}")
    among = f"Where {values_words(library, claim.among)}, " if claim.among else ""
    return among + asked if among else asked[:1].upper() + asked[1:]


def answer_words(answer: Answer) -> tuple[str, ...]:
    """Return what shows how a proposition stands under one wording, sentence by sentence."""
    ruling = answer.ruling
    telling = [held for held in ruling.held if held.truth == ruling.truth]
    telling = telling or [held for held in ruling.held if held.truth != "true"]
    found = [line for held in telling[:MOST_CLAIMS] for line in held_words(answer.under, held)]
    questions = [quoted(question_words(answer.under.library, q)) for q in ruling.depends_on]
    if questions:
        found.append(f"The answer turns on {joined(questions)}.")
    return tuple(dict.fromkeys(found))


def held_words(under: Under, held: Held) -> Iterator[str]:
    """Yield what shows how one claim stands: patterns with their reasons, or elements."""
    if held.truth == "does not arise":
        yield "Nothing of what it speaks of is covered."
    elif held.truth == "not coded":
        yield "What is not coded leaves it open."
    elif held.patterns:
        for evidence in held.patterns:
            yield pattern(under, held.claim, evidence)
    elif held.parts:
        names = list(dict.fromkeys(element(part) for part in held.parts))
        more = len(names) - MOST_ELEMENTS
        rest = [f"{more} more"] if more > 0 else []
        yield f"What keeps such patterns out: {joined([*names[:MOST_ELEMENTS], *rest])}."
    elif held.claim.kind == "indifferent":
        yield "The change takes nothing out of the set: no element turns on it."
    else:
        yield "The set shows it throughout."


def element(part: Part) -> str:
    """Return an element with its operative words and pinpoint."""
    return missing(part).removesuffix(" is not met")


def pattern(under: Under, claim: Claim, evidence: Evidence) -> str:
    """Return a pattern in words, how the wording decides it, and on which words."""
    library = under.library
    named = {*claim.shows, *claim.among}
    shown = {d for c in under.denotation.clauses for d in library.space.facts.chosen(c.facts)}
    told = pattern_sentence(library.space.dimensions, dict(evidence.facts), shown | named)
    agreed = library.space.dimensions["consent-exploitation"].concept("agreed").phrase
    if claim.shows.get("consent-exploitation") == ("agreed",) and agreed not in told:
        told += f" The person {agreed}."
    why = reason(
        library.space,
        library.corpus.questions,
        under.wording,
        under.denotation,
        evidence.point,
        evidence.status,
    )
    if evidence.before is None:
        return f"{told} {why}"
    was = {}
    for dimension in claim.shows:
        scheme = library.space.dimensions[dimension]
        (value,) = under.layout.values_in(evidence.before, dimension)
        was[scheme.label.lower()] = scheme.concept(value).label
    before = joined(f"{dimension} were “{value}”" for dimension, value in was.items())
    return f"{told} {why} It would be covered if {before}."


def false_if_words(answer: Answer) -> str:
    """Return the answers to open questions under which a proposition is false; else nothing."""
    library = answer.under.library
    return "; or if ".join(condition_words(library, c) for c in answer.ruling.false_if)


def pair_words(pair: PairAnswer) -> tuple[str, ...]:
    """Return how two definitions relate, with a pattern that they decide differently."""
    relation = pair.relation
    found = [f"{verdict_words(relation.library, relation.verdict)}."]
    for witness in (*relation.only_in_a, *relation.only_in_b)[:1]:
        found.append(f"{pattern_words(relation, witness)} "
                     + " ".join(explanations(relation, witness)))  # fmt: skip
    return tuple(found)
