"""What a case shows in one dimension.

Unknown, empty and ``none`` are three things. *Unknown* (nothing is given) leaves every value
possible. *Empty* (an empty set) says that the case is known to show nothing there: where the
dimension has a ``none`` that is this value, and for the act it means that nothing was done.
*None* is the value ``none`` itself: known, and alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

__all__ = ["Item", "Raw", "Shown", "at_least", "one_of", "raw_of"]


@frozen
class Shown:
    """What is known in one dimension, in concepts.

    Each entry of ``shows`` is a group of concepts of which the case shows one at least, mostly a
    single concept; a concept with narrower ones stands for one of its leaves, it is not known
    which. ``absent`` are concepts that it does not show. ``complete`` says that it shows nothing
    but what ``shows`` names; in a dimension that takes one value all groups hold of that value.
    """

    shows: tuple[tuple[str, ...], ...] = ()
    absent: tuple[str, ...] = ()
    complete: bool = True

    def plain(self, *, several: bool) -> Any:
        """Return the value as a file writes it."""

        def item(group: tuple[str, ...]) -> Any:
            return group[0] if len(group) == 1 else {"one_of": list(group)}

        listed = [item(group) for group in self.shows]
        if not self.complete:
            found: dict[str, Any] = {"present": listed} if listed else {}
            if self.absent:
                found["absent"] = list(self.absent)
            return found or {"present": []}
        if not several and len(listed) == 1:
            return listed[0]
        return listed


Place = Any
"""Where a value was given: a node of a file, or nothing."""


@frozen
class Item:
    """One value as given: any of these words, and where they stand."""

    words: tuple[str, ...]
    at: Place = None


@frozen
class Raw:
    """A value as given, before its words are understood; ``unknown`` if it says nothing."""

    items: tuple[Item, ...] = ()
    absent: tuple[Item, ...] = ()
    complete: bool = True
    unknown: bool = False
    wrong: str = ""
    at: Place = None


def one_of(*values: object) -> Raw:
    """Return “one of these, it is not known which”; in a set, “at least one of these”."""
    return Raw((Item(tuple(word(v) for v in values)),))


def at_least(present: Iterable[object] = (), *, absent: Iterable[object] = ()) -> Raw:
    """Return a set of which only a part is known: these values, not those, perhaps others."""
    return Raw(items_of(present), items_of(absent), complete=False)


def word(value: object) -> str:
    """Return one value as text; ``True`` and ``False`` as ``yes`` and ``no``."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, range):
        return f"{value.start}-{value.stop - 1}"
    return str(value)


def items_of(values: Any) -> tuple[Item, ...]:
    """Return a collection of values as items; sets in a fixed order."""
    if isinstance(values, str | int | range):
        return (Item((word(values),)),)
    listed = sorted(values, key=str) if isinstance(values, set | frozenset) else list(values)
    found: list[Item] = []
    for value in listed:
        found.extend(value.items if isinstance(value, Raw) else (Item((word(value),)),))
    return tuple(found)


def raw_of(value: Any) -> Raw:
    """Return what a caller gave for one dimension; ``None`` is unknown."""
    if value is None:
        return Raw(unknown=True)
    if isinstance(value, Raw):
        return value
    if isinstance(value, str | bool | int | range | set | frozenset | list | tuple):
        return Raw(items_of(value))
    return Raw(wrong=f"expected text, a number or a set, found {type(value).__name__}")
