"""What README and docs say is so: their snippets run, their files load, their keys are the keys."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

import trafficlaw as tl
from trafficlaw.library import shipped_library
from trafficlaw.show.catalogue import Unseen
from trafficlaw.show.which import Features

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
DATA = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
JSON = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A user's folder, ``my-definitions/``, that holds the examples of docs/data.md."""
    examples = blocks(DATA, "yaml")
    for place, example in zip(("instruments", "parties"), examples, strict=True):
        path = tmp_path / "my-definitions" / place / "xx-example-2000.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(example, encoding="utf-8")
    return tmp_path


def test_the_example_of_an_instrument_loads_and_can_be_compared(folder: Path) -> None:
    mine = tl.load(folder / "my-definitions")
    found = tl.relation("xx-example-2000", "palermo", library=mine)
    assert found.relation
    assert "trafficking" in str(tl.instrument("xx-example-2000", library=mine)).lower()
    assert "xx-example-2000" not in tl.law_of("GB-SCT", on="2001-06-02", library=mine).bound_by
    assert "xx-example-2000" in tl.law_of("GB-SCT", on="2001-06-03", library=mine).bound_by


SNIPPETS = [
    pytest.param(code, id=f"{page.name}-{i}")
    for page in PAGES
    for i, code in enumerate(blocks(page.read_text(encoding="utf-8"), "python"))
]


@pytest.mark.parametrize("code", SNIPPETS)
def test_a_python_snippet_runs_and_gives_what_its_comments_say(
    code: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {}
    exec(compile(code, "snippet", "exec"), names)
    for expression, said in re.findall(
        r"^(\S[^#\n]*?)  # ('[^']*'|True|False)", code, re.MULTILINE
    ):
        assert repr(eval(expression, names)) == said


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_every_page_is_linked_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\((docs/[^)#\s]+)", readme))
    assert linked >= {f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")}


def test_a_printed_answer_in_the_readme_is_the_answer() -> None:
    (block,) = blocks((ROOT / "README.md").read_text(encoding="utf-8"), "console")
    command, *said = block.strip().split("\n")
    assert command == "$ trafficlaw relation cets-197 palermo"
    lead = tl.relation("cets-197", "palermo").lead()
    for line in said:
        assert any(sentence.startswith(line.rstrip("… ")) for sentence in lead)


def section(title: str) -> str:
    """The part of docs/json.md under one heading, without what stands in brackets."""
    found = re.search(rf"^## `{re.escape(title)}`\n(.*?)(?=^## |\Z)", JSON, re.M | re.S)
    assert found, title
    return found[1]


def outside_brackets(text: str) -> str:
    """Text without what is in brackets, however deep."""
    while re.search(r"\([^()]*\)", text):
        text = re.sub(r"\([^()]*\)", "", text)
    return text


def named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", text))


def test_the_keys_of_a_relation_are_those_documented() -> None:
    rows = re.findall(r"^\| (`[^|]*) \|", section("relation A B"), re.MULTILINE)
    documented = named(" ".join(rows))
    whole = tl.relation("uk-soa-2003", "palermo", as_of="2014-01-01", most=1).to_dict()
    assert set(whole) == documented
    assert set(tl.relation("cets-197", "palermo").to_dict()) == documented - {"parts"}
    cells = dict(re.findall(r"^\| (`[^|]*?) \| [^|]* \| (.*) \|$", section("relation A B"), re.M))
    for keys, item in (
        ("`only_in_a`, `only_in_b`", whole["only_in_a"][0]),
        ("`per_element`", whole["per_element"][0]),
        ("`slices`", whole["slices"][0]),
    ):
        assert set(item) <= named(cells[keys]), keys


RESULTS = {
    "compare A B …": lambda: tl.compare("palermo", "tvpa"),
    "history A": lambda: tl.history("tvpa"),
    "show A": lambda: tl.instrument("tvpa"),
    "list": tl.instruments,
    "list --unseen": lambda: Unseen(shipped_library()),
    "law-of TERRITORY": lambda: tl.law_of("GB-EAW", on="2014-05-01"),
    "comply TERRITORY": lambda: tl.comply("GB-EAW", on="2014-05-01", most=1),
    "describe A …": lambda: tl.describe("palermo"),
    "which --requires FEATURE …": lambda: tl.which("palermo", requires="journey"),
    "which": lambda: Features(shipped_library()),
}


@pytest.mark.parametrize("title", RESULTS)
def test_the_keys_of_every_other_result_are_those_documented(title: str) -> None:
    text = textwrap.dedent(section(title))
    result = RESULTS[title]().to_dict()
    assert set(result) == named(outside_brackets(text))
    listed = {"compare A B …": "definitions", "history A": "changes", "list": "instruments"}
    listed["list --unseen"] = "unseen"
    if title in ("law-of TERRITORY", "comply TERRITORY"):
        inside = re.search(r"`parts` \((.*)\), `data_version`", text, re.DOTALL)
        assert inside
        assert set(result["parts"][0]) <= named(inside[1])
    if title in listed:
        key = listed[title]
        inside = re.search(rf"`{key}`\s+\(each with (.*?)\),\s+`", text, re.DOTALL)
        assert inside, key
        assert set(result[key][0]) <= named(inside[1])
