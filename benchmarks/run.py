"""Run every benchmark and print the tables of README.md: `python benchmarks/run.py`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> None:
    here = Path(__file__).parent
    for script in ("loading.py", "relations.py", "assessing.py"):
        print(f"\n## {script}\n", flush=True)
        subprocess.run([sys.executable, here / script], check=True)


if __name__ == "__main__":
    main()
