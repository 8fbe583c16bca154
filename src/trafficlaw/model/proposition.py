"""What a proposition about a definition is: claims about its set that can be computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

__all__ = ["Claim", "ClaimKind", "Proposition", "Values"]

ClaimKind = Literal["needs", "always", "covers", "indifferent"]
"""What a claim says of a definition.

``needs``: nothing is covered that shows these values. ``always``: everything is covered that
shows them. ``covers``: something is. ``indifferent``: whatever is covered stays covered once it
shows these values instead, wherever such a pattern can exist.
"""

Values = Mapping[str, tuple[str, ...]]
"""Concepts by dimension: the patterns that show any of them in each dimension named."""


@frozen
class Claim:
    """One claim about a definition's set; ``among`` limits the patterns that it speaks of.

    Of the patterns that show how the claim stands, one that also shows ``rather`` is preferred.
    It has no part in the answer.
    """

    kind: ClaimKind
    shows: Values
    among: Values = field(factory=dict)
    rather: Values = field(factory=dict)


@frozen
class Proposition:
    """A sentence about the law that is true under a definition if all of its claims are.

    ``concerns`` names the instruments that it is about, by id; none means every one. A proposition
    without claims says that any two definitions cover the same. ``note`` says what it leaves out.
    """

    id: str
    says: str
    claims: tuple[Claim, ...]
    concerns: tuple[str, ...] = ()
    note: str = ""
