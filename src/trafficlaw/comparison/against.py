"""Many laws, each held against the same few measures."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from trafficlaw.comparison.everywhere import wordings_asked
from trafficlaw.comparison.relation import Relation, relate
from trafficlaw.comparison.setting import Given
from trafficlaw.errors import UsageError
from trafficlaw.library import Day, Library
from trafficlaw.wording import Wording

__all__ = ["Against", "Measured", "against", "measured", "measures_on"]


@frozen
class Measured:
    """One law with its relation to each measure, in their order."""

    wording: Wording
    relations: tuple[Relation, ...]


@frozen
class Against:
    """Laws held against measures; ``absent`` says which law had no wording, and why."""

    library: Library = field(repr=False)
    measures: tuple[Wording, ...]
    laws: tuple[Measured, ...]
    absent: tuple[str, ...]


def against(
    library: Library,
    measures: Iterable[str],
    addresses: Iterable[str] = (),
    *,
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    given: Given | None = None,
    reading: str | None = None,
) -> Against:
    """Return how laws relate to some measures: every law on trafficking, if none is named.

    A measure is taken in the words adopted by the day, in force or not, since a law can be held
    against a treaty that does not bind yet. Raises what :meth:`Library.wordings` raises, and
    ``UsageError`` for a measure that differs by territory.
    """
    asked = wordings_asked(library, addresses, as_of=as_of, text_of=text_of, in_=in_)
    held = measures_on(library, measures, text_of or as_of)
    named = {measure.instrument.id for measure in held}
    laws = tuple(
        measured(library, wording, held, given=given, reading=reading, in_=in_)
        for _, wording in asked.wordings
        if wording.instrument.id not in named
    )
    return Against(library, held, laws, asked.absent)


def measures_on(library: Library, names: Iterable[str], day: Day | None) -> tuple[Wording, ...]:
    """Return measures in the words adopted by a day; raise ``UsageError`` for an ambiguous one."""
    held = []
    for name in names:
        first, *others = library.wordings(name, text_of=day)
        if others:
            raise UsageError(f"the law at “{name}” differs by territory; name one definition")
        held.append(first)
    return tuple(held)


def measured(
    library: Library,
    wording: Wording,
    measures: Iterable[Wording],
    *,
    given: Given | None = None,
    reading: str | None = None,
    in_: str | None = None,
) -> Measured:
    """Return one law with its relation to each measure."""
    relations = (
        relate(library, wording, measure, given=given, reading=reading, in_=in_)
        for measure in measures
    )
    return Measured(wording, tuple(relations))
