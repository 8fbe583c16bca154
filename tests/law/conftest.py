"""What the tests of law share: the shipped definitions, read from their YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library

DEFINITIONS = Path(__file__).parents[2] / "definitions"


@pytest.fixture(scope="session")
def library() -> Library:
    """The law as it is shipped."""
    return Library(load_folder(DEFINITIONS))
