"""The Palermo Protocol, art. 3, and its supplemented Convention, as a lawyer would test them."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.comparison.relation import Relation, relations
from trafficlaw.library import Library

DECEIVED_AND_HARBOURED = {
    "act": "harbour",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""An adult deceived into forced labour and given a bed, without any journey."""

TEENAGER_ON_A_FARM = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "none",
    "activity": "labour",
    "condition": "debt-bondage",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-16",
    "consent-exploitation": "agreed",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
}
"""A 17-year-old recruited without any means for farm work under debt bondage."""

WILLING_ADULT = DECEIVED_AND_HARBOURED | {
    "act": "recruit",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "sexual-act",
    "condition": "controlled",
}
"""An adult who agrees, without any means, to prostitution that another controls for gain."""

ACTS = ("recruit", "carry", "hand-over", "sell", "exchange-control", "harbour", "conceal",
        "receive", "obtain", "buy")  # fmt: skip
MEANS = ("threat-of-force", "force", "restraint", "threat-of-harm", "scheme-of-fear",
         "use-of-legal-process", "threat-of-legal-process", "abduction", "fraud", "deception",
         "abuse-of-power", "vulnerability-neither", "payment-to-guardian")  # fmt: skip


AS_IT_MUST_BE = {
    "carry": {"movement": "within"},
    "arrange-carriage": {"movement": "within"},
    "assist-journey": {"movement": "within"},
    "solicit": {"activity": "sexual-act"},
    "force": {"consent-act": "not-agreed"},
    "restraint": {"consent-act": "not-agreed"},
    "abduction": {"consent-act": "not-agreed"},
    "servitude": {"means-in-exploitation": "threat-of-force"},
}
"""What else must be so in a case that shows a value: who is carried makes a journey."""


@pytest.fixture(scope="module")
def against_uk(library: Library) -> Relation:
    (found,) = relations(library, "uk-soa-2003", "palermo", as_of="2014-01-01", in_="GB-EAW")
    return found


def outcome(
    library: Library, facts: dict[str, str], address: str = "palermo", **answers: str
) -> str:
    return decided(library, address, facts, answers, asking="palermo-")


def test_deception_into_forced_labour_is_covered_without_a_journey(library: Library) -> None:
    assert outcome(library, DECEIVED_AND_HARBOURED) == "covered"


def test_a_teenager_needs_no_means(library: Library) -> None:
    assert outcome(library, TEENAGER_ON_A_FARM) == "covered"
    assert outcome(library, TEENAGER_ON_A_FARM | {"age": "from-18"}) == "not covered"


@pytest.mark.parametrize("act", ACTS)
def test_the_five_acts(library: Library, act: str) -> None:
    assert (
        outcome(library, DECEIVED_AND_HARBOURED | {"act": act} | AS_IT_MUST_BE.get(act, {}))
        == "covered"
    )


@pytest.mark.parametrize("act", ["advertise", "solicit", "benefit", "entice", "control-movements"])
def test_acts_that_are_none_of_the_five(library: Library, act: str) -> None:
    assert (
        outcome(library, DECEIVED_AND_HARBOURED | {"act": act} | AS_IT_MUST_BE.get(act, {}))
        == "not covered"
    )


@pytest.mark.parametrize("act", ["arrange-carriage", "assist-journey", "hold", "maintain", "use"])
def test_acts_at_the_edge_are_open(library: Library, act: str) -> None:
    assert (
        outcome(library, DECEIVED_AND_HARBOURED | {"act": act} | AS_IT_MUST_BE.get(act, {}))
        == "arguable"
    )


@pytest.mark.parametrize("means", MEANS)
def test_the_means_on_every_reading(library: Library, means: str) -> None:
    facts = DECEIVED_AND_HARBOURED | {"means-at-act": means} | AS_IT_MUST_BE.get(means, {})
    assert outcome(library, facts) == "covered"


@pytest.mark.parametrize("means", ["none", "inducement", "other-means"])
def test_the_list_of_means_is_closed(library: Library, means: str) -> None:
    facts = DECEIVED_AND_HARBOURED | {"means-at-act": means}
    assert outcome(library, facts) == "not covered"
    assert outcome(library, facts | {"age": "from-16"}) == "covered"


