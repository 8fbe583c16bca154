"""Peru, Criminal Code arts. 129-A to 129-O: trafficking in persons, and exploitation itself."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

WORK = {
    "act": "recruit",
    "movement": "within",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-harm",
    "age": "from-21",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A man recruited by deceit for forced labour."""


def outcome(
    library: Library,
    facts: dict[str, str],
    address: str = "pe-cp-129a",
    on: str = "2024-01-01",
    **answers: str,
) -> str:
    return decided(library, address, facts, answers, on=on)


def test_the_move_of_the_article_in_2021_changed_nothing(library: Library) -> None:
    for on in ("2014-10-22", "2021-03-30", "2021-03-31"):
        assert outcome(library, WORK, on=on) == "covered"
    provisions = [v.provision for v in library.instrument("pe-cp-129a").definitions[0].versions]
    assert provisions == ["art. 153", "art. 129A"]


def test_retaining_a_person_is_an_act_of_its_own(library: Library) -> None:
    kept = {"palermo-harbouring": "shelter-or-hiding"}
    assert outcome(library, WORK | {"act": "hold"}, **kept) == "covered"


def test_an_adult_needs_means_and_a_child_none(library: Library) -> None:
    no_means = WORK | {"means-at-act": "none"}
    assert outcome(library, no_means) == "not covered"
    assert outcome(library, no_means | {"age": "from-16"}) == "covered"


def test_a_benefit_to_the_person_turns_on_a_question(library: Library) -> None:
    gift = WORK | {"means-at-act": "inducement"}
    assert outcome(library, gift) == "arguable"
    assert outcome(library, gift, **{"payments-to-whom": "to-one-in-control"}) == "not covered"
    assert outcome(library, gift, **{"payments-to-whom": "to-anyone"}) == "covered"


def test_labour_exploitation_without_compulsion_turns_on_a_question(library: Library) -> None:
    cheap = WORK | {"condition": "gross-disparity", "means-in-exploitation": "none"}
    listed = {"palermo-other-exploitation": "listed-only"}
    assert outcome(library, cheap, **listed) == "arguable"
    compelled = listed | {"national-labour-exploitation": "compelled-only"}
    assert outcome(library, cheap, **compelled) == "not covered"
    abusive = listed | {"national-labour-exploitation": "abusive-conditions-too"}
    assert outcome(library, cheap, **abusive) == "covered"


def test_prostitution_and_begging_are_purposes_as_such(library: Library) -> None:
    for activity in ("sexual-act", "begging"):
        facts = WORK | {
            "activity": activity,
            "condition": "none",
            "means-in-exploitation": "none",
            "gain": "person-only",
        }
        assert outcome(library, facts) == "covered"


def test_forced_labour_must_come_about(library: Library) -> None:
    forced = WORK | {"act": "use", "means-at-act": "none", "happened": "came-about"}
    assert outcome(library, forced, "pe-cp-129a#forced-labour") == "covered"
    planned = forced | {"happened": "not-come-about"}
    assert outcome(library, planned, "pe-cp-129a#forced-labour") == "not covered"
    assert outcome(library, forced | {"activity": "sexual-act"}, "pe-cp-129a#slavery") == (
        "not covered"
    )


def test_analogous_exploitation_counts_whatever_the_protocol_list_reaches(
    library: Library,
) -> None:
    wed = WORK | {
        "activity": "marriage",
        "condition": "none",
        "means-in-exploitation": "none",
        "consent-exploitation": "not-agreed",
    }
    listed = {"palermo-other-exploitation": "listed-only"}
    assert outcome(library, wed, **listed) == "covered"
    experiment = wed | {"activity": "experiment", "condition": "against-dignity"}
    assert outcome(library, experiment, **listed) == "not covered"
    anything = {"palermo-other-exploitation": "any-exploitation"}
    assert outcome(library, experiment, **anything) == "covered"
