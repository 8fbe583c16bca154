"""The Migrant Smuggling Protocol: a border and a benefit, and three kinds of offence."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

CARRIED_OVER_A_BORDER = {
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
"""A man who pays to be driven over a border, which he may not cross, and is then left alone."""


def outcome(
    library: Library,
    facts: dict[str, str],
    address: str = "un-smuggling-2000",
    **answers: str,
) -> str:
    return decided(library, address, facts, answers, asking="smuggling-")


def test_a_paid_unlawful_crossing_is_smuggling(library: Library) -> None:
    assert outcome(library, CARRIED_OVER_A_BORDER) == "covered"


def test_a_child_is_smuggled_like_an_adult(library: Library) -> None:
    assert outcome(library, CARRIED_OVER_A_BORDER | {"age": "from-13"}) == "covered"


def test_help_without_any_benefit_is_no_smuggling(library: Library) -> None:
    """Those who help for humanitarian reasons or as family were meant to be left out."""
    unpaid = CARRIED_OVER_A_BORDER | {"reward": "not-sought"}
    assert outcome(library, unpaid) == "not covered"
    assert outcome(library, unpaid, "un-smuggling-2000#offences") == "not covered"


def test_a_lawful_crossing_is_no_smuggling(library: Library) -> None:
    assert outcome(library, CARRIED_OVER_A_BORDER | {"crossing": "lawful"}) == "not covered"


def test_seen_from_the_state_that_is_left_it_is_smuggling_too(library: Library) -> None:
    assert outcome(library, CARRIED_OVER_A_BORDER | {"movement": "out-of"}) == "covered"


@pytest.mark.parametrize("act", ["carry", "arrange-carriage", "assist-journey"])
def test_whoever_brings_the_journey_about_procures_the_entry(library: Library, act: str) -> None:
    assert outcome(library, CARRIED_OVER_A_BORDER | {"act": act}) == "covered"


@pytest.mark.parametrize("act", ["recruit", "harbour", "conceal", "make-documents"])
def test_whether_other_help_procures_the_entry_is_open(library: Library, act: str) -> None:
    facts = CARRIED_OVER_A_BORDER | {"act": act}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, procurement="any-contribution") == "covered"
    assert outcome(library, facts, procurement="journey-itself") == "not covered"


def test_the_maker_of_the_document_commits_an_offence_whatever_procurement_means(
    library: Library,
) -> None:
    facts = CARRIED_OVER_A_BORDER | {"act": "make-documents"}
    assert outcome(library, facts, "un-smuggling-2000#offences") == "covered"
    lawful = facts | {"crossing": "lawful", "movement": "within", "transnational": "internal"}
    assert outcome(library, lawful, "un-smuggling-2000#offences") == "not covered"


STAYS = CARRIED_OVER_A_BORDER | {
    "act": "make-documents",
    "crossing": "unlawful-stay",
    "movement": "none",
    "transnational": "internal",
}
"""For money, somebody makes papers for a person who has outstayed a visa."""


def test_enabling_an_unlawful_stay_is_an_offence_and_no_smuggling(library: Library) -> None:
    assert outcome(library, STAYS, "un-smuggling-2000#offences") == "covered"
    assert outcome(library, STAYS) == "not covered"


def test_whether_lodging_enables_the_stay_by_illegal_means_is_open(library: Library) -> None:
    lodged = STAYS | {"act": "harbour"}
    address = "un-smuggling-2000#offences"
    assert outcome(library, lodged, address) == "arguable"
    assert outcome(library, lodged, address, illegal_means="like-documents") == "not covered"
    assert outcome(library, lodged, address, illegal_means="lodging-too") == "covered"


def test_what_must_be_punished_is_more_than_smuggling(library: Library) -> None:
    (found,) = relations(library, "un-smuggling-2000#offences", "un-smuggling-2000")
    assert found.relation == "broader"
    assert found.settled


def test_migrants_are_not_punished_for_having_been_smuggled(library: Library) -> None:
    rules = {rule.id: rule for rule in library.instrument("smuggling-protocol").consequences}
    assert rules["migrants-not-liable"].kind == "non-punishment"
    assert rules["migrants-not-liable"].at == "art. 5"


def test_danger_and_degrading_treatment_aggravate(library: Library) -> None:
    rules = library.instrument("un-smuggling-2000").consequences
    assert [r.at for r in rules if r.kind == "aggravation"] == ["art. 6(3)(a)", "art. 6(3)(b)"]


def test_only_the_criminal_law_is_free_of_border_and_group(library: Library) -> None:
    duties = library.instrument("un-smuggling-2000").duties
    free = {d.id for d in duties if not d.needs_organised_group}
    assert free == {"criminalise", "criminalise-internal-cases", "aggravate", "not-liable"}


def test_it_bound_nobody_before_2004(library: Library) -> None:
    assert library.wordings("un-smuggling-2000", as_of="2004-01-28")
    with pytest.raises(Exception, match="force"):
        library.wordings("un-smuggling-2000", as_of="2004-01-27")


def test_those_on_board_and_those_detained_are_owed_care_though_they_were_smuggled(
    library: Library,
) -> None:
    duties = {duty.id: duty for duty in library.instrument("un-smuggling-2000").duties}
    assert duties["safety-at-sea"].at == "art. 9(1)(a)"
    assert duties["consular-access"].kind == duties["special-needs"].kind == "protect"
    assert all(duties[name].needs_organised_group for name in ("safety-at-sea", "consular-access"))
