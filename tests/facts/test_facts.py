"""Facts: what is given, what is understood, what is refused; written and read back."""

from __future__ import annotations

import json
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafficlaw.assessment.case import case_of
from trafficlaw.errors import DataError, UsageError
from trafficlaw.facts import Episode, Facts, Places, Shown, at_least, one_of
from trafficlaw.facts.places import LEGS, journeys
from trafficlaw.library import shipped_library

DIMENSIONS = shipped_library().space.dimensions
LAYOUT = shipped_library().space.facts


def box_of(facts: Facts, dimension: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The leaves that may be shown and those that must be."""
    (copy,) = case_of(shipped_library().space, facts, None).episodes[0]
    mask = LAYOUT.mask(dimension)
    needed = copy.need & mask
    return LAYOUT.values_in(copy.possible, dimension), LAYOUT.values_in(needed, dimension)


def test_unknown_empty_and_none_are_three_things() -> None:
    every = DIMENSIONS["means-at-act"].leaves
    assert box_of(Facts(), "means-at-act") == (every, ())
    assert box_of(Facts(means_at_act=None), "means-at-act") == (every, ())
    assert box_of(Facts(means_at_act="unknown"), "means-at-act") == (every, ())
    assert box_of(Facts(means_at_act=()), "means-at-act") == (("none",), ("none",))
    assert box_of(Facts(means_at_act="none"), "means-at-act") == (("none",), ("none",))
    assert case_of(shipped_library().space, Facts(acts=()), None).episodes == ()
    assert Facts(means_at_act=()) == Facts(means_at_act={"none"}) != Facts()


def test_sets_are_complete_unless_they_say_otherwise() -> None:
    assert box_of(Facts(acts={"recruit"}), "act") == (("recruit",), ("recruit",))
    may, must = box_of(Facts(acts=at_least({"recruit"}, absent={"carry"})), "act")
    assert must == ("recruit",)
    assert set(may) == set(DIMENSIONS["act"].leaves) - {"carry"}
    may, must = box_of(Facts(means_at_act=at_least({"force"})), "means-at-act")
    assert "none" not in may
    assert Facts(acts=at_least({"recruit"})).known("act") == ("recruit",)
    assert Facts(acts=at_least(())) == Facts()


def test_a_broader_concept_is_one_of_its_leaves() -> None:
    (copy,) = case_of(shipped_library().space, Facts(acts={"transport", "recruit"}), None).episodes[
        0
    ]
    legs = LAYOUT.values("act", ["carry", "arrange-carriage", "assist-journey"])
    recruit = LAYOUT.values("act", ["recruit"])
    assert copy.possible & LAYOUT.mask("act") == legs | recruit
    assert copy.groups == (legs,)
    assert box_of(Facts(age="child"), "age")[0] == (
        "aged-17", "aged-16", "from-15", "aged-14", "from-13", "under-13",
    )  # fmt: skip
    both = Facts(means_at_act={one_of("force", "deception")})
    (copy,) = case_of(shipped_library().space, both, None).episodes[0]
    assert copy.groups == (LAYOUT.values("means-at-act", ["force", "deception"]),)


@pytest.mark.parametrize(
    ("words", "meant"),
    [("harboring", "harbour"), ("Harbouring", "harbour"), ("HARBOUR", "harbour"),
     ("transportation", "transport"), ("arrange_carriage", "arrange-carriage")],
)  # fmt: skip
def test_other_words_are_understood(words: str, meant: str) -> None:
    assert Facts(acts=words).known("act") == (meant,)


def test_ages_in_years_are_exact() -> None:
    assert box_of(Facts(age=17), "age") == (("aged-17",), ("aged-17",))
    assert box_of(Facts(victim_age="16-19"), "age") == (("aged-17", "aged-16", "from-18"), ())
    assert box_of(Facts(age=range(12, 14)), "age")[0] == ("from-13", "under-13")
    assert box_of(Facts(age=64), "age") == (("from-21",), ("from-21",))
    assert box_of(Facts(age=["16-19", "adult"]), "age")[0] == ("from-18",)
    assert box_of(Facts(age=one_of(12, "adult")), "age")[0] == (
        "from-21", "under-13", "from-18", "from-20",
    )  # fmt: skip
    assert box_of(Facts(age=at_least((), absent=["adult"])), "age")[0] == (
        "aged-17", "aged-16", "from-15", "aged-14", "from-13", "under-13",
    )  # fmt: skip


def test_yes_and_no() -> None:
    facts = Facts(happened=False, organised_group=True, consent_to_travel=True)
    assert facts.known("happened") == ("not-come-about",)
    assert facts.known("organised-group") == ("group",)
    assert facts.known("consent-travel") == ("agreed",)
    assert facts.known("sex") is None


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(UsageError) as error:
        Facts(acts={"recrut"}, age=[16, "adult"], actvity="labour", sex=(), gain={"another": 1},
              means_at_act={"none", "force"},
              situation=at_least({"pregnancy"}, absent={"pregnancy"}),
              activity="zzz", origin="Romania", destination=["RO", "BG"], dates="soon",
              condition=at_least((), absent=DIMENSIONS["condition"].leaves),
              transit=one_of("RO", "BG"), conduct=None, consent_act=True)  # fmt: skip
    lines = str(error.value).splitlines()
    assert lines[0] == "13 problems in the facts"
    for words in ("did you mean “recruit”?", "cannot be aged-16 and adult", "“actvity” is no fact",
                  "takes one value; leave it out", "found dict", "stands alone",
                  "present and absent", "“zzz”; there are labour", "no code of a territory",
                  "takes one territory", "is not a date", "every value is said to be absent",
                  "a place is one code",
                  ):  # fmt: skip
        assert sum(words in line for line in lines) == 1, (words, lines)


def test_more_that_is_refused() -> None:
    for values, words in (
        ({"age": 121}, "no age in years"),
        ({"age": "19-16"}, "no age in years"),
        ({"acts": {"recruit"}, "act": {"carry"}}, "given twice"),
        ({"age": 16, "victim_age": "adult"}, "cannot be aged-16 and adult"),
        ({"sex": "female", "victim_sex": "male"}, "cannot be female and male"),
        ({"movement": "none", "origin": "RO"}, "places of a journey"),
        ({"transnational": "internal", "origin": "RO", "destination": "GB"}, "several states"),
        ({"origin": one_of("RO", "BG")}, "a place is one code"),
        ({"dates": ("2014-02-01", "2014-01-01")}, "before it begins"),
        ({"age": at_least((), absent=["adult", "child"])}, "one value cannot be"),
        ({"age": 3.9}, "found float"),
    ):
        with pytest.raises(UsageError, match=words):
            Facts(**values)  # type: ignore[arg-type]
    same = Facts(acts={"recruit"}, act={"recruit"}, age=16, victim_age="child", origin=None)
    assert box_of(same, "age")[0] == ("aged-16",)
    with pytest.raises(UsageError, match="write it in an episode"):
        Facts(Episode(acts={"recruit"}), activity="labour")
    with pytest.raises(UsageError, match=r"episodes\[1\]\.age: .* write it with the person"):
        Facts(Episode(acts={"recruit"}), Episode(age=16))


def test_what_no_case_can_show_is_refused_with_the_reason() -> None:
    with pytest.raises(UsageError) as error:
        Facts(acts={"carry"}, movement="none", age="adult", condition=["child-delivery"])
    assert str(error.value).splitlines()[1:] == [
        "  no case can show together act (carry), movement (none). Whoever carries a person, "
        "arranges carriage or assists a journey deals with a journey.",
        "  no case can show together age (adult), condition (child-delivery). Only a person under "
        "18 can be delivered as a child.",
    ]
    with pytest.raises(UsageError, match=r"act in episode 2 \(carry\), movement in episode 2"):
        Facts(Episode(acts={"recruit"}), Episode(acts="carry", movement="none"))
    with pytest.raises(UsageError, match="episode 2: movement"):
        Facts(Episode(acts={"recruit"}), Episode(origin="RO", movement="none"))
    Facts(acts={"patronise", "recruit"}, condition=at_least({"servile-marriage"}))


FILE = """\
title: A farm
person: {age: 17, sex: girl}
dates: {from: 2014-05-01, until: 2014-06-01}
episodes:
  - title: The recruiting
    acts: [recruiting]
    means: {present: [deceit], absent: [force]}
    activity: labour
    origin: RO
    transit: []
    destination: GB-EAW
  - acts: unknown
    condition: [{one_of: [slavery, servitude]}]
"""


def test_files_are_read_and_written_back(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(FILE)
    facts = Facts.read(path)
    assert facts.episodes[0].title == "The recruiting"
    assert facts.episodes[0].get("means-at-act") == Shown((("deception",),), ("force",), False)
    assert facts.episodes[1].get("act") is None
    assert facts.episodes[0].places == Places("RO", (), "GB-EAW")
    assert facts.dates is not None
    assert Facts.parse(facts.to_yaml()) == facts
    assert Facts.parse(json.dumps(facts.to_dict())) == facts
    assert hash(Facts.parse(facts.to_yaml())) == hash(facts)
    assert "episode 2: condition: slavery or servitude" in repr(facts)
    flat = Facts.parse("acts: recruit\nage: 16\nnote: short\ndates: 2014-05-01\n")
    assert flat == Facts(acts="recruit", age=16, note="short", dates="2014-05-01")
    assert Facts.parse(flat.to_yaml()) == flat


def test_a_broken_file_is_refused_whole_with_every_line(tmp_path: Path) -> None:
    text = (
        "title: [x]\nacts: [recrut]\nage: [16, adult]\nactivity:\n  - labour\n"
        "  - {one_of: [sex, crime]}\nfoo: 1\nmeans: {presnt: [force]}\ndates: {from: x}\n"
        "condition: [[slavery]]\nsex:\nsituation: {}\n"
    )
    with pytest.raises(DataError) as error:
        Facts.parse(text, name="case.yaml")
    found = [(p.line, p.message) for p in error.value.problems]
    assert [line for line, _ in found] == [1, 2, 3, 6, 7, 8, 9, 10, 11, 12]
    assert "did you mean “sexual-act”?" in found[3][1]
    for bad, words in (
        ("- a\n", "expected a mapping for a case"),
        ("episodes: {}\n", "expected a list of episodes"),
        ("episodes: [x]\n", "expected a mapping"),
        ("episodes: [{acts: recruit}]\ntitel: x\n", "beside `episodes`"),
        ("dates: {from: 2014-13-01, until: 2014-01-01}\n", "is not a date"),
        ("acts: [recruit\n", "case.yaml"),
        ("condition: [{one_of: slavery}]\n", "expected a value or `one_of`"),
    ):
        with pytest.raises(DataError, match=words):
            Facts.parse(bad, name="case.yaml")
    with pytest.raises(DataError, match="cannot be read"):
        Facts.read(tmp_path / "none.yaml")


@st.composite
def values(draw: Any, dimension: str) -> Any:
    scheme = DIMENSIONS[dimension]
    concept = st.sampled_from([c.id for c in scheme.concepts if c.id != scheme.none])
    if not scheme.plural:
        kind = draw(st.sampled_from(["one", "some"]))
        if kind == "one":
            return draw(concept)
        return one_of(*draw(st.lists(concept, min_size=1, max_size=3, unique=True)))
    listed = draw(st.lists(concept, max_size=2, unique=True))
    return draw(st.sampled_from([set(listed), at_least(listed), at_least((), absent=listed)]))


@given(st.data())
def test_what_is_written_reads_back_equal(data: Any) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(DIMENSIONS)), max_size=4, unique=True))
    try:
        facts = Facts(**{d: data.draw(values(d)) for d in chosen})
    except UsageError:
        return
    assert Facts.parse(facts.to_yaml()) == facts
    assert Facts.parse(json.dumps(facts.to_dict())) == facts
    assert hash(Facts.parse(facts.to_yaml())) == hash(facts)


STOPS = st.sampled_from(["RO", "GB-EAW", "GB-SCT", "FR", None])


@given(STOPS, STOPS, st.one_of(st.none(), st.lists(st.sampled_from(["RO", "GB"]), max_size=2)),
       st.sampled_from(["GB", None]))  # fmt: skip
def test_movement_is_what_some_journey_shows(
    origin: str | None, destination: str | None, transit: list[str] | None, forum: str | None
) -> None:
    places = Places(origin, None if transit is None else tuple(transit), destination)
    if not places.journey:
        assert journeys(places, forum) == ()
        return
    states = ["GB", "RO", "FR", "XX", "YY"]
    expected = set()
    for home in [forum] if forum else states:
        for ends in product(states, repeat=2):
            begin = origin[:2] if origin else ends[0]
            end = destination[:2] if destination else ends[1]
            between = [tuple(s[:2] for s in transit)] if transit is not None else [
                stops for n in range(5) for stops in product([home, "ZZ"], repeat=n)
            ]  # fmt: skip
            for stops in between:
                route = [s == home for s in (begin, *stops, end)]
                expected.add(frozenset(LEGS[leg] for leg in pairwise(route)))
    kinds = sorted(LEGS.values())
    found = {
        frozenset(k for k, use in zip(kinds, used, strict=True) if use)
        for used in product([True, False], repeat=4)
        if any(
            sure <= {k for k, use in zip(kinds, used, strict=True) if use} <= may
            for sure, may in journeys(places, forum)
        )
    }
    assert found == expected
