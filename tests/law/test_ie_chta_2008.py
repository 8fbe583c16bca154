"""The Criminal Law (Human Trafficking) Act 2008: the Irish offences of trafficking."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WOMAN = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "vulnerability-not-both",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "female",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A woman recruited to prostitution by use of her want of a real and acceptable alternative."""

LABOURER = WOMAN | {
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "sex": "male",
}
"""A man deceived into work that is exacted from him by threats."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "trafficking-of-adults",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"ie-chta-2008#{definition}", facts, answers, on=on)


def test_no_real_and_acceptable_alternative_is_a_means(library: Library) -> None:
    assert outcome(library, WOMAN) == "covered"
    assert outcome(library, WOMAN | {"means-at-act": "vulnerability-neither"}) == "covered"
    assert outcome(library, WOMAN | {"means-at-act": "vulnerability-both"}) == "not covered"


def test_any_sexual_act_that_an_adult_is_caused_to_engage_in_is_exploitation(
    library: Library,
) -> None:
    assert outcome(library, WOMAN | {"gain": "none"}) == "covered"
    assert outcome(library, WOMAN | {"activity": "sexual-show", "gain": "none"}) == "covered"


def test_an_adult_needs_means_unless_impaired(library: Library) -> None:
    without = LABOURER | {"means-at-act": "none"}
    assert outcome(library, without) == "not covered"
    assert outcome(library, without | {"situation": "mental-disorder"}) == "covered"


def test_a_physical_disability_counts_in_the_words_of_2024_not_known_to_be_in_force(
    library: Library,
) -> None:
    disabled = LABOURER | {"means-at-act": "none", "situation": "illness-or-disability"}
    assert outcome(library, disabled, on="2025-01-01") == "not covered"
    assert outcome(library, disabled, "trafficking-of-adults@2024-07-17") == "covered"
    (known,) = library.wordings("ie-chta-2008#trafficking-of-adults", as_of="2025-01-01")
    assert known.status == "wording of 2013-08-09, unless that of 2024-07-17 has begun"
    (earlier,) = library.wordings("ie-chta-2008#trafficking-of-adults", as_of="2024-07-16")
    assert earlier.status == "wording of 2013-08-09"


def test_a_child_needs_no_means_and_sexual_exploitation_is_left_to_the_act_of_1998(
    library: Library,
) -> None:
    child = LABOURER | {"means-at-act": "none", "age": "from-16"}
    assert outcome(library, child, "trafficking-of-children") == "covered"
    for_sex = WOMAN | {"means-at-act": "none", "age": "from-16"}
    forced = for_sex | {"condition": "forced-labour", "means-in-exploitation": "threat-of-force"}
    for facts in (for_sex, forced):
        assert outcome(library, facts, "trafficking-of-children") == "not covered"
        assert decided(library, "ie-ctpa-1998", facts, {}) == "covered"


@pytest.mark.parametrize(
    ("day", "expected"), [("2013-08-08", "not covered"), ("2013-08-09", "covered")]
)
def test_forced_crime_for_gain_came_in_on_9_august_2013(
    library: Library, day: str, expected: str
) -> None:
    courier = LABOURER | {"activity": "crime", "means-in-exploitation": "threat-of-force"}
    only = {"palermo-services": "work-and-sexual-services"}
    assert outcome(library, courier, on=day, **only) == expected
    ungainful = courier | {"gain": "none"}
    assert outcome(library, ungainful, on="2020-01-01", **only) == "not covered"


def test_whether_forced_begging_was_a_forced_service_before_2013_is_open(library: Library) -> None:
    beggar = LABOURER | {"activity": "begging"}
    assert outcome(library, beggar, on="2010-01-01") == "arguable"
    assert outcome(library, beggar, on="2015-01-01") == "covered"


def test_a_sale_of_a_child_needs_no_exploitation(library: Library) -> None:
    sold = {"act": "sell", "age": "under-13", "activity": "none", "condition": "none"}
    sold |= {"gain": "none", "mental-exploitation": "unaware", "happened": "not-come-about"}
    sold |= {"means-at-act": "none", "movement": "none", "reward": "sought"}
    assert outcome(library, sold, "sale-of-children") == "covered"
    assert outcome(library, sold, "trafficking-of-children") == "not covered"


def test_the_act_began_one_month_after_it_was_passed(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("ie-chta-2008", as_of="2008-06-06")
    assert library.wordings("ie-chta-2008", as_of="2008-06-07")


def test_it_gives_effect_to_the_protocol_and_the_warsaw_convention(library: Library) -> None:
    links = {(link.kind, link.to) for link in library.instrument("ie-chta-2008").links}
    assert {("implements", "un-palermo-2000"), ("implements", "coe-cets-197")} <= links
