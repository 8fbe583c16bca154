"""The law of a place on a day: what bound the state, and what its own definitions were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from attrs import field, frozen

from trafficlaw.errors import NotInForce, UsageError
from trafficlaw.library import Day, Library, as_day, begins
from trafficlaw.model import Definition, Instrument, Parties, Party, Saving, Version
from trafficlaw.wording import Member, Wording

__all__ = ["Binding", "LawOfPlace", "Saved", "Standing", "binding_on", "law_of", "own_wordings"]

Standing = Literal[
    "bound",
    "consented, not yet bound",
    "consented, first day not recorded",
    "signed only",
    "no longer bound",
    "not a party",
    "not recorded",
]
"""How a state stood to an instrument on a day.

A state ``consented`` by its ratification, accession or the like; on which day that began to bind it
may be unknown. ``not recorded`` says that our list of parties does not tell; it is never taken for
``not a party``, which needs a list that is complete and stands at that day or later.
"""


@frozen
class Binding:
    """One treaty or act between states that was in force on a day, and how a state stood to it."""

    instrument: Instrument
    standing: Standing
    party: Party | None
    listed: Parties | None


@frozen
class Saved:
    """A wording that had ended by a day and still governed earlier conduct."""

    instrument: Instrument
    definition: Definition
    version: Version
    saving: Saving
    territory: tuple[str, ...]


@frozen
class LawOfPlace:
    """What is encoded of the law of one place with law of its own, on one day."""

    library: Library = field(repr=False)
    territory: str
    state: str
    day: date
    bindings: tuple[Binding, ...]
    own: tuple[Wording, ...]
    saved: tuple[Saved, ...]
    coming: tuple[Wording, ...]

    @property
    def first(self) -> date | None:
        """The first day of the earliest of the place's own wordings that is encoded, if any is."""
        days = [
            begins(version)
            for instrument in self.library
            if self.territory in self.library.parts(instrument.jurisdiction)
            for definition in instrument.definitions
            for version in definition.versions
            if self.library.stood_in(instrument, version, self.territory)
            and version.commencement == "known"
        ]
        return min(days, default=None)

    def on_trafficking(self) -> tuple[Wording, ...]:
        """Return the place's own offences and definitions of trafficking, neighbours left out."""
        return tuple(
            wording
            for wording in self.of_function("offence", "definition")
            if all(member.definition.about == "trafficking" for member in wording.members)
        )

    def of_function(self, *functions: str) -> tuple[Wording, ...]:
        """Return the definitions of the place's own law that have one of these functions."""
        return tuple(w for w in self.own if set(w.functions) <= set(functions))


def law_of(library: Library, territory: str, on: Day) -> tuple[LawOfPlace, ...]:
    """Return the law of a territory on a day: one for each part with law of its own.

    Raises ``UnknownName`` for a territory that does not exist, and ``UsageError`` for one that
    is no place, or for a day that is none.
    """
    places = library.parts(territory)
    if library.corpus.territories[territory].kind == "parties":
        label = library.corpus.territories[territory].label
        raise UsageError(
            f"“{territory}” stands for the {label[:1].lower()}{label[1:]}, and is no place; "
            "name a state or a part of one"
        )
    day = as_day(on)
    return tuple(_law_of(library, place, day) for place in places)


def _law_of(library: Library, place: str, day: date) -> LawOfPlace:
    state = state_of(library, place)
    own: list[Wording] = []
    saved: list[Saved] = []
    coming: list[Wording] = []
    for instrument in library:
        if place not in library.parts(instrument.jurisdiction):
            continue
        for definition in instrument.definitions:
            own += own_wordings(library, instrument, definition, place, day)
            saved += _saved(library, instrument, definition, place, day)
            coming += _coming(library, instrument, definition, place, day)
    bindings = tuple(
        binding_on(library, instrument, place, day)
        for instrument in library
        if library.corpus.territories[instrument.jurisdiction].kind == "parties"
        and _in_force(instrument, day)
    )
    return LawOfPlace(library, place, state, day, bindings, tuple(own), tuple(saved), tuple(coming))


def state_of(library: Library, place: str) -> str:
    """Return the state that a place is, or is a part of."""
    for name, territory in library.corpus.territories.items():
        if place in territory.parts:
            return state_of(library, name)
    return place


def own_wordings(
    library: Library, instrument: Instrument, definition: Definition, place: str, day: date
) -> tuple[Wording, ...]:
    """Return the wording of a definition in force in a place on a day, if there is one."""
    try:
        found = library.wordings(f"{instrument.id}#{definition.id}", as_of=day, in_=place)
    except NotInForce:
        return ()
    return tuple(w for w in found if place in w.territory)


def binding_on(library: Library, instrument: Instrument, place: str, day: date) -> Binding:
    """Return how the state of a place stood to an instrument on a day, as far as is recorded."""
    listed = library.corpus.parties.get(instrument.id)
    party = listed.party(state_of(library, place)) if listed else None
    return Binding(instrument, _standing(library, listed, party, place, day), party, listed)


def _standing(
    library: Library, listed: Parties | None, party: Party | None, place: str, day: date
) -> Standing:
    if listed is None:
        return "not recorded"
    if party is None:
        known = listed.complete and listed.stands_at >= day
        return "not a party" if known else "not recorded"
    inside = not party.parts or any(place in library.parts(part) for part in party.parts)
    if not inside:
        return "not a party"
    if party.until is not None and day >= party.until:
        return "no longer bound"
    if party.bound is not None and day >= party.bound:
        return "bound"
    if party.consented is not None and day >= party.consented:
        return "consented, not yet bound" if party.bound else "consented, first day not recorded"
    signed = party.signed is not None and day >= party.signed
    if party.bound is not None or party.consented is not None:
        return "signed only" if signed else "not a party"
    if party.how == "signed" and day <= listed.stands_at:
        # without the day of its signature it was at most a signatory, and so no party
        return "signed only" if signed else "not a party"
    return "not recorded"


def _in_force(instrument: Instrument, day: date) -> bool:
    """Whether an instrument between states was in force; one without a date is taken to be."""
    dates = instrument.dates
    start = dates.in_force or dates.adopted
    if start is not None and day < start:
        return False
    return dates.repealed is None or day < dates.repealed


def _saved(
    library: Library, instrument: Instrument, definition: Definition, place: str, day: date
) -> Iterator[Saved]:
    for version in definition.versions:
        if version.until is None or day < version.until:
            continue
        if library.stood_in(instrument, version, place):
            for saving in version.savings:
                yield Saved(instrument, definition, version, saving, (place,))


def _coming(
    library: Library, instrument: Instrument, definition: Definition, place: str, day: date
) -> Iterator[Wording]:
    """Yield the wordings adopted by a day that were not yet in force, with their place."""
    for version in definition.versions:
        if version.until is not None and version.until <= day:
            continue  # it ended before it ever began
        if version.from_ <= day < begins(version) and library.stood_in(instrument, version, place):
            member = Member(definition, version)
            yield Wording(instrument, (member,), (place,), day, since=version.from_)
