"""What an outcome turns on, against enumeration and on the shipped law."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import Law, half_as_often, laws

from trafficlaw.api import shipped_library
from trafficlaw.assessment.changes import Change, changed
from trafficlaw.assessment.findings import Finding, findings
from trafficlaw.assessment.sensitivity import covering, sensitivity
from trafficlaw.errors import UsageError
from trafficlaw.facts import Episode, Facts, Places
from trafficlaw.facts.values import Shown
from trafficlaw.meaning.denotation import Denotation
from trafficlaw.show.sensitivity import SensitivityResult
from trafficlaw.wording import Member, Wording

SEVERE = "us-tvpa#severe-forms"
FARM: dict[str, Any] = {
    "acts": {"recruit"},
    "means_at_act": (),
    "activity": {"labour"},
    "condition": {"debt-bondage"},
    "mental_exploitation": "intended",
}


class Small:
    """As much of a library as a finding needs."""

    def __init__(self, law: Law) -> None:
        self.law, self.space = law, law.space

    def denotation(self, wording: Wording) -> Denotation:
        return self.law.denotation(wording.members[0].definition.id)


@st.composite
def cases(draw: Any) -> tuple[Small, Finding]:
    """A case under a small law; some facts are unknown, some dimensions show two values."""
    law = draw(laws())
    values = {}
    for name, scheme in law.space.dimensions.items():
        if draw(st.integers(0, 3)) == 0:
            continue
        most = 2 if scheme.plural else 1
        leaves = [v for v in scheme.leaves if v != scheme.none]
        chosen = draw(st.lists(st.sampled_from(leaves), min_size=1, max_size=most, unique=True))
        if scheme.none and draw(st.booleans()):
            chosen = [scheme.none]
        values[name] = Shown(tuple((v,) for v in chosen))
    person = tuple((d, s) for d, s in values.items() if d == "age")
    own = tuple((d, s) for d, s in values.items() if d != "age")
    facts = Facts.of(person, (Episode.known(own, Places()),))
    definition = law.instrument.definition("one")
    wording = Wording(law.instrument, (Member(definition, definition.versions[0]),))
    small = Small(law)
    return small, Finding(small, facts, "one", wording)  # type: ignore[arg-type]


def outcome(finding: Finding, facts: Facts) -> str | None:
    """The outcome on other facts; ``None`` where there can be no such case."""
    other = Finding(finding.library, facts, finding.asked, finding.wording)
    try:
        return other.outcome
    except UsageError:
        return None


def afters(finding: Finding, dimension: str) -> set[tuple[str, ...]]:
    """What a dimension can show after one value joined, left, or took the place of all."""
    scheme = finding.library.space.dimensions[dimension]
    part = finding.facts.person if dimension == "age" else finding.facts.episodes[0].shown
    shown = dict(part).get(dimension)
    found = {(leaf,) for leaf in scheme.leaves}
    if shown is None:
        return found
    before = tuple(group[0] for group in shown.shows)
    if scheme.plural and scheme.none not in before:
        found |= {(*before, v) for v in scheme.leaves if v not in before and v != scheme.none}
        found |= {tuple(w for w in before if w != v) for v in before if len(before) > 1}
    return found - {before}


def with_(finding: Finding, chosen: dict[str, tuple[str, ...]]) -> Facts:
    facts = finding.facts
    for d, after in chosen.items():
        facts = changed(facts, Change(None if d == "age" else 0, d, "changed", None, None, after))
    return facts


def possible(finding: Finding) -> bool:
    return outcome(finding, finding.facts) is not None


@half_as_often
@given(cases())
def test_the_fewest_changes_are_those_of_enumeration(drawn: tuple[Small, Finding]) -> None:
    small, finding = drawn
    if not possible(finding):
        return
    found = covering(finding)
    assert not found.stopped
    if finding.outcome == "covered":
        assert found.size == 0
        return
    dims = sorted(small.space.dimensions)
    for size in range(1, 4):
        expected = {
            frozenset(chosen)
            for chosen in combinations(dims, size)
            if any(
                outcome(finding, with_(finding, dict(zip(chosen, after, strict=True)))) == "covered"
                for after in product(*(sorted(afters(finding, d)) for d in chosen))
            )
        }
        if expected:
            assert found.size == size
            assert {frozenset(c.dimension for c in w.changes) for w in found.ways} == expected
            assert all(outcome(finding, w.facts) == "covered" for w in found.ways)
            return
    assert found.size is None
    assert not found.ways


@half_as_often
@given(cases())
def test_flips_are_all_the_single_changes_that_change_the_outcome(
    drawn: tuple[Small, Finding],
) -> None:
    small, finding = drawn
    if not possible(finding):
        return
    found = {
        (f.change.dimension, frozenset(f.change.after)): f.outcome
        for f in sensitivity(finding).flips
        if f.change.after is not None
    }
    expected = {}
    for d in small.space.dimensions:
        for after in afters(finding, d):
            other = Finding(
                finding.library, with_(finding, {d: after}), finding.asked, finding.wording
            )
            try:
                now = other.outcome, other.possible
            except UsageError:
                continue
            if now != (finding.outcome, finding.possible):
                expected[d, frozenset(after)] = now[0]
    assert found == expected


def of(address: str, **facts: Any) -> Any:
    return sensitivity(findings(shipped_library(), Facts(**facts), address)[0])


def test_the_age_flips_palermo_and_fraud_the_tvpa() -> None:
    palermo = of("palermo", victim_age=17, **FARM)
    ages = [f for f in palermo.flips if f.change.dimension == "age" and f.change.value]
    assert {f.change.value for f in ages} == {"from-18", "from-20", "from-21"}
    assert {f.outcome for f in ages} == {"not covered"}
    assert palermo.covering.size == 0
    adult = of("palermo", victim_age=25, **FARM)
    ways = [[c.dimension for c in w.changes] for w in adult.covering.ways]
    assert ways == [["age"], ["means-at-act"]]
    severe = of(SEVERE, victim_age=17, **FARM)
    (way,) = severe.covering.ways
    assert [(c.dimension, c.kind, c.value) for c in way.changes] == [
        ("means-at-act", "changed", "fraud")
    ]
    text = " ".join(SensitivityResult([palermo, severe]).sentences())
    assert "“fraud” (11)(B)" in text
    assert "the means (“by means of”, 3(a)) is not met" in text
    assert "With age: unknown instead of 17: undetermined" in text


def test_two_changes_where_one_is_not_enough() -> None:
    found = of("uk-soa-2003", victim_age=17, **FARM)
    assert found.covering.size == 2
    assert {c.dimension for c in found.covering.ways[0].changes} == {"act", "activity"}
    result = SensitivityResult([found])
    assert "The fewest changes are in two facts." in repr(result)
    assert result.to_dict()["findings"][0]["covered_by"]["size"] == 2
    assert "<table>" in result._repr_html_()


def test_a_search_that_costs_too_much_says_so() -> None:
    finding = findings(shipped_library(), Facts(victim_age=25, **FARM), "uk-soa-2003")[0]
    found = covering(finding, steps=5)
    assert found.stopped
    part = sensitivity(finding)
    part.__dict__["covering"] = found
    assert "given up" in " ".join(SensitivityResult([part]).sentences())


def test_places_hold_movement_fixed() -> None:
    found = of("palermo", victim_age=25, origin="RO", destination="GB", **FARM)
    assert not any(f.change.dimension == "movement" for f in found.flips)


def test_without_a_wording_there_is_nothing_to_change() -> None:
    finding = findings(shipped_library(), Facts(**FARM), "palermo", as_of="1990-01-01")[0]
    with pytest.raises(UsageError):
        sensitivity(finding)
