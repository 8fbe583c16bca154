"""Cold starts: what an import and a full load cost beside pycountry and holidays.

    python benchmarks/loading.py [--rounds 15]

Every line is a new process; the processes take turns, in an order that changes from round to
round. Medians of wall time, net of the bare interpreter's own start. The package is timed as a
wheel installs it: a copy of its modules with the compiled definitions beside them.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from machine import about, median, spread, table, timed

import trafficlaw
from trafficlaw.files.compiled import COMPILED, compile_folder

PEERS = ("trafficlaw", "pycountry", "holidays", "attrs", "PyYAML")
SYNTHETIC = 150
TARGET = 6_000
"""The shipped instrument nearest to so many bytes is the one that is copied."""

BARE = "pass"
UNMADE = "from trafficlaw.files.compiled import shipped; c = shipped(); c.instrument_ids"
MADE = (
    "from trafficlaw.files.compiled import shipped; c = shipped();"
    "[c.instrument(i) for i in c.instrument_ids];"
    "c.dimensions, c.universe, c.territories, c.questions, c.readings"
)
COUNTRIES = (
    "import pycountry as p; [list(x) for x in"
    "(p.countries, p.languages, p.subdivisions, p.currencies, p.scripts)]"
)
HOLIDAYS = "import holidays; holidays.country_holidays('NL', years=2026)"


def wheel_form(folder: Path, definitions: Path) -> Path:
    """Lay the package out under a folder as a wheel does; return the folder."""
    source = Path(trafficlaw.__file__).parent
    shutil.copytree(
        source, folder / "trafficlaw", ignore=shutil.ignore_patterns("__pycache__", "definitions")
    )
    beside = folder / "trafficlaw" / "definitions"
    beside.mkdir()
    (beside / COMPILED).write_bytes(compile_folder(definitions))
    return folder


def synthetic(folder: Path, definitions: Path) -> Path:
    """Write the shipped folder with 150 instruments: copies of shipped ones under other ids."""
    shutil.copytree(definitions, folder, ignore=shutil.ignore_patterns("instruments"))
    sources = sorted((definitions / "instruments").rglob("*.yaml"))
    kept = shutil.copytree(definitions / "instruments", folder / "instruments")
    # the copies of the instrument nearest in size; the originals stay, for what refers to them
    model = min(sources, key=lambda path: abs(path.stat().st_size - TARGET))
    text = model.read_text(encoding="utf-8")
    for n in range(SYNTHETIC - len(sources)):
        name = f"{model.stem}-{n:03}"
        copy = re.sub(rf"^id: {model.stem}$", f"id: {name}", text, flags=re.MULTILINE)
        copy = re.sub(r"^aliases:.*\n(?:[ -].*\n)*", "", copy, flags=re.MULTILINE)
        place = kept / model.relative_to(definitions / "instruments").parent
        (place / f"{name}.yaml").write_text(copy, encoding="utf-8")
    return folder


def cold(command: str, path: Path | None, flags: Sequence[str]) -> tuple[float, float]:
    """Return the seconds of wall and of processor time that a new interpreter takes."""
    if path is not None:
        command = f"import sys; sys.path.insert(0, {str(path)!r}); {command}"
    arguments = [sys.executable, *flags, "-c", command]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall, _ = timed(lambda: subprocess.run(arguments, check=True, capture_output=True))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measured(
    commands: Mapping[str, tuple[str, Path | None, Sequence[str]]], rounds: int
) -> dict[str, list[tuple[float, float]]]:
    for command in commands.values():
        cold(*command)  # byte code is written and files are in memory: cold process, warm disk
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    order, random = list(commands), Random(5)
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            times[name].append(cold(*commands[name]))
    return times


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    definitions = Path(__file__).resolve().parents[1] / "definitions"
    print(about(PEERS))
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        ours = wheel_form(root / "wheel", definitions)
        many = synthetic(root / "many", definitions)
        many_size = sum(p.stat().st_size for p in (many / "instruments").rglob("*.yaml"))
        seconds, _ = timed(lambda: compile_folder(many))
        large = wheel_form(root / "large", many)
        isolated = ("-I",)
        times = measured(
            {
                "interpreter": (BARE, None, isolated),
                "interpreter, no site": (BARE, None, ("-I", "-S")),
                "import trafficlaw": ("import trafficlaw", ours, isolated),
                "import pycountry": ("import pycountry", None, isolated),
                "import holidays": ("import holidays", None, isolated),
                "trafficlaw, read, no objects": (UNMADE, ours, isolated),
                "trafficlaw, every object": (MADE, ours, isolated),
                "pycountry, every record": (COUNTRIES, None, isolated),
                "holidays, one country": (HOLIDAYS, None, isolated),
                f"{SYNTHETIC} instruments, read, no objects": (UNMADE, large, isolated),
                f"{SYNTHETIC} instruments, every object": (MADE, large, isolated),
            },
            rounds,
        )
        files = sorted((definitions / "instruments").rglob("*.yaml"))
        size = sum(p.stat().st_size for p in files)
    walls = {name: [wall for wall, _ in spent] for name, spent in times.items()}
    works = {name: [work for _, work in spent] for name, spent in times.items()}
    net = net_of(walls)
    print(
        f"\n{rounds} rounds. Shipped: {len(files)} instruments, {size / 1000:.0f} KB of YAML. "
        f"Synthetic: {SYNTHETIC} instruments, {many_size / 1000:.0f} KB of YAML; to check and "
        f"compile them takes {seconds:.1f} s, once, when the wheel is built.\n"
    )
    rows = [
        (
            name, f"{1000 * median(spent):.0f}", spread(spent),
            "" if name.startswith("interp") else f"{1000 * net[name]:.0f}",
            ratio(net, name), ratio(net_of(works), name),
        )
        for name, spent in walls.items()
    ]  # fmt: skip
    print(table(("process", "wall, ms", "runs", "net, ms", "ratio", "ratio of CPU time"), rows))
    print("\nRatios are to pycountry: its import for imports, its full load for loads.")


def net_of(times: Mapping[str, Sequence[float]]) -> dict[str, float]:
    base = median(times["interpreter"])
    return {name: median(spent) - base for name, spent in times.items()}


def ratio(net: Mapping[str, float], name: str) -> str:
    peer = {
        "import trafficlaw": "import pycountry",
        "trafficlaw, read, no objects": "pycountry, every record",
        "trafficlaw, every object": "pycountry, every record",
        f"{SYNTHETIC} instruments, read, no objects": "pycountry, every record",
        f"{SYNTHETIC} instruments, every object": "pycountry, every record",
    }.get(name)
    return f"{net[name] / net[peer]:.2f}" if peer else ""


if __name__ == "__main__":
    main()
