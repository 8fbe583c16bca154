"""Every law that stands for trafficking, as it stands or as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from trafficlaw.errors import NotInForce
from trafficlaw.library import Day, Library, leads
from trafficlaw.wording import Wording

__all__ = ["Asked", "wordings_asked"]


@frozen
class Asked:
    """The wordings that some addresses stand for, each with its address.

    ``absent`` says which of them had no wording, and why.
    """

    wordings: tuple[tuple[str, Wording], ...]
    absent: tuple[str, ...]


def wordings_asked(
    library: Library,
    addresses: Iterable[str] = (),
    *,
    as_of: Day | tuple[Day, Day] | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
) -> Asked:
    """Return the wordings of some addresses; of every law that stands for trafficking, if none.

    Law that has ended answers only where it is named, or where a day is. Raises what
    :meth:`Library.wordings` raises but ``NotInForce``.
    """
    named = tuple(addresses)
    today = not named and as_of is None and text_of is None
    found: list[tuple[str, Wording]] = []
    absent: list[str] = []
    for address in named or leads(library):
        try:
            wordings = library.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
        except NotInForce as error:
            absent.append(str(error))
            continue
        found += [(address, w) for w in wordings if not (today and w.ended is not None)]
    return Asked(tuple(found), tuple(absent))
