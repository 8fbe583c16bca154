"""The United Kingdom since 2015: three jurisdictions, three Acts, and one definition of victims.

Each test of a relation names the words on which the difference turns.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

import trafficlaw as tl
from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.comparison.setting import make_setting
from trafficlaw.comparison.witness import Witness
from trafficlaw.errors import NotInForce
from trafficlaw.library import Library
from trafficlaw.meaning.status import status

ACTS = ("gb-soa-2003", "gb-hteni-2015", "gb-msa-2015", "gb-htesa-2015")
"""The Acts on trafficking for sexual purposes whose succession is told here."""

CONTROLLED = {
    "act": "carry",
    "movement": "within",
    "activity": "sexual-act",
    "condition": "controlled",
    "gain": "another",
    "sex": "female",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A woman driven, without any means, to prostitution that another controls for gain."""

FARM = CONTROLLED | {
    "activity": "labour",
    "sex": "male",
    "means-in-exploitation": "deception",
}
"""A man driven to farm work, at which he is to be kept by deceit."""


def found(
    library: Library, address: str, facts: dict[str, str], day: str, place: str
) -> str | None:
    """Return how the law at an address decided on a day in a place; none where it had none."""
    if place not in library.territories_of(library.instrument(address.partition("#")[0])):
        return None
    try:
        (wording,) = library.wordings(address, as_of=day, in_=place)
    except NotInForce:
        return None
    denotation = library.denotation(wording)
    setting = make_setting(library, [denotation], given={}, settled={})
    usual = {name: dimension.leaves[0] for name, dimension in library.space.dimensions.items()}
    point = library.space.box({name: [value] for name, value in (usual | facts).items()})
    assert not any(point & ~never == 0 for _, never in library.space.never), "cannot exist"
    return status(setting.layout, setting.products(denotation), point, setting.readings)


def came_under(library: Library, facts: dict[str, str], day: str, place: str) -> set[str]:
    return {act for act in ACTS if found(library, act, facts, day, place) == "covered"}


@pytest.mark.parametrize(
    ("day", "northern_ireland", "england_and_wales", "scotland"),
    [
        ("2015-01-13", "gb-soa-2003", "gb-soa-2003", None),
        ("2015-01-20", "gb-hteni-2015", "gb-soa-2003", None),
        ("2015-07-30", "gb-hteni-2015", "gb-soa-2003", None),
        ("2015-08-01", "gb-hteni-2015", "gb-msa-2015", None),
        ("2016-05-30", "gb-hteni-2015", "gb-msa-2015", None),
        ("2016-06-01", "gb-hteni-2015", "gb-msa-2015", "gb-htesa-2015"),
        ("2020-01-01", "gb-hteni-2015", "gb-msa-2015", "gb-htesa-2015"),
        ("2026-01-01", "gb-hteni-2015", "gb-msa-2015", "gb-htesa-2015"),
    ],
)
def test_what_a_journey_to_controlled_prostitution_came_under(
    library: Library,
    day: str,
    northern_ireland: str,
    england_and_wales: str,
    scotland: str | None,
) -> None:
    """The Act of 2003 never extended to Scotland, whose earlier law is no Act of these four."""
    assert came_under(library, CONTROLLED, day, "GB-NIR") == {northern_ireland}
    assert came_under(library, CONTROLLED, day, "GB-EAW") == {england_and_wales}
    assert came_under(library, CONTROLLED, day, "GB-SCT") == ({scotland} if scotland else set())


@pytest.mark.parametrize(
    ("place", "before", "after", "act"),
    [
        ("GB-NIR", "2015-01-13", "2015-01-20", "gb-hteni-2015"),
        ("GB-EAW", "2015-07-30", "2015-08-01", "gb-msa-2015"),
    ],
)
def test_belief_gave_way_to_what_ought_to_be_known(
    library: Library, place: str, before: str, after: str, act: str
) -> None:
    """“Believes that another person is likely” became “knows or ought to know”."""
    careless = CONTROLLED | {"mental-exploitation": "ought-to-know"}
    assert came_under(library, careless, before, place) == set()
    assert came_under(library, careless, after, place) == {act}


