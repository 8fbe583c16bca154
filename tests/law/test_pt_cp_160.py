"""Portugal, Criminal Code arts. 159 and 160: slavery and trafficking in persons."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "into",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A man brought by deceit to Portugal for forced labour."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "pt-cp-160", **answers: str
) -> str:
    return decided(library, address, facts, answers, on="2020-01-01")


def test_an_adult_needs_means_and_a_minor_none(library: Library) -> None:
    assert outcome(library, WORK) == "covered"
    no_means = WORK | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_enticing_is_an_act_of_its_own(library: Library) -> None:
    assert outcome(library, WORK | {"act": "entice"}) == "covered"


def test_labour_exploitation_without_compulsion_turns_on_a_question(library: Library) -> None:
    cheap = WORK | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    listed = {"palermo-other-exploitation": "listed-only"}
    assert outcome(library, cheap, **listed) == "arguable"
    abusive = listed | {"national-labour-exploitation": "abusive-conditions-too"}
    assert outcome(library, cheap, **abusive) == "covered"


def test_adoption_is_a_purpose_for_minors_only(library: Library) -> None:
    adopted = WORK | {
        "means-at-act": "none",
        "activity": "adoption",
        "condition": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
    }
    assert outcome(library, adopted) == "covered"
    adult = adopted | {"means-at-act": "deception", "age": "from-21"}
    assert outcome(library, adult) == "not covered"


def test_the_sale_of_a_minor_needs_no_exploitation(library: Library) -> None:
    sold = WORK | {
        "act": "sell",
        "means-at-act": "none",
        "activity": "none",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "age": "under-13",
        "reward": "sought",
        "mental-exploitation": "unaware",
    }
    assert outcome(library, sold, "pt-cp-160#sale-of-minors") == "covered"
    assert outcome(library, sold) == "not covered"


def test_buying_a_person_in_order_to_hold_them_as_a_slave_is_slavery(library: Library) -> None:
    bought = WORK | {"act": "buy", "condition": "slavery-in-fact", "means-at-act": "none"}
    assert outcome(library, bought, "pt-cp-160#slavery") == "covered"
    assert outcome(library, bought | {"condition": "servitude"}, "pt-cp-160#slavery") == (
        "not covered"
    )


def test_it_transposes_the_directive(library: Library) -> None:
    assert "eu-dir-2011-36" in {link.to for link in library.instrument("pt-cp-160").links}


def test_consent_of_the_one_in_control_is_a_means_and_any_other_means_is_none(
    library: Library,
) -> None:
    assert outcome(library, WORK | {"means-at-act": "payment-to-guardian"}) == "covered"
    assert outcome(library, WORK | {"means-at-act": "other-means"}) == "not covered"
