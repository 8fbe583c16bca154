"""Help, colour, pipes and alphabets: what a terminal or another program gets to see."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest
from as_process import ROOT, environment

COMMANDS = ("list", "show", "compare", "relation", "history", "check")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_explains_every_option_and_gives_an_example(run, command):
    ended = run(*filter(None, [command]), "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "Example: trafficlaw" in ended.out
    assert all(len(line) <= 80 for line in ended.out.split("\n"))
    if not command:
        assert all(f"    {name} " in ended.out for name in COMMANDS)
    else:
        assert "--format" in ended.out


def test_the_version_is_the_package_s(run):
    from trafficlaw import __version__

    assert run("--version").out == f"trafficlaw {__version__}\n"


def on_a_terminal(*arguments: str, **changes: str) -> str:
    """Return what a command writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "trafficlaw", *arguments],
        stdout=theirs, env=environment(TERM="xterm", **changes), cwd=ROOT,
    )  # fmt: skip
    os.close(theirs)
    found = b""
    try:
        while block := os.read(ours, 65536):
            found += block
    except OSError:
        pass
    os.close(ours)
    assert process.wait(60) == 0
    return found.decode("utf-8").replace("\r\n", "\n")


def test_headers_are_bold_on_a_terminal_and_nothing_else_differs(run):
    text = on_a_terminal("list")
    assert text.count("\x1b[1m") == text.count("\x1b[0m") == 1
    assert text.replace("\x1b[1m", "").replace("\x1b[0m", "") == run("list").out


def test_no_color_is_obeyed(run):
    assert on_a_terminal("list", NO_COLOR="1") == run("list").out


def test_a_reader_that_leaves_early_is_left_quietly():
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{sys.executable} -m trafficlaw show uk-soa-2003 | true"],
        capture_output=True, env=environment(), cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_first_line_can_be_cut_off():
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m trafficlaw show uk-soa-2003 | head -1"],
        capture_output=True, env=environment(), cwd=ROOT, check=False,
    )  # fmt: skip
    assert (
        done.stdout.decode()
        == "Sexual Offences Act 2003 (c. 42), sections 57 to 60 with 58A and 59A\n"
    )
    assert done.stderr == b""


@pytest.mark.parametrize(
    "changes",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=["ascii", "strict", "C locale", "latin-1"],
)
def test_a_terminal_without_unicode_gets_the_nearest_plain_characters(run, changes):
    table = run("show", "palermo", **changes)
    assert (table.code, table.err) == (0, "")
    assert '"recruitment"' in table.bytes.decode("latin-1")
    assert all(len(line) <= 80 for line in table.bytes.split(b"\n"))
    data = run("show", "palermo", "--format", "json", **changes)
    assert json.loads(data.bytes) == json.loads(run("show", "palermo", "--format", "json").out)
    page = run("show", "palermo", "--format", "html", **changes)
    assert b"&#8220;recruitment&#8221;" in page.bytes
    wrong = run("show", "palrmo", **changes)
    assert (wrong.code, wrong.bytes) == (2, b"")
    assert 'no instrument is called "palrmo"; did you mean "palermo"?' in wrong.err


def test_control_characters_in_somebody_s_data_are_refused(run, tmp_path):
    (tmp_path / "territories.yaml").write_text('XX: {label: "a\\eb"}\n', encoding="utf-8")
    ended = run("list", "--definitions", str(tmp_path))
    assert (ended.code, ended.out) == (1, "")
    assert "the text holds the control character U+001B; delete it" in ended.err
    assert "\x1b" not in ended.err