def test_paid_sex_of_a_willing_adult_parts_the_three_jurisdictions(library: Library) -> None:
    """Control without another's gain, and nobody's control: three answers in three places.

    Northern Ireland refers to “any provision” of an Order that punishes every buyer since
    1 June 2015; Scotland to “control, direction or influence over prostitution”, whoever gains;
    England and Wales to control “for or in the expectation of gain” of another.
    """
    alone = CONTROLLED | {"condition": "none", "gain": "person-only"}
    assert came_under(library, alone, "2015-01-20", "GB-NIR") == set()
    assert came_under(library, alone, "2020-01-01", "GB-NIR") == {"gb-hteni-2015"}
    assert came_under(library, alone, "2020-01-01", "GB-EAW") == set()
    assert came_under(library, alone, "2020-01-01", "GB-SCT") == set()
    guided = alone | {"condition": "controlled"}
    assert came_under(library, guided, "2020-01-01", "GB-SCT") == {"gb-htesa-2015"}
    assert came_under(library, guided, "2020-01-01", "GB-EAW") == set()


def test_harbouring_where_the_person_lives_is_trafficking_in_scotland_only(
    library: Library,
) -> None:
    lodged = FARM | {"act": "harbour", "movement": "none"}
    assert came_under(library, lodged, "2020-01-01", "GB-SCT") == {"gb-htesa-2015"}
    assert came_under(library, lodged, "2020-01-01", "GB-EAW") == set()
    assert came_under(library, lodged, "2020-01-01", "GB-NIR") == set()


def test_the_three_agree_on_a_journey_to_work_under_threats(library: Library) -> None:
    threatened = FARM | {"means-in-exploitation": "threat-of-harm"}
    for place, act in (
        ("GB-EAW", "gb-msa-2015"),
        ("GB-NIR", "gb-hteni-2015"),
        ("GB-SCT", "gb-htesa-2015"),
    ):
        assert came_under(library, threatened, "2026-01-01", place) == {act}


# The Modern Slavery Act against the Protocol


ADULT_LABOUR = {"age": ("adult",), "activity": ("labour",)}
"""Where patterns are listed against a treaty, only of adults and labour: the search is long."""


@pytest.fixture(scope="module")
def msa_palermo(library: Library) -> Relation:
    (result,) = relations(library, "gb-msa-2015", "palermo", given=ADULT_LABOUR)
    return result


def clear(witnesses: Iterable[Witness], *departs: str) -> list[dict[str, str]]:
    return [dict(w.facts) for w in witnesses if w.clear and w.departs == departs]


def test_section_2_overlaps_with_the_protocol_on_every_reading(
    library: Library, msa_palermo: Relation
) -> None:
    (whole,) = relations(library, "gb-msa-2015", "palermo")
    for result in (whole, msa_palermo):
        assert (result.relation, result.settled) == ("overlapping", True)


MENACES = ("force", "threat-of-force", "restraint", "threat-of-harm", "scheme-of-fear")
"""Means by which work is exacted under a menace, so that it is forced labour."""


def test_section_2_needs_travel_and_the_protocol_does_not(msa_palermo: Relation) -> None:
    """“Arranges or facilitates the travel” against “harbouring or receipt of persons”."""
    at_home = clear(msa_palermo.only_in_b, "movement")
    assert any(
        (f["act"], f["movement"]) == ("harbour", "none") and f["means-in-exploitation"] in MENACES
        for f in at_home
    )


def test_section_2_needs_no_means_where_the_exploitation_has_its_own(
    msa_palermo: Relation,
) -> None:
    """“Force, threats or deception designed to induce” stand in s. 3(5), not at the act."""
    without = clear(msa_palermo.only_in_a, "means")
    assert any(f["means-at-act"] == "none" for f in without)


