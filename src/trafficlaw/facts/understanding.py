"""From what was given to what is known, with every fault collected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from trafficlaw.errors import nearest
from trafficlaw.facts.places import CODE, Places
from trafficlaw.facts.values import Item, Raw, Shown
from trafficlaw.facts.vocabulary import PERSON, Vocabulary, Wrong

__all__ = ["Complaint", "Complaints", "understood", "understood_places"]

UNKNOWN_WORDS = ("unknown", "not known", "?")


@frozen
class Complaint:
    """One fault: the way to it, what is wrong, and the node of the file that it stands at."""

    path: tuple[str | int, ...]
    message: str
    at: Any = None


@frozen
class Complaints:
    """The faults found so far."""

    found: list[Complaint] = field(factory=list)

    def add(self, path: tuple[str | int, ...], message: str, at: Any = None) -> None:
        """Note a fault."""
        self.found.append(Complaint(path, message, at))


def understood(
    vocabulary: Vocabulary,
    given: Mapping[str, Raw],
    path: tuple[str | int, ...],
    complaints: Complaints,
    *,
    allowed: tuple[str, ...],
    whose: str,
) -> tuple[tuple[str, Shown], ...]:
    """Return what is known in each dimension, in the order of the space; unknown ones are left out.

    ``allowed`` are the dimensions that belong here, ``whose`` says to whom.
    """
    found: dict[str, Shown] = {}
    for key, raw in given.items():
        dimension = vocabulary.key(key)
        here = (*path, key)
        if dimension not in vocabulary.dimensions:
            close = nearest(dimension, (*vocabulary.dimensions, *KEYS_BESIDE), most=1)
            hint = f"; did you mean “{close[0]}”?" if close else ""
            complaints.add(here, f"“{key}” is no fact that a case can have{hint}", raw.at)
            continue
        if dimension not in allowed:
            complaints.add(here, f"“{dimension}” is not a fact about {whose}", raw.at)
            continue
        shown = one(vocabulary, dimension, raw, here, complaints)
        if shown is None:
            continue
        if dimension in found:
            several = vocabulary.dimensions[dimension].plural
            before = found[dimension]
            if several or before == shown:
                if before != shown:
                    complaints.add(here, f"“{dimension}” is given twice, and differently", raw.at)
                continue
            shown = Shown((*before.shows, *shown.shows))
            if not leaves_left(vocabulary, dimension, shown):
                complaints.add(here, contradiction(shown), raw.at)
                continue
        found[dimension] = shown
    return tuple((d, found[d]) for d in vocabulary.dimensions if d in found)


KEYS_BESIDE = ("origin", "transit", "destination", "conduct", "title")
"""What an episode has beside its dimensions."""


def one(
    vocabulary: Vocabulary,
    dimension: str,
    raw: Raw,
    path: tuple[str | int, ...],
    complaints: Complaints,
) -> Shown | None:
    """Return what is known in one dimension; ``None`` if nothing is, or if it is wrong."""
    if raw.wrong:
        complaints.add(path, raw.wrong, raw.at)
        return None
    if raw.unknown or all_unknown(raw):
        return None
    count = len(complaints.found)
    scheme = vocabulary.dimensions[dimension]

    def group(item: Item) -> tuple[str, ...]:
        listed: dict[str, None] = {}
        for word in item.words:
            try:
                listed.update(dict.fromkeys(vocabulary.concepts(dimension, word)))
            except Wrong as wrong:
                complaints.add(path, str(wrong), item.at or raw.at)
        return tuple(listed)

    shows = tuple(dict.fromkeys(group(item) for item in raw.items))
    absent = tuple(dict.fromkeys(c for item in raw.absent for c in group(item)))
    if len(complaints.found) > count:
        return None
    shown = Shown(shows, absent, raw.complete)
    problem = fault(vocabulary, dimension, shown)
    if problem:
        complaints.add(path, problem, raw.at)
        return None
    if scheme.plural and raw.complete and not shows and scheme.none is not None:
        return Shown(((scheme.none,),))
    if not scheme.plural and not raw.complete:
        kept = leaves_left(vocabulary, dimension, shown)
        return Shown((*shows, kept)) if kept else None
    if not raw.complete and not shows and not absent:
        return None
    return shown


def all_unknown(raw: Raw) -> bool:
    """Whether the only thing said is that it is not known."""
    words = [word for item in raw.items for word in item.words]
    return bool(words) and all(word.casefold() in UNKNOWN_WORDS for word in words)


def leaves_left(vocabulary: Vocabulary, dimension: str, shown: Shown) -> tuple[str, ...]:
    """Return the leaves that one value can be, all that is known being true of it."""
    left = dict.fromkeys(vocabulary.dimensions[dimension].leaves)
    for group in shown.shows:
        among = {leaf for c in group for leaf in vocabulary.leaves(dimension, c)}
        left = dict.fromkeys(leaf for leaf in left if leaf in among)
    gone = {leaf for c in shown.absent for leaf in vocabulary.leaves(dimension, c)}
    return tuple(leaf for leaf in left if leaf not in gone)


def contradiction(shown: Shown) -> str:
    """Say that one value cannot be all of these."""
    said = [" or ".join(group) for group in shown.shows] + [f"not {c}" for c in shown.absent]
    return f"one value cannot be {' and '.join(said)}"


def fault(vocabulary: Vocabulary, dimension: str, shown: Shown) -> str:
    """Return what is wrong with what is said of one dimension; nothing if it can be."""
    scheme = vocabulary.dimensions[dimension]
    if not scheme.plural:
        if not shown.shows and shown.complete:
            return f"“{dimension}” takes one value; leave it out where it is not known"
        return "" if leaves_left(vocabulary, dimension, shown) else contradiction(shown)
    groups = [
        {leaf for c in group for leaf in vocabulary.leaves(dimension, c)} for group in shown.shows
    ]
    gone = {leaf for c in shown.absent for leaf in vocabulary.leaves(dimension, c)}
    for names, group in zip(shown.shows, groups, strict=True):
        if group <= gone:
            return f"“{' or '.join(names)}” is said to be present and absent"
    if scheme.none is not None:
        others = [g for g in groups if scheme.none not in g]
        if others and {scheme.none} in groups:
            return f"“{scheme.none}” stands alone; here other values are named beside it"
    if not shown.complete and gone >= set(scheme.leaves):
        return "every value is said to be absent"
    return ""


def understood_places(
    given: Mapping[str, Raw], path: tuple[str | int, ...], complaints: Complaints
) -> Places:
    """Return the places of an episode; a code that looks like no territory is refused."""
    found: dict[str, Any] = {}
    for key, raw in given.items():
        words = [word for item in raw.items for word in item.words]
        if raw.wrong or raw.absent or any(len(item.words) > 1 for item in raw.items):
            message = raw.wrong or "a place is one code of a territory, or a list of them"
            complaints.add((*path, key), message, raw.at)
            continue
        if raw.unknown or all_unknown(raw):
            continue
        wrong = [word for word in words if not CODE.fullmatch(word)]
        for word in wrong:
            message = f"“{word}” is no code of a territory, such as RO or GB-EAW"
            complaints.add((*path, key), message, raw.at)
        if wrong:
            continue
        if key in ("origin", "destination"):
            if len(words) != 1:
                complaints.add((*path, key), "takes one territory", raw.at)
            else:
                found[key] = words[0]
        else:
            found[key] = tuple(words)
    return Places(**found)


def belongs(vocabulary: Vocabulary, *, person: bool) -> tuple[str, ...]:
    """Return the dimensions that belong to the person, or to an episode."""
    return tuple(d for d in vocabulary.dimensions if (d in PERSON) == person)
