"""Czech Criminal Code, § 168: trafficking, and whoever profits from it."""

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
    address: str = "cz-tz-168",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_transport_by_deceit_to_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, "2020-01-01") == "covered"


def test_an_adult_needs_means_and_a_child_none(library: Library) -> None:
    bare = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, bare, "2020-01-01") == "not covered"
    assert outcome(library, bare | {"age": "from-16"}, "2020-01-01") == "covered"


def test_a_child_needs_no_means_for_any_of_the_purposes(library: Library) -> None:
    child = FORCED_LABOUR | {"means-at-act": "none", "age": "under-13"}
    free = child | {"condition": "none", "gain": "none", "means-in-exploitation": "none"}
    for activity in ("sexual-act", "sexual-images", "organ", "tissue", "armed-conflict"):
        assert outcome(library, free | {"activity": activity}, "2020-01-01") == "covered"
        adult = free | {"activity": activity, "age": "from-21"}
        assert outcome(library, adult, "2020-01-01") == "not covered"
    for condition in ("slavery-in-fact", "servitude", "serfdom"):
        assert outcome(library, child | {"condition": condition}, "2020-01-01") == "covered"
    assert outcome(library, free | {"activity": "labour"}, "2020-01-01") == "not covered"


def test_receiving_was_added_in_august_2014(library: Library) -> None:
    received = FORCED_LABOUR | {"act": "receive", "movement": "none"}
    assert outcome(library, received, "2014-07-31") == "not covered"
    assert outcome(library, received, "2014-08-01") == "covered"


def test_sexual_use_of_an_adult_needs_no_gain(library: Library) -> None:
    used = FORCED_LABOUR | {
        "activity": "sexual-act",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, used, "2020-01-01") == "covered"
    assert decided(library, "un-palermo-2000", used, {}) == "arguable"


def test_whoever_profits_from_it_is_punished_alike(library: Library) -> None:
    profits = FORCED_LABOUR | {"act": "benefit", "movement": "none"}
    assert outcome(library, profits, "2020-01-01") == "covered"
    assert decided(library, "un-palermo-2000", profits, {}) == "not covered"


def test_tissue_is_named_and_a_payment_to_a_guardian_is_not(library: Library) -> None:
    tissue = FORCED_LABOUR | {
        "activity": "tissue",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    assert outcome(library, tissue, "2020-01-01") == "covered"
    paid = FORCED_LABOUR | {"means-at-act": "payment-to-guardian"}
    assert outcome(library, paid, "2020-01-01") == "not covered"


def test_other_forms_of_exploitation_are_open(library: Library) -> None:
    begging = FORCED_LABOUR | {"activity": "begging"}
    assert outcome(library, begging, "2020-01-01") == "arguable"
    listed = {"palermo_other_exploitation": "listed-only"}
    assert outcome(library, begging, "2020-01-01", **listed) == "not covered"
