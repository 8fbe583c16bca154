"""What the tests of the files share: the small law, and the gallery of broken files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SMALL = HERE / "small"
BROKEN = HERE / "broken"


@pytest.fixture
def law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small law, which is the current folder while the test runs."""
    folder = tmp_path / "law"
    shutil.copytree(SMALL, folder)
    monkeypatch.chdir(folder)
    return folder
