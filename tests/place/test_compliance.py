"""Compliance: the union of a place's offences against what an instrument asks to be criminal."""

from __future__ import annotations

import pytest

import trafficlaw as tl
from trafficlaw.law.compliance import compliance, union
from trafficlaw.library import shipped_library
from trafficlaw.meaning.status import status
from trafficlaw.show.compliance import ComplianceResult

LIBRARY = shipped_library()


@pytest.fixture(scope="module")
def wales() -> ComplianceResult:
    """England and Wales in 2014, on the Sexual Offences Act alone."""
    return tl.comply("GB-EAW", on="2014-05-01", under="uk-soa-2003#s-59a", most=12)


def test_one_provision_alone_is_said_to_be_one(wales: ComplianceResult) -> None:
    assert any(line.startswith("One provision alone") for line in wales.lead())


def test_a_sexual_offences_act_alone_leaves_labour_and_stays_at_home_out(
    wales: ComplianceResult,
) -> None:
    assert wales.covered == "no"
    facts = [dict(w.facts) for w in wales.missing]
    assert any(f["activity"] == "labour" for f in facts)
    assert any(f["movement"] == "none" for f in facts)


def test_the_answer_never_says_that_a_state_fails_its_duty(wales: ComplianceResult) -> None:
    text = wales.to_table("markdown")
    assert "missing in what is encoded" in text.lower()
    assert "comply" not in text.lower().replace("does not say", "")


def test_the_duty_is_quoted_with_its_pinpoint(wales: ComplianceResult) -> None:
    first = wales.lead()[0]
    assert "art. 5(1)" in first
    assert "“to establish as criminal offences the conduct set forth in article 3" in first


def test_each_missing_pattern_is_asked_for_and_covered_by_no_offence(
    wales: ComplianceResult,
) -> None:
    (part,) = wales.parts
    layout, setting = part.setting.layout, part.setting
    asked, law = part.denotations
    assert part.missing
    for witness in part.missing:
        in_asked = status(layout, setting.products(asked), witness.point, setting.readings)
        in_law = status(layout, setting.products(law), witness.point, setting.readings)
        assert (in_asked, in_law) == (witness.in_a, witness.in_b)
        assert in_law != "covered"
        assert in_asked != "not covered"
        if witness.clear:
            assert (in_asked, in_law) == ("covered", "not covered")


def test_a_law_covers_all_that_it_itself_asks_for() -> None:
    found = tl.comply("GB-EAW", on="2014-05-01", against="uk-soa-2003#s-59a")
    assert found.covered == "yes"
    assert found.missing == ()


def test_with_fewer_offences_no_more_is_covered() -> None:
    (whole,) = compliance(LIBRARY, "GB-NIR", "2014-05-01")
    order = ("no", "not coded", "arguable", "yes")
    for contribution in whole.contributions:
        (alone,) = compliance(
            LIBRARY, "GB-NIR", "2014-05-01", under=[contribution.wording.address.split("@")[0]]
        )
        assert order.index(alone.covered) <= order.index(whole.covered)
        assert alone.verdict.relation == swap(contribution.verdict.relation)


def swap(relation: str) -> str:
    """The relation seen from the other side, outcome by outcome, in the order of display."""
    from trafficlaw.comparison.verdict import RELATIONS, swapped

    turned = {swapped(name) for name in relation.split(" or ")}  # type: ignore[arg-type]
    return " or ".join(name for name in RELATIONS if name in turned)


def test_where_no_offence_is_encoded_all_of_it_is_missing() -> None:
    found = tl.comply("GB-SCT", on="1999-01-01", against="un-traffic-1949")
    assert found.covered == "no"
    assert found.missing == ()
    assert "All of it is missing in what is encoded." in found.lead()


@pytest.mark.parametrize("place", ["GB-EAW", "VN"])
def test_where_nothing_is_asked_for_nothing_is_missing(place: str) -> None:
    found = tl.comply(place, on="2014-05-01", against="un-traffic-1933", given={"sex": "male"})
    assert found.covered == "yes"
    assert found.missing == ()
    assert "Nothing is asked for here, so that nothing is missing." in found.lead()
    assert "All" not in found.tables()[0].title


def test_a_definition_is_no_offence_to_be_named() -> None:
    with pytest.raises(tl.UsageError, match="is no offence"):
        tl.comply("US", on="2014-05-01", under="us-tvpa#severe-forms")


def test_a_treaty_is_no_offence_either() -> None:
    with pytest.raises(tl.UsageError, match=r"“palermo” is no offence \(definition\)"):
        tl.comply("GB-SCT", on="2014-05-01", under="palermo")


@pytest.mark.parametrize("most", [-3, 0, 10**9, "x"])
def test_a_number_of_patterns_that_cannot_be_is_refused(most: int) -> None:
    with pytest.raises(tl.UsageError, match="most= must be at least 1"):
        tl.comply("GB-EAW", on="2014-05-01", most=most)


def test_the_main_table_holds_the_missing_patterns_of_every_part() -> None:
    found = tl.comply("GB", on="1999-01-01", against="un-traffic-1949", most=1)
    assert found.main().headers == ("place", "standing", "pattern", "why")
    assert len(found.main().rows) == len(found.missing)


def test_before_the_protocol_was_adopted_nothing_could_be_asked() -> None:
    with pytest.raises(tl.NotInForce, match="had not been adopted on 1999-01-01"):
        tl.comply("GB-EAW", on="1999-01-01")


def test_the_union_of_nothing_covers_nothing() -> None:
    empty = union(LIBRARY, ())
    assert empty.routes == ()
    assert empty.clauses == ()


def test_a_slice_asks_for_that_slice_alone() -> None:
    found = tl.comply("GB-EAW", on="2014-05-01", given={"age": "under-18", "activity": "labour"})
    assert all(dict(w.facts)["activity"] == "labour" for w in found.missing)


def test_every_place_with_an_encoded_offence_is_asked_as_it_would_be_by_itself() -> None:
    day = "2014-05-01"
    found = tl.comply(everywhere=True, on=day, against="coe-cets-197")
    places = [part.territory for part in found.parts]
    assert {"GB-EAW", "GB-NIR", "GB-SCT", "US"} <= set(places)
    assert len(places) == len(set(places))
    for part in found.parts[-3:]:
        assert part.covered == tl.comply(part.territory, on=day, against="coe-cets-197").covered
    assert len(found.main().rows) == len(places)
    assert found.lead()[0].startswith("Measured against CETS 197, art. 4, on 2014-05-01")


def test_a_place_or_all_of_them_must_be_named() -> None:
    with pytest.raises(tl.UsageError, match="name a territory"):
        tl.comply(on="2014-05-01")
    with pytest.raises(tl.UsageError, match="not both"):
        tl.comply("GB", on="2014-05-01", everywhere=True)


def test_where_no_offence_is_encoded_anywhere_it_is_said() -> None:
    nowhere = ComplianceResult((), overview=True)
    assert nowhere.lead()[0] == "No offence in force on that day is encoded anywhere."
    assert nowhere.main().rows == ()