def test_the_closed_list_leaves_out_what_at_a_minimum_may_reach(library: Library) -> None:
    """“Only if one or more of the following subsections apply” against “at a minimum”.

    A surprise in the other direction: s. 3(5) covers work obtained by deceit although nothing
    about the work is exploitative, which the Protocol does not list.
    """
    poor = FARM | {
        "means-at-act": "deception",
        "condition": "gross-disparity",
        "means-in-exploitation": "none",
    }
    assert found(library, "gb-msa-2015", poor, "2026-01-01", "GB-EAW") == "not covered"
    assert found(library, "palermo", poor, "2026-01-01", "UN") == "arguable"
    deceived = FARM | {"means-at-act": "deception", "condition": "none"}
    assert found(library, "gb-msa-2015", deceived, "2026-01-01", "GB-EAW") == "covered"
    assert found(library, "palermo", deceived, "2026-01-01", "UN") == "not covered"


def test_negligence_is_enough_at_home_and_purpose_is_asked_by_the_protocol(
    library: Library,
) -> None:
    """“Ought to know that another person is likely” against “for the purpose of”."""
    careless = FARM | {
        "means-at-act": "deception",
        "condition": "forced-labour",
        "means-in-exploitation": "threat-of-force",
        "mental-exploitation": "ought-to-know",
    }
    assert found(library, "gb-msa-2015", careless, "2026-01-01", "GB-EAW") == "covered"
    assert found(library, "palermo", careless, "2026-01-01", "UN") == "not covered"


def test_slavery_of_an_adult_needs_no_means_in_england(library: Library) -> None:
    """S. 3(2) asks for the offence of s. 1 in view, and s. 1 for no means at the act."""
    held = FARM | {"condition": "slavery", "means-in-exploitation": "none"}
    assert found(library, "gb-msa-2015", held, "2026-01-01", "GB-EAW") == "covered"
    assert found(library, "palermo", held, "2026-01-01", "UN") == "not covered"


# Scotland and Northern Ireland against England and Wales


def test_scotland_differs_by_the_journey_and_by_the_list(library: Library) -> None:
    """No travel in s. 1(2); control without gain, and children not chosen, in s. 3(3) and (8).

    The other way only s. 3(6) is wider, on “a family relationship with a particular person”
    of an adult whose ability to refuse nothing impairs.
    """
    (result,) = relations(library, "gb-htesa-2015", "gb-msa-2015")
    assert (result.relation, result.settled) == ("overlapping", True)
    at_home = clear(result.only_in_a, "movement")
    assert any(f["activity"] == "labour" and f["act"] == "harbour" for f in at_home)
    listed = clear(result.only_in_a, "purpose")
    assert any(f["condition"] == "controlled" and f["gain"] == "person-only" for f in listed)
    only_england = [dict(w.facts) for w in result.only_in_b if w.clear]
    assert only_england
    assert all(
        f["condition"] == "chosen-as-vulnerable" and f["actor"] == "family" for f in only_england
    )


def test_on_a_journey_of_a_child_to_labour_scotland_is_wider(library: Library) -> None:
    """“The person is a child” (s. 3(8)) against “having chosen him or her … on the grounds”.

    Nothing clear is left to England; it is open whether acts off its list facilitate travel.
    """
    given = {"age": ("under-18",), "activity": ("labour",), "movement": ("within",)}
    (result,) = relations(library, "gb-htesa-2015", "gb-msa-2015", given=given)
    assert result.relation == "broader or overlapping"
    wider = clear(result.only_in_a, "purpose")
    assert wider
    assert all(f["condition"] != "chosen-as-vulnerable" for f in wider)
    assert not any(w.clear for w in result.only_in_b)


