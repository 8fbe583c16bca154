"""The Indian Penal Code, sections 370 to 374, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

import trafficlaw as tl
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

DECEIVED = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A man recruited by deception for labour to be exacted under threats."""

WILLING = DECEIVED | {
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "means-in-exploitation": "none",
    "sex": "female",
    "age": "from-16",
}
"""A girl of sixteen recruited without any means for prostitution by which another gains."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking",
    on: str = "2020-01-01",
    **answers: str,
) -> str:
    return decided(library, f"in-ipc-370#{definition}", facts, answers, on=on)


def test_a_man_deceived_into_forced_labour_is_trafficked(library: Library) -> None:
    assert outcome(library, DECEIVED) == "covered"
    assert outcome(library, DECEIVED | {"means-at-act": "none"}) == "not covered"


def test_a_child_recruited_without_means_is_outside(library: Library) -> None:
    assert outcome(library, WILLING) == "not covered"
    assert outcome(library, WILLING | {"means-at-act": "deception"}) == "covered"


def test_no_border_and_no_journey_is_asked_for(library: Library) -> None:
    for movement, crossing in (("within", "internal"), ("out-of", "transnational")):
        facts = DECEIVED | {"movement": movement, "transnational": crossing}
        assert outcome(library, facts) == "covered"


def test_abuse_of_vulnerability_is_not_on_the_list_of_means(library: Library) -> None:
    weak = DECEIVED | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, weak) == "not covered"
    assert outcome(library, weak | {"means-at-act": "abuse-of-power"}) == "covered"


def test_whether_an_inducement_of_the_person_will_do_is_open(library: Library) -> None:
    induced = DECEIVED | {"means-at-act": "inducement"}
    assert outcome(library, induced) == "arguable"
    assert outcome(library, induced, **{"in-inducement": "of-controller"}) == "not covered"
    assert outcome(library, induced, **{"in-inducement": "of-anybody"}) == "covered"


def test_only_a_forced_removal_of_an_organ_is_exploitation(library: Library) -> None:
    agreed = DECEIVED | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, agreed) == "not covered"
    assert outcome(library, agreed | {"consent-exploitation": "not-agreed"}) == "covered"


def test_poor_conditions_turn_on_physical_exploitation(library: Library) -> None:
    poor = DECEIVED | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, poor) == "arguable"
    listed = {
        "in-physical-exploitation": "compelled-labour",
        "palermo-other-exploitation": "listed-only",
    }
    assert outcome(library, poor, **listed) == "not covered"


def test_until_february_2013_the_section_was_on_slaves(library: Library) -> None:
    sold = DECEIVED | {"act": "sell", "condition": "slavery-in-law", "reward": "sought"}
    assert outcome(library, sold, "dealing-in-slaves", on="2013-02-02") == "covered"
    with pytest.raises(NotInForce):
        library.wordings("in-ipc-370#trafficking", as_of="2013-02-02")
    with pytest.raises(NotInForce):
        library.wordings("in-ipc-370#dealing-in-slaves", as_of="2013-02-03")


def test_receiving_a_slave_was_an_offence_only_against_the_persons_will(
    library: Library,
) -> None:
    received = DECEIVED | {"act": "receive", "condition": "slavery-in-law"}
    on = "2000-01-01"
    assert outcome(library, received, "dealing-in-slaves", on=on) == "not covered"
    unwilling = received | {"consent-act": "not-agreed"}
    assert outcome(library, unwilling, "dealing-in-slaves", on=on) == "covered"


def test_compelled_labour_must_have_been_done(library: Library) -> None:
    compelled = DECEIVED | {
        "act": "use",
        "means-at-act": "none",
        "consent-exploitation": "not-agreed",
        "happened": "came-about",
    }
    assert outcome(library, compelled, "unlawful-compulsory-labour") == "covered"
    planned = compelled | {"happened": "not-come-about"}
    assert outcome(library, planned, "unlawful-compulsory-labour") == "not covered"


def test_a_child_without_means_is_what_the_protocol_has_and_the_code_lacks(
    library: Library,
) -> None:
    assert decided(library, "palermo", WILLING, {}) == "covered"
    assert outcome(library, WILLING) == "not covered"


def test_read_narrowly_the_code_is_narrower_than_the_protocol(library: Library) -> None:
    """It can be narrower; it overlaps where inducement or physical exploitation is read widely."""
    found = tl.relation("in-ipc-370", "un-palermo-2000", as_of="2020-01-01", library=library)
    assert found.relation == "narrower or overlapping"
