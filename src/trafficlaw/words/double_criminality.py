"""The same facts before two forums, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trafficlaw.assessment.double_criminality import BothForums
from trafficlaw.assessment.legs import ELSEWHERE, NO_JOURNEY, Leg
from trafficlaw.assessment.shared_region import LEGS, SharedRegion
from trafficlaw.library import Library
from trafficlaw.words.assessment import outcome_words
from trafficlaw.words.quoting import joined, quoted
from trafficlaw.words.vignettes import the_title, vignette

__all__ = [
    "MODE",
    "both_sentences",
    "extent_sentence",
    "forum_words",
    "leg_words",
    "pattern_words",
    "region_sentences",
]

MODE = "One set of facts is put before both forums (same facts), each with its own border."

BOTH = {
    "yes": "The conduct is covered before both forums.",
    "arguable": "Whether the conduct is covered before both forums is arguable.",
    "no": "The conduct is not covered before both forums.",
    "not coded": "Whether the conduct is covered before both forums turns on what is not coded.",
}

EXTENT_WORDS = {
    "every case": "all that {a} covers is covered by {b}",
    "some cases": "some of what {a} covers is covered by {b}, and some is not",
    "never": "nothing that {a} covers is covered by {b}",
    "only a combined case": (
        "no single fact pattern that {a} covers is covered by {b}, yet one case that combines "
        "several values is covered by both"
    ),
    "covers nothing": "{a} covers nothing here",
    "not coded": "how much of what {a} covers is covered by {b} turns on what is not coded",
    "depends on readings": (
        "how much of what {a} covers is covered by {b} depends on how the law is read"
    ),
}


def forum_words(library: Library, forum: str | None) -> str:
    """Return what readers call a forum."""
    if forum is None:
        return "no border of its own"
    known = library.corpus.territories
    return known[forum].label if forum in known else forum


def place_words(library: Library, zone: str) -> str:
    """Return a zone inside a sentence."""
    if zone == ELSEWHERE:
        return "another country"
    label = forum_words(library, zone)
    return f"the {label}" if label.startswith(("United", "Nether")) else label


def leg_words(library: Library, leg: Leg) -> str:
    """Return a leg as a sentence."""
    if leg.zones is None:
        return "The person does not travel."
    begins, ends = (place_words(library, zone) for zone in leg.zones)
    if leg.zones == (ELSEWHERE, ELSEWHERE):
        return "The person travels outside both countries."
    if begins == ends:
        return f"The person travels within {begins}."
    return f"The person travels from {begins} to {ends}."


def both_sentences(found: BothForums) -> tuple[str, ...]:
    """Return how two forums decide a case, and whether both cover it."""
    lines = []
    for finding in (found.a, found.b):
        if finding.wording is None:
            lines.append(f"{finding.asked}: {finding.absent}.")
            continue
        forum = forum_words(finding.library, finding.forum)
        lines.append(f"{finding.wording.title} (forum: {forum}): {outcome_words(finding)}.")
    if found.outcome == "undetermined":
        told = joined((quoted(o) for o in found.possible), "or")
        lines.append(
            f"Whether the conduct is covered before both forums is undetermined: {told}, as the "
            "unknown facts may be."
        )
    else:
        lines.append(BOTH[found.outcome])
    return tuple(lines)


def extent_sentence(region: SharedRegion, *, back: bool = False) -> str:
    """Return how much of what one law covers the other covers, as a sentence."""
    a, b = (the_title(w) for w in (region.a, region.b))
    first, second = (b, a) if back else (a, b)
    text = EXTENT_WORDS[region.back if back else region.extent].format(a=first, b=second)
    return f"{text[:1].upper()}{text[1:]}."


def pattern_words(
    region: SharedRegion, facts: Iterable[tuple[str, str]], shown: Iterable[str]
) -> str:
    """Return a pattern before two forums as a paragraph, the journey told once for both."""
    values: Mapping[str, str] = dict(facts)
    library = region.library
    plain = {d: v for d, v in values.items() if d != LEGS}
    text = vignette(library.space.dimensions, plain, set(shown) - {LEGS}, "")
    leg = region.legs.get(values.get(LEGS, NO_JOURNEY))
    return f"{text} {leg_words(library, leg)}" if leg else text


def region_sentences(region: SharedRegion) -> tuple[str, ...]:
    """Return how much two laws share, each way, with a pattern for each."""
    layout = region.setting.layout
    shown: set[str] = set()
    for denotation in region.denotations:
        for clause in denotation.clauses:
            shown.update(d for d in layout.chosen(clause.facts | layout.questions))
    shown -= {"consent-travel", "consent-act", "consent-exploitation"}
    lines = [extent_sentence(region), extent_sentence(region, back=True)]
    if region.common is not None:
        words = pattern_words(region, region.common.facts, shown)
        lines.append(f"Covered by both: {words}")
    a, b = (the_title(w) for w in (region.a, region.b))
    for name, witness in ((a, region.only_in_a), (b, region.only_in_b)):
        if witness is not None:
            clear = "" if witness.clear else ", on some reading"
            words = pattern_words(region, witness.facts, shown)
            lines.append(f"Covered by {name} alone{clear}: {words}")
    questions = region.library.corpus.questions
    if region.questions:
        asked = joined(quoted(questions[q].asks) for q in region.questions)
        lines.append(f"It depends on {asked}.")
    return tuple(lines)
