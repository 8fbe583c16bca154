"""The SAARC Convention of 2002 beside the Protocol; its definition was seen only as reported."""

from __future__ import annotations

from datetime import date

from regional_cases import (
    ABROAD,
    FORCED_PROSTITUTION,
    PALERMO,
    PROSTITUTION,
    SAARC,
    palermo,
    saarc,
    wording,
)

from trafficlaw.comparison.relation import relations
from trafficlaw.library import Library


def test_saarc_and_the_protocol_overlap_on_every_reading(library: Library) -> None:
    (found,) = relations(library, SAARC, PALERMO)
    assert found.relation == "overlapping"
    assert found.settled


def test_saarc_asks_for_no_means(library: Library) -> None:
    assert saarc(library, PROSTITUTION) == "covered"
    assert palermo(library, PROSTITUTION) == "not covered"
    version = wording(library, SAARC, "trafficking")
    assert {element.role for element in version.elements}.isdisjoint(
        {"means", "means-in-exploitation", "consent"}
    )


def test_consent_does_not_matter_under_saarc(library: Library) -> None:
    refusing = PROSTITUTION | {"consent-exploitation": "not-agreed"}
    assert saarc(library, PROSTITUTION) == saarc(library, refusing) == "covered"
    (rule,) = wording(library, SAARC, "trafficking").consent
    assert (rule.rule, rule.says) == ("irrelevant", "with or without the")


def test_saarc_protects_women_and_children_only(library: Library) -> None:
    assert saarc(library, FORCED_PROSTITUTION) == "covered"
    assert saarc(library, FORCED_PROSTITUTION | {"sex": "male"}) == "not covered"
    assert palermo(library, FORCED_PROSTITUTION | {"sex": "male"}) == "covered"
    boy = FORCED_PROSTITUTION | {"sex": "male", "age": "from-16"}
    assert saarc(library, boy) == "covered"
    says = [term.says for term in wording(library, SAARC, "trafficking").element("victim").terms]
    assert says == ["of women", "and children"]


def test_saarc_is_about_prostitution_only(library: Library) -> None:
    labour = FORCED_PROSTITUTION | {"activity": "labour"}
    assert saarc(library, labour) == "not covered"
    assert palermo(library, labour) == "covered"
    slavery = labour | {"condition": "slavery"}
    assert saarc(library, slavery) == "not covered"
    assert palermo(library, slavery) == "covered"


def test_saarc_knows_moving_selling_and_buying(library: Library) -> None:
    act = wording(library, SAARC, "trafficking").element("act")
    assert [term.says for term in act.terms] == ["moving", "selling", "or buying"]
    still = PROSTITUTION | {"movement": "none"}
    for named in ("sell", "buy"):
        assert saarc(library, still | {"act": named}) == "covered"
    for unnamed in ("recruit", "harbour", "receive"):
        assert saarc(library, still | {"act": unnamed}) == "not covered"
        assert palermo(library, FORCED_PROSTITUTION | {"act": unnamed}) == "covered"


def test_saarc_needs_no_border(library: Library) -> None:
    assert saarc(library, PROSTITUTION) == "covered"
    assert saarc(library, PROSTITUTION | ABROAD) == "covered"


def test_what_must_be_for_considerations_under_saarc_is_open(library: Library) -> None:
    unpaid = PROSTITUTION | {"reward": "not-sought"}
    assert saarc(library, unpaid) == "arguable"
    assert saarc(library, unpaid, considerations="of-the-act") == "not covered"
    assert saarc(library, unpaid, considerations="of-the-prostitution") == "covered"


def test_whether_prostitution_needs_contact_under_saarc_is_open(library: Library) -> None:
    images = PROSTITUTION | {"activity": "sexual-images"}
    assert saarc(library, images, prostitution="acts-only") == "not covered"
    assert saarc(library, images, prostitution="commercial-use") == "covered"


def test_saarcs_definition_was_seen_only_as_reported(library: Library) -> None:
    assert wording(library, SAARC, "trafficking").verified.by == "secondary"
    instrument = library.instrument(SAARC)
    assert {duty.verified.by for duty in instrument.duties} == {"text"}
    kinds = [rule.kind for rule in instrument.consequences]
    assert kinds.count("aggravation") == 4
    assert {"attempt", "participation"} <= set(kinds)


def test_saarc_bound_nobody_before_15_november_2005(library: Library) -> None:
    version = wording(library, SAARC, "trafficking")
    assert (version.from_, version.in_force) == (date(2002, 1, 5), date(2005, 11, 15))
