"""Art. 186 of the Criminal Code of Bosnia and Herzegovina, as far as it is reported."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.library import Library

CODE = "ba-kz-186"
OLD, NEW = "2010-01-01", "2020-01-01"

DECEIVED = {
    "act": "recruit",
    "movement": "none",
    "means-at-act": "deception",
    "activity": "labour",
    "condition": "forced-labour",
    "gain": "another",
    "means-in-exploitation": "threat-of-force",
    "age": "from-21",
    "mental-exploitation": "purpose",
    "transnational": "internal",
}
"""A man recruited at home by deception for forced labour."""

ABROAD = {"movement": "out-of", "transnational": "transnational"}


def outcome(
    library: Library, facts: dict[str, str], on: str, definition: str = "", **answers: str
) -> str:
    settled = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return decided(library, CODE + definition, facts, settled, on=on)


@pytest.mark.parametrize(("on", "expected"), [(OLD, "covered"), (NEW, "not coded")])
def test_what_the_state_code_keeps_of_trafficking_at_home_since_2015_is_not_known(
    library: Library, on: str, expected: str
) -> None:
    assert outcome(library, DECEIVED, on) == expected


def test_of_trafficking_across_a_border_since_2015_only_the_name_is_known(
    library: Library,
) -> None:
    assert outcome(library, DECEIVED | ABROAD, OLD) == "covered"
    assert outcome(library, DECEIVED | ABROAD, NEW) == "not coded"


def test_whether_a_child_needs_means_was_open_under_the_wording_of_2003(library: Library) -> None:
    child = DECEIVED | {"age": "from-16"}
    assert outcome(library, child, OLD) == "covered"
    without = child | {"means-at-act": "none"}
    assert outcome(library, without, OLD, bosnia_child_means="no-means-needed") == "covered"
    assert outcome(library, without, OLD, bosnia_child_means="means-needed") == "not coded"


def test_what_the_report_leaves_out_is_not_taken_for_left_out_by_the_law(library: Library) -> None:
    for unreported in ({"activity": "organ", "condition": "none"}, {"act": "carry"}):
        facts = DECEIVED | {"movement": "within"} | unreported
        assert outcome(library, facts, OLD) == "not coded"


def test_organised_trafficking_needs_a_group(library: Library) -> None:
    gang = DECEIVED | ABROAD | {"organised-group": "group"}
    assert outcome(library, gang, NEW, "#organised-trafficking") == "not coded"
    alone = gang | {"organised-group": "no-group"}
    assert outcome(library, alone, NEW, "#organised-trafficking") == "not covered"


def test_procuring_a_child_was_an_offence_where_the_services_were_to_be_abroad(
    library: Library,
) -> None:
    girl = {"act": "entice", "activity": "sexual-act", "age": "from-16", "sex": "female"} | ABROAD
    girl |= {"mental-exploitation": "purpose"}
    assert outcome(library, girl, OLD, "#procuring-of-a-child") == "covered"
    at_home = girl | {"movement": "none", "transnational": "internal"}
    assert outcome(library, at_home, OLD, "#procuring-of-a-child") == "not covered"
    unaware = girl | {"mental-exploitation": "unaware"}
    assert outcome(library, unaware, OLD, "#procuring-of-a-child") == "not covered"
    grown = girl | {"age": "from-18"}
    assert outcome(library, grown, OLD, "#procuring-of-a-child") == "not covered"


def test_the_penalty_of_2003_was_one_to_ten_years_and_rose_for_a_juvenile(
    library: Library,
) -> None:
    rules = {rule.id: rule for rule in library.instrument(CODE).consequences}
    assert (rules["penalty-2003"].least, rules["penalty-2003"].most) == ("1 years", "10 years")
    assert rules["juvenile-2003"].least == "5 years"
