"""Lithuanian Criminal Code, arts. 147 to 147-2 and 157: trafficking in adults and in children."""

from __future__ import annotations

from deciding import decided

from trafficlaw.library import Library

FORCED_LABOUR = {
    "act": "carry",
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
"""A man carried by deception to forced labour."""


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "lt-bk-147",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_transport_by_deceit_to_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, "2006-01-01") == "covered"
    assert outcome(library, FORCED_LABOUR, "2020-01-01") == "covered"


def test_lodging_alone_is_no_act_of_it(library: Library) -> None:
    lodged = FORCED_LABOUR | {"act": "harbour", "movement": "none"}
    assert outcome(library, lodged, "2020-01-01") == "not covered"
    assert decided(library, "un-palermo-2000", lodged, {}) == "covered"


def test_knowledge_of_the_exploitation_is_enough(library: Library) -> None:
    knows = FORCED_LABOUR | {"mental-exploitation": "knows"}
    assert outcome(library, knows, "2020-01-01") == "covered"
    assert decided(library, "un-palermo-2000", knows, {}) == "arguable"


def test_a_child_needs_no_means(library: Library) -> None:
    child = FORCED_LABOUR | {"means-at-act": "none", "age": "from-16"}
    assert outcome(library, child, "2020-01-01") == "covered"
    assert outcome(library, child, "2020-01-01", "lt-bk-147#trafficking") == "not covered"
    assert outcome(library, child | {"age": "from-21"}, "2020-01-01") == "not covered"


def test_begging_came_in_2012_and_marriage_in_2016(library: Library) -> None:
    listed = {"palermo_other_exploitation": "listed-only"}
    begging = FORCED_LABOUR | {"activity": "begging"}
    assert outcome(library, begging, "2012-07-12") == "not covered"
    assert outcome(library, begging, "2012-07-13") == "covered"
    forced = FORCED_LABOUR | {
        "activity": "marriage",
        "condition": "none",
        "consent-exploitation": "not-agreed",
    }
    assert outcome(library, forced, "2016-05-24", **listed) == "not covered"
    assert outcome(library, forced, "2016-05-25") == "covered"


def test_a_sale_without_means_turned_on_the_syntax_of_2005(library: Library) -> None:
    sold = FORCED_LABOUR | {
        "act": "sell",
        "movement": "none",
        "means-at-act": "none",
        "reward": "sought",
    }
    assert outcome(library, sold, "2006-01-01") == "arguable"
    assert outcome(library, sold, "2006-01-01", lt_sale_alone="all-acts") == "not covered"
    assert outcome(library, sold, "2006-01-01", lt_sale_alone="sale-alone") == "covered"
    assert outcome(library, sold, "2012-07-13") == "not covered"


def test_organs_turn_on_whether_they_only_aggravate(library: Library) -> None:
    organ = FORCED_LABOUR | {
        "activity": "organ",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, organ, "2020-01-01") == "arguable"
    assert outcome(library, organ, "2020-01-01", lt_organ_purpose="purpose-of-its-own") == "covered"


def test_using_a_victims_services_through_negligence(library: Library) -> None:
    used = FORCED_LABOUR | {
        "act": "use",
        "movement": "none",
        "happened": "came-about",
        "mental-means": "ought-to-know",
    }
    address = "lt-bk-147#use-of-services"
    assert outcome(library, used, "2020-01-01", address) == "covered"
    assert outcome(library, used | {"mental-means": "reckless"}, "2020-01-01", address) == (
        "covered"
    )
    assert outcome(library, used | {"mental-means": "unaware"}, "2020-01-01", address) == (
        "not covered"
    )
