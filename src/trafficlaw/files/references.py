"""Whatever one part of the data says of another, checked over all of it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator

from trafficlaw.errors import Problem
from trafficlaw.files.addresses import address_problems, cycle_problems
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.intervals import interval_problems
from trafficlaw.files.names import missing
from trafficlaw.files.place import Step
from trafficlaw.files.vocabulary import (
    dimension_problems,
    territory_problems,
    universe_problems,
)
from trafficlaw.files.wording import verification_problems, version_problems
from trafficlaw.model import Authority, DecidedCase, Instrument, Parties, Party, Question, Reading
from trafficlaw.model.described import ID

__all__ = ["reference_problems"]

NEARLY = 0.9
"""How like a coded instrument's id a text must be to be taken for a misspelling of it."""


def reference_problems(gathered: Gathered) -> list[Problem]:
    """Return every reference that leads nowhere, in everything that could be read.

    What points into a kind of which some file could not be read is not blamed for it. What a
    base corpus brought was checked when it was made.
    """
    return list(_problems(gathered))


def _problems(gathered: Gathered) -> Iterator[Problem]:
    yield from territory_problems(gathered)
    for (kind, name), origin in gathered.origins.items():
        if origin.checked:
            continue
        if kind == "dimension":
            yield from dimension_problems(gathered.dimensions[name], origin)
        elif kind == "universe":
            yield from universe_problems(gathered, origin)
        elif kind == "question":
            yield from _question_problems(gathered, gathered.questions[name], origin)
        elif kind == "reading":
            yield from _reading_problems(gathered, gathered.readings[name], origin)
        elif kind == "instrument":
            yield from _instrument_problems(gathered, gathered.instruments[name], origin)
        elif kind == "case":
            yield from _case_problems(gathered, gathered.cases[name], origin)
        elif kind == "parties":
            yield from _parties_problems(gathered, gathered.parties[name], origin)
    yield from _alias_problems(gathered)
    yield from cycle_problems(gathered)


def _question_problems(gathered: Gathered, question: Question, origin: Origin) -> Iterator[Problem]:
    ids = [answer.id for answer in question.answers]
    if not ids:
        yield origin.problem(("answers",), "a question has at least one answer")
    named: list[tuple[tuple[Step, ...], Authority]] = [
        (("answers", answer.id, "authority", index), authority)
        for answer in question.answers
        for index, authority in enumerate(answer.authority)
    ]
    territories: list[tuple[tuple[Step, ...], str | None]] = []
    for index, settlement in enumerate(question.settled):
        steps: tuple[Step, ...] = ("settled", index)
        named.append(((*steps, "by"), settlement.by))
        territories.append((steps, settlement.territory))
        if settlement.answer not in ids:
            message = missing("answer", settlement.answer, ids, f"of {question.id}")
            yield origin.problem((*steps, "answer"), message)
    territories += [(steps, authority.territory) for steps, authority in named]
    for steps, territory in territories:
        unknown = territory is not None and territory not in gathered.territories
        if territory is not None and unknown and "territory" not in gathered.incomplete:
            message = missing("territory", territory, gathered.territories)
            yield origin.problem((*steps, "territory"), message)


def _case_problems(gathered: Gathered, case: DecidedCase, origin: Origin) -> Iterator[Problem]:
    name, _, definition = case.concerns.partition("#")
    instrument = gathered.instruments.get(name)
    if instrument is None:
        if "instrument" not in gathered.incomplete:
            message = missing("instrument", name, gathered.instruments)
            yield origin.problem(("concerns",), message)
    elif definition or "#" in case.concerns:
        ids = [d.id for d in instrument.definitions]
        if definition not in ids:
            message = missing("definition", definition, ids, f"of {name}")
            yield origin.problem(("concerns",), message)
    pointers: list[tuple[str, str, str | None, Collection[str]]] = [
        ("question", "question", case.question, gathered.questions),
        ("in", "territory", case.in_, gathered.territories),
        *(("open_facts", "dimension", name, gathered.dimensions) for name in case.open_facts),
    ]
    for key, kind, pointer, known in pointers:
        if pointer is not None and kind not in gathered.incomplete and pointer not in known:
            text = pointer if key == "open_facts" else None
            yield origin.problem((key,), missing(kind, pointer, known), text=text)


def _parties_problems(gathered: Gathered, listed: Parties, origin: Origin) -> Iterator[Problem]:
    if "instrument" not in gathered.incomplete and listed.id not in gathered.instruments:
        message = missing("instrument", listed.id, gathered.instruments)
        yield origin.problem(("id",), message, text=listed.id)
    for party in listed.parties:
        steps: tuple[Step, ...] = ("parties", party.id)
        yield from verification_problems(listed, origin, steps, party.verified)
        days = [d for d in (party.signed, party.consented, party.bound, party.until) if d]
        if days != sorted(days):
            message = (
                "the days are out of order; a party signs, consents, is bound, and leaves, "
                "in that order"
            )
            yield origin.problem(steps, message)
        if "territory" not in gathered.incomplete:
            yield from _party_place_problems(gathered, origin, steps, party)


