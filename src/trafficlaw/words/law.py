"""The law of a place on a day, and how it meets a duty, in plain sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from trafficlaw.comparison.witness import Witness
from trafficlaw.law.compliance import Compliance
from trafficlaw.law.of_place import Binding, LawOfPlace, Saved
from trafficlaw.library import Library
from trafficlaw.meaning.trace import nearest, trace
from trafficlaw.model import Reservation
from trafficlaw.wording import Wording, joined_provisions
from trafficlaw.words.patterns import pattern_sentence
from trafficlaw.words.quoting import joined, quoted
from trafficlaw.words.reasons import reason
from trafficlaw.words.relations import given_words, verdict_words

__all__ = [
    "ANSWERS",
    "absent_words",
    "binding_words",
    "compliance_sentences",
    "law_sentences",
    "missing_words",
    "overview_sentences",
    "reservation_words",
    "saved_words",
    "titles_of",
    "why_missing",
]


STANDING_WORDS = {
    "consented, not yet bound": "had consented and was not yet bound",
    "consented, first day not recorded": (
        "had consented; the first day on which it was bound is not recorded"
    ),
}
"""What is said of a standing whose name alone would not be understood."""


MOST_ABSENT = 3
"""Up to how many laws that had no wording are told one by one."""


def absent_words(absent: Sequence[str]) -> tuple[str, ...]:
    """Return which laws had no wording, a sentence each; of many, how many they are."""
    if len(absent) > MOST_ABSENT:
        return (f"{len(absent)} other laws did not stand then; ask for one by name to see why.",)
    return tuple(f"{line[:1].upper()}{line[1:]}." for line in absent)


def label_of(library: Library, territory: str) -> str:
    """Return what readers call a territory."""
    return library.corpus.territories[territory].label


def law_sentences(law: LawOfPlace) -> tuple[str, ...]:
    """Return what is shown: the place, the day, the state, and how much is known."""
    place = label_of(law.library, law.territory)
    lines = [f"What is encoded of the law of {place} ({law.territory}) on {law.day.isoformat()}."]
    if law.state != law.territory:
        lines.append(f"Treaties bind the state, {label_of(law.library, law.state)} ({law.state}).")
    if not law.own:
        lines.append(f"No definition of the law of {place} in force on that day is encoded.")
        if law.first is not None and law.day < law.first:
            lines.append(
                f"The earliest wording that is encoded begins on {law.first.isoformat()}. Whether "
                "there was other law before is told in the notes of the instruments."
            )
    unknown = [b for b in law.bindings if b.standing == "not recorded"]
    if unknown:
        names = joined(b.instrument.short for b in unknown)
        lines.append(f"Whether these bound it on that day is not recorded: {names}.")
    return tuple(lines)


def binding_words(library: Library, binding: Binding) -> str:
    """Return how a state stood to an instrument, since when, and what that rests on."""
    party = binding.party
    if party is None or binding.standing in ("not recorded", "not a party"):
        return binding.standing
    dates = [
        f"{name} {day.isoformat()}"
        for name, day in (
            ("signed", party.signed),
            (party.how if party.how != "signed" else "", party.consented),
            ("bound from", party.bound),
            ("until", party.until),
        )
        if day is not None and name
    ]
    rest = f" ({'; '.join(dates)})" if dates else ""
    seen = "" if party.verified.by == "text" else f" [{party.verified.by}]"
    return f"{STANDING_WORDS.get(binding.standing, binding.standing)}{rest}{seen}"


def reservation_words(reservation: Reservation) -> str:
    """Return a reservation or the like in one line."""
    at = f", {reservation.at}" if reservation.at else ""
    until = f"; withdrawn {reservation.until.isoformat()}" if reservation.until else ""
    return f"{reservation.kind}{at}: {reservation.summary}{until}"


def saved_words(saved: Saved) -> str:
    """Return which earlier conduct an ended wording still governs, with the saving words."""
    at = f" ({saved.saving.at})" if saved.saving.at else ""
    words = f" {quoted(saved.saving.says)}" if saved.saving.says else ""
    return f"{saved.saving.governs}{words}{at}"


def compliance_sentences(found: Compliance) -> tuple[str, ...]:
    """Return what is asked for, by whom, of whom, and how far what is encoded covers it."""
    library = found.library
    place = f"{label_of(library, found.territory)} ({found.territory})"
    day = found.day.isoformat()
    lines = []
    if found.duty is not None:
        lines.append(
            f"{found.asked.title} defines what {found.duty.at} "
            f"asks to be made criminal: {quoted(found.duty.says)}."
        )
    else:
        lines.append(f"Measured against {found.asked.title}, which states no duty to punish.")
    standing = binding_words(library, found.binding)
    lines.append(f"How the state stood to it on {day}: {standing}.")
    if not found.offences:
        lines.append(f"No offence in force in {place} on {day} is encoded.")
    elif found.chosen and len(found.offences) == 1:
        lines.append(f"One provision alone, in {place} on {day}: {found.offences[0].title}.")
    else:
        named = "named here" if found.chosen else "encoded"
        titles = joined(titles_of(found.offences))
        lines.append(f"Offences in force in {place} on {day} that are {named}: {titles}.")
    states = given_words(library, found.fixed)
    lines.append(f"The duty is to punish intentional conduct, so {states}.")
    if found.given:
        lines.append(f"Only where {given_words(library, found.given)}.")
    if found.reading is not None:
        lines.append(f"Read as “{found.reading.label}” reads it.")
    lines.append(answer_sentence(found))
    if found.covered != "yes":
        lines.append(MISSING)
    return tuple(lines)


MISSING = (
    "A pattern that is missing in what is encoded may be punished by a law that is not encoded; "
    "this does not say that a state fails its duty."
)
"""What stands wherever something is missing in what is encoded."""


def overview_sentences(parts: Sequence[Compliance]) -> tuple[str, ...]:
    """Return what is asked of every place, and for how many it is covered."""
    if not parts:
        return ("No offence in force on that day is encoded anywhere.",)
    first = parts[0]
    counts = Counter(part.covered for part in parts)
    told = joined(f"“{answer}” for {counts[answer]}" for answer in ANSWERS if counts[answer])
    return (
        f"Measured against {first.asked.title}, on {first.day.isoformat()}: is all that it asks to "
        f"be punished covered by the offences that are encoded? Of {len(parts)} places {told}.",
        f"The duty is to punish intentional conduct, so {given_words(first.library, first.fixed)}.",
        MISSING,
    )


ANSWERS = ("yes", "arguable", "no", "not coded")
"""The answers in the order in which they are counted."""


def titles_of(wordings: Sequence[Wording]) -> tuple[str, ...]:
    """Return the titles of wordings, the provisions of one instrument under its name once."""
    provisions: dict[str, dict[str, None]] = {}
    for wording in wordings:
        provisions.setdefault(wording.instrument.short, {}).update(
            dict.fromkeys(wording.provisions)
        )
    return tuple(f"{short}, {joined_provisions(tuple(p))}" for short, p in provisions.items())


def answer_sentence(found: Compliance) -> str:
    """Return how far the offences cover what is asked for, in one sentence."""
    if not found.verdict.a_covers:
        return "Nothing is asked for here, so that nothing is missing."
    if not found.offences:
        return "All of it is missing in what is encoded."
    if found.covered == "yes":
        return "All of it is covered by what is encoded, under every reading."
    if found.covered == "not coded":
        return "What is not coded leaves it open."
    if found.covered == "arguable":
        words = verdict_words(found.library, found.verdict)
        return (
            "Whether all of it is covered depends on how open questions are read. What is asked "
            f"for, against the offences: {words}."
        )
    return "Some of it is missing in what is encoded, whichever way open questions are read."


def missing_words(found: Compliance, witness: Witness) -> str:
    """Return a pattern that is asked for and not covered, in words."""
    library = found.library
    shown: set[str] = set()
    for denotation in found.denotations:
        for clause in denotation.clauses:
            shown.update(library.space.facts.chosen(clause.facts))
    return pattern_sentence(library.space.dimensions, dict(witness.facts), shown)


def why_missing(found: Compliance, witness: Witness) -> tuple[str, ...]:
    """Return which words ask for a pattern, and why the offence that comes nearest fails it."""
    library = found.library
    asked = found.denotations[0]
    lines = [
        reason(
            library.space, library.corpus.questions, found.asked, asked, witness.point, witness.in_a
        )
    ]
    if found.offences:
        wording = min(found.offences, key=lambda w: shortfalls(library, w, witness.point))
        lines.append(
            reason(
                library.space, library.corpus.questions, wording, library.denotation(wording),
                witness.point, witness.in_b,
            )
        )  # fmt: skip
    return tuple(lines)


def shortfalls(library: Library, wording: Wording, point: int) -> int:
    """Return on how many elements a pattern falls short of a wording's nearest route."""
    return len(nearest(trace(library.space, library.denotation(wording), point)).failed)
