"""Checks of what one version says: its elements, terms, limbs, questions and pinpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trafficlaw.errors import Problem
from trafficlaw.files.addresses import address_problems
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.names import missing
from trafficlaw.files.place import Step
from trafficlaw.files.vocabulary import selection_problems
from trafficlaw.model import Element, Instrument, Parties, Term, Verification, Version
from trafficlaw.model.definition import OWN_DIMENSION

__all__ = ["verification_problems", "version_problems"]

_PLACE = re.compile(r"\{([^{}]*)\}")


def version_problems(
    gathered: Gathered,
    instrument: Instrument,
    origin: Origin,
    steps: tuple[Step, ...],
    version: Version,
) -> Iterator[Problem]:
    """Yield what is wrong inside one version."""
    yield from _limb_problems(origin, steps, version)
    yield from _place_problems(origin, steps, version)
    yield from _translation_problems(instrument, origin, steps, version)
    yield from verification_problems(instrument, origin, steps, version.verified)
    for index, saving in enumerate(version.savings):
        way = (*steps, "savings", index)
        yield from verification_problems(instrument, origin, way, saving.verified)
    for element in version.elements:
        way = (*steps, "elements", element.id)
        yield from _element_problems(gathered, instrument, origin, way, element)


def verification_problems(
    of: Instrument | Parties,
    origin: Origin,
    steps: tuple[Step, ...],
    verified: Verification | None,
) -> Iterator[Problem]:
    """Yield why a statement of what was seen cannot be right."""
    if verified is None:
        return
    here = (*steps, "verified")
    if not verified.source:
        if verified.by != "unverified":
            message = f"`by: {verified.by}` needs the “source” that was seen"
            yield origin.problem(here, message)
        return
    ids = [source.id for source in of.sources]
    if verified.source not in ids:
        yield origin.problem((*here, "source"), missing("source", verified.source, ids))


def _translation_problems(
    instrument: Instrument, origin: Origin, steps: tuple[Step, ...], version: Version
) -> Iterator[Problem]:
    """Yield where it is not said on which translation English words rest."""
    ids = [source.id for source in instrument.sources]
    foreign = any(term.original for element in version.elements for term in element.terms)
    if version.translation and version.translation != "ours" and version.translation not in ids:
        message = missing("source", version.translation, ["ours", *ids])
        yield origin.problem((*steps, "translation"), message)
    if foreign and not version.translation:
        message = (
            "terms give the words of another language as “original”; say under “translation” "
            "whose English it is: the id of a source, or `ours`"
        )
        yield origin.problem(steps, message)


def _limb_problems(origin: Origin, steps: tuple[Step, ...], version: Version) -> Iterator[Problem]:
    ids = [element.id for element in version.elements]
    needed: set[str] = set()
    if not version.limbs:
        yield origin.problem((*steps, "limbs"), "a version has at least one limb")
    for limb in version.limbs:
        for need in limb.needs:
            needed.add(need)
            if need not in ids:
                message = missing("element", need, ids, "of this version")
                yield origin.problem((*steps, "limbs", limb.id, "needs"), message, text=need)
    for unused in [element for element in ids if element not in needed]:
        message = "no limb needs this element; name it in a limb, or delete it"
        yield origin.problem((*steps, "elements", unused), message)


def _place_problems(origin: Origin, steps: tuple[Step, ...], version: Version) -> Iterator[Problem]:
    """Yield the names in braces that the version's places do not explain."""
    pinpoints: list[tuple[tuple[Step, ...], str]] = []
    for element in version.elements:
        way: tuple[Step, ...] = ("elements", element.id)
        pinpoints.append(((*way, "at"), element.at))
        for index, term in enumerate(element.terms):
            pinpoints.append(((*way, "terms", index, "at"), term.at))
            pinpoints.append(((*way, "terms", index, "through"), term.through))
    pinpoints += [(("limbs", limb.id, "at"), limb.at) for limb in version.limbs]
    pinpoints += [(("consent", i, "at"), rule.at) for i, rule in enumerate(version.consent)]
    pinpoints += [(("savings", i, "at"), saved.at) for i, saved in enumerate(version.savings)]
    known = [name for name, _ in version.places]
    for way, pinpoint in pinpoints:
        for name in _PLACE.findall(pinpoint):
            if name not in known:
                message = missing("place", name, known, "of this version")
                yield origin.problem((*steps, *way), message)


def _element_problems(
    gathered: Gathered,
    instrument: Instrument,
    origin: Origin,
    steps: tuple[Step, ...],
    element: Element,
) -> Iterator[Problem]:
    if not element.terms and not element.imports and element.coded:
        message = "an element has “terms” or “imports”, or says `coded: false`"
        yield origin.problem(steps, message)
    for address in element.imports:
        way = (*steps, "imports")
        yield from address_problems(gathered, instrument, origin, way, address)
    own = OWN_DIMENSION.get(element.role)
    for index, term in enumerate(element.terms):
        way = (*steps, "terms", index)
        yield from _term_problems(gathered, instrument, origin, way, term, own)
        yield from verification_problems(instrument, origin, way, term.verified)


def _term_problems(
    gathered: Gathered,
    instrument: Instrument,
    origin: Origin,
    steps: tuple[Step, ...],
    term: Term,
    own: str | None,
) -> Iterator[Problem]:
    if not term.is_ and not term.answers:
        yield origin.problem(steps, "a term says what it denotes: “is”, or “asks” with “answers”")
    if term.imports:
        way = (*steps, "imports")
        yield from address_problems(gathered, instrument, origin, way, term.imports)
    yield from selection_problems(gathered, origin, (*steps, "is"), term.is_, own)
    for outcome in term.answers:
        way = (*steps, "answers", outcome.id)
        yield from selection_problems(gathered, origin, way, outcome.is_, own)
    if (term.asks is None) != (not term.answers):
        given, lacking = ("asks", "answers") if term.asks else ("answers", "asks")
        yield origin.problem((*steps, given), f"“{given}” needs “{lacking}” beside it")
    if term.asks is None or "question" in gathered.incomplete:
        return
    question = gathered.questions.get(term.asks)
    if question is None:
        message = missing("question", term.asks, gathered.questions)
        yield origin.problem((*steps, "asks"), message)
        return
    ids = [answer.id for answer in question.answers]
    for outcome in term.answers:
        if outcome.id not in ids:
            message = missing("answer", outcome.id, ids, f"of {question.id}")
            yield origin.problem((*steps, "answers"), message, text=outcome.id)
