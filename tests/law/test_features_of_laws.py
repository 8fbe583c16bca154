"""What the literature and official reports look up first, as lists computed over every law.

A list names the laws of which it is so on every reading, and those of which it is arguable.
"""

from __future__ import annotations

import trafficlaw as tl

PARTLY_CODED = {"ba-kz-186", "md-cp-165", "me-kz-444"}
"""Laws of which so little was seen that most answers stay open."""


def lists(**wanted: str) -> tuple[set[str], set[str]]:
    """The laws that have a feature on every reading, and those that arguably have it."""
    found = tl.which(**wanted)  # type: ignore[arg-type]
    open_ = {row.wording.instrument.id for row in found.which.rows if row.present == "not coded"}
    assert open_ <= PARTLY_CODED
    clear = {row.wording.instrument.id for row in found if row.present == "yes"}
    return clear, {row.wording.instrument.id for row in found} - clear


def pinpoints(law: str, **wanted: str) -> str:
    """On which words the answer of one law rests."""
    return tl.which(law, **wanted).main().rows[0][-1]  # type: ignore[arg-type]


def test_means_are_asked_for_a_child_in_india_and_where_a_person_is_brought_into_canada() -> None:
    clear, arguable = lists(requires="means-for-children")
    assert clear == {"ca-irpa-118", "in-bns-2023"}
    assert arguable == {"hu-btk-192"}
    assert "s. 118(1)" in pinpoints("ca-irpa-118", requires="means-for-children")


def test_canada_asks_for_a_fear_where_others_ask_for_means_of_a_child() -> None:
    clear, _ = lists(requires="means-or-compulsion-for-children")
    assert clear - lists(requires="means-for-children")[0] == {"ca-cc-279"}


def test_greece_asked_for_means_of_a_child_until_2019() -> None:
    for day, ids in (("2014-01-01", ("gr-pk-323a",)), ("2020-01-01", ())):
        assert tl.which("gr-pk-323a", requires="means-for-children", as_of=day).ids == ids


def test_means_only_aggravate_in_bulgaria_slovenia_luxembourg_and_argentina() -> None:
    found = tl.which(dispenses_with="means-for-adults", aggravated_by="means")
    clear = {row.wording.instrument.id for row in found if row.present == "yes"}
    assert {"ar-cp-145bis", "bg-nk-159a", "lu-cp-382-1", "si-kz-1-113"} <= clear
    assert not clear & {"un-palermo-2000", "es-cp-177bis", "at-stgb-104a"}
    belgium = tl.which(
        "be-cp-433quinquies", dispenses_with="means-for-adults", aggravated_by="means",
        as_of="2020-01-01",
    )  # fmt: skip
    assert "433septies" in belgium.to_table()


def test_a_journey_is_asked_for_in_england_northern_ireland_australia_and_canada() -> None:
    clear, arguable = lists(requires="journey")
    national = {name for name in clear if not name.startswith("un-")}
    assert national == {
        "au-cc-270-271", "ca-irpa-118", "gb-hteni-2015", "gb-msa-2015", "gb-victim-regs-2022",
    }  # fmt: skip
    assert arguable == set()


def test_a_border_is_asked_for_where_a_person_is_brought_into_canada_and_in_two_old_treaties() -> (
    None
):
    assert lists(requires="border")[0] == {"ca-irpa-118", "un-traffic-1904", "un-traffic-1933"}


def test_men_are_left_out_in_china_and_where_only_children_or_women_are_protected() -> None:
    clear, arguable = lists(leaves_out="men")
    assert clear == {
        "cn-cl-240", "ie-ctpa-1998", "oas-minors-1994", "saarc-2002", "un-traffic-1904",
        "un-traffic-1910", "un-traffic-1933",
    }  # fmt: skip
    assert arguable == {"un-traffic-1921"}
    assert "妇女" in str(tl.which("cn-cl-240", leaves_out="men").which.rows[0].has[0].bars)


def test_germany_draws_its_line_at_21_ireland_drew_it_at_17_and_china_arguably_at_14() -> None:
    assert "de-stgb-232" in lists(draws_line_at="21")[0]
    assert lists(draws_line_at="14")[1] == {"cn-cl-240"}
    before = tl.which("ie-ctpa-1998", draws_line_at="17", as_of="2000-01-01")
    assert before.ids == ("ie-ctpa-1998",)
    assert tl.which("ie-ctpa-1998", draws_line_at="17").ids == ()


def test_the_line_at_18_is_the_rule() -> None:
    clear, _ = lists(draws_line_at="18")
    assert {"un-palermo-2000", "coe-cets-197", "nl-sr-273f", "es-cp-177bis", "ro-cp-210"} <= clear
    assert not clear & {"un-traffic-1910", "un-traffic-1949"}


def test_forced_labour_is_left_out_in_andorra_and_where_only_prostitution_is_meant() -> None:
    clear, arguable = lists(leaves_out="forced-labour")
    national = {name for name in clear if not name.startswith(("un-", "saarc"))}
    assert national == {"ad-cp-121bis", "ie-ctpa-1998", "in-itpa-1956"}
    assert arguable == {"de-stgb-232", "us-tvpa"}


def test_organ_removal_is_left_out_in_the_united_states() -> None:
    clear, arguable = lists(leaves_out="organ-removal")
    national = {name for name in clear if not name.startswith(("un-", "saarc"))}
    assert national == {"ie-ctpa-1998", "in-itpa-1956", "us-tvpa", "us-usc-18-77"}
    assert arguable == {"ee-kars-133", "hu-btk-192"}


def test_a_sale_without_exploitation_is_covered_in_china_and_japan_and_never_in_france() -> None:
    clear, arguable = lists(covers="sale-without-exploitation")
    assert clear == {
        "au-cc-270-271", "ca-irpa-118", "cn-cl-240", "jp-pc-226-2", "pe-cp-129a", "uy-ley-19643",
    }  # fmt: skip
    assert not {"fr-cp-225-4-1", "gb-msa-2015", "us-tvpa"} & (clear | arguable)
    assert "art. 240" in pinpoints("cn-cl-240", covers="sale-without-exploitation")
