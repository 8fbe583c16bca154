"""An instrument in one paragraph of plain words, made from its data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from trafficlaw.comparison.relation import relate
from trafficlaw.comparison.side_by_side import Column
from trafficlaw.errors import AmbiguousLead, NotInForce
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Part
from trafficlaw.meaning.requirements import Possible
from trafficlaw.model import Consequence, Instrument
from trafficlaw.model.definition import OWN_DIMENSION, Role
from trafficlaw.wording import Wording, joined_provisions
from trafficlaw.words.departures import departing, relation_words
from trafficlaw.words.quoting import joined, pinpoint_span, quoted, role_label, shortened

__all__ = ["MEASURE", "paragraph"]

MEASURE = "un-palermo-2000"
"""The instrument from which departures are told."""

KINDS = {
    "treaty": "a treaty",
    "framework-decision": "a framework decision of the European Union",
    "directive": "a directive of the European Union",
    "decision": "a decision of the European Union",
    "statute": "a statute",
    "code": "a part of a code",
    "regulations": "regulations made under a statute",
    "soft-law": "a text without binding force",
}

FUNCTIONS = {
    "definition": "defines",
    "offence": "punishes",
    "obligation": "obliges states to punish",
    "victim-status": "says who counts as a victim of",
    "concept": "defines the concept of",
}

TOLD: tuple[Role, ...] = (
    "act", "movement", "means", "means-in-exploitation", "purpose", "victim", "actor", "gain",
)  # fmt: skip
"""The roles whose terms a paragraph names; the rest shows in the computed requirements."""

MANY = 7
"""From how many terms an element's words are counted and only the first are named."""

PERSONS = {"adult": "an adult", "child": "a child"}
USES = {"sexual": "a sexual purpose", "labour": "labour"}
"""The slices of which it is told whether means are needed."""

ASKED = (
    ("journey", "a journey is needed", "no journey is needed"),
    ("border", "a border must be crossed", "no border need be crossed"),
)  # fmt: skip
"""What else the sets are asked, and how yes and no are said."""


def paragraph(library: Library, name: str) -> str:
    """Return what an instrument is, covers, departs on and provides, in one paragraph.

    Raises ``UnknownName`` if there is no such instrument.
    """
    instrument = library.instrument(name)
    sentences = [identity(library, instrument), *history(library, instrument)]
    wordings = leading(library, instrument)
    for wording in wordings:
        sentences += covers(library, instrument, wording)
    others = [d for d in instrument.definitions if not any(stands_for(w, d.id) for w in wordings)]
    if others and wordings:
        sentences.append(
            "It also holds " + joined(f"{quoted(d.title)} ({d.function})" for d in others) + "."
        )
    sentences += departures(library, instrument, wordings)
    sentences += penalties(instrument)
    if instrument.duties:
        kinds = Counter(duty.kind for duty in instrument.duties)
        listed = joined(f"{DUTIES[kind]} ({count})" for kind, count in kinds.items())
        sentences.append(f"It places duties on states: {listed}.")
    return " ".join(sentences)


def identity(library: Library, instrument: Instrument) -> str:
    """Return what the instrument is, whose, and when it stood."""
    dates = instrument.dates
    stood = [
        f"{word} {day.isoformat()}"
        for word, day in (
            ("adopted", dates.adopted), ("in force", dates.in_force),
            ("to be carried out by", dates.due), ("ended", dates.repealed),
        )
        if day
    ]  # fmt: skip
    territory = library.corpus.territories[instrument.jurisdiction]
    label = territory.label[:1].lower() + territory.label[1:]
    kind, rest = KINDS[instrument.kind], ""
    if territory.kind == "parties":
        rest = f"; it binds {label}"
    else:
        kind += f" ({territory.label})"
    when = f", {joined(stood)}" if stood else ""
    name = instrument.title
    if instrument.short != name:
        name += f" ({instrument.short})"
    return f"{name} is {kind}{when}{rest}."


DUTIES = {
    "criminalise": "to make conduct an offence",
    "cooperate": "to cooperate",
    "protect": "to protect",
    "prevent": "to prevent",
    "discourage-demand": "to discourage demand",
    "penalise": "to provide penalties",
    "identify": "to identify victims",
    "refrain-from-punishing": "not to punish victims",
    "abolish": "to abolish",
    "set-age": "to set an age",
    "report": "to report",
}

LINKS = {
    "supplements": "supplements", "implements": "implements", "amends": "amends",
    "replaces": "replaces", "continues": "continues", "amended-by": "was amended by",
    "repealed-by": "was repealed by",
}  # fmt: skip


