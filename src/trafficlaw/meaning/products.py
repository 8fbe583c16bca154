"""Unions of products: the algebra of definitions without multiplying their elements out.

A limb is the intersection of its elements, and each element a union of boxes. Multiplied out, a
limb with five elements of a few boxes each becomes hundreds of boxes. Here it stays a
:class:`Product`, and a product is subtracted from a box element by element.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from trafficlaw.errors import TooComplex
from trafficlaw.meaning.boxes import LIMIT, simplified
from trafficlaw.meaning.layout import Layout

__all__ = [
    "Product",
    "Union",
    "as_products",
    "boxes_of",
    "covers",
    "differ",
    "hits",
    "pieces",
    "product",
    "projection",
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
    for one in ones:
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
        for box in boxes_of(layout, one, (), within):
            yield from pieces(layout, box, cover)


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
