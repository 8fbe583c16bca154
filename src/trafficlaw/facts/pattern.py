"""A fact pattern: the person, one or more episodes, and when it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING, Any

from attrs import frozen

from trafficlaw.errors import UsageError
from trafficlaw.facts.places import Places
from trafficlaw.facts.understanding import (
    Complaint,
    Complaints,
    belongs,
    understood,
    understood_places,
)
from trafficlaw.facts.values import Raw, Shown, raw_of
from trafficlaw.facts.vocabulary import PERSON, Vocabulary
from trafficlaw.files.place import path_text

if TYPE_CHECKING:
    from trafficlaw.library import Day, Library

__all__ = ["Episode", "Facts"]

PLACES = ("origin", "transit", "destination", "conduct")
"""The keys of an episode that name territories."""

Values = tuple[tuple[str, Shown], ...]


@frozen(init=False)
class Episode:
    """One episode of a case: what is done, how, for what, by whom and where.

    Written with keywords, ``Episode(acts={"recruit"}, means_at_act=())``; what is not given is
    unknown. ``shown`` pairs dimensions with what is known in them, once the episode is part of
    :class:`Facts`; ``given`` is what was written.
    """

    given: tuple[tuple[str, Raw], ...]
    shown: Values
    places: Places
    title: str

    def __init__(self, *, title: str = "", **values: Any) -> None:
        raw = tuple((key, raw_of(value)) for key, value in values.items())
        self.__attrs_init__(raw, (), Places(), title)

    @classmethod
    def known(cls, shown: Values, places: Places, title: str = "") -> Episode:
        """Return an episode of which all this is known."""
        episode = cls.__new__(cls)
        episode.__attrs_init__((), shown, places, title)
        return episode

    def get(self, dimension: str) -> Shown | None:
        """Return what is known in a dimension; ``None`` if nothing is."""
        return dict(self.shown).get(dimension)


@frozen(init=False)
class Facts:
    """A case: what is known of the person, of one or more episodes, and of the days of conduct.

    Immutable and hashable; what is not given is unknown. A case of one episode takes everything as
    keywords; a case of several takes :class:`Episode` objects, and keywords for the person (age,
    sex, situation). Dashes of ids are written as underscores, and other names of a concept are
    understood. Raises ``UsageError`` with everything that is wrong.

    >>> Facts(acts={"recruit"}, means_at_act=(), activity={"labour"}, condition={"debt-bondage"},
    ...       mental_exploitation="intended", victim_age=16).known("age")
    ('16',)
    """

    person: Values
    episodes: tuple[Episode, ...]
    dates: tuple[date, date] | None
    title: str
    note: str

    def __init__(
        self,
        *episodes: Episode,
        title: str = "",
        note: str = "",
        dates: Day | tuple[Day, Day] | None = None,
        library: Library | None = None,
        **values: Any,
    ) -> None:
        complaints = Complaints()
        raw = {key: raw_of(value) for key, value in values.items()}
        parts: list[tuple[str, Mapping[str, Raw]]] = [(e.title, dict(e.given)) for e in episodes]
        vocabulary = vocabulary_of(library)
        if not parts:
            own = {k: v for k, v in raw.items() if vocabulary.key(k) not in PERSON}
            raw = {k: v for k, v in raw.items() if k not in own}
            parts = [("", own)]
        made = build(raw, parts, library, complaints)
        days = None
        try:
            days = days_of(dates)
        except UsageError as error:
            complaints.add(("dates",), str(error))
        if complaints.found:
            raise UsageError(listed(complaints.found))
        self.__attrs_init__(*made, days, title, note)

    @classmethod
    def of(
        cls,
        person: Values,
        episodes: tuple[Episode, ...],
        dates: tuple[date, date] | None = None,
        title: str = "",
        note: str = "",
    ) -> Facts:
        """Return a case of parts that were understood and checked before."""
        facts = cls.__new__(cls)
        facts.__attrs_init__(person, episodes, dates, title, note)
        return facts

    @classmethod
    def read(cls, path: str | PathLike[str], *, library: Library | None = None) -> Facts:
        """Return the case of a YAML or JSON file. Raises ``DataError`` with every fault in it."""
        from trafficlaw.facts.reading import read_facts

        return read_facts(path, library=library)

    @classmethod
    def parse(cls, text: str, *, name: str = "case", library: Library | None = None) -> Facts:
        """Return the case that YAML or JSON text describes. Raises ``DataError``."""
        from trafficlaw.facts.reading import parse_facts

        return parse_facts(text.encode(), name, library=library)

    def known(self, dimension: str, episode: int = 0) -> tuple[str, ...] | None:
        """Return the concepts that a dimension surely shows; ``None`` if nothing is known."""
        shown = dict(self.person).get(dimension) or self.episodes[episode].get(dimension)
        if shown is None:
            return None
        return tuple(group[0] for group in shown.shows if len(group) == 1)

    def to_dict(self) -> dict[str, Any]:
        """Return the case as plain data, as a file writes it."""
        from trafficlaw.facts.writing import plain

        return plain(self)

    def to_yaml(self) -> str:
        """Return the case as a YAML file that reads back equal."""
        from trafficlaw.files.write import plain_to_yaml

        return plain_to_yaml(self.to_dict())

    def __repr__(self) -> str:
        from trafficlaw.facts.writing import brief

        return brief(self)


def vocabulary_of(library: Library | None) -> Vocabulary:
    """Return the vocabulary of a library, of the shipped one if none is given."""
    return Vocabulary(the_library(library).space.dimensions)


def the_library(library: Library | None) -> Library:
    """Return the library given, or the shipped one."""
    if library is not None:
        return library
    from trafficlaw.library import shipped_library

    return shipped_library()


def build(
    person: Mapping[str, Raw],
    episodes: list[tuple[str, Mapping[str, Raw]]],
    library: Library | None,
    complaints: Complaints,
    path: tuple[str | int, ...] = (),
) -> tuple[Values, tuple[Episode, ...]]:
    """Return the person and the episodes as known; faults go to ``complaints``."""
    from trafficlaw.facts.admissible import impossible  # it asks the search, which builds on this

    lib = the_library(library)
    vocabulary = vocabulary_of(lib)
    own = understood(
        vocabulary, person, path, complaints,
        allowed=belongs(vocabulary, person=True), whose="the person; write it in an episode",
    )  # fmt: skip
    made = []
    for i, (title, given) in enumerate(episodes):
        here: tuple[str | int, ...] = ("episodes", i) if len(episodes) > 1 else ()
        shown = understood(
            vocabulary,
            {k: v for k, v in given.items() if k not in PLACES},
            here,
            complaints,
            allowed=belongs(vocabulary, person=False),
            whose="an episode; write it with the person",
        )
        places = understood_places(
            {k: v for k, v in given.items() if k in PLACES}, here, complaints
        )
        made.append(Episode.known(shown, places, title))
    if not complaints.found:
        for message in impossible(lib.space, lib.corpus.universe, own, made):
            complaints.add((), message)
    return own, tuple(made)


def days_of(dates: Day | tuple[Day, Day] | None) -> tuple[date, date] | None:
    """Return the first and the last day of conduct; one day is both."""
    from trafficlaw.library import as_day

    if dates is None:
        return None
    first, last = dates if isinstance(dates, tuple) else (dates, dates)
    days = as_day(first), as_day(last)
    if days[1] < days[0]:
        raise UsageError(f"the conduct ends on {days[1]} before it begins on {days[0]}")
    return days


def listed(complaints: list[Complaint]) -> str:
    """Return all faults as one message, each on a line where there are several."""
    lines = [f"{path_text(c.path)}: {c.message}" if c.path else c.message for c in complaints]
    if len(lines) == 1:
        return lines[0]
    return "\n".join([f"{len(lines)} problems in the facts", *(f"  {line}" for line in lines)])
