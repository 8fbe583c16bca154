"""The Brčko District: what is known of art. 207a of its code."""

from __future__ import annotations

from trafficlaw.library import Library

CODE = "ba-bd-kz-207a"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())


def test_it_is_the_law_of_the_district_only(library: Library) -> None:
    assert library.instrument(CODE).jurisdiction == "BA-BRC"


def test_the_penalty_is_reported_as_in_republika_srpska(library: Library) -> None:
    here = next(r for r in library.instrument(CODE).consequences if r.kind == "penalty")
    there = next(r for r in library.instrument("ba-rs-kz-145").consequences if r.kind == "penalty")
    assert (here.least, here.most) == (there.least, there.most) == ("3 years", "12 years")


def test_children_have_a_paragraph_of_their_own(library: Library) -> None:
    rule = next(r for r in library.instrument(CODE).consequences if r.kind == "aggravation")
    assert rule.at == "art. 207a(2)"
