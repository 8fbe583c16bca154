"""On which words it rests that a law has a feature, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from trafficlaw.law.features import Feature
from trafficlaw.law.which import Has, Row, Which
from trafficlaw.meaning.denotation import Part
from trafficlaw.model import Term
from trafficlaw.words.quoting import bracketed, joined, quoted, shortened
from trafficlaw.words.reasons import missing
from trafficlaw.words.relations import question_words

__all__ = ["asked_words", "counted_words", "has_words"]

WORDS = 12
"""Up to how many words an expression is quoted whole."""

MOST = 3
"""Up to how many expressions or elements are named."""


def asked_words(features: tuple[Feature, ...]) -> str:
    """Return what was asked, as one sentence."""
    return f"Which law {joined(feature.says for feature in features)}?"


def counted_words(which: Which) -> str:
    """Return how many laws were asked, and how many have what was asked for."""
    clear = sum(row.present == "yes" for row in which.found)
    open_ = len(which.found) - clear
    told = f"{clear} of {len(which.rows)} law{'s' if len(which.rows) != 1 else ''}"
    if open_:
        told += f", and arguably {open_} more"
    out = {
        "not coded": sum(row.present == "not coded" for row in which.rows),
        "none recorded": sum(row.present == "none recorded" for row in which.rows),
    }
    rest = [f"for {count} the answer is “{name}”" for name, count in out.items() if count]
    return told + (f"; {joined(rest)}" if rest else "") + "."


def has_words(row: Row, has: Has) -> str:
    """Return on which words, elements, rules or questions an answer rests."""
    return "; ".join(dict.fromkeys(reasons(row, has)))


def reasons(row: Row, has: Has) -> Iterator[str]:
    """Yield what an answer rests on: words that show it, elements that bar it, rules, questions."""
    if has.terms:
        yield listed([expression(part, term) for part, term in has.terms])
    if has.bars:
        yield listed([missing(part).removesuffix(" is not met") for part in has.bars])
    for rule in has.rules[:MOST]:
        yield f"{rule.summary.removesuffix('.')} {bracketed(rule.at)}"
    if has.questions:
        asked = (quoted(question_words(row.under.library, name)) for name in has.questions)
        yield f"turns on {joined(asked)}"
    bare = not (has.terms or has.bars or has.rules or has.questions)
    if bare and has.present == "yes":
        yield "no words limit it"


def expression(part: Part, term: Term) -> str:
    """Return a term's words, a long one cut, with its pinpoint."""
    words = quoted(shortened(term.says, whole=WORDS, kept=WORDS))
    return f"{words} {bracketed(part.version.pinpoint(term.at))}"


def listed(names: list[str]) -> str:
    """Return up to so many names, each once, and how many more there are."""
    once = list(dict.fromkeys(names))
    more = len(once) - MOST
    return joined([*once[:MOST], *([f"{more} more"] if more > 0 else [])])
