"""Popular errors: common sentences about trafficking, put to the definitions that are encoded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from trafficlaw.comparison.claims import Ruling, Truth, Under
from trafficlaw.comparison.everywhere import wordings_asked
from trafficlaw.comparison.relation import Relation, relate, same_place
from trafficlaw.errors import UnknownName
from trafficlaw.library import Day, Library, leads, shipped_library
from trafficlaw.model.proposition import Proposition
from trafficlaw.teaching.popular_sentences import POPULAR_ERRORS
from trafficlaw.wording import Wording

__all__ = ["POPULAR_ERRORS", "Answer", "Answered", "PairAnswer", "PopularErrorAnswers",
           "popular_error_answers", "usual"]  # fmt: skip


@frozen
class Answer:
    """What one wording makes of a proposition; ``asked`` is the address that led to it."""

    asked: str
    under: Under = field(repr=False)
    ruling: Ruling

    @property
    def wording(self) -> Wording:
        """The wording that was asked."""
        return self.under.wording

    @property
    def truth(self) -> Truth:
        """How the proposition stands under it."""
        return self.ruling.truth


@frozen
class PairAnswer:
    """Whether two wordings decide every act alike."""

    relation: Relation

    @property
    def truth(self) -> Truth:
        """True if they are equivalent on every reading, false if on none."""
        names = {outcome.relation for outcome in self.relation.verdict.outcomes}
        if "not coded" in names:
            return "not coded"
        if "equivalent" not in names:
            return "false"
        return "true" if len(names) == 1 else "depends"


@frozen(slots=False)
class Answered:
    """A proposition with the answer of every wording, or of every pair, that it concerns."""

    library: Library = field(repr=False)
    proposition: Proposition
    answers: tuple[Answer, ...]
    pairs: tuple[PairAnswer, ...]

    @cached_property
    def tally(self) -> tuple[tuple[Truth, tuple[str, ...]], ...]:
        """Each truth with the names of the definitions that give it, the falsifying ones first.

        The laws of one instrument in several territories count once if they agree.
        """
        named: dict[Truth, list[str]] = {
            "false": [], "depends": [], "true": [], "does not arise": [], "not coded": [],
        }  # fmt: skip
        for pair in self.pairs:
            names = (title(pair.relation.a), title(pair.relation.b))
            named[pair.truth].append(" and ".join(names))
        instruments = [group[0].wording.instrument.short for group in self.groups]
        for group, short in zip(self.groups, instruments, strict=True):
            alone = instruments.count(short) == 1
            if len({one.truth for one in group}) == 1:
                named[group[0].truth].append(short if alone else group[0].wording.title)
            else:
                for one in group:
                    named[one.truth].append(title(one.wording))
        return tuple((truth, tuple(names)) for truth, names in named.items() if names)

    @property
    def groups(self) -> tuple[tuple[Answer, ...], ...]:
        """The answers of each address together."""
        found: dict[str, list[Answer]] = {}
        for one in self.answers:
            found.setdefault(one.asked, []).append(one)
        return tuple(tuple(group) for group in found.values())

    @property
    def count(self) -> int:
        """Of how many definitions, or pairs of them, the proposition was asked."""
        return sum(len(names) for _, names in self.tally)


@frozen(slots=False)
class PopularErrorAnswers:
    """All propositions answered; ``absent`` says which definitions had no wording, and why."""

    library: Library = field(repr=False)
    answered: tuple[Answered, ...]
    wordings: tuple[Wording, ...]
    absent: tuple[str, ...]


def title(wording: Wording) -> str:
    """Return a wording's title, with its territory where it is not law in all of them."""
    places = wording.territory
    if len(places) == 1 and places[0] != wording.instrument.jurisdiction:
        return f"{wording.title} [{places[0]}]"
    return wording.title


BEST_KNOWN = ("un-palermo-2000", "coe-cets-197", "us-tvpa", "gb-soa-2003")
"""The definitions that teaching turns to first, and that are asked where none are named."""


def usual(library: Library) -> tuple[str, ...]:
    """Return what is asked where nothing is named: the best known, and what users have added."""
    shipped = set(shipped_library().corpus.instrument_ids)
    return tuple(i for i in leads(library) if i in BEST_KNOWN or i not in shipped)


def popular_error_answers(
    library: Library,
    under: Iterable[str] | str = (),
    *,
    only: Iterable[str] | str = (),
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    everywhere: bool = False,
    propositions: Sequence[Proposition] = POPULAR_ERRORS,
) -> PopularErrorAnswers:
    """Return what definitions make of common sentences about trafficking.

    ``under`` are addresses, by default the best known definitions and those that the user has
    added, with ``everywhere`` every lead that is encoded; ``only`` are ids of
    propositions. ``as_of``, ``text_of`` and ``in_`` choose the law as elsewhere; a definition
    without a wording then is named in ``absent``. Raises what :meth:`Library.wordings` raises for
    addresses named by the caller, and ``UnknownName`` for a proposition that does not exist.
    """
    asked = (under,) if isinstance(under, str) else tuple(under)
    wanted = (only,) if isinstance(only, str) else tuple(only)
    known = [p.id for p in propositions]
    for name in wanted:
        if name not in known:
            raise UnknownName("popular error", name, known, hint=f"there are {', '.join(known)}")
    stood = wordings_asked(
        library, asked or (leads if everywhere else usual)(library),
        as_of=as_of, text_of=text_of, in_=in_,
    )  # fmt: skip
    found = [
        (address, Under(library, w, in_=in_, reading=reading)) for address, w in stood.wordings
    ]
    answered = tuple(
        answer_of(library, proposition, found, in_, reading)
        for proposition in propositions
        if not wanted or proposition.id in wanted
    )
    return PopularErrorAnswers(library, answered, tuple(u.wording for _, u in found), stood.absent)


def answer_of(
    library: Library,
    proposition: Proposition,
    found: Sequence[tuple[str, Under]],
    in_: str | None,
    reading: str | None,
) -> Answered:
    """Return what some wordings make of one proposition, those that it concerns."""
    concerned = [
        (asked, under)
        for asked, under in found
        if not proposition.concerns or under.wording.instrument.id in proposition.concerns
    ]
    if proposition.claims:
        answers = tuple(
            Answer(asked, under, under.ruling(proposition.claims)) for asked, under in concerned
        )
        return Answered(library, proposition, answers, ())
    wordings = [under.wording for _, under in concerned]
    pairs = tuple(
        PairAnswer(relate(library, a, b, in_=in_, reading=reading, most=1))
        for i, a in enumerate(wordings)
        for b in wordings[i + 1 :]
        if same_place(a, b)
    )
    return Answered(library, proposition, (), pairs)
