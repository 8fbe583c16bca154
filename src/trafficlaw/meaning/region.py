"""Regions: finite unions of boxes, with the operations of a Boolean algebra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from trafficlaw.errors import UsageError
from trafficlaw.meaning import boxes as algebra
from trafficlaw.meaning.layout import Layout

__all__ = ["Region"]


@frozen(eq=False)
class Region:
    """A set of points of a layout's space, held as a finite union of boxes.

    ``a | b``, ``a & b``, ``a - b`` and ``~a`` are union, intersection, difference and complement;
    ``a <= b`` is inclusion and ``a == b`` equality as sets, whatever the boxes are. Operands must
    share one layout; if they do not, ``UsageError`` is raised.
    """

    layout: Layout
    boxes: tuple[int, ...]

    @classmethod
    def of(cls, layout: Layout, *chosen: Mapping[str, Iterable[str]]) -> Region:
        """Return the union of boxes, each given as the values allowed on the axes it limits."""
        return cls(layout, tuple(algebra.simplified(layout, (layout.box(c) for c in chosen))))

    @classmethod
    def everything(cls, layout: Layout) -> Region:
        """Return the region of all points."""
        return cls(layout, (layout.full,))

    @classmethod
    def nothing(cls, layout: Layout) -> Region:
        """Return the region without a point."""
        return cls(layout, ())

    def _shared(self, other: Region) -> Layout:
        if self.layout != other.layout:
            raise UsageError("these regions lie in different spaces and cannot be combined")
        return self.layout

    def __or__(self, other: Region) -> Region:
        layout = self._shared(other)
        return Region(layout, tuple(algebra.simplified(layout, (*self.boxes, *other.boxes))))

    def __and__(self, other: Region) -> Region:
        layout = self._shared(other)
        common = algebra.intersection(layout, self.boxes, other.boxes)
        return Region(layout, tuple(algebra.simplified(layout, common)))

    def __sub__(self, other: Region) -> Region:
        layout = self._shared(other)
        return Region(layout, tuple(algebra.difference(layout, self.boxes, other.boxes)))

    def __invert__(self) -> Region:
        return Region.everything(self.layout) - self

    def __le__(self, other: Region) -> bool:
        return algebra.covers(self._shared(other), other.boxes, self.boxes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Region):
            return NotImplemented
        return self <= other and other <= self

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        """Whether the region has a point."""
        return any(not self.layout.is_empty(box) for box in self.boxes)

    def __contains__(self, point: int) -> bool:
        """Whether a point, a box with one value an axis, lies in the region."""
        return any(point & ~box == 0 for box in self.boxes)

    def __iter__(self) -> Iterator[dict[str, tuple[str, ...]]]:
        """Yield each box as the values that it allows on the axes that it limits."""
        return (self.layout.chosen(box) for box in self.boxes)

    def canonical(self) -> Region:
        """Return the same set as a deterministic irredundant list of maximal boxes."""
        return Region(self.layout, tuple(algebra.irredundant(self.layout, self.boxes)))

    def witness(self) -> dict[str, str] | None:
        """Return the first point of the region, one value an axis, or ``None`` if it is empty."""
        for box in self.boxes:
            if not self.layout.is_empty(box):
                point = self.layout.point(box)
                return {a.id: self.layout.values_in(point, a.id)[0] for a in self.layout.axes}
        return None
