"""The verb: assess a case under one definition, several, or all."""

from __future__ import annotations

from collections.abc import Iterable

from trafficlaw.assessment.findings import findings
from trafficlaw.facts.pattern import Facts
from trafficlaw.library import Day, Library
from trafficlaw.show.assessment import AssessmentResult

__all__ = ["assess"]


def assess(
    facts: Facts,
    under: str | Iterable[str] | None = None,
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> AssessmentResult:
    """Return how definitions decide a case, exactly, and why.

    ``under`` is an address, or several; without it every definition is asked. ``as_of`` is a day
    or an interval of days of conduct; where neither it nor ``text_of`` is given, the days that the
    case names choose the law. ``in_`` names a territory, whose settled questions count as settled.
    ``reading`` answers open questions as a named reading does.

    Raises ``UnknownName``, ``AmbiguousLead`` or ``UsageError``; a definition that was not in force
    is a finding that says so.

    >>> case = Facts(acts={"recruit"}, means_at_act=(), activity={"labour"},
    ...              condition={"debt-bondage"}, mental_exploitation="intended", victim_age=17)
    >>> assess(case, under="palermo").outcome, assess(case, under="us-tvpa#severe-forms").outcome
    ('covered', 'not covered')
    """
    if library is None:
        from trafficlaw.library import shipped_library

        library = shipped_library()
    found = findings(library, facts, under, as_of=as_of, text_of=text_of, in_=in_, reading=reading)
    return AssessmentResult(library, found)
