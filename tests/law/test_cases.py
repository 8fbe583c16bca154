"""Decided cases and official examples, run under the provision that they concern.

The library's outcome is to be the holding. Where the source leaves facts open it may be
undetermined, if the holding is among what is possible and the case says what is open and what else
would have to be found. Where the library says something else, the case says why. The share of each
kind is printed (`pytest -rP tests/law/test_cases.py`).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from trafficlaw.assessment.cases import RunCase, case_problems, run_case, run_cases
from trafficlaw.errors import UnknownName
from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library
from trafficlaw.model import Stated
from trafficlaw.show.cases import CasesResult

DEFINITIONS = Path(__file__).parents[2] / "definitions"
LIBRARY = Library(load_folder(DEFINITIONS))
CASES = LIBRARY.corpus.cases
OWN = [case for case in CASES.values() if not case.neighbour]

OTHERWISE = {
    "us-cfr-no-act-done-sex",  # a regulation answers for T status what the Act leaves open
    "us-wearing-2017",  # a neighbour whose words are wider
}
"""The cases that the library decides otherwise than their source; the data say why."""


@pytest.fixture(scope="module")
def runs() -> dict[str, RunCase]:
    return {run.case.id: run for run in run_cases(LIBRARY)}


@pytest.mark.parametrize("case_id", sorted(CASES))
def test_the_library_agrees_with_the_holding_or_the_case_says_why_not(runs, case_id):
    run = runs[case_id]
    case = run.case
    assert run.agreement != "differs" or case.differs, (
        f"{case.name}: held {case.holding}, the library says {run.outcome}; mend the coding, or "
        "explain the difference under `differs`"
    )
    assert not case.differs or run.agreement == "differs", "there is no difference to explain"
    left_open = run.agreement == "left open"
    assert bool(case.open_facts) == left_open, "`open_facts` says on what it turns, if it is open"
    assert (case.supposing is not None) == (left_open and case.holding != "contested"), (
        "`supposing` says what else would have to be found, if a holding is left open"
    )


@pytest.mark.parametrize("case_id", sorted(i for i, case in CASES.items() if case.open_facts))
def test_what_is_left_open_is_named_and_would_decide_as_was_held(runs, case_id):
    run = runs[case_id]
    case = run.case
    assert len(run.possible) > 1
    assert set(case.open_facts) <= set(run.open_facts), "open facts on which the outcome can turn"
    if case.supposing is None:
        return
    assert case.holding in run.possible
    assert {key for key, _ in case.supposing.entries} <= set(case.open_facts)
    assert run.supposed_outcome == case.holding
    assert {o for f in run.supposed for o in f.possible} <= set(run.possible), "it only adds facts"


def test_the_cases_that_are_decided_otherwise_are_known(runs):
    assert {i for i, run in runs.items() if run.agreement == "differs"} == OTHERWISE


def test_how_many_agree(runs):
    found = Counter(runs[case.id].agreement for case in OWN)
    print(f"{len(OWN)} cases and {len(runs) - len(OWN)} of neighbouring provisions")
    for agreement, number in sorted(found.items()):
        print(f"  {agreement}: {number} ({number / len(OWN):.0%})")
    by_holding = Counter((case.concerns.partition("#")[0], case.holding) for case in OWN)
    for (instrument, holding), number in sorted(by_holding.items()):
        print(f"  {instrument}: {number} {holding}")
    assert found["agrees"] >= len(OWN) / 3


def test_there_are_cases_of_each_flagship_and_not_only_such_as_were_covered():
    assert len(OWN) >= 24
    concerned = Counter(case.concerns.partition("#")[0] for case in OWN)
    assert concerned["un-palermo-2000"] + concerned["coe-cets-197"] >= 6
    assert concerned["gb-soa-2003"] >= 6
    assert sum(case.concerns == "us-tvpa#severe-forms" for case in OWN) >= 6
    assert sum(case.holding != "covered" for case in OWN) >= len(OWN) / 3


@pytest.mark.parametrize("case_id", sorted(CASES))
def test_a_case_says_what_it_is_and_where_it_was_seen(case_id):
    case = CASES[case_id]
    assert case.statement.count(". ") <= 5
    if case.kind == "official-rule":
        assert "The instance:" in case.statement
        assert "instance of ours" in case.note
    if case.neighbour:
        assert "Decided under" in case.note
    words = " ".join([case.statement, case.turned_on, case.note, case.seen_in, case.differs])
    assert "/work" not in words
    assert not any(word in words.lower() for word in ("researcher", "the lead", "inference"))
    assert not any(site in case.url for site in ("sherloc", "unodc", "bailii", "ecfr")), (
        "an address that was put together and not opened is left out"
    )


@pytest.mark.parametrize("case_id", sorted(i for i, c in CASES.items() if c.question))
def test_the_question_that_a_case_bears_on_is_asked_by_its_provision(runs, case_id):
    asked = {
        term.asks
        for definition in LIBRARY.instrument(CASES[case_id].concerns.partition("#")[0]).definitions
        for version in definition.versions
        for element in version.elements
        for term in element.terms
    }
    assert CASES[case_id].question in asked


def test_the_facts_of_every_case_can_be_read():
    assert list(case_problems(LIBRARY, DEFINITIONS)) == []


def test_a_fault_in_the_facts_names_file_and_line(tmp_path):
    (tmp_path / "cases").mkdir()
    text = "id: x\nfacts:\n  act: recruting\n  age: adult\nholding: covered\n"
    (tmp_path / "cases" / "x.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "cases" / "y.yaml").write_text("[broken\n", encoding="utf-8")
    (problem,) = case_problems(LIBRARY, tmp_path)
    assert (problem.file, problem.line) == (str(tmp_path / "cases" / "x.yaml"), 3)
    assert "recruit" in problem.message


def test_the_holding_binds_on_its_day(runs):
    """A buyer of sexual acts: a question before 29 May 2015, named by the Act since."""
    from attrs import evolve

    then = CASES["us-jungers-2013"]
    assert runs[then.id].outcome == "arguable"
    now = evolve(then, as_of=then.on.replace(year=2020), holding="covered")
    assert run_case(LIBRARY, now).agreement == "agrees"


def test_a_holding_that_the_facts_exclude_is_a_difference():
    from attrs import evolve

    case = CASES["soa-notes-107-belief"]
    assert run_case(LIBRARY, evolve(case, holding="not covered")).agreement == "differs"
    assert run_case(LIBRARY, evolve(case, holding="contested")).agreement == "differs"
    nothing_known = evolve(case, facts=Stated((("sex", "female"),)), holding="contested")
    assert run_case(LIBRARY, nothing_known).agreement == "left open"


def test_cases_can_be_asked_for_by_provision():
    severe = run_cases(LIBRARY, "tvpa#severe-forms")
    assert {run.case.concerns for run in severe} == {"us-tvpa#severe-forms"}
    assert len(run_cases(LIBRARY, "tvpa")) > len(severe)
    with pytest.raises(UnknownName):
        run_cases(LIBRARY, "tvqa")


def test_the_table_shows_holding_outcome_and_agreement(runs):
    result = CasesResult(LIBRARY, tuple(runs.values()))
    assert len(result) == len(list(result)) == len(CASES)
    assert result["us-jungers-2013"].agreement == "agrees"
    with pytest.raises(UnknownName):
        result["us-jungers-2103"]
    text = result.to_table("csv")
    assert "left open: mental state as to the exploitation not stated" in text
    assert "(official rule)" in text
    assert "(neighbour)" in text
    (one, *_) = result.to_dict()["cases"]
    assert one["library"]["agreement"] in ("agrees", "left open", "differs")
    assert one["facts"]
    for format in ("json", "csv", "html", "latex", "markdown"):
        assert result.to_table(format)
    assert CasesResult(LIBRARY, ()).lead() == ("No case concerns this.",)