def history(library: Library, instrument: Instrument) -> Iterator[str]:
    """Yield how it relates to other instruments, one sentence a kind of relation."""
    known = library.corpus.instrument_ids
    for kind, verb in LINKS.items():
        to = [
            library.instrument(link.to).short if link.to in known else link.to
            for link in instrument.links
            if link.kind == kind
        ]
        if len(to) > MOST_LINKS:
            yield f"It {verb} {len(to)} others, from {to[0]} to {to[-1]}."
        elif to:
            yield f"It {verb} {joined(dict.fromkeys(to))}."


MOST_LINKS = 3
"""Up to how many other instruments of one relation are named."""


def leading(library: Library, instrument: Instrument) -> tuple[Wording, ...]:
    """Return the wordings that the instrument stands for, or else each definition's last."""
    if not instrument.definitions:
        return ()
    try:
        return library.wordings(instrument.id)
    except (AmbiguousLead, NotInForce):
        return tuple(
            w for d in instrument.definitions for w in library.wordings(f"{instrument.id}#{d.id}")
        )


def stands_for(wording: Wording, definition: str) -> bool:
    """Whether a definition is one of those that a wording consists of."""
    return any(member.definition.id == definition for member in wording.members)


def covers(library: Library, instrument: Instrument, wording: Wording) -> Iterator[str]:
    """Yield what a wording covers: its elements in labels, and what its set turns out to need."""
    whole = set(wording.territory) >= set(library.territories_of(instrument))
    labels = joined(library.corpus.territories[t].label for t in wording.territory)
    subject = "It" if whole else f"In {labels} it"
    verbs = joined(dict.fromkeys(FUNCTIONS[f] for f in wording.functions))
    titles = joined((quoted(m.definition.title) for m in wording.members), "or")
    ended = f"; {wording.status}" if wording.ended else ""
    yield f"{subject} {verbs} {titles} ({joined_provisions(wording.provisions)}{ended})."
    column = Column(library, instrument.id, wording, {}, None)
    for role in TOLD:
        parts = column.parts.get(role, ())
        if parts:
            yield f"{role_label(role).capitalize()}: {elements(library, parts)}."
    if measured(wording):
        answers = {f.requirement.id: f.answer for f in column.findings}
        said = [*means_words(answers), *(w for asked in ASKED if (w := said_of(answers, *asked)))]
        said += persons_words(column)
        if said:
            yield "Read off the whole: " + "; ".join(said) + "."
    yield from consent(wording)


def measured(wording: Wording) -> bool:
    """Whether a wording is one to hold against the Protocol: more than a concept."""
    return set(wording.functions) != {"concept"}


def means_words(answers: Mapping[str, Possible | None]) -> Iterator[str]:
    """Yield for whom means are needed: for all alike, or slice by slice."""
    found: dict[str, Possible] = {}
    for person, who in PERSONS.items():
        given = {use: answer for use in USES if (answer := answers.get(f"means-{person}-{use}"))}
        if len(set(given.values())) == 1:
            found[who] = next(iter(given.values()))
        else:
            found |= {f"{who} for {USES[use]}": answer for use, answer in given.items()}
    kinds = set(found.values())
    if kinds == {"yes"}:
        yield "means, at the act or in the exploitation, are needed for adults and children alike"
        return
    if kinds == {"no"}:
        yield "no means are needed"
        return
    for answer, words in (
        ("yes", "means, at the act or in the exploitation, are needed for {}"),
        ("no", "no means are needed for {}"),
        ("arguable", "it is arguable whether means are needed for {}"),
    ):
        labels = [label for label, given in found.items() if given == answer]
        if labels:
            yield words.format(" and for ".join(labels))


GROUPS = {
    "women": {"age": ("adult",), "sex": ("female",)},
    "men": {"age": ("adult",), "sex": ("male",)},
    "girls": {"age": ("under-18",), "sex": ("female",)},
    "boys": {"age": ("under-18",), "sex": ("male",)},
}
"""The groups of which it is told whether they are covered at all."""

AGREED = {"age": ("adult",), "consent-exploitation": ("agreed",)}


def persons_words(column: Column) -> Iterator[str]:
    """Yield who is covered at all, and whether an adult is who agrees to the exploitation."""
    found = {name: column.covers(shows) for name, shows in GROUPS.items()}
    for answer, words in (
        ("yes", "{} can be covered"),
        ("arguable", "it is arguable whether {} can be covered"),
        ("no", "{} are never covered"),
    ):
        names = [name for name, given in found.items() if given == answer]
        if names:
            yield words.format(joined(names))
    if found["women"] != "no" or found["men"] != "no":
        agreeing = {
            "yes": "an adult who agrees to the exploitation can be covered",
            "no": "an adult who agrees to the exploitation is never covered",
            "arguable": "it is arguable whether an adult who agrees to the exploitation is covered",
        }
        told = agreeing.get(column.covers(AGREED))
        if told:
            yield told


