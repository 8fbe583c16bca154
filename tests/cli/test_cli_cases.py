"""Cases on the command line: assessed, varied, held before two forums, and made for a class."""

from __future__ import annotations

import json

import pytest

FARM = "examples/cases/farm-work.yaml"
TWO = "examples/cases/open-case.yaml"

COMMANDS = {
    "assess": ("assess", FARM, "--under", "palermo", "--under", "us-tvpa#severe-forms"),
    "reasons as a tree": ("assess", FARM, "--under", "palermo", "--reasons", "tree"),
    "reasons in sentences": ("assess", FARM, "--under", "palermo", "--reasons", "sentences"),
    "reasons as a table": ("assess", FARM, "--under", "palermo", "--reasons", "table"),
    "two episodes": ("assess", TWO, "--under", "palermo", "--in", "GB-EAW"),
    "sensitivity": ("sensitivity", FARM, "--under", "palermo"),
    "exercise": ("exercise", "palermo", "tvpa", "--pairs", "3"),
    "sheet": ("exercise", "palermo", "--pairs", "3", "--part", "sheet"),
    "key": ("exercise", "palermo", "--pairs", "3", "--part", "key"),
    "double criminality": ("double-criminality", "palermo", "uk-soa-2003/GB-EAW"),
    "cases": ("cases", "uk-soa-2003"),
    "myths": ("myths", "--only", "movement"),
}

AS_TEXT = ("sheet", "key", "reasons as a tree", "reasons in sentences", "reasons as a table")
"""Commands whose answer is text to print, and no table."""


@pytest.mark.parametrize("command", COMMANDS)
def test_an_answer_fits_a_terminal_of_80_columns(run, command):
    ended = run(*COMMANDS[command])
    assert (ended.code, ended.err) == (0, "")
    assert max(len(line) for line in ended.out.splitlines()) <= 80


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in AS_TEXT])
@pytest.mark.parametrize("format_", ["markdown", "json", "csv", "html", "latex"])
def test_an_answer_comes_in_every_format(run, command, format_):
    ended = run(*COMMANDS[command], "--format", format_)
    assert (ended.code, ended.err) == (0, "")
    if format_ == "json":
        assert json.loads(ended.out)


def test_a_person_of_17_is_covered_by_the_protocol_and_not_by_the_severe_forms(run):
    found = json.loads(run(*COMMANDS["assess"], "--format", "json").out)["findings"]
    assert [f["outcome"] for f in found] == ["covered", "not covered"]
    assert found[0]["child_exception"]["limb"] == "child"


def test_the_sheet_does_not_give_the_key_away(run):
    sheet = run(*COMMANDS["sheet"]).out
    assert "Is this covered" in sheet
    assert "is not met" not in sheet


def test_every_single_mistake_in_a_case_is_named(run, tmp_path):
    (tmp_path / "case.yaml").write_text("act: [recrut]\nage: [16, adult]\n", encoding="utf-8")
    ended = run("assess", str(tmp_path / "case.yaml"))
    assert (ended.code, ended.out) == (1, "")
    assert "case.yaml:1:7: act: no act is called “recrut”; did you mean “recruit”?" in ended.err
    assert "case.yaml:2:6: age: one value cannot be aged-16 and adult" in ended.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("assess", "nowhere.yaml"), "nowhere.yaml:1:1: cannot be read"),
        (("exercise", "uk-soa-2003"), "differs by territory; name one of GB-EAW, GB-NIR"),
        (("exercise", "palermo", "--pairs", "0"), "pairs= is a number from 1"),
        (("double-criminality", "palermo"), "name at least two laws"),
        (("double-criminality", "palermo", "--case", FARM), "name two laws"),
        (("cases", "palerno"), "did you mean “palermo”?"),
        (("myths", "--only", "movment"), "did you mean “movement”"),
        (("sensitivity", FARM, "--under", "plermo"), "did you mean “palermo”?"),
        (("sensitivity", FARM), "--under"),
    ],
)
def test_a_mistake_is_answered_in_plain_words(run, arguments, message):
    ended = run(*arguments)
    assert ended.code in (1, 2)
    assert ended.out == ""
    assert message in ended.err
    assert "Traceback" not in ended.err
