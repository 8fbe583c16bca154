"""Reading YAML as text: what comes out is what was written, or a plain refusal."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trafficlaw.errors import DataError, Problem
from trafficlaw.files import tree
from trafficlaw.files.tree import Mapping, Scalar, Sequence, parse

HERE = Path(__file__).parent
SOUND = sorted(HERE.glob("small/**/*.yaml"))


def value(text: str) -> tree.Node:
    node = parse(f"key: {text}\n".encode(), "f.yaml")
    assert isinstance(node, Mapping)
    found = node.get("key")
    assert found is not None
    return found


@pytest.mark.parametrize(
    "written",
    ["NO", "no", "yes", "on", "3.10", "12:30", "2000-11-15", "1_000", "0x1F", "010", "1e3", ".inf"],
)
def test_a_plain_value_stays_the_text_that_was_written(written: str) -> None:
    assert value(written) == Scalar(written, 1, 6)


def test_lines_and_columns_count_from_one() -> None:
    node = parse("é: [a,\n  b]\nc: {d: e}\n".encode(), "f.yaml")
    assert node == Mapping(
        [
            (Scalar("é", 1, 1), Sequence([Scalar("a", 1, 5), Scalar("b", 2, 3)], 1, 4)),
            (Scalar("c", 3, 1), Mapping([(Scalar("d", 3, 5), Scalar("e", 3, 8))], 3, 4)),
        ],
        1,
        1,
    )


def test_folded_text_comes_out_on_one_line() -> None:
    assert value(">-\n  one\n  two") == Scalar("one two", 1, 6, plain=False)


def test_a_byte_order_mark_at_the_start_is_passed_over() -> None:
    assert parse(b"\xef\xbb\xbfa: b\n", "f.yaml") == parse(b"a: b\n", "f.yaml")


def test_windows_line_ends_change_nothing() -> None:
    assert parse(b"a: b\r\nc: d\r\n", "f.yaml") == parse(b"a: b\nc: d\n", "f.yaml")


def test_a_quoted_null_is_a_word_and_a_bare_one_is_nothing() -> None:
    bare, quoted = value("null"), value('"null"')
    assert isinstance(bare, Scalar)
    assert isinstance(quoted, Scalar)
    assert (bare.null, quoted.null) == (True, False)


def test_exactly_the_allowed_depth_is_read_and_one_more_is_refused() -> None:
    assert parse(b"[" * tree.DEEPEST + b"x" + b"]" * tree.DEEPEST, "f")
    with pytest.raises(DataError, match="levels"):
        parse(b"[" * (tree.DEEPEST + 1) + b"x" + b"]" * (tree.DEEPEST + 1), "f")


def test_exactly_the_allowed_size_is_read_and_one_byte_more_is_refused() -> None:
    most = b"a: b\n#" + b"x" * (tree.LARGEST - 6)
    assert parse(most, "f")
    with pytest.raises(DataError, match="bytes"):
        parse(most + b"x", "f")


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
def test_the_parser_in_python_reads_the_same_tree(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = parse(path.read_bytes(), "f")
    monkeypatch.setattr(tree, "PARSER", yaml.SafeLoader)
    assert parse(path.read_bytes(), "f") == fast


@pytest.mark.parametrize(
    "name",
    ["alias-bomb", "tab-indentation", "colon-in-text", "unclosed-quote", "unclosed-bracket",
     "bad-escape", "no-colon", "tag-python", "merge-key", "duplicate-key", "two-documents"],
)  # fmt: skip
def test_the_parser_in_python_refuses_the_same_files(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "PARSER", yaml.SafeLoader)
    with pytest.raises(DataError):
        parse((HERE / "broken" / f"{name}.yaml").read_bytes(), "f")


yamlish = st.lists(
    st.sampled_from(
        ["a", "b: ", ": ", "- ", "? ", "\n", "\n  ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ",
         "!!str ", "|", ">-", "'", '"', "\\", "#", "---\n", "...\n", "%", "@", "`", "<<: ", "~",
         "\t", "\x00", "\x85", "\u2028", "é", "\U0001f600", '"\\ud800"', '"\\U00110000"']
    ),
    max_size=40,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("parser", ["fast", "pure"])
@given(
    data=st.binary(max_size=200)
    | (st.text(st.characters(exclude_categories=["Cs"]), max_size=100) | yamlish).map(str.encode)
)
def test_arbitrary_bytes_are_read_or_refused_and_nothing_else(parser: str, data: bytes) -> None:
    kept = tree.PARSER
    tree.PARSER = kept if parser == "fast" else yaml.SafeLoader
    refused: tuple[Problem, ...] | None = None
    try:
        parse(data, "f.yaml")
    except DataError as error:
        refused = error.problems
    finally:
        tree.PARSER = kept
    assert refused is None or len(refused) > 0
    assert all(p.line >= 1 and p.column >= 1 and p.message for p in refused or ())
