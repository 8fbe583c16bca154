"""A wording: the words that an address, a date and a place single out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from trafficlaw.model import Definition, Instrument, Version

__all__ = ["Member", "Wording", "joined_provisions", "told_apart"]


@frozen
class Member:
    """One definition of a wording, as one version has it."""

    definition: Definition
    version: Version


@frozen
class Wording:
    """What an address stands for on a day in a place: one definition, or a union of several.

    ``since`` is the day from which they have stood with everything that they import.
    ``territory`` names the places where these words were the law; ``day`` is the day asked for,
    ``None`` where the last wording was meant.
    """

    instrument: Instrument
    members: tuple[Member, ...]
    territory: tuple[str, ...] = ()
    day: date | None = None
    because: str = ""
    since: date = date.min

    @property
    def address(self) -> str:
        """The full address: instrument, definitions and the day from which the words stood."""
        names = "+".join(m.definition.id for m in self.members)
        return f"{self.instrument.id}#{names}@{self.since.isoformat()}"

    @property
    def law_of(self) -> str:
        """Whose law it is: its territories, or those that a treaty binds."""
        return ", ".join(self.territory) or self.instrument.jurisdiction

    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions as they were numbered, each once."""
        return tuple(dict.fromkeys(m.version.provision for m in self.members))

    @property
    def title(self) -> str:
        """The instrument's short name with the provisions."""
        return f"{self.instrument.short}, {joined_provisions(self.provisions)}"

    @property
    def functions(self) -> tuple[str, ...]:
        """What the provisions do, each function once."""
        return tuple(dict.fromkeys(m.definition.function for m in self.members))

    @property
    def ended(self) -> date | None:
        """The day on which the last of these words ceased to be in force, if they all have."""
        ends = [m.version.until for m in self.members]
        if any(end is None for end in ends):
            return None
        return max(end for end in ends if end is not None)

    @property
    def unseen(self) -> tuple[date, ...]:
        """The days on which later words were adopted whose commencement was not seen."""
        return tuple(
            later.from_
            for member in self.members
            for later in member.definition.versions
            if later.commencement == "not-seen"
            and later.from_ > member.version.from_
            and (self.day is None or later.from_ <= self.day)
            and (not later.territory or set(later.territory) & set(self.territory))
        )

    @property
    def status(self) -> str:
        """Whether the words stand, as a reader should be told."""
        since = self.since.isoformat()
        if any(m.version.commencement == "not-seen" for m in self.members):
            return f"adopted {since}, not known to be in force"
        if self.ended is None:
            pending = [m.version.in_force for m in self.members if m.version.in_force]
            if pending and (self.day is not None and self.day < max(pending)):
                return f"adopted {since}, not in force on {self.day.isoformat()}"
            doubt = f", unless that of {min(self.unseen)} has begun" if self.unseen else ""
            return f"wording of {since}{doubt}"
        if self.day is not None and self.day < self.ended:
            return f"in force on {self.day.isoformat()}, until {self.ended.isoformat()}"
        return f"repealed; last wording, in force until {self.ended.isoformat()}"


def told_apart(wordings: Sequence[Wording]) -> tuple[str, ...]:
    """Return a name for each wording: its instrument's, or where two share it the address."""
    short = [wording.instrument.short for wording in wordings]
    return tuple(
        name if short.count(name) == 1 else wording.address
        for name, wording in zip(short, wordings, strict=True)
    )


def joined_provisions(provisions: tuple[str, ...]) -> str:
    """Join pinpoints, writing a shared ``s.`` or ``art.`` only once: ``ss. 57, 58 and 59``."""
    if len(provisions) == 1:
        return provisions[0]
    for one, many in (("s. ", "ss. "), ("art. ", "arts. ")):
        if all(p.startswith(one) for p in provisions):
            tails = [p.removeprefix(one) for p in provisions]
            return f"{many}{', '.join(tails[:-1])} and {tails[-1]}"
    return f"{', '.join(provisions[:-1])} and {provisions[-1]}"