def test_scotland_can_be_broader_than_the_protocol(library: Library) -> None:
    """All acts of the Protocol, no means: what is left open lies in the purposes."""
    (result,) = relations(library, "gb-htesa-2015", "palermo")
    assert result.relation == "broader or overlapping"
    (labour,) = relations(library, "gb-htesa-2015", "palermo", given=ADULT_LABOUR)
    assert labour.only_in_b
    assert not any(w.clear for w in labour.only_in_b)
    assert all(w.departs == ("purpose",) for w in labour.only_in_b)


def test_northern_ireland_says_abduction_and_coercion_where_england_does_not(
    library: Library,
) -> None:
    """Near identical words: what differs stands in s. 3(3), (5) and (6) and nowhere else.

    “Abduction, coercion” in s. 3(5) tell of services that are no labour: labour exacted so is
    forced labour in both. Of adults and labour it is “a position of trust” in s. 3(6) on the one
    side, and a family relationship “with a particular person”, not only with the user, on the
    other; which may make the person vulnerable for “any other reason” all the same.
    """
    (whole,) = relations(library, "gb-hteni-2015", "gb-msa-2015")
    assert (whole.relation, whole.settled) == ("overlapping", True)
    assert {w.departs for w in (*whole.only_in_a, *whole.only_in_b) if w.clear} == {("purpose",)}
    (labour,) = relations(library, "gb-hteni-2015", "gb-msa-2015", given=ADULT_LABOUR)
    trusted = clear(labour.only_in_a, "purpose")
    assert {(f["condition"], f["actor"]) for f in trusted} == {("chosen-as-vulnerable", "trust")}
    wed = {"age": ("adult",), "activity": ("marriage",), "condition": ("none",)}
    (marriage,) = relations(library, "gb-hteni-2015", "gb-msa-2015", given=wed)
    means = {f["means-in-exploitation"] for f in clear(marriage.only_in_a, "purpose")}
    assert means == {"abduction", "scheme-of-fear", "use-of-legal-process"}
    tied = [dict(w.facts) for w in labour.only_in_b]
    assert {(f["situation"], f["actor"]) for f in tied} == {("family-tie", "unrelated")}
    assert not any(w.clear for w in labour.only_in_b)


def test_of_willing_adults_and_sexual_acts_northern_ireland_is_broader(library: Library) -> None:
    """“Any provision” of the Order takes in art. 64A, the offence of every buyer."""
    willing = {
        "condition": ["none"],
        "activity": ["sexual-act"],
        "age": ["adult"],
        "means-in-exploitation": ["none"],
        "consent-exploitation": ["agreed"],
        "situation": ["none"],
    }
    (result,) = relations(library, "gb-hteni-2015", "gb-msa-2015", given=willing)
    assert (result.relation, result.settled) == ("broader", True)


def test_the_three_lists_of_exploitation_overlap_pairwise(library: Library) -> None:
    lists = [f"gb-{act}-2015#exploitation" for act in ("msa", "hteni", "htesa")]
    for a, b in ((0, 1), (0, 2), (1, 2)):
        (result,) = relations(library, lists[a], lists[b])
        assert result.relation == "overlapping"
        assert result.settled


@pytest.mark.parametrize("act", ["hteni", "htesa"])
def test_slavery_is_the_same_but_for_begging_and_crime(library: Library, act: str) -> None:
    """Only s. 1(4)(b) of the Modern Slavery Act says “any work or services”.

    Elsewhere it is the Protocol's question whether forced begging and crime are labour.
    """
    addresses = (f"gb-{act}-2015#slavery", "gb-msa-2015#slavery")
    (result,) = relations(library, *addresses)
    assert result.relation == "equivalent or narrower"
    assert all(dict(w.facts)["activity"] in ("begging", "crime") for w in result.only_in_b)
    assert not result.only_in_a
    given = {"activity": ["labour", "sexual-act", "sexual-performance"]}
    (of_work,) = relations(library, *addresses, given=given)
    assert (of_work.relation, of_work.settled) == ("equivalent", True)


# The victims of 2022


