"""The command line as a process, as a script or a terminal would start it."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MINE = ROOT / "examples" / "my-definitions"


class Ended:
    """How a command ended: its exit code, and the bytes and the text that it wrote."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code = code
        self.bytes = out
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")


def environment(**changes: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "PYTHONHASHSEED")}
    return {**kept, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **changes}


@cache
def started(arguments: tuple[str, ...], changes: tuple[tuple[str, str], ...], cwd: str) -> Ended:
    done = subprocess.run(
        [sys.executable, "-m", "trafficlaw", *arguments],
        capture_output=True,
        env=environment(**dict(changes)),
        cwd=cwd,
        timeout=120,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)
