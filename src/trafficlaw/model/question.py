"""Open questions of law: the answers that can be given, and the authority for each."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from trafficlaw.model.described import ID, described

__all__ = ["Answer", "Authority", "Question", "Reading", "Settlement"]


@frozen
class Authority:
    """Who says so, where, and with what weight."""

    cite: str = described("The citation, as a lawyer would write it.")
    at: str = described("The pinpoint inside what is cited.", default="")
    says: str = described("The operative words as a quotation: a fragment.", default="")
    holds: str = described("What it stands for here, in our words.", default="")
    weight: Literal["binding", "official", "persuasive", "scholarly", "none"] = described(
        "How far it binds: a binding judgment, an official commentary, a persuasive decision, "
        "a scholar's view; `none` for an answer that rests on the bare words."
    )
    on: date | None = described("The date of the judgment or document.", default=None)
    territory: str | None = described("Where it binds, if it binds anywhere.", default=None)
    url: str = described("Where it can be read.", default="")
    seen: Literal["text", "secondary", "no"] = described(
        "`text`: the words were seen; `secondary`: reported by another source; `no`: not seen."
    )
    seen_in: str = described("Which copy or which secondary source was seen.", default="")


@frozen
class Answer:
    """One respectable answer to a question of law."""

    id: str = described("The answer's id, unique in its question.", pattern=ID)
    label: str = described("The answer in a few plain words.")
    authority: tuple[Authority, ...] = described("Who gives this answer.", default=())


@frozen
class Settlement:
    """A judgment or act that settled a question from a day on, in a territory."""

    answer: str = described("The id of the answer that prevails.", pattern=ID)
    from_: date = described("The day from which it does.")
    territory: str = described("The territory in which it binds.")
    by: Authority = described("The judgment or act that settled it.")


@frozen
class Question:
    """An unsettled point of law. Instruments that share words share the question."""

    id: str = described("The question's stable id.", pattern=ID)
    asks: str = described("The question, in one sentence.")
    note: str = described("Background in our own words.", default="")
    answers: tuple[Answer, ...] = described("The answers by id.", keyed=True)
    settled: tuple[Settlement, ...] = described("What has settled it, where.", default=())

    def answer(self, answer_id: str) -> Answer:
        """Return the answer with this id; raise ``KeyError`` if there is none."""
        for answer in self.answers:
            if answer.id == answer_id:
                return answer
        raise KeyError(answer_id)


@frozen
class Reading:
    """A named way of reading the law: one answer to each question that it takes a stand on."""

    id: str = described("The reading's stable id.", pattern=ID)
    label: str = described("What readers see.")
    note: str = described("Whose reading it is, and how far it goes.", default="")
    source: str = described("Where the reading is set out.", default="")
    answers: tuple[tuple[str, str], ...] = described(
        "Question ids and the answer given to each.", form="pairs"
    )
