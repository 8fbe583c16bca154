"""An instrument whose texts hold markup of every format: no format breaks, none acts on it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.show.table import FORMATS, Listing, Table, latex, markdown, wrapped

MINE = Path(__file__).resolve().parents[2] / "examples" / "my-definitions"
EVIL = "<script>alert(1)</script> | a & b $x$ \\ %_{}#~^ *b* `c` [d](e)\nnext"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "mine"
    (folder / "instruments").mkdir(parents=True)
    text = (MINE / "instruments" / "xx" / "xx-act-2021.yaml").read_text(encoding="utf-8")
    quoted = json.dumps(EVIL)
    text = text.replace("xx-act-2021", "xx-evil").replace("[example-act]", "[evil]")
    text = text.replace("asks: xx-harbouring, answers: {hiding-too: conceal}", "note: x")
    text = text.replace("says: recruits", f"says: {quoted}")
    text = text.replace("short: Example Act", f"short: {quoted}")
    text = text.replace("title: Example Trafficking Act 2021 (invented)", f"title: {quoted}")
    (folder / "instruments" / "xx-evil.yaml").write_text(text, encoding="utf-8")
    (folder / "territories.yaml").write_text(f"XX: {{label: {quoted}}}\n", encoding="utf-8")
    return tl.load(folder)


@pytest.fixture(scope="module", params=["show", "compare", "relation", "history"])
def result(request, library):
    return {
        "show": lambda: tl.instrument("evil", library=library),
        "compare": lambda: tl.compare("evil", "palermo", library=library),
        "relation": lambda: tl.relation("evil", "palermo", library=library, most=1),
        "history": lambda: tl.history("evil", library=library),
    }[request.param]()


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_written(result, format_):
    assert result.to_table(format_, width=80)


def test_no_script_reaches_a_notebook(result):
    page = result.to_table("html")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_no_script_reaches_markdown_and_columns_stay_equal(result):
    text = result.to_table("markdown")
    assert "<script" not in text
    tables = [b.strip().split("\n") for b in text.split("\n\n") if b.startswith("|")]
    assert tables
    for lines in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line.replace("\\\\", ""))) for line in lines}) == 1
        assert all(line.startswith("|") and line.endswith("|") for line in lines)


def test_csv_reads_back_to_the_same_rows(result):
    table = result.tables()[0]
    rows = list(csv.reader(io.StringIO(result.to_table("csv"), newline="")))
    assert rows == [list(row) for row in (table.headers, *table.rows)]


def test_json_reads_back_to_the_same_data(result):
    assert json.loads(result.to_table("json")) == json.loads(json.dumps(result.to_dict()))


def test_latex_has_balanced_braces_and_no_active_character(result):
    text = result.to_table("latex")
    body = text.split("\\midrule")[1].split("\\bottomrule")[0]
    bare = re.sub(r"\\[a-zA-Z]+(\{\})? ?|\\[{}&%$#_]", "", body.replace("\\\\\n", "\n"))
    bare = bare.replace("$$", "")
    assert "\\" not in bare
    assert not set(bare) & set("%#$_^~")
    assert bare.count("{") == bare.count("}")
    columns = text.split("\n")[0].count("p{")
    for row in body.strip().split("\n"):
        assert len(re.findall(r"(?<!\\)&", row)) == columns - 1


def test_every_character_that_latex_acts_on_is_written_otherwise():
    assert latex("\\") == r"\textbackslash{}"
    assert latex("50% & $1_{a}^#~") == r"50\% \& \$1\_\{a\}\textasciicircum{}\#\textasciitilde{}"
    assert latex("[GB] *") == "{[}GB{]} {*}"
    assert latex("§ 1 → “x”…") == r"\S{} 1 $\rightarrow$ ``x''\ldots{}"


def test_every_character_that_markdown_acts_on_is_written_otherwise():
    assert markdown("a|b\nc") == "a\\|b<br>c"
    assert markdown("*_`[]$~\\") == "\\*\\_\\`\\[\\]\\$\\~\\\\"
    assert markdown("<b>&") == "&lt;b&gt;&amp;"


def test_a_wide_table_gives_way_at_its_widest_column_and_keeps_words_whole():
    table = Table(("a", "b"), (("short", "many words " * 12),))
    lines = table.text("table", width=40).split("\n")
    assert max(map(len, lines)) <= 40
    assert all(word in ("many", "words") for line in lines[2:] for word in line.split()[1:])


@pytest.mark.parametrize("width", range(4, 20))
def test_a_word_that_is_too_long_is_hyphenated_between_letters(width):
    lines = wrapped("a “transportation”†, b", width).split("\n")
    assert all(len(line) <= width for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "a“transportation”†,b"


def test_an_address_that_is_too_long_is_cut_without_a_hyphen():
    assert wrapped("12345678901234", 10) == "1234567890\n1234"


def test_a_format_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(tl.UnknownName) as caught:
        Table(("a",), ()).text("jsn")
    assert str(caught.value) == (
        "no format is called “jsn”; did you mean “json”? "
        "there are table, markdown, json, csv, html, latex"
    )


def test_a_listing_numbers_its_items_under_their_groups():
    listing = Listing(
        ("by", "what", "why"), (("x", "one", "two\nthree"), ("y", "four", "five")), "Title"
    )
    assert listing.text("table", width=40).split("\n") == [
        "Title", "", "By x:", "  1. one", "     two", "     three", "", "By y:", "  2. four",
        "     five",
    ]  # fmt: skip
