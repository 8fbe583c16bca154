"""Decided cases and official worked examples: what happened, what was held, and who says so."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from trafficlaw.model.described import ID, described

__all__ = ["DecidedCase", "Nested", "Stated"]


@frozen
class Stated:
    """A mapping as a file writes it: keys and values in order, every scalar a text."""

    entries: tuple[tuple[str, Nested], ...]


Nested = str | tuple["Nested", ...] | Stated
"""A value as a file writes it: a text, a list, or a mapping."""


@frozen
class DecidedCase:
    """A decided case, an official worked example, or an official rule with a minimal instance.

    The statement is in our own words. The facts are those that the source states, in the model's
    terms; what it leaves open is left out, and is then unknown.
    """

    id: str = described("The case's stable id; equals the file's name.", pattern=ID)
    name: str = described("The name by which the case is known.")
    citation: str = described("The citation, as a lawyer would write it.")
    court: str = described("The court, committee or office that decided or wrote it.")
    on: date | None = described(
        "The day of the judgment or document, where it is known.", default=None
    )
    url: str = described("Where it, or the summary that was seen, can be read.", default="")
    kind: Literal["judgment", "official-example", "official-rule"] = described(
        "`judgment`: a decision on facts; `official-example`: facts and answer both stated by an "
        "official source; `official-rule`: an official statement without facts of its own, for "
        "which the facts are a minimal instance of ours."
    )
    seen: Literal["text", "summary", "secondary", "opening"] = described(
        "`text`: the words relied on were read; `opening`: only the first part of the text was; "
        "`summary`: an official or professional summary was; `secondary`: another's report."
    )
    seen_in: str = described("Which public copy or summary was seen.")
    provision: str = described("What was applied or explained.")
    concerns: str = described(
        "The address of the definition under which the case is read here: `us-tvpa#severe-forms`, "
        "or an instrument for its lead."
    )
    neighbour: bool = described(
        "True where it was decided under another provision with like words. It then shows how "
        "those words are read and is no authority on the definition itself.",
        default=False,
    )
    as_of: date | None = described("The day whose wording governs, where it matters.", default=None)
    in_: str | None = described("The territory whose law governs, where it matters.", default=None)
    statement: str = described("What happened and what was decided: a few sentences of our own.")
    facts: Stated = described(
        "The fact pattern, written as in a case file of its own: one episode's facts, or `person` "
        "and `episodes`.",
        form="nested",
    )
    holding: Literal["covered", "not covered", "contested"] = described(
        "`covered` or `not covered` where the source says so under the provision; `contested` "
        "where it was arguable, assumed, undecided or divided."
    )
    turned_on: str = described("What the answer turned on, in our words.")
    open_facts: tuple[str, ...] = described(
        "The dimensions on which the source says nothing, or too little, and on which the "
        "library's answer turns.",
        default=(),
    )
    supposing: Stated | None = described(
        "Values for open facts under which the library's answer would be the holding: what else "
        "would have to be found. No part of what the source states.",
        default=None,
        form="nested",
    )
    question: str | None = described(
        "The open question of law that the case bears on.", default=None
    )
    differs: str = described(
        "Where the library does not agree with the holding: why, in our words.", default=""
    )
    note: str = described("What a reader should know of the source and of the coding.", default="")
