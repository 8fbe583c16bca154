"""The Criminal Code of Kosovo of 2019: what is known of it while art. 165 cannot be read."""

from __future__ import annotations

from trafficlaw.library import Library

CODE = "xk-kp-2019"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())
    assert "No copy of the Code could be" in code.note


def test_trafficking_is_punished_with_five_to_twelve_years(library: Library) -> None:
    rule = next(r for r in library.instrument(CODE).consequences if r.id == "penalty")
    assert (rule.least, rule.most) == ("5 years", "12 years")
    assert rule.verified.by == "secondary"


def test_parents_who_make_a_child_beg_are_punished_less_and_for_another_wrong(
    library: Library,
) -> None:
    rules = {rule.id: rule for rule in library.instrument(CODE).consequences}
    assert rules["forced-begging-by-parents"].most == rules["penalty"].least


def test_it_continues_the_code_of_2012(library: Library) -> None:
    assert [(k.kind, k.to) for k in library.instrument(CODE).links] == [("continues", "xk-kp-2012")]
