"""The skeleton of a new instrument: check leads through it, and its tests run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.cli import main
from trafficlaw.errors import DataError
from trafficlaw.files.skeleton import Made, write_skeleton

VALUES = {
    "the pinpoint": "art. 1",
    "where it stands": "art. 1",
    "day": "2010-05-01",
}


def filled(text: str) -> str:
    """A skeleton with every value filled in, days as days."""

    def value(match: re.Match[str]) -> str:
        wanted = match[1]
        for hint, given in VALUES.items():
            if hint in wanted:
                return given
        return f'"{wanted}"'

    return re.sub(r'"TO FILL IN: ([^"]*)"', value, text)


def fill_in(made: Made) -> None:
    """Fill a skeleton in, and name its territory."""
    text = made.instrument.read_text(encoding="utf-8")
    made.instrument.write_text(filled(text), encoding="utf-8")
    (made.folder / "territories.yaml").write_text("ZZ: {label: Nowhere}\n", encoding="utf-8")


@pytest.fixture
def made(tmp_path: Path):
    return write_skeleton("zz-act-2010", jurisdiction="ZZ", folder=tmp_path / "mine")


def test_a_fresh_skeleton_is_refused_line_by_line(made) -> None:
    with pytest.raises(DataError) as caught:
        tl.load(made.folder)
    problems = caught.value.problems
    assert len(problems) == made.instrument.read_text(encoding="utf-8").count("TO FILL IN:")
    assert all(p.message.startswith("still to be filled in: ") for p in problems)
    assert [p.line for p in problems] == sorted(p.line for p in problems)


def test_filled_in_it_loads_shows_and_compares(made) -> None:
    fill_in(made)
    mine = tl.load(made.folder)
    assert tl.relation("zz-act-2010", "palermo", library=mine).relation
    assert "art. 1" in tl.describe("zz-act-2010", library=mine).to_table("markdown")


def test_its_tests_run_and_pass_as_they_are(made) -> None:
    fill_in(made)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(made.tests)],
        capture_output=True, text=True, cwd=made.folder, check=False,
    )  # fmt: skip
    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_nothing_is_written_over(made) -> None:
    before = made.instrument.read_text(encoding="utf-8")
    with pytest.raises(tl.UsageError, match="is there already; nothing was written"):
        write_skeleton("zz-act-2010", jurisdiction="ZZ", folder=made.folder)
    assert made.instrument.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("id", "jurisdiction", "kind", "message"),
    [
        ("FR_CP", "FR", "code", "cannot be an id; use lower-case words"),
        ("fr-cp", "France", "code", "cannot be a territory; write its ISO 3166 code"),
        ("fr-cp", "FR", "statut", "did you mean “statute”?"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, id: str, jurisdiction: str, kind: str, message: str
) -> None:
    with pytest.raises(tl.TrafficlawError, match=re.escape(message)):
        write_skeleton(id, jurisdiction=jurisdiction, kind=kind, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["un-palermo-2000", "palermo"])
def test_an_id_or_alias_that_is_shipped_is_taken(tmp_path: Path, name: str) -> None:
    with pytest.raises(tl.UsageError, match=f"“{name}” is taken by un-palermo-2000"):
        write_skeleton(name, jurisdiction="UN", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_installed_package_is_not_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "compiled.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("trafficlaw.files.skeleton.shipped_folder", lambda: tmp_path)
    with pytest.raises(tl.UsageError, match="name the folder of your own definitions"):
        write_skeleton("zz-act-2010", jurisdiction="ZZ")
    assert [path.name for path in tmp_path.iterdir()] == ["compiled.json"]


def test_where_the_tests_cannot_be_written_the_instrument_is_not_either(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Not a directory"):
        write_skeleton("zz-act", jurisdiction="ZZ", folder=tmp_path, tests=Path("/dev/null/x"))
    assert not list(tmp_path.rglob("*.yaml"))


def test_a_jurisdiction_that_is_no_territory_is_told(tmp_path: Path) -> None:
    made = write_skeleton("zz-act", jurisdiction="ZZ", folder=tmp_path)
    assert any("ZZ is no territory yet" in line for line in made.lines())


def test_the_command_says_what_to_do_next(tmp_path: Path, capsys) -> None:
    folder = str(tmp_path / "mine")
    assert main(["new", "zz-act-2010", "--jurisdiction", "ZZ", "--in", folder]) == 0
    out = capsys.readouterr().out
    assert "zz-act-2010.yaml" in out
    assert f"trafficlaw check {folder}" in out
    assert main(["new", "zz-act-2010", "--jurisdiction", "ZZ", "--in", folder]) == 2