@pytest.mark.parametrize("treaty", ["cets-197", "palermo"])
def test_the_victim_of_2022_has_the_treatys_means_and_the_acts_travel(
    library: Library, treaty: str
) -> None:
    """“Whose travel is arranged or facilitated” is no word of the treaty.

    The surprise: services obtained by deceit (reg. 3(6)(d)) come from the Act of 2015 and are
    wider than “forced labour or services”.
    """
    (whole,) = relations(library, "gb-victim-regs-2022", treaty)
    assert (whole.relation, whole.settled) == ("overlapping", True)
    (result,) = relations(library, "gb-victim-regs-2022", treaty, given=ADULT_LABOUR)
    at_home = clear(result.only_in_b, "movement")
    assert any(f["means-in-exploitation"] in MENACES for f in at_home)
    assert any(f["means-in-exploitation"] == "deception" and f["condition"] == "none"
               for f in clear(result.only_in_a, "purpose"))  # fmt: skip


def test_the_victim_of_2022_is_not_the_victim_of_the_offence(library: Library) -> None:
    """Methods for an adult (reg. 3(5)(a)); no limb for those chosen as likelier to agree."""
    act = "gb-msa-2015#victim-of-human-trafficking"
    (result,) = relations(library, "gb-victim-regs-2022", act)
    assert result.relation == "overlapping"
    without = clear(result.only_in_b, "means")
    assert any(f["means-at-act"] == "none" for f in without)
    chosen = clear(result.only_in_b, "purpose")
    assert any(f["condition"] == "chosen-as-vulnerable" for f in chosen)


def test_of_a_child_neither_definition_of_victims_asks_for_means(library: Library) -> None:
    child = FARM | {"age": "from-15", "condition": "slavery", "means-in-exploitation": "none"}
    for address in (
        "gb-victim-regs-2022",
        "gb-msa-2015#victim-of-human-trafficking",
        "cets-197",
        "palermo",
    ):
        place = {"cets-197": "COE", "palermo": "UN"}.get(address, "GB-EAW")
        assert found(library, address, child, "2026-01-01", place) == "covered"


# Asked of the library as a reader asks it


def own(place: str, day: str, function: str) -> list[str]:
    """Return a place's own definitions of one function on a day, without the day of wording."""
    (part,) = tl.law_of(place, on=day).parts
    return [wording.address.partition("@")[0] for wording in part.of_function(function)]


OLD_SCOTLAND = [
    "gb-aitca-2004#s-4",
    "gb-aitca-2004#s-4-3a",
    "gb-cjlsa-2010#s-47",
    "gb-cjsa-2003#s-22",
    "gb-cjsa-2003#s-22-1a",
]
OLD_ENGLAND = ["gb-aitca-2004#s-4", "gb-cja-2009#s-71", "gb-soa-2003#s-59a"]
ENGLAND, IRELAND, SCOTLAND = (
    [f"gb-{act}#slavery", f"gb-{act}#human-trafficking"]
    for act in ("msa-2015", "hteni-2015", "htesa-2015")
)


@pytest.mark.parametrize(
    ("day", "england", "northern_ireland", "scotland"),
    [
        ("2015-02-01", OLD_ENGLAND, IRELAND, OLD_SCOTLAND),
        ("2015-08-01", ENGLAND, IRELAND, OLD_SCOTLAND),
        ("2016-06-01", ENGLAND, IRELAND, [*OLD_SCOTLAND, *SCOTLAND[::-1]]),
        ("2017-01-01", ENGLAND, IRELAND, SCOTLAND[::-1]),
        ("2026-01-01", ENGLAND, IRELAND, SCOTLAND[::-1]),
    ],
)
def test_the_offences_of_each_part_on_a_day(
    day: str, england: list[str], northern_ireland: list[str], scotland: list[str]
) -> None:
    """From 31 May to 16 December 2016 old and new offences stood side by side in Scotland."""
    assert own("GB-EAW", day, "offence") == england
    assert own("GB-NIR", day, "offence") == northern_ireland
    assert own("GB-SCT", day, "offence") == scotland


