"""Parties: which state is bound by which treaty or directive, since when, how far."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from trafficlaw.model.definition import Verification
from trafficlaw.model.described import ID, TERRITORY, described
from trafficlaw.model.instrument import Source

__all__ = ["Parties", "Party", "Reservation"]


@frozen
class Reservation:
    """A reservation, declaration or opt-out made by a party."""

    kind: Literal["reservation", "declaration", "opt-out", "objection"] = described(
        "What sort of statement it is."
    )
    summary: str = described("What it does, in one sentence of our own.")
    says: str = described("The operative words as a quotation.", default="")
    at: str = described("The provision that it concerns.", default="")
    until: date | None = described("The day on which it was withdrawn.", default=None)


@frozen
class Party:
    """A state or organisation under one instrument."""

    id: str = described("The territory's id.", pattern=TERRITORY)
    signed: date | None = described("The day on which it signed.", default=None)
    how: Literal[
        "ratified", "accepted", "approved", "acceded", "succeeded", "member", "opted-in", "signed"
    ] = described("How it became bound; `signed` where it has not gone further.")
    consented: date | None = described(
        "The day of its ratification, accession or the like.", default=None
    )
    bound: date | None = described("The first day on which it was bound.", default=None)
    until: date | None = described("The first day on which it no longer was.", default=None)
    parts: tuple[str, ...] = described(
        "The parts for which it is bound, if not for all of the state.", default=()
    )
    reservations: tuple[Reservation, ...] = described("Reservations and the like.", default=())
    note: str = described("Whatever a reader should know.", default="")
    verified: Verification = described("What this rests on.")


@frozen
class Parties:
    """Who is party to one instrument, as far as it was seen, and at which date that stands."""

    id: str = described("The instrument's id; equals the file's name.", pattern=ID)
    stands_at: date = described("The day at which the list stands.")
    complete: bool = described("Whether every party is listed.")
    sources: tuple[Source, ...] = described("What was consulted, by id.", keyed=True)
    parties: tuple[Party, ...] = described("The parties, by territory.", keyed=True)
    note: str = described("Whatever a reader should know.", default="")

    def party(self, territory: str) -> Party | None:
        """Return what is recorded of a territory; ``None`` if nothing is."""
        return next((party for party in self.parties if party.id == territory), None)
