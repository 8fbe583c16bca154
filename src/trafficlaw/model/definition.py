"""Definitions: what one provision defines or punishes, version by version."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from trafficlaw.model.described import ID, described
from trafficlaw.model.selection import Selection

__all__ = [
    "OWN_DIMENSION",
    "ConsentRule",
    "Definition",
    "Element",
    "Limb",
    "Outcome",
    "Role",
    "Saving",
    "Term",
    "Verification",
    "Version",
]

Role = Literal[
    "act",
    "means",
    "means-in-exploitation",
    "purpose",
    "victim",
    "consent",
    "movement",
    "mental-state",
    "result",
    "actor",
    "gain",
    "scope",
]
"""What part an element plays in a definition."""

OWN_DIMENSION = {
    "act": "act",
    "means": "means-at-act",
    "means-in-exploitation": "means-in-exploitation",
    "movement": "movement",
    "consent": "consent-exploitation",
    "actor": "actor",
    "gain": "gain",
    "result": "happened",
}
"""The dimension that a role's concepts are looked up in, where it has one of its own."""


@frozen
class Verification:
    """What the coding rests on, and which lawyer has signed it off."""

    by: Literal["text", "secondary", "unverified"] = described(
        "`text`: seen in the instrument's own words; `secondary`: reported by the source named; "
        "`unverified`: neither could be seen."
    )
    source: str = described("The id of the source that was seen.", default="", pattern=ID)
    note: str = described("What was tried, or why it is doubtful.", default="")
    reviewed_by: str = described("The lawyer who signed it off; empty until one has.", default="")


@frozen
class Outcome:
    """What words denote under one answer to the question that they raise."""

    id: str = described("The id of the answer.", pattern=ID)
    is_: tuple[Selection, ...] = described("What the words denote then.", form="selection")


@frozen
class Term:
    """One statutory expression: its operative words, its pinpoint and what it denotes."""

    says: str = described("The operative words as a quotation: a fragment; … marks a gap.")
    at: str = described("The pinpoint; a name in braces stands for one of the version's places.")
    through: str = described(
        "The pinpoint of the words that carry this expression in from elsewhere.", default=""
    )
    is_: tuple[Selection, ...] = described(
        "What the words denote on every reading.", default=(), form="selection"
    )
    asks: str | None = described("The question that the words raise.", default=None, pattern=ID)
    answers: tuple[Outcome, ...] = described(
        "What they denote in addition under each answer.", default=(), keyed=True
    )
    imports: str = described(
        "The address of the concept that the words refer to, for example `ilo-c29#forced-labour`.",
        default="",
    )
    note: str = described("Why it is coded so, where that is not plain.", default="")
    original: str = described("The words in the authentic language, if not English.", default="")
    verified: Verification | None = described(
        "What this term rests on, where it differs from its version.", default=None
    )


@frozen
class Element:
    """A requirement of a limb: any one of its terms must be met.

    An element that imports another definition is met when that definition is. An element whose
    ``coded`` is false says so wherever it is shown, and bounds every relation that turns on it.
    """

    id: str = described("The element's id, unique in its definition.", pattern=ID)
    role: Role = described("What part the element plays.")
    label: str = described("What readers see, where the role is not enough.", default="")
    terms: tuple[Term, ...] = described("The expressions, any of which satisfies it.", default=())
    imports: tuple[str, ...] = described(
        "Addresses of definitions of the same law, any of which satisfies it.", default=()
    )
    at: str = described("The pinpoint of the importing words.", default="")
    says: str = described("The importing words, or the words that join the terms.", default="")
    coded: bool = described("False where the text could not be coded.", default=True)
    note: str = described("Why it is coded so, where that is not plain.", default="")


@frozen
class Limb:
    """One alternative route to satisfying a definition: all of its elements together."""

    id: str = described("The limb's id, unique in its version.", pattern=ID)
    label: str = described("What readers see.", default="")
    needs: tuple[str, ...] = described("Ids of the elements that must all be met.")
    at: str = described("The pinpoint of the limb.", default="")