@pytest.mark.parametrize(
    ("answer", "neither", "not_both", "both"),
    [
        ("real-or-acceptable", "covered", "not covered", "not covered"),
        ("real-and-acceptable", "covered", "covered", "not covered"),
        ("any-vulnerability", "covered", "covered", "covered"),
    ],
)
def test_the_wordings_of_vulnerability_end_in_different_sets(
    library: Library, answer: str, neither: str, not_both: str, both: str
) -> None:
    for leaf, expected in (("neither", neither), ("not-both", not_both), ("both", both)):
        facts = DECEIVED_AND_HARBOURED | {"means-at-act": f"vulnerability-{leaf}"}
        assert outcome(library, facts, vulnerability=answer) == expected


def test_payment_to_someone_who_controls_in_fact_is_open(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"means-at-act": "payment-to-controller"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, control_over_person="control-in-fact") == "covered"


def test_psychological_pressure_is_open(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"means-at-act": "psychological-coercion"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts, subtle_coercion="pressure-like-force") == "not covered"


@pytest.mark.parametrize("condition", ["none", "incited", "controlled"])
def test_willing_prostitution_of_an_adult_without_means_is_outside(
    library: Library, condition: str
) -> None:
    assert outcome(library, WILLING_ADULT | {"condition": condition}) == "not covered"


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        ("none", ["not covered", "not covered", "covered"]),
        ("incited", ["not covered", "not covered", "covered"]),
        ("controlled", ["not covered", "covered", "covered"]),
        ("fear-for-safety", ["covered", "covered", "covered"]),
        ("servitude", ["covered", "covered", "covered"]),
    ],
)
def test_what_exploits_the_prostitution_of_others(
    library: Library, condition: str, answers: list[str]
) -> None:
    facts = WILLING_ADULT | {"means-at-act": "deception", "condition": condition}
    facts |= AS_IT_MUST_BE.get(condition, {})
    for answer, expected in zip(
        ("forced-only", "forced-or-abusive", "profit-suffices"), answers, strict=True
    ):
        found = outcome(
            library, facts, prostitution_of_others=answer,
            other_sexual_exploitation="coercive-only",
        )  # fmt: skip
        assert found == expected


@pytest.mark.parametrize("gain", ["another", "person-only"])
def test_sexual_use_of_a_child_for_value_is_covered_on_every_reading(
    library: Library, gain: str
) -> None:
    facts = WILLING_ADULT | {"age": "from-16", "condition": "none", "gain": gain}
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"gain": "none"}) == "arguable"


@pytest.mark.parametrize("activity", ["labour", "sexual-act", "sexual-show"])
def test_forced_labour_or_services(library: Library, activity: str) -> None:
    assert outcome(library, DECEIVED_AND_HARBOURED | {"activity": activity}) == "covered"


@pytest.mark.parametrize("activity", ["begging", "crime", "surrogacy", "armed-conflict"])
def test_forced_begging_and_the_like_are_open_unless_it_is_servitude(
    library: Library, activity: str
) -> None:
    facts = DECEIVED_AND_HARBOURED | {"activity": activity}
    assert outcome(library, facts) == "arguable"
    closed = {"services": "work-and-sexual-services", "other_exploitation": "listed-only"}
    assert outcome(library, facts, **closed) == "not covered"
    assert outcome(library, facts | {"condition": "servitude"}) == "covered"


def test_begging_is_forced_labour_in_the_words_of_the_directive(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"activity": "begging"}
    assert outcome(library, facts, services="begging-too") == "covered"
    crime = facts | {"activity": "crime"}
    found = outcome(library, crime, services="begging-too", other_exploitation="listed-only")
    assert found == "not covered"


@pytest.mark.parametrize(
    "condition", ["slavery", "servitude", "debt-bondage", "serfdom", "peonage"]
)
def test_slavery_servitude_and_similar_practices(library: Library, condition: str) -> None:
    assert outcome(library, DECEIVED_AND_HARBOURED | {"condition": condition}) == "covered"


def test_organs_are_named_and_tissue_is_open(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"activity": "organ", "condition": "none"}
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"activity": "tissue"}) == "arguable"
    assert outcome(library, facts | {"activity": "adoption"}) == "not covered"


