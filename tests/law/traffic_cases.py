"""Cases that the tests of the traffic treaties of 1904 to 1949 share."""

from __future__ import annotations

__all__ = ["ABROAD", "BOY", "FORCED", "GIRL", "WOMAN", "WORKER", "Facts"]

Facts = dict[str, str]

WOMAN: Facts = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "sexual-act",
    "condition": "controlled",
    "gain": "another",
    "age": "from-21",
    "sex": "female",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman of 21 or more recruited at home, willing, for prostitution that another controls."""

GIRL = WOMAN | {"age": "from-16"}
"""The same of a girl of 16 or 17."""

BOY = GIRL | {"sex": "male"}
"""The same of a boy of 16 or 17."""

ABROAD: Facts = {"movement": "out-of", "transnational": "transnational"}
"""Taken, or to be taken, out of the country."""

FORCED: Facts = {
    "means-at-act": "force",
    "consent-act": "not-agreed",
    "consent-exploitation": "not-agreed",
}
"""Recruited by force and against her will."""

WORKER = WOMAN | {
    "sex": "male",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-force",
}
"""A man deceived into forced labour."""
