"""Whether a definition covers one fact pattern: on every reading, on some, or on none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from trafficlaw.meaning.boxes import covers, pieces
from trafficlaw.meaning.layout import Layout

__all__ = ["Status", "matters", "settled_pieces", "status"]

Status = Literal["covered", "arguable", "not covered"]


def status(layout: Layout, boxes: Sequence[int], point: int, readings: int) -> Status:
    """Return how a definition's boxes decide one point of facts.

    ``point`` has one value on every axis of facts; ``readings`` is the box of answers that are
    open. ``covered`` means covered under each of them, ``arguable`` under some.
    """
    cylinder = (point & layout.facts) | (readings & layout.questions)
    touching = [box for box in boxes if not layout.is_empty(box & cylinder)]
    if not touching:
        return "not covered"
    return "covered" if covers(layout, touching, [cylinder]) else "arguable"


def settled_pieces(
    layout: Layout, box: int, cover: Sequence[int], boxes: Sequence[int], readings: int
) -> list[int]:
    """Return the parts of a box of facts that ``boxes`` cover under every one of ``readings``.

    ``cover`` is subtracted too. The result is a list of boxes, open on the questions' axes up to
    ``readings``.
    """
    cylinder = (box & layout.facts) | (readings & layout.questions)
    unsettled = list(cover)
    touching = [b for b in boxes if not layout.is_empty(b & cylinder)]
    for piece in pieces(layout, cylinder, cover):
        for gap in pieces(layout, piece, [*touching, *unsettled[len(cover) :]]):
            unsettled.append(gap | layout.questions)
    return list(pieces(layout, cylinder, unsettled))


def matters(layout: Layout, boxes: Sequence[int], readings: int) -> tuple[str, ...]:
    """Return the ids of the question axes on which a union of boxes depends, in layout order."""
    found = []
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if not axis.question:
            continue
        opened = [box | (mask & readings) for box in boxes]
        inside = [box & (readings | layout.facts) for box in opened]
        if not covers(layout, boxes, inside):
            found.append(axis.id)
    return tuple(found)
