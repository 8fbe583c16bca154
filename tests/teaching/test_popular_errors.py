"""Popular errors are computed: each answer is shown by patterns, and follows the definitions."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from trafficlaw.api import assess, load
from trafficlaw.comparison.claims import Held, Under
from trafficlaw.errors import UnknownName
from trafficlaw.facts import Facts
from trafficlaw.library import Library, leads, shipped_library
from trafficlaw.meaning.status import status
from trafficlaw.model.proposition import Claim, Proposition
from trafficlaw.show.popular_errors import PopularErrors
from trafficlaw.teaching.popular_errors import (
    POPULAR_ERRORS,
    Answered,
    PopularErrorAnswers,
    popular_error_answers,
    usual,
)
from trafficlaw.words.popular_errors import headline

LAW = """\
id: xx-journeys
title: Journeys Act (invented)
short: Journeys Act
kind: statute
jurisdiction: XX
citation: {note: "invented; in force nowhere"}
dates: {adopted: 2021-01-15, in_force: 2021-07-01}
lead:
  - {any_of: [trafficking], because: The Act's one definition.}
sources:
  invented: {title: Written for this test, kind: copy, authentic: false}
definitions:
  trafficking:
    title: Trafficking
    function: definition
    versions:
      - from: 2021-01-15
        in_force: 2021-07-01
        provision: s. 1
        made_by: the Journeys Act (invented)
        verified: {by: unverified}
        elements:
          act:
            role: act
            terms:
              - {says: carries, at: s. 1(1), is: carry}
          border:
            role: movement
            terms:
              - {says: out of the country, at: s. 1(1), is: out-of}
          victim:
            role: victim
            terms:
              - {says: a woman, at: s. 1(1), is: {age: adult, sex: female}}
          purpose:
            role: purpose
            terms:
              - {says: for prostitution, at: s. 1(2), is: {activity: sexual-act, gain: another}}
        limbs:
          woman: {needs: [act, border, victim, purpose], at: s. 1(1)}
"""


@pytest.fixture(scope="module")
def shipped() -> PopularErrorAnswers:
    return popular_error_answers(shipped_library())


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("definitions")
    (folder / "instruments").mkdir()
    (folder / "instruments" / "xx-journeys.yaml").write_text(LAW, encoding="utf-8")
    (folder / "territories.yaml").write_text("XX: {label: Example}\n", encoding="utf-8")
    return load(folder)


def answered(answers: PopularErrorAnswers, name: str) -> Answered:
    return next(one for one in answers.answered if one.proposition.id == name)


def truths(answers: PopularErrorAnswers, name: str) -> dict[str, str]:
    return {
        f"{a.wording.instrument.id} {'/'.join(a.wording.territory)}": a.truth
        for a in answered(answers, name).answers
    }


def all_held(answers: PopularErrorAnswers) -> Iterator[tuple[Under, Held]]:
    for one in answers.answered:
        for answer in one.answers:
            for held in answer.ruling.held:
                yield answer.under, held


def test_there_are_at_least_fifteen_and_each_has_evidence(shipped: PopularErrorAnswers) -> None:
    assert len(POPULAR_ERRORS) >= 15
    assert len({p.id for p in POPULAR_ERRORS}) == len(POPULAR_ERRORS)
    for under, held in all_held(shipped):
        assert held.patterns or held.parts or held.claim.kind == "indifferent", under.wording.title


FALSE_EVERYWHERE = (
    "border", "smuggling", "consent", "willing-journey", "child-no-element", "child-needs-means",
    "happened", "women", "profit", "group", "physical-force", "locked-in", "stranger",
    "irregular-status", "prostitution-always", "prostitution-never",
)  # fmt: skip


@pytest.mark.parametrize("name", FALSE_EVERYWHERE)
def test_what_is_false_under_every_shipped_lead(shipped: PopularErrorAnswers, name: str) -> None:
    one = answered(shipped, name)
    assert headline(one).startswith(f"False under {one.count} of {one.count}: ")
    assert {answer.truth for answer in one.answers} == {"false"}


SOA = ("gb-soa-2003 GB-EAW", "gb-soa-2003 GB-NIR")
TREATIES = ("un-palermo-2000 UN", "coe-cets-197 COE")

SPLIT = {
    "movement": {"true": SOA, "false": (*TREATIES, "us-tvpa US")},
    "sex": {"true": SOA, "false": (*TREATIES, "us-tvpa US")},
    "force-fraud-coercion": {"true": ("us-tvpa US",), "false": (*TREATIES, *SOA)},
    "child-means-never-matter": {"false": ("us-tvpa US",), "true": (*TREATIES, *SOA)},
    "consent-never-matters": {"true": ("us-tvpa US",), "depends": TREATIES, "false": SOA},
    "knowledge": {"true": ("us-tvpa US",), "depends": TREATIES, "false": SOA},
    "vulnerability": {"false": ("us-tvpa US",), "depends": TREATIES, "true": SOA},
    "uk-2003-labour": {"false": SOA},
    "happened-sexual": {"depends": ("us-tvpa US",), "false": (*TREATIES, *SOA)},
}


@pytest.mark.parametrize("name", SPLIT)
def test_where_the_shipped_leads_part(shipped: PopularErrorAnswers, name: str) -> None:
    expected = {key: truth for truth, keys in SPLIT[name].items() for key in keys}
    assert truths(shipped, name) == expected


def test_an_instrument_in_two_territories_counts_once_where_its_laws_agree(
    shipped: PopularErrorAnswers,
) -> None:
    one = answered(shipped, "movement")
    assert (len(one.answers), one.count) == (5, 4)
    assert headline(one) == (
        "False under 3 of 4: Palermo Protocol; CETS 197; TVPA. "
        "True under 1 of 4: Sexual Offences Act 2003."
    )


def test_its_laws_count_by_territory_where_they_part(shipped: PopularErrorAnswers) -> None:
    one = answered(shipped, "movement")
    *others, last = one.answers
    parted = evolve(one, answers=(*others, evolve(last, ruling=evolve(last.ruling, truth="false"))))
    assert parted.count == 5
    assert headline(parted) == (
        "False under 4 of 5: Palermo Protocol; CETS 197; TVPA; "
        "Sexual Offences Act 2003, ss. 57, 58, 59 and 58A [GB-NIR]. "
        "True under 1 of 5: Sexual Offences Act 2003, s. 59A [GB-EAW]."
    )


def test_pairs_of_definitions(shipped: PopularErrorAnswers) -> None:
    one = answered(shipped, "everywhere")
    alike = [{p.relation.a.instrument.id, p.relation.b.instrument.id}
             for p in one.pairs if p.truth == "true"]  # fmt: skip
    assert alike == [{"un-palermo-2000", "coe-cets-197"}]
    assert "False for 8 of 9 pairs" in headline(one)


def test_a_child_still_needs_an_act_and_a_purpose(shipped: PopularErrorAnswers) -> None:
    text = " ".join(PopularErrors(shipped).to_table().split())
    part = text[text.index("For a child no element") :].split(" 8. “")[0]
    assert "the act (any of 5 terms, 3(a)) is not met" in part
    assert "the purpose (“for the purpose of exploitation”, 3(a)) is not met" in part


def test_assessment_decides_every_pattern_as_it_is_said_to(shipped: PopularErrorAnswers) -> None:
    dimensions = shipped_library().space.dimensions
    checked = 0
    for under, held in all_held(shipped):
        wording = under.wording
        for pattern in held.patterns[:1]:
            case = Facts(**{d: {v} if dimensions[d].plural else v for d, v in pattern.facts})
            found = assess(case, wording.address, in_=wording.territory[0])
            assert found.outcome == pattern.status, (wording.title, held.claim)
            checked += 1
    assert checked > 80


def test_points_drawn_at_random_never_contradict_an_answer(shipped: PopularErrorAnswers) -> None:
    draw = random.Random(3)
    for under, held in all_held(shipped):
        claim, layout = held.claim, under.layout
        if held.truth not in ("true", "false") or claim.kind == "indifferent":
            continue
        box = under.box(claim.among, claim.shows)
        never = [n for _, n in under.library.space.never]
        for _ in range(40):
            point = 0
            for axis, mask in zip(layout.axes, layout.masks, strict=True):
                if not axis.question:
                    point |= one_of(draw, box & mask)
            if any(point & ~n == 0 for n in never):
                continue
            found = status(layout, under.union, point, under.setting.readings)
            if claim.kind == "always" and held.truth == "true":
                assert found == "covered"
            if claim.kind == "needs" and held.truth == "true":
                assert found == "not covered"
            if claim.kind == "covers" and held.truth == "false":
                assert found != "covered"


def test_a_change_keeps_every_other_fact(shipped: PopularErrorAnswers) -> None:
    seen = 0
    for under, held in all_held(shipped):
        if held.claim.kind != "indifferent":
            continue
        for pattern in held.patterns:
            assert pattern.before is not None
            (dimension,) = held.claim.shows
            mask = under.layout.mask(dimension)
            assert pattern.before & ~mask == pattern.point & ~mask
            was = status(under.layout, under.union, pattern.before, under.setting.readings)
            assert (was, pattern.status) in {
                ("covered", "not covered"), ("covered", "arguable"), ("arguable", "not covered"),
                ("arguable", "arguable"),
            }  # fmt: skip
            seen += 1
    assert seen >= 4


CHANGES = (
    Claim("indifferent", {"consent-exploitation": ("agreed",)}),
    Claim("indifferent", {"means-at-act": ("none",)}, {"age": ("under-18",)}),
    Claim("indifferent", {"means-at-act": ("none",), "consent-act": ("agreed",)}),
    Claim("indifferent", {"sex": ("male", "other-sex")}),
    Claim("indifferent", {"activity": ("labour",)}),
    Claim("indifferent", {"movement": ("none",)}),
)


@pytest.mark.parametrize("claim", CHANGES)
def test_changing_points_drawn_at_random_agrees_with_a_claim_of_indifference(claim: Claim) -> None:
    library = shipped_library()
    draw = random.Random(5)
    never = [n for _, n in library.space.never]
    lost_somewhere = 0
    for address in usual(library):
        for wording in library.wordings(address):
            under = Under(library, wording, in_=None, reading="strict-text")
            layout = under.layout
            truth = under.held(claim).truth
            opened = sum(layout.mask(d) for d in claim.shows)
            among, to = under.box(claim.among), under.box(claim.shows)
            lost = 0
            covered = under.setting.boxes(under.denotation.clauses)
            for _ in range(400):
                box = draw.choice(covered) & among
                if layout.is_empty(box):
                    continue
                before = sum(one_of(draw, box & layout.mask(a.id))
                             for a in layout.axes if not a.question)  # fmt: skip
                after = (before & ~opened) | sum(one_of(draw, to & layout.mask(d))
                                                 for d in claim.shows)  # fmt: skip
                if any(p & ~n == 0 for p in (before, after) for n in never):
                    continue
                found = status(layout, under.union, after, under.setting.readings)
                lost += found == "not covered"
            assert truth in ("true", "false")
            assert not (truth == "true" and lost)
            lost_somewhere += lost > 0
            evidence = under.held(claim).patterns
            assert bool(evidence) == (truth == "false")
    # whoever must be carried cannot be carried without a journey: that change is never made
    assert lost_somewhere or claim.shows.keys() & {"sex", "movement"}


def one_of(draw: random.Random, mask: int) -> int:
    return draw.choice([bit for i in range(mask.bit_length()) if (bit := 1 << i) & mask])


def test_a_reading_settles_what_depends_on_a_question() -> None:
    library = shipped_library()
    (one,) = popular_error_answers(library, "palermo", only="knowledge").answered
    (answer,) = one.answers
    assert answer.truth == "depends"
    assert len(answer.ruling.depends_on) == 1
    for reading in library.corpus.readings:
        read = popular_error_answers(library, "palermo", only="knowledge", reading=reading)
        (found,) = read.answered[0].answers
        assert found.truth in ("true", "false")


def test_an_instrument_of_ones_own_changes_the_answers(mine: Library) -> None:
    assert "xx-journeys" in leads(mine)
    answers = popular_error_answers(mine)
    for name in ("movement", "border", "women", "sex", "profit"):
        found = dict(answered(answers, name).tally)
        assert "Journeys Act" in found["true"], name
    assert headline(answered(answers, "border")).startswith("False under 4 of 5: ")
    child = dict(answered(answers, "child-needs-means").tally)
    assert child["does not arise"] == ("Journeys Act",)
    text = PopularErrors(answers).to_table(width=80)
    assert "border (“out of the country”, s. 1(1))" in " ".join(text.split()) or (
        "“out of the country”, s. 1(1)" in " ".join(text.split())
    )
    assert dict(answered(answers, "happened").tally)["false"][-1] == "Journeys Act"


def test_asked_everywhere_a_sentence_is_told_for_every_lead_on_trafficking() -> None:
    library = shipped_library()
    answers = popular_error_answers(library, only="women", everywhere=True)
    found = truths(answers, "women")
    asked = {name.split()[0] for name in found}
    assert asked == set(leads(library)) - {a.split()[0] for a in answers.absent}
    assert found["un-traffic-1933 LON"] == "true"
    assert found["saarc-2002 SAARC"] == found["un-traffic-1949 UN"] == "false"


def test_what_is_no_trafficking_is_not_asked() -> None:
    asked = leads(shipped_library())
    assert {"un-slavery-1926", "ilo-c29", "gb-cja-2009"}.isdisjoint(asked)
    assert set(usual(shipped_library())) <= set(asked)


def test_the_law_of_a_day_and_a_place() -> None:
    answers = popular_error_answers(shipped_library(), as_of="2004-06-01", only="movement")
    assert [w.instrument.id for w in answers.wordings] == [
        "un-palermo-2000", "us-tvpa", "gb-soa-2003",
    ]  # fmt: skip
    assert len(answers.absent) == 1
    assert "CETS 197" in answers.absent[0]
    ireland = popular_error_answers(shipped_library(), "gb-soa-2003", in_="GB-NIR")
    assert [w.territory for w in ireland.wordings] == [("GB-NIR",)]


def test_a_sentence_about_one_act_is_asked_of_no_other() -> None:
    answers = popular_error_answers(shipped_library(), "palermo", only="uk-2003-labour")
    assert headline(answers.answered[0]) == "It concerns none of the definitions asked."


def test_what_is_not_coded_leaves_it_open(tmp_path: Path) -> None:
    (tmp_path / "instruments").mkdir()
    law = LAW.replace(
        "          border:\n            role: movement\n            terms:\n"
        "              - {says: out of the country, at: s. 1(1), is: out-of}\n",
        "          border:\n            role: movement\n            coded: false\n",
    )
    (tmp_path / "instruments" / "xx-journeys.yaml").write_text(law, encoding="utf-8")
    (tmp_path / "territories.yaml").write_text("XX: {label: Example}\n", encoding="utf-8")
    found = popular_error_answers(load(tmp_path), "xx-journeys")
    assert dict(answered(found, "group").tally).keys() == {"not coded"}
    assert dict(answered(found, "women").tally).keys() == {"true"}
    assert dict(answered(found, "prostitution-always").tally).keys() == {"false"}
    laws = ("xx-journeys", "xx-journeys#trafficking", "palermo")
    (pairs,) = popular_error_answers(load(tmp_path), laws, only="everywhere").answered
    assert [pair.truth for pair in pairs.pairs] == ["true", "not coded", "not coded"]
    assert "What is not coded leaves it open." in PopularErrors(found).to_table()


def test_propositions_of_ones_own_can_be_asked() -> None:
    claims = (Claim("always", {"act": ("recruit",)}), Claim("covers", {"activity": ("organ",)}))
    own = (Proposition("own", "Recruiting is trafficking, and organs count.", claims),)
    (one,) = popular_error_answers(shipped_library(), propositions=own).answered
    assert {answer.truth for answer in one.answers} == {"false"}


def test_a_wrong_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="movement"):
        popular_error_answers(shipped_library(), only="movment")


def test_every_format(shipped: PopularErrorAnswers) -> None:
    result = PopularErrors(shipped)
    assert len(result) == len(list(result)) == len(POPULAR_ERRORS)
    text = result.to_table(width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert " 26. “The same act is decided alike everywhere.”" in text
    data = json.loads(result.to_table("json"))
    assert [p["id"] for p in data["popular_errors"]] == [p.id for p in POPULAR_ERRORS]
    first = data["popular_errors"][0]
    assert first["asks"] == ["Is nothing covered where movement is “no journey”?"]
    assert {d["answer"] for d in first["definitions"]} == {"true", "false"}
    knowledge = next(p for p in data["popular_errors"] if p["id"] == "knowledge")
    assert "is answered" in knowledge["definitions"][0]["false_if"]
    assert result.to_table("csv").startswith("popular error,answer,evidence\n")
    whole = PopularErrors(shipped, whole=True)
    assert len(whole.tables()) == 2
    assert len(whole.tables()[1].rows) > 100
    for format in ("markdown", "html", "latex", "csv"):
        assert "no journey" in whole.to_table(format) or format in ("csv", "latex")
    assert "<table>" in result._repr_html_()
