"""Find the law: by address, alias, date and territory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache, cached_property

from trafficlaw.errors import AmbiguousLead, NotInForce, UnknownName, UsageError, nearest
from trafficlaw.files.compiled import shipped
from trafficlaw.files.corpus import Corpus
from trafficlaw.meaning.denotation import Denotation, denote
from trafficlaw.meaning.space import Space
from trafficlaw.model import Definition, Instrument, Lead, Version
from trafficlaw.wording import Member, Wording

__all__ = ["Day", "Library", "as_day", "leads", "shipped_library"]

Day = date | str
"""A day, as a ``datetime.date`` or as text such as ``2014-01-31``."""


def as_day(day: Day) -> date:
    """Return a day given as a date or as ISO text; raise ``UsageError`` for anything else."""
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        if day[4:8:3] != "--" or len(day) != len("2014-01-31"):
            raise ValueError
        return date.fromisoformat(day)
    except (ValueError, TypeError):
        raise UsageError(
            f"“{day}” is not a date; write year, month and day, for example 2014-01-31"
        ) from None


class Library:
    """Everything encoded, and the ways to find it. Immutable; safe to share between threads."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._denotations: dict[tuple[str, str, Version, date], Denotation] = {}

    @cached_property
    def space(self) -> Space:
        """The space of fact patterns in which all definitions lie."""
        return Space.of(self.corpus.dimensions, self.corpus.universe)

    @property
    def digest(self) -> str:
        """The data version: a fingerprint of all the content."""
        return self.corpus.digest

    def __iter__(self) -> Iterator[Instrument]:
        return (self.corpus.instrument(i) for i in self.corpus.instrument_ids)

    def __len__(self) -> int:
        return len(self.corpus.instrument_ids)

    def instrument(self, name: str) -> Instrument:
        """Return the instrument with this id or alias; raise ``UnknownName`` if there is none."""
        names = self.corpus.names
        found = names.get(name) or names.get(name.casefold())
        if found is None:
            raise UnknownName("instrument", name, names, hint="`trafficlaw list` shows them all")
        return self.corpus.instrument(found)

    def wordings(
        self,
        address: str,
        *,
        as_of: Day | tuple[Day, Day] | None = None,
        text_of: Day | None = None,
        in_: str | None = None,
    ) -> tuple[Wording, ...]:
        """Return the words that an address stands for, one wording for each law that differed.

        ``address`` is an instrument's id or alias, ``instrument#definition``, or
        ``instrument#one+another`` for a union; ``@2014-01-31`` at its end does the same as
        ``text_of``. ``as_of`` asks for the law in force on a day, or during an interval of days
        of conduct; ``text_of`` for the words adopted by a day, in force or not; without either it
        is the last wording, repealed or not. ``in_`` is a territory: it singles out the law of
        that territory where the instrument is law there.

        Raises ``UnknownName``, ``AmbiguousLead``, ``NotInForce`` or ``UsageError``.
        """
        if not isinstance(address, str):
            raise UsageError(f"an address is text such as “us-tvpa#severe-forms”, not {address!r}")
        if address.endswith(("#", "@", "+")):
            raise UsageError(f"“{address}” names nothing after “{address[-1]}”")
        address, _, at = address.partition("@")
        name, _, wanted = address.partition("#")
        if at:
            if as_of is not None or text_of is not None:
                raise UsageError(f"“{address}@{at}” names a day already; give no other")
            text_of = at
        if as_of is not None and text_of is not None:
            raise UsageError("give as_of or text_of, not both")
        instrument = self.instrument(name)
        chosen = self._named(instrument, wanted) if wanted else None
        if isinstance(as_of, tuple):
            if len(as_of) != 2:
                raise UsageError("an interval has two days: the first and the last")
            return self._during(instrument, chosen, (as_day(as_of[0]), as_day(as_of[1])), in_)
        if as_of is not None:
            return self._on(instrument, chosen, as_day(as_of), True, in_)
        day = None if text_of is None else as_day(text_of)
        return self._on(instrument, chosen, day, False, in_)

    def denotation(self, wording: Wording) -> Denotation:
        """Return the set of fact patterns that a wording denotes."""
        parts = [self._denotation(wording.instrument, m, wording.day) for m in wording.members]
        whole = parts[0]
        for part in parts[1:]:
            whole = whole | part
        return whole

    def territories_of(self, instrument: Instrument) -> tuple[str, ...]:
        """Return the smallest territories in which the instrument has ever been law."""
        everywhere = self.parts(instrument.jurisdiction)
        named = {
            part
            for definition in instrument.definitions
            for version in definition.versions
            for territory in (version.territory or (instrument.jurisdiction,))
            for part in self.parts(territory)
        }
        return tuple(t for t in everywhere if t in named)

    def parts(self, territory: str) -> tuple[str, ...]:
        """Return the parts of a territory with law of their own, or the territory itself.

        Raises ``UnknownName`` if there is no such territory.
        """
        known = self.corpus.territories
        if territory not in known:
            territory = str(territory)
            if nearest(territory, known):
                raise UnknownName("territory", territory, known)
            labels = {t.label.casefold(): name for name, t in known.items()}
            named = [labels[label] for label in nearest(territory.casefold(), labels)]
            hint = " or ".join(f"{known[name].label} is “{name}”" for name in named)
            hint = hint or "they go by the codes of ISO 3166, such as FR or GB-SCT"
            raise UnknownName("territory", territory, (), hint=hint)
        below = known[territory].parts
        if not below:
            return (territory,)
        return tuple(part for piece in below for part in self.parts(piece))

    def stood_in(self, instrument: Instrument, version: Version, place: str) -> bool:
        """Return whether a version of the instrument was ever the law in a place."""
        territories = version.territory or (instrument.jurisdiction,)
        return any(place in self.parts(territory) for territory in territories)

    def _named(self, instrument: Instrument, wanted: str) -> tuple[Definition, ...]:
        if not instrument.definitions:
            raise no_definition(instrument)
        known = {d.id: d for d in instrument.definitions}
        for name in wanted.split("+"):
            if name not in known:
                hint = f"there are {', '.join(known)}"
                raise UnknownName(f"definition of {instrument.id}", name, known, hint=hint)
        return tuple(known[name] for name in wanted.split("+"))

    def _places(self, instrument: Instrument, in_: str | None) -> tuple[str, ...]:
        """Return the territories to answer for; all of its own where ``in_`` is elsewhere."""
        own = self.territories_of(instrument)
        if in_ is None:
            return own
        asked = self.parts(in_)
        whole = self.parts(instrument.jurisdiction)
        if not set(asked) & set(whole):
            return own
        places = tuple(t for t in own if t in asked)
        if not places:
            raise NotInForce(
                f"{instrument.short} has never been law in {self._label(in_)}; "
                f"it was in {', '.join(self._label(t) for t in own)}"
            )
        return places

    def _label(self, territory: str) -> str:
        return f"{self.corpus.territories[territory].label} ({territory})"

    def _on(
        self,
        instrument: Instrument,
        chosen: tuple[Definition, ...] | None,
        day: date | None,
        in_force: bool,
        in_: str | None,
    ) -> tuple[Wording, ...]:
        groups: dict[tuple[tuple[str, Version], ...], tuple[list[str], list[Member], str]] = {}
        for place in self._places(instrument, in_):
            lead = None
            definitions = chosen
            if definitions is None:
                lead = lead_on(instrument, self.parts, place, day)
                if lead is None:
                    continue
                definitions = tuple(instrument.definition(name) for name in lead.any_of)
            members = [
                Member(definition, version)
                for definition in definitions
                if (version := self._version(instrument, definition, place, day, in_force))
            ]
            if members:
                key = tuple((m.definition.id, m.version) for m in members)
                because = lead.because if lead else ""
                groups.setdefault(key, ([], members, because))[0].append(place)
        if not groups:
            raise self._nothing(instrument, chosen, day, in_force, in_)
        return tuple(
            Wording(
                instrument,
                tuple(members),
                tuple(places),
                day,
                because,
                since=max(self._since(instrument, member, day) for member in members),
            )
            for places, members, because in groups.values()
        )

    def _since(self, instrument: Instrument, member: Member, day: date | None) -> date:
        """Return the day from which a definition has stood with everything that it imports.

        Words of a later day that a dated reference takes in are part of it from the beginning.
        """
        routes = self._denotation(instrument, member, day).routes
        imported = (part.version.from_ for route in routes for part in route.parts)
        asked = day or last_day(member.version)
        return max([member.version.from_, *(start for start in imported if start <= asked)])

    def _during(
        self,
        instrument: Instrument,
        chosen: tuple[Definition, ...] | None,
        days: tuple[date, date],
        in_: str | None,
    ) -> tuple[Wording, ...]:
        first, last = days
        if last < first:
            raise UsageError(f"the interval ends on {last} before it begins on {first}")
        before = self._on(instrument, chosen, first, True, in_)
        at_first = [(w.members, w.territory, w.since) for w in before]
        changes = [
            day
            for day in self._changes_with_imports(before)
            if first < day <= last
            and at_first
            != [
                (w.members, w.territory, w.since)
                for w in self._on_or_none(instrument, chosen, day, in_)
            ]
        ]
        if changes:
            raise UsageError(
                f"the law of {instrument.short} changed during {first} to {last}, on "
                + ", ".join(day.isoformat() for day in changes)
                + "; ask for each part of the interval by itself"
            )
        return before

    def _on_or_none(
        self,
        instrument: Instrument,
        chosen: tuple[Definition, ...] | None,
        day: date,
        in_: str | None,
    ) -> tuple[Wording, ...]:
        try:
            return self._on(instrument, chosen, day, True, in_)
        except NotInForce:
            return ()

    def _changes_with_imports(self, wordings: Sequence[Wording]) -> list[date]:
        """Return the days of change of some wordings' instruments and of all that they import."""
        homes = {wording.instrument.id: wording.instrument for wording in wordings}
        for wording in wordings:
            for route in self.denotation(wording).routes:
                homes.update({part.instrument.id: part.instrument for part in route.parts})
        return sorted({day for home in homes.values() for day in self.changes(home)})

    def changes(self, instrument: Instrument) -> tuple[date, ...]:
        """Return every day on which some wording of the instrument began or ended, in order.

        A wording whose commencement was not seen counts with the day of its adoption.
        """
        days: set[date] = set()
        for definition in instrument.definitions:
            for version in definition.versions:
                known = version.commencement == "known"
                days.add(begins(version) if known else version.from_)
                if version.until is not None:
                    days.add(version.until)
        for lead in instrument.lead:
            days.update(day for day in (lead.from_, lead.until) if day is not None)
        return tuple(sorted(days))

    def _version(
        self,
        instrument: Instrument,
        definition: Definition,
        place: str,
        day: date | None,
        in_force: bool,
    ) -> Version | None:
        found = None
        for version in definition.versions:
            if not self.stood_in(instrument, version, place):
                continue
            if day is not None:
                start = begins(version) if in_force else version.from_
                if day < start or (version.until is not None and day >= version.until):
                    continue
            if found is None or _later(version, found, day):
                found = version
        return found

    def _denotation(self, instrument: Instrument, member: Member, day: date | None) -> Denotation:
        day = day or last_day(member.version)
        key = (instrument.id, member.definition.id, member.version, day)
        if key not in self._denotations:
            self._denotations[key] = denote(
                self.space,
                self.corpus.questions,
                lambda address, home, version: self._imported(address, home, version, day),
                instrument,
                member.definition,
                member.version,
            )
        return self._denotations[key]

    def _imported(
        self, address: str, instrument: Instrument, version: Version, day: date
    ) -> tuple[Instrument, Definition, Version]:
        """Find what an address inside a version means on a day.

        The reference is to the target as amended, unless the address names a day of its own.
        """
        name, _, wanted = address.partition("#")
        home = self.instrument(name) if name else instrument
        (definition,) = self._named(home, wanted.partition("@")[0])
        static = wanted.partition("@")[2]
        on = as_day(static) if static else day
        places = version.territory or (home.jurisdiction,)
        place = self.parts(places[0])[0] if home is instrument else self.territories_of(home)[0]
        target = self._version(home, definition, place, on, False)
        if target is None:
            raise NotInForce(f"{home.id}#{definition.id} had no wording on {on.isoformat()}")
        return home, definition, target

    def _nothing(
        self,
        instrument: Instrument,
        chosen: tuple[Definition, ...] | None,
        day: date | None,
        in_force: bool,
        in_: str | None,
    ) -> NotInForce | AmbiguousLead:
        if not instrument.definitions:
            return no_definition(instrument)
        if chosen is None and not instrument.lead:
            names = ", ".join(f"{instrument.id}#{d.id}" for d in instrument.definitions)
            return AmbiguousLead(
                f"{instrument.short} has no one definition to stand for it; name one of {names}"
            )
        named = {name for lead in instrument.lead for name in lead.any_of}
        definitions: Sequence[Definition] = chosen or [
            d for d in instrument.definitions if d.id in named
        ]
        places = self._places(instrument, in_)
        versions = [
            v
            for d in definitions
            for v in d.versions
            if any(
                p in self.parts(t)
                for t in v.territory or (instrument.jurisdiction,)
                for p in places
            )
        ]
        what = instrument.short
        if chosen:
            what += ", " + " and ".join(d.versions[-1].provision for d in chosen)
        where = f" in {self._label(in_)}" if in_ else ""
        if day is None or not versions:
            return NotInForce(f"{what} has never been in force{where}")
        others = [
            f"{instrument.id}#{d.id}"
            for d in instrument.definitions
            if d not in definitions
            and any(begins(v) <= day and (v.until is None or day < v.until) for v in d.versions)
        ]
        if chosen is None and others:  # the instrument stood, and only not this part of it
            what = f"what {what} stands for when named alone"
        first = min(begins(v) for v in versions)
        adopted = min(v.from_ for v in versions)
        begun = "was not in force" if in_force or day >= adopted else "had not been adopted"
        if adopted <= day and first == date.max:
            begun = "is not known to have been in force"
        text = f"{what} {begun} on {day.isoformat()}{where}"
        ends = [v.until for v in versions]
        if adopted <= day < first:
            text += f": adopted {adopted}, "
            text += f"in force from {first}" if first < date.max else "commencement not seen"
            if in_force:
                text += f"; for the text as adopted ask for text_of {day.isoformat()}"
        elif day < first:
            begins_on = adopted if not in_force else first
            stood = instrument.dates.in_force or instrument.dates.adopted
            if not (chosen is None and others) and stood and stood <= day < adopted:
                return NotInForce(
                    f"no wording of {what} that stood on {day.isoformat()}{where} is encoded; "
                    f"the earliest begins on {begins_on}"
                )
            text += f": it begins on {begins_on}"
        elif all(ends):
            text += f": it ended on {max(end for end in ends if end)}"
        if chosen is None and others:
            text += f"; in force then: {', '.join(others)}"
        return NotInForce(text)


