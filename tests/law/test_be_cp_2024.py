"""The Belgian Criminal Code of 2024: its dates and what it follows; its articles were not seen."""

from __future__ import annotations

from trafficlaw.library import Library


def test_the_new_code_follows_the_code_of_1867(library: Library) -> None:
    links = {(link.kind, link.to) for link in library.instrument("be-cp-2024").links}
    assert ("continues", "be-cp-433quinquies") in links
    assert ("replaces", "be-cp-433quinquies") in links


def test_the_old_article_ends_on_the_day_announced_for_the_new_code(library: Library) -> None:
    new = library.instrument("be-cp-2024")
    (old,) = library.instrument("be-cp-433quinquies").definitions
    assert new.dates.in_force is not None
    assert new.dates.in_force.isoformat() == "2026-04-08"
    assert old.versions[-1].until == new.dates.in_force


def test_nothing_is_coded_of_articles_that_were_not_seen(library: Library) -> None:
    new = library.instrument("be-cp-2024")
    assert not new.definitions
    assert not new.lead
    assert "not found" in new.note
