"""The Modern Slavery Act 2015, ss 1 to 3 and 56, as a lawyer would test it."""

from __future__ import annotations

from datetime import date

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

FARM_WORKER = {
    "act": "recruit",
    "movement": "within",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "controlled",
    "gain": "another",
    "means-in-exploitation": "deception",
    "age": "from-21",
    "sex": "male",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A man recruited without any means and driven to a farm, to be deceived into staying at work."""

WOMAN_IN_PROSTITUTION = FARM_WORKER | {
    "act": "carry",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "person-only",
    "means-in-exploitation": "none",
    "sex": "female",
}
"""A woman driven, willingly, to sell sexual acts on her own account."""


def outcome(
    library: Library,
    facts: dict[str, str],
    definition: str = "human-trafficking",
    on: str | None = None,
    **answers: str,
) -> str:
    return decided(library, f"gb-msa-2015#{definition}", facts, answers, on=on, asking="msa-")


def test_deception_for_services_needs_no_means_at_recruitment(library: Library) -> None:
    assert outcome(library, FARM_WORKER) == "covered"
    without = FARM_WORKER | {"means-in-exploitation": "none"}
    assert outcome(library, without) == "not covered"


@pytest.mark.parametrize("act", ["recruit", "harbour", "receive", "exchange-control", "buy"])
def test_the_acts_on_the_list_need_a_journey(library: Library, act: str) -> None:
    assert outcome(library, FARM_WORKER | {"act": act}) == "covered"
    assert outcome(library, FARM_WORKER | {"act": act, "movement": "none"}) == "not covered"


@pytest.mark.parametrize("movement", ["into", "within", "out-of", "elsewhere"])
def test_any_travel_in_any_country_will_do(library: Library, movement: str) -> None:
    crossing = "internal" if movement == "within" else "transnational"
    facts = FARM_WORKER | {"movement": movement, "transnational": crossing}
    assert outcome(library, facts) == "covered"


def test_whether_an_act_off_the_list_can_facilitate_travel_is_open(library: Library) -> None:
    facts = FARM_WORKER | {"act": "make-documents"}
    assert outcome(library, facts) == "arguable"
    found = outcome(library, facts, arrange_or_facilitate="listed-or-journey")
    assert found == "not covered"
    assert outcome(library, facts, arrange_or_facilitate="any-act") == "covered"
    assert outcome(library, facts | {"act": "advertise"}) == "not covered"


def test_negligence_is_enough_and_ignorance_without_fault_is_not(library: Library) -> None:
    careless = FARM_WORKER | {"mental-exploitation": "ought-to-know"}
    assert outcome(library, careless) == "covered"
    assert outcome(library, careless | {"mental-exploitation": "unaware"}) == "not covered"


def test_consent_to_the_travel_does_not_matter(library: Library) -> None:
    for consent in ("agreed", "not-agreed"):
        assert outcome(library, FARM_WORKER | {"consent-travel": consent}) == "covered"


def test_the_list_of_exploitation_is_closed(library: Library) -> None:
    poor = FARM_WORKER | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    assert outcome(library, poor) == "not covered"
    preyed_on = poor | {"means-in-exploitation": "inducement"}
    assert outcome(library, preyed_on) == "not covered"


def test_forced_labour_follows_article_4_and_so_does_what_is_open_in_it(library: Library) -> None:
    """“Construed in accordance with Article 4”: a menace is enough, and how much is one is open."""
    frightened = HELD | {"condition": "none", "means-in-exploitation": "scheme-of-fear"}
    assert outcome(library, frightened | {"act": "use"}, "slavery") == "covered"
    without_choice = FARM_WORKER | {
        "condition": "gross-disparity",
        "means-in-exploitation": "vulnerability-neither",
    }
    assert outcome(library, without_choice) == "arguable"


def test_a_child_must_be_chosen_as_likelier_to_agree_where_no_threat_is_made(
    library: Library,
) -> None:
    courier = FARM_WORKER | {
        "activity": "crime",
        "age": "from-15",
        "means-in-exploitation": "none",
        "condition": "chosen-as-vulnerable",
    }
    assert outcome(library, courier) == "covered"
    assert outcome(library, courier | {"condition": "gross-disparity"}) == "not covered"
    assert outcome(library, courier | {"age": "from-21"}) == "not covered"
    relative = courier | {"age": "from-21", "situation": "family-tie"}
    assert outcome(library, relative) == "covered"


def test_adult_prostitution_needs_anothers_gain_with_control_or_incitement(
    library: Library,
) -> None:
    assert outcome(library, WOMAN_IN_PROSTITUTION) == "not covered"
    controlled = WOMAN_IN_PROSTITUTION | {"condition": "controlled"}
    assert outcome(library, controlled) == "not covered"
    assert outcome(library, controlled | {"gain": "another"}) == "covered"
    assert outcome(library, WOMAN_IN_PROSTITUTION | {"age": "from-16"}) == "covered"


def test_streamed_images_of_a_child_are_exploitation_since_31_march_2017(
    library: Library,
) -> None:
    shown = WOMAN_IN_PROSTITUTION | {"activity": "sexual-show", "age": "from-16", "gain": "none"}
    assert outcome(library, shown, on="2017-03-30") == "not covered"
    assert outcome(library, shown, on="2017-03-31") == "covered"
    recorded = shown | {"activity": "sexual-images"}
    assert outcome(library, recorded, on="2016-01-01") == "covered"


def test_tissue_counts_only_for_a_reward(library: Library) -> None:
    facts = FARM_WORKER | {"condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, facts | {"activity": "organ"}) == "covered"
    assert outcome(library, facts | {"activity": "tissue"}) == "covered"
    assert outcome(library, facts | {"activity": "tissue", "gain": "none"}) == "not covered"


HELD = FARM_WORKER | {
    "act": "hold",
    "movement": "none",
    "condition": "servitude",
    "means-in-exploitation": "scheme-of-fear",
    "happened": "came-about",
}
"""A man who never travels is held in servitude by a scheme of fear."""


def test_servitude_needs_no_journey_and_must_have_come_about(library: Library) -> None:
    assert outcome(library, HELD, "slavery") == "covered"
    assert outcome(library, HELD) == "not covered"
    planned = HELD | {"happened": "not-come-about"}
    assert outcome(library, planned, "slavery") == "not covered"
    assert outcome(library, HELD | {"mental-exploitation": "unaware"}, "slavery") == "not covered"


def test_forced_begging_is_forced_labour_by_section_1_4_b(library: Library) -> None:
    beggar = HELD | {"act": "use", "activity": "begging", "condition": "forced-labour"}
    assert outcome(library, beggar, "slavery") == "covered"


def test_whether_debt_bondage_alone_is_servitude_is_open(library: Library) -> None:
    bonded = HELD | {"condition": "debt-bondage", "means-in-exploitation": "none"}
    assert outcome(library, bonded, "slavery") == "arguable"
    for answer, found in (
        ("aggravated-forced-labour", "not covered"),
        ("domination-too", "covered"),
    ):
        reach = {"reach": answer}
        assert decided(library, "msa-2015#slavery", bonded, reach, asking="servitude-") == found


def test_before_july_2015_the_victims_were_those_of_offences_to_come(library: Library) -> None:
    """S. 56(1)(b) and (2)(b): “if that section had been in force when the conduct occurred”."""
    for facts, definition in (
        (HELD, "victim-of-slavery"),
        (FARM_WORKER, "victim-of-human-trafficking"),
    ):
        assert outcome(library, facts, definition, on="2015-03-26") == "covered"
        with pytest.raises(NotInForce):
            library.wordings(f"msa-2015#{definition}", as_of="2015-03-25")


def test_the_victims_of_the_act_are_those_of_its_offences(library: Library) -> None:
    assert outcome(library, HELD, "victim-of-slavery") == "covered"
    assert outcome(library, FARM_WORKER, "victim-of-human-trafficking") == "covered"
    assert outcome(library, HELD, "victim-of-human-trafficking") == "not covered"


def test_the_offences_are_in_force_in_england_and_wales_only_and_section_56_everywhere(
    library: Library,
) -> None:
    with pytest.raises(NotInForce):
        library.wordings("msa-2015", as_of="2015-07-30", in_="GB-EAW")
    assert library.wordings("msa-2015", as_of="2015-07-31", in_="GB-EAW")
    for elsewhere in ("GB-SCT", "GB-NIR"):
        with pytest.raises(NotInForce):
            library.wordings("msa-2015", as_of="2020-01-01", in_=elsewhere)
        victims = "msa-2015#victim-of-human-trafficking"
        assert library.wordings(victims, as_of="2020-01-01", in_=elsewhere)


def test_schedule_4_closes_the_victims_defence(library: Library) -> None:
    found = {c.id: c for c in library.instrument("msa-2015").consequences}
    assert found["defence-excluded"].says.endswith("an offence listed in Schedule 4")
    assert found["defence-adult"].kind == "non-punishment"
    assert found["penalty-on-indictment"].most == "life"


def test_before_the_offences_began_a_victim_is_told_by_a_wording_that_stood(
    library: Library,
) -> None:
    (wording,) = library.wordings("gb-msa-2015#victim-of-human-trafficking", as_of="2015-04-01")
    assert wording.since == date(2015, 3, 26)
    assert library.wordings(wording.address) != ()
