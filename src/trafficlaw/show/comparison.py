"""A comparison as a result: the words side by side, what they require, how they relate."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from trafficlaw.comparison.relation import Relation
from trafficlaw.comparison.side_by_side import Column, Comparison
from trafficlaw.comparison.verdict import swapped
from trafficlaw.meaning.requirements import REQUIREMENTS
from trafficlaw.show.cells import CONTESTED, MANY, UNSEEN, elements_words
from trafficlaw.show.relation import RelationResult, terms_dict, verdict_dict
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.wording import joined_provisions, told_apart
from trafficlaw.words.law import absent_words
from trafficlaw.words.quoting import joined, pinpoint_span, quoted, role_label
from trafficlaw.words.relations import given_words

__all__ = ["ComparisonResult"]


ACROSS = 4
"""Up to how many definitions stand side by side where one element is asked for."""

COUNTED = 3
"""From how many terms an element's words are counted where definitions stand in a list."""

LINES = 2
"""From how many further elements on they are counted where definitions stand in a list."""

NEEDED = (
    ("needed: adults", {"sexual": "means-adult-sexual", "labour": "means-adult-labour"}),
    ("needed: children", {"sexual": "means-child-sexual", "labour": "means-child-labour"}),
)

BESIDE: Mapping[str, tuple[tuple[str, Mapping[str, str]], ...]] = {
    "means": NEEDED,
    "means-in-exploitation": NEEDED,
    "purpose": (
        ("sexual", {"": "sexual"}), ("labour", {"": "labour"}), ("organs", {"": "organs"}),
    ),
    "victim": (("men and boys covered", {"": "male"}),),
    "consent": (("covers an adult who agrees", {"": "agreed"}),),
    "movement": (("journey needed", {"": "journey"}), ("border needed", {"": "border"})),
    "mental-state": (("knowledge not enough", {"": "intent"}),),
    "result": (
        ("must come about", {"sexual": "happened-sexual", "labour": "happened-labour"}),
    ),
    "gain": (("another's gain needed", {"": "gain"}),),
    "scope": (("group needed", {"": "group"}), ("transnational needed", {"": "transnational"})),
}  # fmt: skip
"""What a definition's set is asked beside the words of an element: headers, with requirements.

Where one header has several requirements, each has the name of its slice.
"""


