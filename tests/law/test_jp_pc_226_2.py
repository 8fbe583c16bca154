"""Japan: Penal Code articles 224 to 227, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

BOUGHT = {
    "act": "buy",
    "movement": "none",
    "means-at-act": "none",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "male",
    "happened": "not-come-about",
    "mental-exploitation": "unaware",
    "reward": "not-sought",
}
"""A man who is bought; nobody has any use of him in mind."""

ENTICED = BOUGHT | {
    "act": "entice",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "controlled",
    "gain": "another",
    "mental-exploitation": "purpose",
}
"""A man enticed by deceit to work from which another gains."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "buying-and-selling",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"jp-pc-226-2#{definition}", facts, answers, on=on)


def test_buying_or_selling_a_person_is_enough(library: Library) -> None:
    assert outcome(library, BOUGHT) == "covered"
    assert outcome(library, BOUGHT | {"act": "sell", "reward": "sought"}) == "covered"
    assert outcome(library, BOUGHT | {"act": "receive"}) == "not covered"
    assert decided(library, "un-palermo-2000", BOUGHT, {}) == "not covered"


def test_exploitation_without_a_sale_is_no_sale(library: Library) -> None:
    assert outcome(library, ENTICED) == "not covered"


def test_kidnapping_needs_one_of_four_purposes(library: Library) -> None:
    assert outcome(library, ENTICED, "kidnapping-for-profit") == "covered"
    unprofitable = ENTICED | {"gain": "none"}
    assert outcome(library, unprofitable, "kidnapping-for-profit") == "not covered"
    for activity in ("marriage", "sexual-act", "organ"):
        facts = unprofitable | {"activity": activity, "condition": "none"}
        assert outcome(library, facts, "kidnapping-for-profit") == "covered"


def test_a_reward_for_the_kidnapping_is_profit_though_no_use_is_meant(library: Library) -> None:
    paid = ENTICED | {"activity": "none", "condition": "none", "gain": "none"}
    paid |= {"mental-exploitation": "unaware", "reward": "sought"}
    assert outcome(library, paid, "kidnapping-for-profit") == "covered"
    assert outcome(library, paid | {"reward": "not-sought"}, "kidnapping-for-profit") == (
        "not covered"
    )


def test_who_takes_the_person_over_must_mean_the_profit(library: Library) -> None:
    received = ENTICED | {"act": "receive"}
    assert outcome(library, received, "delivery") == "not coded"
    unaware = received | {"mental-exploitation": "unaware"}
    assert outcome(library, unaware, "delivery") == "not covered"


@pytest.mark.parametrize(
    ("day", "expected"), [("2022-03-31", "covered"), ("2022-04-01", "not covered")]
)
def test_a_person_of_18_was_a_minor_until_april_2022(
    library: Library, day: str, expected: str
) -> None:
    young = ENTICED | {"age": "from-18"}
    assert outcome(library, young, "kidnapping-of-minors", on=day) == expected
    assert outcome(library, young | {"age": "from-16"}, "kidnapping-of-minors", on=day) == "covered"


def test_transport_out_of_any_country_will_do_since_2005(library: Library) -> None:
    away = ENTICED | {"movement": "elsewhere"}
    assert outcome(library, away, "kidnapping-for-transport-abroad") == "covered"
    inside = ENTICED | {"movement": "within"}
    assert outcome(library, inside, "kidnapping-for-transport-abroad") == "not covered"


def test_purpose_and_minority_only_aggravate_a_purchase(library: Library) -> None:
    found = {c.id: c for c in library.instrument("jp-pc-226-2").consequences}
    assert found["buying-a-minor"].kind == "aggravation"
    assert found["buying-for-a-purpose"].most == "10 years"
    assert found["penalty-buyer"].most == "5 years"


def test_the_offence_is_of_2005(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("jp-pc-226-2", as_of="2005-07-11")
    assert library.wordings("jp-pc-226-2", as_of="2005-07-12")


def test_it_overlaps_with_the_protocol(library: Library) -> None:
    (article,) = library.wordings("jp-pc-226-2")
    (protocol,) = library.wordings("un-palermo-2000")
    assert relate(library, article, protocol).relation == "overlapping"
