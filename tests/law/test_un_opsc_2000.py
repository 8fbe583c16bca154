"""The Optional Protocol on the sale of children: three definitions, and what must be punished."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

SOLD = {
    "act": "sell",
    "movement": "none",
    "reward": "sought",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "none",
    "gain": "another",
    "age": "from-13",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A child of thirteen sold to a family in whose shop it is to help."""

FOR_PROSTITUTION = SOLD | {"act": "hand-over", "activity": "sexual-act"}
"""A child of thirteen handed over for paid sexual acts."""

ADOPTED = SOLD | {
    "act": "other-act",
    "actor": "unrelated",
    "means-at-act": "payment-to-guardian",
    "activity": "adoption",
    "gain": "none",
    "age": "under-13",
}
"""An intermediary pays a mother for her consent, and takes a fee for the adoption."""


def outcome(library: Library, facts: dict[str, str], definition: str, **answers: str) -> str:
    return decided(library, f"un-opsc-2000#{definition}", facts, answers, asking="opsc-")


@pytest.mark.parametrize("act", ["sell", "buy", "exchange-control"])
def test_both_sides_of_a_sale_are_in_it(library: Library, act: str) -> None:
    assert outcome(library, SOLD | {"act": act}, "sale-of-children") == "covered"


def test_an_adult_is_not_sold_in_this_sense(library: Library) -> None:
    assert outcome(library, SOLD | {"age": "from-18"}, "sale-of-children") == "not covered"


def test_a_gift_of_a_child_is_no_sale(library: Library) -> None:
    given = SOLD | {"act": "hand-over", "reward": "not-sought"}
    assert outcome(library, given, "sale-of-children") == "not covered"


def test_whether_payment_for_carrying_a_child_makes_a_sale_is_open(library: Library) -> None:
    surrogacy = SOLD | {"act": "hand-over", "activity": "none", "condition": "none"}
    surrogacy |= {"gain": "none", "age": "under-13"}
    assert outcome(library, surrogacy, "sale-of-children") == "arguable"
    found = outcome(
        library, surrogacy, "sale-of-children", paid_for_something_else="price-for-the-child"
    )
    assert found == "not covered"


def test_what_must_be_punished_is_narrower_in_its_ends(library: Library) -> None:
    for end in ("labour", "adoption"):
        facts = SOLD | {"activity": end, "gain": "another"}
        assert outcome(library, facts, "sale-of-children") == "covered"
        assert outcome(library, facts, "sale-for-exploitation") == "not covered"
    forced = SOLD | {"condition": "forced-labour", "means-in-exploitation": "threat-of-harm"}
    assert outcome(library, forced, "sale-for-exploitation") == "covered"


def test_organs_only_for_profit(library: Library) -> None:
    organ = SOLD | {"activity": "organ", "condition": "none"}
    assert outcome(library, organ, "sale-for-exploitation") == "covered"
    unpaid = organ | {"gain": "none"}
    assert outcome(library, unpaid, "sale-for-exploitation") == "not covered"


def test_whether_a_price_must_pass_turns_on_the_context(library: Library) -> None:
    delivered = FOR_PROSTITUTION | {"reward": "not-sought"}
    assert outcome(library, delivered, "sale-for-exploitation") == "arguable"
    found = outcome(library, delivered, "sale-for-exploitation", context_of_sale="no-price-needed")
    assert found == "covered"


@pytest.mark.parametrize("gain", ["another", "person-only"])
def test_child_prostitution_is_paid_whoever_is_paid(library: Library, gain: str) -> None:
    facts = FOR_PROSTITUTION | {"gain": gain}
    assert outcome(library, facts, "child-prostitution") == "covered"
    assert outcome(library, facts, "supply-for-prostitution") == "covered"
    assert outcome(library, facts | {"gain": "none"}, "child-prostitution") == "not covered"


def test_whether_the_client_obtains_the_child_is_open(library: Library) -> None:
    client = FOR_PROSTITUTION | {"act": "patronise"}
    assert outcome(library, client, "supply-for-prostitution") == "arguable"
    found = outcome(library, client, "supply-for-prostitution", obtaining_clients="reached")
    assert found == "covered"


def test_pornography_needs_no_gain(library: Library) -> None:
    images = SOLD | {"act": "use", "activity": "sexual-images", "gain": "none"}
    assert outcome(library, images, "child-pornography") == "covered"
    assert outcome(library, images, "dealing-in-pornography") == "covered"
    live = images | {"activity": "sexual-show"}
    assert outcome(library, live, "child-pornography") == "arguable"


def test_only_intermediaries_induce_consent_improperly(library: Library) -> None:
    assert outcome(library, ADOPTED, "improper-adoption-consent") == "covered"
    father = ADOPTED | {"actor": "family"}
    assert outcome(library, father, "improper-adoption-consent") == "not covered"
    free = ADOPTED | {"means-at-act": "none"}
    assert outcome(library, free, "improper-adoption-consent") == "not covered"


def test_the_definition_and_the_duty_overlap(library: Library) -> None:
    (found,) = relations(
        library, "un-opsc-2000#sale-for-exploitation", "un-opsc-2000#sale-of-children"
    )
    assert found.relation == "overlapping"
    assert found.settled


def test_supplying_a_child_for_prostitution_by_a_palermo_act_is_trafficking(
    library: Library,
) -> None:
    (found,) = relations(
        library, "un-opsc-2000#supply-for-prostitution", "un-palermo-2000",
        given={
            "act": ("recruit", "receive", "hand-over", "buy", "sell"),
            "mental-exploitation": ("purpose",), "activity": ("sexual-act",),
        },
    )  # fmt: skip
    assert found.only_in_a == ()


def test_the_prohibition_is_wider_than_the_criminal_law(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("opsc").duties}
    assert duties["prohibit"].concerns == "#sale-of-children"
    assert duties["criminalise-sale"].concerns == "#sale-for-exploitation"
    assert "transnationally" in duties["criminalise-sale"].scope_says
    assert not any(d.needs_transnational for d in duties.values())


def test_the_user_must_choose_among_its_wrongs(library: Library) -> None:
    assert library.instrument("un-opsc-2000").lead == ()


def test_over_nationals_and_national_victims_a_state_may_take_jurisdiction(
    library: Library,
) -> None:
    rules = {rule.id: rule for rule in library.instrument("opsc").consequences}
    assert rules["territory"].says.startswith("when the offences are committed in its territory")
    assert "may take such measures" in rules["nationality"].says
    assert rules["closure"].at == "art. 7(c)"
