"""The Protocol of 2014 to ILO Convention 29, as a lawyer would test it."""

from __future__ import annotations

from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

TRAFFICKED = {
    "act": "recruit",
    "means-at-act": "deception",
    "mental-exploitation": "purpose",
    "activity": "labour",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-harm",
    "actor": "unrelated",
}
"""Recruited by deception, to be put to forced labour."""


def trafficking(library: Library, facts: dict[str, str], on: str | None = None) -> str:
    return decided(library, "ilo-p29#trafficking-for-forced-labour", facts, {}, on=on)


def test_the_definition_of_convention_29_is_reaffirmed() -> None:
    found = relation("ilo-p29", "ilo-c29")
    assert (found.relation, found.settled) == ("equivalent", True)


def test_trafficking_for_forced_labour_needs_both(library: Library) -> None:
    assert trafficking(library, TRAFFICKED) == "covered"
    used = TRAFFICKED | {"act": "use", "means-at-act": "none"}
    assert trafficking(library, used) == "not covered"
    assert decided(library, "ilo-p29#forced-labour", used, {}) == "covered"
    organ = {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    assert trafficking(library, TRAFFICKED | organ) == "not covered"


def test_a_child_needs_no_means_here_either(library: Library) -> None:
    assert trafficking(library, TRAFFICKED | {"means-at-act": "none"}) == "not covered"
    child = TRAFFICKED | {"means-at-act": "none", "age": "from-16"}
    assert trafficking(library, child) == "covered"


def test_it_binds_since_9_november_2016_and_spares_victims(library: Library) -> None:
    assert trafficking(library, TRAFFICKED, on="2016-11-09") == "covered"
    (wording,) = library.wordings("ilo-p29")
    spared = [d for d in wording.instrument.duties if d.kind == "refrain-from-punishing"]
    assert [d.at for d in spared] == ["art. 4(2)"]
    assert {link.kind for link in wording.instrument.links} == {"supplements", "amends"}


def test_the_definition_reaffirmed_lets_a_voluntary_offer_take_the_case_out(
    library: Library,
) -> None:
    (wording,) = library.wordings("ilo-p29#forced-labour")
    version = wording.instrument.definitions[0].versions[0]
    assert [rule.rule for rule in version.consent] == ["defeats"]
    (rule,) = [c for c in wording.instrument.consequences if c.kind == "non-punishment"]
    assert rule.at == "art. 4(2)"
    assert rule.concerns == ("forced-labour", "trafficking-for-forced-labour")
