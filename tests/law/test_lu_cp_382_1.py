"""The Luxembourg Criminal Code, arts. 382-1 and 382-2, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

BEGGAR = {
    "act": "carry",
    "movement": "within",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "begging",
    "condition": "none",
    "gain": "person-only",
    "age": "from-21",
    "consent-exploitation": "agreed",
    "mental-exploitation": "purpose",
}
"""A woman driven, as she wishes, to a place where she is to beg for herself."""


def outcome(
    library: Library, facts: dict[str, str], on: str = "2025-01-01", definition: str = "traite"
) -> str:
    return decided(library, f"lu-cp-382-1#{definition}", facts, {}, on=on)


def test_begging_came_in_on_18_april_2014_and_needs_neither_means_nor_gain(
    library: Library,
) -> None:
    assert outcome(library, BEGGAR, on="2014-04-17") != "covered"
    assert outcome(library, BEGGAR, on="2014-04-18") == "covered"


def test_work_without_compulsion_counts_only_if_contrary_to_dignity(library: Library) -> None:
    work = BEGGAR | {"activity": "labour", "gain": "another"}
    assert outcome(library, work) == "not covered"
    assert outcome(library, work | {"condition": "against-dignity"}) == "covered"
    assert outcome(library, work | {"condition": "gross-disparity"}) == "arguable"


def test_pornography_is_not_among_the_offences_referred_to(library: Library) -> None:
    images = BEGGAR | {"activity": "sexual-images", "gain": "another", "age": "from-16"}
    assert outcome(library, images) == "not covered"
    act = images | {"activity": "sexual-act"}
    assert outcome(library, act) == "covered"


def test_display_by_a_child_under_sixteen_is_reached_since_august_2023(library: Library) -> None:
    show = BEGGAR | {"activity": "sexual-show", "age": "from-15", "gain": "none"}
    assert outcome(library, show, on="2023-08-21") == "not covered"
    assert outcome(library, show, on="2023-08-22") == "covered"


def test_tissue_counts_like_organs(library: Library) -> None:
    for activity in ("organ", "tissue"):
        assert outcome(library, BEGGAR | {"activity": activity, "gain": "none"}) == "covered"


def test_the_sale_of_a_child_needs_no_exploitation(library: Library) -> None:
    sold = BEGGAR | {
        "act": "sell",
        "movement": "none",
        "activity": "none",
        "gain": "none",
        "age": "under-13",
        "reward": "sought",
        "happened": "not-come-about",
    }
    assert outcome(library, sold, definition="vente-d-enfants") == "covered"
    assert outcome(library, sold) == "not covered"
    assert outcome(library, sold | {"age": "from-18"}, definition="vente-d-enfants") == (
        "not covered"
    )


def test_the_act_of_2009_approved_the_protocol_and_the_convention(library: Library) -> None:
    links = {(link.kind, link.to) for link in library.instrument("lu-cp-382-1").links}
    assert {("implements", "un-palermo-2000"), ("implements", "coe-cets-197")} <= links
    with pytest.raises(NotInForce):
        library.wordings("lu-cp-382-1", as_of="2009-03-23")


def test_means_are_no_element_and_aggravate(library: Library) -> None:
    work = BEGGAR | {"activity": "labour", "condition": "against-dignity"}
    assert outcome(library, work | {"means-at-act": "deception"}) == outcome(library, work)
    found = {c.id: c for c in library.instrument("lu-cp-382-1").consequences}
    assert found["means"].turns_on == ("means-at-act",)
    assert (found["means"].most, found["violence"].most) == ("10 years", "15 years")
    assert found["minor"].turns_on == ("age",)


def test_passing_control_over_a_child_for_a_price_is_a_sale(library: Library) -> None:
    passed = BEGGAR | {
        "act": "exchange-control",
        "movement": "none",
        "activity": "none",
        "gain": "none",
        "age": "under-13",
        "happened": "not-come-about",
    }
    for reward, expected in (("sought", "covered"), ("not-sought", "not covered")):
        facts = passed | {"reward": reward}
        assert outcome(library, facts, definition="vente-d-enfants") == expected
