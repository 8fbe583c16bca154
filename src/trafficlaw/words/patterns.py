"""A fact pattern as a plain sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trafficlaw.model import Dimension

__all__ = ["pattern_sentence"]

ALWAYS = ("act", "age", "activity", "condition")
"""Dimensions that a sentence never leaves out."""

AFTERWARDS = (
    "happened",
    "mental-exploitation",
    "mental-means",
    "mental-age",
    "organised-group",
    "transnational",
    "reward",
)
"""Dimensions whose phrases are sentences of their own."""


def pattern_sentence(
    dimensions: Mapping[str, Dimension], facts: Mapping[str, str], shown: Collection[str]
) -> str:
    """Return a fact pattern in words; ``shown`` names the dimensions that matter to the reader.

    A dimension that neither matters nor belongs to every description is left out.
    """

    def phrase(dimension: str, *, when_shown: bool = True) -> str:
        if dimension not in facts:
            return ""
        if when_shown and dimension not in shown and dimension not in ALWAYS:
            return ""
        return dimensions[dimension].concept(facts[dimension]).phrase

    subject = phrase("age")
    sex = phrase("sex")
    who = " ".join(filter(None, (subject + (f" ({sex})" if sex else ""), phrase("situation"))))
    act = phrase("act")
    journey = phrase("movement", when_shown=facts.get("movement") == "none")
    means = phrase("means-at-act")
    middle = ", ".join(filter(None, (journey, means)))
    use = " ".join(filter(None, (phrase("activity"), phrase("condition"), phrase("gain"))))
    through = phrase("means-in-exploitation")
    sentence = f"{who} {act}"
    if middle:
        sentence += f", {middle},"
    sentence += f" {use}"
    if through:
        sentence += f", {through}"
    actor = phrase("actor")
    sale = phrase("onward-sale")
    sentences = [sentence]
    if actor:
        sentences.append(f"The actor is {actor}")
    if sale:
        sentences.append(f"The person {sale}")
    crossing = phrase("crossing")
    if crossing:
        sentences.append(f"The person {crossing}")
    agreed = [c for c in (phrase(d) for d in consents_to_tell(facts)) if c]
    if agreed:
        sentences.append("The person " + " and ".join(agreed))
    sentences.extend(p for p in (phrase(d) for d in AFTERWARDS) if p)
    return " ".join(s.rstrip(",. ") + "." for s in sentences)


def consents_to_tell(facts: Mapping[str, str]) -> list[str]:
    """Return the consents worth a sentence: agreement under a means is not told."""
    told = ["consent-travel", "consent-act", "consent-exploitation"]
    if facts.get("means-in-exploitation", "none") != "none" and (
        facts.get("consent-exploitation") == "agreed"
    ):
        told.remove("consent-exploitation")
    return told
