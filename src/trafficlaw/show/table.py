"""A table of text, in every format that a reader or another program may want."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args

from attrs import frozen

from trafficlaw.errors import UnknownName

__all__ = ["FORMATS", "Format", "Listing", "Table"]

Format = Literal["table", "markdown", "json", "csv", "html", "latex"]
FORMATS: tuple[str, ...] = get_args(Format)
"""The formats that every table can be written in."""

ROOM_FOR_RULES = 2
"""Columns of the terminal that stand between two columns of a table."""

ROOM_IN_HEADER = 2
"""By how much tabulate makes a column wider than its header."""


@frozen
class Table:
    """Rows of text under headers, with a title above and notes below.

    A cell may hold several lines. Formats other than ``table`` are not wrapped.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    notes: tuple[str, ...] = ()

    def text(self, format: str = "table", *, width: int | None = None) -> str:
        """Return the table as text in one of ``FORMATS``; ``width`` wraps a terminal's table.

        Raises ``UnknownName`` for a format that does not exist.
        """
        if format not in FORMATS:
            raise UnknownName("format", format, FORMATS, hint="there are " + ", ".join(FORMATS))
        if format == "json":
            return json.dumps(self.records(), ensure_ascii=False, indent=2)
        if format == "csv":
            return self._csv()
        if format == "html":
            return self._html()
        if format == "latex":
            return self._latex()
        return self._plain(format, width)

    def records(self) -> list[dict[str, str]]:
        """Return the rows as dictionaries by header."""
        return [dict(zip(self.headers, row, strict=True)) for row in self.rows]

    def _plain(self, format: str, width: int | None) -> str:
        from tabulate import tabulate

        if format == "markdown":
            head, *body_rows = [[markdown(cell) for cell in r] for r in (self.headers, *self.rows)]
            body = tabulate(body_rows, head, tablefmt="github", disable_numparse=True)
            title = f"**{markdown(self.title)}**\n\n" if self.title else ""
            notes = "".join(f"\n\n{markdown(note)}" for note in self.notes)
            return f"{title}{body}{notes}"
        headers, rows = list(self.headers), [list(row) for row in self.rows]
        if width:
            widths = self._widths(width)
            headers = [wrapped(c, w - ROOM_IN_HEADER) for c, w in zip(headers, widths, strict=True)]
            rows = [[wrapped(c, w) for c, w in zip(line, widths, strict=True)] for line in rows]
        body = tabulate(rows, headers, tablefmt="simple", disable_numparse=True)
        title = f"{folded(self.title, width)}\n\n" if self.title else ""
        notes = "".join(f"\n\n{folded(note, width)}" for note in self.notes)
        return f"{title}{body}{notes}"

    def _widths(self, width: int) -> list[int]:
        """Return a width for each column so that the table fits, the widest giving way first.

        A column is not made narrower than its longest word, unless there is no other way.
        """
        columns = list(zip(self.headers, *self.rows, strict=True))
        widths = [longest(column, str.splitlines) for column in columns]
        words = [longest(column, str.split) for column in columns]
        room = max(width - ROOM_FOR_RULES * (len(widths) - 1), 4 * len(widths))
        for least in (words, [1] * len(widths)):
            while sum(widths) > room:
                wide = [i for i, w in enumerate(widths) if w > least[i]]
                if not wide:
                    break
                widest = max(wide, key=lambda i: (widths[i], i))
                widths[widest] -= 1
        return widths

    def _csv(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.headers)
        writer.writerows(self.rows)
        return out.getvalue().rstrip("\n")

    def _html(self) -> str:
        def cell(tag: str, text: str, scope: str = "") -> str:
            return f"<{tag}{scope}>" + html.escape(text).replace("\n", "<br>") + f"</{tag}>"

        head = "".join(cell("th", h, ' scope="col"') for h in self.headers)
        body = "\n".join(
            "<tr>"
            + cell("th", row[0], ' scope="row"')
            + "".join(cell("td", c) for c in row[1:])
            + "</tr>"
            for row in self.rows
        )
        caption = f"<caption>{html.escape(self.title)}</caption>" if self.title else ""
        notes = "".join(f"<p>{html.escape(note)}</p>" for note in self.notes)
        return (
            f"<table>{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n"
            f"</table>{notes}"
        )

    def _latex(self) -> str:
        columns = "p{2.6cm}" + f"p{{{11 / max(len(self.headers) - 1, 1):.1f}cm}}" * (
            len(self.headers) - 1
        )
        lines = [f"\\begin{{tabular}}{{{columns}}}", "\\toprule"]
        lines.append(" & ".join(latex(h) for h in self.headers) + " \\\\")
        lines.append("\\midrule")
        lines.extend(" & ".join(latex(c) for c in row) + " \\\\" for row in self.rows)
        lines.extend(["\\bottomrule", "\\end{tabular}"])
        return "\n".join(lines)


