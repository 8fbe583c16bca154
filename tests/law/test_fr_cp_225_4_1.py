"""The French Criminal Code, arts. 225-4-1 to 225-4-9, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WORKER = {
    "act": "recruit",
    "means-at-act": "deception",
    "means-in-exploitation": "threat-of-force",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "age": "from-21",
    "actor": "unrelated",
    "situation": "none",
    "mental-exploitation": "purpose",
    "mental-means": "knows",
    "reward": "not-sought",
}
"""A man deceived into work that he is to be made to do by threats; nobody is paid for it."""

OLD, NEW = "2013-08-06", "2013-08-07"


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str = NEW,
    definition: str = "traite",
    **answers: str,
) -> str:
    return decided(library, f"fr-cp-225-4-1#{definition}", facts, answers, on=on, asking="fr-")


def test_since_2013_deceit_is_enough_and_no_circumstance_is_not(library: Library) -> None:
    assert outcome(library, WORKER) == "covered"
    assert outcome(library, WORKER | {"means-at-act": "none"}) == "not covered"


def test_acting_for_a_reward_takes_the_place_of_means(library: Library) -> None:
    paid = WORKER | {"means-at-act": "none", "reward": "sought"}
    assert outcome(library, paid) == "covered"


def test_until_2013_a_remuneration_was_asked_for_of_minors_too(library: Library) -> None:
    beggar = WORKER | {"activity": "begging", "condition": "none", "means-in-exploitation": "none"}
    child = beggar | {"age": "from-13", "means-at-act": "none"}
    assert outcome(library, child, on=OLD) == "not covered"
    assert outcome(library, child | {"reward": "sought"}, on=OLD) == "covered"
    assert outcome(library, child) == "covered"


def test_a_minor_needs_no_circumstance_since_2013(library: Library) -> None:
    bare = WORKER | {"means-at-act": "none"}
    assert outcome(library, bare | {"age": "from-16"}) == "covered"
    assert outcome(library, bare | {"age": "from-18"}) == "not covered"


def test_the_position_of_an_ascendant_or_of_authority_is_enough(library: Library) -> None:
    bare = WORKER | {"means-at-act": "none"}
    for actor in ("family", "trust"):
        assert outcome(library, bare | {"actor": actor}) == "covered"


def test_vulnerability_has_a_closed_list_of_causes(library: Library) -> None:
    abused = WORKER | {"means-at-act": "vulnerability-neither"}
    assert outcome(library, abused | {"situation": "pregnancy"}) == "covered"
    assert outcome(library, abused | {"situation": "irregular-status"}) == "not covered"


def test_whether_a_promised_wage_is_the_remuneration_is_open(library: Library) -> None:
    promised = WORKER | {"means-at-act": "inducement"}
    for day in (OLD, NEW):
        facts = promised | {"condition": "against-dignity"}
        assert outcome(library, facts, on=day) == "arguable"
        assert outcome(library, facts, on=day, remuneration="of-others") == "not covered"
        assert outcome(library, facts, on=day, remuneration="of-the-person-too") == "covered"


def test_organs_and_slavery_are_named_since_2013_only(library: Library) -> None:
    paid = WORKER | {"reward": "sought"}
    organ = paid | {"activity": "organ", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, organ, on=OLD) == "not covered"
    assert outcome(library, organ) == "covered"
    slave_bride = paid | {"activity": "marriage", "condition": "slavery-in-fact"}
    assert outcome(library, slave_bride, on=OLD) == "not covered"
    assert outcome(library, slave_bride) == "covered"


def test_the_list_is_closed_against_marriage_by_arrangement(library: Library) -> None:
    bride = WORKER | {"activity": "marriage", "condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, bride | {"age": "from-13"}) == "not covered"


def test_procuring_is_reached_though_nobody_else_gains(library: Library) -> None:
    prostitution = WORKER | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "gain": "person-only",
    }
    assert outcome(library, prostitution) == "covered"
    assert outcome(library, prostitution | {"gain": "none"}) == "not covered"


def test_forced_labour_itself_must_have_come_about(library: Library) -> None:
    exacted = WORKER | {"act": "use", "happened": "came-about"}
    assert outcome(library, exacted, definition="travail-force") == "covered"
    planned = exacted | {"happened": "not-come-about"}
    assert outcome(library, planned, definition="travail-force") == "not covered"


def test_there_was_no_such_offence_before_19_march_2003(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("fr-cp-225-4-1", as_of="2003-03-18")


def test_sexual_assault_is_any_act_without_consent_since_8_november_2025(library: Library) -> None:
    act = WORKER | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
        "gain": "none",
        "consent-exploitation": "not-agreed",
    }
    assert outcome(library, act, on="2025-11-07") == "not covered"
    assert outcome(library, act, on="2025-11-08") == "covered"
    agreed = act | {"consent-exploitation": "agreed"}
    assert outcome(library, agreed, on="2025-11-08") == "not covered"


def test_servitude_is_that_of_the_code_unless_treaties_define_it(library: Library) -> None:
    wife = WORKER | {
        "activity": "marriage",
        "condition": "servitude",
        "means-in-exploitation": "scheme-of-fear",
    }
    assert outcome(library, wife) == "arguable"
    assert outcome(library, wife, forced_labour="as-in-the-code") == "not covered"
    assert outcome(library, wife, forced_labour="as-in-treaties") == "covered"
    servant = WORKER | {"condition": "servitude"}
    assert outcome(library, servant) == "covered"


def test_means_aggravated_until_2013_and_aggravate_against_minors_since(library: Library) -> None:
    found = {c.id: c for c in library.instrument("fr-cp-225-4-1").consequences}
    assert found["means-2003"].turns_on == ("means-at-act",)
    assert found["means-2003"].until == found["minor-in-circumstances"].from_
    assert "means-at-act" in found["minor-in-circumstances"].turns_on
    assert (found["minor"].most, found["minor-in-circumstances"].most) == ("10 years", "15 years")
