"""S. 4 of the Asylum and Immigration Act 2004: trafficking people for exploitation."""

from __future__ import annotations

import pytest
from uk_days import JOURNEY, LABOUR, PROSTITUTION, outcome

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library

CHOSEN = JOURNEY | {"condition": "chosen-as-vulnerable", "age": "from-13"}
"""A child of 13 or 14 chosen because somebody older would refuse, for ordinary work."""

LAWS = {
    "2005": ("2005-01-01", "GB-EAW"),
    "2009": ("2009-12-01", "GB-EAW"),
    "2012, Scotland": ("2012-01-01", "GB-SCT"),
    "2014, England and Wales": ("2014-01-01", "GB-EAW"),
    "2014, Northern Ireland": ("2014-01-01", "GB-NIR"),
}


def found(library: Library, law: str, facts: dict[str, str], **answers: str) -> str:
    day, place = LAWS[law]
    return outcome(library, "aitca-2004", day, place, facts, **answers)


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("condition", ["slavery", "servitude", "forced-labour"])
def test_behaviour_that_contravenes_article_4_is_exploitation(
    library: Library, law: str, condition: str
) -> None:
    assert found(library, law, LABOUR | {"condition": condition}) == "covered"


@pytest.mark.parametrize("law", LAWS)
def test_services_by_deception_are_exploitation_short_of_forced_labour(
    library: Library, law: str
) -> None:
    deceived = JOURNEY | {"means-in-exploitation": "deception"}
    assert found(library, law, deceived) == "covered"
    assert found(library, law, JOURNEY | {"means-at-act": "deception"}) == "not covered"


@pytest.mark.parametrize("law", LAWS)
def test_bad_conditions_alone_are_no_exploitation(library: Library, law: str) -> None:
    assert found(library, law, JOURNEY | {"condition": "gross-disparity"}) == "not covered"


@pytest.mark.parametrize("law", LAWS)
def test_prostitution_that_another_controls_is_left_to_the_sexual_offences(
    library: Library, law: str
) -> None:
    assert found(library, law, PROSTITUTION) == "not covered"
    forced = PROSTITUTION | {
        "condition": "forced-labour",
        "means-in-exploitation": "threat-of-force",
        "consent-exploitation": "not-agreed",
    }
    assert found(library, law, forced) == "covered"


@pytest.mark.parametrize("law", LAWS)
def test_the_removal_of_an_organ_is_exploitation(library: Library, law: str) -> None:
    assert found(library, law, JOURNEY | {"activity": "organ"}) == "covered"


def test_tissue_for_transplantation_came_in_on_20_october_2005(library: Library) -> None:
    tissue = JOURNEY | {"activity": "tissue"}
    for day, expected in (("2005-10-19", "not covered"), ("2005-10-20", "covered")):
        for place in ("GB-EAW", "GB-NIR", "GB-SCT"):
            assert outcome(library, "aitca-2004", day, place, tissue) == expected


@pytest.mark.parametrize("law", LAWS)
def test_a_child_chosen_because_another_would_refuse_is_exploited(
    library: Library, law: str
) -> None:
    assert found(library, law, CHOSEN) == "covered"
    grown = CHOSEN | {"age": "from-21"}
    assert found(library, law, grown) == "not covered"
    assert found(library, law, grown | {"situation": "illness-or-disability"}) == "covered"


@pytest.mark.parametrize("law", LAWS)
def test_whether_a_person_of_nineteen_is_young_is_a_question(library: Library, law: str) -> None:
    at_nineteen = CHOSEN | {"age": "from-18"}
    assert found(library, law, at_nineteen) == "arguable"
    assert found(library, law, at_nineteen, aitca_young="under-18-only") == "not covered"


@pytest.mark.parametrize(
    ("day", "place", "expected"),
    [
        ("2009-11-09", "GB-EAW", "arguable"),
        ("2009-11-10", "GB-EAW", "covered"),
        ("2009-11-09", "GB-NIR", "arguable"),
        ("2009-11-10", "GB-NIR", "covered"),
        ("2009-11-10", "GB-SCT", "arguable"),
        ("2011-03-27", "GB-SCT", "arguable"),
        ("2011-03-28", "GB-SCT", "covered"),
    ],
)
def test_a_baby_used_to_claim_benefits_is_clearly_exploited_only_under_the_later_words(
    library: Library, day: str, place: str, expected: str
) -> None:
    baby = CHOSEN | {"age": "under-13", "activity": "other-activity"}
    assert outcome(library, "aitca-2004", day, place, baby) == expected
    if expected == "arguable":
        asked = outcome(
            library,
            "aitca-2004",
            day,
            place,
            baby,
            aitca_requested_or_induced="active-only",
        )
        assert asked == "not covered"


@pytest.mark.parametrize("law", LAWS)
def test_harbouring_without_a_journey_is_outside(library: Library, law: str) -> None:
    still = LABOUR | {"act": "harbour", "movement": "none", "transnational": "internal"}
    assert found(library, law, still) == "not covered"


@pytest.mark.parametrize("law", LAWS)
def test_negligence_is_not_enough(library: Library, law: str) -> None:
    assert found(library, law, LABOUR | {"mental-exploitation": "ought-to-know"}) == "not covered"
    likely = LABOUR | {"mental-exploitation": "believes-likely"}
    assert found(library, law, likely) == "covered"


def test_the_words_of_2009_reach_further_than_those_of_2005(library: Library) -> None:
    (found_,) = relations(
        library, "aitca-2004#s-4@2009-12-01", "aitca-2004#s-4@2009-01-01", in_="GB-EAW"
    )
    assert "broader" in found_.relation


def test_against_the_palermo_protocol_it_overlaps(library: Library) -> None:
    (found_,) = relations(library, "aitca-2004", "palermo", in_="GB-EAW")
    assert found_.relation == "overlapping"
    assert found_.settled


def test_only_scotland_and_northern_ireland_limit_who_may_commit_the_offence_abroad(
    library: Library,
) -> None:
    rules = {c.id: c for c in library.instrument("aitca-2004").consequences}
    assert "resident in Scotland" in rules["reach-3a-scotland"].says
    assert "resident in Northern Ireland" in rules["reach-3a-northern-ireland"].says
    assert rules["reach-2013"].territory == ("GB-EAW",)


@pytest.mark.parametrize(
    ("day", "place", "expected"),
    [
        ("2008-06-23", "GB-SCT", "not covered"),
        ("2008-06-24", "GB-SCT", "covered"),
        ("2012-01-01", "GB-SCT", "covered"),
        ("2012-01-01", "GB-EAW", "not covered"),
    ],
)
def test_a_childs_tissue_without_reward_came_in_with_the_scottish_act_of_2006(
    library: Library, day: str, place: str, expected: str
) -> None:
    """“Any tissue from the body of a living child” (s. 17(1)(a)(i)); elsewhere for a reward."""
    taken = JOURNEY | {"activity": "tissue", "age": "from-13", "gain": "none"}
    assert outcome(library, "aitca-2004", day, place, taken) == expected


@pytest.mark.parametrize("law", LAWS)
def test_a_relative_chosen_by_a_relative_is_exploited(library: Library, law: str) -> None:
    """“He has a family relationship with a person”, who may be the one who arranges."""
    relative = CHOSEN | {"age": "from-21", "actor": "family"}
    assert found(library, law, relative) == "covered"
