"""Cases and verbs for the tests of the regional conventions beside the Palermo Protocol."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library
from trafficlaw.model import Term, Version

Facts = dict[str, str]

SAARC = "saarc-2002"
OAS = "oas-minors-1994"
ASEAN = "asean-actip-2015"
PALERMO = "un-palermo-2000"

PLAIN: Facts = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "from-21",
    "sex": "female",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "mental-age": "knows",
    "transnational": "internal",
    "consent-exploitation": "agreed",
    "reward": "sought",
}
"""A woman recruited at home for work that another gains by, without any means."""

PROSTITUTION = PLAIN | {"act": "carry", "movement": "within", "activity": "sexual-act"}
"""A woman driven to another town for a price, by agreement, to work as a prostitute."""

FORCED_PROSTITUTION = PROSTITUTION | {
    "means-at-act": "threat-of-force",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-force",
}
"""The same under threat of force, now and later."""

GIRL = PLAIN | {
    "age": "from-15",
    "act": "carry",
    "movement": "out-of",
    "transnational": "transnational",
}
"""A girl of 15 taken abroad for work that another gains by, without any means."""

ABROAD = {"movement": "out-of", "transnational": "transnational"}


def saarc(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, SAARC, facts, answers, asking="saarc-")


def oas(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, OAS, facts, answers, asking="oas-")


def palermo(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, PALERMO, facts, answers, asking="palermo-")


def wording(library: Library, instrument: str, definition: str) -> Version:
    (version,) = library.instrument(instrument).definition(definition).versions
    return version


def terms(version: Version) -> list[Term]:
    return [term for element in version.elements for term in element.terms]
