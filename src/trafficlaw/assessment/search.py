"""Is there a completion of a case that avoids one set and meets another? An exact search.

A completion gives each dimension of each episode a set of values. It is admissible if every value
occurs in an admissible point of its episode, so it is the hull of some set of admissible points;
hence two admissible completions that agree in their single values, and in which dimensions show
``none``, have an admissible union. Whatever is asked of a completion here is of two kinds: to
*avoid* a set, which a part of it then does too, and to *meet* something, which a larger one then
does too. So among the completions inside a box that avoids the set the largest is best, and only
boxes are searched, never sets of values: a box shrinks until nothing in it need be avoided, then
its single values are chosen. :mod:`tests.assessment` proves it against full enumeration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from trafficlaw.errors import TooComplex
from trafficlaw.meaning.boxes import covers, pieces
from trafficlaw.meaning.layout import Layout

__all__ = ["LIMIT", "Copy", "Ground", "Search", "Weighed", "World"]

LIMIT = 100_000
"""How many boxes one search may look at before it gives up with ``TooComplex``."""

TRIED = 8
"""How many things to avoid are looked at for the one that leaves the fewest ways."""


@frozen
class Weighed:
    """A box of facts that counts under some answers, both as integers.

    ``cells`` has a bit for each element that is not coded and that the box needs to be met.
    """

    facts: int
    answers: int
    cells: int = 0


class Ground:
    """The dimensions of facts with what cannot be combined; remembers the hulls it has found."""

    def __init__(self, layout: Layout, never: Sequence[int]) -> None:
        self.layout = layout
        self.never = tuple(never)
        self._hulls: dict[int, int] = {}
        self._ties: dict[int, tuple[int, ...]] = {}
        self.single = [
            mask for axis, mask in zip(layout.axes, layout.masks, strict=True) if not axis.plural
        ]
        self.alone = [
            (mask, layout.values(axis.id, [axis.none]))
            for axis, mask in zip(layout.axes, layout.masks, strict=True)
            if axis.plural and axis.none is not None
        ]

    def near(self, box: int) -> list[int]:
        """Return the impossible boxes that meet a box."""
        full, guards = self.layout.full, self.layout.guards
        return [n for n in self.never if ((n & box) + full) & guards == guards]

    def hull(self, box: int) -> int:
        """Return the values that occur in some admissible point of a box; 0 if there is none."""
        found = self._hulls.get(box)
        if found is None:
            if len(self._hulls) > 200_000:
                self._hulls.clear()
            found = self._hulls[box] = self._hull(box)
        return found

    def _hull(self, box: int) -> int:
        cover = self.near(box)
        if not cover:
            return 0 if self.layout.is_empty(box) else box
        seen = 0
        for piece in pieces(self.layout, box, cover):
            seen |= piece
            if seen == box:
                break
            cover.append(seen)  # points of values already seen can add nothing
        return seen

    def apart(self, copy: Copy) -> int:
        """Return what an episode may show, ``none`` only where nothing else must be shown."""
        box = copy.possible
        for mask, alone in self.alone:
            if copy.need & mask:
                box &= ~alone if copy.need & mask & ~alone else ~mask | alone
        return box

    def piece(self, box: int, inside: int, near: Sequence[int]) -> int:
        """Return a part of ``inside`` that a completion in ``box`` must miss; 0 if there is none.

        A completion that has no admissible point in ``inside`` misses one and the same axis of
        what is returned. Dimensions that no impossible box ties together are independent: where
        ``inside`` limits one only of those that are tied, every value of it that a completion
        shows occurs in an admissible point, so that all of ``inside`` is to be missed there.
        """
        piece = next(pieces(self.layout, inside, near), 0)
        if not piece or piece == inside:
            return piece
        limits = box & ~inside
        for tied in self.ties(box, near):
            limited = [mask for mask in self.layout.masks if mask & tied & limits]
            if len(limited) < 2:
                piece = (piece & ~tied) | (inside & tied)
        return piece

    def ties(self, box: int, near: Sequence[int]) -> tuple[int, ...]:
        """Return the groups of dimensions that the impossible boxes near a box tie together."""
        found = self._ties.get(box)
        if found is None:
            groups: list[int] = []
            for never in near:
                group = sum(mask for mask in self.layout.masks if box & mask & ~never)
                apart = [g for g in groups if not g & group]
                groups = [*apart, sum(g for g in groups if g & group) | group]
            if len(self._ties) > 200_000:
                self._ties.clear()
            found = self._ties[box] = tuple(groups)
        return found


@frozen
class Copy:
    """One episode of one completion: what it may show, what it must show, one of each group."""

    possible: int
    need: int
    groups: tuple[int, ...] = ()


@frozen
class World:
    """One completion of the whole case, and what is asked of it.

    ``copies`` are the places of its episodes. No episode may have a point in ``avoid``: under the
    reading that the search chooses if ``chosen`` is not ``None``, else whatever the answers. Some
    episode must meet ``hit``; all together must meet ``full`` under every one of the readings.
    """

    copies: tuple[int, ...]
    avoid: tuple[Weighed, ...] = ()
    chosen: int | None = None
    hit: tuple[Weighed, ...] | None = None
    full: tuple[Weighed, ...] | None = None


State = tuple[tuple[int, ...], tuple[int, ...]]
"""The boxes of the copies, and the answers still open in each world."""


@frozen(slots=False)
class Search:
    """Copies of episodes, some of whose facts are the same, in worlds of which things are asked.

    ``links`` name two copies and the dimensions that they share. ``answers`` is the layout of the
    questions, ``readings`` the box of the answers that are open.
    """

    ground: Ground
    answers: Layout
    readings: int
    copies: tuple[Copy, ...]
    links: tuple[tuple[int, int, int], ...]
    worlds: tuple[World, ...]
    limit: int = LIMIT
    _seen: set[State] = field(factory=set, init=False, eq=False)

    def run(self) -> State | None:
        """Return the boxes of completions that fulfil everything, or ``None`` if there are none.

        Raises ``TooComplex`` after ``limit`` boxes.
        """
        first: State = (
            tuple(self.ground.apart(copy) for copy in self.copies),
            tuple(self.readings if w.chosen is None else w.chosen for w in self.worlds),
        )
        stack = [first]
        while stack:
            boxes = self.tight(stack.pop())
            if boxes is None or boxes in self._seen:
                continue
            self._seen.add(boxes)
            if len(self._seen) > self.limit:
                raise TooComplex(
                    f"this assessment needs more than {self.limit:,} steps; give more of the facts"
                )
            if not self.hopeful(boxes):
                continue
            branches = self.escapes(boxes)
            if branches is None:
                branches = self.choices(boxes)
            if branches is None:
                return boxes
            stack.extend(reversed(branches))
        return None

    @property
    def looked(self) -> int:
        """How many boxes were looked at."""
        return len(self._seen)

    def tight(self, state: State) -> State | None:
        """Return the state without values that nothing can show; ``None`` if a need is unmet."""
        boxes = list(state[0])
        changed = True
        while changed:
            changed = False
            for i, copy in enumerate(self.copies):
                hull = self.ground.hull(boxes[i])
                if not hull or copy.need & ~hull:
                    return None
                if hull != boxes[i]:
                    boxes[i], changed = hull, True
                if any(not group & hull for group in copy.groups):
                    return None
            for i, j, mask in self.links:
                common = boxes[i] & boxes[j] & mask
                for k in (i, j):
                    if boxes[k] & mask != common:
                        boxes[k] = (boxes[k] & ~mask) | common
                        changed = True
        return tuple(boxes), state[1]

    def hopeful(self, state: State) -> bool:
        """Whether the largest completions meet what they must, so far as this can be seen yet."""
        for world in self.worlds:
            held = [state[0][i] for i in world.copies]
            if world.hit is not None and not any(self.reach(held, w) for w in world.hit):
                return False
            if world.full is not None and not self.filled(held, world.full):
                return False
        return True

    def filled(self, held: Sequence[int], wanted: Sequence[Weighed]) -> bool:
        """Whether the boxes of one world meet something under every one of the readings."""
        met: list[int] = []
        for w in wanted:
            if any(not w.answers & ~m for m in met) or not self.reach(held, w):
                continue
            if not self.readings & ~w.answers:
                return True
            met.append(w.answers)
        return covers(self.answers, met, [self.readings])

    def reach(self, held: Sequence[int], w: Weighed) -> bool:
        """Whether one of some boxes has an admissible point in what is asked."""
        full, guards = self.ground.layout.full, self.ground.layout.guards
        return any(
            ((box & w.facts) + full) & guards == guards and self.ground.hull(box & w.facts)
            for box in held
        )

    def escapes(self, state: State) -> list[State] | None:
        """Return the ways to lose something that must be avoided; ``None`` if nothing is left."""
        boxes, answers = state
        full, guards = self.ground.layout.full, self.ground.layout.guards
        fewest: list[State] | None = None
        tried = 0
        for k, world in enumerate(self.worlds):
            open_ = answers[k]
            for i in world.copies:
                box = boxes[i]
                near: list[int] | None = None
                for w in world.avoid:
                    inside = box & w.facts
                    if (inside + full) & guards != guards:
                        continue
                    if world.chosen is not None and self.answers.is_empty(open_ & w.answers):
                        continue
                    if near is None:
                        near = self.ground.near(box)
                    piece = self.ground.piece(box, inside, near)
                    if not piece:
                        continue
                    ways = list(self.ways(state, i, k, piece, w, world.chosen is not None))
                    if len(ways) < 2:
                        return ways
                    if fewest is None or len(ways) < len(fewest):
                        fewest = ways
                    tried += 1
                    if tried == TRIED:
                        return fewest
        return fewest

    def ways(
        self, state: State, i: int, k: int, piece: int, w: Weighed, chosen: bool
    ) -> Iterator[State]:
        """Yield the states in which copy ``i`` misses a piece, each on another axis.

        On a single axis the later states keep to the piece, since the earlier one tries the rest.
        """
        boxes, answers = state
        layout = self.ground.layout
        box, need = boxes[i], self.copies[i].need
        if chosen:
            rest = answers[k] & ~w.answers
            while rest:
                mask = self.answers.axis_mask_at[(rest & -rest).bit_length() - 1]
                left = (answers[k] & ~mask) | (rest & mask)
                yield boxes, (*answers[:k], left, *answers[k + 1 :])
                kept = (answers[k] & ~mask) | (answers[k] & w.answers & mask)
                answers = (*answers[:k], kept, *answers[k + 1 :])
                rest &= ~mask
        rest = box & ~piece
        single = self.single
        while rest:
            mask = layout.axis_mask_at[(rest & -rest).bit_length() - 1]
            if not need & piece & mask:
                left = (box & ~mask) | (rest & mask)
                yield (*boxes[:i], left, *boxes[i + 1 :]), answers
                if mask & single:
                    box = (box & ~mask) | (piece & mask)
                    boxes = (*boxes[:i], box, *boxes[i + 1 :])
            rest &= ~mask

    @property
    def single(self) -> int:
        """All the bits of the dimensions that take one value."""
        return sum(self.ground.single)

    def choices(self, state: State) -> list[State] | None:
        """Return the ways to fix a value that still matters; ``None`` if none does."""
        boxes, answers = state
        touched = [self.touched(state, k, i) for k, w in enumerate(self.worlds) for i in w.copies]
        places = [i for w in self.worlds for i in w.copies]
        for i in places:
            box = boxes[i]
            for mask, alone in self.ground.alone:
                if box & alone and box & mask & ~alone and self.matters(mask, places, touched, i):
                    return [
                        ((*boxes[:i], box & ~alone, *boxes[i + 1 :]), answers),
                        ((*boxes[:i], (box & ~mask) | alone, *boxes[i + 1 :]), answers),
                    ]
            for mask in self.ground.single:
                values = box & mask
                if not values & (values - 1) or not self.matters(mask, places, touched, i):
                    continue
                kept = []
                for value in alike(values, self.telling(mask, places, touched, i)):
                    kept.append(((*boxes[:i], (box & ~mask) | value, *boxes[i + 1 :]), answers))
                return kept
        return None

    def touched(self, state: State, k: int, i: int) -> list[int]:
        """Return the boxes that tell values of a copy apart: what cannot be, what is to be met."""
        box, world = state[0][i], self.worlds[k]
        layout = self.ground.layout
        wanted = [w.facts for w in (*(world.hit or ()), *(world.full or ()))]
        return [*self.ground.near(box), *(f for f in wanted if not layout.is_empty(f & box))]

    def sharing(self, mask: int, i: int) -> set[int]:
        """Return the copies that share a dimension with copy ``i``, itself included."""
        found = {i}
        grown = True
        while grown:
            grown = False
            for a, b, shared in self.links:
                if shared & mask and (a in found) != (b in found):
                    found |= {a, b}
                    grown = True
        return found

    def telling(
        self, mask: int, places: Sequence[int], touched: Sequence[list[int]], i: int
    ) -> list[int]:
        """Return the boxes that could tell values of one dimension apart, wherever it is shared."""
        sharing = self.sharing(mask, i)
        boxes = [
            box & mask
            for place, found in zip(places, touched, strict=True)
            if place in sharing
            for box in found
        ]
        boxes.extend(group & mask for j in sharing for group in self.copies[j].groups)
        return [box for box in boxes if box]

    def matters(
        self, mask: int, places: Sequence[int], touched: Sequence[list[int]], i: int
    ) -> bool:
        """Whether any box limits a dimension of a copy."""
        return any(box != mask for box in self.telling(mask, places, touched, i))


def alike(values: int, boxes: Sequence[int]) -> Iterator[int]:
    """Yield the first of the values of every kind that the boxes tell apart."""
    seen: set[tuple[bool, ...]] = set()
    while values:
        bit = values & -values
        values &= ~bit
        kind = tuple(bool(box & bit) for box in boxes)
        if kind not in seen:
            seen.add(kind)
            yield bit
