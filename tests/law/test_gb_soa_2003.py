"""The Sexual Offences Act 2003 as data: what ss. 57 to 59, 58A and 59A cover, read aloud."""

from __future__ import annotations

from itertools import product

import pytest

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

LAWS = {
    "2006": ("soa-2003", "2006-01-01", "GB-EAW"),
    "mid-2009": ("soa-2003", "2009-06-01", "GB-EAW"),
    "2012": ("soa-2003", "2012-01-01", "GB-EAW"),
    "2014, England and Wales": ("soa-2003", "2014-01-01", "GB-EAW"),
    "2014, Northern Ireland": ("soa-2003", "2014-01-01", "GB-NIR"),
}
ALL = list(LAWS)

WILLING_ADULT = {
    "act": "carry",
    "movement": "into",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "age": "from-21",
    "sex": "female",
    "situation": "none",
    "actor": "unrelated",
    "consent-travel": "agreed",
    "consent-act": "agreed",
    "consent-exploitation": "agreed",
    "onward-sale": "not-intended",
    "happened": "not-come-about",
    "mental-exploitation": "believes-likely",
    "mental-means": "knows",
    "mental-age": "knows",
    "organised-group": "no-group",
    "transnational": "transnational",
}
"""An adult who is carried, willingly, to work in prostitution on her own account."""

FORCED_LABOUR = {"condition": "forced-labour", "means_in_exploitation": "threat-of-force"}


def found(library: Library, address: str, day: str, place: str, **changes: str) -> str:
    """Try every combination of answers, one by one, on one fact pattern."""
    (wording,) = library.wordings(address, as_of=day, in_=place)
    denotation = library.denotation(wording)
    facts = WILLING_ADULT | {key.replace("_", "-"): value for key, value in changes.items()}
    point = library.space.box({key: [value] for key, value in facts.items()})
    assert not any(point & ~never == 0 for _, never in library.space.never), "cannot exist"
    axes = [axis for axis in denotation.axes if axis.question]
    outcomes = set()
    for answers in product(*(range(len(axis.values)) for axis in axes)):
        given = {axis.id: 1 << answer for axis, answer in zip(axes, answers, strict=True)}
        outcomes.add(
            any(
                point & ~clause.facts == 0
                and all(given[axis] & bits for axis, bits in clause.answers)
                for clause in denotation.clauses
            )
        )
    return {(True,): "covered", (False,): "not covered"}.get(tuple(outcomes), "arguable")


@pytest.mark.parametrize("law", ALL)
@pytest.mark.parametrize("movement", ["into", "within", "out-of"])
def test_a_willing_adult_whose_prostitution_another_controls_for_gain(library, law, movement):
    facts = {"movement": movement, "condition": "controlled", "gain": "another"}
    assert found(library, *LAWS[law], **facts) == "covered"


@pytest.mark.parametrize("law", ALL)
def test_the_exploitation_need_not_come_about_and_certainty_is_more_than_likelihood(library, law):
    facts = {"condition": "incited", "gain": "another", "mental_exploitation": "knows"}
    assert found(library, *LAWS[law], **facts) == "covered"


@pytest.mark.parametrize("law", ALL)
@pytest.mark.parametrize("mind", ["reckless", "ought-to-know", "unaware"])
def test_less_than_a_belief_in_likelihood_is_not_enough(library, law, mind):
    facts = {"condition": "controlled", "gain": "another", "mental_exploitation": mind}
    assert found(library, *LAWS[law], **facts) == "not covered"


@pytest.mark.parametrize("law", ALL)
def test_adult_prostitution_that_nobody_controls_incites_or_profits_from_is_outside(library, law):
    assert found(library, *LAWS[law]) == "not covered"


@pytest.mark.parametrize("law", ALL)
def test_harbouring_for_forced_prostitution_without_any_journey_is_outside(library, law):
    facts = {"act": "harbour", "movement": "none", "condition": "forced-labour", "gain": "another"}
    facts |= {"means_in_exploitation": "threat-of-force"}
    assert found(library, *LAWS[law], **facts, transnational="internal") == "not covered"


@pytest.mark.parametrize("law", ALL)
def test_harbouring_by_deception_for_forced_labour_without_any_journey_is_outside(library, law):
    facts = {"act": "harbour", "movement": "none", "activity": "labour", "gain": "another"}
    more = {"means_at_act": "deception", "condition": "forced-labour", "transnational": "internal"}
    more |= {"means_in_exploitation": "threat-of-force"}
    assert found(library, *LAWS[law], **facts, **more) == "not covered"


@pytest.mark.parametrize("law", ALL)
def test_deceiving_an_adult_into_a_journey_to_farm_labour_is_outside(library, law):
    facts = {"activity": "labour", "gain": "another", "means_at_act": "deception"}
    assert found(library, *LAWS[law], **facts, **FORCED_LABOUR) == "not covered"


@pytest.mark.parametrize("law", ALL)
def test_recruiting_someone_who_makes_the_journey_is_a_question_of_law(library, law):
    facts = {"act": "recruit", "condition": "controlled", "gain": "another"}
    assert found(library, *LAWS[law], **facts) == "arguable"


@pytest.mark.parametrize("law", ALL)
@pytest.mark.parametrize("age", ["from-16", "from-15", "under-13"])
def test_a_child_in_prostitution_needs_no_control_and_no_gain_of_another(library, law, age):
    assert found(library, *LAWS[law], age=age) == "covered"


