"""The same facts before two forums: legs, cases and laws as wholes."""

from __future__ import annotations

import json
from itertools import combinations, pairwise, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import Pair, pairs

from trafficlaw.api import shipped_library
from trafficlaw.assessment.double_criminality import both_forums, matrix
from trafficlaw.assessment.findings import findings
from trafficlaw.assessment.legs import ELSEWHERE, joint_journeys, legs_between
from trafficlaw.assessment.shared_region import (
    LEGS,
    SharedRegion,
    carried,
    carrier,
    extents,
    shared_region,
    with_legs,
)
from trafficlaw.comparison.setting import Setting
from trafficlaw.comparison.verdict import verdict
from trafficlaw.errors import UsageError
from trafficlaw.facts import Episode, Facts, Places
from trafficlaw.facts.places import LEGS as MOVEMENTS
from trafficlaw.facts.places import journeys
from trafficlaw.library import Library
from trafficlaw.meaning.denotation import Denotation, Part, Route
from trafficlaw.meaning.layout import Axis, Layout
from trafficlaw.meaning.space import Clause
from trafficlaw.show.double_criminality import BothForumsResult, MatrixResult

FORUMS = ("GB", "NL", None)
SEXUAL: dict[str, Any] = {
    "acts": {"arrange-carriage"}, "means_at_act": {"fraud"}, "activity": {"sexual-act"},
    "condition": {"controlled"}, "gain": "another", "mental_exploitation": "intended",
    "victim_age": 25, "means_in_exploitation": {"fraud"}, "happened": "yes",
    "consent_travel": "agreed", "consent_exploitation": "agreed",
}  # fmt: skip
SERVITUDE: dict[str, Any] = {
    **SEXUAL, "acts": {"carry"}, "condition": {"servitude"},
    "means_in_exploitation": {"threat-of-harm"},
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped law."""
    return shipped_library()


# --- legs -------------------------------------------------------------------------------------


def seen(legs: Any, side: int) -> set[str]:
    return {leg.seen[side] for leg in legs}


def test_out_of_for_one_is_into_for_the_other() -> None:
    legs = {leg.zones: leg.seen for leg in legs_between("GB", "NL")}
    assert legs["GB", "NL"] == ("out-of", "into")
    assert legs["NL", "GB"] == ("into", "out-of")
    assert legs["GB", "GB"] == ("within", "elsewhere")
    assert legs[ELSEWHERE, "NL"] == ("elsewhere", "into")
    assert legs[ELSEWHERE, ELSEWHERE] == ("elsewhere", "elsewhere")
    assert legs[None] == ("none", "none")
    assert len(legs) == 10
    assert len(legs_between("GB", "GB")) == 5


def test_a_journey_from_the_united_kingdom_is_out_of_it_and_into_the_other() -> None:
    (pair,) = joint_journeys(Places(origin="GB", transit=(), destination="NL"), "GB", "NL")
    assert pair == ({"out-of"}, {"into"})
    through = Places(origin="GB", transit=("FR",), destination="NL")
    assert joint_journeys(through, "GB", "NL") == (
        ({"out-of", "elsewhere"}, {"elsewhere", "into"}),
    )


places_ = st.builds(
    Places,
    origin=st.sampled_from([None, "GB", "NL", "FR"]),
    destination=st.sampled_from([None, "GB-SCT", "NL", "FR"]),
    transit=st.sampled_from([None, (), ("FR",), ("GB", "NL")]),
)


def expanded(places: Places, forum: str | None) -> set[frozenset[str]]:
    """Every set of movements that one forum can see, spelled out."""
    found = set()
    for sure, may in journeys(places, forum):
        rest = sorted(may - sure)
        for n in range(len(rest) + 1):
            found |= {frozenset(sure | set(more)) for more in combinations(rest, n)}
    return found


@given(places_, st.sampled_from(["GB", "NL"]), st.sampled_from(["GB", "NL"]))
def test_each_forum_sees_at_once_what_it_sees_alone(places: Places, a: str, b: str) -> None:
    pairs = joint_journeys(places, a, b)
    for side, forum in enumerate((a, b)):
        alone = expanded(places, forum)
        if not places.journey:
            every = list(MOVEMENTS.values())
            none = {frozenset({"none"})}
            assert {p[side] for p in pairs} >= none | {frozenset({m}) for m in every}
            continue
        assert {p[side] for p in pairs} == alone
    if a == b:
        assert all(one == two for one, two in pairs)


@given(places_.filter(lambda p: p.journey))
def test_what_two_forums_see_is_some_walk(places: Places) -> None:
    """Walks of up to four legs, one by one, all are among the journeys."""
    zones = ("GB", "NL", ELSEWHERE)
    pairs = set(joint_journeys(places, "GB", "NL"))

    def zone(place: str | None) -> tuple[str, ...]:
        state = (place or "").partition("-")[0]
        return zones if place is None else (state if state in zones else ELSEWHERE,)

    if places.transit is None:
        middles = [m for n in range(3) for m in product(zones, repeat=n)]
    else:
        middles = list(product(*(zone(t) for t in places.transit)))
    for begins, middle, ends in product(zone(places.origin), middles, zone(places.destination)):
        stops = (begins, *middle, ends)
        legs = list(pairwise(stops))
        shown = tuple(
            frozenset(MOVEMENTS[x == home, y == home] for x, y in legs) for home in ("GB", "NL")
        )
        assert shown in pairs


# --- laws as wholes, against enumeration ------------------------------------------------------

TINY = Layout((
    Axis("act", ("recruit", "carry"), plural=True),
    Axis("movement", ("none", "into", "within", "out-of", "elsewhere"), plural=True, none="none"),
    Axis("transnational", ("internal", "transnational")),
))  # fmt: skip
NEVER = (
    TINY.box({"act": ["carry"], "movement": ["none"]}),
    TINY.box({"movement": ["into", "out-of"], "transnational": ["internal"]}),
)


@st.composite
def unions(draw: Any) -> list[int]:
    found = []
    for _ in range(draw(st.integers(1, 2))):
        chosen = {
            axis.id: draw(st.lists(st.sampled_from(axis.values), min_size=1, unique=True))
            for axis in TINY.axes
            if draw(st.booleans())
        }
        found.append(TINY.box(chosen))
    return found


def denotation(boxes: list[int]) -> Denotation:
    clauses = tuple(Clause(box) for box in boxes)
    part = Part(None, None, None, None, clauses)  # type: ignore[arg-type]
    return Denotation((Route(None, None, None, (part,), clauses),), ())  # type: ignore[arg-type]


@given(unions(), unions(), st.sampled_from(FORUMS), st.sampled_from(FORUMS))
def test_shared_law_is_that_of_enumeration(
    a: list[int], b: list[int], home: str | None, other: str | None
) -> None:
    legs = legs_between(home, other)
    layout = with_legs(TINY, legs)
    carry = [carrier(TINY, layout, legs, side) for side in (0, 1)]
    sides = [carried(denotation(u), carry[i], {}) for i, u in enumerate((a, b))]
    never = tuple(c(n) for c in carry for n in NEVER if not layout.is_empty(c(n)))
    setting = Setting(layout, layout.full, never)
    first, second = (setting.products(d) for d in sides)
    found = verdict(setting, first, second)
    inside: list[set[tuple[str, str, str]]] = [set(), set()]
    for act, leg, crossing in product(("recruit", "carry"), legs, ("internal", "transnational")):
        points = [
            TINY.box({"act": [act], "movement": [m], "transnational": [crossing]}) for m in leg.seen
        ]
        if any(not p & ~n for p in points for n in NEVER):
            continue
        for side, (union, point) in enumerate(zip((a, b), points, strict=True)):
            if any(not point & ~box for box in union):
                inside[side].add((act, leg.id, crossing))
    x, y = inside
    answers = extents(setting, first, second, found)
    for one, two, answer in ((x, y, answers[0]), (y, x, answers[1])):
        if not one:
            assert answer == "covers nothing"
            continue
        expected = "every case" if one <= two else "some cases" if one & two else "never"
        assert answer == expected or (answer, expected) == ("only a combined case", "never")


@given(pairs(2))
def test_how_much_is_shared_is_read_off_reading_by_reading(pair: Pair) -> None:
    setting, layout = pair.setting, pair.setting.layout
    found = verdict(setting, pair.a, pair.b)
    answers = extents(setting, pair.a, pair.b, found)
    axes = [[layout.bits[a.id, v] for v in a.values] for a in layout.axes]
    expected: list[set[str]] = [set(), set()]
    points = [sum(p) for p in product(*axes)]
    points = [p for p in points if not any(not p & ~n for n in setting.never)]
    for reading in {p & layout.questions for p in points}:
        if reading & ~setting.readings:
            continue
        x, y = (
            {p for p in points if p & layout.questions == reading
             and any(not p & ~box for box in boxes)}
            for boxes in (pair.a, pair.b)
        )  # fmt: skip
        for side, (one, two) in enumerate(((x, y), (y, x))):
            if one:
                name = "every case" if one <= two else "some cases" if one & two else "never"
                expected[side].add(name)
    for answer, names in zip(answers, expected, strict=True):
        if not names:
            assert answer == "covers nothing"
        elif len(names) > 1:
            assert answer == "depends on readings"
        elif names == {"never"}:
            assert answer in ("never", "only a combined case", "depends on readings")
        else:
            assert {answer} == names


# --- the shipped law ---------------------------------------------------------


def case_at(library: Library, region: SharedRegion, facts: tuple[tuple[str, str], ...]) -> Facts:
    """The case of a pattern before two forums, its leg told by places."""
    values = dict(facts)
    leg = region.legs[values.pop(LEGS)]
    dimensions = library.space.dimensions
    known: dict[str, Any] = {d: {v} if dimensions[d].plural else v for d, v in values.items()}
    if leg.zones is None:
        known["movement"] = {"none"}
    else:
        for key, zone, far in zip(("origin", "destination"), leg.zones, ("FR", "DE"), strict=True):
            known[key] = far if zone == ELSEWHERE and values["transnational"] != "internal" else (
                "FR" if zone == ELSEWHERE else zone)  # fmt: skip
        known["transit"] = ()
    return Facts(library=library, **known)


@pytest.mark.parametrize(
    ("a", "b"),
    [("uk-soa-2003", "us-tvpa#severe-forms"), ("gb-msa-2015", "us-tvpa#severe-forms"),
     ("uk-soa-2003", "ca-cc-279")],
)  # fmt: skip
def test_every_witness_is_decided_as_it_claims(library: Library, a: str, b: str) -> None:
    region = shared_region(library, library.wordings(a)[0], library.wordings(b)[0])
    assert region.extent == region.back == "some cases"
    for witness in (region.common, region.only_in_a, region.only_in_b):
        assert witness is not None
        case = case_at(library, region, witness.facts)
        for wording, claimed in ((region.a, witness.in_a), (region.b, witness.in_b)):
            assert findings(library, case, wording.address)[0].outcome == claimed


def test_a_law_against_itself_and_the_protocol_against_its_copy(library: Library) -> None:
    made = matrix(library, ["palermo", "cets-197", ("uk-soa-2003", "GB-EAW")])
    assert made.extent(0, 1) == made.extent(1, 0) == "every case"
    assert made.extent(2, 2) == "every case"
    assert made.extent(0, 2) in ("some cases", "depends on readings")
    result = MatrixResult(made)
    assert json.loads(result.to_table("json"))["extent"][0][1] == "every case"
    assert "same facts" in repr(result)
    assert "<table>" in result._repr_html_()


def test_a_law_not_in_force_is_named(library: Library) -> None:
    made = matrix(library, ["palermo", ("uk-soa-2003", "GB-EAW")], as_of="2001-01-01")
    assert [address for address, _ in made.absent] == ["palermo", "uk-soa-2003"]
    assert "uk-soa-2003" in " ".join(MatrixResult(made).lead())
    with pytest.raises(UsageError, match="two laws"):
        matrix(library, ["palermo"])


def both(library: Library, a: str, b: str, **facts: Any) -> BothForumsResult:
    return BothForumsResult(both_forums(library, Facts(library=library, **facts), a, b))


def test_one_journey_before_two_forums(library: Library) -> None:
    found = both(library, "gb-msa-2015", "nl-sr-273f", origin="GB", destination="NL", **SERVITUDE)
    assert found.outcome == "yes"
    assert "covered before both forums" in " ".join(found.sentences())
    assert json.loads(found.to_table("json"))["mode"] == "same facts"
    assert "Before each forum" in repr(found)


def test_what_one_forum_leaves_open_is_open_for_both(library: Library) -> None:
    """Control short of servitude is exploitation under Dutch law on some readings only."""
    found = both(library, "gb-msa-2015", "nl-sr-273f", origin="GB", destination="NL", **SEXUAL)
    (part,) = found.parts
    assert (part.a.outcome, part.b.outcome) == ("covered", "arguable")
    assert found.outcome == "arguable"


def test_an_offence_in_one_alone_is_no_double_criminality(library: Library) -> None:
    facts = {**SERVITUDE, "activity": {"labour"}}
    found = both(library, "uk-soa-2003", "nl-sr-273f", origin="GB", destination="GB", **facts)
    assert found.parts[0].a.outcome == "not covered"
    assert found.parts[0].b.outcome == "covered"
    assert found.outcome == "no"


def test_harbouring_against_carrying_under_the_soa() -> None:
    lib = shipped_library()
    carried_ = Facts(**SEXUAL, origin="RO", destination="GB")
    kept = Facts(**{**SEXUAL, "acts": {"harbour"}}, movement={"none"})
    for facts, expected in ((carried_, "covered"), (kept, "not covered")):
        assert findings(lib, facts, "uk-soa-2003", in_="GB-EAW")[0].outcome == expected


def test_unknown_facts_are_completed_once_for_both(library: Library) -> None:
    """What is unknown decides both alike, or each its own way, but never at odds with itself."""
    facts = {k: v for k, v in SEXUAL.items() if k != "acts"}
    found = both(library, "uk-soa-2003", "us-tvpa#severe-forms", origin="GB", destination="US",
                 **facts)  # fmt: skip
    (part,) = [p for p in found.parts if "GB-EAW" in p.a.wording.territory]  # type: ignore[union-attr]
    marginal = set(product(part.a.possible, part.b.possible))
    assert {(x, y) for x, y, _ in part.pairs} <= marginal
    assert part.outcome == "undetermined"
    same = both(library, "uk-soa-2003", "uk-soa-2003", **facts)
    for one in same.parts:
        if one.a.wording == one.b.wording:
            assert {(x, y) for x, y, _ in one.pairs} == {(o, o) for o in one.a.possible}


def test_movement_without_places_is_refused_before_two_forums(library: Library) -> None:
    with pytest.raises(UsageError, match="give origin and destination"):
        both(library, "uk-soa-2003", "nl-sr-273f", movement={"into"}, **SEXUAL)


def test_a_law_not_in_force_makes_no_offence(library: Library) -> None:
    found = BothForumsResult(
        both_forums(library, Facts(library=library, **SEXUAL), "uk-soa-2003", "palermo",
                    as_of="2001-01-01")
    )  # fmt: skip
    assert found.outcome == "no"
    assert "not in force" in " ".join(p.a.outcome for p in found.parts)
    assert found.to_dict()["parts"]


def test_a_treaty_may_see_any_border(library: Library) -> None:
    found = both(library, "palermo", "gb-msa-2015", origin="RO", destination="GB", **SEXUAL)
    assert {p.a.forum for p in found.parts} == {None}
    assert all("no border of its own" in " ".join(found.sentences()) for _ in found.parts)
    assert len(legs_between(None, "NL")) == 17


def test_episodes_share_the_person_before_both_forums(library: Library) -> None:
    home = Episode(**{k: v for k, v in SERVITUDE.items() if k != "victim_age"}, origin="NL",
                   destination="GB")  # fmt: skip
    work = Episode(acts={"recruit"}, activity={"labour"}, condition={"none"})
    facts = Facts(work, home, age="adult", library=library)
    (part,) = both_forums(library, facts, "gb-msa-2015", "nl-sr-273f")
    assert part.outcome == "yes"
