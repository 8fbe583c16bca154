"""The codebook speaks of what there is: its instruments, questions and leaves exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from trafficlaw.library import shipped_library

TEXT = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
CORPUS = shipped_library().corpus
NAMES = sorted(set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+(?:#[a-z0-9-]+)?)`", TEXT)))


def known() -> set[str]:
    """Every id that the codebook may name."""
    concepts = {c.id for d in CORPUS.dimensions for c in d.concepts}
    definitions = {
        f"{id_}#{d.id}" for id_ in CORPUS.instrument_ids for d in CORPUS.instrument(id_).definitions
    }
    dimensions = {d.id for d in CORPUS.dimensions}
    rules = {"no-defence"}
    return (
        concepts
        | dimensions
        | definitions
        | rules
        | set(CORPUS.instrument_ids)
        | set(CORPUS.questions)
    )


@pytest.mark.parametrize("name", NAMES)
def test_whatever_the_codebook_names_exists(name: str) -> None:
    assert name in known()


def test_every_question_that_many_national_laws_share_has_its_rule() -> None:
    shared = [q for q in CORPUS.questions if q.startswith("national-")]
    assert shared
    assert [q for q in shared if f"`{q}`" not in TEXT] == []
