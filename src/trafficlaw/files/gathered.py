"""What has been read so far from all folders, before it is checked as a whole."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from attrs import define, field

from trafficlaw.errors import Problem
from trafficlaw.files.corpus import FORMAT, Corpus
from trafficlaw.files.place import Step, problem_at
from trafficlaw.files.plain import keyed_to_plain, to_plain
from trafficlaw.files.tree import Node, Scalar
from trafficlaw.model import (
    DecidedCase,
    Dimension,
    Instrument,
    Parties,
    Question,
    Reading,
    Territory,
    Universe,
)

__all__ = ["KINDS", "Gathered", "Origin", "digest_of"]

KINDS = (
    "dimension", "universe", "territory", "question", "reading", "instrument", "case", "parties",
)  # fmt: skip
"""The kinds of things that files hold."""


def digest_of(document: dict[str, Any]) -> str:
    """Return the SHA-256 of a document's content, whatever files it was read from."""
    content = {key: document[key] for key in ("dimensions", "universe", "territories")}
    several = ("questions", "readings", "instruments", "cases", "parties")
    content |= {key: document[key] for key in several}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@define
class Origin:
    """Where a thing was read: its file, the file's tree, the way to it, its name in its folder."""

    file: str
    root: Node
    steps: tuple[Step, ...] = ()
    within: str = ""
    checked: bool = False

    def problem(self, steps: tuple[Step, ...], message: str, *, text: str | None = None) -> Problem:
        """Return a problem at a value of this thing, or at the first scalar there that says so."""
        return problem_at(self.root, self.file, (*self.steps, *steps), message, text=text)


@define
class Gathered:
    """Objects by kind and id, where each was read, and the kinds of which something is missing."""

    made: dict[str, dict[str, Any]] = field(factory=lambda: {kind: {} for kind in KINDS})
    origins: dict[tuple[str, str], Origin] = field(factory=dict)
    incomplete: set[str] = field(factory=set)
    problems: list[Problem] = field(factory=list)

    def add(self, kind: str, thing_id: str, thing: Any, origin: Origin) -> None:
        """Keep a thing, unless there is one of its id already, which is a problem."""
        earlier = self.origins.get((kind, thing_id))
        if earlier is not None:
            where = f"it stands in {earlier.file} already"
            message = f"there is a second {kind} “{thing_id}”; {where}. Rename or remove one"
            if kind == "parties":  # named by its instrument
                message = f"there is a second list of parties of “{thing_id}”; {where}. Remove one"
            self.problems.append(origin.problem((), message))
            return
        self.made[kind][thing_id] = thing
        self.origins[kind, thing_id] = origin

    def add_base(self, corpus: Corpus) -> None:
        """Take over everything of a corpus that was read before."""
        here = Scalar("", 1, 1)
        base: dict[str, dict[str, Any]] = {
            "dimension": {d.id: d for d in corpus.dimensions},
            "universe": {"universe": corpus.universe},
            "territory": dict(corpus.territories),
            "question": dict(corpus.questions),
            "reading": dict(corpus.readings),
            "instrument": {i: corpus.instrument(i) for i in corpus.instrument_ids},
            "case": dict(corpus.cases),
            "parties": dict(corpus.parties),
        }
        for kind, things in base.items():
            for thing_id, thing in things.items():
                within = corpus.files.get(thing_id, "") if kind == "instrument" else ""
                file = within or "the data loaded before"
                self.add(kind, thing_id, thing, Origin(file, here, within=within, checked=True))

    @property
    def dimensions(self) -> dict[str, Dimension]:
        """The dimensions by id."""
        return self.made["dimension"]

    @property
    def universe(self) -> Universe | None:
        """The universe, if it could be read."""
        found: Universe | None = self.made["universe"].get("universe")
        return found

    @property
    def territories(self) -> dict[str, Territory]:
        """The territories by id."""
        found: dict[str, Territory] = self.made["territory"]
        return found

    @property
    def questions(self) -> dict[str, Question]:
        """The questions by id."""
        return self.made["question"]

    @property
    def readings(self) -> dict[str, Reading]:
        """The readings by id."""
        return self.made["reading"]

    @property
    def instruments(self) -> dict[str, Instrument]:
        """The instruments by id."""
        return self.made["instrument"]

    @property
    def cases(self) -> dict[str, DecidedCase]:
        """The decided cases by id."""
        return self.made["case"]

    @property
    def parties(self) -> dict[str, Parties]:
        """The lists of parties by instrument."""
        return self.made["parties"]

    def within(self, territory: str) -> frozenset[str]:
        """Return a territory with all of its parts and theirs."""
        found: set[str] = set()
        ahead = [territory]
        while ahead:
            name = ahead.pop()
            if name not in found:
                found.add(name)
                ahead += self.territories[name].parts if name in self.territories else ()
        return frozenset(found)

    def ground(self, territories: tuple[str, ...]) -> frozenset[str]:
        """Return the smallest parts that territories consist of."""
        every = {part for territory in territories for part in self.within(territory)}
        return frozenset(
            name
            for name in every
            if name not in self.territories or not self.territories[name].parts
        )

    def document(self) -> dict[str, Any]:
        """Return everything as the plain data that a corpus is made of."""
        assert self.universe is not None
        ids = sorted(self.instruments)
        names = {i: i for i in ids}
        names |= {alias: i for i in ids for alias in self.instruments[i].aliases}
        document: dict[str, Any] = {
            "format": FORMAT,
            "digest": "",
            "dimensions": [to_plain(self.dimensions[d]) for d in self.universe.dimensions],
            "universe": to_plain(self.universe),
            "territories": _sorted_plain(self.territories),
            "questions": _sorted_plain(self.questions),
            "readings": _sorted_plain(self.readings),
            "instruments": {i: to_plain(self.instruments[i]) for i in ids},
            "cases": {i: to_plain(self.cases[i]) for i in sorted(self.cases)},
            "parties": {i: to_plain(self.parties[i]) for i in sorted(self.parties)},
            "names": dict(sorted(names.items())),
            "files": {i: self.origins["instrument", i].within for i in ids},
        }
        document["digest"] = digest_of(document)
        return document


def _sorted_plain(things: dict[str, Any]) -> dict[str, Any]:
    return keyed_to_plain(tuple(things[i] for i in sorted(things)))
