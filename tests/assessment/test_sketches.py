"""Elements that are not coded, and laws of other shapes, on the sketches."""

from __future__ import annotations

from pathlib import Path

import pytest

from trafficlaw.api import assess
from trafficlaw.facts import Facts
from trafficlaw.files.folder import load_folder
from trafficlaw.library import Library
from trafficlaw.show.assessment import finding_data

INDIA = "in-ipc-370-sketch"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(load_folder(Path(__file__).parents[2] / "definitions", sketches=True))


def test_what_is_not_coded_is_named_where_it_matters(library: Library) -> None:
    case = Facts(acts={"recruit"}, age=16, activity={"adoption"}, condition={"none"},
                 means_at_act={"force"}, mental_exploitation="purpose",
                 library=library)  # fmt: skip
    outcomes = {f.outcome for f in assess(case, library=library)}
    assert outcomes <= {"covered", "arguable", "not covered", "undetermined", "not coded"}


def test_a_cell_that_decides_alone_is_named(library: Library) -> None:
    used = Facts(acts={"use"}, age=16, activity={"sexual-act"}, library=library)
    found = assess(used, f"{INDIA}#engaging-a-trafficked-minor", library=library)
    (finding,) = found.findings
    assert finding.outcome == "not coded"
    assert finding.cells == (f"{INDIA}#engaging-a-trafficked-minor/trafficked",)
    assert "not coded" in found.tree()
    assert finding.cells[0] in found.to_table()
    adult = Facts(acts={"use"}, age=30, activity={"sexual-act"}, library=library)
    assert (
        assess(adult, f"{INDIA}#engaging-a-trafficked-minor", library=library).outcome
        == "not covered"
    )


def test_every_sketch_tells_of_consent_and_of_children(library: Library) -> None:
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