def no_definition(instrument: Instrument) -> AmbiguousLead:
    """Return the error for an instrument that is asked for a definition and holds none."""
    return AmbiguousLead(
        f"{instrument.short} holds no definition; only its dates, relations and duties are "
        f"recorded: `trafficlaw show {instrument.id}`"
    )


@cache
def shipped_library() -> Library:
    """Return the library of what the package ships, loaded once."""
    return Library(shipped())


def leads(library: Library) -> tuple[str, ...]:
    """Return every instrument that stands for trafficking when named alone.

    Treaties come first, the oldest first. What stands for another wrong, or is only the concept of
    one, is left out.
    """
    found = [instrument for instrument in library if stands_for_trafficking(instrument)]
    found.sort(key=lambda i: (i.kind != "treaty", first_day(i), i.id))
    return tuple(instrument.id for instrument in found)


def stands_for_trafficking(instrument: Instrument) -> bool:
    """Whether what an instrument stands for defines or punishes trafficking."""
    named = {name for lead in instrument.lead for name in lead.any_of}
    return any(
        d.about == "trafficking" and d.function != "concept"
        for d in instrument.definitions
        if d.id in named
    )


def first_day(instrument: Instrument) -> date:
    """Return the day of the first words of an instrument."""
    return min(version.from_ for d in instrument.definitions for version in d.versions)


