"""Folders of definitions, read whole: every file, every problem, one corpus."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from trafficlaw.errors import DataError, Problem
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.gathered import Gathered, Origin
from trafficlaw.files.references import reference_problems
from trafficlaw.files.shared import with_shared
from trafficlaw.files.structure import structure, structure_keyed
from trafficlaw.files.tree import LARGEST, Mapping, Node, Scalar, read_tree
from trafficlaw.model import (
    DecidedCase,
    Dimension,
    Instrument,
    Parties,
    Question,
    Reading,
    Territory,
    Universe,
)

__all__ = ["load_corpus", "load_folder", "yaml_files"]

PLACES: tuple[tuple[str, str, type, bool], ...] = (
    ("concepts", "dimension", Dimension, False),
    ("universe.yaml", "universe", Universe, False),
    ("territories.yaml", "territory", Territory, True),
    ("questions", "question", Question, True),
    ("readings", "reading", Reading, True),
    ("instruments", "instrument", Instrument, False),
    ("cases", "case", DecidedCase, False),
    ("parties", "parties", Parties, False),
)
"""Where each kind stands in a folder, its class, and whether a file is a mapping of several."""


def load_folder(path: str | os.PathLike[str]) -> Corpus:
    """Return the corpus of one complete folder. Raises ``DataError`` with every problem in it."""
    return load_corpus([path])


def load_corpus(
    folders: Sequence[str | os.PathLike[str]],
    *,
    base: Corpus | None = None,
) -> Corpus:
    """Return the corpus of several folders, the later ones adding to the earlier.

    The first folder, or ``base``, brings concepts and universe; a later one may add instruments,
    questions, readings, territories, cases and parties. Raises ``DataError`` with every problem of
    every file.
    """
    gathered = Gathered()
    if base is not None:
        gathered.add_base(base)
    for index, folder in enumerate(folders):
        _gather(Path(folder), gathered, adding=bool(base) or index > 0)
    gathered.problems += reference_problems(gathered)
    if gathered.problems:
        raise DataError(_without_repeats(gathered.problems))
    return Corpus(gathered.document())


def yaml_files(folder: Path) -> tuple[list[Path], list[Problem]]:
    """Return the files that a folder's data consists of, sorted, and what is wrong with others."""
    files: list[Path] = []
    problems: list[Problem] = []
    inside = folder.resolve()
    for place, *_ in PLACES:
        start = folder / place
        for path in [start] if place.endswith(".yaml") else _walk(start):
            if path.suffix == ".yml":
                problems.append(Problem(str(path), 1, 1, "", "is not read; name it .yaml"))
            elif path.suffix == ".yaml" and (path.is_file() or path.is_symlink()):
                if path.resolve().is_relative_to(inside):
                    files.append(path)
                else:
                    message = "is a link out of the folder; put the file itself here"
                    problems.append(Problem(str(path), 1, 1, "", message))
    for path in sorted(folder.glob("*.yml")):
        problems.append(Problem(str(path), 1, 1, "", "is not read; name it .yaml"))
    return files, problems


def _walk(start: Path) -> Iterable[Path]:
    for place, folders, names in os.walk(start):
        folders.sort()
        for linked in [name for name in folders if (Path(place) / name).is_symlink()]:
            yield from (Path(place) / linked).rglob("*.yaml")
        yield from (Path(place) / name for name in sorted(names) if not name.startswith("."))


def _gather(folder: Path, gathered: Gathered, *, adding: bool) -> None:
    if not folder.is_dir():
        gathered.problems.append(Problem(str(folder), 1, 1, "", "there is no such folder"))
        return
    files, problems = yaml_files(folder)
    gathered.problems += problems
    by_place = {place: (kind, cls, many) for place, kind, cls, many in PLACES}
    for path in files:
        within = path.relative_to(folder)
        kind, cls, many = by_place[within.parts[0]]
        before = len(gathered.problems)
        if adding and kind in ("dimension", "universe"):
            message = f"a folder that adds to another cannot bring a {kind}; take this file out"
            gathered.problems.append(Problem(str(path), 1, 1, "", message))
            continue
        root = _tree(path, gathered)
        if root is not None:
            origin = Origin(str(path), root, within=within.as_posix())
            (_add_several if many else _add_one)(gathered, kind, cls, origin)
        if len(gathered.problems) > before:
            gathered.incomplete.add(kind)
    if not adding:
        for place in ("universe.yaml", "territories.yaml"):
            if not (folder / place).is_file():
                message = "the file is missing; every first folder has one"
                gathered.problems.append(Problem(str(folder / place), 1, 1, "", message))
                gathered.incomplete.add(by_place[place][0])


def _tree(path: Path, gathered: Gathered) -> Node | None:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
            size = path.stat().st_size
    except OSError as error:
        reason = error.strerror or "unknown reason"
        gathered.problems.append(Problem(str(path), 1, 1, "", f"cannot be read: {reason}"))
        return None
    if size > LARGEST:
        message = f"the file has {size:,} bytes; at most {LARGEST:,} are read. Split it"
        gathered.problems.append(Problem(str(path), 1, 1, "", message))
        return None
    root, problems = read_tree(data, str(path))
    gathered.problems += problems
    return root


def _add_one(gathered: Gathered, kind: str, cls: type, origin: Origin) -> None:
    unclear: list[Problem] = []
    if cls is Instrument:
        origin.root, unclear = with_shared(origin.root, origin.file)
    made, problems = structure(origin.root, cls, origin.file)
    gathered.problems += unclear + problems
    if unclear:
        return
    if kind == "universe":
        if made is not None:
            gathered.add(kind, "universe", made, origin)
        return
    stem = Path(origin.file).stem
    given = origin.root.get("id") if isinstance(origin.root, Mapping) else None
    if isinstance(given, Scalar) and not given.null and given.text.strip() != stem:
        message = f"expected the file's name, “{stem}”, found “{given.text.strip()}”"
        gathered.problems.append(origin.problem(("id",), message))
    elif made is not None:
        gathered.add(kind, stem, made, origin)


def _add_several(gathered: Gathered, kind: str, cls: type, origin: Origin) -> None:
    things, problems = structure_keyed(origin.root, cls, origin.file)
    gathered.problems += problems
    for thing in things:
        own = Origin(origin.file, origin.root, (thing.id,), origin.within)
        gathered.add(kind, thing.id, thing, own)


def _without_repeats(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what a shared element was blamed for once already."""
    kept: dict[tuple[str, int, int, str], Problem] = {}
    for problem in problems:
        kept.setdefault(problem.sort_key(), problem)
    return list(kept.values())
