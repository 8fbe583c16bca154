"""The law of a place on a day as a result: what bound it, and what its own definitions were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafficlaw.comparison.against import Measured
from trafficlaw.law.of_place import Binding, LawOfPlace
from trafficlaw.library import Library
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.wording import Wording
from trafficlaw.words.departures import departing, relation_words
from trafficlaw.words.law import binding_words, law_sentences, reservation_words, saved_words
from trafficlaw.words.quoting import joined

__all__ = ["LawOfResult"]

FUNCTIONS = ("offence", "victim-status", "definition", "obligation", "concept")
"""The functions in the order in which a place's own definitions are listed."""


class LawOfResult(Result):
    """The law of a territory on a day: one part for each of its places with law of their own.

    ``held`` has, for each part, what of it is on trafficking with its relations to measures.
    """

    def __init__(
        self, parts: Sequence[LawOfPlace], held: Sequence[tuple[Measured, ...]] = ()
    ) -> None:
        self.parts = tuple(parts)
        self.held = tuple(held)

    @property
    def own(self) -> tuple[Wording, ...]:
        """The definitions of its own law in force on that day, part by part."""
        return tuple(dict.fromkeys(w for part in self.parts for w in part.own))

    @property
    def bound_by(self) -> tuple[str, ...]:
        """The ids of the instruments that bound it on that day, as far as is recorded."""
        found = (
            b.instrument.id for part in self.parts for b in part.bindings if b.standing == "bound"
        )
        return tuple(dict.fromkeys(found))

    def lead(self) -> tuple[str, ...]:
        """Return what is shown, in sentences."""
        sentences = dict.fromkeys(s for part in self.parts for s in law_sentences(part))
        return (*sentences, NOT_ADVICE)

    def tables(self) -> tuple[Table, ...]:
        """Return, for each place, its own law, what bound it, and what still governs the past."""
        found = [
            table
            for i, part in enumerate(self.parts)
            for table in (*place_tables(part), held_table(part, self.held[i] if self.held else ()))
        ]
        return tuple(dict.fromkeys(t for t in found if t.rows)) or (found[0],)

    def main(self) -> Table:
        """Return the own law of every place, with the place of each definition."""
        rows = [(part.territory, *row) for part in self.parts for row in own_law(part).rows]
        return Table(("place", *own_law(self.parts[0]).headers), tuple(rows))

    def to_dict(self) -> dict[str, Any]:
        """Return the law as plain data."""
        return {
            "parts": [
                law_dict(part) | ({"relations": relations_dict(self.held[i])} if self.held else {})
                for i, part in enumerate(self.parts)
            ],
            "data_version": self.parts[0].library.digest,
        }


def place_tables(part: LawOfPlace) -> tuple[Table, ...]:
    """Return the tables of one place."""
    label = part.library.corpus.territories[part.territory].label
    binding = Table(
        ("instrument", "id", "how the state stood to it", "reservations and the like"),
        tuple(
            (
                b.instrument.short,
                b.instrument.id,
                binding_words(part.library, b),
                "\n".join(reservation_words(r) for r in (b.party.reservations if b.party else ())),
            )
            for b in part.bindings
            if b.standing not in ("not recorded", "not a party")
        ),
        f"Treaties and acts of the Union in force on that day ({part.state})",
        sources_of(part.library, part.bindings),
    )
    saved = Table(
        ("provision", "ended", "still governs"),
        tuple(
            (
                f"{s.instrument.short}, {s.version.provision}",
                s.version.until.isoformat() if s.version.until else "",
                saved_words(s),
            )
            for s in part.saved
        ),
        f"Ended in {label} before that day, and still governing earlier conduct",
    )
    coming = Table(
        ("provision", "status"),
        tuple((w.title, w.status) for w in part.coming),
        f"Adopted for {label} and not known to be in force on that day",
    )
    return own_law(part), binding, saved, coming


def held_table(part: LawOfPlace, laws: Sequence[Measured]) -> Table:
    """Return how the law of a place relates to some measures, on which elements it departs."""
    label = part.library.corpus.territories[part.territory].label
    rows = tuple(
        (
            law.wording.title,
            relation.b.instrument.short,
            relation_words(relation),
            "; ".join(departing(relation)),
        )
        for law in laws
        for relation in law.relations
    )
    title = f"How the law of {label} on trafficking relates to what it is held against"
    return Table(("provision", "against", "it is", "departs on"), rows, title)


def relations_dict(laws: Sequence[Measured]) -> list[dict[str, Any]]:
    """Return the relations of a place's law to measures as plain data."""
    return [
        {
            "address": law.wording.address,
            "to": relation.b.address,
            "relation": relation.relation,
            "settled": relation.settled,
            "departs_on": list(departing(relation)),
        }
        for law in laws
        for relation in law.relations
    ]


def own_law(part: LawOfPlace) -> Table:
    """Return the definitions of a place's own law as a table, offences first."""
    label = part.library.corpus.territories[part.territory].label
    ordered = sorted(part.own, key=lambda w: min(FUNCTIONS.index(f) for f in w.functions))
    return Table(
        ("function", "provision", "address", "status"),
        tuple((joined(w.functions), w.title, w.address, w.status) for w in ordered),
        f"Own law of {label} on {part.day.isoformat()}",
    )


def sources_of(library: Library, bindings: Sequence[Binding]) -> tuple[str, ...]:
    """Return at which day the lists of parties stand, and whether they are complete."""
    lines = []
    for b in bindings:
        if b.listed is not None and b.standing not in ("not recorded", "not a party"):
            whole = "complete" if b.listed.complete else "not complete"
            lines.append(f"{b.instrument.id}: {b.listed.stands_at.isoformat()}, {whole}")
    return (f"The lists of parties stand at: {'; '.join(lines)}.",) if lines else ()


def law_dict(part: LawOfPlace) -> dict[str, Any]:
    """Return the law of one place as plain data."""
    return {
        "territory": part.territory,
        "state": part.state,
        "on": part.day.isoformat(),
        "own": [
            {
                "address": w.address,
                "title": w.title,
                "functions": list(w.functions),
                "status": w.status,
            }
            for w in part.own
        ],
        "bindings": [binding_dict(part.library, b) for b in part.bindings],
        "saved": [
            {
                "definition": f"{s.instrument.id}#{s.definition.id}",
                "until": s.version.until.isoformat() if s.version.until else None,
                "governs": s.saving.governs,
                "at": s.saving.at,
            }
            for s in part.saved
        ],
        "coming": [{"address": w.address, "status": w.status} for w in part.coming],
    }


def binding_dict(library: Library, binding: Binding) -> dict[str, Any]:
    """Return how a state stood to an instrument as plain data."""
    party, listed = binding.party, binding.listed

    def day(name: str) -> str | None:
        value = getattr(party, name) if party else None
        return value.isoformat() if value else None

    return {
        "instrument": binding.instrument.id,
        "standing": binding.standing,
        "signed": day("signed"),
        "consented": day("consented"),
        "bound": day("bound"),
        "until": day("until"),
        "how": party.how if party else None,
        "reservations": [reservation_words(r) for r in party.reservations] if party else [],
        "verified": party.verified.by if party else None,
        "list_stands_at": listed.stands_at.isoformat() if listed else None,
        "list_complete": listed.complete if listed else None,
    }
