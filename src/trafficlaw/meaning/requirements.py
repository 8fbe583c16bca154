"""What a definition turns out to require, read off its set and not off its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from trafficlaw.meaning.boxes import covers
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Union, as_products, hits, projection, single
from trafficlaw.meaning.space import bounds

__all__ = ["REQUIREMENTS", "Finding", "Possible", "Requirement", "findings", "possible"]

Possible = Literal["yes", "arguable", "no", "not coded"]

SEXUAL = ("sexual-act", "sexual-performance")


@frozen
class Requirement:
    """A question that a definition's set answers: is a pattern covered that shows ``shows``?

    ``among`` limits the patterns asked about; where the definition covers none of those at all,
    the question does not arise. ``negated`` turns the answer round: “are means needed?” is “no”
    where a pattern without means is covered.
    """

    id: str
    label: str
    shows: Mapping[str, tuple[str, ...]]
    among: Mapping[str, tuple[str, ...]]
    negated: bool = False


def needs(
    id_: str, label: str, shows: Mapping[str, tuple[str, ...]], **among: tuple[str, ...]
) -> Requirement:
    """Return the question whether something is needed: whether nothing is covered without it."""
    return Requirement(id_, label, shows, among, negated=True)


def takes_in(id_: str, label: str, shows: Mapping[str, tuple[str, ...]]) -> Requirement:
    """Return the question whether patterns that show something are covered at all."""
    return Requirement(id_, label, shows, {})


NO_MEANS = {"means-at-act": ("none",), "means-in-exploitation": ("none",)}

REQUIREMENTS: tuple[Requirement, ...] = (
    takes_in("sexual", "covers sexual purposes", {"activity": SEXUAL}),
    takes_in("labour", "covers labour", {"activity": ("labour",)}),
    takes_in("organs", "covers removal of organs", {"activity": ("organ",)}),
    takes_in("begging", "covers begging as forced labour",
             {"activity": ("begging",), "condition": ("forced-labour",)}),
    takes_in("crime", "covers crime as forced labour",
             {"activity": ("crime",), "condition": ("forced-labour",)}),
    takes_in("marriage", "covers servile marriage", {"condition": ("servile-marriage",)}),
    takes_in("adoption", "covers adoption as such",
             {"activity": ("adoption",), "condition": ("none",),
              "onward-sale": ("not-intended",)}),
    needs("means-adult-sexual", "means needed: adult, sexual purpose", NO_MEANS,
          age=("adult",), activity=SEXUAL),
    needs("means-adult-labour", "means needed: adult, labour", NO_MEANS,
          age=("adult",), activity=("labour",)),
    needs("means-child-sexual", "means needed: child, sexual purpose", NO_MEANS,
          age=("under-18",), activity=SEXUAL),
    needs("means-child-labour", "means needed: child, labour", NO_MEANS,
          age=("under-18",), activity=("labour",)),
    takes_in("agreed", "covers an adult who agrees to the exploitation",
             {"age": ("adult",), "consent-exploitation": ("agreed",)}),
    needs("journey", "a journey needed", {"movement": ("none",)}),
    needs("border", "a border crossing needed", {"movement": ("none", "within")}),
    needs("happened-sexual", "exploitation must come about: sexual purpose",
          {"happened": ("not-come-about",)}, activity=SEXUAL),
    needs("happened-labour", "exploitation must come about: labour",
          {"happened": ("not-come-about",)}, activity=("labour",)),
    needs("intent", "purpose needed, knowledge not enough",
          {"mental-exploitation": ("knows", "believes-likely", "reckless", "ought-to-know",
                                   "unaware")}),
    needs("gain", "another's gain needed", {"gain": ("person-only", "none")}),
    takes_in("male", "covers men and boys", {"sex": ("male",)}),
    needs("group", "an organised group needed", {"organised-group": ("no-group",)}),
    needs("transnational", "a transnational offence needed", {"transnational": ("internal",)}),
)  # fmt: skip
"""The questions that a comparison asks of every definition."""


@frozen
class Finding:
    """The answer to one requirement: ``None`` where the question does not arise."""

    requirement: Requirement
    answer: Possible | None


def possible(
    layout: Layout, union: Union, never: Sequence[int], within: int, readings: int
) -> Possible:
    """Return whether a set has an admissible point in a box: on every reading, on some, on none.

    ``not coded`` where what is not coded would change that, met by nothing or by anything.
    """
    inside = hits(layout, as_products(union), [single(within)])
    shadow = projection(layout, inside, as_products(never), layout.questions)

    def under(open_: int) -> Possible:
        everything = layout.facts | (open_ & layout.questions)
        if all(layout.is_empty(box & everything) for box in shadow):
            return "no"
        return "yes" if covers(layout, shadow, [everything]) else "arguable"

    least, most = (under(bound) for bound in bounds(layout, readings))
    return least if least == most else "not coded"


def findings(
    layout: Layout,
    union: Union,
    never: Sequence[int],
    readings: int,
    box: Mapping[str, int],
) -> Iterator[Finding]:
    """Yield the answer to every requirement.

    ``box`` holds, for each requirement's id, the box of what it shows among what it asks about,
    and under ``"among:" + id`` the box of what it asks about alone.
    """
    turned: dict[Possible, Possible] = {"yes": "no", "no": "yes"}
    for requirement in REQUIREMENTS:
        if requirement.negated:
            among = box["among:" + requirement.id]
            if possible(layout, union, never, among, readings) == "no":
                yield Finding(requirement, None)
                continue
        answer = possible(layout, union, never, box[requirement.id], readings)
        yield Finding(requirement, turned.get(answer, answer) if requirement.negated else answer)
