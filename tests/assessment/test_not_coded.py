"""Elements that could not be coded, and what every law says of consent and of children."""

from __future__ import annotations

import pytest

from trafficlaw.api import assess, shipped_library
from trafficlaw.facts import Facts
from trafficlaw.library import Library
from trafficlaw.show.assessment import finding_data

ENGAGING = "in-ipc-370#engaging-a-trafficked-person"
"""India, s. 370A: the person must have been trafficked before, which no case can show."""


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


def test_what_is_not_coded_is_named_where_it_matters(library: Library) -> None:
    case = Facts(acts={"recruit"}, age=16, activity={"adoption"}, condition={"none"},
                 means_at_act={"force"}, mental_exploitation="purpose",
                 library=library)  # fmt: skip
    found = assess(case, library=library).findings
    outcomes = {f.outcome for f in found}
    assert outcomes <= {"covered", "arguable", "not covered", "undetermined", "not coded"}
    open_ = [f for f in found if f.outcome == "not coded"]
    assert open_
    assert all(f.cells for f in open_)


def test_a_cell_that_decides_alone_is_named(library: Library) -> None:
    used = Facts(acts={"use"}, age=16, activity={"sexual-act"}, library=library)
    found = assess(used, ENGAGING, library=library)
    (finding,) = found.findings
    assert finding.outcome == "not coded"
    assert finding.cells == (f"{ENGAGING}/trafficked",)
    assert "not coded" in found.tree()
    assert finding.cells[0] in found.to_table()


def test_where_another_element_fails_what_is_not_coded_decides_nothing(library: Library) -> None:
    used = Facts(acts={"use"}, age=16, activity={"labour"}, library=library)
    assert assess(used, ENGAGING, library=library).outcome == "not covered"


def test_every_law_tells_of_consent_and_of_children(library: Library) -> None:
    for case in (
        Facts(acts={"recruit"}, means_at_act={"force"}, age=15, activity={"labour"},
              condition={"slavery"}, library=library),
        Facts(acts={"harbour"}, means_at_act=(), age="adult", activity={"labour"},
              condition={"none"}, library=library),
    ):  # fmt: skip
        for finding in assess(case, library=library):
            data = finding_data(finding)
            assert data["consent"][0]["text"].endswith(".")
            assert data["child_exception"]["text"].endswith(".")
            assert all(sentence.endswith(".") for sentence in data["sentences"])
