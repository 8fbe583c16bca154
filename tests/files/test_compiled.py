"""The compiled form says the same as the YAML, faster, and a bad cache costs only time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from trafficlaw.errors import DataError, UsageError
from trafficlaw.files import compiled
from trafficlaw.files.compiled import (
    VARIABLE,
    cache_folder,
    compile_folder,
    fingerprint,
    load_cached,
    load_compiled,
    shipped,
)
from trafficlaw.files.folder import load_folder

from .conftest import SMALL


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv(VARIABLE, raising=False)
    return tmp_path / "cache" / "trafficlaw"


def test_the_compiled_form_holds_what_the_files_say() -> None:
    slow, fast = load_folder(SMALL), load_compiled(compile_folder(SMALL))
    assert fast == slow
    assert fast.dimensions == slow.dimensions
    assert fast.universe == slow.universe
    assert fast.territories == slow.territories
    assert fast.questions == slow.questions
    assert fast.readings == slow.readings
    assert fast.names == slow.names
    assert fast.files == slow.files
    assert all(fast.instrument(i) == slow.instrument(i) for i in slow.instrument_ids)
    assert dict(fast.cases) == dict(slow.cases)
    assert list(fast.cases) == ["xx-doe-2001"]
    assert dict(fast.parties) == dict(slow.parties)
    assert list(fast.parties) == ["xx-law-2000"]


def test_a_list_of_parties_is_parsed_only_when_it_is_asked_for() -> None:
    document = json.loads(compile_folder(SMALL))
    document["parties"]["xx-law-2000"] = "no JSON"
    corpus = load_compiled(json.dumps(document).encode())
    assert corpus.instrument("xx-law-2000").short == "Sale Act"
    with pytest.raises(json.JSONDecodeError):
        corpus.parties  # noqa: B018


def test_a_case_is_parsed_only_when_it_is_asked_for() -> None:
    document = json.loads(compile_folder(SMALL))
    document["cases"]["xx-doe-2001"] = "no JSON"
    corpus = load_compiled(json.dumps(document).encode())
    assert corpus.instrument("xx-law-2000").short == "Sale Act"
    with pytest.raises(json.JSONDecodeError):
        corpus.cases  # noqa: B018


def test_compiling_twice_gives_the_same_bytes() -> None:
    assert compile_folder(SMALL) == compile_folder(SMALL)


def test_a_faulty_folder_is_not_compiled(law: Path) -> None:
    Path("universe.yaml").unlink()
    with pytest.raises(DataError):
        compile_folder(".")


def test_a_document_of_another_format_is_refused() -> None:
    document = json.loads(compile_folder(SMALL)) | {"format": 0}
    for data in (json.dumps(document).encode(), b"[]", b"{", b"\xff"):
        with pytest.raises(ValueError):  # noqa: PT011
            load_compiled(data)


def test_yaml_is_not_imported_where_the_compiled_form_is_used(tmp_path: Path) -> None:
    (tmp_path / "compiled.json").write_bytes(compile_folder(SMALL))
    code = (
        "import sys; from pathlib import Path; from trafficlaw.files.compiled import load_compiled;"
        f"c = load_compiled(Path({str(tmp_path / 'compiled.json')!r}).read_bytes());"
        "c.instrument('sale-act'); c.dimensions; c.questions; print('yaml' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.stdout == "False\n"


def test_a_cache_is_written_and_used(law: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_cached(law)
    assert [p.stem for p in cache_folder().iterdir()] == [fingerprint(law)]
    monkeypatch.setattr(compiled, "compile_folder", None)
    assert load_cached(law) == first


def test_a_changed_added_or_renamed_file_is_not_answered_from_the_cache(law: Path) -> None:
    seen = {fingerprint(law)}
    path = Path("instruments/no-law-1950.yaml")
    path.write_text(path.read_text() + "# changed\n")
    seen.add(fingerprint(law))
    Path("instruments/more.yml").write_text("")
    seen.add(fingerprint(law))
    path.rename("instruments/renamed.yaml")
    seen.add(fingerprint(law))
    assert len(seen) == 4


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "replaced"])
def test_a_damaged_cache_is_built_anew(law: Path, damage: str) -> None:
    sound = load_cached(law)
    (path,) = cache_folder().iterdir()
    data = path.read_bytes()
    broken = {
        "cut": data[:-20],
        "flipped": data.replace(b"Norwegian law", b"Norwegian lie"),
        "emptied": b"",
        "replaced": b"{}",
    }[damage]
    assert broken != data
    path.write_bytes(broken)
    assert load_cached(law) == sound
    assert path.read_bytes() == data


def test_a_cache_that_cannot_be_written_is_done_without(
    law: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert load_cached(law) == load_folder(law)


def test_a_write_that_fails_leaves_nothing_behind(
    law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(compiled.os, "replace", fail)
    assert load_cached(law) == load_folder(law)
    assert list(cache_folder().iterdir()) == []


def test_only_the_latest_caches_are_kept(law: Path) -> None:
    path = Path("instruments/no-law-1950.yaml")
    for number in range(compiled.KEPT + 3):
        path.write_text(path.read_text() + f"# {number}\n")
        load_cached(law)
    assert len(list(cache_folder().iterdir())) == compiled.KEPT


def test_the_variable_names_another_folder(law: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(law))
    assert shipped() == load_folder(law)
    monkeypatch.setenv(VARIABLE, str(law / "nowhere"))
    with pytest.raises(UsageError, match="and there is no such folder"):
        shipped()


def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that the package stands in a folder of the test."""
    package = tmp_path / "checkout" / "src" / "trafficlaw"
    (package / "files").mkdir(parents=True)
    monkeypatch.setattr(compiled, "__file__", str(package / "files" / "compiled.py"))
    return package


def test_the_compiled_form_beside_the_package_comes_first(
    tmp_path: Path, law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = installed(tmp_path, monkeypatch)
    with pytest.raises(UsageError, match="no definitions stand beside the package"):
        shipped()
    law.rename(package.parents[1] / "definitions")
    assert len(shipped().instrument_ids) == 2
    (package / "definitions").mkdir()
    data = compile_folder(SMALL).replace(b"Norwegian law", b"Norwegian one")
    (package / "definitions" / "compiled.json").write_bytes(data)
    assert shipped().instrument("no-law-1950").short == "Norwegian one"


def test_a_damaged_compiled_form_falls_back_to_the_files_beside_it(
    tmp_path: Path, law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = installed(tmp_path, monkeypatch)
    law.rename(package / "definitions")
    (package / "definitions" / "compiled.json").write_bytes(b"{")
    assert len(shipped().instrument_ids) == 2
