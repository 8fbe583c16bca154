"""The relation of one definition to another, with everything that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from trafficlaw.comparison.elements import ElementRelation, element_relations
from trafficlaw.comparison.setting import Given, Setting, as_given, make_setting, settled_answers
from trafficlaw.comparison.turning import turns_on
from trafficlaw.comparison.verdict import Verdict, verdict
from trafficlaw.comparison.witness import Witness, witnesses
from trafficlaw.errors import UnknownName, UsageError
from trafficlaw.library import Day, Library, as_day
from trafficlaw.meaning.denotation import Denotation, Part
from trafficlaw.model import Reading, Term, Verification
from trafficlaw.wording import Wording

__all__ = ["SLICES", "Relation", "Slice", "relate", "relations"]

SLICES: tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...] = (
    ("children and sexual purposes",
     {"age": ("under-18",), "activity": ("sexual-act", "sexual-performance")}),
    ("children and labour", {"age": ("under-18",), "activity": ("labour",)}),
    ("adults and sexual purposes",
     {"age": ("adult",), "activity": ("sexual-act", "sexual-performance")}),
    ("adults and labour", {"age": ("adult",), "activity": ("labour",)}),
)  # fmt: skip
"""The slices that are shown unless two definitions are equivalent or disjoint on every reading."""


MOST = 1000
"""How many patterns can be listed on each side; each takes its time to find."""


@frozen
class Slice:
    """The relation on a part of the space: what is held fixed, how it ends, what it turns on."""

    label: str
    given: Mapping[str, tuple[str, ...]]
    verdict: Verdict
    turns_on: tuple[str, ...]


@frozen(slots=False)
class Relation:
    """How definition ``a`` relates to definition ``b``: exact, under every reading.

    Facts that the functions of the two do not share are fixed as ``fixed`` says; ``strict`` is
    the relation without that. Parts that cost more are computed when first asked for.
    """

    library: Library = field(repr=False)
    a: Wording
    b: Wording
    mode: str
    in_: str | None
    given: Mapping[str, tuple[str, ...]]
    fixed: Mapping[str, tuple[str, ...]]
    ignoring: tuple[str, ...]
    reading: Reading | None
    settled_by: Mapping[str, str]
    setting: Setting = field(repr=False)
    verdict: Verdict
    strict: Verdict | None
    as_of: str | None = None
    text_of: str | None = None
    most: int = 6

    @property
    def relation(self) -> str:
        """The relation in one word, or those that it depends on joined by “or”."""
        return self.verdict.relation

    @property
    def settled(self) -> bool:
        """Whether the relation is the same under every reading."""
        return self.verdict.settled

    @cached_property
    def denotations(self) -> tuple[Denotation, Denotation]:
        """What both definitions denote."""
        return self.library.denotation(self.a), self.library.denotation(self.b)

    @cached_property
    def _sides(self) -> tuple[tuple[tuple[Witness, ...], bool], tuple[tuple[Witness, ...], bool]]:
        a, b = self.denotations
        return (
            witnesses(self.setting, a, b, inside_is_a=True, most=self.most),
            witnesses(self.setting, b, a, inside_is_a=False, most=self.most),
        )

    @property
    def only_in_a(self) -> tuple[Witness, ...]:
        """Patterns that the first covers and the second does not, clear ones first."""
        return self._sides[0][0]

    @property
    def only_in_b(self) -> tuple[Witness, ...]:
        """Patterns that the second covers and the first does not, clear ones first."""
        return self._sides[1][0]

    @property
    def cut(self) -> tuple[bool, bool]:
        """Whether there are more patterns than those listed, for each side."""
        return self._sides[0][1], self._sides[1][1]

    @property
    def no_clear_witness(self) -> tuple[str, ...]:
        """The sides on which something differs, yet no clear pattern shows it."""
        sides = (("only_in_a", self.only_in_a), ("only_in_b", self.only_in_b))
        return tuple(name for name, found in sides if found and not any(w.clear for w in found))

    @cached_property
    def per_element(self) -> tuple[ElementRelation, ...]:
        """The relation for every role that either definition has an element of."""
        return tuple(element_relations(self.setting, *self.denotations))

    @cached_property
    def turns_on(self) -> tuple[str, ...]:
        """The questions on which it depends which patterns only one of the two covers."""
        a, b = (self.setting.products(d) for d in self.denotations)
        return turns_on(self.setting, a, b)

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """The relation on the usual slices of what is neither given nor ignored.

        There are none where the two are equivalent or disjoint on every reading.
        """
        if self.relation in ("equivalent", "disjoint") and self.settled:
            return ()
        if self.given:
            return ()
        found = []
        for label, given in SLICES:
            if any(dimension in self.ignoring for dimension in given):
                continue
            setting = make_setting(
                self.library,
                self.denotations,
                given={**self.fixed, **given},
                ignoring=self.ignoring,
                reading=self.reading,
                settled=self.settled_by,
            )
            a, b = (setting.products(d) for d in self.denotations)
            found.append(Slice(label, given, verdict(setting, a, b), turns_on(setting, a, b)))
        return tuple(found)

    @cached_property
    def unverified_cells(self) -> tuple[tuple[Part, Term, Verification], ...]:
        """The terms of either definition that were not seen in the instrument's own text."""
        found = {}
        for part in (p for d in self.denotations for r in d.routes for p in r.parts):
            for term in part.element.terms:
                verified = term.verified or part.version.verified
                if verified.by != "text":
                    key = (part.instrument.id, part.definition.id, part.element.id, term)
                    found[key] = (part, term, verified)
        return tuple(found.values())


