"""A layout: where each axis of the space lies in the bits of an integer.

A box, one non-empty set of values an axis, is one Python integer. Each axis has as many bits as it
has values, and one guard bit above them that is always clear in a box. Adding ``ones`` to a box
carries into the guard bit of exactly those axes that hold at least one value, so one addition and
one mask tell whether every axis of an intersection is non-empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from trafficlaw.errors import UnknownName

__all__ = ["Axis", "Layout"]


@frozen
class Axis:
    """One axis of the space: a dimension of facts, or a question of law and its answers.

    ``values`` stand in order, the most usual first. ``none`` names the value that stands alone in
    a case where several values can be shown.
    """

    id: str
    values: tuple[str, ...]
    plural: bool = False
    none: str | None = None
    question: bool = False


@frozen(slots=False)
class Layout:
    """The axes of a space, side by side in one integer."""

    axes: tuple[Axis, ...]

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The place of each axis by its id."""
        return {axis.id: i for i, axis in enumerate(self.axes)}

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        """The lowest bit of each axis."""
        offsets, low = [], 0
        for axis in self.axes:
            offsets.append(low)
            low += len(axis.values) + 1
        return tuple(offsets)

    @cached_property
    def masks(self) -> tuple[int, ...]:
        """All the value bits of each axis."""
        return tuple(
            ((1 << len(axis.values)) - 1) << low
            for axis, low in zip(self.axes, self.offsets, strict=True)
        )

    @cached_property
    def full(self) -> int:
        """The box of everything; also the number whose addition carries into the guard bits."""
        return sum(self.masks)

    @cached_property
    def guards(self) -> int:
        """The guard bit of every axis."""
        return sum(
            1 << (low + len(axis.values)) for axis, low in zip(self.axes, self.offsets, strict=True)
        )

    @cached_property
    def axis_mask_at(self) -> tuple[int, ...]:
        """For every bit, the mask of the axis that it belongs to."""
        by_bit: list[int] = []
        for axis, mask in zip(self.axes, self.masks, strict=True):
            by_bit.extend([mask] * (len(axis.values) + 1))
        return tuple(by_bit)

    @cached_property
    def questions(self) -> int:
        """All the bits of the axes that are questions of law."""
        return sum(m for axis, m in zip(self.axes, self.masks, strict=True) if axis.question)

    @cached_property
    def facts(self) -> int:
        """All the bits of the axes that are facts."""
        return self.full & ~self.questions

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The ids of the axes that are questions of law."""
        return tuple(axis.id for axis in self.axes if axis.question)

    @cached_property
    def bits(self) -> Mapping[tuple[str, str], int]:
        """The bit of each value, by axis id and value."""
        return {
            (axis.id, value): 1 << (low + i)
            for axis, low in zip(self.axes, self.offsets, strict=True)
            for i, value in enumerate(axis.values)
        }

    def mask(self, axis_id: str) -> int:
        """Return all the value bits of one axis; raise ``UnknownName`` if there is none."""
        if axis_id not in self.positions:
            raise UnknownName("dimension or question", axis_id, self.positions)
        return self.masks[self.positions[axis_id]]

    def values(self, axis_id: str, values: Iterable[str]) -> int:
        """Return the bits of some values of one axis; raise ``UnknownName`` for a wrong one."""
        bits = 0
        for value in values:
            bit = self.bits.get((axis_id, value))
            if bit is None:
                mask = self.mask(axis_id)  # raises if the axis is what is wrong
                known = self.axes[self.masks.index(mask)].values
                raise UnknownName(f"value of “{axis_id}”", value, known)
            bits |= bit
        return bits

    def box(self, chosen: Mapping[str, Iterable[str]]) -> int:
        """Return the box that limits the axes named to the values given, and no others."""
        box = self.full
        for axis_id, values in chosen.items():
            bits = self.values(axis_id, values)
            box = (box & ~self.mask(axis_id)) | bits
        return box

    def chosen(self, box: int) -> dict[str, tuple[str, ...]]:
        """Return the values that a box allows on each axis that it limits."""
        return {
            axis.id: self.values_in(box, axis.id)
            for axis, mask in zip(self.axes, self.masks, strict=True)
            if box & mask != mask
        }

    def values_in(self, box: int, axis_id: str) -> tuple[str, ...]:
        """Return the values that a box allows on one axis, the most usual first."""
        i = self.positions[axis_id]
        field_bits = box >> self.offsets[i]
        return tuple(v for k, v in enumerate(self.axes[i].values) if field_bits >> k & 1)

    def point(self, box: int) -> int:
        """Return the most usual single point of a box: the first value on every axis."""
        point = 0
        for mask in self.masks:
            bits = box & mask
            point |= bits & -bits
        return point

    def is_empty(self, box: int) -> bool:
        """Whether some axis of the box holds no value."""
        return (box + self.full) & self.guards != self.guards
