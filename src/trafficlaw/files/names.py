"""What a message says of a name that stands for nothing."""

from __future__ import annotations

from collections.abc import Iterable

from trafficlaw.errors import nearest

__all__ = ["missing"]

FEW = 12
"""Up to so many names are listed where none of them is near."""


def missing(kind: str, name: str, known: Iterable[str], where: str = "") -> str:
    """Return “no … is called …”, with the nearest real name or, if they are few, all of them."""
    names = sorted(known)
    place = f" {where}" if where else ""
    text = f"no {kind}{place} is called “{name}”"
    close = nearest(name, names, most=1)
    if close:
        return f"{text}; did you mean “{close[0]}”?"
    if not names:
        return f"{text}; there are none"
    if len(names) == 1:
        return f"{text}; there is only {names[0]}"
    return f"{text}; there are {', '.join(names)}" if len(names) <= FEW else text
