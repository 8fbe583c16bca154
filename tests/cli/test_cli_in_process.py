"""The command line called from Python says what the process says, and leaves the same way."""

from __future__ import annotations

import io
import sys

import pytest
from test_cli_formats import COMMANDS, FORMATS
from test_cli_mistakes import WRONG

from trafficlaw.cli import main
from trafficlaw.cli.output import emphasised, fit_for_output, plain_characters


@pytest.fixture
def ask(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    def asked(*arguments):
        try:
            code = main(arguments)
        except SystemExit as left:
            code = left.code
        found = capsys.readouterr()
        return code, found.out, found.err

    return asked


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", COMMANDS)
def test_an_answer_is_the_same_as_the_process_gives(ask, run, command, format_):
    arguments = (*COMMANDS[command], "--format", format_)
    ended = run(*arguments)
    assert ask(*arguments) == (ended.code, ended.out, ended.err)


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(a) for a, _ in WRONG])
def test_a_mistake_is_answered_as_in_the_process(ask, arguments, message):
    code, out, err = ask(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"trafficlaw: {message}")


def test_help_leaves_with_nothing_wrong(ask):
    code, out, err = ask("relation", "--help")
    assert (code, err) == (0, "")
    assert "--given" in out


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (PermissionError(13, "Permission denied", "x"), 2)],
    ids=["interrupted", "not permitted"],
)
def test_what_the_system_refuses_is_no_traceback(ask, monkeypatch, error, code):
    def fails(*_, **__):
        raise error

    monkeypatch.setattr("trafficlaw.api.load", fails)
    found, out, err = ask("list")
    assert (found, out) == (code, "")
    assert err == ("" if code == 130 else "trafficlaw: cannot use “x”: Permission denied\n")


def test_an_interval_is_one_law_or_an_error(ask):
    code, out, _ = ask("relation", "us-tvpa#sex-trafficking", "us-tvpa#commercial-sex-act",
                       "--as-of", "2016-01-01..2017-01-01", "--given", "age=under-18",
                       "--format", "json")  # fmt: skip
    assert code == 0
    assert '"under-18"' in out


def test_only_the_line_above_a_rule_is_bold():
    assert emphasised("a\nb\n--\nc") == "a\n\x1b[1mb\x1b[0m\n--\nc"


def test_what_cannot_be_encoded_is_one_plain_character_for_one():
    def shown(text):
        error = UnicodeEncodeError("ascii", text, 0, len(text), "")
        return plain_characters(error)[0]

    assert shown("“x”†‡…—é→") == '"x"*#~-e>'
    assert shown("漢") == "?"
    with pytest.raises(UnicodeDecodeError):
        plain_characters(UnicodeDecodeError("ascii", b"x", 0, 1, ""))


def test_what_can_be_encoded_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "utf-8"))
    assert fit_for_output('{"a": "“"}', "json") == '{"a": "“"}'
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    assert fit_for_output('{"a": "“"}', "json") == '{\n  "a": "\\u201c"\n}'
    assert fit_for_output("<p>“</p>", "html") == "<p>&#8220;</p>"
    assert fit_for_output("“", "table") == "“"
