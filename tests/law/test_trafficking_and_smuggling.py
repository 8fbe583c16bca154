"""Trafficking against smuggling, and against the sale of children, as the literature has it.

“Illegal border crossing is a defining element” of smuggling; of trafficking “purpose of
exploitation is the defining element, border crossing is not”. Smuggling and trafficking meet where
a smuggled person is to be exploited. The sale of children and trafficking in them are “two
sometimes overlapping but nonetheless distinct offenses” (Hyder-Rahman 2021).
"""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.library import Library

SMUGGLED = {
    "act": "carry",
    "movement": "into",
    "transnational": "transnational",
    "crossing": "unlawful-entry",
    "reward": "sought",
    "means-at-act": "none",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "consent-act": "agreed",
    "consent-travel": "agreed",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "unaware",
}
"""A woman pays to be driven over a border that she may not cross, and goes her own way."""

EXPLOITED_AT_HOME = {
    "act": "recruit",
    "movement": "none",
    "crossing": "lawful",
    "reward": "not-sought",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "consent-exploitation": "not-agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman deceived into forced labour in her own town by someone who takes no fee."""

SMUGGLED_TO_BE_EXPLOITED = SMUGGLED | {
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "consent-exploitation": "not-agreed",
    "mental-exploitation": "purpose",
}
"""A woman pays for the crossing, deceived about the forced labour for which she is carried."""

SOLD_FOR_ADOPTION = {
    "act": "sell",
    "movement": "none",
    "reward": "sought",
    "means-at-act": "none",
    "activity": "adoption",
    "condition": "none",
    "gain": "none",
    "age": "under-13",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""An infant sold to a couple who bring the child up as their own."""

SOLD_FOR_LABOUR = SOLD_FOR_ADOPTION | {
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-13",
}
"""A child of thirteen sold into forced labour."""

RECRUITED_WITHOUT_PRICE = SOLD_FOR_LABOUR | {"act": "recruit", "reward": "not-sought"}
"""The same child recruited for it, and no price paid."""

SALE = "un-opsc-2000#sale-of-children"


def both(library: Library, facts: dict[str, str], other: str) -> tuple[str, str]:
    """Return what facts are under the Palermo Protocol and under the other definition."""
    return (
        decided(library, "un-palermo-2000", facts, {}),
        decided(library, other, facts, {}),
    )


@pytest.fixture(scope="module")
def smuggling(library: Library) -> Relation:
    (found,) = relations(library, "un-smuggling-2000", "un-palermo-2000", most=20)
    return found


@pytest.fixture(scope="module")
def sale(library: Library) -> Relation:
    (found,) = relations(library, SALE, "un-palermo-2000", most=20)
    return found


def test_smuggling_and_trafficking_overlap_on_every_reading(smuggling: Relation) -> None:
    assert smuggling.relation == "overlapping"
    assert smuggling.settled


def test_smuggling_needs_neither_exploitation_nor_means(library: Library) -> None:
    assert both(library, SMUGGLED, "un-smuggling-2000") == ("not covered", "covered")


def test_trafficking_needs_neither_border_nor_benefit(library: Library) -> None:
    assert both(library, EXPLOITED_AT_HOME, "un-smuggling-2000") == ("covered", "not covered")


def test_a_person_smuggled_to_be_exploited_is_smuggled_and_trafficked(library: Library) -> None:
    facts = SMUGGLED_TO_BE_EXPLOITED
    assert both(library, facts, "un-smuggling-2000") == ("covered", "covered")


def test_the_migrants_agreement_to_the_journey_changes_neither(library: Library) -> None:
    for agreed in ("agreed", "not-agreed"):
        facts = SMUGGLED_TO_BE_EXPLOITED | {"consent-travel": agreed, "consent-act": agreed}
        assert both(library, facts, "un-smuggling-2000") == ("covered", "covered")
        assert both(library, SMUGGLED | {"consent-travel": agreed}, "un-smuggling-2000") == (
            "not covered", "covered",
        )  # fmt: skip


def test_a_lawful_journey_into_exploitation_is_trafficking_alone(library: Library) -> None:
    lawful = SMUGGLED_TO_BE_EXPLOITED | {"crossing": "lawful"}
    assert both(library, lawful, "un-smuggling-2000") == ("covered", "not covered")


def test_bringing_a_smuggled_adult_to_work_without_any_means_is_not_trafficking(
    library: Library,
) -> None:
    """Without one of the means an adult is not trafficked, although another gains."""
    work = {"activity": "labour", "gain": "another", "mental-exploitation": "purpose"}
    assert both(library, SMUGGLED | work, "un-smuggling-2000") == ("not covered", "covered")


def test_a_smuggled_child_who_is_to_be_exploited_needs_no_means(library: Library) -> None:
    child = SMUGGLED_TO_BE_EXPLOITED | {"means-at-act": "none", "age": "from-16"}
    assert both(library, child, "un-smuggling-2000") == ("covered", "covered")
    adult = child | {"age": "from-21"}
    assert both(library, adult, "un-smuggling-2000") == ("not covered", "covered")


def test_each_side_has_clear_witnesses_with_what_it_does_not_need(smuggling: Relation) -> None:
    only_smuggling = [dict(w.facts) for w in smuggling.only_in_a if w.clear]
    only_trafficking = [dict(w.facts) for w in smuggling.only_in_b if w.clear]
    assert any(facts["means-at-act"] == "none" for facts in only_smuggling)
    assert all(facts["crossing"] == "unlawful-entry" for facts in only_smuggling)
    assert all(facts["reward"] == "sought" for facts in only_smuggling)
    assert any(facts["movement"] == "none" for facts in only_trafficking)
    assert any(facts["reward"] == "not-sought" for facts in only_trafficking)


def test_within_a_country_there_is_no_smuggling_to_compare(library: Library) -> None:
    (found,) = relations(
        library, "un-smuggling-2000", "un-palermo-2000", given={"movement": "within"}
    )
    assert found.only_in_a == ()
    assert found.relation == "narrower"


def test_the_union_of_all_smuggling_offences_overlaps_too(library: Library) -> None:
    (found,) = relations(library, "un-smuggling-2000#offences", "un-palermo-2000")
    assert found.relation == "overlapping"
    assert found.settled


def test_unlawful_stay_is_no_element_of_trafficking(library: Library) -> None:
    for crossing in ("lawful", "unlawful-stay"):
        facts = EXPLOITED_AT_HOME | {"crossing": crossing}
        assert decided(library, "un-palermo-2000", facts, {}) == "covered"


def test_exploitation_aggravates_smuggling_and_is_the_purpose_of_trafficking(
    library: Library,
) -> None:
    rules = {rule.id: rule for rule in library.instrument("un-smuggling-2000").consequences}
    assert "exploitation" in rules["degrading-treatment"].says
    wording = library.instrument("un-palermo-2000").definition("trafficking-in-persons")
    assert wording.versions[-1].element("purpose").says == "for the purpose of exploitation"


def test_only_the_trafficked_are_owed_recovery_and_compensation(library: Library) -> None:
    trafficked = {d.id for d in library.instrument("un-palermo-2000").duties}
    smuggled = {d.id for d in library.instrument("un-smuggling-2000").duties}
    assert {"recovery", "compensation", "residence"} <= trafficked
    assert not {"recovery", "compensation", "residence"} & smuggled


def test_sale_of_children_and_trafficking_overlap_on_every_reading(sale: Relation) -> None:
    assert sale.relation == "overlapping"
    assert sale.settled


def test_a_sale_needs_no_exploitation(library: Library) -> None:
    trafficking, sold = both(library, SOLD_FOR_ADOPTION, SALE)
    assert (trafficking, sold) == ("not covered", "covered")


def test_a_child_sold_into_forced_labour_is_sold_and_trafficked(library: Library) -> None:
    assert both(library, SOLD_FOR_LABOUR, SALE) == ("covered", "covered")


def test_trafficking_in_a_child_needs_no_price(library: Library) -> None:
    assert both(library, RECRUITED_WITHOUT_PRICE, SALE) == ("covered", "not covered")


def test_the_sale_of_an_adult_can_be_trafficking_and_is_no_sale_of_a_child(
    library: Library,
) -> None:
    adult = SOLD_FOR_LABOUR | {"age": "from-21", "means-at-act": "deception"}
    assert both(library, adult, SALE) == ("covered", "not covered")


def test_every_sale_for_what_palermo_lists_is_trafficking(library: Library) -> None:
    """The purpose is all that a sale lacks: with it, selling or buying a child is trafficking."""
    (found,) = relations(
        library, SALE, "un-palermo-2000",
        given={
            "condition": ("slavery", "debt-bondage"), "mental-exploitation": ("purpose",),
            "act": ("sell", "buy"),
        },
    )  # fmt: skip
    assert found.only_in_a == ()
    assert found.settled


def test_a_sale_alone_departs_from_trafficking_on_the_purpose(sale: Relation) -> None:
    clear = [w for w in sale.only_in_a if w.clear]
    assert any(w.departs == ("purpose",) for w in clear)
    assert not any("act" in w.departs for w in clear)
