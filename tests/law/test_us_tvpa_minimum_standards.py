"""The minimum standards of the Act of 2000 and the lists that follow from them."""

from __future__ import annotations

from datetime import date

from trafficlaw.library import Library


def test_the_four_standards_bind_no_other_state(library: Library) -> None:
    duties = library.instrument("us-tvpa-minimum-standards").duties
    standards = [d for d in duties if d.at.startswith("22 U.S.C. 7106(a)")]
    assert len(standards) == 4
    assert {d.strength for d in standards} == {"shall-consider"}
    assert {d.kind for d in standards} == {"criminalise", "penalise", "prevent"}


def test_they_measure_by_the_severe_forms_of_the_act_and_not_by_the_protocol(
    library: Library,
) -> None:
    profile = library.instrument("us-tvpa-minimum-standards")
    assert {d.concerns.partition("#")[0] for d in profile.duties} == {"us-tvpa"}
    (own,) = (d for d in profile.duties if d.id == "prohibit-and-punish")
    assert own.concerns == "us-tvpa#severe-forms"
    assert [(link.kind, link.to) for link in profile.links if link.kind == "supplements"] == [
        ("supplements", "us-tvpa")
    ]


def test_the_lists_bind_the_secretary_of_state(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("us-tvpa-minimum-standards").duties}
    lists = [d for d in duties.values() if d.at.startswith("22 U.S.C. 7107")]
    assert {d.strength for d in lists} == {"shall"}
    assert {d.kind for d in lists} == {"report"}
    tiers = ("list-of-the-compliant", "list-of-those-making-efforts", "list-of-the-others")
    places = [duties[name].at[-3:] for name in tiers]
    assert places == ["(A)", "(B)", "(C)"]


def test_every_criterion_is_there_once_at_least(library: Library) -> None:
    duties = library.instrument("us-tvpa-minimum-standards").duties
    criteria = {d.at.removeprefix("22 U.S.C. 7106(b)") for d in duties if "7106(b)" in d.at}
    assert criteria == {f"({number})" for number in range(1, 13)}
    assert "refrain-from-punishing" in {d.kind for d in duties}


def test_it_is_as_old_as_the_act_and_defines_no_offence(library: Library) -> None:
    profile = library.instrument("us-tvpa-minimum-standards")
    assert profile.dates.in_force == library.instrument("us-tvpa").dates.in_force
    assert profile.dates.in_force == date(2000, 10, 28)
    assert profile.definitions == ()
    assert profile.lead == ()
    assert profile.consequences == ()
    assert sum(link.kind == "amended-by" for link in profile.links) == 7