S_56 = ["gb-msa-2015#victim-of-slavery", "gb-msa-2015#victim-of-human-trafficking"]
PART_3 = ["gb-hteni-2015#trafficking-in-human-beings"]
PART_3_WIDENED = [*PART_3, "gb-hteni-2015#victim-of-slavery"]
REGULATIONS = [
    "gb-victim-regs-2022#victim-of-slavery",
    "gb-victim-regs-2022#victim-of-human-trafficking",
]


@pytest.mark.parametrize(
    ("day", "of_the_kingdom", "of_northern_ireland"),
    [
        ("2015-01-13", [], []),
        ("2015-03-25", [], PART_3),
        ("2015-03-26", S_56, PART_3),
        ("2015-08-01", S_56, PART_3),
        ("2022-04-27", S_56, PART_3),
        ("2022-04-28", S_56, PART_3_WIDENED),
        ("2022-07-28", [*S_56, *REGULATIONS], PART_3_WIDENED),
        ("2026-01-01", [*S_56, *REGULATIONS], PART_3_WIDENED),
    ],
)
def test_who_is_a_victim_is_one_law_for_the_kingdom_and_one_more_in_northern_ireland(
    day: str, of_the_kingdom: list[str], of_northern_ireland: list[str]
) -> None:
    """S. 56 extends to all parts (s. 60(3)) and is in force since Royal Assent (s. 61(3))."""
    assert own("GB-EAW", day, "victim-status") == of_the_kingdom
    assert own("GB-SCT", day, "victim-status") == of_the_kingdom
    assert own("GB-NIR", day, "victim-status") == [*of_northern_ireland, *of_the_kingdom]


@pytest.mark.parametrize(
    ("place", "repealed", "names"),
    [
        ("GB-EAW", "2015-07-31", set(OLD_ENGLAND)),
        ("GB-SCT", "2016-12-17", set(OLD_SCOTLAND)),
    ],
)
def test_the_older_offences_still_govern_what_was_done_before_their_repeal(
    place: str, repealed: str, names: set[str]
) -> None:
    """England by the regulations of 2015, Scotland by the general rules of 1978 and 2010."""
    (part,) = tl.law_of(place, on="2026-01-01").parts
    ended = {
        f"{s.instrument.id}#{s.definition.id}"
        for s in part.saved
        if s.version.until is not None and s.version.until.isoformat() == repealed
    }
    assert ended == names


@pytest.mark.parametrize("day", ["2016-07-01", "2026-01-01"])
def test_harbouring_without_a_journey_is_punished_in_scotland_only(day: str) -> None:
    """The relevant actions of s. 1(2) against travel in the two other Acts."""
    lodged = {
        "age": "adult",
        "activity": "labour",
        "act": "harbour",
        "movement": "none",
        "condition": "forced-labour",
    }
    assert tl.comply("GB-SCT", on=day, given=lodged).covered == "yes"
    assert tl.comply("GB-EAW", on=day, given=lodged).covered == "no"
    assert tl.comply("GB-NIR", on=day, given=lodged).covered == "no"
    on_the_way = lodged | {"movement": "within"}
    for place in ("GB-EAW", "GB-NIR", "GB-SCT"):
        assert tl.comply(place, on=day, given=on_the_way).covered == "yes"


@pytest.mark.parametrize("place", ["GB-EAW", "GB-NIR", "GB-SCT"])
def test_debt_bondage_is_punished_as_far_as_article_4_reaches(place: str) -> None:
    """The “practices similar to slavery” are not named; whether servitude has them is open."""
    bonded = {
        "age": "adult",
        "activity": "labour",
        "act": "carry",
        "movement": "into",
        "condition": "debt-bondage",
    }
    found = tl.comply(place, on="2026-01-01", given=bonded)
    assert found.covered == "arguable"
    assert found.missing
    assert not any(w.clear for w in found.missing)
