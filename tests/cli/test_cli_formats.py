"""Every command in every format: it answers, it is well formed, and it fits the terminal."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest

COMMANDS = {
    "list": ("list",),
    "show": ("show", "us-tvpa#severe-forms"),
    "compare": ("compare", "tvpa", "palermo", "uk-soa-2003"),
    "relation": ("relation", "us-tvpa#sex-trafficking", "us-tvpa#commercial-sex-act"),
    "history": ("history", "us-tvpa#sex-trafficking"),
    "check": ("check",),
    "describe": ("describe", "palermo", "un-traffic-1904"),
    "law-of": ("law-of", "GB", "--on", "2014-05-01"),
    "comply": ("comply", "GB", "--on", "2014-05-01", "--against", "un-traffic-1910", "--most", "1"),
    "unseen": ("list", "--unseen"),
    "which": ("which", "--requires", "journey", "--leaves-out", "begging"),
    "against": (
        "compare",
        "tvpa",
        "un-traffic-1949",
        "--against",
        "palermo",
        "--against",
        "cets-197",
    ),
    "features": ("which",),
    "overview": ("comply", "--all", "--on", "2014-05-01", "--against", "un-traffic-1949"),
    "everything": ("compare", "--all", "--element", "movement"),
}
FORMATS = ("table", "markdown", "json", "csv", "html", "latex")
TABLES = [
    *COMMANDS.values(),
    ("show", "palermo"),
    ("show", "uk-soa-2003"),
    ("history", "uk-soa-2003#s-57"),
    ("compare", "palermo", "tvpa", "uk-soa-2003", "cets-197"),
    ("relation", "uk-soa-2003", "palermo"),
    ("compare", "palermo", "uk-soa-2003", "--element", "purpose"),
    ("compare", "--all", "--element", "means"),
    ("which", "--draws-line-at", "other-than-18", "--all"),
]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_in_every_format(run, command, format_):
    ended = run(*COMMANDS[command], "--format", format_)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.strip()
    assert ended.out.endswith("\n")
    assert "\x1b" not in ended.out


@pytest.mark.parametrize("arguments", TABLES, ids=" ".join)
def test_a_table_fits_eighty_columns(run, arguments):
    ended = run(*arguments)
    too_long = [line for line in ended.out.split("\n") if len(line) > 80]
    assert ended.code == 0
    assert too_long == []


def test_a_wider_terminal_is_used(run):
    lines = run("compare", "tvpa", "palermo", "uk-soa-2003", COLUMNS="140").out.split("\n")
    assert 100 < max(map(len, lines)) <= 140


@pytest.mark.parametrize("width", ["40", "20", "0", "x"])
def test_a_terminal_that_is_too_narrow_or_says_nonsense_still_gets_an_answer(run, width):
    ended = run("list", COLUMNS=width)
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_one_object_that_names_its_data_version(run, command):
    found = json.loads(run(*COMMANDS[command], "--format", "json").out)
    assert re.fullmatch(r"[0-9a-f]{64}", found["data_version"])


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_is_one_table_with_as_many_cells_in_every_row(run, command):
    rows = list(csv.reader(io.StringIO(run(*COMMANDS[command], "--format", "csv").out)))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


class Tags(HTMLParser):
    """Which tags are open; fails on a tag that closes another one."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("command", COMMANDS)
def test_html_closes_every_tag(run, command):
    tags = Tags()
    tags.feed(run(*COMMANDS[command], "--format", "html").out)
    assert tags.open == []
    assert tags.seen <= {"p", "table", "caption", "thead", "tbody", "tr", "th", "td", "br"}


def markdown_tables(text):
    """Return the tables of a Markdown text as lists of numbers of cells."""
    for block in text.split("\n\n"):
        lines = block.strip().split("\n")
        if lines[0].startswith("|"):
            yield [len(re.findall(r"(?<!\\)\|", line)) - 1 for line in lines]


@pytest.mark.parametrize("command", sorted(COMMANDS.keys() - {"describe"}))
def test_every_markdown_table_has_equal_columns(run, command):
    tables = list(markdown_tables(run(*COMMANDS[command], "--format", "markdown").out))
    assert tables
    assert all(len(set(widths)) == 1 for widths in tables)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_latex_row_has_as_many_cells_as_columns(run, command):
    text = run(*COMMANDS[command], "--format", "latex").out
    columns = text.split("\n")[0].count("p{")
    rows = [line for line in text.split("\n") if line.endswith("\\\\")]
    assert len(rows) > 1
    assert {len(re.findall(r"(?<!\\)&", row)) + 1 for row in rows} == {columns}
    assert text.rstrip().endswith("\\end{tabular}")


