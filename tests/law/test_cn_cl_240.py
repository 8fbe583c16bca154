"""China: Criminal Law article 240 and its neighbours, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relate
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

SOLD_BOY = {
    "act": "sell",
    "movement": "none",
    "means-at-act": "none",
    "activity": "none",
    "condition": "none",
    "gain": "none",
    "means-in-exploitation": "none",
    "age": "under-13",
    "sex": "male",
    "onward-sale": "intended",
    "happened": "not-come-about",
    "mental-exploitation": "unaware",
    "reward": "sought",
}
"""A small boy sold to a family, with no exploitation in anybody's mind."""

FORCED = SOLD_BOY | {
    "act": "recruit",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "onward-sale": "not-intended",
    "mental-exploitation": "knows",
    "reward": "not-sought",
}
"""A man recruited for work that another forces out of him by threats of force."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking-in-women-and-children",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"cn-cl-240#{definition}", facts, answers, on=on, asking="cn-")


def test_a_sale_without_exploitation_is_trafficking(library: Library) -> None:
    assert outcome(library, SOLD_BOY) == "covered"
    listed = {"palermo-other-exploitation": "listed-only"}
    assert decided(library, "un-palermo-2000", SOLD_BOY, listed) == "not covered"


def test_without_the_purpose_of_sale_it_is_not(library: Library) -> None:
    assert outcome(library, SOLD_BOY | {"onward-sale": "not-intended"}) == "not covered"
    assert outcome(library, FORCED) == "not covered"


def test_a_woman_bought_for_forced_labour_is_trafficked_only_if_she_is_to_be_sold_on(
    library: Library,
) -> None:
    bought = FORCED | {"act": "buy", "sex": "female"}
    assert outcome(library, bought) == "not covered"
    assert outcome(library, bought | {"onward-sale": "intended"}) == "covered"
    assert decided(library, "cn-cl-240#buying", bought, {}) == "not coded"


def test_the_six_acts_are_a_closed_list(library: Library) -> None:
    woman = SOLD_BOY | {"age": "from-21", "sex": "female", "movement": "within"}
    woman |= {"means-at-act": "deception"}
    for act in ("entice", "abduct", "buy", "sell", "carry", "hand-over"):
        assert outcome(library, woman | {"act": act}) == "covered", act
    for act in ("recruit", "hold", "use"):
        assert outcome(library, woman | {"act": act}) == "not covered", act


def test_a_man_cannot_be_trafficked_and_a_woman_can(library: Library) -> None:
    adult = SOLD_BOY | {"age": "from-21"}
    assert outcome(library, adult) == "not covered"
    assert outcome(library, adult | {"sex": "female"}) == "covered"


def test_until_what_age_a_boy_is_a_child_turns_on_the_interpretation(library: Library) -> None:
    youth = SOLD_BOY | {"age": "from-15"}
    assert outcome(library, youth) == "arguable"
    assert outcome(library, youth | {"sex": "female"}) == "covered"
    assert outcome(library, youth, child="under-14") == "not covered"
    (settled,) = library.corpus.questions["cn-child"].settled
    assert (settled.answer, settled.territory) == ("under-14", "CN")
    assert str(settled.from_) == "2017-01-01"


def test_no_border_is_needed_and_a_sale_abroad_aggravates(library: Library) -> None:
    found = {c.id: c for c in library.instrument("cn-cl-240").consequences}
    assert found["sale-abroad"].turns_on == ("movement",)
    assert found["kidnapping-by-force"].turns_on == ("means-at-act",)
    assert outcome(library, SOLD_BOY | {"movement": "none"}) == "covered"


def test_recruiting_for_forced_labour_is_an_offence_of_its_own_since_2011(
    library: Library,
) -> None:
    assert outcome(library, FORCED, "recruiting-for-forced-labour") == "covered"
    with pytest.raises(NotInForce):
        library.wordings("cn-cl-240#recruiting-for-forced-labour", as_of="2011-04-30")


def test_threats_were_no_way_of_forced_labour_before_2011(library: Library) -> None:
    used = FORCED | {"act": "use", "happened": "came-about"}
    assert outcome(library, used, "forced-labour", on="2011-04-30") == "not covered"
    assert outcome(library, used, "forced-labour", on="2011-05-01") == "covered"
    confined = used | {"means-in-exploitation": "restraint", "consent-exploitation": "not-agreed"}
    assert outcome(library, confined, "forced-labour", on="2011-04-30") == "covered"


def test_begging_is_organised_by_force_and_theft_without(library: Library) -> None:
    child = SOLD_BOY | {"act": "use", "onward-sale": "not-intended", "reward": "not-sought"}
    begging = child | {"activity": "begging", "gain": "another"}
    assert outcome(library, begging, "organising-begging") == "not covered"
    threatened = begging | {"means-in-exploitation": "threat-of-force"}
    assert outcome(library, threatened, "organising-begging") == "covered"
    theft = child | {"activity": "crime", "gain": "another"}
    assert outcome(library, theft, "organising-crime-by-minors") == "covered"


def test_article_240_and_the_protocol_overlap(library: Library) -> None:
    (article,) = library.wordings("cn-cl-240")
    (protocol,) = library.wordings("un-palermo-2000")
    assert relate(library, article, protocol).relation == "overlapping"


def test_organising_prostitution_asks_for_no_force_before_and_since_2015(library: Library) -> None:
    woman = FORCED | {"act": "use", "activity": "sexual-act", "condition": "none", "sex": "female"}
    willing = woman | {"means-in-exploitation": "none"}
    for day in ("2000-01-01", "2016-01-01"):
        assert outcome(library, willing, "organising-or-forcing-prostitution", on=day) == "covered"
