"""S. 47 of the Criminal Justice and Licensing (Scotland) Act 2010, and what s. 46 changed."""

from __future__ import annotations

import pytest
from uk_days import JOURNEY, SERVANT, outcome

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library


def found(library: Library, day: str, facts: dict[str, str]) -> str:
    return outcome(library, "cjlsa-2010", day, "GB-SCT", facts)


@pytest.mark.parametrize("condition", ["slavery", "servitude", "forced-labour"])
def test_a_servant_so_held_is_covered_without_a_journey(library: Library, condition: str) -> None:
    assert found(library, "2011-04-01", SERVANT | {"condition": condition}) == "covered"


def test_hard_work_for_little_is_not_enough(library: Library) -> None:
    poor = JOURNEY | {
        "act": "use",
        "movement": "none",
        "transnational": "internal",
        "condition": "gross-disparity",
        "happened": "came-about",
    }
    assert found(library, "2011-04-01", poor) == "not covered"


def test_it_began_on_28_march_2011_and_ended_on_17_december_2016(library: Library) -> None:
    for day in ("2011-03-27", "2016-12-17"):
        with pytest.raises(NotInForce):
            found(library, day, SERVANT)
    assert found(library, "2011-03-28", SERVANT) == "covered"
    assert found(library, "2016-12-16", SERVANT) == "covered"


def test_the_act_amends_the_two_older_ones(library: Library) -> None:
    links = library.instrument("cjlsa-2010").links
    amended = {link.to: link.at for link in links if link.kind == "amends"}
    assert amended == {"gb-cjsa-2003": "s. 46(1)", "gb-aitca-2004": "s. 46(2) and (3)"}


def test_in_doubt_between_may_and_december_2016_the_older_offence_may_be_found(
    library: Library,
) -> None:
    rules = {c.id: c for c in library.instrument("cjlsa-2010").consequences}
    assert rules["presumption-2016"].kind == "presumption"
    assert rules["penalty-on-indictment"].most == "14 years"
