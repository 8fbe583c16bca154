"""The Hague Convention on intercountry adoption: a profile of duties on gain and consent."""

from __future__ import annotations

from trafficlaw.library import Library


def test_it_defines_neither_sale_nor_trafficking(library: Library) -> None:
    instrument = library.instrument("hague-adoption")
    assert instrument.definitions == ()
    assert not any(d.kind == "criminalise" for d in instrument.duties)


def test_no_consent_may_be_bought_and_nobody_may_gain_improperly(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("hcch-adoption-1993").duties}
    assert "payment or compensation of any kind" in duties["consent-not-bought"].says
    assert duties["nobody-gains"].at == "art. 32(1)"
    assert duties["improper-gain"].at == "art. 8"
    assert "Only costs and expenses" in duties["costs-only"].says


def test_its_rule_on_consent_is_what_the_protocol_of_2000_refers_to(library: Library) -> None:
    duties = {d.id: d for d in library.instrument("hcch-adoption-1993").duties}
    assert duties["consent-not-bought"].concerns == "un-opsc-2000#improper-adoption-consent"


def test_its_dates_and_its_parent_convention(library: Library) -> None:
    instrument = library.instrument("hcch-adoption-1993")
    assert str(instrument.dates.adopted) == "1993-05-29"
    assert str(instrument.dates.in_force) == "1995-05-01"
    assert [(link.kind, link.to) for link in instrument.links] == [("implements", "un-crc-1989")]
