"""The words for facts: which dimension a key means, which concepts a word means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from trafficlaw.errors import nearest
from trafficlaw.model import Dimension

__all__ = ["PERSON", "Vocabulary", "Wrong", "folded"]

PERSON = ("age", "sex", "situation")
"""The dimensions that are facts of the person, the same in every episode."""

KEYS = {
    "acts": "act",
    "means": "means-at-act",
    "activities": "activity",
    "conditions": "condition",
    "victim-age": "age",
    "victim-sex": "sex",
    "victim-situation": "situation",
    "consent-to-travel": "consent-travel",
    "consent-to-act": "consent-act",
    "consent-to-exploitation": "consent-exploitation",
    "exploitation-happened": "happened",
    "organized-group": "organised-group",
}
"""Other names for the keys of a case."""

YES_NO = {
    "happened": ("came-about", "not-come-about"),
    "onward-sale": ("intended", "not-intended"),
    "organised-group": ("group", "no-group"),
    "reward": ("sought", "not-sought"),
    "transnational": ("transnational", "internal"),
    "consent-travel": ("agreed", "not-agreed"),
    "consent-act": ("agreed", "not-agreed"),
    "consent-exploitation": ("agreed", "not-agreed"),
}
"""What yes and no mean, in the dimensions where they mean something."""

OLDEST = 120
"""The highest age in years that is believed."""

_YEARS = re.compile(r"(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?")


class Wrong(Exception):
    """A word that means nothing in its dimension, with what was found and what is near."""


def folded(word: str) -> str:
    """Return a word as words are compared: small letters, single hyphens for all between."""
    return "-".join(word.casefold().replace("-", " ").replace("_", " ").split())


@frozen(slots=False)
class Vocabulary:
    """The dimensions of a space, looked up by the words that people use."""

    dimensions: Mapping[str, Dimension]

    @cached_property
    def _words(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The concepts of each word, by dimension; ids come before labels, labels before others."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for dimension in self.dimensions.values():
            words: dict[str, tuple[str, ...]] = {}
            for names in (
                [(c.id, (c.id,)) for c in dimension.concepts],
                [(c.id, (c.label,)) for c in dimension.concepts],
                [(c.id, c.also) for c in dimension.concepts],
            ):
                level: dict[str, list[str]] = {}
                for id_, listed in names:
                    for name in listed:
                        level.setdefault(folded(name), []).append(id_)
                for name, ids in level.items():
                    words.setdefault(name, widest(dimension, ids))
            found[dimension.id] = words
        return found

    def key(self, key: str) -> str:
        """Return the dimension that a key means, or the key itself, folded, if it means none."""
        name = folded(key)
        return KEYS.get(name, name)

    def concepts(self, dimension: str, word: str) -> tuple[str, ...]:
        """Return the concepts that a word means, one of which it is; raise ``Wrong`` for none.

        An age may be given in years: ``16`` or ``16-19``.
        """
        name = folded(word)
        known = self._words[dimension]
        if name in ("yes", "no", "true", "false") and dimension in YES_NO:
            return (YES_NO[dimension][name in ("no", "false")],)
        if name in known:
            return known[name]
        years = _YEARS.fullmatch(word.strip())
        if dimension == "age" and years:
            low, high = int(years[1]), int(years[2] or years[1])
            if not low <= high <= OLDEST:
                raise Wrong(f"“{word}” is no age in years from 0 to {OLDEST}")
            return (f"{low}-{high}" if high > low else str(low),)
        label = self.dimensions[dimension].label.lower()
        hits = nearest(name, known)
        ids = dict.fromkeys(c for hit in hits for c in known[hit])
        if ids:
            near = " or ".join(f"“{i}”" for i in ids)
            raise Wrong(f"no {label} is called “{word}”; did you mean {near}?")
        listed = ", ".join(self.dimensions[dimension].leaves)
        raise Wrong(f"no {label} is called “{word}”; there are {listed}")

    def leaves(self, dimension: str, concept: str) -> tuple[str, ...]:
        """Return the leaves of a concept, or of an age in years. Raises ``KeyError`` for none."""
        scheme = self.dimensions[dimension]
        years = _YEARS.fullmatch(concept)
        ids = {c.id for c in scheme.concepts}
        if dimension == "age" and years and concept not in ids:
            low, high = int(years[1]), int(years[2] or years[1])
            return tuple(leaf for leaf, (a, b) in bands(scheme).items() if low <= b and a <= high)
        return scheme.leaves_of(concept)


def widest(dimension: Dimension, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the one concept that holds all the others, or else all of them."""
    listed = tuple(dict.fromkeys(ids))
    every = {leaf for i in listed for leaf in dimension.leaves_of(i)}
    return next(((i,) for i in listed if set(dimension.leaves_of(i)) == every), listed)


def bands(age: Dimension) -> dict[str, tuple[int, int]]:
    """Return the years that each leaf of the age stands for, first and last."""
    begins = {
        leaf: 0 if leaf.startswith("under-") else int(leaf.rpartition("-")[2])
        for leaf in age.leaves
        if leaf.rpartition("-")[2].isdigit()
    }
    found = {}
    for leaf, first in begins.items():
        later = [other for other in begins.values() if other > first]
        found[leaf] = (first, min(later) - 1 if later else OLDEST)
    return found
