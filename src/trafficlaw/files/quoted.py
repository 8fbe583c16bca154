"""Every quotation in the data: what is said to stand where, in which text, seen by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from trafficlaw.files.corpus import Corpus
from trafficlaw.files.pinpoints import Way, ways_of
from trafficlaw.model import (
    Authority,
    Definition,
    Element,
    Instrument,
    Verification,
    Version,
)

__all__ = ["Quotation", "quotations", "versions_of"]

_TEXT_ID = re.compile(r"[a-z]+/[\w.-]+\w")


@frozen
class Quotation:
    """Words that the data puts in quotation marks, and where they are said to stand.

    ``address`` is the key: instrument, definition, version, element and number. ``ways`` are
    the provisions that the pinpoint may name, none where it is the whole text; ``later`` are the
    same provisions under the numbers of the definition's other versions that rest on the same
    text. ``skip`` says why the words cannot be looked up, where they cannot.
    """

    address: str
    file: str
    fragment: str
    at: str
    text: str
    ways: tuple[Way, ...]
    later: tuple[Way, ...] = ()
    skip: str = ""

    @property
    def version(self) -> str:
        """The address of the version or instrument part that it belongs to."""
        return self.address.rsplit("/", 2)[0]


def quotations(corpus: Corpus) -> Iterator[Quotation]:
    """Yield every quotation of a corpus, in the order of the files."""
    for name in corpus.instrument_ids:
        yield from _of_instrument(corpus.instrument(name), corpus.files[name])
    for question in corpus.questions.values():
        start = f"questions/{question.id}"
        for answer in question.answers:
            for index, authority in enumerate(answer.authority):
                yield from _of_authority(authority, f"{start}/{answer.id}/{index}")
        for index, settlement in enumerate(question.settled):
            yield from _of_authority(settlement.by, f"{start}/settled/{index}")


def versions_of(instrument: Instrument) -> Iterator[tuple[str, Definition, Version]]:
    """Yield each version with its address: `us-tvpa#severe-forms@2013-03-07`, and territories."""
    for definition in instrument.definitions:
        names: dict[str, int] = {}
        for version in definition.versions:
            name = "-".join([version.from_.isoformat(), *version.territory])
            names[name] = names.get(name, 0) + 1
            again = f"~{names[name]}" if names[name] > 1 else ""
            yield f"{instrument.id}#{definition.id}@{name}{again}", definition, version


def _of_instrument(instrument: Instrument, file: str) -> Iterator[Quotation]:
    for address, definition, version in versions_of(instrument):
        yield from _of_version(_Place(instrument, definition, version, file), address)
    place = _Place(instrument, None, None, file)
    for duty in instrument.duties:
        start = f"{instrument.id}/duties/{duty.id}"
        yield from place.quotation(f"{start}/says", duty.says, duty.at, duty.verified)
        yield from place.quotation(
            f"{start}/scope", duty.scope_says, duty.scope_at or duty.at, duty.verified
        )
    for consequence in instrument.consequences:
        start = f"{instrument.id}/consequences/{consequence.id}"
        yield from place.quotation(
            f"{start}/says", consequence.says, consequence.at, consequence.verified
        )


def _of_version(place: _Place, start: str) -> Iterator[Quotation]:
    version = place.version
    assert version is not None
    for element in version.elements:
        seen = _seen(element, version)
        yield from place.quotation(f"{start}/{element.id}/says", element.says, element.at, seen)
        for index, term in enumerate(element.terms):
            said = term.original or term.says
            seen = term.verified or version.verified
            yield from place.quotation(f"{start}/{element.id}/{index}", said, term.at, seen)
    for index, rule in enumerate(version.consent):
        yield from place.quotation(f"{start}/consent/{index}", rule.says, rule.at, version.verified)
    for index, words in enumerate(version.passed_over):
        yield from place.quotation(f"{start}/passed-over/{index}", words, "", version.verified)
    for index, saving in enumerate(version.savings):
        seen = saving.verified or version.verified
        yield from place.quotation(f"{start}/savings/{index}", saving.says, saving.at, seen)


def _seen(element: Element, version: Version) -> Verification:
    """Return what joining words rest on: what all their terms do, or else the version."""
    own = {term.verified for term in element.terms}
    (only,) = own if len(own) == 1 else (None,)
    return only or version.verified


@frozen
class _Place:
    instrument: Instrument
    definition: Definition | None
    version: Version | None
    file: str

    def quotation(
        self, address: str, says: str, at: str, verified: Verification
    ) -> Iterator[Quotation]:
        if not says:
            return
        version, provision, raw = self.version, "", at
        if version is not None:
            provision = version.provision
            at = version.pinpoint(at) or provision
        text, skip = self._text(verified)
        ways = ways_of(at, provision)
        later = self._later(raw, ways, text) if version is not None and text else ()
        yield Quotation(address, self.file, says, at, text, ways, later, skip)

    def _text(self, verified: Verification) -> tuple[str, str]:
        if verified.by != "text":
            return "", f"rests on no text: {verified.by}"
        known = {source.id: source for source in self.instrument.sources}
        source = known.get(verified.source)
        if source is None:
            return "", "no source is named"
        return (source.text, "") if source.text else ("", "the source names no collected text")

    def _later(self, raw: str, ways: tuple[Way, ...], text: str) -> tuple[Way, ...]:
        assert self.version is not None
        assert self.definition is not None
        found: list[Way] = []
        here = ways_of(self.version.provision)
        for other in self.definition.versions:
            if other is self.version or self._text(other.verified)[0] != text:
                continue
            found += ways_of(other.pinpoint(raw) or other.provision, other.provision)
            for old, new in zip(here, ways_of(other.provision), strict=False):
                found += [new + way[len(old) :] for way in ways if way[: len(old)] == old]
        return tuple(way for way in dict.fromkeys(found) if way not in ways)


def _of_authority(authority: Authority, address: str) -> Iterator[Quotation]:
    if not authority.says:
        return
    file = "questions"
    text = _TEXT_ID.search(authority.seen_in)
    skip = ""
    if authority.seen != "text":
        skip = {"secondary": "rests on no text: secondary", "no": "rests on no text: not seen"}[
            authority.seen
        ]
    elif text is None:
        skip = "the authority names no collected text"
    whole = text is None or text[0] != authority.seen_in
    at = authority.at or authority.cite
    ways = () if whole else ways_of(at)
    yield Quotation(
        address, file, authority.says, at, text[0] if text and not skip else "", ways, (), skip
    )
