"""The README's first screen holds the two commands, and its numbers match the data."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import trafficlaw as tl
from trafficlaw.cli.arguments import parser

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = "\n".join(README.split("\n")[:40])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def commands(text):
    """Return the code blocks for a shell, each without its fence."""
    return [block.strip() for block in re.findall(r"```(?:sh|bash|console)\n(.*?)```", text, re.S)]


def test_the_first_screen_has_a_command_that_installs_and_compares_the_four():
    assert [
        c for c in commands(FIRST_SCREEN)
        if "-m venv" in c and c.split("trafficlaw compare ")[-1].split()
        == ["palermo", "tvpa", "uk-soa-2003", "cets-197"]
    ]  # fmt: skip


def test_the_first_screen_has_a_command_that_installs_and_tests():
    (found,) = [c for c in commands(FIRST_SCREEN) if "pytest" in c]
    assert "-m venv" in found
    assert "[test]" in found
    assert "test" in PROJECT["optional-dependencies"]


def test_every_command_of_the_readme_is_one_that_exists():
    for line in re.findall(r"(?:^|/|&& )trafficlaw (.+)$", "\n".join(commands(README)), re.M):
        arguments = re.split(r" [|>&#]", line)[0].split()
        if arguments[0] != "--version":
            parser().parse_args(arguments)


def test_every_instrument_and_definition_named_in_a_command_exists():
    for line in re.findall(r"trafficlaw (?:compare|relation|show|history) ([^|>&#\n]+)", README):
        for name in line.split():
            if name.startswith("-") or "=" in name:
                break
            tl.load().wordings(name.strip("`'\""))


def test_counts_in_the_readme_match_the_data():
    corpus = tl.load().corpus
    counts = {
        "instruments": len(corpus.instrument_ids),
        "questions": len(corpus.questions),
        "readings": len(corpus.readings),
        "dimensions": len(corpus.dimensions),
    }
    for number, noun in re.findall(
        r"\b(\d+) (instruments|questions|readings|dimensions)\b", README
    ):
        assert int(number) == counts[noun]


def test_the_readme_asks_for_the_python_that_the_project_needs():
    assert PROJECT["requires-python"] == ">=3.11"
    assert "Python 3.11" in README


def test_the_readme_says_what_the_library_is_not():
    assert "not legal advice" in README
