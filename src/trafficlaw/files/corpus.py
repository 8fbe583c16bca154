"""The whole of the data that was read: looked into, never changed."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from trafficlaw.errors import UnknownName
from trafficlaw.files.plain import from_plain, keyed_from_plain
from trafficlaw.model import (
    DecidedCase,
    Dimension,
    Instrument,
    Parties,
    Question,
    Reading,
    Territory,
    Universe,
)

__all__ = ["FORMAT", "Corpus"]

FORMAT = 4
"""The number of the document's form; a compiled one of another number is built anew."""

T = TypeVar("T", Question, Reading, Territory)


class Corpus:
    """Vocabulary, universe, territories, questions, readings, instruments, cases and parties.

    Built by ``load_corpus``, ``load_compiled`` or ``shipped`` from checked plain data. Objects
    are made when they are first asked for, once, by whichever thread comes first. Two corpora
    are equal if their content is.
    """

    __slots__ = ("_document", "_files", "_lock", "_made", "_names")

    def __init__(self, document: dict[str, Any]) -> None:
        """Take over a document that was checked when it was made."""
        self._document = document
        self._files: Mapping[str, str] = MappingProxyType(document["files"])
        self._names: Mapping[str, str] = MappingProxyType(document["names"])
        self._lock = threading.RLock()
        self._made: dict[object, Any] = {}

    @property
    def digest(self) -> str:
        """The data version: the SHA-256 of the content in hexadecimal."""
        return str(self._document["digest"])

    @property
    def files(self) -> Mapping[str, str]:
        """The file of each instrument, by id, as seen from its folder."""
        return self._files

    @property
    def names(self) -> Mapping[str, str]:
        """The id that each id and each alias stands for."""
        return self._names

    @property
    def instrument_ids(self) -> tuple[str, ...]:
        """The ids of all instruments, sorted."""
        return tuple(self._document["instruments"])

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The dimensions, in the universe's order."""
        found: tuple[Dimension, ...] = self._once(
            "dimensions",
            lambda: tuple(from_plain(Dimension, data) for data in self._document["dimensions"]),
        )
        return found

    @property
    def universe(self) -> Universe:
        """The order of the dimensions, and what cannot be combined."""
        found: Universe = self._once(
            "universe", lambda: from_plain(Universe, self._document["universe"])
        )
        return found

    @property
    def territories(self) -> Mapping[str, Territory]:
        """The territories by id."""
        return self._by_id("territories", Territory)

    @property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id."""
        return self._by_id("questions", Question)

    @property
    def readings(self) -> Mapping[str, Reading]:
        """The readings by id."""
        return self._by_id("readings", Reading)

    @property
    def cases(self) -> Mapping[str, DecidedCase]:
        """The decided cases and official worked examples by id, sorted."""
        found: Mapping[str, DecidedCase] = self._once(
            "cases",
            lambda: MappingProxyType(
                {
                    id_: from_plain(DecidedCase, parsed(data))
                    for id_, data in self._document["cases"].items()
                }
            ),
        )
        return found

    @property
    def parties(self) -> Mapping[str, Parties]:
        """What is recorded of the parties to each instrument, by the instrument's id."""
        found: Mapping[str, Parties] = self._once(
            "parties",
            lambda: MappingProxyType(
                {i: from_plain(Parties, parsed(d)) for i, d in self._document["parties"].items()}
            ),
        )
        return found

    def instrument(self, id: str) -> Instrument:
        """Return the instrument of this id or alias; raise ``UnknownName`` if there is none."""
        real = self._names.get(id)
        if real is None:
            raise UnknownName("instrument", id, self._names)
        found: Instrument = self._once(
            ("instrument", real),
            lambda: from_plain(Instrument, self._plain(real)),
        )
        return found

    def document(self) -> dict[str, Any]:
        """Return the plain data, for writing only: whoever changes it breaks the corpus."""
        instruments = {real: self._plain(real) for real in self.instrument_ids}
        several = {
            section: {id_: parsed(data) for id_, data in self._document[section].items()}
            for section in ("cases", "parties")
        }
        return {**self._document, "instruments": instruments, **several}

    def _plain(self, real: str) -> Any:
        """Return the plain data of an instrument; a compiled one is parsed only now."""
        return parsed(self._document["instruments"][real])

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return self.digest == other.digest if isinstance(other, Corpus) else NotImplemented

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(self.digest)

    def __repr__(self) -> str:
        """Say how many instruments there are, and of which data version."""
        return f"<Corpus of {len(self.instrument_ids)} instruments, data {self.digest[:12]}>"

    def __reduce__(self) -> tuple[type[Corpus], tuple[dict[str, Any]]]:
        """Pickle the data only."""
        return Corpus, (self._document,)

    def _by_id(self, section: str, cls: type[T]) -> Mapping[str, T]:
        found: Mapping[str, T] = self._once(
            section,
            lambda: MappingProxyType(
                {item.id: item for item in keyed_from_plain(cls, self._document[section])}
            ),
        )
        return found

    def _once(self, key: object, make: Any) -> Any:
        try:
            return self._made[key]
        except KeyError:
            with self._lock:
                if key not in self._made:
                    self._made[key] = make()
                return self._made[key]


def parsed(data: Any) -> Any:
    """Return plain data; what is compiled is a JSON text of its own and is parsed only now."""
    return json.loads(data) if isinstance(data, str) else data