def test_work_in_bad_conditions_is_covered_only_if_the_list_is_wide_open(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {
        "condition": "gross-disparity",
        "means-in-exploitation": "none",
    }
    assert outcome(library, facts, other_exploitation="listed-only") == "not covered"
    assert outcome(library, facts, other_exploitation="analogous") == "not covered"
    assert outcome(library, facts, other_exploitation="any-exploitation") == "covered"


@pytest.mark.parametrize("means", ["force", "threat-of-force", "restraint"])
@pytest.mark.parametrize(
    ("activity", "condition"),
    [
        ("labour", "gross-disparity"),
        ("sexual-act", "none"),
        ("sexual-act", "controlled"),
        ("sexual-images", "controlled"),
        ("sexual-show", "gross-disparity"),
    ],
)
def test_what_force_makes_a_person_do_is_forced_whatever_else_the_condition(
    library: Library, activity: str, condition: str, means: str
) -> None:
    facts = DECEIVED_AND_HARBOURED | {
        "activity": activity,
        "condition": condition,
        "means-in-exploitation": means,
        "consent-exploitation": "not-agreed",
    }
    assert outcome(library, facts) == "covered"
    assert outcome(library, facts | {"means-at-act": "none"}) == "not covered"


def test_begging_under_force_follows_the_question_on_services(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"activity": "begging", "condition": "none"}
    closed = {"other_exploitation": "listed-only"}
    found = [
        outcome(library, facts, services=answer, **closed)
        for answer in ("work-and-sexual-services", "begging-too", "any-service")
    ]
    assert found == ["not covered", "covered", "covered"]


def test_prostitution_under_pressure_short_of_force_follows_the_question(library: Library) -> None:
    facts = WILLING_ADULT | {
        "means-at-act": "deception",
        "condition": "none",
        "means-in-exploitation": "abuse-of-power",
    }
    found = [
        outcome(
            library, facts, prostitution_of_others=answer, other_sexual_exploitation="coercive-only"
        )
        for answer in ("forced-only", "forced-or-abusive", "profit-suffices")
    ]
    assert found == ["not covered", "covered", "covered"]


def test_a_service_without_a_name_of_its_own_counts_as_work(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"activity": "other-activity"}
    assert outcome(library, facts, other_exploitation="listed-only") == "not covered"
    assert outcome(library, facts | {"condition": "servitude"}) == "covered"


def test_the_consent_rule_and_the_child_rule_are_quoted_whole(library: Library) -> None:
    for address, numbers in (("palermo", "3"), ("cets-197", "4")):
        (wording,) = library.wordings(address)
        version = wording.members[0].version
        (rule,) = version.consent
        assert rule.at == f"{numbers}(b)"
        assert rule.says.startswith("The consent of a victim of trafficking in ")
        assert rule.says.endswith("shall be irrelevant where any of the means … have been used")
        child = version.element("child")
        assert child.at == f"{numbers}(c)"
        assert child.says.endswith("even if this does not involve any of the means")


def test_ordinary_work_is_no_exploitation(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"condition": "none", "means-in-exploitation": "none"}
    assert outcome(library, facts) == "not covered"


def test_consent_and_result_and_border_and_group_are_no_elements(library: Library) -> None:
    for consent in ("agreed", "not-agreed"):
        for happened in ("came-about", "not-come-about"):
            for group in ("group", "no-group"):
                facts = DECEIVED_AND_HARBOURED | {
                    "consent-exploitation": consent,
                    "happened": happened,
                    "organised-group": group,
                }
                assert outcome(library, facts) == "covered"


def test_purpose_is_enough_and_knowledge_is_open(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"mental-exploitation": "knows"}
    assert outcome(library, facts) == "arguable"
    assert outcome(library, facts | {"mental-exploitation": "reckless"}) == "not covered"


def test_duties_differ_in_their_reach(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("palermo").duties}
    for duty in ("criminalise", "criminalise-internal-cases"):
        assert not duties[duty].needs_transnational
        assert not duties[duty].needs_organised_group
    for duty in ("prosecute", "protect", "prevent", "discourage-demand"):
        assert duties[duty].needs_transnational
        assert duties[duty].needs_organised_group


def test_the_concepts_of_the_convention(library: Library) -> None:
    group = {"organised-group": "group"}
    assert outcome(library, group, "untoc#organised-criminal-group") == "covered"
    assert outcome(library, {}, "untoc#organised-criminal-group") == "not covered"
    assert outcome(library, {"transnational": "transnational"}, "untoc#transnational-offence") == (
        "covered"
    )
    assert outcome(library, {}, "untoc#transnational-offence") == "not covered"


def test_every_answer_names_what_it_rests_on(library: Library) -> None:
    questions = [q for q in library.corpus.questions.values() if q.id.startswith("palermo-")]
    assert len(questions) == 11
    for question in questions:
        for answer in question.answers:
            assert answer.authority, (question.id, answer.id)
            assert all(a.seen != "no" for a in answer.authority)
            for authority in answer.authority:
                if authority.weight == "none":
                    assert "bare word" in authority.holds.casefold()


@pytest.mark.parametrize("reading", ["strict-text", "broad", "travaux", "directive-2011-36"])
def test_every_reading_answers_all_questions_of_the_protocol(
    library: Library, reading: str
) -> None:
    answered = {question for question, _ in library.corpus.readings[reading].answers}
    assert {q for q in library.corpus.questions if q.startswith("palermo-")} <= answered


def test_strict_takes_first_answers_and_broad_the_widest_with_an_authority(
    library: Library,
) -> None:
    prefixes = ("palermo-", "us-tvpa-", "soa-")
    strict = dict(library.corpus.readings["strict-text"].answers)
    broad = dict(library.corpus.readings["broad"].answers)
    for question in library.corpus.questions.values():
        if not question.id.startswith(prefixes):
            continue
        ids = [a.id for a in question.answers]
        backed = [a.id for a in question.answers if any(x.weight != "none" for x in a.authority)]
        assert strict[question.id] == ids[0]
        assert broad[question.id] == (backed or ids)[-1]


def test_readings_part_on_vulnerability(library: Library) -> None:
    facts = DECEIVED_AND_HARBOURED | {"means-at-act": "vulnerability-not-both"}
    for reading, expected in (("travaux", "covered"), ("directive-2011-36", "not covered")):
        answers = dict(library.corpus.readings[reading].answers)
        found = outcome(library, facts, vulnerability=answers["palermo-vulnerability"])
        assert found == expected


def test_against_the_act_of_2003_both_sides_have_a_clear_witness(against_uk: Relation) -> None:
    assert against_uk.relation == "overlapping"
    assert against_uk.settled
    means = [w for w in against_uk.only_in_a if w.clear and w.departs == ("means",)]
    facts = dict(means[0].facts)
    assert facts["means-at-act"] == "none"
    assert facts["condition"] == "controlled"
    assert facts["gain"] == "another"
    assert facts["consent-exploitation"] == "agreed"
    labour = [
        dict(w.facts)
        for w in against_uk.only_in_b
        if w.clear and dict(w.facts)["activity"] == "labour"
    ]
    assert any(
        (f["act"], f["movement"], f["means-at-act"]) == ("harbour", "none", "deception")
        and f["means-in-exploitation"] in ("threat-of-force", "threat-of-harm")
        for f in labour
    )


def test_against_the_tvpa_it_overlaps_on_every_reading(library: Library) -> None:
    (found,) = relations(library, "tvpa", "palermo")
    assert found.relation == "overlapping"
    assert found.settled


@pytest.mark.parametrize("menace", ["threat-of-force", "threat-of-harm", "threat-of-legal-process"])
def test_labour_under_a_menace_is_forced_labour_as_convention_29_has_it(
    library: Library, menace: str
) -> None:
    facts = {
        "act": "recruit", "movement": "none", "means-at-act": "deception", "activity": "labour",
        "condition": "forced-labour" if menace == "threat-of-force" else "controlled",
        "gain": "another", "means-in-exploitation": menace, "age": "from-21",
        "mental-exploitation": "purpose", "consent-exploitation": "not-agreed",
    }  # fmt: skip
    assert decided(library, "ilo-c29", facts, {}) != "not covered"
    assert decided(library, "palermo", facts, {}) == "covered"
