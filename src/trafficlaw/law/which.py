"""Which laws have a feature: each answer computed from the set, with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from trafficlaw.comparison.claims import Ruling, Truth, Under
from trafficlaw.comparison.everywhere import wordings_asked
from trafficlaw.errors import UsageError
from trafficlaw.law.features import LINES, Feature, Verb, line, named_features
from trafficlaw.library import Day, Library, last_day
from trafficlaw.meaning.denotation import Part, boxes_of
from trafficlaw.meaning.trace import nearest, trace
from trafficlaw.model import Consequence, Term
from trafficlaw.model.definition import OWN_DIMENSION
from trafficlaw.model.proposition import Claim
from trafficlaw.wording import Wording

__all__ = ["Has", "Present", "Row", "Which", "which"]

Present = Literal["yes", "arguable", "no", "does not arise", "not coded", "none recorded"]
"""Whether a law has a feature.

``arguable`` where it turns on open questions. ``none recorded`` speaks of consequences: that none
is recorded does not say that the law has none.
"""

TURNED: Mapping[Truth, Present] = {
    "true": "yes", "false": "no", "depends": "arguable", "does not arise": "does not arise",
    "not coded": "not coded",
}  # fmt: skip


@frozen
class Has:
    """Whether one wording has one feature, and on what that rests.

    ``terms`` are the words that show it, ``bars`` the elements that keep out what is left out,
    ``rules`` the consequences, ``questions`` what it turns on. ``point`` is a pattern that is
    covered, where one shows it.
    """

    feature: Feature
    present: Present
    terms: tuple[tuple[Part, Term], ...] = ()
    bars: tuple[Part, ...] = ()
    rules: tuple[Consequence, ...] = ()
    questions: tuple[str, ...] = ()
    point: int | None = None


@frozen(slots=False)
class Row:
    """One wording with its answer to every feature asked for."""

    asked: str
    under: Under = field(repr=False)
    has: tuple[Has, ...]

    @property
    def wording(self) -> Wording:
        """The wording that was asked."""
        return self.under.wording

    @property
    def present(self) -> Present:
        """Whether all features are present: the weakest of the answers."""
        answers = {one.present for one in self.has}
        order: tuple[Present, ...] = (
            "no", "does not arise", "none recorded", "not coded", "arguable", "yes",
        )  # fmt: skip
        return next(answer for answer in order if answer in answers)


@frozen(slots=False)
class Which:
    """Every wording asked, with its answers; ``absent`` says which law had no wording, and why."""

    library: Library = field(repr=False)
    features: tuple[Feature, ...]
    rows: tuple[Row, ...]
    absent: tuple[str, ...]

    @cached_property
    def found(self) -> tuple[Row, ...]:
        """The wordings that have every feature, those of which that is arguable last."""
        present = [row for row in self.rows if row.present in ("yes", "arguable")]
        return tuple(sorted(present, key=lambda row: row.present == "arguable"))


def which(
    library: Library,
    under: Iterable[str] | str = (),
    *,
    wanted: Mapping[Verb, Iterable[str] | str],
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
) -> Which:
    """Return which laws have all of some features.

    ``under`` are addresses, by default every instrument that stands for trafficking; ``wanted``
    names features by verb. Where a state has several such instruments all are asked, each by
    itself. Raises ``UnknownName`` and ``UsageError``, and for addresses named by the caller what
    :meth:`Library.wordings` raises; a law that did not stand then is named in ``absent``.
    """
    features = named_features(wanted)
    if not features:
        raise UsageError("name at least one feature, such as requires means-for-children")
    named = (under,) if isinstance(under, str) else tuple(under)
    asked = wordings_asked(library, named, as_of=as_of, text_of=text_of, in_=in_)
    rows = []
    for address, wording in asked.wordings:
        one = Under(library, wording, in_=in_, reading=reading)
        rows.append(Row(address, one, tuple(has(one, feature) for feature in features)))
    return Which(library, features, tuple(rows), asked.absent)


def has(under: Under, feature: Feature) -> Has:
    """Return whether a wording has a feature, and on which words."""
    if feature.verb == "aggravated-by":
        return aggravated(under, feature)
    if feature.verb == "draws-line-at":
        return lined(under, feature)
    assert feature.claim is not None
    ruling = under.ruling((feature.claim,), shown=False)
    (held,) = ruling.held
    point = None
    if feature.claim.kind == "covers" and ruling.truth in ("true", "depends"):
        point = under.plain_point(under.box(feature.claim.among, feature.claim.shows))
    terms = () if point is None else tuple(met(under, held.claim, point))
    return Has(
        feature, TURNED[ruling.truth], terms, held.parts if ruling.truth == "true" else (),
        questions=asked_by(ruling), point=point,
    )  # fmt: skip


def asked_by(ruling: Ruling) -> tuple[str, ...]:
    """Return the ids of the questions that a ruling turns on."""
    return tuple(axis.lstrip("?!") for axis in ruling.depends_on)


def met(under: Under, claim: Claim, point: int) -> Iterator[tuple[Part, Term]]:
    """Yield the terms by which a pattern is covered that speak of what a claim shows.

    Where none speaks of it, nothing in the words limits it, and none is yielded.
    """
    space = under.library.space
    named = {*claim.shows, *claim.among}
    for one in nearest(trace(space, under.denotation, point)).met:
        if one.term is not None and named & limited(under, one.part, one.term):
            yield one.part, one.term


def limited(under: Under, part: Part, term: Term) -> set[str]:
    """Return the dimensions that a term's words limit, on any reading."""
    facts = under.library.space.facts
    return {dimension for box in boxes(under, part, term) for dimension in facts.chosen(box)}


