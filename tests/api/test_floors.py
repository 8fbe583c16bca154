"""Data flows one way through the house: no module imports from a floor above its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import trafficlaw as tl

HOUSE = Path(tl.__file__).parent

FLOORS = (
    ("_version", "errors"),
    ("model",),
    ("wording", "files", "meaning"),
    ("library",),
    ("comparison", "facts"),
    ("assessment", "teaching", "law"),
    ("words",),
    ("show",),
    ("api",),
    ("cli",),
    ("__main__",),
)
"""The rooms, floor by floor from the ground; rooms on one floor stand side by side."""

OWED = {
    ("facts", "assessment"): "whether a pattern is admissible is asked of the search",
}
"""What still runs back up, and why; each to be taken out as it is mended."""

FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def room_of(module: str) -> str:
    """The room of a module: the part of its name after the package's."""
    return module.split(".")[1]


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module of the package that some code imports, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole way"
            if node.module == "trafficlaw":
                yield from (f"trafficlaw.{alias.name}" for alias in node.names)
            elif node.module and node.module.startswith("trafficlaw."):
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.startswith("trafficlaw."))


def wrong(room: str, source: str) -> list[str]:
    """The imports of a room's code that run back up, or across to another room of its floor."""
    return [
        module
        for module in imported(ast.parse(source))
        if room_of(module) not in (room, "errors") and FLOOR[room_of(module)] >= FLOOR[room]
    ]


def modules() -> list[Path]:
    return [path for path in sorted(HOUSE.rglob("*.py")) if path != HOUSE / "__init__.py"]


def test_every_module_stands_on_a_floor() -> None:
    rooms = {path.relative_to(HOUSE).parts[0].removesuffix(".py") for path in modules()}
    assert rooms == set(FLOOR)


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_no_import_runs_back_up(path: Path) -> None:
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    found = wrong(room, path.read_text(encoding="utf-8"))
    assert [module for module in found if (room, room_of(module)) not in OWED] == []


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("model", "from trafficlaw.files.corpus import Corpus"),
        ("meaning", "import trafficlaw.comparison.verdict"),
        ("meaning", "from trafficlaw.files.corpus import Corpus"),
        ("comparison", "from trafficlaw.words import reasons"),
        ("comparison", "from trafficlaw.facts.pattern import Facts"),
        ("wording", "from trafficlaw.files.corpus import Corpus"),
        ("words", "def late():\n    from trafficlaw.show.table import Table"),
        ("show", "from trafficlaw import api"),
    ],
)
def test_an_import_that_runs_back_up_would_be_seen(room: str, source: str) -> None:
    assert len(wrong(room, source)) == 1