def longest(column: Sequence[str], pieces: Callable[[str], list[str]]) -> int:
    """Return the width of a column's longest piece; its header, the first cell, needs more room."""
    header, *cells = column
    wide = [len(piece) + ROOM_IN_HEADER for piece in pieces(header)]
    return max([1, *wide, *(len(piece) for cell in cells for piece in pieces(cell))])


@frozen
class Listing(Table):
    """A table whose rows read better one below the other on a terminal.

    The first column groups the rows; the second stands beside the number; the others follow.
    """

    def _plain(self, format: str, width: int | None) -> str:
        if format != "table":
            return super()._plain(format, width)
        lines = [folded(self.title, width)] if self.title else []
        group = None
        for number, row in enumerate(self.rows, 1):
            if row[0] != group:
                group = row[0]
                lines.extend(["", f"{self.headers[0].capitalize()} {group}:"])
            head = indented(row[1], width)
            lines.append(f" {number:>2}. {head.lstrip()}")
            for cell in row[2:]:
                lines.extend(indented(line, width) for line in cell.split("\n"))
        notes = "".join(f"\n\n{folded(note, width)}" for note in self.notes)
        return "\n".join(lines) + notes


def indented(text: str, width: int | None) -> str:
    """Return a paragraph set in under the number of its item."""
    import textwrap

    margin = " " * 5
    return textwrap.fill(
        text,
        max(width or 100, 20),
        initial_indent=margin,
        subsequent_indent=margin,
        break_on_hyphens=False,
    )


def latex(text: str) -> str:
    """Return text with every character that LaTeX would act on made harmless."""
    special: dict[str, Any] = {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
        "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "“": "``", "”": "''", "→": r"$\rightarrow$", "†": r"$\dagger$", "‡": r"$\ddagger$",
        "§": r"\S{}", "…": r"\ldots{}", "\n": r"\newline ", "–": "--",
        "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
        "[": "{[}", "]": "{]}", "*": "{*}",
    }  # fmt: skip
    return "".join(special.get(c, c) for c in text)


def markdown(text: str) -> str:
    """Return text, in one line, with every character that Markdown would act on made harmless."""
    special: dict[str, Any] = {
        **{c: "\\" + c for c in "\\|*_`[]$~"}, "<": "&lt;", ">": "&gt;", "&": "&amp;",
    }  # fmt: skip
    lines = ("".join(special.get(c, c) for c in line) for line in text.splitlines())
    return "<br>".join(lines)


def wrapped(text: str, width: int) -> str:
    """Return text broken into lines of at most ``width`` characters, at spaces where it can be."""
    width = max(width, 1)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            *whole, last = broken(word, width)
            if whole or len(line) + 1 + len(last) > width:
                lines.extend([line] if line else [])
                lines.extend(whole)
                line = last
            else:
                line = f"{line} {last}" if line else last
        lines.append(line)
    return "\n".join(lines)


def broken(word: str, width: int) -> list[str]:
    """Return a word in pieces of at most ``width`` characters, with hyphens between letters."""
    pieces = []
    while len(word) > width:
        cut = width - 1
        end = next((i for i in range(cut, len(word)) if not word[i].isalpha()), len(word))
        cut = min(cut, end - LEAST) if end > cut else cut
        if cut >= LEAST and word[cut - LEAST : cut + LEAST].isalpha():
            pieces.append(word[:cut] + "-")
        else:
            cut = width
            pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


LEAST = 3
"""So many letters at least stand on either side of a hyphen."""


def folded(text: str, width: int | None) -> str:
    """Return a paragraph broken into lines of at most ``width`` characters."""
    if width is None:
        return text
    import textwrap

    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    )