def boxes(under: Under, part: Part, term: Term) -> list[int]:
    """Return what a term's words denote on any reading."""
    selections = [*term.is_, *(s for outcome in term.answers for s in outcome.is_)]
    return boxes_of(under.library.space, selections, OWN_DIMENSION.get(part.role))


def lined(under: Under, feature: Feature) -> Has:
    """Return whether a wording draws a line at any of some ages, and the words that name them.

    Only ages on which some term tells are asked about: no other can part two persons.
    """
    telling: dict[tuple[str, str, str], tuple[Part, Term]] = {}
    claims: list[Claim] = []
    for age in feature.ages:
        parting = [
            (part, term)
            for route in under.denotation.routes
            for part in route.parts
            for term in part.element.terms
            if parts_at(under, part, term, age)
        ]
        if parting:
            claims.extend(line(age))
        for part, term in parting:
            telling.setdefault((part.instrument.id, part.version.pinpoint(term.at), term.says),
                               (part, term))  # fmt: skip
    if not claims:
        return Has(feature, "no")
    ruling = under.ruling(tuple(claims), shown=False)
    turned: Mapping[Truth, Present] = {**TURNED, "true": "no", "false": "yes"}
    present = turned[ruling.truth]
    terms = tuple(telling.values()) if present in ("yes", "arguable") else ()
    return Has(feature, present, terms, questions=asked_by(ruling))


def parts_at(under: Under, part: Part, term: Term, age: str) -> bool:
    """Whether a term takes in persons on only one side of an age, on any reading."""
    below, above = (under.library.space.facts.values("age", [leaf]) for leaf in LINES[age])
    return any(bool(box & below) != bool(box & above) for box in boxes(under, part, term))


def aggravated(under: Under, feature: Feature) -> Has:
    """Return whether a recorded consequence that turns on some dimensions aggravates."""
    wording = under.wording
    day = wording.day or max(last_day(member.version) for member in wording.members)
    names = {member.definition.id for member in wording.members}
    rules = tuple(
        rule
        for rule in wording.instrument.consequences
        if rule.kind == "aggravation"
        and set(rule.turns_on) & set(feature.dimensions)
        and (not rule.concerns or set(rule.concerns) & names)
        and stood(under.library, rule, wording, day)
    )
    return Has(feature, "yes" if rules else "none recorded", rules=rules)


def stood(library: Library, rule: Consequence, wording: Wording, day: date) -> bool:
    """Whether a consequence stood on a day in any place of a wording."""
    if rule.from_ is not None and day < rule.from_:
        return False
    if rule.until is not None and day >= rule.until:
        return False
    if not rule.territory:
        return True
    places = {part for territory in rule.territory for part in library.parts(territory)}
    return bool(places & set(wording.territory))
