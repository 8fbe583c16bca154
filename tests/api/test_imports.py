"""The bare import is light, the top of the package is small, and everything public is explained."""

from __future__ import annotations

import inspect
import itertools
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import trafficlaw as tl

HEAVY = [
    "attrs", "attr", "yaml", "tabulate", "json", "pandas", "numpy", "argparse", "hypothesis",
    "trafficlaw.api", "trafficlaw.model", "trafficlaw.files", "trafficlaw.errors",
]  # fmt: skip


def fresh(code: str) -> str:
    """Return what a fresh process prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_bare_import_loads_nothing_heavy():
    found = fresh(
        "import sys; old = set(sys.modules); import trafficlaw; "
        "print(sorted(set(sys.modules) - old))"
    )
    assert [name for name in HEAVY if f"'{name}'" in found] == []
    assert "'trafficlaw'" in found


def test_asking_for_the_version_loads_one_small_module():
    found = fresh(
        "import sys, trafficlaw; trafficlaw.__version__; "
        "print([m for m in sys.modules if m.startswith('trafficlaw')])"
    )
    assert found == "['trafficlaw', 'trafficlaw._version']"


def test_a_compiled_document_is_compared_without_reading_yaml(tmp_path):
    from trafficlaw.files.compiled import compile_corpus

    path = tmp_path / "compiled.json"
    path.write_bytes(compile_corpus(tl.load().corpus))
    found = fresh(
        "import sys; from pathlib import Path; import trafficlaw as tl; "
        "from trafficlaw.files.compiled import load_compiled; "
        f"lib = tl.Library(load_compiled(Path({str(path)!r}).read_bytes())); "
        "print(tl.compare('tvpa', library=lib).comparison.wordings[0].instrument.id, "
        "'yaml' in sys.modules)"
    )
    assert found == "us-tvpa False"


def test_the_top_of_the_package_has_about_twenty_names():
    assert dir(tl) == sorted(tl.__all__) == sorted(tl.HOME)
    assert len(tl.__all__) <= 28
    for name in tl.__all__:
        assert getattr(tl, name) is getattr(import_module(tl.HOME[name]), name)


def test_a_name_that_does_not_exist_is_an_ordinary_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute “comapre”"):
        _ = tl.comapre


def modules():
    root = Path(tl.__file__).parent
    for path in sorted(root.rglob("*.py")):
        if path.stem not in ("__main__",) and "definitions" not in path.parts:
            parts = path.relative_to(root.parent).with_suffix("").parts
            yield ".".join(p for p in parts if p != "__init__")


@pytest.mark.parametrize("name", list(modules()))
def test_every_public_object_has_a_docstring(name):
    module = import_module(name)
    assert module.__doc__
    for public in getattr(module, "__all__", ()):
        found = getattr(module, public)
        if not inspect.isclass(found) and not inspect.isfunction(found):
            continue
        assert inspect.getdoc(found), f"{name}.{public}"
        if inspect.isclass(found) and found.__module__ == name:
            for attribute, value in vars(found).items():
                if inspect.isfunction(value) or isinstance(value, property):
                    if attribute.startswith("_"):
                        continue
                    assert inspect.getdoc(value), f"{name}.{public}.{attribute}"


@pytest.mark.parametrize("name", ["trafficlaw", "trafficlaw.api"])
def test_the_examples_in_public_docstrings_hold(name):
    import doctest

    found = doctest.testmod(import_module(name))
    assert (found.failed, found.attempted > 0) == (0, True)


ORDERS = list(
    itertools.permutations(
        ["import trafficlaw.comparison.relation", "import trafficlaw.api", "tl.compare"]
    )
)


def test_the_verbs_stay_functions_whatever_is_imported_first():
    code = "import trafficlaw as tl\n"
    for order in ORDERS:
        again = "\n".join(["import sys", *order, "assert callable(tl.compare)",
                           "assert callable(tl.relation) and callable(tl.history)",
                           "assert type(tl.compare).__name__ == 'function'",
                           "for m in [m for m in sys.modules if m.startswith('trafficlaw')]:",
                           "    del sys.modules[m]",
                           "import trafficlaw as tl"])  # fmt: skip
        code += again + "\n"
    assert fresh(code + "print('well')") == "well"
