"""Many laws held against a few measures, as a result: a row each, with where they depart."""

from __future__ import annotations

from typing import Any

from trafficlaw.comparison.against import Against, Measured
from trafficlaw.show.relation import verdict_dict
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Listing, Table
from trafficlaw.words.departures import departing, relation_words
from trafficlaw.words.law import absent_words

__all__ = ["AgainstResult"]


class AgainstResult(Result):
    """How each law relates to each measure, and on which elements it departs."""

    def __init__(self, against: Against) -> None:
        self.against = against

    def __len__(self) -> int:
        return len(self.against.laws)

    def lead(self) -> tuple[str, ...]:
        """Return what stands against what, and which laws had no wording."""
        titles = "; ".join(measure.title for measure in self.against.measures)
        return (f"Each law against: {titles}. {NOT_ADVICE}", *absent_words(self.against.absent))

    def tables(self) -> tuple[Table, ...]:
        """Return the laws to read, by whose they are: a line for each measure."""
        rows = tuple(
            (law.wording.law_of, law.wording.title, *(self.told(law, i) for i in self.places))
            for law in self.against.laws
        )
        return (Listing(("law of", "law", *self.names), rows),)

    def main(self) -> Table:
        """Return the same for a spreadsheet: relations and departures in cells of their own."""
        headers = ["id", "law of", "law", "status"]
        for name in self.names:
            headers += [f"against {name}", f"departs from {name} on"]
        rows = tuple(
            (
                law.wording.instrument.id, law.wording.law_of,
                law.wording.title, law.wording.status,
                *(text for relation in law.relations
                  for text in (relation_words(relation), "; ".join(departing(relation)))),
            )
            for law in self.against.laws
        )  # fmt: skip
        return Table(tuple(headers), rows)

    @property
    def names(self) -> tuple[str, ...]:
        """The measures by their short names."""
        return tuple(measure.instrument.short for measure in self.against.measures)

    @property
    def places(self) -> range:
        """The places of the measures."""
        return range(len(self.against.measures))

    def told(self, law: Measured, place: int) -> str:
        """Return one relation with its departures as a sentence; alike ones are told once."""
        relation = law.relations[place]
        text = f"Against {self.names[place]}: {relation_words(relation)}."
        departs = "; ".join(departing(relation))
        earlier = ["; ".join(departing(other)) for other in law.relations[:place]]
        if departs and departs in earlier:
            return f"{text} It departs as from {self.names[earlier.index(departs)]}."
        return f"{text} It departs on {departs}." if departs else text

    def to_dict(self) -> dict[str, Any]:
        """Return every relation as plain data."""
        library = self.against.library
        return {
            "measures": [measure.address for measure in self.against.measures],
            "laws": [
                {
                    "address": law.wording.address,
                    "title": law.wording.title,
                    "law_of": law.wording.law_of,
                    "status": law.wording.status,
                    "relations": [
                        {
                            "to": relation.b.address,
                            **verdict_dict(library, relation.verdict),
                            "departs_on": list(departing(relation)),
                        }
                        for relation in law.relations
                    ],
                }
                for law in self.against.laws
            ],
            "absent": list(self.against.absent),
            "data_version": library.digest,
        }
