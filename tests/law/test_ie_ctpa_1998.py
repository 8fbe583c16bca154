"""The Child Trafficking and Pornography Act 1998, s 3, through its four wordings."""

from __future__ import annotations

import pytest
from deciding import decided

from trafficlaw.errors import NotInForce
from trafficlaw.library import Library

BROUGHT_IN = {
    "act": "arrange-carriage",
    "movement": "into",
    "means-at-act": "none",
    "activity": "sexual-act",
    "condition": "none",
    "gain": "another",
    "means-in-exploitation": "none",
    "age": "from-13",
    "happened": "not-come-about",
    "mental-exploitation": "purpose",
    "transnational": "transnational",
}
"""A child of 13 whose journey into Ireland is arranged for prostitution, without any means."""

RECRUITED = BROUGHT_IN | {"act": "recruit", "movement": "none", "transnational": "internal"}
"""The same child recruited where it lives."""


def outcome(library: Library, facts: dict[str, str], on: str | None = None) -> str:
    return decided(library, "ie-ctpa-1998#child-trafficking", facts, {}, on=on)


@pytest.mark.parametrize("day", ["1998-07-29", "2007-03-07"])
def test_until_2008_a_border_or_lodging_was_needed(library: Library, day: str) -> None:
    assert outcome(library, BROUGHT_IN, day) == "covered"
    assert outcome(library, RECRUITED, day) == "not covered"
    assert outcome(library, RECRUITED | {"act": "harbour"}, day) == "covered"
    inside = BROUGHT_IN | {"movement": "within", "transnational": "internal"}
    assert outcome(library, inside, day) == "not covered"


def test_since_2008_any_act_of_trafficking_will_do_and_a_child_is_under_18(
    library: Library,
) -> None:
    for day in ("2008-06-07", "2017-03-27"):
        assert outcome(library, RECRUITED, day) == "covered"
        assert outcome(library, RECRUITED | {"age": "from-16"}, day) == "covered"
        assert outcome(library, RECRUITED | {"age": "from-18"}, day) == "not covered"


def test_facilitating_with_knowledge_was_enough_until_2008(library: Library) -> None:
    knowing = BROUGHT_IN | {"mental-exploitation": "knows", "act": "assist-journey"}
    assert outcome(library, knowing, "2000-01-01") == "covered"
    assert outcome(library, knowing, "2010-01-01") == "arguable"


def test_shows_without_recording_came_in_with_the_words_of_2007(library: Library) -> None:
    show = BROUGHT_IN | {"activity": "sexual-show"}
    assert outcome(library, show, "2007-03-06") == "not covered"
    assert outcome(library, show, "2007-03-07") == "covered"


def test_the_act_began_on_29_july_1998(library: Library) -> None:
    with pytest.raises(NotInForce):
        library.wordings("ie-ctpa-1998", as_of="1998-07-28")


def test_exploiting_the_child_is_an_offence_of_its_own(library: Library) -> None:
    used = RECRUITED | {"act": "use", "happened": "came-about"}
    assert outcome(library, used) == "not covered"
    assert decided(library, "ie-ctpa-1998#taking-or-using-a-child", used, {}) == "covered"


def test_taking_a_child_must_be_for_exploitation_and_exploiting_it_need_not(
    library: Library,
) -> None:
    taken = RECRUITED | {"act": "abduct", "means-at-act": "deception"}
    for day in ("1998-07-29", "2007-12-31", "2008-06-07", "2020-01-01"):
        address = "ie-ctpa-1998#taking-or-using-a-child"
        assert decided(library, address, taken, {}, on=day) == "covered"
        unaware = taken | {"mental-exploitation": "unaware"}
        assert decided(library, address, unaware, {}, on=day) == "not covered"
        assert decided(library, address, unaware | {"act": "use"}, {}, on=day) == "covered"


@pytest.mark.parametrize(
    ("day", "expected"), [("2008-06-06", "not covered"), ("2008-06-07", "covered")]
)
def test_a_person_of_17_was_no_child_until_2008_and_one_of_16_was(
    library: Library, day: str, expected: str
) -> None:
    lodged = RECRUITED | {"act": "harbour"}
    assert outcome(library, lodged | {"age": "aged-17"}, day) == expected
    assert outcome(library, lodged | {"age": "aged-16"}, day) == "covered"


def test_an_invitation_to_a_show_counted_until_2017_as_inducement_still_does(
    library: Library,
) -> None:
    for day in ("2010-01-01", "2020-01-01"):
        assert outcome(library, RECRUITED | {"activity": "sexual-show"}, day) == "covered"
        assert outcome(library, RECRUITED | {"activity": "labour"}, day) == "not covered"
