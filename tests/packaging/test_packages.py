"""The wheel, the sdist and the editable install: what they hold, and that all find one law."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.files.compiled import FORMAT

ROOT = Path(__file__).resolve().parents[2]
pytest.importorskip("hatchling")
pytestmark = pytest.mark.slow


def built(source: Path, target: Path, kind: str) -> Path:
    """Build a wheel or an sdist without any download, and return its path."""
    code = f"import sys; from hatchling.build import build_{kind} as b; print(b(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        cwd=source, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return target / done.stdout.strip().split("\n")[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return built(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    return built(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without_record(files):
    return {name: data for name, data in files.items() if not name.endswith("/RECORD")}


def test_the_wheel_holds_the_law_as_yaml_and_compiled(wheel):
    files = contents(wheel)
    ours = sorted((ROOT / "definitions").rglob("*.yaml"))
    for path in ours:
        name = "trafficlaw/" + path.relative_to(ROOT).as_posix()
        assert name in files, name
    assert json.loads(files["trafficlaw/definitions/compiled.json"])["format"] == FORMAT


def test_the_wheel_holds_no_tests_or_caches(wheel):
    names = contents(wheel)
    assert not [n for n in names if "__pycache__" in n or "tests/" in n]


def test_the_wheel_says_that_it_is_typed_and_under_which_licences(wheel):
    names = contents(wheel)
    assert "trafficlaw/py.typed" in names
    (info,) = {n.partition("/")[0] for n in names if ".dist-info/" in n}
    assert {f"{info}/licenses/LICENSE", f"{info}/licenses/LICENSE-DATA"} <= set(names)
    assert f"Version: {tl.__version__}" in names[f"{info}/METADATA"].decode()


def test_the_sdist_builds_the_same_wheel(wheel, sdist, tmp_path):
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    assert (source / "tests").is_dir()
    again = built(source, tmp_path, "wheel")
    first, second = without_record(contents(wheel)), without_record(contents(again))
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh environment with the wheel; what it depends on is lent by this environment."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    asked = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    packages = Path(
        subprocess.run(
            [python, "-c", asked], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    for folder_ in site.getsitepackages():
        for name in ("attr", "attrs", "yaml", "_yaml", "tabulate"):
            found = Path(folder_) / name
            if found.is_dir():
                (packages / name).symlink_to(found)
    return python


def asked_of(python, cwd, *arguments):
    kept = {
        k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "TRAFFICLAW_DEFINITIONS")
    }
    return subprocess.run(
        [python, *arguments], cwd=cwd, capture_output=True, text=True, encoding="utf-8",
        env={**kept, "PYTHONIOENCODING": "utf-8"}, timeout=60, check=False,
    )  # fmt: skip


def test_an_installed_wheel_answers_from_any_folder(installed, tmp_path):
    done = asked_of(
        installed, tmp_path, "-m", "trafficlaw", "relation", "palermo", "tvpa",
        "--format", "json",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["relation"] == "overlapping"
    assert found["data_version"] == tl.load().digest


def test_an_installed_wheel_compares_without_reading_yaml(installed, tmp_path):
    code = (
        "import sys, trafficlaw as tl; tl.compare('palermo', 'cets-197').to_table(); "
        "print(tl.__file__, 'yaml' in sys.modules)"
    )
    done = asked_of(installed, tmp_path, "-c", code)
    assert done.returncode == 0, done.stderr
    place, _, read = done.stdout.strip().rpartition(" ")
    assert not place.startswith(str(ROOT))
    assert read == "False"


def test_an_installed_wheel_checks_its_own_data_and_a_folder_on_top(installed, tmp_path):
    done = asked_of(installed, tmp_path, "-m", "trafficlaw", "check")
    assert (done.returncode, done.stderr) == (0, "")
    mine = ROOT / "examples" / "my-definitions"
    done = asked_of(installed, tmp_path, "-m", "trafficlaw", "list", "--definitions", str(mine))
    assert done.returncode == 0, done.stderr
    assert "xx-act-2021" in done.stdout


def test_a_checkout_an_editable_install_and_a_wheel_find_the_same_law(installed, tmp_path):
    code = "import trafficlaw as tl; print(tl.load().digest)"
    digests = {asked_of(installed, tmp_path, "-c", code).stdout}
    digests.add(asked_of(sys.executable, tmp_path, "-c", code).stdout)
    source = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {code}"
    lent = [p for p in site.getsitepackages() if (Path(p) / "attr").is_dir()]
    bare = f"import sys; sys.path.extend({lent!r}); {source}"
    digests.add(asked_of(sys.executable, tmp_path, "-S", "-c", bare).stdout)
    assert digests == {f"{tl.load().digest}\n"}
