"""Results on a terminal: as wide as it is, and in any encoding."""

from __future__ import annotations

import argparse
import codecs
import os
import shutil
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trafficlaw.show.result import Result

__all__ = [
    "emphasised",
    "fit_for_output",
    "hanging",
    "plain_characters",
    "speak_any_alphabet",
    "terminal_width",
    "write",
]

BOLD, PLAIN = "\033[1m", "\033[0m"


PLAIN_CHARACTERS = str.maketrans("“”‘’–—…→†‡§×", "\"\"''--~>*#Sx")
"""What a terminal without Unicode is shown instead, one character for each, so that lines fit."""


def speak_any_alphabet() -> None:
    """Write characters that the output's encoding lacks as the nearest plain ones."""
    codecs.register_error("plain", plain_characters)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="plain")


def plain_characters(error: UnicodeError) -> tuple[str, int]:
    """Return the nearest plain characters for those that cannot be encoded; ``?`` for none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(PLAIN_CHARACTERS)
    bare = (unicodedata.normalize("NFKD", c)[:1] for c in text)
    return "".join(c if c.isascii() else "?" for c in bare), error.end


def hanging(line: str, width: int) -> str:
    """Return a line broken to a width, what follows set in under its first word."""
    import textwrap

    indent = " " * (len(line) - len(line.lstrip(" +-?·")))
    return textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False)


def write(result: Result, options: argparse.Namespace) -> int:
    """Print a result in the format asked for, as wide as the terminal."""
    text = fit_for_output(result.to_table(options.format, width=terminal_width()), options.format)
    if options.format == "table" and colourful():
        text = emphasised(text)
    print(text)
    return 0


def terminal_width() -> int:
    """Return the width of the terminal in columns; 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def fit_for_output(text: str, format: str) -> str:
    """Return JSON and HTML with the escapes of their own for what the output cannot encode."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if format == "json":
            import json

            return json.dumps(json.loads(text), indent=2)
        if format == "html":
            return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return text


def colourful() -> bool:
    """Whether the output is a terminal that wants emphasis."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def emphasised(text: str) -> str:
    """Return text with the lines above a rule of a table in bold."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if line.startswith("--") and i and not lines[i - 1].startswith("--"):
            lines[i - 1] = f"{BOLD}{lines[i - 1]}{PLAIN}"
    return "\n".join(lines)
