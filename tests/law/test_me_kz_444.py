"""Art. 444 of the Criminal Code of Montenegro, as far as it is quoted."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

CODE = "me-kz-444"

BEGGAR = {
    "act": "hold",
    "means-at-act": "force",
    "consent-act": "not-agreed",
    "activity": "begging",
    "condition": "controlled",
    "gain": "another",
    "age": "from-21",
    "mental-exploitation": "purpose",
}
"""A man kept by force, to beg for another."""


def outcome(library: Library, facts: dict[str, str], on: str = "2023-01-01") -> str:
    return decided(library, CODE, facts, {}, on=on)


def test_while_the_means_are_not_seen_nothing_is_said_to_be_covered(library: Library) -> None:
    assert outcome(library, BEGGAR) == "not coded"


@pytest.mark.parametrize("act", ["advertise", "patronise", "use", "make-documents"])
def test_what_is_none_of_the_verbs_is_not_covered(library: Library, act: str) -> None:
    activity = "sexual-act" if act == "patronise" else "begging"
    assert outcome(library, BEGGAR | {"act": act, "activity": activity}) == "not covered"


@pytest.mark.parametrize("act", ["recruit", "hand-over", "sell", "buy", "conceal", "other-act"])
def test_sale_and_mediating_it_stand_beside_the_verbs_of_the_protocol(
    library: Library, act: str
) -> None:
    facts = {k: v for k, v in BEGGAR.items() if k != "consent-act"}
    facts |= {"act": act, "means-at-act": "deception"}
    assert outcome(library, facts) == "not coded"


def test_whoever_does_not_know_of_any_exploitation_is_not_covered(library: Library) -> None:
    assert outcome(library, BEGGAR | {"mental-exploitation": "unaware"}) == "not covered"


def test_the_purposes_that_are_quoted_name_marriage_and_plain_begging(library: Library) -> None:
    (version,) = library.instrument(CODE).definition("trafficking").versions
    purpose = version.element("purpose")
    assert not purpose.coded
    named = {term.original for term in purpose.terms}
    assert {"prosjačenja", "sklapanja nedozvoljenog braka"} <= named


def test_the_wordings_before_2017_were_not_seen(library: Library) -> None:
    with pytest.raises(NotInForce):
        outcome(library, BEGGAR, on="2012-01-01")