def fixed_states(library: Library, a: Wording, b: Wording) -> dict[str, tuple[str, ...]]:
    """Return the mental states to fix where one provision defines and the other punishes.

    They are fixed to their strongest value, since a definition leaves them to the offence.
    """
    punishes = [set(w.functions) <= {"offence"} for w in (a, b)]
    if punishes[0] == punishes[1]:
        return {}
    return fixed_to_strongest(library)


def fixed_to_strongest(library: Library) -> dict[str, tuple[str, ...]]:
    """Return every mental state with its strongest value."""
    return {d.id: (d.strongest,) for d in library.corpus.dimensions if d.strongest is not None}


def relate(
    library: Library,
    a: Wording,
    b: Wording,
    *,
    given: Given | None = None,
    ignoring: Iterable[str] = (),
    reading: str | None = None,
    in_: str | None = None,
    as_of: str | None = None,
    text_of: str | None = None,
    most: int = 6,
) -> Relation:
    """Return the relation of one wording to another.

    ``as_of`` and ``text_of`` are the days by which the wordings were found, as text.
    """
    chosen = as_given(given)
    ignored = tuple(ignoring)
    fixed = {
        k: v for k, v in fixed_states(library, a, b).items() if k not in chosen and k not in ignored
    }
    settled = settled_answers(library, (a, b), in_)
    view = named_reading(library, reading)
    denotations = (library.denotation(a), library.denotation(b))

    def under(held: Mapping[str, tuple[str, ...]]) -> tuple[Setting, Verdict]:
        setting = make_setting(
            library, denotations, given=held, ignoring=ignored, reading=view, settled=settled
        )
        first, second = (setting.products(d) for d in denotations)
        return setting, verdict(setting, first, second)

    setting, found = under({**fixed, **chosen})
    strict = under(chosen)[1] if fixed else None
    return Relation(
        library=library, a=a, b=b, mode="same shape", in_=in_, given=chosen, fixed=fixed,
        ignoring=ignored, reading=view, settled_by=settled, setting=setting, verdict=found,
        strict=strict, as_of=as_of, text_of=text_of, most=most,
    )  # fmt: skip


def named_reading(library: Library, name: str | None) -> Reading | None:
    """Return the reading with this id; raise ``UnknownName`` if there is none."""
    if name is None:
        return None
    known = library.corpus.readings
    if name not in known:
        raise UnknownName("reading", str(name), known)
    return known[name]


def refuse_number(most: int) -> None:
    """Raise ``UsageError`` for a number of patterns that cannot be listed."""
    if not isinstance(most, int) or not 1 <= most <= MOST:
        raise UsageError(f"most= must be at least 1 and at most {MOST}")


def relations(
    library: Library,
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
) -> tuple[Relation, ...]:
    """Return the relation of ``a`` to ``b``: one for each pair of laws that the address names.

    Where an instrument had different law in several territories and ``in_`` names none of them,
    there is one relation for each. Raises what :meth:`Library.wordings` raises, ``UnknownName``
    for a wrong dimension, value or reading, and ``UsageError``.
    """
    refuse_number(most)
    wordings = [library.wordings(x, as_of=as_of, text_of=text_of, in_=in_) for x in (a, b)]
    pairs = [(x, y) for x in wordings[0] for y in wordings[1]]
    together = [(x, y) for x, y in pairs if same_place(x, y)]
    return tuple(
        relate(
            library, x, y, given=given, ignoring=tuple(ignoring), reading=reading, in_=in_,
            as_of=day_text(as_of), text_of=day_text(text_of), most=most,
        )
        for x, y in together or pairs
    )  # fmt: skip


def day_text(day: Day | tuple[Day, Day] | None) -> str | None:
    """Return a day, or the two days of an interval, as text."""
    if day is None:
        return None
    if isinstance(day, tuple):
        return "..".join(as_day(one).isoformat() for one in day)
    return as_day(day).isoformat()


def same_place(a: Wording, b: Wording) -> bool:
    """Whether two wordings are worth comparing: not laws of different parts of one state."""
    if a.instrument.jurisdiction != b.instrument.jurisdiction:
        return True
    return not a.territory or not b.territory or bool(set(a.territory) & set(b.territory))