@pytest.mark.parametrize("law", ALL)
def test_pornography_of_a_child_asks_for_a_recording(library, law):
    assert found(library, *LAWS[law], age="from-16", activity="sexual-images") == "covered"
    show = {"age": "from-16", "activity": "sexual-show"}
    assert found(library, *LAWS[law], **show) == "arguable"
    assert found(library, *LAWS[law], **show, gain="none") == "not covered"
    assert found(library, *LAWS[law], **show | {"age": "from-15"}, gain="none") == "covered"
    assert found(library, *LAWS[law], **show | {"age": "under-13"}, gain="none") == "covered"


def test_entry_is_quoted_beside_arrival_since_31_january_2008(library):
    for day, entry in (("2008-01-30", False), ("2008-01-31", True)):
        (wording,) = library.wordings("soa-2003#s-57", as_of=day, in_="GB-EAW")
        (term,) = wording.members[0].version.element("travel").terms
        assert ("the entry into" in term.says) is entry


def test_every_class_of_actor_of_58a_is_quoted_as_reach(library):
    reach = {c.id: c for c in library.instrument("soa-2003").consequences}["reach-58a"]
    for words in ("a British citizen", "right of abode", "Gibraltar", "Northern Ireland", "a body"):
        assert words in reach.says


@pytest.mark.parametrize("law", ALL)
def test_a_reasonable_mistake_as_to_age_helps_arguably_at_16_and_never_under_13(library, law):
    assert found(library, *LAWS[law], age="from-16", mental_age="unaware") == "arguable"
    assert found(library, *LAWS[law], age="under-13", mental_age="unaware") == "covered"


@pytest.mark.parametrize("law", ALL)
def test_unpaid_sexual_acts_count_under_16_and_not_at_17_unless_in_trust_or_family(library, law):
    assert found(library, *LAWS[law], age="from-15", gain="none") == "covered"
    assert found(library, *LAWS[law], age="from-16", gain="none") == "not covered"
    assert found(library, *LAWS[law], age="from-16", gain="none", actor="trust") == "covered"
    assert found(library, *LAWS[law], age="from-16", gain="none", actor="family") == "covered"


@pytest.mark.parametrize("law", ALL)
def test_a_journey_towards_rape_needs_neither_gain_nor_age(library, law):
    facts = {"consent_exploitation": "not-agreed", "gain": "none"}
    assert found(library, *LAWS[law], **facts) == "covered"


@pytest.mark.parametrize("law", ALL)
def test_agreement_to_unpaid_sexual_acts_under_pressure_is_a_question_of_law(library, law):
    facts = {"means_in_exploitation": "psychological-coercion", "gain": "none"}
    assert found(library, *LAWS[law], **facts) == "arguable"


@pytest.mark.parametrize(
    ("law", "finding"),
    [("2006", "arguable"), ("mid-2009", "arguable"), ("2012", "covered")],
)
def test_paid_services_after_deception_are_covered_since_2010(library, law, finding):
    facts = {"means_in_exploitation": "deception", "gain": "another"}
    assert found(library, *LAWS[law], **facts) == finding


def test_gain_of_another_without_control_is_at_most_arguable_and_only_on_the_older_list(library):
    assert found(library, *LAWS["2006"], gain="another") == "arguable"
    assert found(library, *LAWS["2012"], gain="another") == "not covered"


def test_a_journey_between_other_countries_is_covered_by_58a_and_59a_only(library):
    facts = {"movement": "elsewhere", "condition": "controlled", "gain": "another"}
    assert found(library, *LAWS["2012"], **facts) == "not covered"
    assert found(library, *LAWS["2014, England and Wales"], **facts) == "covered"
    assert found(library, *LAWS["2014, Northern Ireland"], **facts) == "covered"


def test_each_section_has_its_own_direction(library):
    facts = {"condition": "controlled", "gain": "another"}
    for section, movement in (("57", "into"), ("58", "within"), ("59", "out-of")):
        address = f"soa-2003#s-{section}"
        for journey in ("into", "within", "out-of", "elsewhere"):
            expected = "covered" if journey == movement else "not covered"
            day = ("2012-01-01", "GB-EAW")
            assert found(library, address, *day, movement=journey, **facts) == expected


def test_the_law_begins_changes_and_ends_on_its_days(library):
    def provisions(day: str, place: str) -> tuple[str, ...]:
        (wording,) = library.wordings("soa-2003", as_of=day, in_=place)
        return tuple(member.definition.id for member in wording.members)

    three = ("s-57", "s-58", "s-59")
    assert provisions("2004-05-01", "GB-EAW") == three
    assert provisions("2013-04-05", "GB-EAW") == three
    assert provisions("2013-04-06", "GB-EAW") == ("s-59a",)
    assert provisions("2015-07-30", "GB-EAW") == ("s-59a",)
    assert provisions("2013-04-25", "GB-NIR") == three
    assert provisions("2013-04-26", "GB-NIR") == (*three, "s-58a")
    assert provisions("2015-01-13", "GB-NIR") == (*three, "s-58a")
    gone = [("2004-04-30", "GB-EAW"), ("2015-07-31", "GB-EAW"), ("2015-01-14", "GB-NIR")]
    for day, place in [*gone, ("2012-01-01", "GB-SCT")]:
        with pytest.raises(NotInForce):
            library.wordings("soa-2003", as_of=day, in_=place)
