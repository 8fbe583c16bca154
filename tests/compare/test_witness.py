"""Every witness is what it says it is, and the list leaves out no group and hides no cut."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given

from meaning.enumeration import facts_of, readings_of, under
from strategies import Law, half_as_often, laws
from trafficlaw.comparison.setting import Setting, make_setting
from trafficlaw.comparison.witness import DEEPEST, ORDINARY, Witness, witnesses
from trafficlaw.meaning.space import Clause

ALL = 1000


class Sides:
    """What one definition covers and another does not, by enumeration."""

    def __init__(self, law: Law, inside: str = "one", outside: str = "two") -> None:
        self.law = law
        self.inside, self.outside = law.denotation(inside), law.denotation(outside)
        self.setting: Setting = make_setting(law.library, (self.inside, self.outside), given={})
        self.layout = self.setting.layout
        self.facts = facts_of(self.setting)
        self.readings = readings_of(self.setting)
        self._points: dict[tuple[tuple[Clause, ...], int], frozenset[int]] = {}
        self.sets = [
            {r: self.points(d.clauses, r) for r in self.readings}
            for d in (self.inside, self.outside)
        ]

    def points(self, clauses: tuple[Clause, ...], reading: int) -> frozenset[int]:
        if (clauses, reading) not in self._points:
            boxes = self.setting.boxes(clauses)
            self._points[clauses, reading] = under(boxes, self.facts, reading)
        return self._points[clauses, reading]

    def status(self, side: int, fact: int) -> str:
        hits = [fact in self.sets[side][r] for r in self.readings]
        return "covered" if all(hits) else "arguable" if any(hits) else "not covered"

    def different(self) -> set[int]:
        """The points that the one covers and the other does not, on some reading."""
        return {f for r in self.readings for f in self.sets[0][r] - self.sets[1][r]}

    def clear(self) -> set[int]:
        return {
            f
            for f in self.facts
            if self.status(0, f) == "covered" and self.status(1, f) == "not covered"
        }

    def list(self, most: int = ALL) -> tuple[tuple[Witness, ...], bool]:
        return witnesses(self.setting, self.inside, self.outside, inside_is_a=True, most=most)

    def nearest(self, fact: int, readings: list[int]) -> set[tuple[str, ...]]:
        """The roles on which the nearest routes fail, all that tie; all roles if that is far."""
        failed = []
        for route in self.outside.routes:
            missed = [
                part
                for part in route.parts
                if not any(fact in self.points(part.clauses, r) for r in readings)
            ]
            failed.append(missed)
        least = min(len(missed) for missed in failed)
        if least > DEEPEST:
            failed = [[part for route in self.outside.routes for part in route.parts]]
        return {
            tuple(dict.fromkeys(part.role for part in missed))
            for missed in failed
            if len(missed) == least or least > DEEPEST
        }

    def departures(self, fact: int, *, clear: bool) -> set[tuple[str, ...]]:
        """What ``departs`` may say: of a clear pattern on every reading, else on some one."""
        if clear:
            return self.nearest(fact, self.readings)
        return {
            roles
            for r in self.readings
            if fact in self.sets[0][r] - self.sets[1][r]
            for roles in self.nearest(fact, [r])
        }


@half_as_often
@given(laws())
def test_every_witness_is_admissible_and_has_the_status_that_it_claims(law: Law) -> None:
    sides = Sides(law)
    found, _ = sides.list()
    different = sides.different()
    for w in found:
        assert w.point in sides.facts
        assert w.point in different
        assert w.in_a == sides.status(0, w.point)
        assert w.in_b == sides.status(1, w.point)
        assert w.facts == tuple(
            (axis.id, *sides.layout.values_in(w.point, axis.id))
            for axis in sides.layout.axes
            if not axis.question
        )
    assert len({w.point for w in found}) == len(found)


@half_as_often
@given(laws())
def test_the_other_side_shows_the_other_difference(law: Law) -> None:
    sides = Sides(law, "two", "one")
    found, _ = witnesses(sides.setting, sides.inside, sides.outside, inside_is_a=False, most=ALL)
    for w in found:
        assert w.in_b == sides.status(0, w.point)
        assert w.in_a == sides.status(1, w.point)


@half_as_often
@given(laws())
def test_there_is_no_witness_if_and_only_if_there_is_no_difference(law: Law) -> None:
    sides = Sides(law)
    found, cut = sides.list()
    assert bool(found) == bool(sides.different())
    assert any(w.clear for w in found) == bool(sides.clear())
    assert not cut


@half_as_often
@given(laws())
def test_clear_ones_come_first(law: Law) -> None:
    found, _ = Sides(law).list()
    assert [clear for clear, _ in groupby(found, key=lambda w: w.clear)] in (
        [], [True], [False], [True, False],
    )  # fmt: skip


@half_as_often
@given(laws())
def test_a_witness_departs_where_the_nearest_route_fails(law: Law) -> None:
    sides = Sides(law)
    for w in sides.list()[0]:
        assert w.departs in sides.departures(w.point, clear=w.clear)


@half_as_often
@given(laws())
def test_every_way_to_depart_that_there_is_has_a_witness(law: Law) -> None:
    """Of a pattern near to several routes at once, one of its departures is enough."""
    sides = Sides(law)
    found, _ = sides.list()
    for clear in (True, False):
        shown = {w.departs for w in found if w.clear == clear}
        patterns = sides.clear() if clear else sides.different() - sides.clear()
        for fact in patterns:
            assert shown & sides.departures(fact, clear=clear)


@half_as_often
@given(laws())
def test_each_group_is_shown_once_before_any_is_shown_twice(law: Law) -> None:
    found, _ = Sides(law).list()
    for clear in (True, False):
        groups = [w.departs for w in found if w.clear == clear]
        firsts = [i for i, departs in enumerate(groups) if departs not in groups[:i]]
        assert firsts == list(range(len(firsts)))


@half_as_often
@given(laws())
def test_a_shorter_list_is_the_beginning_of_a_longer_one_and_says_that_it_was_cut(
    law: Law,
) -> None:
    sides = Sides(law)
    whole, _ = sides.list()
    for most in range(1, len(whole) + 2):
        found, cut = sides.list(most)
        assert found == whole[:most]
        assert cut == (len(whole) > most)


@half_as_often
@given(laws())
def test_the_same_law_gives_the_same_witnesses(law: Law) -> None:
    assert Sides(law).list() == Sides(law).list()


@half_as_often
@given(laws())
def test_the_first_witness_of_a_group_is_the_most_ordinary(law: Law) -> None:
    """Where the other definition has one route, so that a group is all that departs there."""
    sides = Sides(law)
    if len(sides.outside.routes) != 1:
        return
    order = [name for name in ORDINARY if name in law.space.dimensions]
    layout = sides.layout

    def ordinary(fact: int) -> list[int]:
        return [fact & layout.mask(name) for name in order]

    (route,) = sides.outside.routes
    roles = [part.role for part in route.parts]
    if len(set(roles)) < len(roles):
        return
    seen: set[tuple[str, ...]] = set()
    for w in sides.list()[0]:
        if w.clear and w.departs not in seen:
            seen.add(w.departs)
            group = [f for f in sides.clear() if w.departs in sides.departures(f, clear=True)]
            assert w.point == min(group, key=ordinary)
