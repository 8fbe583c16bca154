"""Decided cases run under their provision: what the library says, and whether it agrees."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from trafficlaw.assessment.deciding import open_facts
from trafficlaw.assessment.findings import Finding, findings
from trafficlaw.errors import DataError, Problem
from trafficlaw.facts.pattern import Facts
from trafficlaw.library import Library
from trafficlaw.model import DecidedCase, Nested, Stated

if TYPE_CHECKING:
    from trafficlaw.files.tree import Node

__all__ = ["Agreement", "RunCase", "case_facts", "case_problems", "run_case", "run_cases"]

Agreement = Literal["agrees", "left open", "differs"]
"""``agrees``: the outcome is the holding. ``left open``: the facts that the source states leave
several outcomes open, the holding among them. ``differs``: the library says something else."""

SAME = {"covered": "covered", "not covered": "not covered", "contested": "arguable"}
"""The outcome that is the same as each holding."""


@frozen(slots=False)
class RunCase:
    """A case with the findings of the library under the provision that it concerns."""

    case: DecidedCase
    facts: Facts = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    supposed: tuple[Finding, ...] = field(default=(), repr=False)

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """The outcome under each wording, each once: mostly one."""
        return tuple(dict.fromkeys(finding.outcome for finding in self.findings))

    @cached_property
    def outcome(self) -> str:
        """The outcome, or ``differs`` where several wordings do not share it."""
        return self.outcomes[0] if len(self.outcomes) == 1 else "differs"

    @cached_property
    def supposed_outcome(self) -> str | None:
        """The outcome if what the case supposes were found too; ``None`` if it supposes nothing."""
        names = tuple(dict.fromkeys(finding.outcome for finding in self.supposed))
        return names[0] if len(names) == 1 else ("differs" if names else None)

    @cached_property
    def possible(self) -> tuple[str, ...]:
        """The outcomes that the facts which are not stated leave possible."""
        return tuple(dict.fromkeys(o for f in self.findings for o in f.possible))

    @cached_property
    def agreement(self) -> Agreement:
        """How the outcome stands to the holding.

        An undetermined outcome leaves a holding of ``covered`` or ``not covered`` open if that is
        still possible, and a contested one if more than one outcome is.
        """
        holding = self.case.holding
        if self.outcome == SAME[holding]:
            return "agrees"
        if self.outcome == "undetermined" and (
            len(self.possible) > 1 if holding == "contested" else holding in self.possible
        ):
            return "left open"
        return "differs"

    @cached_property
    def open_facts(self) -> tuple[str, ...]:
        """The dimensions that are not wholly known and that the outcome could turn on."""
        found: dict[str, None] = {}
        for finding in self.findings:
            if finding.judgement is not None and len(finding.possible) > 1:
                found.update(dict.fromkeys(f.dimension for f in open_facts(finding.judgement)))
        return tuple(found)


def run_case(library: Library, case: DecidedCase) -> RunCase:
    """Return what a library says of a case, on its day and in its place.

    Raises ``DataError`` if the facts cannot be read, and what an assessment raises.
    """
    facts = case_facts(library, case)

    def under(facts: Facts) -> tuple[Finding, ...]:
        return findings(library, facts, case.concerns, as_of=case.as_of, in_=case.in_)

    more = case.supposing
    supposed = under(read(library, case, with_more(case.facts, more))) if more else ()
    return RunCase(case, facts, under(facts), supposed)


def run_cases(library: Library, under: str | None = None) -> tuple[RunCase, ...]:
    """Return what a library says of its cases, in the order of their ids.

    ``under`` is an instrument, or one definition of it, that they are to concern. Raises
    ``UnknownName`` if there is no such instrument.
    """
    cases = tuple(library.corpus.cases.values())
    if under is not None:
        name, _, definition = under.partition("#")
        id_ = library.instrument(name).id
        cases = tuple(c for c in cases if concerns(library, c, id_, definition))
    return tuple(run_case(library, case) for case in cases)


def concerns(library: Library, case: DecidedCase, instrument: str, definition: str) -> bool:
    """Whether a case is read under an instrument, and under one of its definitions if named."""
    name, _, own = case.concerns.partition("#")
    same = library.instrument(name).id == instrument
    return same and definition in ("", own)


def case_facts(library: Library, case: DecidedCase) -> Facts:
    """Return the facts of a case. Raises ``DataError`` if they cannot be read."""
    return read(library, case, case.facts)


def read(library: Library, case: DecidedCase, stated: Stated) -> Facts:
    """Return facts that are kept as written. Raises ``DataError`` if they cannot be read."""
    from trafficlaw.facts.reading import facts_from_tree  # brings the YAML parser with it

    return facts_from_tree(node_of(stated), f"cases/{case.id}", library=library)


def with_more(stated: Stated, more: Stated) -> Stated:
    """Return facts with others added; one that both state is as the others state it."""
    return Stated(tuple({**dict(stated.entries), **dict(more.entries)}.items()))


def node_of(value: Nested) -> Node:
    """Return a value that is kept as written as a tree, without lines."""
    from trafficlaw.files.tree import Mapping, Scalar, Sequence

    if isinstance(value, Stated):
        entries = [(Scalar(key, 1, 1), node_of(part)) for key, part in value.entries]
        return Mapping(entries, 1, 1)
    if isinstance(value, str):
        return Scalar(value, 1, 1, plain=False)
    return Sequence([node_of(part) for part in value], 1, 1)


def case_problems(library: Library, folder: str | os.PathLike[str]) -> Iterator[Problem]:
    """Yield what is wrong with the facts in the cases of a folder, with file and line.

    The folder is one that can be loaded; ``library`` has the concepts.
    """
    from trafficlaw.facts.reading import facts_from_tree
    from trafficlaw.files.tree import Mapping, read_tree

    for path in sorted(Path(folder, "cases").rglob("*.yaml")):
        root, problems = read_tree(path.read_bytes(), str(path))
        if problems or not isinstance(root, Mapping):
            continue
        for key in ("facts", "supposing"):
            part = root.get(key)
            if part is None:
                continue
            try:
                facts_from_tree(part, str(path), library=library)
            except DataError as error:
                yield from error.problems
