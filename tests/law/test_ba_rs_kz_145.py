"""Republika Srpska: what is known of arts. 145 and 146, and of arts. 198a and 198b before them."""

from __future__ import annotations

from trafficlaw.library import Library

CODE = "ba-rs-kz-145"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())
    assert code.jurisdiction == "BA-SRP"


def test_it_continues_the_code_of_2003_from_the_day_of_its_own_force(library: Library) -> None:
    code = library.instrument(CODE)
    before = next(link for link in code.links if link.kind == "continues")
    assert "198a" in before.to
    old = next(rule for rule in code.consequences if rule.id == "penalty-198a")
    assert old.until == code.dates.in_force


def test_the_penalty_of_2013_was_three_to_twelve_years(library: Library) -> None:
    old = next(r for r in library.instrument(CODE).consequences if r.id == "penalty-198a")
    assert (old.least, old.most) == ("3 years", "12 years")


def test_trafficking_in_children_has_an_article_of_its_own(library: Library) -> None:
    rule = next(r for r in library.instrument(CODE).consequences if r.id == "children")
    assert rule.at == "art. 146"
