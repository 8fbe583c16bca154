"""Instruments: treaties, directives, statutes, code chapters and soft-law texts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from trafficlaw.model.definition import Definition, Element, Verification
from trafficlaw.model.described import ID, described

__all__ = [
    "PENALTY",
    "Consequence",
    "Dates",
    "Duty",
    "Instrument",
    "Lead",
    "Link",
    "Source",
]

PENALTY = r"\d+ (days|months|years)|life|death|fine"
"""What a penalty in short looks like: a term of imprisonment, or one of three words."""


@frozen
class Source:
    """A text that was consulted."""

    id: str = described("The source's id, unique in its instrument.", pattern=ID)
    title: str = described("What was consulted.")
    url: str = described("Where it can be read; the official page where there is one.", default="")
    language: str = described("ISO 639 code of the language.", default="en")
    kind: Literal["official", "copy", "secondary"] = described(
        "An official edition, a copy of it, or somebody's report of it."
    )
    authentic: bool = described("Whether the language is authentic.", default=False)
    consulted: date | None = described("The day it was consulted.", default=None)
    copy: str = described("Which copy was read, if not the official page.", default="")
    text: str = described("The id of the collected text to check quotations by.", default="")
    note: str = described("What is doubtful about it.", default="")


@frozen
class Dates:
    """The dates of an instrument's life."""

    adopted: date | None = described("Adopted, or assented to.", default=None)
    opened: date | None = described("Opened for signature.", default=None)
    in_force: date | None = described("Entered into force.", default=None)
    due: date | None = described(
        "The day by which states had to bring it into their law, where it sets one.", default=None
    )
    repealed: date | None = described("Ceased to be in force everywhere.", default=None)


@frozen
class Link:
    """A relation of this instrument to another."""

    kind: Literal[
        "supplements", "implements", "amends", "replaces", "continues", "amended-by", "repealed-by"
    ] = described("How this instrument relates to the other.")
    to: str = described("The other instrument's id, or its citation if it is not coded.")
    at: str = described("The provision that says so.", default="")
    note: str = described("In our own words.", default="")


@frozen
class Lead:
    """What an instrument stands for when named alone: any of these definitions."""

    any_of: tuple[str, ...] = described("Ids of the definitions, any of which will do.")
    territory: tuple[str, ...] = described("Where, if not everywhere.", default=())
    from_: date | None = described("From which day, if not always.", default=None)
    until: date | None = described("Until which day, exclusive.", default=None)
    because: str = described("Why this one.", default="")


@frozen
class Duty:
    """Something that the instrument obliges states to do, and how far the duty reaches."""

    id: str = described("The duty's id, unique in its instrument.", pattern=ID)
    kind: Literal[
        "criminalise",
        "cooperate",
        "protect",
        "prevent",
        "discourage-demand",
        "penalise",
        "identify",
        "refrain-from-punishing",
        "abolish",
        "set-age",
        "report",
    ] = described("The kind of duty.")
    concerns: str = described("The address of the definition that it concerns.", default="")
    summary: str = described("The duty in one sentence of our own.")
    says: str = described("The operative words as a quotation.")
    at: str = described("The pinpoint.")
    of: str = described("The instrument whose words they are, if another.", default="")
    strength: Literal["shall", "shall-consider", "should", "may"] = described(
        "How far it binds.", default="shall"
    )
    needs_transnational: bool = described(
        "Whether the duty reaches only offences that are transnational.", default=False
    )
    needs_organised_group: bool = described(
        "Whether the duty reaches only offences that involve an organised group.", default=False
    )
    scope_says: str = described("The words that set the scope, as a quotation.", default="")
    scope_at: str = described("The pinpoint of those words.", default="")
    verified: Verification = described("What this rests on.")


@frozen
class Consequence:
    """What follows: penalties, aggravation, participation, defences, reach. Not part of the set."""

    id: str = described("The consequence's id, unique in its instrument.", pattern=ID)
    kind: Literal[
        "penalty",
        "aggravation",
        "attempt",
        "participation",
        "defence",
        "presumption",
        "non-punishment",
        "legal-persons",
        "reach",
        "protection",
    ] = described("The kind of consequence.")
    concerns: tuple[str, ...] = described("Ids of the definitions that it concerns.", default=())
    summary: str = described("The rule in one sentence of our own.")
    least: str = described(
        "The least penalty in short, such as `5 years`; for a penalty or an aggravation.",
        default="",
        pattern=PENALTY,
    )
    most: str = described(
        "The most severe penalty in short, such as `14 years`, `life` or `fine`.",
        default="",
        pattern=PENALTY,
    )
    turns_on: tuple[str, ...] = described(
        "The dimensions whose facts bring it about; for an aggravation.", default=()
    )
    says: str = described("The operative words as a quotation.", default="")
    at: str = described("The pinpoint.")
    from_: date | None = described("From which day.", default=None)
    until: date | None = described("Until which day, exclusive.", default=None)
    territory: tuple[str, ...] = described("Where, if not everywhere.", default=())
    verified: Verification = described("What this rests on.")


@frozen
class Instrument:
    """A treaty, directive, statute, code chapter or soft-law text, with what it defines."""

    id: str = described("The instrument's stable id; equals the file's name.", pattern=ID)
    title: str = described("The full title.")
    short: str = described("The name that readers use.")
    aliases: tuple[str, ...] = described("Other names to find it by.", default=())
    kind: Literal[
        "treaty",
        "framework-decision",
        "directive",
        "decision",
        "statute",
        "code",
        "regulations",
        "soft-law",
    ] = described("What sort of instrument it is.")
    jurisdiction: str = described("Whose law it is: a territory's id.")
    citation: tuple[tuple[str, str], ...] = described("Official citations by series.", form="pairs")
    dates: Dates = described("The dates of its life.")
    links: tuple[Link, ...] = described("Relations to other instruments.", default=())
    lead: tuple[Lead, ...] = described(
        "What it stands for when named alone; none where the user must choose.", default=()
    )
    sources: tuple[Source, ...] = described("What was consulted, by id.", keyed=True)
    shared: tuple[Element, ...] = described(
        "Elements that several versions use, by id, written once.", default=(), keyed=True
    )
    definitions: tuple[Definition, ...] = described(
        "The definitions, by id; none where only dates, relations and duties are recorded.",
        default=(),
        keyed=True,
    )
    duties: tuple[Duty, ...] = described("What it obliges states to do.", default=(), keyed=True)
    consequences: tuple[Consequence, ...] = described(
        "What follows from what it defines.", default=(), keyed=True
    )
    note: str = described("Whatever a reader should know.", default="")

    def definition(self, definition_id: str) -> Definition:
        """Return the definition with this id; raise ``KeyError`` if there is none."""
        for definition in self.definitions:
            if definition.id == definition_id:
                return definition
        raise KeyError(definition_id)

    def source(self, source_id: str) -> Source:
        """Return the source with this id; raise ``KeyError`` if there is none."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)
