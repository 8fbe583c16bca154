"""Canada: Criminal Code ss 279.01 to 279.04, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

AFRAID = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "fear-for-safety",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""An adult recruited without any means, to provide a service in fear for safety."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"ca-cc-279#{definition}", facts, answers, on=on, asking="ca-")


def test_fear_for_safety_is_the_exploitation_and_no_means_is_needed(library: Library) -> None:
    assert outcome(library, AFRAID) == "covered"
    for condition in ("controlled", "gross-disparity"):
        assert outcome(library, AFRAID | {"condition": condition}) == "not covered"


def test_a_minor_needs_the_fear_as_well(library: Library) -> None:
    minor = AFRAID | {"age": "from-16"}
    assert outcome(library, minor, "trafficking-under-18") == "covered"
    unafraid = minor | {"condition": "none"}
    assert outcome(library, unafraid, "trafficking-under-18") == "not covered"
    assert decided(library, "un-palermo-2000", unafraid, {}) == "covered"


def test_deception_makes_exploitation_only_for_organs_and_tissue(library: Library) -> None:
    deceived = AFRAID | {"condition": "none", "means-in-exploitation": "deception"}
    assert outcome(library, deceived) == "not covered"
    for part in ("organ", "tissue"):
        assert outcome(library, deceived | {"activity": part}) == "covered"
        willing = deceived | {"activity": part, "means-in-exploitation": "none"}
        assert outcome(library, willing) == "not covered"


def test_whether_an_organ_taken_by_psychological_pressure_is_coerced_is_open(
    library: Library,
) -> None:
    pressed = AFRAID | {"condition": "none", "activity": "organ"}
    pressed |= {"means-in-exploitation": "psychological-coercion"}
    address = "ca-cc-279#trafficking"
    assert decided(library, address, pressed, {}) == "arguable"
    any_pressure = {"palermo-subtle-coercion": "any-pressure"}
    assert decided(library, address, pressed, any_pressure) == "covered"


def test_whether_safety_is_psychological_too_is_open(library: Library) -> None:
    pressed = AFRAID | {"condition": "none", "means-in-exploitation": "psychological-coercion"}
    assert outcome(library, pressed) == "arguable"
    assert outcome(library, pressed, safety="physical-only") == "not covered"
    assert outcome(library, pressed, safety="psychological-too") == "covered"


def test_the_section_on_minors_lies_inside_the_general_one(library: Library) -> None:
    (minors,) = library.wordings("ca-cc-279#trafficking-under-18")
    (general,) = library.wordings("ca-cc-279#trafficking")
    found = relate(library, minors, general)
    assert (found.relation, found.settled) == ("narrower", True)


@pytest.mark.parametrize("day", ["2005-11-25", "2012-06-28", "2014-12-06"])
def test_no_amendment_moved_the_set(library: Library, day: str) -> None:
    (then,) = library.wordings("ca-cc-279#trafficking", as_of=day)
    (now,) = library.wordings("ca-cc-279#trafficking")
    found = relate(library, then, now)
    assert (found.relation, found.settled) == ("equivalent", True)


def test_the_offence_against_minors_began_on_29_june_2010(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("ca-cc-279#trafficking-under-18", as_of="2010-06-28")
    assert library.wordings("ca-cc-279#trafficking-under-18", as_of="2010-06-29")


def test_the_presumption_waited_for_the_act_of_2019(library: Library) -> None:
    found = {c.id: c for c in library.instrument("ca-cc-279").consequences}
    assert str(found["presumption-of-control"].from_) == "2019-06-21"
    assert found["penalty-2014"].least == "4 years"
    assert found["penalty-under-18"].least == "5 years"


def test_kidnapping_and_grave_violence_aggravate(library: Library) -> None:
    found = {c.id: c for c in library.instrument("ca-cc-279").consequences}
    assert found["aggravated-2014"].turns_on == ("means-at-act",)
    assert (found["aggravated-2014"].least, found["aggravated-2014"].most) == ("5 years", "life")


def test_withholding_documents_for_trafficking_is_an_offence_of_its_own(library: Library) -> None:
    documents = AFRAID | {"act": "withhold-documents"}
    assert outcome(library, documents, "documents") == "covered"
    assert outcome(library, documents) == "not covered"