def _party_place_problems(
    gathered: Gathered, origin: Origin, steps: tuple[Step, ...], party: Party
) -> Iterator[Problem]:
    known = gathered.territories
    if party.id not in known:
        yield origin.problem(steps, missing("territory", party.id, known), text=party.id)
        return
    for part in party.parts:
        if part not in known:
            message = missing("territory", part, known)
            yield origin.problem((*steps, "parts"), message, text=part)
        elif part not in gathered.within(party.id):
            message = f"“{part}” is no part of {party.id}, which is the party here"
            yield origin.problem((*steps, "parts"), message, text=part)


def _reading_problems(gathered: Gathered, reading: Reading, origin: Origin) -> Iterator[Problem]:
    if "question" in gathered.incomplete:
        return
    for name, answer in reading.answers:
        question = gathered.questions.get(name)
        if question is None:
            message = missing("question", name, gathered.questions)
            yield origin.problem(("answers",), message, text=name)
        elif answer not in [a.id for a in question.answers]:
            message = missing("answer", answer, [a.id for a in question.answers], f"of {name}")
            yield origin.problem(("answers", name), message)


def _instrument_problems(
    gathered: Gathered, instrument: Instrument, origin: Origin
) -> Iterator[Problem]:
    yield from interval_problems(gathered, instrument, origin)
    yield from _lead_and_link_problems(gathered, instrument, origin)
    for definition in instrument.definitions:
        for index, version in enumerate(definition.versions):
            steps: tuple[Step, ...] = ("definitions", definition.id, "versions", index)
            yield from version_problems(gathered, instrument, origin, steps, version)
    ids = [definition.id for definition in instrument.definitions]
    for duty in instrument.duties:
        steps = ("duties", duty.id)
        yield from verification_problems(instrument, origin, steps, duty.verified)
        if duty.concerns:
            way = (*steps, "concerns")
            yield from address_problems(gathered, instrument, origin, way, duty.concerns)
        if duty.of:
            yield from _other_problems(gathered, origin, (*steps, "of"), duty.of)
    for consequence in instrument.consequences:
        steps = ("consequences", consequence.id)
        yield from verification_problems(instrument, origin, steps, consequence.verified)
        for concerned in consequence.concerns:
            if concerned not in ids:
                message = missing("definition", concerned, ids, f"of {instrument.id}")
                yield origin.problem((*steps, "concerns"), message, text=concerned)
        for name in consequence.turns_on:
            if name not in gathered.dimensions:
                message = missing("dimension", name, gathered.dimensions)
                yield origin.problem((*steps, "turns_on"), message, text=name)


def _lead_and_link_problems(
    gathered: Gathered, instrument: Instrument, origin: Origin
) -> Iterator[Problem]:
    ids = [definition.id for definition in instrument.definitions]
    for index, lead in enumerate(instrument.lead):
        for name in lead.any_of:
            if name not in ids:
                message = missing("definition", name, ids, f"of {instrument.id}")
                yield origin.problem(("lead", index, "any_of"), message, text=name)
    for index, link in enumerate(instrument.links):
        yield from _other_problems(gathered, origin, ("links", index, "to"), link.to)


def _other_problems(
    gathered: Gathered, origin: Origin, steps: tuple[Step, ...], name: str
) -> Iterator[Problem]:
    """Yield a problem for what looks like the misspelt id of an instrument that is coded.

    Another instrument need not be coded; then the text is its future id or its citation.
    """
    if not re.fullmatch(ID, name) or "instrument" in gathered.incomplete:
        return
    close = difflib.get_close_matches(name, gathered.instruments, n=1, cutoff=NEARLY)
    if close and close[0] != name:
        message = f"no instrument is called “{name}”; did you mean “{close[0]}”?"
        yield origin.problem(steps, f"{message} For one that is not coded, write its citation")


def _alias_problems(gathered: Gathered) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for name in sorted(gathered.instruments):
        origin = gathered.origins["instrument", name]
        for alias in gathered.instruments[name].aliases:
            if alias in gathered.instruments:
                message = f"the alias “{alias}” is the id of an instrument; choose another"
                yield origin.problem(("aliases",), message, text=alias)
            elif alias in taken:
                message = f"the alias “{alias}” is taken by {taken[alias]}; choose another"
                yield origin.problem(("aliases",), message, text=alias)
            taken.setdefault(alias, name)
