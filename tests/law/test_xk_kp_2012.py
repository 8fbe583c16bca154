"""The Criminal Code of Kosovo of 2012: what is known of it while art. 171 cannot be read."""

from __future__ import annotations

from datetime import date

from trafficlaw.library import Library

CODE = "xk-kp-2012"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())
    assert "could not be read" in code.note


def test_it_stood_between_the_codes_of_2003_and_of_2019(library: Library) -> None:
    code = library.instrument(CODE)
    before, after = library.instrument("xk-pcc-2003"), library.instrument("xk-kp-2019")
    assert code.dates.in_force == before.dates.repealed == date(2013, 1, 1)
    assert code.dates.repealed == after.dates.in_force == date(2019, 4, 14)
    assert ("continues", "xk-pcc-2003") in [(link.kind, link.to) for link in code.links]


def test_it_raised_the_penalty_by_how_much_is_not_known(library: Library) -> None:
    (rule,) = library.instrument(CODE).consequences
    assert rule.kind == "penalty"
    assert (rule.least, rule.most) == ("", "")
