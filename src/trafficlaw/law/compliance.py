"""Compliance: whether a place's encoded offences cover what an instrument asks to be criminal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from attrs import field, frozen

from trafficlaw.comparison.relation import fixed_to_strongest, named_reading, refuse_number
from trafficlaw.comparison.setting import Given, Setting, as_given, make_setting, settled_answers
from trafficlaw.comparison.verdict import Verdict, verdict
from trafficlaw.comparison.witness import Witness, witnesses
from trafficlaw.errors import NotInForce, UsageError
from trafficlaw.law.of_place import Binding, binding_on, law_of
from trafficlaw.library import Day, Library, as_day
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.model import Duty, Instrument, Reading
from trafficlaw.wording import Wording

__all__ = ["Compliance", "Contribution", "compliance", "compliance_everywhere"]


@frozen
class Contribution:
    """One offence, and how it relates by itself to what is asked for."""

    wording: Wording
    verdict: Verdict


@frozen(slots=False)
class Compliance:
    """The union of a place's encoded offences on a day against what an instrument asks for.

    ``offences`` are those in force that are encoded; there may be others that are not, so that
    whatever lies outside is missing *in what is encoded*. ``chosen`` says that the caller named
    the offences. ``fixed`` are the mental states held at their strongest, since the duty is to
    punish intentional conduct.
    """

    library: Library = field(repr=False)
    territory: str
    day: date
    asked: Wording
    duty: Duty | None
    binding: Binding
    offences: tuple[Wording, ...]
    chosen: bool
    given: dict[str, tuple[str, ...]]
    fixed: dict[str, tuple[str, ...]]
    reading: Reading | None
    setting: Setting = field(repr=False)
    verdict: Verdict
    most: int = 8

    @cached_property
    def denotations(self) -> tuple[Denotation, Denotation]:
        """What is asked for, and what the offences cover together."""
        return self.library.denotation(self.asked), union(self.library, self.offences)

    @property
    def covered(self) -> str:
        """Whether all that is asked for is covered: ``yes``, ``arguable``, ``no``, ``not coded``.

        ``arguable`` is an answer that depends on how open questions are read. It is ``yes`` too
        where nothing is asked for; ``verdict.a_covers`` tells.
        """
        names = {outcome.relation for outcome in self.verdict.outcomes}
        if "not coded" in names:
            return "not coded"
        inside = {name in ("equivalent", "narrower") for name in names}
        return "arguable" if len(inside) == 2 else "yes" if inside == {True} else "no"

    @cached_property
    def _missing(self) -> tuple[tuple[Witness, ...], bool]:
        if not self.offences:
            return (), False
        return witnesses(self.setting, *self.denotations, inside_is_a=True, most=self.most)

    @property
    def missing(self) -> tuple[Witness, ...]:
        """Patterns that are asked for and not covered in what is encoded, clear ones first.

        None are listed where no offence is encoded: then all that is asked for is missing.
        """
        return self._missing[0]

    @property
    def cut(self) -> bool:
        """Whether there are more patterns than those listed."""
        return self._missing[1]

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """Each offence by itself against what is asked for."""
        asked = self.setting.products(self.denotations[0])
        return tuple(
            Contribution(
                wording,
                verdict(
                    self.setting, self.setting.products(self.library.denotation(wording)), asked
                ),
            )
            for wording in self.offences
        )


def union(library: Library, wordings: Iterable[Wording]) -> Denotation:
    """Return what several wordings, of one instrument or of many, cover together."""
    whole = Denotation((), ())
    for wording in wordings:
        whole = whole | library.denotation(wording)
    return whole


def compliance(
    library: Library,
    territory: str,
    on: Day,
    *,
    against: str = "un-palermo-2000",
    under: Iterable[str] = (),
    given: Given | None = None,
    reading: str | None = None,
    most: int = 8,
) -> tuple[Compliance, ...]:
    """Return whether a territory's encoded offences on a day cover what ``against`` asks for.

    One answer for each part with law of its own. ``under`` names offences, instead of all that
    are encoded. The words of ``against`` are those adopted by the day, in force or not, and what
    is asked for is intentional conduct (Palermo Protocol, art. 5(1)), whether or not it is
    transnational (UNTOC, art. 34(2)). Raises ``UnknownName``, ``UsageError`` and ``NotInForce``.
    """
    refuse_number(most)
    named = tuple(under)
    return tuple(
        _compliance(
            library, law.territory, law.day, law.of_function("offence"), against, named,
            as_given(given), reading, most,
        )
        for law in law_of(library, territory, on)
    )  # fmt: skip


def compliance_everywhere(
    library: Library,
    on: Day,
    *,
    against: str = "un-palermo-2000",
    given: Given | None = None,
    reading: str | None = None,
    most: int = 1,
) -> tuple[Compliance, ...]:
    """Return the answer of :func:`compliance` for every place that had an encoded offence.

    Raises what it raises.
    """
    day = as_day(on)
    homes = dict.fromkeys(i.jurisdiction for i in library if has_offence(i))
    states = [h for h in homes if library.corpus.territories[h].kind != "parties"]
    found: dict[str, Compliance] = {}
    for state in sorted(states):
        for one in compliance(
            library, state, day, against=against, given=given, reading=reading, most=most
        ):
            if one.offences:
                found.setdefault(one.territory, one)
    return tuple(found.values())


def has_offence(instrument: Instrument) -> bool:
    """Whether an instrument punishes anything."""
    return any(definition.function == "offence" for definition in instrument.definitions)


def _compliance(
    library: Library,
    place: str,
    day: date,
    in_force: tuple[Wording, ...],
    against: str,
    named: tuple[str, ...],
    given: dict[str, tuple[str, ...]],
    reading: str | None,
    most: int,
) -> Compliance:
    asked, *others = library.wordings(against, text_of=day)
    if others:
        raise UsageError(f"the law at “{against}” differs by territory; name one definition")
    offences = in_force
    if named:
        offences = tuple(_offence(library, address, place, day) for address in named)
    view = named_reading(library, reading)
    held = {k: v for k, v in fixed_to_strongest(library).items() if k not in given}
    denotations = [library.denotation(wording) for wording in (asked, *offences)]
    setting = make_setting(
        library, denotations, given={**held, **given}, reading=view,
        settled=settled_answers(library, (asked, *offences), place),
    )  # fmt: skip
    law = setting.products(union(library, offences))
    found = verdict(setting, setting.products(denotations[0]), law)
    return Compliance(
        library=library, territory=place, day=day, asked=asked, duty=_duty(asked),
        binding=binding_on(library, asked.instrument, place, day), offences=offences,
        chosen=bool(named), given=given, fixed=held, reading=view, setting=setting,
        verdict=found, most=most,
    )  # fmt: skip


def _offence(library: Library, address: str, place: str, day: date) -> Wording:
    """Return one offence that the caller named, as it stood; refuse what is no offence there."""
    stood = library.wordings(address, as_of=day, in_=place)
    if set(stood[0].functions) != {"offence"}:
        kinds = ", ".join(stood[0].functions)
        raise UsageError(f"“{address}” is no offence ({kinds}); name what the law punishes")
    found = next((wording for wording in stood if place in wording.territory), None)
    if found is None:
        raise NotInForce(f"“{address}” was not law in {place} on {day.isoformat()}")
    return found


def _duty(asked: Wording) -> Duty | None:
    """Return the duty to make what is asked for an offence, where the instrument states one."""
    ids = {member.definition.id for member in asked.members}
    duties = [duty for duty in asked.instrument.duties if duty.kind == "criminalise"]
    concerned = [d for d in duties if d.concerns.rpartition("#")[2] in ids]
    return next(iter(concerned or duties), None)
