"""Unions of products: the algebra of definitions without multiplying their elements out.

A limb is the intersection of its elements, and each element a union of boxes. Multiplied out, a
limb with five elements of a few boxes each becomes hundreds of boxes. Here it stays a
:class:`Product`, and a product is subtracted from a box element by element.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import frozen

from trafficlaw.errors import TooComplex
from trafficlaw.meaning.boxes import LIMIT, difference, simplified
from trafficlaw.meaning.layout import Layout

__all__ = [
    "Product",
    "Union",
    "as_products",
    "boxes_of",
    "covers",
    "differ",
    "hits",
    "lessened",
    "pieces",
    "product",
    "projection",
    "restricted",
    "single",
]


@frozen
class Product:
    """The intersection of several unions of boxes; ``hull`` is a box that contains it.

    Build one with :func:`product` or :func:`single`.
    """

    hull: int
    parts: tuple[tuple[int, ...], ...]


Union = Sequence[int | Product]
"""A set of points: any of the boxes and products listed."""


def as_products(union: Union) -> list[Product]:
    """Return a union with its plain boxes as products of one part."""
    return [one if isinstance(one, Product) else single(one) for one in union]


def single(*members: int) -> Product:
    """Return the union of some boxes as a product of one part."""
    hull = 0
    for box in members:
        hull |= box
    return Product(hull, (members,))


def product(layout: Layout, parts: Iterable[Sequence[int]]) -> Product | None:
    """Return the intersection of unions of boxes, or ``None`` where it plainly has no point.

    Boxes that cannot meet the other parts are left out; parts of one box are joined into one.
    """
    given = [tuple(part) for part in parts]
    hull = layout.full
    for part in given:
        union = 0
        for box in part:
            union |= box
        hull &= union
    if layout.is_empty(hull):
        return None
    rest: list[tuple[int, ...]] = []
    for part in given:
        inside = simplified(layout, (box & hull for box in part))
        if not inside:
            return None
        if len(inside) == 1:
            hull &= inside[0]
        else:
            inside.sort(key=lambda box: (-(box & layout.questions).bit_count(), -box.bit_count()))
            rest.append(tuple(inside))
    if layout.is_empty(hull):
        return None
    rest.sort(key=len)
    return Product(hull, ((hull,), *rest))


def restricted(layout: Layout, ones: Iterable[Product], within: int) -> list[Product]:
    """Return what products have within a box, as products that are no larger than they need be.

    Boxes that leave the box are cut, parts that hold of all of it are left out, and what most of
    the box lies in comes first, so that a subtraction within it ends sooner.
    """
    full, guards = layout.full, layout.guards
    found = []
    for one in ones:
        hull = one.hull & within
        if (hull + full) & guards != guards:
            continue
        parts: list[tuple[int, ...]] = []
        for part in one.parts:
            inside = [common for box in part if ((common := box & hull) + full) & guards == guards]
            if len(inside) == 1:
                hull = inside[0]
            elif not inside:
                break
            elif hull not in inside:
                parts.append(tuple(dict.fromkeys(inside)))
        else:
            parts.sort(key=len)
            found.append(Product(hull, ((hull,), *parts)))
    found.sort(key=lambda one: (len(one.parts), -one.hull.bit_count()))
    return found


def pieces(layout: Layout, box: int, cover: Sequence[Product], limit: int = LIMIT) -> Iterator[int]:
    """Yield disjoint boxes that make up ``box`` without the union of ``cover``.

    ``cover`` may grow while the pieces are drawn. Raises ``TooComplex`` after ``limit`` steps.
    """
    full, guards = layout.full, layout.guards
    stack = [(box, 0)]
    looked = 0
    while stack:
        piece, i = stack.pop()
        while i < len(cover):
            other = cover[i]
            i += 1
            if ((piece & other.hull) + full) & guards != guards:
                continue
            looked += 1
            if looked > limit:
                raise TooComplex(
                    f"this comparison needs more than {limit:,} steps; narrow it with given="
                )
            left = outside(layout, piece, other.parts)
            if left is not None:
                stack.extend((rest, i) for rest in reversed(left))
                break
        else:
            yield piece


def outside(layout: Layout, box: int, parts: Sequence[Sequence[int]]) -> list[int] | None:
    """Return disjoint boxes that make up ``box`` without a product; ``None`` if they are apart.

    What lies in the first parts and not in the next one is outside, part after part.
    """
    full, guards = layout.full, layout.guards
    whole = True
    for part in parts:
        contained = met = False
        for other in part:
            if box & ~other == 0:
                contained = met = True
                break
            if not met and ((box & other) + full) & guards == guards:
                met = True
        if not met:
            return None
        whole = whole and contained
    if whole:
        return []
    inside = [box]
    left: list[int] = []
    for part in parts:
        within: list[int] = []
        for one in inside:
            remaining = [one]
            for other in part:
                remaining = split(layout, remaining, other, within)
                if not remaining:
                    break
            left.extend(remaining)
        if not within:
            return None
        inside = within
    return left


def split(layout: Layout, given: Sequence[int], other: int, within: list[int]) -> list[int]:
    """Return what ``given`` have outside ``other``; add what they have inside to ``within``."""
    full, guards, axis_mask_at = layout.full, layout.guards, layout.axis_mask_at
    kept: list[int] = []
    for box in given:
        common = box & other
        if (common + full) & guards != guards:
            kept.append(box)
            continue
        within.append(common)
        rest = box & ~other
        while rest:
            mask = axis_mask_at[(rest & -rest).bit_length() - 1]
            kept.append((box & ~mask) | (rest & mask))
            box = (box & ~mask) | (common & mask)
            rest &= ~mask
    return kept


def covers(
    layout: Layout, cover: Sequence[Product], given: Iterable[int], limit: int = LIMIT
) -> bool:
    """Whether some boxes lie inside the union of ``cover``."""
    return all(next(pieces(layout, box, cover, limit), None) is None for box in given)


def boxes_of(
    layout: Layout, one: Product, passed: Sequence[int] = (), within: int | None = None
) -> Iterator[int]:
    """Yield the boxes of a product multiplied out, one at a time, within a box if one is given.

    A box that some box of ``passed`` contains is passed over, with everything below it;
    ``passed`` may grow while the boxes are drawn.
    """
    full, guards = layout.full, layout.guards
    start = one.hull if within is None else one.hull & within
    if layout.is_empty(start):
        return
    stack = [(start, 0)]
    while stack:
        box, depth = stack.pop()
        if any(box & ~known == 0 for known in passed):
            continue
        if depth == len(one.parts):
            yield box
            continue
        below = [
            (common, depth + 1)
            for other in one.parts[depth]
            if ((common := box & other) + full) & guards == guards
        ]
        stack.extend(reversed(below))


def projection(
    layout: Layout,
    ones: Iterable[Product],
    cover: Sequence[Product],
    keep: int,
    limit: int = LIMIT,
) -> list[int]:
    """Return the shadow of products without ``cover`` on the axes of ``keep``.

    The shadow is a list of boxes open on every other axis; what casts no new shadow is passed
    over, so that a shadow that is soon whole is soon found.
    """
    drop = layout.full & ~keep
    ones = list(ones)
    shadow: list[int] = []
    found = list(cover)
    for whole in ones:
        one = lessened(layout, whole, found)
        if one is None:
            continue
        for box in boxes_of(layout, one, shadow):
            for piece in pieces(layout, box, found, limit):
                # everything that this one point casts, and not only what this piece of it does
                upright = (layout.point(piece) & drop) | keep
                for part in list(differ(layout, ones, found, upright)):
                    cast = part | drop
                    shadow.append(cast)
                    found.append(single(cast))
                if any(box & ~cast == 0 for cast in shadow):
                    break
    return shadow


def differ(
    layout: Layout, ones: Iterable[Product], cover: Sequence[Product], within: int | None = None
) -> Iterator[int]:
    """Yield boxes that make up what products have outside ``cover``, within a box if given."""
    for one in ones:
        less = lessened(layout, one, cover)
        if less is not None:
            for box in boxes_of(layout, less, (), within):
                yield from pieces(layout, box, cover)


def lessened(layout: Layout, one: Product, cover: Sequence[Product]) -> Product | None:
    """Return a product without what is plainly covered; ``None`` where that is all of it.

    Where a product of ``cover`` holds of all of ``one`` in every part but one, what it leaves is
    ``one`` with a single part made smaller; definitions that share most of their elements are
    told apart so without multiplying them out. What it leaves is covered or not as before.
    """
    full, guards = layout.full, layout.guards
    hull, parts = one.hull, list(one.parts)
    for other in cover:
        if ((hull & other.hull) + full) & guards != guards:
            continue
        open_ = [part for part in other.parts if not implied(hull, parts, part)]
        if not open_:
            return None
        if len(open_) > 1:
            continue
        best: tuple[int, list[int]] | None = None
        for i, part in enumerate(parts):
            if len(part) == 1:
                continue
            most = len(part) if best is None else min(len(part), len(best[1]) - 1)
            rest = difference(layout, (box & hull for box in part), open_[0])
            left = list(islice(rest, most + 1))  # more than that would be no gain
            if len(left) <= most:
                best = i, left
        if best is None:
            continue
        i, left = best
        if not left:
            return None
        parts[i] = tuple(left)
    return Product(hull, tuple(parts))


def implied(hull: int, parts: Sequence[Sequence[int]], part: Sequence[int]) -> bool:
    """Whether a union of boxes plainly holds of all of a product."""
    if any(hull & ~box == 0 for box in part):
        return True
    return any(all(any(box & hull & ~other == 0 for other in part) for box in own) for own in parts)


def hits(layout: Layout, ones: Iterable[Product], others: Sequence[Product]) -> list[Product]:
    """Return the intersections of two unions of products, as products."""
    found = []
    for one in ones:
        for other in others:
            if layout.is_empty(one.hull & other.hull):
                continue
            common = product(layout, (*one.parts, *other.parts))
            if common is not None:
                found.append(common)
    return found
