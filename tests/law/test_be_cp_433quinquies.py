"""The Belgian Criminal Code, arts. 433quinquies to 433octies, as a lawyer would test it."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

WORKER = {
    "act": "recruit",
    "means-at-act": "none",
    "means-in-exploitation": "none",
    "activity": "labour",
    "condition": "against-dignity",
    "gain": "another",
    "age": "from-21",
    "consent-exploitation": "agreed",
    "mental-exploitation": "purpose",
}
"""A man recruited openly for work in degrading conditions, to which he agrees."""


def outcome(library: Library, facts: dict[str, str], on: str = "2020-01-01", **answers: str) -> str:
    return decided(library, "be-cp-433quinquies", facts, answers, on=on)


def test_no_means_are_needed_for_adults(library: Library) -> None:
    assert outcome(library, WORKER) == "covered"
    assert outcome(library, WORKER | {"means-at-act": "deception"}) == "covered"
    assert outcome(library, WORKER | {"condition": "none"}) == "not covered"


def test_whether_bad_pay_alone_is_contrary_to_dignity_is_open(library: Library) -> None:
    underpaid = WORKER | {"condition": "gross-disparity"}
    assert outcome(library, underpaid) == "arguable"
    on_own = {"dignity-labour-conditions": "degrading-only"}
    too = {"dignity-labour-conditions": "economic-exploitation-too"}
    address = "be-cp-433quinquies"
    assert decided(library, address, underpaid, on_own, on="2020-01-01") == "not covered"
    assert decided(library, address, underpaid, too, on="2020-01-01") == "covered"


def test_a_crime_counts_only_against_the_will(library: Library) -> None:
    thief = WORKER | {"activity": "crime", "condition": "none"}
    assert outcome(library, thief) == "not covered"
    assert outcome(library, thief | {"consent-exploitation": "not-agreed"}) == "covered"
    assert outcome(library, thief | {"means-in-exploitation": "deception"}) == "arguable"


def test_sexual_images_of_an_adult_could_not_be_the_aim_before_august_2013(
    library: Library,
) -> None:
    images = (
        WORKER
        | {"activity": "sexual-images", "condition": "servitude"}
        | {"means-in-exploitation": "scheme-of-fear"}
    )
    assert outcome(library, images, on="2013-08-02") == "covered"
    child = WORKER | {"activity": "sexual-images", "condition": "none", "age": "from-16"}
    assert outcome(library, child, on="2013-08-01") == "covered"
    assert outcome(library, child | {"age": "from-21"}, on="2013-08-01") == "not covered"


def test_tissue_came_in_with_the_reference_to_the_law_of_2008(library: Library) -> None:
    tissue = WORKER | {"activity": "tissue", "condition": "none"}
    assert outcome(library, tissue, on="2013-08-01") == "not covered"
    assert outcome(library, tissue, on="2013-08-02") == "covered"
    assert outcome(library, tissue | {"activity": "organ"}, on="2006-01-01") == "covered"


def test_there_was_no_such_offence_before_12_september_2005(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("be-cp-433quinquies", as_of="2005-09-11")


def test_means_and_minority_aggravate_and_are_no_elements(library: Library) -> None:
    found = {c.id: c for c in library.instrument("be-cp-433quinquies").consequences}
    assert {found[name].kind for name in ("minor", "means", "vulnerability")} == {"aggravation"}
    assert found["means"].turns_on == ("means-at-act",)
    assert found["minor"].turns_on == ("age",)
    assert found["minor"].least == "10 years"
    assert found["payments"].from_ is not None
    assert found["payments"].from_.isoformat() == "2016-06-18"
    (definition,) = library.instrument("be-cp-433quinquies").definitions
    for version in definition.versions:
        assert {element.role for element in version.elements} == {"act", "purpose", "mental-state"}


@pytest.mark.parametrize("law", ["be-cp-433quinquies", "fr-cp-225-4-1", "lu-cp-382-1"])
def test_work_contrary_to_human_dignity_is_read_alike_in_the_three_laws(
    library: Library, law: str
) -> None:
    day, worker = "2025-12-01", WORKER | {"reward": "sought"}
    assert decided(library, law, worker, {}, on=day) == "covered"
    assert decided(library, law, worker | {"condition": "none"}, {}, on=day) == "not covered"
    underpaid = worker | {"condition": "gross-disparity"}
    for answer, expected in (
        ("degrading-only", "not covered"),
        ("economic-exploitation-too", "covered"),
    ):
        answers = {"dignity-labour-conditions": answer}
        assert decided(library, law, underpaid, answers, on=day) == expected
