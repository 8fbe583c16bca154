"""Ukrainian Criminal Code, art. 149: trafficking in human beings."""

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
NOW = "2026-03-01"


def outcome(
    library: Library,
    facts: dict[str, str],
    on: str,
    address: str = "ua-kk-149",
    **answers: str,
) -> str:
    asked = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, address, facts, asked, on=on)


def test_movement_by_deceit_to_forced_labour_is_covered(library: Library) -> None:
    assert outcome(library, FORCED_LABOUR, NOW) == "covered"


def test_a_minor_needs_no_means(library: Library) -> None:
    bare = FORCED_LABOUR | {"means-at-act": "none"}
    assert outcome(library, bare | {"age": "from-16"}, NOW) == "covered"
    assert outcome(library, bare, NOW) == "not covered"


def test_a_state_that_only_limits_free_decision_is_vulnerable(library: Library) -> None:
    limited = FORCED_LABOUR | {"means-at-act": "vulnerability-both"}
    assert outcome(library, limited, NOW) == "covered"
    assert decided(library, "un-palermo-2000", limited, {}) == "arguable"


def test_a_sale_alone_turns_on_the_syntax(library: Library) -> None:
    sold = FORCED_LABOUR | {
        "act": "sell",
        "movement": "none",
        "means-at-act": "none",
        "activity": "none",
        "condition": "none",
        "gain": "none",
        "means-in-exploitation": "none",
        "reward": "sought",
    }
    assert outcome(library, sold, NOW) == "arguable"
    assert outcome(library, sold, NOW, ua_trade_alone="all-acts") == "not covered"
    assert outcome(library, sold, NOW, ua_trade_alone="trade-alone") == "covered"


def test_anothers_gain_from_prostitution_turns_on_what_exploits_it(library: Library) -> None:
    prostitution = FORCED_LABOUR | {
        "activity": "sexual-act",
        "condition": "none",
        "means-in-exploitation": "none",
    }
    coercive = {"palermo_other_sexual_exploitation": "coercive-only"}
    coercive |= {"palermo_other_exploitation": "listed-only", "ua_trade_alone": "all-acts"}
    gain = {"palermo_prostitution_of_others": "profit-suffices"}
    forced = {"palermo_prostitution_of_others": "forced-only"}
    assert outcome(library, prostitution, NOW, **coercive, **gain) == "covered"
    assert outcome(library, prostitution, NOW, **coercive, **forced) == "not covered"


def test_the_day_given_is_that_of_the_copy_and_is_said_to_be(library: Library) -> None:
    instrument = library.instrument("ua-kk-149")
    (version,) = instrument.definitions[0].versions
    assert str(version.from_) == "2026-02-22"
    assert "the words are older" in version.changed
    assert str(instrument.dates.in_force) == "2001-09-01"


def test_armed_conflict_and_adoption_for_profit_are_listed(library: Library) -> None:
    listed = {"palermo_other_exploitation": "listed-only", "ua_trade_alone": "all-acts"}
    for activity in ("armed-conflict", "adoption"):
        facts = FORCED_LABOUR | {
            "activity": activity,
            "condition": "none",
            "means-in-exploitation": "none",
        }
        assert outcome(library, facts, NOW, **listed) == "covered"
