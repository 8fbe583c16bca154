"""How a definition changed: when, by what act, in its words and in its set."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from trafficlaw.comparison.relation import Relation, relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.model import Version
from trafficlaw.wording import Wording

__all__ = ["Change", "History", "history"]


@frozen
class Change:
    """What happened on one day: the wording that began, against the one before it.

    ``after`` is ``None`` where the definition ended and nothing took its place. ``added`` and
    ``removed`` hold role, operative words and pinpoint of the terms that differ.
    """

    on: date
    territory: tuple[str, ...]
    before: Wording | None
    after: Wording | None
    versions: tuple[Version, ...]
    added: tuple[tuple[str, str, str], ...]
    removed: tuple[tuple[str, str, str], ...]
    relation: Relation | None


@frozen
class History:
    """Every change of one address, in each territory, in order of time."""

    library: Library = field(repr=False)
    address: str
    in_: str | None
    changes: tuple[Change, ...]


def parts_of(library: Library, wording: Wording) -> tuple[Part, ...]:
    """Return every element that a wording uses, what it imports included."""
    return tuple(dict.fromkeys(p for r in library.denotation(wording).routes for p in r.parts))


def words_of(library: Library, wording: Wording) -> dict[tuple[str, str], str]:
    """Return the operative words of a wording by role, each with its pinpoint."""
    return {
        (part.role, term.says): part.version.pinpoint(term.at)
        for part in parts_of(library, wording)
        for term in part.element.terms
    }


def versions_of(library: Library, wording: Wording) -> tuple[Version, ...]:
    """Return the versions that a wording consists of, imported ones included."""
    own = [m.version for m in wording.members]
    imported = [part.version for part in parts_of(library, wording)]
    return tuple(dict.fromkeys([*own, *imported]))


def history(library: Library, address: str, *, in_: str | None = None) -> History:
    """Return how what an address stands for changed, from its first wording to its last.

    Days are those on which words were adopted for a treaty, and in force for a statute. Raises
    what :meth:`Library.wordings` raises.
    """
    name = address.partition("#")[0].partition("@")[0]
    instrument = library.instrument(name)
    places = {t for w in library.wordings(address, in_=in_) for t in w.territory}
    found: dict[tuple[date, tuple[str, ...]], Change] = {}
    grouped: dict[tuple[object, ...], list[str]] = {}
    for place in (t for t in library.territories_of(instrument) if t in places):
        before: Wording | None = None
        for day in library.changes(instrument):
            after = wording_on(library, address, day, place)
            if before is not None and after is not None:
                if versions_of(library, before) == versions_of(library, after):
                    continue
            elif before is None and after is None:
                continue
            key = (
                day,
                before and versions_of(library, before),
                after and versions_of(library, after),
            )
            grouped.setdefault(key, []).append(place)
            territory = tuple(grouped[key])
            found.pop((day, territory[:-1]), None)
            found[day, territory] = change(library, day, territory, before, after)
            before = after
    return History(library, address, in_, tuple(found[key] for key in sorted(found)))


def wording_on(library: Library, address: str, day: date, place: str) -> Wording | None:
    """Return the wording that stood on a day in a place, or ``None``."""
    try:
        found = library.wordings(address, text_of=day, in_=place)
    except NotInForce:
        return None
    return next((w for w in found if place in w.territory), None)


def change(
    library: Library,
    day: date,
    territory: tuple[str, ...],
    before: Wording | None,
    after: Wording | None,
) -> Change:
    """Return what changed on a day."""
    old = words_of(library, before) if before else {}
    new = words_of(library, after) if after else {}
    added = tuple((role, says, new[role, says]) for role, says in new if (role, says) not in old)
    gone = tuple((role, says, old[role, says]) for role, says in old if (role, says) not in new)
    standing = versions_of(library, before) if before else ()
    versions = tuple(v for v in versions_of(library, after) if v not in standing) if after else ()
    relation = relate(library, after, before, most=3) if before and after else None
    return Change(day, territory, before, after, versions, added, gone, relation)
