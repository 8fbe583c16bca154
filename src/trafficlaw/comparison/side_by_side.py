"""Several definitions side by side: their words, what they require, and how they relate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from trafficlaw.comparison.elements import ROLES, parts_by_role
from trafficlaw.comparison.everywhere import wordings_asked
from trafficlaw.comparison.relation import (
    Relation,
    day_text,
    named_reading,
    relate,
    same_place,
)
from trafficlaw.comparison.setting import (
    Given,
    Setting,
    as_given,
    make_setting,
    settled_answers,
)
from trafficlaw.errors import UnknownName, UsageError
from trafficlaw.library import Day, Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.meaning.requirements import REQUIREMENTS, Finding, Possible, findings, possible
from trafficlaw.wording import Wording

__all__ = ["Column", "Comparison", "comparison"]


@frozen(slots=False)
class Column:
    """One wording of a comparison, with its elements by role and what it requires.

    ``asked`` is the address that it stands for, as the user wrote it.
    """

    library: Library = field(repr=False)
    asked: str
    wording: Wording
    given: Mapping[str, tuple[str, ...]]
    in_: str | None
    reading: str | None = None

    @cached_property
    def parts(self) -> dict[str, tuple[Part, ...]]:
        """The elements by role, each once."""
        return parts_by_role(self.library.denotation(self.wording))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the definition turns out to require, computed from its set."""
        space, setting = self.library.space, self.setting
        layout = setting.layout
        box = {}
        for requirement in REQUIREMENTS:
            among = space.box(requirement.among)
            box["among:" + requirement.id] = among | layout.questions
            box[requirement.id] = (among & space.box(requirement.shows)) | layout.questions
        union = setting.products(self.library.denotation(self.wording))
        return tuple(findings(layout, union, setting.never, setting.readings, box))

    @cached_property
    def setting(self) -> Setting:
        """What is held fixed while the definition is asked what it requires."""
        return make_setting(
            self.library,
            (self.library.denotation(self.wording),),
            given=self.given,
            reading=named_reading(self.library, self.reading),
            settled=settled_answers(self.library, (self.wording,), self.in_),
        )

    def covers(self, shows: Mapping[str, tuple[str, ...]]) -> Possible:
        """Return whether any pattern that shows these values is covered."""
        setting = self.setting
        within = self.library.space.box(shows) | setting.layout.questions
        union = setting.products(self.library.denotation(self.wording))
        return possible(setting.layout, union, setting.never, within, setting.readings)


@frozen(slots=False)
class Comparison:
    """Several definitions side by side.

    ``columns`` holds one column for each wording that the addresses stand for; an instrument with
    different law in several territories has several. ``absent`` says which had no wording, where
    every law was asked for.
    """

    library: Library = field(repr=False)
    addresses: tuple[str, ...]
    columns: tuple[Column, ...]
    in_: str | None
    given: Mapping[str, tuple[str, ...]]
    ignoring: tuple[str, ...]
    reading: str | None
    as_of: str | None = None
    text_of: str | None = None
    absent: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings in the order of the columns."""
        return tuple(column.wording for column in self.columns)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that some definition has an element of, in the order of display."""
        return tuple(r for r in ROLES if any(r in c.parts for c in self.columns))

    @cached_property
    def relations(self) -> dict[tuple[int, int], Relation]:
        """The relation of every wording to every later one, by their places."""
        return {
            (i, j): self._relate(a, b)
            for i, a in enumerate(self.wordings)
            for j, b in enumerate(self.wordings)
            if i < j and same_place(a, b)
        }

    def relation(self, a: str, b: str) -> tuple[Relation, ...]:
        """Return the relations between two of the definitions compared, named as they were.

        Raises ``UnknownName`` if either is not part of the comparison.
        """
        places = []
        for name in (a, b):
            instrument = self.library.instrument(name.partition("#")[0].partition("@")[0])
            wanted = set(name.partition("#")[2].partition("@")[0].split("+")) - {""}
            found = [
                i
                for i, w in enumerate(self.wordings)
                if w.instrument.id == instrument.id
                and (not wanted or wanted == {m.definition.id for m in w.members})
            ]
            if not found:
                raise UnknownName("definition in this comparison", name, self.addresses)
            places.append(found)
        return tuple(
            self._relate(self.wordings[i], self.wordings[j])
            for i in places[0]
            for j in places[1]
            if same_place(self.wordings[i], self.wordings[j])
        )

    def _relate(self, a: Wording, b: Wording) -> Relation:
        return relate(
            self.library,
            a,
            b,
            given=self.given,
            ignoring=self.ignoring,
            reading=self.reading,
            in_=self.in_,
        )

    def contained(self) -> tuple[tuple[int, int], ...]:
        """Return the pairs of places (narrower, broader) that hold under every reading.

        Equivalent definitions are paired both ways. The pairs are the partial order of the
        definitions compared, as far as it is settled.
        """
        pairs = []
        for (i, j), relation in self.relations.items():
            if not relation.settled:
                continue
            if relation.relation in ("equivalent", "narrower"):
                pairs.append((i, j))
            if relation.relation in ("equivalent", "broader"):
                pairs.append((j, i))
        return tuple(sorted(pairs))


def comparison(
    library: Library,
    addresses: Iterable[str],
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    given: Given | None = None,
    ignoring: Iterable[str] = (),
    reading: str | None = None,
    everywhere: bool = False,
) -> Comparison:
    """Return a comparison of the definitions that the addresses stand for.

    With ``everywhere`` it is of every law that stands for trafficking. Raises ``UsageError`` if
    no address is given, and what :meth:`Library.wordings` raises.
    """
    named = tuple(addresses)
    if everywhere and named:
        raise UsageError("name some definitions, or ask for all of them; not both")
    if not everywhere and not named:
        raise UsageError("name at least one instrument to compare")
    held = as_given(given)
    absent: tuple[str, ...] = ()
    if everywhere:
        asked = wordings_asked(library, as_of=as_of, text_of=text_of, in_=in_)
        found, absent = asked.wordings, asked.absent
        named = tuple(dict.fromkeys(address for address, _ in found))
    else:
        found = tuple(
            (address, wording)
            for address in named
            for wording in library.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
        )
    columns = tuple(Column(library, address, w, held, in_, reading) for address, w in found)
    days = (day_text(as_of), day_text(text_of))
    return Comparison(library, named, columns, in_, held, tuple(ignoring), reading, *days, absent)