@frozen
class ConsentRule:
    """What the provision says of consent; without effect on the set unless an element says so."""

    to: Literal["travel", "act", "exploitation", "any"] = described("What is consented to.")
    rule: Literal[
        "irrelevant",
        "irrelevant-where-means-used",
        "defeats",
        "silent",
        "no-defence",
    ] = described("The effect of consent.")
    says: str = described("The operative words as a quotation.", default="")
    at: str = described("The pinpoint.", default="")
    note: str = described("In our own words.", default="")


@frozen
class Saving:
    """Old law that still governs earlier conduct after a version ends."""

    governs: str = described("Which conduct the old wording still governs.")
    says: str = described("The saving words as a quotation.", default="")
    at: str = described("The provision that saves it.")
    verified: Verification | None = described("What this rests on.", default=None)


@frozen
class Version:
    """The wording in force over a half-open interval of dates in certain territories."""

    from_: date = described("The first day on which this wording stood.")
    until: date | None = described("The first day on which it no longer did.", default=None)
    in_force: date | None = described(
        "The day it bound anyone, where later than the day the wording was adopted.", default=None
    )
    commencement: Literal["known", "not-seen"] = described(
        "`not-seen` where it was adopted and nothing that brought it into force could be seen: "
        "it then stands on no day, and the wording before it, if any, is left without an end.",
        default="known",
    )
    territory: tuple[str, ...] = described(
        "Where it was in force, if not in all of the instrument's jurisdiction.", default=()
    )
    provision: str = described("The provision as it was then numbered.")
    places: tuple[tuple[str, str], ...] = described(
        "Names for pinpoints that moved between versions.", default=(), form="pairs"
    )
    made_by: str = described("The act that made the wording so.", default="")
    commenced_by: str = described("What brought it into force.", default="")
    ended_by: str = described("What ended it, for a wording that nothing replaced.", default="")
    changed: str = described("What changed against the wording before, in our words.", default="")
    savings: tuple[Saving, ...] = described("What it still governs after its end.", default=())
    elements: tuple[Element, ...] = described(
        "The elements by id; text in place of a mapping names a shared element.", keyed=True
    )
    limbs: tuple[Limb, ...] = described("The limbs by id, any of which satisfies.", keyed=True)
    consent: tuple[ConsentRule, ...] = described("What the words say of consent.", default=())
    passed_over: tuple[str, ...] = described(
        "Words of the provision that carry no element, as fragments; … passes over all between.",
        default=(),
    )
    translation: str = described(
        "Where the authentic words are not English: the id of the source whose English is given, "
        "or `ours`.",
        default="",
    )
    verified: Verification = described("What the coding of this version rests on.")
    note: str = described("Whatever a reader should know.", default="")

    def element(self, element_id: str) -> Element:
        """Return the element with this id; raise ``KeyError`` if there is none."""
        for element in self.elements:
            if element.id == element_id:
                return element
        raise KeyError(element_id)

    def pinpoint(self, at: str) -> str:
        """Return a pinpoint with the names in braces replaced by this version's places."""
        for name, place in self.places:
            at = at.replace("{" + name + "}", place)
        return at


@frozen
class Definition:
    """What one provision defines or punishes, under an id that does not move with numbers."""

    id: str = described("The definition's id, unique in its instrument.", pattern=ID)
    title: str = described("What readers see.")
    function: Literal["definition", "offence", "obligation", "victim-status", "concept"] = (
        described("What the provision does.")
    )
    about: Literal[
        "trafficking",
        "exploitation",
        "slave-trade",
        "smuggling",
        "sale-of-children",
        "organs",
        "documents",
        "element",
    ] = described(
        "The wrong that it is about: trafficking, which brings a person into exploitation; the "
        "exploitation itself; a neighbouring wrong; or only an element of one.",
        default="trafficking",
    )
    note: str = described("Whatever a reader should know.", default="")
    versions: tuple[Version, ...] = described("The wordings, the earliest first.")
