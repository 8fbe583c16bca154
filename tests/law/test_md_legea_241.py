"""Moldova, Law 241/2005: the Protocol's words, for exploitation that seeks profit."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

COMPELLED = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception to be compelled to work for another's profit."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "md-legea-241", facts, answers)


def test_compelled_labour_for_profit_is_trafficking(library: Library) -> None:
    assert outcome(library, COMPELLED) == "covered"


def test_without_means_an_adult_is_outside_and_a_child_is_not(library: Library) -> None:
    assert outcome(library, COMPELLED | {"means-at-act": "none"}) == "not covered"
    assert outcome(library, COMPELLED | {"means-at-act": "none", "age": "from-13"}) == "covered"


def test_exploitation_is_abuse_for_profit(library: Library) -> None:
    assert outcome(library, COMPELLED | {"gain": "none"}) == "not covered"
    assert decided(library, "un-palermo-2000", COMPELLED | {"gain": "none"}, {}) == "covered"


def test_surrogacy_is_listed_and_the_end_of_the_list_was_not_seen(library: Library) -> None:
    surrogate = COMPELLED | {
        "sex": "female",
        "activity": "surrogacy",
        "condition": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "agreed",
    }
    assert outcome(library, surrogate) == "covered"
    (version,) = library.instrument("md-legea-241").definition("exploitation").versions
    assert not version.element("rest").coded


def test_it_carries_out_two_conventions_and_the_framework_decision(library: Library) -> None:
    links = {(link.kind, link.to) for link in library.instrument("md-legea-241").links}
    named = {"coe-cets-197", "un-untoc-2000", "eu-fd-2002-629"}
    assert links == {("implements", name) for name in named}
