"""UNMIK Regulation 2001/4: the Protocol's definition as the first law of Kosovo had it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

DECEIVED = {
    "act": "recruit",
    "means-at-act": "deception",
    "activity": "sexual-act",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "female",
    "mental-exploitation": "purpose",
}
"""A woman recruited by deception for prostitution that is forced."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "xk-unmik-2001-4", facts, answers, on="2002-01-01", asking="palermo-")


@pytest.mark.parametrize("other", ["un-palermo-2000", "coe-cets-197"])
def test_the_regulation_copies_the_protocol(library: Library, other: str) -> None:
    (own,) = library.wordings("xk-unmik-2001-4", text_of=None)
    (theirs,) = library.wordings(other)
    found = relate(library, own, theirs)
    assert (found.relation, found.settled) == ("equivalent", True)


def test_forced_prostitution_after_deception_is_covered_and_without_means_is_not(
    library: Library,
) -> None:
    assert outcome(library, DECEIVED) == "covered"
    assert outcome(library, DECEIVED | {"means-at-act": "none"}) == "not covered"


def test_no_border_is_asked_for(library: Library) -> None:
    for movement, nature in (("none", "internal"), ("into", "transnational")):
        facts = DECEIVED | {"movement": movement, "transnational": nature}
        assert outcome(library, facts) == "covered"


def test_the_list_of_exploitation_is_not_limited_to_what_it_names(library: Library) -> None:
    beggar = DECEIVED | {
        "activity": "begging", "condition": "controlled", "means-in-exploitation": "none",
    }  # fmt: skip
    assert outcome(library, beggar) == "arguable"
    assert outcome(library, beggar, other_exploitation="listed-only") == "not covered"
    assert outcome(library, beggar, other_exploitation="analogous") == "covered"


def test_it_no_longer_stood_once_the_provisional_code_applied(library: Library) -> None:
    with pytest.raises(NotInForce):
        decided(library, "xk-unmik-2001-4", DECEIVED, {}, on="2005-01-01")
