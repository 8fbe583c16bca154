"""The sketches of the hardest texts: each says yes and no where its words do.

The sketches test the model and are not offered as the law; docs/paper-first.md tells what each
of them showed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from deciding import decided

from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library

DEFINITIONS = Path(__file__).parents[2] / "definitions"

Facts = dict[str, str]

PLAIN: Facts = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "from-21",
    "sex": "male",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "mental-age": "knows",
    "transnational": "internal",
    "consent-exploitation": "agreed",
}
"""A man recruited at home, without any means, for work from which another gains."""

FORCED_LABOUR = PLAIN | {
    "means-at-act": "deception",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-harm",
}
"""A man recruited by deception for forced labour, to be exacted under threats."""

SLAVERY = PLAIN | {"means-at-act": "deception", "condition": "slavery"}
"""A man recruited by deception, to be held in slavery."""

PROSTITUTION = PLAIN | {"sex": "female", "activity": "sexual-act"}
"""A woman recruited at home, without any means, for sexual acts from which another gains."""

TO_BE_SOLD = PLAIN | {"act": "buy", "activity": "none", "gain": "none", "onward-sale": "intended"}
"""A man bought to be sold on; nobody intends any use of him."""

ABROAD = {"movement": "out-of", "transnational": "transnational"}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(load_folder(DEFINITIONS, sketches=True))


def outcome(library: Library, address: str, facts: Facts, **answers: str) -> str:
    return decided(library, address, facts, answers, asking="sketch-")


# Canada


def test_in_canada_a_fear_for_safety_is_needed_and_no_means(library: Library) -> None:
    afraid = PLAIN | {"condition": "fear-for-safety"}
    assert outcome(library, "ca-cc-279-sketch", afraid) == "covered"
    assert outcome(library, "ca-cc-279-sketch", PLAIN | {"condition": "gross-disparity"}) == (
        "not covered"
    )


def test_in_canada_a_minor_needs_the_fear_too(library: Library) -> None:
    minor = PROSTITUTION | {"age": "from-15"}
    assert outcome(library, "ca-cc-279-sketch", minor) == "not covered"
    afraid = minor | {"condition": "fear-for-safety"}
    assert outcome(library, "ca-cc-279-sketch#trafficking-under-18", afraid) == "covered"


def test_in_canada_organs_need_means_in_the_removal(library: Library) -> None:
    removal = PLAIN | {"activity": "organ", "gain": "none"}
    assert outcome(library, "ca-cc-279-sketch", removal) == "not covered"
    deceived = removal | {"means-in-exploitation": "deception"}
    assert outcome(library, "ca-cc-279-sketch", deceived) == "covered"
    assert outcome(library, "ca-cc-279-sketch", deceived | {"activity": "tissue"}) == "covered"


# India


def test_in_india_the_means_are_needed_for_a_child_too(library: Library) -> None:
    child = SLAVERY | {"age": "from-13"}
    assert outcome(library, "in-ipc-370-sketch", child) == "covered"
    assert outcome(library, "in-ipc-370-sketch", child | {"means-at-act": "none"}) == "not covered"


def test_in_india_abuse_of_vulnerability_is_no_means(library: Library) -> None:
    weak = SLAVERY | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, "in-ipc-370-sketch", weak) == "not covered"


def test_in_india_only_the_forced_removal_of_organs_counts(library: Library) -> None:
    removal = PLAIN | {"means-at-act": "deception", "activity": "organ"}
    assert outcome(library, "in-ipc-370-sketch", removal) == "not covered"
    against_their_will = removal | {"consent-exploitation": "not-agreed"}
    assert outcome(library, "in-ipc-370-sketch", against_their_will) == "covered"


def test_in_india_whether_any_inducement_counts_is_open(library: Library) -> None:
    induced = SLAVERY | {"means-at-act": "inducement"}
    assert outcome(library, "in-ipc-370-sketch", induced) == "arguable"


# China


def test_china_covers_only_women_and_children(library: Library) -> None:
    assert outcome(library, "cn-cl-240-sketch", TO_BE_SOLD) == "not covered"
    assert outcome(library, "cn-cl-240-sketch", TO_BE_SOLD | {"sex": "female"}) == "covered"
    assert outcome(library, "cn-cl-240-sketch", TO_BE_SOLD | {"age": "from-13"}) == "covered"


def test_china_asks_for_sale_and_not_for_exploitation(library: Library) -> None:
    woman = FORCED_LABOUR | {"act": "buy", "sex": "female"}
    assert outcome(library, "cn-cl-240-sketch", woman) == "not covered"
    assert outcome(library, "cn-cl-240-sketch", woman | {"onward-sale": "intended"}) == "covered"


def test_in_china_a_boy_of_sixteen_is_in_doubt(library: Library) -> None:
    boy = TO_BE_SOLD | {"age": "from-16"}
    assert outcome(library, "cn-cl-240-sketch", boy) == "arguable"
    assert outcome(library, "cn-cl-240-sketch", boy, cn_child="under-14") == "not covered"


def test_in_china_recruiting_is_not_one_of_the_six_acts(library: Library) -> None:
    recruited = TO_BE_SOLD | {"act": "recruit", "sex": "female"}
    assert outcome(library, "cn-cl-240-sketch", recruited) == "not covered"


# Australia


def test_australia_asks_for_no_exploitation(library: Library) -> None:
    nothing_planned = PLAIN | {
        "act": "arrange-carriage",
        "movement": "into",
        "transnational": "transnational",
        "means-at-act": "deception",
        "activity": "none",
        "gain": "none",
    }
    assert outcome(library, "au-cc-271-sketch", nothing_planned) == "covered"
    without_means = nothing_planned | {"means-at-act": "none"}
    assert outcome(library, "au-cc-271-sketch", without_means) == "not covered"


def test_australia_needs_its_border(library: Library) -> None:
    inside = FORCED_LABOUR | {"act": "arrange-carriage", "movement": "within"}
    assert outcome(library, "au-cc-271-sketch", inside) == "not covered"
    assert outcome(library, "au-cc-271-sketch#exit", inside | ABROAD) == "covered"
    assert outcome(library, "au-cc-271-sketch#entry", inside | ABROAD) == "not covered"


def test_in_australia_abuse_of_vulnerability_depends_on_a_question(library: Library) -> None:
    weak = FORCED_LABOUR | ABROAD | {"act": "carry", "means-at-act": "vulnerability-neither"}
    assert outcome(library, "au-cc-271-sketch", weak) == "arguable"
