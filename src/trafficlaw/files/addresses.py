"""Checks of addresses such as `ilo-c29#forced-labour`, and of imports that run in a circle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trafficlaw.errors import Problem
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.names import missing
from trafficlaw.files.place import Step
from trafficlaw.model import Instrument

__all__ = ["address_problems", "cycle_problems", "split_address"]


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def split_address(address: str, own: str) -> tuple[str, str]:
    """Return instrument and definition of an address; `#sale` is a definition of one's own.

    A day after `@` makes the reference static and is no part of the name.
    """
    instrument, _, definition = address.partition("@")[0].partition("#")
    return instrument or own, definition


def address_problems(
    gathered: Gathered, own: Instrument, origin: Origin, steps: tuple[Step, ...], address: str
) -> Iterator[Problem]:
    """Yield why an address leads nowhere, if it does."""
    name, definition = split_address(address, own.id)
    _, at, day = address.partition("@")
    if at and not _DAY.fullmatch(day):
        message = f"expected a day such as 2000-10-28 after `@`, found “{address}”"
        yield origin.problem(steps, message, text=address)
        return
    if "#" not in address or not definition:
        message = f"expected `instrument#definition` or `#definition`, found “{address}”"
        yield origin.problem(steps, message, text=address)
        return
    instrument = gathered.instruments.get(name)
    if instrument is None:
        if "instrument" not in gathered.incomplete:
            message = missing("instrument", name, gathered.instruments)
            yield origin.problem(steps, message, text=address)
        return
    ids = [d.id for d in instrument.definitions]
    if definition not in ids:
        message = missing("definition", definition, ids, f"of {name}")
        yield origin.problem(steps, message, text=address)


def cycle_problems(gathered: Gathered) -> Iterator[Problem]:
    """Yield each import by which a definition is made to depend on itself."""
    imports: dict[str, list[tuple[str, tuple[Step, ...]]]] = {}
    for instrument in gathered.instruments.values():
        for address, target, steps in _imports(instrument):
            imports.setdefault(address, []).append((target, steps))
    done: set[str] = set()
    for start in imports:
        yield from _follow(gathered, imports, start, [], done)


def _imports(instrument: Instrument) -> Iterator[tuple[str, str, tuple[Step, ...]]]:
    for definition in instrument.definitions:
        address = f"{instrument.id}#{definition.id}"
        for index, version in enumerate(definition.versions):
            for element in version.elements:
                for target in element.imports:
                    way: tuple[Step, ...] = ("definitions", definition.id, "versions", index)
                    steps = (*way, "elements", element.id, "imports")
                    yield address, "#".join(split_address(target, instrument.id)), steps


def _follow(
    gathered: Gathered,
    imports: dict[str, list[tuple[str, tuple[Step, ...]]]],
    address: str,
    chain: list[str],
    done: set[str],
) -> Iterator[Problem]:
    if address in done:
        return
    for target, steps in imports.get(address, ()):
        way = [*chain, address]
        if target in way:
            circle = " → ".join([*way[way.index(target) :], target])
            origin = gathered.origins["instrument", address.partition("#")[0]]
            yield origin.problem(steps, f"imports run in a circle: {circle}; break it somewhere")
        else:
            yield from _follow(gathered, imports, target, way, done)
    done.add(address)
