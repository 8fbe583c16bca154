"""One instrument, or one definition of it, with every word that it is coded from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trafficlaw.files.plain import to_plain
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.meaning.space import QUESTION
from trafficlaw.model import Consequence, Instrument, Question, Selection, Term
from trafficlaw.model.definition import OWN_DIMENSION
from trafficlaw.show.catalogue import shares_words, verified_shares
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.wording import Wording
from trafficlaw.words.quoting import joined, quoted, role_label, term_words

__all__ = ["InstrumentResult"]


class InstrumentResult(Result):
    """What an address stands for, word by word."""

    def __init__(
        self, library: Library, instrument: Instrument, wordings: Iterable[Wording]
    ) -> None:
        self.library = library
        self.instrument = instrument
        self.wordings = tuple(wordings)

    def lead(self) -> tuple[str, ...]:
        """Return what the instrument is, in sentences."""
        i = self.instrument
        citation = "; ".join(value for _, value in i.citation)
        dates = ", ".join(
            f"{name.replace('_', ' ')} {value}"
            for name, value in (
                ("adopted", i.dates.adopted), ("opened", i.dates.opened),
                ("in force", i.dates.in_force), ("repealed", i.dates.repealed),
            )
            if value
        )  # fmt: skip
        lines = [f"{i.title} ({i.id})", f"{citation}. {dates.capitalize()}."]
        if len(i.definitions) > 1:
            lines.append("Definitions: " + joined(f"{i.id}#{d.id}" for d in i.definitions) + ".")
        shares = shares_words(verified_shares(i))
        lines.append(f"Terms seen in the instrument's own text: {shares}. {NOT_ADVICE}")
        if not verified_shares(i)["reviewed"]:
            lines.append("No lawyer has signed this coding off.")
        lines.extend(filter(None, [i.note]))
        return tuple(lines)

    def tables(self) -> tuple[Table, ...]:
        """Return the elements of each wording, then the questions, consequences and sources."""
        tables = [self.words(w) for w in self.wordings]
        unseen = self.unseen()
        if unseen.rows:
            tables.append(unseen)
        questions = self.questions()
        if questions:
            tables.append(
                Table(
                    ("question", "answers, and who gives them"),
                    tuple((q.asks, "\n".join(answers(q))) for q in questions),
                    "Open questions of law",
                )
            )
        i = self.instrument
        if i.duties:
            tables.append(
                Table(
                    ("duty", "words", "reach"),
                    tuple((d.summary, f"{quoted(d.says)} ({d.at})", reach(d.needs_transnational,
                           d.needs_organised_group)) for d in i.duties),
                    "Duties of states",
                )
            )  # fmt: skip
        if i.consequences:
            tables.append(
                Table(
                    ("consequence", "rule", "when and where", "words"),
                    tuple(
                        (
                            c.kind,
                            c.summary,
                            self.when_and_where(c),
                            (f"{quoted(c.says)} " if c.says else "") + f"({c.at})",
                        )
                        for c in i.consequences
                    ),
                    "What follows",
                )
            )
        tables.append(
            Table(
                ("source", "consulted", "where"),
                tuple(
                    (
                        s.title + (f" (read in: {s.copy})" if s.copy else ""),
                        s.consulted.isoformat() if s.consulted else "not consulted",
                        s.url,
                    )
                    for s in i.sources
                ),
                "Sources",
            )
        )
        return tuple(tables)

    def words(self, wording: Wording) -> Table:
        """Return the elements of one wording, route by route."""
        rows = []
        routes = self.library.denotation(wording).routes
        for part in dict.fromkeys(p for route in routes for p in route.parts):
            for term in part.element.terms:
                rows.append(self.term_row(part, term))
            if not part.element.coded:
                rows.append((role_label(part.role), "not coded", part.element.note, "", ""))
        limbs = "; ".join(
            f"{route.limb.label or route.limb.id}: "
            + joined(p.element.label or role_label(p.role) for p in route.parts)
            for route in routes
        )
        places = joined(self.library.corpus.territories[t].label for t in wording.territory)
        return Table(
            ("element", "words", "pinpoint", "denotes", "seen in"),
            tuple(rows),
            f"{wording.title} ({places}; {wording.status})",
            (f"Any one of these will do. {limbs}.",),
        )

    def unseen(self) -> Table:
        """Return the terms of the wordings that were not seen in the instrument's own text."""
        rows = []
        for wording in self.wordings:
            routes = self.library.denotation(wording).routes
            for part in dict.fromkeys(p for route in routes for p in route.parts):
                for term in part.element.terms:
                    verified = term.verified or part.version.verified
                    if verified.by != "text":
                        seen = verified.by + (f": {verified.source}" if verified.source else "")
                        rows.append((term_words(part, term), seen, verified.note))
        return Table(
            ("words", "rests on", "what was tried, or why it is doubtful"),
            tuple(dict.fromkeys(rows)),
            "Not seen in the instrument's own text",
        )

    def term_row(self, part: Part, term: Term) -> tuple[str, ...]:
        """Return one term as a row."""
        verified = term.verified or part.version.verified
        denotes = self.concepts(term.is_, part.role)
        for outcome in term.answers:
            question = self.library.corpus.questions[str(term.asks)]
            label = question.answer(outcome.id).label
            denotes += f"\nif {quoted(label)}: {self.concepts(outcome.is_, part.role)}"
        at = part.version.pinpoint(term.at)
        if term.through:
            at += f" through {part.version.pinpoint(term.through)}"
        words = quoted(term.says) + (f"\n[{term.original}]" if term.original else "")
        seen = verified.by + (f": {verified.source}" if verified.source else "")
        return (part.element.label or role_label(part.role), words, at, denotes.strip(), seen)

    def when_and_where(self, rule: Consequence) -> str:
        """Return from when to when a consequence stood and where, as far as it says so."""
        days = []
        if rule.from_ is not None:
            days.append(f"from {rule.from_.isoformat()}")
        if rule.until is not None:
            days.append(f"until {rule.until.isoformat()}")
        places = joined(self.library.corpus.territories[t].label for t in rule.territory)
        return "; ".join(filter(None, (" ".join(days), places)))

    def concepts(self, selections: Iterable[Selection], role: str) -> str:
        """Return what words denote, as labels of concepts."""
        found = []
        for selection in selections:
            parts = []
            for name, ids in selection.parts:
                dimension = self.library.space.dimensions[name or OWN_DIMENSION[role]]
                labels = joined((dimension.concept(c).label for c in ids), "or")
                parts.append(labels if not name else f"{dimension.label.lower()}: {labels}")
            found.append("; ".join(parts))
        return "\n".join(found)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that the wordings raise."""
        asked = dict.fromkeys(
            axis.id.removeprefix(QUESTION)
            for w in self.wordings
            for axis in self.library.denotation(w).axes
            if axis.id.startswith(QUESTION)
        )
        return tuple(self.library.corpus.questions[q] for q in asked)

    def to_dict(self) -> dict[str, Any]:
        """Return the whole instrument as plain data, with the questions that it raises."""
        return {
            "instrument": to_plain(self.instrument),
            "shown": [w.address for w in self.wordings],
            "questions": {q.id: to_plain(q) for q in self.questions()},
            "verified": verified_shares(self.instrument),
            "data_version": self.library.digest,
        }


def answers(question: Question) -> list[str]:
    """Return the answers to a question with the authority for each."""
    lines = []
    for answer in question.answers:
        lines.append(f"{quoted(answer.label)}:")
        for authority in answer.authority:
            at = f", {authority.at}" if authority.at else ""
            seen = {"text": "", "secondary": " (reported by another source)", "no": " (not seen)"}
            lines.append(f"– {authority.cite}{at}{seen[authority.seen]}")
    return lines


def reach(transnational: bool, group: bool) -> str:
    """Return how far a duty reaches."""
    needs = [
        *(["a transnational offence"] if transnational else []),
        *(["an organised criminal group"] if group else []),
    ]
    return "only with " + joined(needs) if needs else "in every case"