def said_of(answers: Mapping[str, Possible | None], name: str, yes: str, no: str) -> str:
    """Return the answer to one requirement in words; nothing where the question does not arise."""
    words = {"yes": yes, "no": no, "arguable": f"it is arguable whether {yes}"}
    return words.get(answers.get(name) or "", "")


def elements(library: Library, parts: Sequence[Part]) -> str:
    """Return what elements of one role denote, with their pinpoints.

    What denotes concepts of one dimension is said in their labels, all else in its own words.
    """
    labels: dict[str, None] = {}
    places: list[str] = []
    uncoded = False
    for part in parts:
        uncoded |= not part.element.coded
        own = OWN_DIMENSION.get(part.role, "")
        for term in part.element.terms:
            places.append(part.version.pinpoint(term.at))
            simple = term.is_ and all(len(selection.parts) == 1 for selection in term.is_)
            if part.role == "purpose" or not simple:
                labels[quoted(shortened(term.says, whole=WORDS, kept=WORDS))] = None
                continue
            for selection in term.is_:
                ((name, concepts),) = selection.parts
                dimension = library.space.dimensions[name or own]
                labels.update((dimension.concept(c).label, None) for c in concepts)
    found = list(labels)
    more = len(found) - MANY
    if more > 1:
        found = [*found[:MANY], f"{more} more"]
    text = joined(found, "or") or "not coded"
    if uncoded and found:
        text += ", with a part that is not coded"
    return f"{text} ({pinpoint_span(places)})" if places else text


WORDS = 9
"""Up to how many words an expression is quoted whole."""


CONSENT = {
    "irrelevant": "does not matter",
    "irrelevant-where-means-used": "does not matter where means were used",
    "defeats": "takes the case out",
    "silent": "is not spoken of",
    "no-defence": "is no defence",
}

TO = {"travel": "the travel", "act": "the act", "exploitation": "the exploitation", "any": "it"}


def consent(wording: Wording) -> Iterator[str]:
    """Yield what the words say of consent, each rule once."""
    said = dict.fromkeys(
        f"Agreement to {TO[rule.to]} {CONSENT[rule.rule]}"
        + (f" ({m.version.pinpoint(rule.at)})." if rule.at else ".")
        for m in wording.members
        for rule in m.version.consent
    )
    yield from said


def departures(
    library: Library, instrument: Instrument, wordings: Sequence[Wording]
) -> Iterator[str]:
    """Yield how each wording relates to the Protocol, and on which elements it departs from it."""
    if instrument.id == MEASURE or MEASURE not in library.corpus.instrument_ids:
        return
    (measure,) = library.wordings(MEASURE)
    told = [w for w in wordings if measured(w)]
    for wording in told:
        relation = relate(library, wording, measure)
        which = f" ({joined_provisions(wording.provisions)})" if len(told) > 1 else ""
        yield f"Against the {measure.title}{which} it is {relation_words(relation)}."
        departs = list(departing(relation))
        if departs:
            yield f"It departs on {joined(departs)}."


def penalties(instrument: Instrument) -> Iterator[str]:
    """Yield the penalties that stand, and those that aggravation leads to."""
    first = instrument.lead[-1].any_of if instrument.lead else ()
    every = sorted(
        instrument.consequences, key=lambda c: not (set(c.concerns) & set(first) or not first)
    )
    standing = [c for c in every if c.until is None]
    for kind, word in (("penalty", "Penalty"), ("aggravation", "Aggravated")):
        rules = [c for c in standing if c.kind == kind] or [c for c in every if c.kind == kind]
        told = len(rules) if len(rules) == MOST_RULES + 1 else MOST_RULES
        for rule in rules[:told]:
            yield f"{word}: {rule_words(rule)}"
        if len(rules) > told:
            span = pinpoint_span(rule.at for rule in rules[told:])
            yield f"{len(rules) - told} more such rules stand at {span}."


MOST_RULES = 4
"""Of up to how many penalties and aggravations of a kind a paragraph tells."""


def rule_words(rule: Consequence) -> str:
    """Return a consequence in one sentence with its pinpoint."""
    ended = f"; until {rule.until.isoformat()}" if rule.until else ""
    return f"{rule.summary.rstrip('.')} ({rule.at}{ended})."
