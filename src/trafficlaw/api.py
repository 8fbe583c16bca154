"""The few verbs that users call; each returns a result that prints, renders and exports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from trafficlaw.comparison.elements import ROLES
from trafficlaw.comparison.history import history as changes_of
from trafficlaw.comparison.relation import named_reading, relations
from trafficlaw.comparison.setting import Given, as_given
from trafficlaw.comparison.side_by_side import comparison
from trafficlaw.errors import NotInForce, UnknownName, UsageError
from trafficlaw.files.overlay import shipped_with
from trafficlaw.library import Day, Library, as_day, shipped_library
from trafficlaw.show.catalogue import Catalogue
from trafficlaw.show.comparison import ComparisonResult
from trafficlaw.show.history import HistoryResult
from trafficlaw.show.instrument import InstrumentResult
from trafficlaw.show.relation import RelationResult

if TYPE_CHECKING:
    from trafficlaw.facts import Facts
    from trafficlaw.show.against import AgainstResult
    from trafficlaw.show.assessment import AssessmentResult
    from trafficlaw.show.cases import CasesResult
    from trafficlaw.show.compliance import ComplianceResult
    from trafficlaw.show.double_criminality import BothForumsResult, MatrixResult
    from trafficlaw.show.law import LawOfResult
    from trafficlaw.show.paragraph import Description
    from trafficlaw.show.popular_errors import PopularErrors
    from trafficlaw.show.sensitivity import SensitivityResult
    from trafficlaw.show.vignettes import ExerciseResult
    from trafficlaw.show.which import WhichResult

__all__ = [
    "assess",
    "cases",
    "compare",
    "comply",
    "describe",
    "double_criminality",
    "exercise",
    "history",
    "instrument",
    "instruments",
    "law_of",
    "load",
    "popular_errors",
    "relation",
    "sensitivity",
    "shipped_library",
    "which",
]


def load(*folders: str | PathLike[str]) -> Library:
    """Return the shipped library, with your own folders of instruments on top of it.

    A folder is laid out like the shipped ``definitions/``: ``instruments/``, ``questions/``,
    ``readings/``, ``territories.yaml``, each optional. Raises ``DataError`` listing every fault.
    """
    if not folders:
        return shipped_library()
    return Library(shipped_with([Path(folder) for folder in folders]))


def chosen(library: Library | None) -> Library:
    """Return a library, or the shipped one where none is given."""
    return shipped_library() if library is None else library


def instruments(*, library: Library | None = None) -> Catalogue:
    """Return a table of every instrument that is encoded."""
    return Catalogue(chosen(library))


def instrument(
    address: str,
    *,
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    library: Library | None = None,
) -> InstrumentResult:
    """Return an instrument or one of its definitions with every word that it is coded from.

    ``address`` is an id or alias (``palermo``) or ``instrument#definition``
    (``us-tvpa#severe-forms``). Raises ``UnknownName``, ``NotInForce`` or ``UsageError``.
    """
    lib = chosen(library)
    home = lib.instrument(str(address).partition("#")[0].partition("@")[0])
    if "#" in address or home.lead:
        found = lib.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
    else:
        _, _, at = address.partition("@")
        if not home.definitions:  # nothing then depends on day and place; they must be right still
            days: tuple[Day | None, ...] = (at or None, as_of, text_of)
            for day in days:
                if day is not None:
                    as_day(day)
            lib.parts(in_ or home.jurisdiction)
        found = tuple(
            wording
            for definition in home.definitions
            for wording in lib.wordings(
                f"{home.id}#{definition.id}" + (f"@{at}" if at else ""),
                as_of=as_of, text_of=text_of, in_=in_,
            )
        )  # fmt: skip
    return InstrumentResult(lib, home, found)


def compare(
    *addresses: str,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    given: Given | None = None,
    ignoring: Iterable[str] = (),
    reading: str | None = None,
    element: str | None = None,
    everywhere: bool = False,
    against: Iterable[str] = (),
    library: Library | None = None,
) -> ComparisonResult | AgainstResult:
    """Return several definitions side by side, with what they require and how they relate.

    ``as_of`` is a day, or an interval of days of conduct: the law in force then. ``text_of`` is a
    day too: the words adopted by then. ``in_`` names a territory. ``given`` fixes dimensions
    (``given={"age": "under-18"}``), ``ignoring`` projects dimensions away, ``reading`` answers
    open questions as a named reading does. ``element`` shows one element alone.
    With ``everywhere`` every law that stands for trafficking is shown, on one element. ``against``
    names measures: then each law is held against each of them, and not against the other laws.

    Raises ``UnknownName``, ``NotInForce``, ``AmbiguousLead`` or ``UsageError``.

    >>> compare("palermo", "cets-197").relation("palermo", "cets-197").relation
    'equivalent'
    """
    if element is not None and element not in ROLES:
        raise UnknownName("element", element, ROLES, hint=f"there are {', '.join(ROLES)}")
    lib = chosen(library)
    ignored = dimensions_to_ignore(lib, ignoring)
    measures = (against,) if isinstance(against, str) else tuple(against)
    if measures:
        return against_measures(
            lib, measures, addresses, everywhere=everywhere, as_of=as_of, text_of=text_of,
            in_=in_, given=given, reading=reading, other=bool(ignored) or element is not None,
        )  # fmt: skip
    if everywhere and element is None:
        raise UsageError("to compare everything name one element, or a measure to hold it against")
    if lib.space.facts.is_empty(lib.space.box(as_given(given))):
        raise UsageError("given= names a dimension without any value")
    named_reading(lib, reading)
    found = comparison(
        lib,
        addresses,
        as_of=as_of,
        text_of=text_of,
        in_=in_,
        given=given,
        ignoring=ignored,
        reading=reading,
        everywhere=everywhere,
    )
    return ComparisonResult(found, element)


def against_measures(
    library: Library,
    measures: tuple[str, ...],
    addresses: tuple[str, ...],
    *,
    everywhere: bool,
    as_of: Day | tuple[Day, Day] | None,
    text_of: Day | None,
    in_: str | None,
    given: Given | None,
    reading: str | None,
    other: bool,
) -> AgainstResult:
    """Return laws held against measures; ``other`` says that something else was asked for too."""
    from trafficlaw.comparison.against import against
    from trafficlaw.show.against import AgainstResult

    if everywhere == bool(addresses):
        raise UsageError("name the laws to hold against a measure, or ask for all of them")
    if other or isinstance(as_of, tuple):
        raise UsageError("against a measure give one day, no element and nothing to ignore")
    found = against(
        library, measures, addresses, as_of=as_of, text_of=text_of, in_=in_, given=given,
        reading=reading,
    )  # fmt: skip
    return AgainstResult(found)


def dimensions_to_ignore(library: Library, names: Iterable[str]) -> tuple[str, ...]:
    """Return the dimensions to project away, one name or several; refuse one that is unknown."""
    found = (names,) if isinstance(names, str) else tuple(map(str, names))
    for name in found:
        if name not in library.space.dimensions:
            raise UnknownName("dimension", name, library.space.dimensions)
    return found


def relation(
    a: str,
    b: str,
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    given: Given | None = None,
    ignoring: Iterable[str] = (),
    reading: str | None = None,
    most: int = 6,
    library: Library | None = None,
) -> RelationResult:
    """Return how definition ``a`` relates to definition ``b``, exactly, under every reading.

    The arguments are those of :func:`compare`; ``most`` is the number of patterns listed on each
    side. Raises what :func:`compare` raises.

    >>> relation("cets-197", "palermo").settled
    True
    """
    lib = chosen(library)
    return RelationResult(
        relations(
            lib,
            a,
            b,
            as_of=as_of,
            text_of=text_of,
            in_=in_,
            given=given,
            ignoring=dimensions_to_ignore(lib, ignoring),
            reading=reading,
            most=most,
        )
    )


def history(
    address: str, *, in_: str | None = None, library: Library | None = None
) -> HistoryResult:
    """Return what changed in a definition, when, by what act, in its words and in its set.

    Raises ``UnknownName`` or ``NotInForce``.
    """
    return HistoryResult(changes_of(chosen(library), address, in_=in_))


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

    ``under`` is an address, or several; without it every instrument that stands for trafficking
    is asked. ``as_of`` is a day
    or an interval of days of conduct; where neither it nor ``text_of`` is given, the days that the
    case names choose the law. ``in_`` names a territory, whose settled questions count as settled.
    ``reading`` answers open questions as a named reading does.

    Raises ``UnknownName``, ``AmbiguousLead`` or ``UsageError``; a definition that was not in force
    is a finding that says so.

    >>> from trafficlaw import Facts
    >>> case = Facts(acts={"recruit"}, means_at_act=(), activity={"labour"},
    ...              condition={"debt-bondage"}, mental_exploitation="intended", victim_age=17)
    >>> assess(case, under="palermo").outcome, assess(case, under="us-tvpa#severe-forms").outcome
    ('covered', 'not covered')
    """
    from trafficlaw.assessment.findings import findings
    from trafficlaw.show.assessment import AssessmentResult

    lib = chosen(library)
    found = findings(lib, facts, under, as_of=as_of, text_of=text_of, in_=in_, reading=reading)
    return AssessmentResult(lib, found)


def cases(under: str | None = None, *, library: Library | None = None) -> CasesResult:
    """Return decided cases and official examples, each run through its definition.

    ``under`` is an instrument or an address; without it every case is run. Raises ``UnknownName``.
    """
    from trafficlaw.assessment.cases import run_cases
    from trafficlaw.show.cases import CasesResult

    lib = chosen(library)
    return CasesResult(lib, run_cases(lib, under))


def popular_errors(
    *under: str,
    only: Iterable[str] = (),
    whole: bool = False,
    everywhere: bool = False,
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> PopularErrors:
    """Return what is often said and how far it is so, computed over definitions.

    ``under`` are the definitions asked, without it the best known; with ``everywhere`` every
    instrument that stands for trafficking is, which takes some minutes. ``only`` names
    some sentences by id; ``whole`` gives the evidence for every definition. The other arguments
    are those of :func:`compare`. Raises ``UnknownName`` or ``UsageError``.
    """
    from trafficlaw.show.popular_errors import PopularErrors
    from trafficlaw.teaching.popular_errors import popular_error_answers

    found = popular_error_answers(
        chosen(library),
        under,
        only=tuple(only),
        as_of=as_of,
        text_of=text_of,
        in_=in_,
        reading=reading,
        everywhere=everywhere,
    )
    return PopularErrors(found, whole=whole)


def sensitivity(
    facts: Facts,
    under: str,
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> SensitivityResult:
    """Return which single fact flips the outcome, and the smallest change that would cover a case.

    The arguments are those of :func:`assess`. Raises what it raises, and ``NotInForce``.
    """
    from trafficlaw.assessment.findings import findings
    from trafficlaw.assessment.sensitivity import sensitivity as sensitivity_of
    from trafficlaw.show.sensitivity import SensitivityResult

    found = findings(
        chosen(library), facts, under, as_of=as_of, text_of=text_of, in_=in_, reading=reading
    )
    absent = [finding.absent for finding in found if finding.wording is None]
    if len(absent) == len(found):
        raise NotInForce("; ".join(absent))
    return SensitivityResult([sensitivity_of(f) for f in found if f.wording is not None])


def exercise(
    *addresses: str,
    pairs: int = 10,
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    given: Given | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> ExerciseResult:
    """Return pairs of vignettes that differ by one fact, as a sheet and a key.

    Name one definition, for a pair on each of its elements, or two. Raises ``UnknownName``,
    ``NotInForce``, and ``UsageError``, also where the law differed by territory and ``in_`` names
    none.
    """
    from trafficlaw.show.vignettes import ExerciseResult
    from trafficlaw.teaching.vignettes import exercise as exercise_of

    lib = chosen(library)
    wordings = []
    for address in addresses:
        found = lib.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
        if len(found) > 1:
            places = ", ".join(place for wording in found for place in wording.territory)
            raise UsageError(f"the law at “{address}” differs by territory; name one of {places}")
        wordings.append(found[0])
    return ExerciseResult(
        exercise_of(lib, wordings, pairs=pairs, given=given, in_=in_, reading=reading)
    )


def double_criminality(
    *laws: str,
    facts: Facts | None = None,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> BothForumsResult | MatrixResult:
    """Return whether the same facts are covered before two forums, or by every pair of laws.

    A law is an address, with the territory of its forum after a slash where it matters:
    ``uk-soa-2003/GB-EAW``. With ``facts`` two laws decide that case; without, a matrix says
    whether some or all conduct that one covers is covered by another, one set of places being
    seen from each forum. Raises ``UnknownName``, ``NotInForce`` or ``UsageError``.
    """
    from trafficlaw.assessment.double_criminality import both_forums, matrix
    from trafficlaw.show.double_criminality import BothForumsResult, MatrixResult

    lib = chosen(library)
    named = [(address, place or None) for address, _, place in (x.partition("/") for x in laws)]
    if facts is None:
        held = [address if place is None else (address, place) for address, place in named]
        return MatrixResult(matrix(lib, held, as_of=as_of, text_of=text_of, reading=reading))
    if len(named) != 2:
        raise UsageError("name two laws before which a case is held")
    (a, in_a), (b, in_b) = named
    return BothForumsResult(
        both_forums(
            lib,
            facts,
            a,
            b,
            as_of=as_of,
            text_of=text_of,
            in_a=in_a,
            in_b=in_b,
            reading=reading,
        )
    )


def describe(*names: str, library: Library | None = None) -> Description:
    """Return what instruments are, cover, depart on and provide, a paragraph of plain words each.

    ``names`` are ids or aliases; every instrument is described if there are none. Raises
    ``UnknownName``, and ``UsageError`` for the address of a definition.
    """
    from trafficlaw.show.paragraph import Description

    lib = chosen(library)
    for name in names:
        home = re.split("[#@]", str(name))[0]
        if home != name:
            raise UsageError(f"“{name}” is part of an instrument; describe all of it: “{home}”")
    return Description(lib, names or lib.corpus.instrument_ids)


def law_of(
    territory: str,
    *,
    on: Day,
    against: str | Iterable[str] = (),
    library: Library | None = None,
) -> LawOfResult:
    """Return the law of a place on a day: what bound the state, and its own definitions in force.

    A territory with parts is answered part by part. What bound the state is said as far as the
    lists of parties tell. ``against`` names measures, in the words adopted by that day: then it is
    said how the place's offences and definitions of trafficking relate to each. Raises
    ``UnknownName``, ``NotInForce`` and ``UsageError``.

    >>> for wording in law_of("GB-EAW", on="2013-05-01").own:
    ...     print(wording.title)
    Asylum and Immigration (Treatment of Claimants, etc.) Act 2004, s. 4
    Coroners and Justice Act 2009, s. 71
    Sexual Offences Act 2003, s. 59A
    """
    from trafficlaw.comparison.against import measured, measures_on
    from trafficlaw.law.of_place import law_of as law_of_place
    from trafficlaw.show.law import LawOfResult

    lib = chosen(library)
    parts = law_of_place(lib, territory, on)
    names = (against,) if isinstance(against, str) else tuple(against)
    if not names:
        return LawOfResult(parts)
    measures = measures_on(lib, names, on)
    held = [
        tuple(measured(lib, w, measures, in_=part.territory) for w in part.on_trafficking())
        for part in parts
    ]
    return LawOfResult(parts, held)


def comply(
    territory: str | None = None,
    *,
    on: Day,
    against: str = "un-palermo-2000",
    under: str | Iterable[str] = (),
    given: Given | None = None,
    reading: str | None = None,
    most: int = 8,
    everywhere: bool = False,
    library: Library | None = None,
) -> ComplianceResult:
    """Return whether a place's encoded offences on a day cover what an instrument asks for.

    ``against`` is what is asked for, the Palermo Protocol if left out: its definition, committed
    intentionally (art. 5(1)), transnational or not (UNTOC, art. 34(2)). ``under`` names offences
    instead of all that are encoded. What is not covered is *missing in what is encoded*; the
    result never says that a state does not comply. With ``everywhere`` every place is asked that
    had an encoded offence on that day. Raises ``UnknownName``, ``NotInForce`` and ``UsageError``.
    """
    from trafficlaw.law.compliance import compliance, compliance_everywhere
    from trafficlaw.show.compliance import ComplianceResult

    named = (under,) if isinstance(under, str) else tuple(under)
    lib = chosen(library)
    if everywhere:
        if territory is not None or named:
            raise UsageError("name a territory and its offences, or ask everywhere; not both")
        found = compliance_everywhere(lib, on, against=against, given=given, reading=reading)
        return ComplianceResult(found, overview=True)
    if territory is None:
        raise UsageError("name a territory, such as GB-EAW, or ask for all of them")
    return ComplianceResult(
        compliance(
            lib, territory, on, against=against, under=named, given=given, reading=reading,
            most=most,
        )
    )  # fmt: skip


def which(
    *under: str,
    requires: str | Iterable[str] = (),
    dispenses_with: str | Iterable[str] = (),
    covers: str | Iterable[str] = (),
    leaves_out: str | Iterable[str] = (),
    draws_line_at: str | Iterable[str] = (),
    aggravated_by: str | Iterable[str] = (),
    whole: bool = False,
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    library: Library | None = None,
) -> WhichResult:
    """Return which laws have all of some features, each with the words that it rests on.

    ``under`` are the definitions asked; without it every instrument that stands for trafficking
    and, where no day is given, has not ended. Each answer but the last kind is read off the set:
    ``requires`` says that nothing is covered without something, ``dispenses_with`` that something
    is, ``covers`` and ``leaves_out`` speak of kinds of case, ``draws_line_at`` of ages, and
    ``aggravated_by`` of the consequences that are recorded. ``trafficlaw which`` lists the values.
    ``whole`` shows the laws that lack the features too. The other arguments are those of
    :func:`compare`. Raises ``UnknownName`` and ``UsageError``.

    >>> found = which("palermo", "cets-197", "us-tvpa", leaves_out="organ-removal")
    >>> found.ids
    ('us-tvpa',)
    """
    from trafficlaw.law.which import which as which_laws
    from trafficlaw.show.which import WhichResult

    found = which_laws(
        chosen(library), under,
        wanted={
            "requires": requires, "dispenses-with": dispenses_with, "covers": covers,
            "leaves-out": leaves_out, "draws-line-at": draws_line_at,
            "aggravated-by": aggravated_by,
        },
        as_of=as_of, text_of=text_of, in_=in_, reading=reading,
    )  # fmt: skip
    return WhichResult(found, whole)
