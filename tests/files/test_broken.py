"""Every fault has its file, and every file its message, word by word.

A file `broken/NAME.yaml` is laid into a copy of the small law, as `instruments/broken.yaml` or
where its first line says (`# file: concepts/act.yaml`); a folder `broken/NAME/` holds several
instruments. What is said of it stands in `broken/NAME.txt`. Faults that a file cannot show well
are made by the functions below. After reading the difference, accept changed messages with
`ACCEPT=1 pytest tests/files`.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trafficlaw.errors import DataError
from trafficlaw.files.folder import load_folder

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(p.stem for p in BROKEN.iterdir() if p.is_dir() or p.suffix == ".yaml")


def lay(name: str, law: Path) -> None:
    """Lay a broken file, or a folder of them, into the small law."""
    if (BROKEN / name).is_dir():
        for path in (BROKEN / name).iterdir():
            shutil.copy(path, law / "instruments" / path.name)
        return
    source = BROKEN / f"{name}.yaml"
    first = source.read_text(encoding="utf-8").partition("\n")[0]
    named = re.fullmatch(r"# file: (\S+)", first)
    shutil.copy(source, law / (named[1] if named else "instruments/broken.yaml"))


def said(folder: str = ".") -> str:
    """What the loader says of a folder that it refuses."""
    with pytest.raises(DataError) as caught:
        load_folder(folder)
    return f"{caught.value}\n"


def expect(name: str, text: str) -> None:
    """Compare with the accepted message, or accept it."""
    path = BROKEN / f"{name}.txt"
    if os.environ.get("ACCEPT") == "1":
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no accepted message for {name}; it says now:\n{text}"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_broken_file_is_refused_in_these_words(name: str, law: Path) -> None:
    lay(name, law)
    expect(name, said())


def write(path: str, data: bytes) -> None:
    Path(path).write_bytes(data)


def too_large() -> None:
    write("instruments/broken.yaml", b"id: broken\n#" + b"x" * (1 << 20))


def too_deep() -> None:
    write("instruments/broken.yaml", b"id: broken\nnote: " + b"[" * 40 + b"]" * 40 + b"\n")


def deep_beyond_any_stack() -> None:
    write("instruments/broken.yaml", b"[\n" * 500_000)


def not_utf8() -> None:
    write("instruments/broken.yaml", "id: broken\ntitle: Caf\xe9\n".encode("latin-1"))


def utf16() -> None:
    write("instruments/broken.yaml", "id: broken\n".encode("utf-16"))


def raw_control_character() -> None:
    write("instruments/broken.yaml", b"id: broken\ntitle: A law\x00 with a fault\n")


def line_separator() -> None:
    write("instruments/broken.yaml", "id: broken\ntitle: A law\u2028here\n".encode())


def named_yml() -> None:
    Path("instruments/no-law-1950.yaml").rename("instruments/no-law-1950.yml")


def link_out_of_the_folder() -> None:
    write("../outside.yaml", b"id: broken\n")
    Path("instruments/broken.yaml").symlink_to("../../outside.yaml")


def linked_folder_outside() -> None:
    Path("../outside").mkdir()
    write("../outside/broken.yaml", b"id: broken\n")
    Path("instruments/xx").symlink_to("../../outside")


def link_to_nowhere() -> None:
    Path("instruments/broken.yaml").symlink_to("nowhere.yaml")


def folder_named_like_a_file() -> None:
    Path("questions/questions.yaml").unlink()
    Path("questions/questions.yaml").symlink_to(".")


def no_universe() -> None:
    Path("universe.yaml").unlink()


def no_territories() -> None:
    Path("territories.yaml").unlink()


def two_broken_files() -> None:
    write("instruments/broken.yaml", b"id: [broken\n")
    write("readings/readings.yaml", b"strict: {label: Strict text, answers: {xx: y}}\n")


def same_instrument_in_two_folders() -> None:
    Path("instruments/xx").mkdir()
    shutil.copy("instruments/no-law-1950.yaml", "instruments/xx/no-law-1950.yaml")


MADE = (
    too_large,
    too_deep,
    deep_beyond_any_stack,
    not_utf8,
    utf16,
    raw_control_character,
    line_separator,
    named_yml,
    link_out_of_the_folder,
    linked_folder_outside,
    link_to_nowhere,
    folder_named_like_a_file,
    no_universe,
    no_territories,
    two_broken_files,
    same_instrument_in_two_folders,
)


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_a_broken_folder_is_refused_in_these_words(make: Callable[[], None], law: Path) -> None:
    make()
    expect(f"made-{make.__name__.replace('_', '-')}", said())


def test_every_accepted_message_belongs_to_a_case() -> None:
    made = {f"made-{make.__name__.replace('_', '-')}" for make in MADE}
    assert {path.stem for path in BROKEN.glob("*.txt")} == {*CASES, *made}


def test_the_small_law_itself_is_sound(law: Path) -> None:
    assert load_folder(".").instrument_ids == ("no-law-1950", "xx-law-2000")


def test_a_folder_that_is_not_there_is_refused() -> None:
    assert said("no/such/folder") == (
        "1 problem in the data\n  no/such/folder:1:1: there is no such folder\n"
    )
