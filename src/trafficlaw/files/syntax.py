"""YAML's own complaints, said in one plain sentence each."""

from __future__ import annotations

from typing import Any

from trafficlaw.errors import Problem

__all__ = ["syntax_problem"]

_PLAIN = (
    ("maximum nesting depth", "lists or mappings stand far too deep in one another"),
    (
        "mapping values are not allowed",
        "a colon followed by a space stands inside unquoted text; put the text in quotes",
    ),
    ("could not find expected ':'", "this line has no colon after its key; write `key: value`"),
    (
        "block collection",
        "the line is not indented like the list above it; items of one list begin in one column",
    ),
    (
        "block mapping",
        "this does not continue the mapping above it; keys of one mapping begin in one column, "
        "and quotes before it must be closed",
    ),
    (
        "flow sequence",
        "a list in square brackets is not closed here, or a comma is missing before this",
    ),
    ("flow mapping", "a mapping in braces is not closed here, or a comma is missing before this"),
    ("escape", "a backslash begins no known escape here; double it, or use single quotes"),
    ("quoted scalar", "a quoted text is not closed; add the missing quotation mark"),
    (
        "cannot start any token",
        "unquoted text cannot begin with this character; put the text in quotes",
    ),
    ("block scalar", "after `>` or `|` only an indicator such as `-` may stand; begin a new line"),
    ("document start", "text stands here that belongs to no key; check the lines before it"),
    ("directive", "a line that begins with % is an instruction to YAML; leave it out"),
    ("alias", "`*` repeats a marked value; write the value out, or put the text in quotes"),
    ("anchor", "`&` marks a value for repetition; put the text in quotes"),
    ("tag", "`!` begins a tag; put the text in quotes"),
)


def syntax_problem(error: Exception, file: str, text: str) -> Problem:
    """Return one problem for what YAML's parser raised, at the place that it names."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    found = text.split("\n")[line - 1 : line]
    if found and "\t" in found[0][: max(column, 1)]:
        message = "a tab stands before this; indent with spaces"
        return Problem(file, line, column, "", f"not valid YAML: {message}")
    problem = str(getattr(error, "problem", None) or "it cannot be read")
    context = str(getattr(error, "context", None) or "")
    for words in (problem, context):
        for sign, message in _PLAIN:
            if sign in words:
                return Problem(file, line, column, "", f"not valid YAML: {message}")
    return Problem(file, line, column, "", f"not valid YAML: {problem}")
