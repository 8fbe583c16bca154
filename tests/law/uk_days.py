"""The law of a part of the United Kingdom on a day, and what a case came under, for the tests."""

from __future__ import annotations

from collections.abc import Mapping

from trafficlaw.comparison.setting import make_setting
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library
from trafficlaw.meaning.space import QUESTION
from trafficlaw.meaning.status import Status, status

__all__ = ["JOURNEY", "LABOUR", "PROSTITUTION", "SERVANT", "came_under", "in_force", "outcome"]

BEFORE_2015 = (
    "gb-nia-2002",
    "gb-cjsa-2003",
    "gb-soa-2003",
    "gb-aitca-2004",
    "gb-cja-2009",
    "gb-cjlsa-2010",
)
"""The Acts with offences of trafficking or servitude in the United Kingdom before 2015."""

JOURNEY: dict[str, str] = {
    "act": "carry",
    "movement": "into",
    "transnational": "transnational",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man carried into the United Kingdom, willingly and without any means, for ordinary work."""

PROSTITUTION = JOURNEY | {"sex": "female", "activity": "sexual-act", "condition": "controlled"}
"""A woman carried into the United Kingdom for prostitution that another controls for gain."""

LABOUR = JOURNEY | {
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-harm",
    "consent-exploitation": "not-agreed",
}
"""A man carried into the United Kingdom for forced labour, to be exacted under threats."""

SERVANT = LABOUR | {
    "act": "use",
    "movement": "none",
    "transnational": "internal",
    "condition": "servitude",
    "sex": "female",
    "happened": "came-about",
}
"""A domestic servant kept in servitude where she lives; there is no journey."""


def outcome(
    library: Library, address: str, day: str, place: str, facts: Mapping[str, str], **answers: str
) -> Status:
    """Return how the wording at an address, on a day in a territory, decides one fact pattern.

    What ``facts`` leave out has its most usual value. ``answers`` settle questions by their ids,
    underscores for hyphens. A pattern that no case can show is refused.
    """
    (wording,) = library.wordings(address, as_of=day, in_=place)
    denotation = library.denotation(wording)
    settled = {question.replace("_", "-"): answer for question, answer in answers.items()}
    setting = make_setting(library, [denotation], given={}, settled=settled)
    assert {QUESTION + question for question in settled} <= set(setting.layout.positions)
    usual = {name: dimension.leaves[0] for name, dimension in library.space.dimensions.items()}
    chosen = {name: [value] for name, value in (usual | dict(facts)).items()}
    point = library.space.box(chosen)
    assert not any(point & ~never == 0 for _, never in library.space.never), "no case is like this"
    return status(setting.layout, setting.products(denotation), point, setting.readings)


def in_force(library: Library, day: str, place: str) -> list[str]:
    """Return the offences in force on a day in a territory, by the Acts' own order."""
    found = []
    for name in BEFORE_2015:
        for definition in library.instrument(name).definitions:
            address = f"{name}#{definition.id}"
            try:
                wordings = library.wordings(address, as_of=day, in_=place)
            except NotInForce:
                continue
            found += [address for wording in wordings if place in wording.territory]
    return found


def came_under(library: Library, day: str, place: str, facts: Mapping[str, str]) -> dict[str, str]:
    """Return the offences of a day and territory that a case came under, or might have."""
    decided = {
        address: outcome(library, address, day, place, facts)
        for address in in_force(library, day, place)
    }
    return {address: found for address, found in decided.items() if found != "not covered"}
