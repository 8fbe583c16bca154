"""A case as plain data and as a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trafficlaw.facts.values import Shown
from trafficlaw.facts.vocabulary import PERSON

if TYPE_CHECKING:
    from trafficlaw.facts.pattern import Episode, Facts

__all__ = ["brief", "plain"]

SINGLE = "one"


def plain(facts: Facts) -> dict[str, Any]:
    """Return a case as a file writes it."""
    found: dict[str, Any] = {}
    if facts.title:
        found["title"] = facts.title
    if facts.note:
        found["note"] = facts.note
    if facts.dates:
        first, last = (day.isoformat() for day in facts.dates)
        found["dates"] = first if first == last else {"from": first, "until": last}
    if facts.person:
        found["person"] = {d: written(d, s) for d, s in facts.person}
    found["episodes"] = [episode(e) for e in facts.episodes]
    return found


def written(dimension: str, shown: Shown) -> Any:
    """Return what is known in one dimension as a file writes it; plural values as lists."""
    several = dimension not in PERSON or dimension == "situation"
    value = shown.plain(several=several)
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def episode(one: Episode) -> dict[str, Any]:
    """Return one episode as a file writes it."""
    found: dict[str, Any] = {"title": one.title} if one.title else {}
    found.update({d: written(d, s) for d, s in one.shown})
    places = one.places
    for key in ("origin", "destination"):
        if getattr(places, key):
            found[key] = getattr(places, key)
    if places.transit is not None:
        found["transit"] = list(places.transit)
    if places.conduct:
        found["conduct"] = list(places.conduct)
    return found or {"act": "unknown"}


def brief(facts: Facts) -> str:
    """Return a case in a line for each part, unknown facts left out."""
    lines = [f"Facts: {facts.title}" if facts.title else "Facts"]
    data = plain(facts)
    for name, part in [("person", data.get("person", {})), *enumerate(data["episodes"], 1)]:
        said = ", ".join(f"{k}: {told(v)}" for k, v in part.items())
        label = name if name == "person" else f"episode {name}"
        if said:
            lines.append(f"  {label}: {said}")
    return "\n".join(lines)


def told(value: Any) -> str:
    """Return a written value as text."""
    if isinstance(value, list):
        return " + ".join(told(v) for v in value) if value else "nothing"
    if isinstance(value, dict):
        if "one_of" in value:
            return " or ".join(value["one_of"])
        parts = [told(value["present"])] if value.get("present") else []
        parts += [f"not {v}" for v in value.get("absent", [])]
        return f"at least {', '.join(parts)}"
    return str(value)
