"""Definitions element by element: what each role covers, and how two of them relate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from attrs import frozen

from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.verdict import Verdict, verdict
from trafficlaw.meaning.boxes import simplified
from trafficlaw.meaning.denotation import Denotation, Part
from trafficlaw.model.definition import Role

__all__ = ["ROLES", "ElementRelation", "element_relations", "parts_by_role"]

ROLES: tuple[str, ...] = get_args(Role)
"""The roles in the order in which they are shown."""


@frozen
class ElementRelation:
    """How two definitions relate on the elements of one role.

    ``verdict`` is ``None`` where only one of them states such an element at all. Elements do not
    add up: definitions that agree on each of them can still differ, and the other way round.
    """

    role: str
    a: tuple[Part, ...]
    b: tuple[Part, ...]
    verdict: Verdict | None

    @property
    def relation(self) -> str:
        """The relation in one word, or which side alone states the element."""
        if self.verdict is not None:
            return self.verdict.relation
        return "only the first requires it" if self.a else "only the second requires it"


def parts_by_role(denotation: Denotation) -> dict[str, tuple[Part, ...]]:
    """Return the parts that a definition's routes use, by role, each element once."""
    found: dict[str, dict[tuple[str, str, str], Part]] = {}
    for part in (p for route in denotation.routes for p in route.parts):
        key = (part.instrument.id, part.definition.id, part.element.id)
        found.setdefault(part.role, {}).setdefault(key, part)
    return {role: tuple(found[role].values()) for role in ROLES if role in found}


def element_relations(setting: Setting, a: Denotation, b: Denotation) -> Iterator[ElementRelation]:
    """Yield the relation for every role that either definition has an element of."""
    of_a, of_b = parts_by_role(a), parts_by_role(b)
    for role in ROLES:
        parts_a, parts_b = of_a.get(role, ()), of_b.get(role, ())
        if not parts_a and not parts_b:
            continue
        found: Verdict | None = None
        if parts_a and parts_b:
            boxes = [
                simplified(setting.layout, setting.boxes(c for p in parts for c in p.clauses))
                for parts in (parts_a, parts_b)
            ]
            found = verdict(setting, boxes[0], boxes[1])
        yield ElementRelation(role, parts_a, parts_b, found)
