"""The Bharatiya Nyaya Sanhita, sections 143 to 146, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

BEGGAR = {
    "act": "receive",
    "movement": "none",
    "means-at-act": "force",
    "consent-act": "not-agreed",
    "activity": "begging",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "under-13",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A boy taken over by force to beg for another."""


def outcome(
    library: Library, facts: dict[str, str], address: str = "in-bns-2023", on: str | None = None
) -> str:
    return decided(library, address, facts, {}, on=on)


def test_beggary_is_exploitation_since_july_2024(library: Library) -> None:
    assert outcome(library, BEGGAR) == "covered"
    assert outcome(library, BEGGAR, "in-ipc-370", on="2024-06-30") == "arguable"


def test_a_childs_age_and_an_officials_part_raise_the_penalty(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("in-bns-2023").consequences}
    assert (rules["child"].turns_on, rules["child"].least) == (("age",), "10 years")
    assert (rules["public-servant"].turns_on, rules["public-servant"].most) == (("actor",), "life")


def test_a_child_who_is_taken_over_without_means_is_outside(library: Library) -> None:
    free = BEGGAR | {"means-at-act": "none", "consent-act": "agreed"}
    assert outcome(library, free) == "not covered"


def test_the_old_code_ends_on_the_day_on_which_the_sanhita_begins(library: Library) -> None:
    assert library.wordings("in-ipc-370", as_of="2024-06-30")
    with pytest.raises(NotInForce):
        library.wordings("in-bns-2023", as_of="2024-06-30")
    with pytest.raises(NotInForce):
        library.wordings("in-ipc-370", as_of="2024-07-01")
    assert library.wordings("in-bns-2023", as_of="2024-07-01")


def test_consent_is_immaterial_and_replaces_no_means(library: Library) -> None:
    for consent in ("agreed", "not-agreed"):
        assert outcome(library, BEGGAR | {"consent-exploitation": consent}) == "covered"


def test_engaging_a_trafficked_child_is_punished_more_than_before(library: Library) -> None:
    old = {c.id: c for c in library.instrument("in-ipc-370").consequences}
    new = {c.id: c for c in library.instrument("in-bns-2023").consequences}
    assert (old["engaging-minor"].most, new["engaging-child"].most) == ("7 years", "10 years")


def test_a_trafficked_adult_who_is_engaged_turns_on_what_sexual_exploitation_is(
    library: Library,
) -> None:
    woman = BEGGAR | {
        "act": "use", "means-at-act": "none", "consent-act": "agreed", "activity": "sexual-act",
        "gain": "none", "age": "from-21", "sex": "female",
    }  # fmt: skip
    engaging = "in-bns-2023#engaging-a-trafficked-person"
    narrow = {"palermo-other-sexual-exploitation": "coercive-only"}
    assert decided(library, engaging, woman, narrow) == "not covered"
    wide = {"palermo-other-sexual-exploitation": "any-sexual-use"}
    assert decided(library, engaging, woman, wide) == "not coded"


def test_it_continues_the_penal_code(library: Library) -> None:
    links = {(link.kind, link.to) for link in library.instrument("in-bns-2023").links}
    assert ("continues", "in-ipc-370") in links
