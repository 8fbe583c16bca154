"""The Framework Decision of 2002: two purposes, labour or services and sex."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.library import Library

FORCED_LABOUR = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deception for forced labour."""


def outcome(library: Library, facts: dict[str, str], **answers: str) -> str:
    return decided(library, "eu-fd-2002-629", facts, answers, on="2005-01-01")


def test_forced_labour_and_forced_sex_are_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR) == "covered"
    assert outcome(library, FORCED_LABOUR | {"activity": "sexual-act"}) == "covered"
    images = FORCED_LABOUR | {"activity": "sexual-images"}
    assert outcome(library, images) == "covered"


def test_the_removal_of_organs_is_no_purpose_even_in_slavery(library: Library) -> None:
    organ = FORCED_LABOUR | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, organ) == "not covered"
    assert outcome(library, organ | {"condition": "slavery"}) == "not covered"
    assert outcome(library, FORCED_LABOUR | {"condition": "slavery"}) == "covered"


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        ("vulnerability-neither", "covered"),
        ("vulnerability-not-both", "covered"),
        ("vulnerability-both", "not covered"),
    ],
)
def test_an_alternative_must_be_real_and_acceptable(
    library: Library, alternative: str, expected: str
) -> None:
    assert outcome(library, FORCED_LABOUR | {"means-at-act": alternative}) == expected


def test_a_child_needs_no_means(library: Library) -> None:
    without = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, without) == "not covered"
    assert outcome(library, without | {"age": "from-16"}) == "covered"


def test_bad_work_short_of_force_is_open(library: Library) -> None:
    bad = FORCED_LABOUR | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, bad) == "arguable"
    assert outcome(library, bad, **{"eu-labour-or-services": "listed-only"}) == "not covered"


def test_the_directive_ended_it_and_denmark_kept_it(library: Library) -> None:
    instrument = library.instrument("eu-fd-2002-629")
    (version,) = instrument.definition("trafficking").versions
    assert (version.in_force, version.until) == (date(2002, 8, 1), date(2011, 4, 15))
    (saving,) = version.savings
    assert "Denmark" in saving.governs
    assert instrument.dates.repealed is None
    assert ("repealed-by", "eu-dir-2011-36") in {(link.kind, link.to) for link in instrument.links}


def test_its_words_were_seen_in_bulgarian_and_the_rest_is_reported(library: Library) -> None:
    (version,) = library.instrument("eu-fd-2002-629").definition("trafficking").versions
    assert (version.verified.by, version.verified.source) == ("text", "bulgarian")
    assert version.translation == "scrutiny-2005"
    reported = {
        (element.id, term.says): term.verified.source
        for element in version.elements
        for term in element.terms
        if term.verified
    }
    assert reported == {
        ("means", "no real and acceptable alternative but to submit to the abuse involved"): (
            "scrutiny-2005"
        ),
        ("purpose", "servitude"): "scrutiny-2005",
        ("purpose", "exploitation of that person's labour or services, including at least"): (
            "scrutiny-2005"
        ),
        ("child", "save where the crimes concern children up to 18"): "translator",
    }


def test_the_two_versions_seen_differ_on_the_alternative(library: Library) -> None:
    (version,) = library.instrument("eu-fd-2002-629").definition("trafficking").versions
    words = {term.says: term.original for term in version.element("means").terms}
    assert words["no real and acceptable alternative but to submit to the abuse involved"] == ""
    assert "няма друг избор" in words["no other choice but to submit to that abuse"]


@pytest.mark.parametrize("condition", ["servitude", "serfdom", "slavery"])
def test_servitude_and_practices_like_slavery_are_purposes(
    library: Library, condition: str
) -> None:
    held = FORCED_LABOUR | {"condition": condition}
    assert outcome(library, held, **{"eu-labour-or-services": "listed-only"}) == "covered"
