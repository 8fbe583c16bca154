"""Directive (EU) 2024/1712: it amends, and stands for what it made of the Directive of 2011."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library


def test_it_stands_for_the_directive_of_2011_as_it_now_is(library: Library) -> None:
    (found,) = relations(library, "eu-dir-2024-1712", "eu-dir-2011-36")
    assert found.relation == "equivalent"
    assert found.settled


def test_it_bound_nobody_before_14_july_2024(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("eu-dir-2024-1712", as_of="2024-07-13")
    dates = library.instrument("eu-dir-2024-1712").dates
    assert dates.adopted == date(2024, 6, 13)
    assert dates.due == date(2026, 7, 15)


def test_a_woman_deceived_into_surrogacy_is_covered(library: Library) -> None:
    facts = {
        "act": "recruit",
        "movement": "none",
        "means-at-act": "deception",
        "activity": "surrogacy",
        "condition": "none",
        "means-in-exploitation": "deception",
        "age": "from-21",
        "sex": "female",
    }
    assert decided(library, "eu-dir-2024-1712", facts, {}) == "covered"
    told_the_truth = facts | {"means-at-act": "inducement", "means-in-exploitation": "inducement"}
    assert decided(library, "eu-dir-2024-1712", told_the_truth, {}) == "not covered"


def test_using_a_known_victims_services_must_now_be_an_offence(library: Library) -> None:
    new = {duty.id: duty for duty in library.instrument("eu-dir-2024-1712").duties}
    old = {duty.id: duty for duty in library.instrument("eu-dir-2011-36").duties}
    assert old["criminalise-use-of-services"].strength == "shall-consider"
    assert new["criminalise-use-of-services"].strength == "shall"


def test_it_amends_and_the_other_says_so(library: Library) -> None:
    (link,) = library.instrument("eu-dir-2024-1712").links
    assert (link.kind, link.to) == ("amends", "eu-dir-2011-36")
    back = {(x.kind, x.to) for x in library.instrument("eu-dir-2011-36").links}
    assert ("amended-by", "eu-dir-2024-1712") in back


def test_none_of_it_claims_to_rest_on_the_act_itself(library: Library) -> None:
    instrument = library.instrument("eu-dir-2024-1712")
    seen = {duty.verified.by for duty in instrument.duties}
    seen |= {rule.verified.by for rule in instrument.consequences}
    assert "text" not in seen


def test_who_was_forced_to_commit_a_crime_need_not_be_prosecuted(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("eu-dir-2024-1712").consequences}
    assert rules["non-punishment"].kind == "non-punishment"
    assert rules["non-punishment"].verified.by == "secondary"


def test_articles_17_to_19_of_the_directive_are_marked_as_replaced(library: Library) -> None:
    replaced = {
        duty.at
        for duty in library.instrument("eu-dir-2011-36").duties
        if "replaced on 14 July 2024" in duty.verified.note
    }
    assert replaced == {
        "art. 17",
        "art. 18(1)",
        "art. 18(2)",
        "art. 18(3)",
        "art. 18(4)",
        "art. 19",
    }