def begins(version: Version) -> date:
    """Return the first day on which a version bound anyone; the calendar's end if none was seen."""
    if version.commencement == "not-seen":
        return date.max
    return max(version.from_, version.in_force or version.from_)


def _later(one: Version, other: Version, day: date | None) -> bool:
    """Whether one wording is the later of two; without a day, what is known to stand comes last."""
    known, stood = one.commencement == "known", other.commencement == "known"
    if day is None and known is not stood:
        return known
    return one.from_ > other.from_


def last_day(version: Version) -> date:
    """Return the last day on which a version stood; the end of the calendar if it still does."""
    return date.max if version.until is None else version.until - timedelta(days=1)


def lead_on(
    instrument: Instrument,
    parts: Callable[[str], tuple[str, ...]],
    place: str,
    day: date | None,
) -> Lead | None:
    """Return what the instrument stands for in a place on a day; the last, if no day is given."""
    found: Lead | None = None
    for lead in instrument.lead:
        if lead.territory and not any(place in parts(t) for t in lead.territory):
            continue
        if day is not None:
            if lead.from_ is not None and day < lead.from_:
                continue
            if lead.until is not None and day >= lead.until:
                continue
            return lead
        if found is None or (lead.from_ or date.min) >= (found.from_ or date.min):
            found = lead
    return found
