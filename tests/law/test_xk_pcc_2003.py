"""The Provisional Criminal Code of Kosovo: what is known of it while art. 139 cannot be read."""

from __future__ import annotations

from datetime import date

from trafficlaw.library import Library

CODE = "xk-pcc-2003"


def test_no_definition_is_given_of_words_that_were_not_seen(library: Library) -> None:
    code = library.instrument(CODE)
    assert (code.definitions, code.lead) == ((), ())
    assert "could not be read" in code.note


def test_it_took_the_place_of_the_regulation_of_2001(library: Library) -> None:
    code = library.instrument(CODE)
    assert [(link.kind, link.to) for link in code.links] == [("continues", "xk-unmik-2001-4")]
    (definition,) = library.instrument("xk-unmik-2001-4").definitions
    assert definition.versions[-1].until == code.dates.in_force == date(2004, 4, 6)


def test_whoever_obtained_services_of_a_victim_could_be_prosecuted(library: Library) -> None:
    (rule,) = library.instrument(CODE).consequences
    assert (rule.kind, rule.verified.by) == ("participation", "secondary")
