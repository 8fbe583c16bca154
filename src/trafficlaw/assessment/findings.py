"""A case under one definition or many: the findings, each with everything that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from attrs import field, frozen

from trafficlaw.assessment.case import case_of
from trafficlaw.assessment.outcome import Case, Deciding, Judgement, Outcome, Target, can_be, judge
from trafficlaw.assessment.search import Ground
from trafficlaw.assessment.target import target_of
from trafficlaw.comparison.relation import named_reading
from trafficlaw.comparison.setting import settled_answers
from trafficlaw.comparison.verdict import conditions
from trafficlaw.errors import NotInForce, UsageError
from trafficlaw.facts.places import state_of
from trafficlaw.library import Day, Library, as_day, leads
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.meaning.space import QUESTION, Clause
from trafficlaw.meaning.status import matters
from trafficlaw.model import Reading
from trafficlaw.wording import Wording

if TYPE_CHECKING:
    from trafficlaw.assessment.reasons import RouteReason
    from trafficlaw.facts.pattern import Facts

__all__ = ["Assessor", "Finding", "assessor_of", "findings"]

AsOf = Day | tuple[Day, Day] | None
"""A day, or the first and the last day of conduct."""

BORDERLESS = ("treaty", "directive", "soft-law")
"""The kinds of instrument that are nobody's law until a territory makes them so."""


class Assessor:
    """What assessments of one library share: the ground, and what was looked up or built once."""

    def __init__(self, library: Library) -> None:
        self.library = ref(library)
        self.ground = Ground(library.space.facts, [box for _, box in library.space.never])
        self._targets: dict[object, Target] = {}
        self._wordings: dict[object, tuple[Wording, ...] | NotInForce] = {}
        self._denotations: dict[object, Denotation] = {}

    def wordings(
        self, address: str, as_of: AsOf, text_of: Day | None, in_: str | None
    ) -> tuple[Wording, ...]:
        """Return what :func:`wordings_of` returns, looked up once. Raises what it raises."""
        held = (address, as_of, text_of, in_)
        if held not in self._wordings:
            try:
                self._wordings[held] = wordings_of(self._library, address, as_of, text_of, in_)
            except NotInForce as error:
                self._wordings[held] = error
        found = self._wordings[held]
        if isinstance(found, NotInForce):
            raise found
        return found

    def denotation(self, wording: Wording) -> Denotation:
        """Return what a wording denotes."""
        held = identity(wording)
        if held not in self._denotations:
            self._denotations[held] = self._library.denotation(wording)
        return self._denotations[held]

    def target(
        self,
        wording: Wording,
        clauses: Callable[[Denotation], tuple[Clause, ...]],
        part: object,
        reading: Reading | None,
        settled: Mapping[str, str],
    ) -> Target:
        """Return the boxes of a part of a wording, built once; ``part`` says which it is."""
        held = (identity(wording), part, reading and reading.id, tuple(sorted(settled.items())))
        if held not in self._targets:
            denotation = self.denotation(wording)
            self._targets[held] = target_of(
                self._library,
                denotation,
                clauses=clauses(denotation),
                reading=reading,
                settled=settled,
            )
        return self._targets[held]

    @property
    def _library(self) -> Library:
        """The library, which holds this for as long as it lives."""
        library = self.library()
        assert library is not None
        return library


def identity(wording: Wording) -> object:
    """Return what tells a wording from all others of its library."""
    members = tuple(
        (m.definition.id, m.version.from_, m.version.until, m.version.territory)
        for m in wording.members
    )
    return wording.instrument.id, members, wording.day


_ASSESSORS: WeakKeyDictionary[Library, Assessor] = WeakKeyDictionary()


def assessor_of(library: Library) -> Assessor:
    """Return the assessor of a library, made when first asked for."""
    found = _ASSESSORS.get(library)
    if found is None:
        found = _ASSESSORS[library] = Assessor(library)
    return found


