"""Romania, Law 678/2001: the offences of 2001 to 2014, and a reference to the Code since."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

FORCED_LABOUR = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "force",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "consent-act": "not-agreed",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man taken by force for forced labour."""


def outcome(library: Library, facts: dict[str, str], on: str, **answers: str) -> str:
    return decided(library, "ro-legea-678", facts, answers, on=on)


@pytest.mark.parametrize("on", ["2005-01-01", "2012-01-01", "2020-01-01"])
def test_forced_labour_by_force_was_trafficking_throughout(library: Library, on: str) -> None:
    assert outcome(library, FORCED_LABOUR, on) == "covered"


def test_compelled_begging_was_named_in_2010(library: Library) -> None:
    begging = FORCED_LABOUR | {"activity": "begging"}
    narrow = {
        "palermo-services": "work-and-sexual-services",
        "palermo-other-exploitation": "listed-only",
    }
    assert outcome(library, begging, "2010-12-08", **narrow) == "not covered"
    assert outcome(library, begging, "2010-12-09") == "covered"


def test_manifest_vulnerability_became_a_means_with_the_code(library: Library) -> None:
    weak = FORCED_LABOUR | {"means-at-act": "vulnerability-both", "consent-act": "agreed"}
    wide = {"palermo-vulnerability": "any-vulnerability"}
    assert decided(library, "ro-legea-678", weak, {}, on="2013-01-01") == "not covered"
    assert outcome(library, weak, "2015-01-01", **wide) == "covered"


def test_since_2014_the_law_means_what_the_code_punishes(library: Library) -> None:
    for facts in (FORCED_LABOUR, FORCED_LABOUR | {"activity": "crime"}):
        for on in ("2020-01-01", "2025-01-01"):
            assert decided(library, "ro-legea-678", facts, {}, on=on) == decided(
                library, "ro-cp-210", facts, {}, on=on
            )


def test_a_minor_needed_no_means_under_the_law_of_2001(library: Library) -> None:
    child = FORCED_LABOUR | {"means-at-act": "none", "consent-act": "agreed", "age": "from-16"}
    assert outcome(library, child, "2005-01-01") == "covered"
    assert outcome(library, child | {"age": "from-18"}, "2005-01-01") == "not covered"


def test_no_word_of_the_article_on_minors_is_claimed_to_be_seen(library: Library) -> None:
    (version,) = library.instrument("ro-legea-678").definition("trafficking-in-minors").versions
    terms = [term for element in version.elements for term in element.terms]
    assert version.verified.by == "unverified"
    assert {term.verified.by for term in terms if term.verified} == {"unverified"}
    assert all(term.verified for term in terms)
    assert not any(term.original for term in terms)
