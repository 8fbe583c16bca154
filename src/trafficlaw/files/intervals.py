"""Checks of dates and territories: which wording stood where and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trafficlaw.errors import Problem
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.names import missing
from trafficlaw.files.place import Step
from trafficlaw.model import Definition, Instrument, Version

__all__ = ["interval_problems"]


def interval_problems(
    gathered: Gathered, instrument: Instrument, origin: Origin
) -> Iterator[Problem]:
    """Yield what is wrong with the dates and territories of one instrument."""
    if "territory" not in gathered.incomplete:
        if instrument.jurisdiction not in gathered.territories:
            message = missing("territory", instrument.jurisdiction, gathered.territories)
            yield origin.problem(("jurisdiction",), message)
        yield from _territory_problems(gathered, instrument, origin)
    for steps, start, end in _intervals(instrument):
        if start is not None and end is not None and end <= start:
            message = f"“until” ({end}) is the first day after, and must be later than {start}"
            yield origin.problem((*steps, "until"), message)
    for definition in instrument.definitions:
        yield from _version_problems(gathered, instrument, definition, origin)


def _intervals(
    instrument: Instrument,
) -> Iterator[tuple[tuple[Step, ...], date | None, date | None]]:
    for index, lead in enumerate(instrument.lead):
        yield ("lead", index), lead.from_, lead.until
    for definition in instrument.definitions:
        for index, version in enumerate(definition.versions):
            yield ("definitions", definition.id, "versions", index), version.from_, version.until
    for consequence in instrument.consequences:
        yield ("consequences", consequence.id), consequence.from_, consequence.until


def _territory_problems(
    gathered: Gathered, instrument: Instrument, origin: Origin
) -> Iterator[Problem]:
    home = instrument.jurisdiction
    named: list[tuple[tuple[Step, ...], tuple[str, ...]]] = [
        (("lead", index), lead.territory) for index, lead in enumerate(instrument.lead)
    ]
    named += [
        (("definitions", definition.id, "versions", index), version.territory)
        for definition in instrument.definitions
        for index, version in enumerate(definition.versions)
    ]
    named += [(("consequences", c.id), c.territory) for c in instrument.consequences]
    for steps, territories in named:
        for territory in territories:
            if territory not in gathered.territories:
                message = missing("territory", territory, gathered.territories)
            elif home in gathered.territories and territory not in gathered.within(home):
                message = f"“{territory}” is no part of the instrument's jurisdiction, {home}"
            else:
                continue
            yield origin.problem((*steps, "territory"), message, text=territory)


def _version_problems(
    gathered: Gathered, instrument: Instrument, definition: Definition, origin: Origin
) -> Iterator[Problem]:
    versions = definition.versions
    for index, version in enumerate(versions):
        steps: tuple[Step, ...] = ("definitions", definition.id, "versions", index)
        if version.in_force is not None and version.in_force < version.from_:
            message = (
                f"“in_force” ({version.in_force}) cannot be earlier than “from” ({version.from_})"
            )
            yield origin.problem((*steps, "in_force"), message)
        if version.in_force is not None and version.commencement == "not-seen":
            message = "a wording whose commencement was not seen has no “in_force”"
            yield origin.problem((*steps, "in_force"), message)
        if index and version.from_ < versions[index - 1].from_:
            message = (
                f"the wordings stand in order of “from”, and this one ({version.from_}) "
                f"begins before the one above it ({versions[index - 1].from_})"
            )
            yield origin.problem((*steps, "from"), message)
        for number, earlier in enumerate(versions[:index]):
            message = _overlap(gathered, instrument, number, earlier, version)
            if message:
                yield origin.problem((*steps, "from"), message)


def _overlap(
    gathered: Gathered, instrument: Instrument, number: int, one: Version, other: Version
) -> str:
    """Return a sentence on a day and place at which both wordings stand, or nothing."""
    if "not-seen" in (one.commencement, other.commencement):
        return ""  # it may have begun on any later day, or never
    start = max(one.from_, other.from_)
    if start >= (one.until or date.max) or start >= (other.until or date.max):
        return ""
    home = (instrument.jurisdiction,)
    common = gathered.ground(one.territory or home) & gathered.ground(other.territory or home)
    if not common:
        return ""
    return (
        f"this wording and versions[{number}] both stand in {min(common)} on {start}; "
        f"end the earlier one with `until: {start}`"
    )