class ComparisonResult(Result):
    """Several definitions side by side."""

    def __init__(self, comparison: Comparison, element: str | None = None) -> None:
        self.comparison = comparison
        self.element = element

    def relation(self, a: str, b: str) -> RelationResult:
        """Return the relation between two of the definitions compared."""
        return RelationResult(self.comparison.relation(a, b))

    def witnesses(self, a: str, b: str) -> Table:
        """Return the patterns that tell two of the definitions apart."""
        return self.relation(a, b).tables()[0]

    def groups(self) -> list[list[Column]]:
        """Return the columns of each address together, in the order in which they were named."""
        found: dict[str, list[Column]] = {}
        for column in self.comparison.columns:
            found.setdefault(column.asked, []).append(column)
        return list(found.values())

    @property
    def downwards(self) -> bool:
        """Whether the definitions stand one below the other: one element of many of them."""
        return self.element is not None and len(self.groups()) > ACROSS

    def lead(self) -> tuple[str, ...]:
        """Return which laws had no wording, where all were asked for."""
        return absent_words(self.comparison.absent)

    def main(self) -> Table:
        """Return the table of words; of many definitions with every word, and their ids."""
        return self.down(whole=True) if self.downwards else super().main()

    def down(self, *, whole: bool) -> Table:
        """Return one element of every definition, one below the other, with what is required.

        ``whole`` writes every word out, and adds the id and the status of each.
        """
        assert self.element is not None
        beside = BESIDE.get(self.element, ())
        cells = [role_cell(self.element, whole, COUNTED)]
        cells += [consent_cell] if self.element == "consent" else []
        cells += [slices_cell(slices) for _, slices in beside]
        headers = ["law of", "law", role_label(self.element)]
        headers += ["what it says of consent"] if self.element == "consent" else []
        headers += [header for header, _ in beside]
        rows = []
        for column in self.comparison.columns:
            wording = column.wording
            row = [wording.law_of, wording.title, *(cell(column) for cell in cells)]
            rows.append(tuple([wording.instrument.id, wording.status, *row] if whole else row))
        headers = ["id", "status", *headers] if whole else headers
        return Table(tuple(headers), tuple(rows), notes=tuple(self.notes()))

    def tables(self) -> tuple[Table, ...]:
        """Return the words, the requirements and the relations as tables."""
        if self.downwards:
            return (self.down(whole=False),)
        groups = self.groups()
        headers = ("", *told_apart([group[0].wording for group in groups]))
        words = Table(
            headers,
            tuple((label, *(merged(group, cell) for group in groups))
                  for label, cell in self.word_rows()),
            notes=tuple(self.notes()),
        )  # fmt: skip
        if self.element is not None:
            return (words,)
        required = Table(
            headers,
            tuple(
                (r.label, *(merged(group, finding_cell(i)) for group in groups))
                for i, r in enumerate(REQUIREMENTS)
            ),
            "What the sets turn out to cover and to require",
        )
        return (words, required, self.matrix())

    def word_rows(self) -> Iterator[tuple[str, Callable[[Column], str]]]:
        """Yield the rows of the table of words: a label, and what gives a column's cell."""
        if self.element is None:
            yield "provision", lambda c: joined_provisions(c.wording.provisions)
            yield "function", lambda c: joined(c.wording.functions)
            yield "status", lambda c: c.wording.status
        for role in self.comparison.roles:
            if self.element in (None, role):
                yield role_label(role), role_cell(role, self.element is not None)
        if self.element in (None, "consent"):
            yield "what it says of consent", consent_cell
        if self.element is None:
            yield "text seen", verified_cell

    def notes(self) -> Iterator[str]:
        """Yield what the marks mean, where they are used, and what is held fixed."""
        if self.comparison.given:
            yield f"Only where {given_words(self.comparison.library, self.comparison.given)}."
        if self.comparison.ignoring:
            yield f"Relations leave out {joined(self.comparison.ignoring)}."
        if self.comparison.reading:
            reading = self.comparison.library.corpus.readings[self.comparison.reading]
            yield f"Read as “{reading.label}” reads it."
        yield (
            f"{CONTESTED} raises an open question of law. {UNSEEN} not seen in the instrument's "
            f"own text. {NOT_ADVICE}"
        )

    def matrix(self) -> Table:
        """Return the relation of every definition to every other as a table."""
        wordings = self.comparison.wordings
        names = [w.title if len(w.territory) != 1 else territory_name(w.title, w.territory)
                 for w in wordings]  # fmt: skip
        relations = self.comparison.relations

        def cell(i: int, j: int) -> str:
            if i == j:
                return "="
            if (i, j) in relations:
                return mark(relations[i, j], turned=False)
            if (j, i) in relations:
                return mark(relations[j, i], turned=True)
            return "–"

        rows = tuple(
            (names[i], *(cell(i, j) for j in range(len(wordings)))) for i in range(len(wordings))
        )
        return Table(
            ("row to column", *names),
            rows,
            "How the first relates to the second",
            ("? the relation depends on open questions.",) if "?" in str(rows) else (),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain data."""
        comparison = self.comparison
        return {
            "compared": list(comparison.addresses),
            "as_of": comparison.as_of,
            "text_of": comparison.text_of,
            "in": comparison.in_,
            "given": {k: list(v) for k, v in comparison.given.items()},
            "ignoring": list(comparison.ignoring),
            "reading": comparison.reading,
            "definitions": [column_dict(column) for column in comparison.columns],
            "absent": list(comparison.absent),
            "relations": [
                {
                    "a": relation.a.address,
                    "b": relation.b.address,
                    **verdict_dict(comparison.library, relation.verdict),
                }
                for relation in ({} if self.downwards else comparison.relations).values()
            ],
            "contained": [] if self.downwards else [
                {"narrower": comparison.wordings[i].address,
                 "broader": comparison.wordings[j].address}
                for i, j in comparison.contained()
            ],
            "data_version": comparison.library.digest,
        }  # fmt: skip


def territory_name(title: str, territory: tuple[str, ...]) -> str:
    """Return a title with its territory, where it is part of a state."""
    return f"{title} [{territory[0]}]" if "-" in territory[0] else title


def mark(relation: Relation, *, turned: bool) -> str:
    """Return a relation for the matrix, from the side asked for."""
    names = [swapped(o.relation) if turned else o.relation for o in relation.verdict.outcomes]
    return " or ".join(names) + ("" if relation.settled or relation.verdict.cells else " ?")


def merged(group: list[Column], cell: Callable[[Column], str]) -> str:
    """Return one instrument's cell; where its laws differ by territory, each with its own."""
    cells = [(column.wording.territory, cell(column)) for column in group]
    if len({text for _, text in cells}) == 1:
        return cells[0][1]
    return "\n".join(f"[{', '.join(places)}] {text}" for places, text in cells)


def role_cell(role: str, whole: bool, many: int = MANY) -> Callable[[Column], str]:
    """Return what gives a column's words for one role."""

    def cell(column: Column) -> str:
        parts = column.parts.get(role, ())
        words = elements_words(parts, whole, many)
        if not whole and many < MANY and words.count("\n") >= LINES:
            count = words.count("\n") + 1
            places = [p.version.pinpoint(t.at) for p in parts for t in p.element.terms]
            return f"{count} such elements, {pinpoint_span(places)}"
        return words or "not required"

    return cell


def slices_cell(slices: Mapping[str, str]) -> Callable[[Column], str]:
    """Return what gives a column's answers to requirements: one, where all slices agree."""

    def cell(column: Column) -> str:
        answers = {finding.requirement.id: finding.answer for finding in column.findings}
        found = {name: answer for name, id_ in slices.items() if (answer := answers[id_])}
        if len(set(found.values())) > 1:
            return "; ".join(f"{name}: {answer}" for name, answer in found.items())
        return next(iter(found.values()), "does not arise")

    return cell


def finding_cell(index: int) -> Callable[[Column], str]:
    """Return what gives a column's answer to one requirement."""

    def cell(column: Column) -> str:
        return column.findings[index].answer or "does not arise"

    return cell


def consent_cell(column: Column) -> str:
    """Return what the words of a column say of consent."""
    found = [
        f"{rule.to}: {rule.rule.replace('-', ' ')}"
        + (f", {quoted(rule.says)} ({m.version.pinpoint(rule.at)})" if rule.says else "")
        for m in column.wording.members
        for rule in m.version.consent
    ]
    return "; ".join(dict.fromkeys(found)) or "silent"


def verified_cell(column: Column) -> str:
    """Return how many of a column's terms were seen in the instrument's own text."""
    seen = [
        (term.verified or part.version.verified).by == "text"
        for parts in column.parts.values()
        for part in parts
        for term in part.element.terms
    ]
    return f"{sum(seen)} of {len(seen)} terms"


def column_dict(column: Column) -> dict[str, Any]:
    """Return one definition of a comparison as plain data."""
    wording = column.wording
    return {
        "address": wording.address,
        "instrument": wording.instrument.id,
        "short": wording.instrument.short,
        "provisions": list(wording.provisions),
        "functions": list(wording.functions),
        "territory": list(wording.territory),
        "status": wording.status,
        "elements": {role: terms_dict(parts) for role, parts in column.parts.items()},
        "consent": consent_cell(column),
        "requires": {
            f.requirement.id: {"label": f.requirement.label, "answer": f.answer}
            for f in column.findings
        },
    }
