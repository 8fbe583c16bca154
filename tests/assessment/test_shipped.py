"""The shipped law: the examples of the issue, the witnesses, dates, places, readings, reasons."""

from __future__ import annotations

import json

import pytest

from trafficlaw.api import assess, relation
from trafficlaw.errors import UnknownName, UsageError
from trafficlaw.facts import Episode, Facts, at_least
from trafficlaw.library import shipped_library

FARM = {
    "acts": {"recruit"},
    "means_at_act": (),
    "activity": {"labour"},
    "condition": {"debt-bondage"},
    "mental_exploitation": "intended",
}
SEVERE = "us-tvpa#severe-forms"


def test_a_child_recruited_without_means_for_debt_bondage() -> None:
    case = Facts(victim_age=17, **FARM)  # type: ignore[arg-type]
    palermo = assess(case, "palermo")
    assert palermo.outcome == "covered"
    text = " ".join(palermo.sentences())
    for words in ("limb “Child” (3(c))", "“recruitment” (3(a))", "“practices similar to slavery”",
                  "“any person under eighteen years of age” (3(d))", "Means are not needed here",
                  "Consent to the exploitation does not matter"):  # fmt: skip
        assert words in text
    severe = assess(case, SEVERE)
    assert severe.outcome == "not covered"
    text = " ".join(severe.sentences())
    for words in ("Labour with means", "“through the use of force, fraud, or coercion”",
                  "Means are needed here", "say nothing of consent"):  # fmt: skip
        assert words in text


def test_without_the_age_it_is_open_under_one_and_decided_under_the_other() -> None:
    found = assess(Facts(**FARM), ["palermo", SEVERE])  # type: ignore[arg-type]
    palermo = found["palermo"]
    assert palermo.outcome == "undetermined"
    assert palermo.possible == ("covered", "not covered")
    assert [[f.dimension for f in s] for s in palermo.deciding.sets] == [["age"]]
    assert not palermo.deciding.cut
    assert palermo.questions == ()
    assert found[SEVERE].outcome == "not covered"
    assert found.outcome == "differs"
    assert "decided by knowing age" in " ".join(found.sentences())


def test_recruiting_and_patronising_whatever_else_was_done() -> None:
    case = Facts(
        acts=at_least({"recruit", "patronise"}), means_at_act={"force"},
        activity={"sexual-act"}, condition={"forced-labour"}, gain="another",
        mental_exploitation="purpose",
    )  # fmt: skip
    assert assess(case, "palermo").outcome == "covered"


def test_values_that_need_others_beside_them_are_completed() -> None:
    """Patronising needs a sexual act, servile marriage a marriage: both must be there."""
    case = Facts(acts={"patronise", "recruit"}, condition=at_least({"servile-marriage"}),
                 means_at_act={"force"}, mental_exploitation="purpose")  # fmt: skip
    assert assess(case, "palermo").outcome == "covered"


def test_two_episodes_are_not_multiplied() -> None:
    work = Episode(acts={"recruit"}, means_at_act={"deception"}, activity={"labour"},
                   condition={"none"}, means_in_exploitation=(),
                   mental_exploitation="purpose")  # fmt: skip
    brothel = Episode(acts={"harbour"}, means_at_act={"none"}, activity={"sexual-act"},
                      condition={"slavery"}, mental_exploitation="purpose")  # fmt: skip
    apart = Facts(work, brothel, age="adult")
    assert assess(apart, "palermo", reading="strict-text").outcome == "not covered"
    joined = Facts(acts={"recruit", "harbour"}, means_at_act={"deception"}, age="adult",
                   activity={"labour", "sexual-act"}, condition={"slavery"},
                   mental_exploitation="purpose")  # fmt: skip
    assert assess(joined, "palermo", reading="strict-text").outcome == "covered"
    met = Facts(Episode(acts={"harbour"}, means_at_act={"force"}, activity={"sexual-act"},
                        condition={"slavery"}, mental_exploitation="purpose"),
                work, age="adult")  # fmt: skip
    found = assess(met, "palermo")
    assert found.outcome == "covered"
    assert "in episode 1" in found.tree()


@pytest.mark.parametrize(
    ("a", "b"),
    [("palermo", "us-tvpa#severe-forms"), ("uk-soa-2003", "palermo"),
     ("us-tvpa#sex-trafficking", "palermo"), ("us-tvpa#severe-forms", "uk-soa-2003")],
)  # fmt: skip
def test_every_witness_is_decided_as_it_claims(a: str, b: str) -> None:
    for part in relation(a, b, most=4).parts:
        for witness in (*part.only_in_a, *part.only_in_b):
            case = Facts(**{d: {v} if plural(d) else v for d, v in witness.facts})
            for wording, claimed in ((part.a, witness.in_a), (part.b, witness.in_b)):
                found = assess(case, wording.address, in_=wording.territory[0])
                assert found.outcome == claimed, (wording.address, witness.facts)
                assert found.findings[0].routes


