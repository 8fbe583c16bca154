"""What each constraint of the universe keeps out: a golden list of relations and witnesses.

For every constraint, and every pair of the lead definitions named here, the list says how the
relation would end without the constraint, where it would end otherwise, and how many witnesses
would come in that the constraint makes impossible, on each side, up to a cap.

``ACCEPT=1 pytest tests/compare/test_constraints.py`` writes the list anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from attrs import evolve

from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.verdict import verdict
from trafficlaw.comparison.witness import witnesses
from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library

LEADS = ("palermo", "tvpa", "uk-soa-2003")
PLACE = "GB-EAW"
MOST = 2
GOLDEN = Path(__file__).parents[1] / "golden" / "constraints.txt"
DEFINITIONS = Path(__file__).parents[2] / "definitions"


def without(relation: Relation, place: int) -> tuple[Setting, Setting]:
    """The setting without one constraint, and its part that the constraint alone keeps out."""
    setting = relation.setting
    removed = setting.never[place]
    never = tuple(n for i, n in enumerate(setting.never) if i != place)
    return evolve(setting, never=never), evolve(
        setting, never=never, allowed=setting.allowed & removed
    )


def changed_relation(relation: Relation, whole: Setting, part: Setting) -> str | None:
    """How the relation would end; ``None`` where it would end the same.

    Points that come in cannot change what overlaps already, nor what they do not tell apart.
    """
    if relation.settled and relation.relation == "overlapping":
        return None
    sides = [[s.boxes(d.clauses) for d in relation.denotations] for s in (part, whole)]
    if relation.settled and relation.relation == "equivalent":
        inside = verdict(part, *sides[0])
        if inside.settled and inside.relation == "equivalent":
            return None
    found = verdict(whole, *sides[1])
    return None if found.outcomes == relation.verdict.outcomes else found.relation


def incoming(relation: Relation, part: Setting) -> str:
    """How many witnesses lie among what the constraint alone keeps out, on either side."""
    if part.layout.is_empty(part.allowed):
        return "0 and 0"
    a, b = relation.denotations
    counts = []
    for x, y in ((a, b), (b, a)):
        found, cut = witnesses(part, x, y, inside_is_a=x is a, most=MOST)
        counts.append(f"{len(found)}{' or more' if cut else ''}")
    return " and ".join(counts)


def lines() -> Iterator[str]:
    library = Library(load_folder(DEFINITIONS))
    pairs = [
        relation
        for x, y in combinations(LEADS, 2)
        for relation in relations(library, x, y, in_=PLACE)
    ]
    for place, constraint in enumerate(library.corpus.universe.constraints):
        yield constraint.id
        for relation in pairs:
            whole, part = without(relation, place)
            ends = changed_relation(relation, whole, part)
            names = f"{relation.a.instrument.id} / {relation.b.instrument.id}"
            told = f"{relation.relation} → {ends}" if ends else f"{relation.relation}, unchanged"
            yield f"  {names}: {told}; witnesses kept out: {incoming(relation, part)}"


def test_what_each_constraint_changes_is_on_record() -> None:
    text = "\n".join(lines()) + "\n"
    if os.environ.get("ACCEPT") == "1":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8"), "accept with ACCEPT=1 if it is meant"
