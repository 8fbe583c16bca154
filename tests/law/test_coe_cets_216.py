"""The Convention against Trafficking in Human Organs: the organ, where Palermo has the person."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

REMOVAL = {
    "act": "use",
    "activity": "organ",
    "condition": "none",
    "gain": "none",
    "age": "from-21",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "consent-act": "agreed",
    "consent-exploitation": "agreed",
    "happened": "came-about",
    "mental-exploitation": "purpose",
}
"""A woman gives a kidney to her brother, informed and unpaid."""

RECRUITED = REMOVAL | {"act": "recruit", "gain": "another", "happened": "not-come-about"}
"""A woman recruited to sell a kidney, through a broker who takes a share."""


def outcome(
    library: Library, facts: dict[str, str], definition: str = "illicit-removal", **answers: str
) -> str:
    return decided(library, f"coe-cets-216#{definition}", facts, answers, asking="organs-")


def test_a_free_gift_of_an_organ_is_lawful(library: Library) -> None:
    assert outcome(library, REMOVAL) == "not covered"
    assert outcome(library, REMOVAL, "trafficking-in-human-organs") == "not covered"


@pytest.mark.parametrize("gain", ["person-only", "another"])
def test_a_paid_removal_is_illicit_although_the_donor_agrees(library: Library, gain: str) -> None:
    assert outcome(library, REMOVAL | {"gain": gain}) == "covered"


def test_an_unpaid_removal_without_consent_is_illicit(library: Library) -> None:
    assert outcome(library, REMOVAL | {"consent-exploitation": "not-agreed"}) == "covered"
    assert outcome(library, REMOVAL | {"means-in-exploitation": "deception"}) == "covered"


def test_whether_abuse_of_vulnerability_takes_free_consent_away_is_open(library: Library) -> None:
    facts = REMOVAL | {"means-in-exploitation": "vulnerability-not-both"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, free_consent="taken-away") == "covered"


def test_tissue_is_no_organ(library: Library) -> None:
    assert outcome(library, REMOVAL | {"activity": "tissue", "gain": "another"}) == "not covered"


def test_a_broker_of_a_willing_seller_is_reached_and_no_trafficker_in_persons(
    library: Library,
) -> None:
    assert outcome(library, RECRUITED, "recruitment-for-gain") == "covered"
    assert outcome(library, RECRUITED, "trafficking-in-human-organs") == "covered"
    assert decided(library, "un-palermo-2000", RECRUITED, {}) == "not covered"


def test_harbouring_a_deceived_donor_is_trafficking_in_persons_alone(library: Library) -> None:
    facts = RECRUITED | {"act": "harbour", "means-at-act": "deception"}
    assert decided(library, "un-palermo-2000", facts, {}) == "covered"
    assert outcome(library, facts, "trafficking-in-human-organs") == "not covered"


def test_the_two_trafficking_concepts_overlap(library: Library) -> None:
    (found,) = relations(library, "cets-216", "un-palermo-2000")
    assert found.relation == "overlapping"
    assert found.settled


def test_removing_an_organ_is_trafficking_in_persons_only_if_users_receive(
    library: Library,
) -> None:
    """Recruiting the donor and removing the organ are two acts, of two treaties."""
    facts = REMOVAL | {"gain": "another", "means-at-act": "deception"}
    facts |= {"means-in-exploitation": "deception"}
    assert outcome(library, facts) == "covered"
    assert decided(library, "un-palermo-2000", facts, {}) == "arguable"
    narrow = {"palermo-receipt": "taking-over-only"}
    assert decided(library, "un-palermo-2000", facts, narrow) == "not covered"


def test_nothing_of_it_is_called_seen_in_an_authentic_text(library: Library) -> None:
    instrument = library.instrument("coe-cets-216")
    assert not any(source.authentic for source in instrument.sources)
    for definition in instrument.definitions:
        assert definition.versions[-1].verified.by == "secondary"
    for stated in (*instrument.duties, *instrument.consequences):
        assert stated.verified.by == "secondary"


def test_what_is_outside_the_transplant_system_need_only_be_considered(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("coe-cets-216").duties}
    assert duties["consider-removal-outside-system"].strength == "shall-consider"
    assert duties["criminalise-removal"].strength == "shall"
