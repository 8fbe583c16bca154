"""An instrument in a paragraph: what it covers, where it departs, what follows."""

from __future__ import annotations

from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.library import shipped_library
from trafficlaw.words.departures import relation_words
from trafficlaw.words.paragraph import paragraph

ROOT = Path(__file__).parents[2]
LIBRARY = shipped_library()


def told(name: str) -> str:
    return paragraph(LIBRARY, name)


def test_it_says_what_the_instrument_is_and_when_it_stood() -> None:
    assert told("cets-197").startswith(
        "Council of Europe Convention on Action against Trafficking in Human Beings (CETS 197) "
        "is a treaty, adopted 2005-05-03 and in force 2008-02-01"
    )


def test_it_reads_the_means_off_the_whole_set() -> None:
    assert "are needed for an adult; no means are needed for a child" in told("palermo")
    assert "no means are needed for a child for a sexual purpose" in told("tvpa")


def test_it_says_who_is_never_covered() -> None:
    assert "women, girls and boys can be covered; men are never covered" in told("saarc-2002")
    assert "men, girls and boys are never covered" in told("un-traffic-1933")


def test_it_departs_from_the_protocol_with_pinpoints() -> None:
    assert "Against the Palermo Protocol, art. 3 it is equivalent" in told("cets-197")
    text = told("un-traffic-1933")
    assert "the movement, which it alone requires (art. 1)" in text
    assert "the means, which it does not require" in text


def test_the_protocol_is_not_held_against_itself() -> None:
    assert "Against the" not in told("palermo")


def test_a_law_that_differed_by_territory_is_told_for_each() -> None:
    text = told("uk-soa-2003")
    assert "In England and Wales it punishes" in text
    assert "In Northern Ireland it punishes" in text


def test_a_concept_is_not_measured_as_if_it_were_an_offence() -> None:
    assert "Read off the whole" not in told("untoc")


def test_a_relation_that_is_not_coded_depends_on_no_question() -> None:
    relation = tl.relation("ilo-c29#forced-labour", "coe-echr#forced-labour").parts[0]
    assert relation.relation == "not coded"
    assert relation_words(relation) == "open, since part of what decides it is not coded"


@pytest.mark.slow
def test_the_page_of_paragraphs_is_what_the_data_says() -> None:
    page = (ROOT / "docs" / "instruments.md").read_text(encoding="utf-8")
    made = "# Every instrument in a paragraph\n\n" + tl.describe().to_table("markdown") + "\n"
    assert page == made, "make page"


@pytest.mark.slow
def test_the_page_of_laws_against_treaties_is_what_the_data_says() -> None:
    page = (ROOT / "docs" / "laws-against-treaties.md").read_text(encoding="utf-8")
    found = tl.compare(everywhere=True, against=("palermo", "cets-197", "eu-dir-2011-36"))
    title = "# Every law against the treaties\n\n"
    assert page == title + found.to_table("markdown") + "\n", "make page"


def test_a_name_that_is_unknown_is_answered_with_the_nearest() -> None:
    with pytest.raises(tl.UnknownName, match="did you mean “palermo”"):
        tl.describe("palerm")