def plural(dimension: str) -> bool:
    return shipped_library().space.dimensions[dimension].plural


def test_readings_answer_open_questions() -> None:
    case = Facts(acts={"recruit"}, means_at_act={"psychological-coercion"}, age="adult",
                 activity={"labour"}, condition={"forced-labour"},
                 mental_exploitation="purpose")  # fmt: skip
    finding = assess(case, "palermo").findings[0]
    assert finding.outcome == "arguable"
    assert finding.questions == ("palermo-subtle-coercion",)
    assert finding.when == ((("palermo-subtle-coercion", ("any-pressure",)),),)
    assert assess(case, "palermo", reading="broad").outcome == "covered"
    assert assess(case, "palermo", reading="strict-text").outcome == "not covered"
    assert "It turns on the question" in " ".join(assess(case, "palermo").sentences())
    with pytest.raises(UnknownName, match="reading"):
        assess(case, "palermo", reading="brood")


def test_dates_choose_the_law() -> None:
    case = Facts(acts={"recruit"}, dates="2000-01-01")
    found = assess(case, ["palermo", SEVERE])
    assert found.outcome == "not in force"
    assert "not in force on 2000-01-01" in found.sentences()[0]
    assert found.to_dict()["findings"][0]["address"] is None
    assert assess(case, "palermo", text_of="2001-01-01").outcome != "not in force"
    during = Facts(acts={"patronise"}, dates=("2015-01-01", "2015-12-31"))
    addresses = [f.wording.address for f in assess(during, "us-tvpa#sex-trafficking")
                 if f.wording]  # fmt: skip
    assert len(addresses) == 2
    with pytest.raises(UsageError, match="ends on"):
        assess(case, "palermo", as_of=("2015-01-01", "2014-01-01"))


def test_everything_is_asked_when_nothing_is_named() -> None:
    found = assess(Facts(victim_age=17, **FARM))  # type: ignore[arg-type]
    assert len(found) > 10
    assert {f.outcome for f in found} >= {"covered", "not covered"}
    assert found.lead() == ()
    assert "The case under each definition" in found.to_table()
    with pytest.raises(UsageError, match="at least one"):
        assess(Facts(**FARM), ())  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        found["nothing"]


def test_a_result_reads_in_every_form() -> None:
    found = assess(Facts(**FARM), "palermo")  # type: ignore[arg-type]
    data = json.loads(found.to_table("json"))
    finding = data["findings"][0]
    assert finding["outcome"] == "undetermined"
    assert finding["deciding"] == [[{"dimension": "age", "episode": None, "label": "age"}]]
    assert {r["limb"]: r["status"] for r in finding["routes"]} == {
        "person": "not met", "child": "unknown",
    }  # fmt: skip
    met = finding["routes"][1]["elements"][0]["met"][0]
    assert (met["says"], met["at"], met["facts"]) == (
        "recruitment", "3(a)", {"act": ["recruit"]},
    )  # fmt: skip
    for format in ("markdown", "html", "csv", "latex"):
        assert found.to_table(format)
    assert "- limb" in found.tree()


def test_an_act_that_is_known_to_be_lacking() -> None:
    found = assess(Facts(acts=()), "palermo")
    assert found.outcome == "not covered"
    assert found.sentences()[-1].endswith("No act is shown.")
    assert "routes" not in found.to_dict()["findings"][0]
    assert "No act is shown" in found.tree()


def test_movement_is_seen_from_the_forum() -> None:
    uk = "gb-soa-2003#s-57"
    given = {"acts": {"arrange-carriage"}, "age": 15, "activity": {"sexual-act"},
             "condition": {"controlled"}, "gain": "another", "mental_exploitation": "purpose",
             "mental_age": "knows"}  # fmt: skip
    into = Facts(origin="RO", destination="GB-EAW", transit=(), **given)  # type: ignore[arg-type]
    within = Facts(origin="GB-SCT", destination="GB-EAW", transit=(), **given)  # type: ignore[arg-type]
    where = {"as_of": "2010-06-01", "in_": "GB-EAW"}
    assert assess(into, uk, **where).outcome != "not covered"  # type: ignore[arg-type]
    assert assess(within, uk, **where).outcome == "not covered"  # type: ignore[arg-type]
    assert assess(within, "gb-soa-2003#s-58", **where).outcome != "not covered"  # type: ignore[arg-type]
    against = Facts(movement={"within"}, origin="RO", destination="GB-EAW", transit=())
    with pytest.raises(UsageError, match="seen from GB, the places contradict"):
        _ = assess(against, uk, **where).outcome  # type: ignore[arg-type]
