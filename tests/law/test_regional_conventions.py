"""The conventions of South Asia, the Americas and South East Asia beside the Palermo Protocol.

The words of the Inter-American Convention were read in Spanish; those of the other two definitions
were met only in reports, which the tests on their verification hold fast.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library
from trafficlaw.model import Term, Version

Facts = dict[str, str]

SAARC = "saarc-2002"
OAS = "oas-minors-1994"
ASEAN = "asean-actip-2015"
PALERMO = "un-palermo-2000"

PLAIN: Facts = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "from-21",
    "sex": "female",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "mental-age": "knows",
    "transnational": "internal",
    "consent-exploitation": "agreed",
    "reward": "sought",
}
"""A woman recruited at home for work that another gains by, without any means."""

PROSTITUTION = PLAIN | {"act": "carry", "movement": "within", "activity": "sexual-act"}
"""A woman driven to another town for a price, by agreement, to work as a prostitute."""

FORCED_PROSTITUTION = PROSTITUTION | {
    "means-at-act": "threat-of-force",
    "condition": "forced-labour",
    "means-in-exploitation": "threat-of-force",
}
"""The same under threat of force, now and later."""

GIRL = PLAIN | {
    "age": "from-15",
    "act": "carry",
    "movement": "out-of",
    "transnational": "transnational",
}
"""A girl of 15 taken abroad for work that another gains by, without any means."""

ABROAD = {"movement": "out-of", "transnational": "transnational"}


def saarc(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, SAARC, facts, answers, asking="saarc-")


def oas(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, OAS, facts, answers, asking="oas-")


def palermo(library: Library, facts: Facts, **answers: str) -> str:
    return decided(library, PALERMO, facts, answers, asking="palermo-")


def wording(library: Library, instrument: str, definition: str) -> Version:
    (version,) = library.instrument(instrument).definition(definition).versions
    return version


def terms(version: Version) -> list[Term]:
    return [term for element in version.elements for term in element.terms]


# SAARC 2002


def test_saarc_and_the_protocol_overlap_on_every_reading(library: Library) -> None:
    (found,) = relations(library, SAARC, PALERMO)
    assert found.relation == "overlapping"
    assert found.settled


def test_saarc_asks_for_no_means(library: Library) -> None:
    assert saarc(library, PROSTITUTION) == "covered"
    assert palermo(library, PROSTITUTION) == "not covered"
    version = wording(library, SAARC, "trafficking")
    assert {element.role for element in version.elements}.isdisjoint(
        {"means", "means-in-exploitation", "consent"}
    )


def test_consent_does_not_matter_under_saarc(library: Library) -> None:
    refusing = PROSTITUTION | {"consent-exploitation": "not-agreed"}
    assert saarc(library, PROSTITUTION) == saarc(library, refusing) == "covered"
    (rule,) = wording(library, SAARC, "trafficking").consent
    assert (rule.rule, rule.says) == ("irrelevant", "with or without the")


def test_saarc_protects_women_and_children_only(library: Library) -> None:
    assert saarc(library, FORCED_PROSTITUTION) == "covered"
    assert saarc(library, FORCED_PROSTITUTION | {"sex": "male"}) == "not covered"
    assert palermo(library, FORCED_PROSTITUTION | {"sex": "male"}) == "covered"
    boy = FORCED_PROSTITUTION | {"sex": "male", "age": "from-16"}
    assert saarc(library, boy) == "covered"
    says = [term.says for term in wording(library, SAARC, "trafficking").element("victim").terms]
    assert says == ["of women", "and children"]


def test_saarc_is_about_prostitution_only(library: Library) -> None:
    labour = FORCED_PROSTITUTION | {"activity": "labour"}
    assert saarc(library, labour) == "not covered"
    assert palermo(library, labour) == "covered"
    slavery = labour | {"condition": "slavery"}
    assert saarc(library, slavery) == "not covered"
    assert palermo(library, slavery) == "covered"


def test_saarc_knows_moving_selling_and_buying(library: Library) -> None:
    act = wording(library, SAARC, "trafficking").element("act")
    assert [term.says for term in act.terms] == ["moving", "selling", "or buying"]
    still = PROSTITUTION | {"movement": "none"}
    for named in ("sell", "buy"):
        assert saarc(library, still | {"act": named}) == "covered"
    for unnamed in ("recruit", "harbour", "receive"):
        assert saarc(library, still | {"act": unnamed}) == "not covered"
        assert palermo(library, FORCED_PROSTITUTION | {"act": unnamed}) == "covered"


def test_saarc_needs_no_border(library: Library) -> None:
    assert saarc(library, PROSTITUTION) == "covered"
    assert saarc(library, PROSTITUTION | ABROAD) == "covered"


def test_what_must_be_for_considerations_under_saarc_is_open(library: Library) -> None:
    unpaid = PROSTITUTION | {"reward": "not-sought"}
    assert saarc(library, unpaid) == "arguable"
    assert saarc(library, unpaid, considerations="of-the-act") == "not covered"
    assert saarc(library, unpaid, considerations="of-the-prostitution") == "covered"


def test_whether_prostitution_needs_contact_under_saarc_is_open(library: Library) -> None:
    images = PROSTITUTION | {"activity": "sexual-images"}
    assert saarc(library, images, prostitution="acts-only") == "not covered"
    assert saarc(library, images, prostitution="commercial-use") == "covered"


def test_saarcs_definition_was_seen_only_as_reported(library: Library) -> None:
    assert wording(library, SAARC, "trafficking").verified.by == "secondary"
    instrument = library.instrument(SAARC)
    assert {duty.verified.by for duty in instrument.duties} == {"text"}
    kinds = [rule.kind for rule in instrument.consequences]
    assert kinds.count("aggravation") == 4
    assert {"attempt", "participation"} <= set(kinds)


def test_saarc_bound_nobody_before_15_november_2005(library: Library) -> None:
    version = wording(library, SAARC, "trafficking")
    assert (version.from_, version.in_force) == (date(2002, 1, 5), date(2005, 11, 15))


# Inter-American Convention 1994


def test_the_inter_american_convention_and_the_protocol_overlap(library: Library) -> None:
    (found,) = relations(library, OAS, PALERMO)
    assert found.relation == "overlapping"
    assert found.settled


@pytest.mark.parametrize(
    ("age", "outcome"), [("from-15", "covered"), ("from-16", "covered"), ("from-18", "not covered")]
)
def test_a_minor_is_anyone_under_eighteen(library: Library, age: str, outcome: str) -> None:
    taken = GIRL | {"age": age, "activity": "sexual-act"}
    assert oas(library, taken) == outcome
    (term,) = wording(library, OAS, "international-traffic-in-minors").element("minor").terms
    assert term.original == "todo ser humano cuya edad sea inferior a dieciocho años"


def test_an_unlawful_purpose_is_enough_without_means(library: Library) -> None:
    assert oas(library, GIRL | {"activity": "sexual-act"}) == "covered"
    assert oas(library, GIRL | {"condition": "none"}, unlawful_purpose="named-only") == (
        "not covered"
    )


def test_unlawful_means_are_enough_without_exploitation(library: Library) -> None:
    deceived = GIRL | {"means-at-act": "deception", "activity": "none", "gain": "none"}
    assert oas(library, deceived) == "covered"
    assert palermo(library, deceived) == "not covered"
    limbs = wording(library, OAS, "international-traffic-in-minors").limbs
    assert [limb.id for limb in limbs] == ["purpose", "means"]


def test_a_parent_paid_to_consent_is_an_unlawful_means(library: Library) -> None:
    paid = GIRL | {"means-at-act": "payment-to-guardian", "activity": "adoption"}
    assert oas(library, paid) == "covered"
    assert palermo(library, paid, other_exploitation="listed-only") == "not covered"


def test_a_link_to_a_second_state_is_disputed(library: Library) -> None:
    at_home = GIRL | {"activity": "sexual-act", "movement": "within", "transnational": "internal"}
    assert oas(library, at_home) == "arguable"
    assert oas(library, at_home, international="two-states") == "not covered"
    assert oas(library, at_home, international="name-only") == "covered"
    assert palermo(library, at_home) == "covered"


def test_recruiting_and_receiving_are_no_acts_of_1994(library: Library) -> None:
    for act in ("recruit", "receive"):
        other = GIRL | {"act": act, "activity": "sexual-act"}
        assert oas(library, other) == "not covered"
        assert palermo(library, other) == "covered"


def test_the_languages_part_on_transfer(library: Library) -> None:
    handed_over = GIRL | {"act": "hand-over", "activity": "sexual-act"}
    assert oas(library, handed_over, removal="moving-only") == "not covered"
    assert oas(library, handed_over, removal="passing-on-too") == "covered"


def test_what_is_unlawful_is_for_the_law_of_the_states_concerned(library: Library) -> None:
    enslaved = GIRL | {"condition": "slavery"}
    assert oas(library, enslaved, unlawful_purpose="named-only") == "not covered"
    assert oas(library, enslaved, unlawful_purpose="exploitation-forbidden") == "covered"


def test_each_english_word_of_1994_has_its_spanish(library: Library) -> None:
    version = wording(library, OAS, "international-traffic-in-minors")
    assert version.translation == "ours"
    assert all(term.original for term in terms(version))


def test_an_attempt_is_itself_traffic(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument(OAS).consequences}
    assert rules["attempt"].says == "la tentativa de substracción, traslado o retención"


# ASEAN 2015


def test_the_asean_convention_is_equivalent_to_the_protocol_as_reported(library: Library) -> None:
    (found,) = relations(library, ASEAN, PALERMO)
    assert found.relation == "equivalent"
    assert found.settled
    assert wording(library, ASEAN, "trafficking-in-persons").verified.by == "secondary"


def test_it_shares_the_protocols_words_and_questions_term_by_term(library: Library) -> None:
    protocol = wording(library, PALERMO, "trafficking-in-persons")
    asean = wording(library, ASEAN, "trafficking-in-persons")
    for one, other in zip(protocol.elements, asean.elements, strict=True):
        assert [evolve(t, at="", note="") for t in one.terms] == [
            evolve(t, at="", note="") for t in other.terms
        ]
    assert [limb.needs for limb in protocol.limbs] == [limb.needs for limb in asean.limbs]


def test_what_was_not_seen_of_the_asean_convention_says_so(library: Library) -> None:
    instrument = library.instrument(ASEAN)
    assert {rule.verified.by for rule in instrument.consequences} == {"unverified"}
    assert instrument.duties == ()
    assert instrument.dates.in_force == date(2017, 3, 8)


# Parties


def test_the_united_kingdom_joined_the_european_convention_in_2009(library: Library) -> None:
    party = library.corpus.parties["coe-cets-197"].party("GB")
    assert party is not None
    assert (party.signed, party.consented, party.bound) == (
        date(2007, 3, 23),
        date(2008, 12, 17),
        date(2009, 4, 1),
    )


def test_the_united_states_are_bound_by_the_protocol_from_3_december_2005(
    library: Library,
) -> None:
    party = library.corpus.parties[PALERMO].party("US")
    assert party is not None
    assert (party.how, party.bound) == ("ratified", date(2005, 12, 3))


def test_brazil_is_bound_from_the_day_the_inter_american_convention_took_effect(
    library: Library,
) -> None:
    listed = library.corpus.parties[OAS]
    party = listed.party("BR")
    assert party is not None
    assert party.bound == library.instrument(OAS).dates.in_force
    assert not listed.complete


def test_a_signatory_that_went_no_further_is_not_bound(library: Library) -> None:
    party = library.corpus.parties[PALERMO].party("NR")
    assert party is not None
    assert (party.how, party.bound) == ("signed", None)
