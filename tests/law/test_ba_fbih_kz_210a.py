"""The Federation of Bosnia and Herzegovina: what is known of arts. 210a and 210b."""

from __future__ import annotations

from trafficlaw.library import Library

CODE = "ba-fbih-kz-210a"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())
    assert "could not be read" in " ".join(code.note.split())


def test_it_is_the_law_of_the_federation_only(library: Library) -> None:
    assert library.instrument(CODE).jurisdiction == "BA-BIH"


def test_nothing_on_trafficking_stood_in_it_before_2016(library: Library) -> None:
    rules = library.instrument(CODE).consequences
    assert {rule.id for rule in rules} == {"organised", "child"}
    assert {rule.from_.year for rule in rules if rule.from_} == {2016}


def test_it_stands_beside_the_code_of_the_state(library: Library) -> None:
    assert [(k.kind, k.to) for k in library.instrument(CODE).links] == [
        ("supplements", "ba-kz-186")
    ]