def test_paragraphs_in_markdown_stand_under_headings_of_their_own(run):
    text = run(*COMMANDS["describe"], "--format", "markdown").out
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings == ["## Palermo Protocol", "## 1904 Agreement"]


def test_the_law_of_json_holds_what_the_printed_table_shows(run):
    found = json.loads(run(*COMMANDS["law-of"], "--format", "json").out)
    text = run(*COMMANDS["law-of"], "--format", "csv").out
    printed = list(csv.DictReader(io.StringIO(text)))
    told = {(part["territory"], w["address"]) for part in found["parts"] for w in part["own"]}
    assert {place for place, _ in told} == {"GB-EAW", "GB-NIR", "GB-SCT"}
    assert {(row["place"], row["address"]) for row in printed} == told


def test_what_is_missing_in_json_is_what_the_printed_table_shows(run):
    found = json.loads(run(*COMMANDS["comply"], "--format", "json").out)
    text = run(*COMMANDS["comply"], "--format", "csv").out
    printed = [(row["place"], row["pattern"]) for row in csv.DictReader(io.StringIO(text))]
    told = [(part["territory"], w["pattern"]) for part in found["parts"] for w in part["missing"]]
    assert printed == told
    assert {place for place, _ in printed} == {"GB-EAW", "GB-NIR", "GB-SCT"}


def test_what_was_not_seen_is_the_same_in_json_and_in_the_printed_table(run):
    found = json.loads(run(*COMMANDS["unseen"], "--format", "json").out)["unseen"]
    printed = list(csv.reader(io.StringIO(run(*COMMANDS["unseen"], "--format", "csv").out)))
    assert [list(one.values()) for one in found] == printed[1:]
    assert {one["rests_on"].partition(":")[0] for one in found} == {"secondary", "unverified"}


def test_the_table_of_json_holds_what_the_printed_table_shows(run):
    listed = json.loads(run("list", "--format", "json").out)["instruments"]
    printed = list(csv.DictReader(io.StringIO(run("list", "--format", "csv").out)))
    assert [one["id"] for one in listed] == [row["id"] for row in printed]
    assert [", ".join(one["aliases"]) for one in listed] == [row["also"] for row in printed]


def test_the_history_of_json_holds_what_the_printed_table_shows(run):
    found = json.loads(run("history", "us-tvpa#sex-trafficking", "--format", "json").out)
    text = run("history", "us-tvpa#sex-trafficking", "--format", "csv").out
    printed = list(csv.DictReader(io.StringIO(text)))
    assert [change["on"] for change in found["changes"]] == [row["from"] for row in printed]
    for change, row in zip(found["changes"], printed, strict=True):
        for added in change["added"] if change["before"] else ():
            assert f"“{added['says']}”" in row["what changed"]


def test_the_comparison_of_json_holds_what_the_printed_table_shows(run):
    found = json.loads(run(*COMMANDS["compare"], "--format", "json").out)
    text = run(*COMMANDS["compare"], "--format", "csv").out
    words = {row[0]: row[1:] for row in csv.reader(io.StringIO(text))}
    tvpa, palermo, *soa = found["definitions"]
    assert words[""] == [tvpa["short"], palermo["short"], soa[0]["short"]]
    assert words["status"][:2] == [tvpa["status"], palermo["status"]]
    assert [one["territory"] for one in soa] == [["GB-EAW"], ["GB-NIR"]]
    for one in soa:
        assert f"[{one['territory'][0]}] {one['status']}" in words["status"][2]
    for place, one in enumerate((tvpa, palermo)):
        for role in one["elements"]:
            assert words[role.replace("-", " ").replace(" in ", " in the ")][place] not in (
                "not required",
                "",
            )


def test_what_is_shown_of_a_definition_holds_each_of_its_words(run):
    found = json.loads(run("show", "palermo", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(run("show", "palermo", "--format", "csv").out)))
    (definition,) = found["instrument"]["definitions"].values()
    elements = definition["versions"][-1]["elements"].values()
    terms = [term for element in elements for term in element.get("terms", ())]
    assert {row["words"].split("\n")[0] for row in rows} == {f"“{term['says']}”" for term in terms}
