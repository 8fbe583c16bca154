"""The shipped definitions with a user's own folders on top of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from trafficlaw.errors import UsageError
from trafficlaw.files.compiled import VARIABLE, shipped
from trafficlaw.files.corpus import Corpus

__all__ = ["is_complete", "shipped_folder", "shipped_with"]


PLACES = ("instruments", "questions", "readings", "cases", "parties", "territories.yaml")
"""What a folder of additions can hold: one of these at least."""


def is_complete(folder: Path) -> bool:
    """Whether a folder holds a whole vocabulary of its own, and not additions to one."""
    return (folder / "universe.yaml").is_file()


def shipped_folder() -> Path:
    """Return the folder of the definitions that come with the package, as YAML.

    Raises ``UsageError`` if there is none.
    """
    package = Path(__file__).resolve().parents[1]
    named = os.environ.get(VARIABLE)
    own = [package / "definitions", package.parents[1] / "definitions"]
    places = [Path(named)] if named else own
    for folder in places:
        if is_complete(folder):
            return folder
    raise UsageError(f"no definitions stand beside the package ({places[0]}); install it anew")


def shipped_with(folders: Sequence[Path]) -> Corpus:
    """Return the shipped corpus with folders of instruments, questions or readings added.

    Raises ``UsageError`` for a folder that does not exist or holds nothing to add, and
    ``DataError`` for faulty files.
    """
    from trafficlaw.files.folder import load_corpus

    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"there is no folder “{folder}”")
        if not any((folder / place).exists() for place in PLACES):
            raise UsageError(f"the folder “{folder}” holds none of {', '.join(PLACES)}")
    return load_corpus(folders, base=shipped())
