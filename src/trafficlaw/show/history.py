"""A history as a result: what changed, when, by what act, in the words and in the set."""

from __future__ import annotations

from typing import Any

from trafficlaw.comparison.history import Change, History
from trafficlaw.comparison.relation import Relation
from trafficlaw.show.result import NOT_ADVICE, Result
from trafficlaw.show.table import Table
from trafficlaw.words.quoting import joined, quoted, role_label
from trafficlaw.words.relations import explanations, pattern_words, verdict_words

__all__ = ["HistoryResult"]


class HistoryResult(Result):
    """How one address changed over time."""

    def __init__(self, history: History) -> None:
        self.history = history

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes in order of time."""
        return self.history.changes

    def lead(self) -> tuple[str, ...]:
        """Return what the history is of."""
        return (f"How {self.history.address} changed. {NOT_ADVICE}",)

    def tables(self) -> tuple[Table, ...]:
        """Return one row for each change."""
        rows = []
        for change in self.changes:
            rows.append(
                (
                    change.on.isoformat(),
                    joined(self.history.library.corpus.territories[t].label
                           for t in change.territory),
                    "\n".join(happened(change)),
                    "\n".join(effect(change)),
                )
            )  # fmt: skip
        headers = ("from", "where", "what changed", "the set, against the one before")
        return (Table(headers, tuple(rows)),)

    def to_dict(self) -> dict[str, Any]:
        """Return the history as plain data."""
        return {
            "address": self.history.address,
            "in": self.history.in_,
            "changes": [change_dict(change) for change in self.changes],
            "data_version": self.history.library.digest,
        }


def happened(change: Change) -> list[str]:
    """Return in sentences what happened to the words."""
    if change.after is None:
        ended = change.before.members if change.before else ()
        by = joined(dict.fromkeys(m.version.ended_by for m in ended if m.version.ended_by))
        return ["ended" + (f" by {by}" if by else "")]
    lines = [f"{joined(change.after.provisions)}: {change.after.status}"]
    for version in change.versions:
        if version.made_by:
            lines.append(f"made by {version.made_by}")
        if version.commenced_by:
            lines.append(f"commenced by {version.commenced_by}")
        if version.changed:
            lines.append(version.changed)
    if change.before is not None:
        lines.extend(
            f"added to the {role_label(r)}: {quoted(s)} ({at})" for r, s, at in change.added
        )
        lines.extend(
            f"gone from the {role_label(r)}: {quoted(s)} ({at})" for r, s, at in change.removed
        )
    return list(dict.fromkeys(lines))  # fmt: skip


SET_WORDS = {
    "equivalent": "the same set",
    "broader": "a wider set: all that was covered, and more",
    "narrower": "a narrower set: nothing new, and less",
    "overlapping": "another set: some patterns came in, others went out",
    "cumulative": "another set: no pattern is common to both",
    "disjoint": "another set: no pattern is common to both",
}


def effect(change: Change) -> list[str]:
    """Return in sentences what happened to the set."""
    relation = change.relation
    if relation is None:
        return ["the first wording" if change.before is None else "nothing is covered any more"]
    if relation.settled:
        lines = [SET_WORDS[relation.relation]]
    elif relation.verdict.cells:
        lines = [verdict_words(relation.library, relation.verdict)]
    else:
        lines = [f"depends: {relation.relation}"]
    for label, found in (("now covered", relation.only_in_a), ("no longer", relation.only_in_b)):
        if found:
            perhaps = "" if found[0].clear else "perhaps "
            lines.append(f"{perhaps}{label}: {pattern_words(relation, found[0])}")
    return lines


def change_dict(change: Change) -> dict[str, Any]:
    """Return one change as plain data."""
    relation = change.relation
    come, gone = patterns(relation)
    return {
        "on": change.on.isoformat(),
        "territory": list(change.territory),
        "before": change.before.address if change.before else None,
        "after": change.after.address if change.after else None,
        "made_by": list(dict.fromkeys(v.made_by for v in change.versions if v.made_by)),
        "commenced_by": list(
            dict.fromkeys(v.commenced_by for v in change.versions if v.commenced_by)
        ),
        "changed": list(dict.fromkeys(v.changed for v in change.versions if v.changed)),
        "added": [{"role": r, "says": s, "at": at} for r, s, at in change.added],
        "removed": [{"role": r, "says": s, "at": at} for r, s, at in change.removed],
        "relation": relation.relation if relation else None,
        "settled": relation.settled if relation else None,
        "now_covered": come,
        "no_longer_covered": gone,
    }


def patterns(relation: Relation | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the patterns that came in and those that went out as plain data."""
    if relation is None:
        return [], []
    come, gone = (
        [
            {
                "facts": dict(w.facts),
                "clear": w.clear,
                "pattern": pattern_words(relation, w),
                "explanation": " ".join(explanations(relation, w)),
            }
            for w in side
        ]
        for side in (relation.only_in_a, relation.only_in_b)
    )
    return come, gone
