"""The algebra of unions of boxes, on plain integers.

All functions take a :class:`Layout` and sequences of boxes. Results are deterministic: the same
input gives the same boxes in the same order. The method is subtraction that stops at the first
uncovered piece; disjoint pieces split off axis by axis, and of the boxes to subtract the one that
leaves the least comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trafficlaw.errors import TooComplex
from trafficlaw.meaning.layout import Layout

__all__ = [
    "LIMIT",
    "covers",
    "difference",
    "intersection",
    "irredundant",
    "pieces",
    "projection",
    "simplified",
]

LIMIT = 5_000_000
"""How many boxes one subtraction may look at before it gives up with ``TooComplex``."""


def pieces(layout: Layout, box: int, cover: Sequence[int], limit: int = LIMIT) -> Iterator[int]:
    """Yield disjoint boxes that make up ``box`` without the union of ``cover``.

    ``cover`` may grow while the pieces are drawn: what is added is subtracted from the pieces not
    yet drawn. Raises ``TooComplex`` after subtracting from ``limit`` boxes.
    """
    full, guards, axis_mask_at = layout.full, layout.guards, layout.axis_mask_at
    if (box + full) & guards != guards:
        return
    looked = 0
    # each piece goes with what may meet it: the first so many of the cover, already sifted
    stack: list[tuple[int, Sequence[int], int]] = [(box, cover, len(cover))]
    while stack:
        piece, others, known = stack.pop()
        if known < len(cover):
            others = [*others, *cover[known:]]
            known = len(cover)
        meeting: list[int] = []
        nearest, least = 0, full.bit_length()
        for other in others:
            if ((piece & other) + full) & guards != guards:
                continue
            rest = (piece & ~other).bit_count()
            if not rest:
                break  # one box covers the whole piece
            if rest < least:
                nearest, least = len(meeting), rest
            meeting.append(other)
        else:
            if not meeting:
                yield piece
                continue
            looked += 1
            if looked > limit:
                raise TooComplex(
                    f"this comparison needs more than {limit:,} steps; narrow it with given="
                )
            # subtracting first what leaves the least keeps the pieces few
            other = meeting.pop(nearest)
            common, rest = piece & other, piece & ~other
            while rest:
                mask = axis_mask_at[(rest & -rest).bit_length() - 1]
                stack.append(((piece & ~mask) | (rest & mask), meeting, known))
                piece = (piece & ~mask) | (common & mask)
                rest &= ~mask


def covers(layout: Layout, cover: Sequence[int], boxes: Iterable[int], limit: int = LIMIT) -> bool:
    """Whether the union of ``boxes`` lies inside the union of ``cover``."""
    return all(next(pieces(layout, box, cover, limit), None) is None for box in boxes)


def difference(
    layout: Layout, boxes: Iterable[int], cover: Sequence[int], limit: int = LIMIT
) -> Iterator[int]:
    """Yield boxes, disjoint within each of ``boxes``, that make up what ``cover`` leaves."""
    for box in boxes:
        yield from pieces(layout, box, cover, limit)


def intersection(layout: Layout, a: Iterable[int], b: Sequence[int]) -> Iterator[int]:
    """Yield the non-empty common boxes of two unions."""
    full, guards = layout.full, layout.guards
    for x in a:
        for y in b:
            common = x & y
            if (common + full) & guards == guards:
                yield common


def projection(
    layout: Layout, boxes: Iterable[int], cover: Sequence[int], keep: int, limit: int = LIMIT
) -> list[int]:
    """Return the shadow of ``boxes`` without ``cover`` on the axes of ``keep``.

    The shadow is a list of boxes that are open on every other axis. Each piece found is at once
    subtracted from all the others, so that a shadow that is soon whole is soon found.
    """
    found = list(cover)
    shadow: list[int] = []
    drop = layout.full & ~keep
    for box in boxes:
        if any(box & ~cast == 0 for cast in shadow):
            continue
        for piece in pieces(layout, box, found, limit):
            cast = piece | drop
            shadow.append(cast)
            found.append(cast)
            if cast == layout.full:
                return shadow
            if box & ~cast == 0:  # what is left of the box casts no other shadow
                break
    return shadow


def simplified(layout: Layout, boxes: Iterable[int]) -> list[int]:
    """Return the boxes that no other single one contains, in the order given.

    Two boxes that differ on one axis only are merged until none do.
    """
    kept: list[int] = []
    for box in boxes:
        if layout.is_empty(box) or any(box & ~k == 0 for k in kept):
            continue
        kept = [k for k in kept if k & ~box]
        kept.append(box)
    merged = len(kept) > 1
    while merged:
        merged = False
        by_rest: dict[tuple[int, int], int] = {}
        for box in kept:
            for mask in layout.masks:
                key = (box & ~mask, mask)
                if key in by_rest:
                    other = by_rest[key]
                    if other == box:
                        continue
                    union = other | box
                    kept = [k for k in kept if k & ~union]
                    kept.append(union)
                    merged = True
                    break
                by_rest[key] = box
            if merged:
                break
    return kept


def irredundant(layout: Layout, boxes: Sequence[int]) -> list[int]:
    """Return a union equal to ``boxes`` in which every box is maximal and none can be left out.

    The list is deterministic. It is not the shortest possible one, which is not unique.
    """
    grown: list[int] = []
    if layout.full in boxes:
        return [layout.full]
    for box in simplified(layout, boxes):
        for mask in layout.masks:
            bits = mask & ~box
            while bits:
                bit = bits & -bits
                bits &= ~bit
                if covers(layout, boxes, [(box & ~mask) | bit]):
                    box |= bit
        grown.append(box)
    kept = simplified_by_inclusion(grown)
    for box in list(kept):
        others = [k for k in kept if k != box]
        if others and covers(layout, others, [box]):
            kept = others
    return kept


def simplified_by_inclusion(boxes: Iterable[int]) -> list[int]:
    """Return the boxes that no other one contains, each once, in the order given."""
    unique = list(dict.fromkeys(boxes))
    return [b for b in unique if not any(b & ~o == 0 for o in unique if o != b)]
