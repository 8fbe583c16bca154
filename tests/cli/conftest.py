"""What the tests of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from as_process import ROOT, Ended, started


@pytest.fixture(scope="session")
def run() -> Callable[..., Ended]:
    """Run a command once; the same command again gives the same answer without a new process."""

    def ask(*arguments: str, cwd: str | Path = ROOT, **changes: str) -> Ended:
        return started(arguments, tuple(sorted(changes.items())), str(cwd))

    return ask
