"""What every benchmark prints first, and the few numbers that they all need."""

from __future__ import annotations

import os
import platform
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter, process_time
from typing import TypeVar

T = TypeVar("T")


def about(packages: Iterable[str]) -> str:
    """Return a line with the day, Python, the cores and the versions of the peers."""
    named = []
    for package in packages:
        try:
            named.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            named.append(f"{package} absent")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{date.today()}, {python}, {sys.platform}, {os.cpu_count()} cores; {', '.join(named)}"


def timed(run: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of wall time that a call took, and what it returned."""
    start = perf_counter()
    result = run()
    return perf_counter() - start, result


def worked(run: Callable[[], T]) -> tuple[float, T]:
    """Return the seconds of processor time that a call took, and what it returned.

    Nothing here runs in threads, so that this is wall time without what other programs take.
    """
    start = process_time()
    result = run()
    return process_time() - start, result


def median(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)


def spread(seconds: Sequence[float]) -> str:
    """Return the range that the runs lay in, as percentages of their median."""
    middle = median(seconds)
    low, high = (100 * (s / middle - 1) for s in (min(seconds), max(seconds)))
    return f"{low:+.0f}..{high:+.0f} %"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, ready for README.md."""
    lines = [f"| {' | '.join(headers)} |", f"|{'|'.join(' --- ' for _ in headers)}|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])
