"""Territories: the places in which law is in force, with their parts."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from trafficlaw.model.described import TERRITORY, described

__all__ = ["Territory"]


@frozen
class Territory:
    """A state, a part of a state with law of its own, or an organisation of states."""

    id: str = described(
        "ISO 3166 code, with our own parts such as GB-SCT; organisations by short name.",
        pattern=TERRITORY,
    )
    label: str = described("What readers see.")
    kind: Literal["state", "part", "parties"] = described(
        "A state, a part of one with law of its own, or the parties to a group of treaties, which "
        "are no place.",
        default="state",
    )
    parts: tuple[str, ...] = described("Ids of the parts with law of their own.", default=())
    note: str = described("What the code means here.", default="")
