"""The European Convention on Human Rights, art. 4 as read, as a lawyer would test it."""

from __future__ import annotations

from deciding import decided

from trafficlaw.api import relation
from trafficlaw.library import Library

HOUSEMAID = {
    "act": "use",
    "activity": "labour",
    "condition": "servitude",
    "means-in-exploitation": "threat-of-legal-process",
    "happened": "came-about",
    "actor": "unrelated",
    "age": "from-15",
}
"""A girl kept at unpaid housework by her fear of arrest, who cannot leave."""

TRAFFICKED = {
    "act": "recruit",
    "means-at-act": "deception",
    "mental-exploitation": "purpose",
    "activity": "labour",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-force",
}
"""Recruited by deception, to be put to forced labour."""


def outcome(
    library: Library, definition: str, facts: dict[str, str], on: str | None = None, **answers: str
) -> str:
    settled = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, f"coe-echr#{definition}", facts, settled, on=on)


def test_servitude_is_forced_labour_too_and_not_slavery(library: Library) -> None:
    assert outcome(library, "servitude", HOUSEMAID) == "covered"
    assert outcome(library, "forced-labour", HOUSEMAID) == "covered"
    assert outcome(library, "slavery", HOUSEMAID) == "not covered"


def test_forced_labour_is_not_yet_servitude(library: Library) -> None:
    facts = HOUSEMAID | {"condition": "forced-labour"}
    assert outcome(library, "forced-labour", facts) == "covered"
    assert outcome(library, "servitude", facts) == "not covered"


def test_slavery_without_legal_ownership_is_open(library: Library) -> None:
    facts = HOUSEMAID | {"condition": "slavery-in-fact"}
    assert outcome(library, "slavery", facts) == "arguable"
    assert outcome(library, "slavery", facts, slavery_ownership="legal-ownership") == "not covered"


def test_whether_a_servile_marriage_is_servitude_is_open(library: Library) -> None:
    facts = {"activity": "marriage", "condition": "servile-marriage"}
    assert outcome(library, "servitude", facts) == "arguable"
    answer = {"servitude_reach": "aggravated-forced-labour"}
    assert outcome(library, "servitude", facts, **answer) == "not covered"


def test_forced_labour_is_that_of_the_ilo_where_a_private_person_exacts_it() -> None:
    private = {"actor": ["unrelated", "family", "trust"]}
    found = relation("coe-echr#forced-labour", "ilo-c29", given=private)
    assert (found.relation, found.settled) == ("equivalent", True)


def test_their_exceptions_for_the_state_differ_and_are_not_coded() -> None:
    assert relation("coe-echr#forced-labour", "ilo-c29").relation == "not coded"


def test_trafficking_is_within_article_4_as_read(library: Library) -> None:
    assert outcome(library, "trafficking", TRAFFICKED) == "arguable"
    assert outcome(library, "trafficking", TRAFFICKED, echr_trafficking="within") == "covered"
    no_means = TRAFFICKED | {"means-at-act": "none"}
    assert outcome(library, "trafficking", no_means, echr_trafficking="within") == "not covered"


def test_rantsev_settled_it_on_7_january_2010() -> None:
    pair = ("coe-echr#trafficking", "coe-cets-197#trafficking-in-human-beings")
    before = relation(*pair, in_="COE", as_of="2010-01-06")
    assert before.relation == "equivalent or narrower"
    assert before.depends_on == ("echr-trafficking",)
    after = relation(*pair, in_="COE", as_of="2010-01-07")
    assert (after.relation, after.settled) == ("equivalent", True)


def test_no_definition_of_trafficking_was_there_to_take_before_the_protocol(
    library: Library,
) -> None:
    (wording,) = library.wordings("coe-echr#trafficking")
    assert wording.since.isoformat() == "2000-11-15"
