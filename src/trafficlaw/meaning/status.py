"""Whether a definition covers one fact pattern: on every reading, on some, or on none.

An element that is not coded is no open question: where it decides, the answer is ``not coded``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from trafficlaw.meaning import products
from trafficlaw.meaning.boxes import covers, pieces
from trafficlaw.meaning.layout import Layout
from trafficlaw.meaning.products import Product, Union, as_products
from trafficlaw.meaning.space import bounds

__all__ = ["Status", "matters", "settled_pieces", "status"]

Status = Literal["covered", "arguable", "not covered", "not coded"]


def status(layout: Layout, union: Union, point: int, readings: int) -> Status:
    """Return how a definition decides one point of facts.

    ``point`` has one value on every axis of facts; ``readings`` is the box of answers that are
    open. ``covered`` means covered under each of them, ``arguable`` under some. The answer is
    ``not coded`` where what is not coded would change it, met by nothing or by anything.
    """
    ones = as_products(union)
    found = decided(layout, ones, point, readings)
    if found != "arguable":
        return found
    least, most = (decided(layout, ones, point, bound) for bound in bounds(layout, readings))
    return least if least == most else "not coded"


def decided(layout: Layout, ones: Sequence[Product], point: int, readings: int) -> Status:
    """Return how a definition decides a point, with cells read like any question."""
    cylinder = (point & layout.facts) | (readings & layout.questions)
    touching = [
        one for one in ones if next(products.boxes_of(layout, one, (), cylinder), None) is not None
    ]
    if not touching:
        return "not covered"
    return "covered" if products.covers(layout, touching, [cylinder]) else "arguable"


def settled_pieces(layout: Layout, box: int, union: Union, readings: int) -> list[int]:
    """Return the parts of a box of facts that a union covers under every one of ``readings``.

    The result is a list of boxes, open on the questions' axes up to ``readings``.
    """
    cylinder = (box & layout.facts) | (readings & layout.questions)
    cover = as_products(union)
    unsettled: list[int] = []
    for gap in products.pieces(layout, cylinder, cover):
        shadow = gap | layout.questions
        unsettled.append(shadow)
        cover.append(products.single(shadow))
    return list(pieces(layout, cylinder, unsettled))


def matters(layout: Layout, boxes: Sequence[int], readings: int) -> tuple[str, ...]:
    """Return the ids of the question axes on which a union of boxes depends, in layout order.

    Only the open answers of ``readings`` are looked at.
    """
    found = []
    open_ = readings | layout.facts
    inside = [box & open_ for box in boxes if not layout.is_empty(box & open_)]
    for axis, mask in zip(layout.axes, layout.masks, strict=True):
        if not axis.question:
            continue
        if not covers(layout, inside, [box | (mask & readings) for box in inside]):
            found.append(axis.id)
    return tuple(found)