@frozen(slots=False)
class Finding:
    """How one wording decides a case; ``absent`` says why there is none, where there is none."""

    library: Library = field(repr=False)
    facts: Facts = field(repr=False)
    asked: str
    wording: Wording | None
    in_: str | None = None
    reading: Reading | None = None
    settled_by: Mapping[str, str] = field(factory=dict)
    forum: str | None = None
    absent: str = ""

    @cached_property
    def case(self) -> Case:
        """The case as boxes, seen from the forum."""
        return case_of(self.library.space, self.facts, self.forum)

    @cached_property
    def denotation(self) -> Denotation:
        """What the wording denotes."""
        assert self.wording is not None
        return assessor_of(self.library).denotation(self.wording)

    def judged(
        self, clauses: Callable[[Denotation], tuple[Clause, ...]], part: object = None
    ) -> Judgement:
        """Return how a part of the wording decides the case; ``part`` says which it is."""
        assert self.wording is not None
        assessor = assessor_of(self.library)
        target = assessor.target(self.wording, clauses, part, self.reading, self.settled_by)
        return judge(assessor.ground, self.case, target)

    @cached_property
    def judgement(self) -> Judgement | None:
        """The outcomes that are possible; ``None`` where there is no wording.

        Raises ``UsageError`` if, seen from the forum, no case can be like this one.
        """
        if self.wording is None:
            return None
        ground = assessor_of(self.library).ground
        if not can_be(ground, self.case):
            seen = f"seen from {self.forum}" if self.forum else "wherever the border lies"
            raise UsageError(f"{seen}, the places contradict the other facts of the case")
        return self.judged(lambda denotation: denotation.clauses)

    @property
    def outcome(self) -> str:
        """One of the five outcomes, or ``not in force``."""
        return "not in force" if self.judgement is None else self.judgement.outcome

    @property
    def possible(self) -> tuple[Outcome, ...]:
        """The outcomes that the unknown facts leave possible."""
        return () if self.judgement is None else self.judgement.possible

    @property
    def deciding(self) -> Deciding:
        """Every minimal set of unknown facts whose knowledge decides the outcome."""
        return Deciding(()) if self.judgement is None else self.judgement.deciding

    @property
    def cells(self) -> tuple[str, ...]:
        """The elements that are not coded and on which an outcome turns."""
        return () if self.judgement is None else self.judgement.cells

    @cached_property
    def _answers(self) -> list[int]:
        """The answers of the boxes that the most that may be shown can reach."""
        if self.judgement is None:
            return []
        ground = assessor_of(self.library).ground
        spaces = [copy.possible for episode in self.case.episodes for copy in episode]
        return [
            w.answers
            for w in self.judgement.target.boxes
            if any(ground.hull(w.facts & space) for space in spaces)
        ]

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """The questions of law on which it turns whether the case is covered, by id."""
        if self.judgement is None or "arguable" not in self.judgement.possible:
            return ()
        target = self.judgement.target
        found = matters(target.answers, self._answers, target.readings)
        return tuple(axis.removeprefix(QUESTION) for axis in found)

    @cached_property
    def when(self) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
        """The answers under which an arguable case is covered: any of the conditions will do.

        Where facts are unknown too, under which it can be covered.
        """
        if self.judgement is None or not self.questions:
            return ()
        target = self.judgement.target
        found = conditions(target.answers, self._answers, target.readings)
        return tuple(
            tuple((axis.removeprefix(QUESTION), answers) for axis, answers in one) for one in found
        )

    @cached_property
    def routes(self) -> tuple[RouteReason, ...]:
        """The trace: every route with its elements, in the order of the law."""
        from trafficlaw.assessment.reasons import route_reasons

        return route_reasons(self)


def findings(
    library: Library,
    facts: Facts,
    under: str | Iterable[str] | None = None,
    *,
    as_of: AsOf = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
) -> tuple[Finding, ...]:
    """Return how definitions decide a case, one finding for each wording.

    Without ``under`` every instrument that stands for trafficking when named alone is asked.
    Without ``as_of`` and ``text_of`` the days of conduct that the case names choose the law. Where
    the law changed during them there is a finding for each wording. Raises ``UnknownName``,
    ``AmbiguousLead`` and ``UsageError``; a definition that was not in force is a finding.
    """
    if as_of is None and text_of is None and facts.dates is not None:
        as_of = facts.dates
    view = named_reading(library, reading)
    if in_ is not None:
        library.parts(in_)
    found: list[Finding] = []
    for address in addresses(library, under):
        try:
            wordings = assessor_of(library).wordings(address, as_of, text_of, in_)
        except NotInForce as error:
            found.append(Finding(library, facts, address, None, in_, view, {}, None, str(error)))
            continue
        for wording in wordings:
            settled = settled_answers(library, (wording,), in_)
            forum = forum_of(wording, in_)
            found.append(Finding(library, facts, address, wording, in_, view, settled, forum))
    return tuple(found)


def addresses(library: Library, under: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the addresses asked for; what stands for trafficking if none is named."""
    if under is None:
        return leads(library)
    listed = (under,) if isinstance(under, str) else tuple(under)
    if not listed:
        raise UsageError(
            "name at least one definition, or leave under= out for all that stand for trafficking"
        )
    return listed


def wordings_of(
    library: Library,
    address: str,
    as_of: AsOf,
    text_of: Day | None,
    in_: str | None,
) -> tuple[Wording, ...]:
    """Return the wordings of an address; during an interval, one for each law that differed."""
    if "@" in address:
        return library.wordings(address, in_=in_)
    if not isinstance(as_of, tuple):
        return library.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
    first, last = as_day(as_of[0]), as_day(as_of[1])
    if last < first:
        raise UsageError(f"the interval ends on {last} before it begins on {first}")
    instrument = library.instrument(address.partition("#")[0])
    days = [first, *(day for day in library.changes(instrument) if first < day <= last)]
    found: dict[object, Wording] = {}
    missing: NotInForce | None = None
    for day in days:
        try:
            for wording in library.wordings(address, as_of=day, in_=in_):
                found.setdefault((wording.members, wording.territory), wording)
        except NotInForce as error:
            missing = missing or error
    if not found and missing is not None:
        raise missing
    return tuple(found.values())


def forum_of(wording: Wording, in_: str | None) -> str | None:
    """Return the state whose border counts: the law's own; for a treaty that of ``in_``."""
    if wording.instrument.kind in BORDERLESS:
        return None if in_ is None else state_of(in_)
    return state_of(wording.instrument.jurisdiction)
