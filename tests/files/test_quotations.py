"""Every quotation stands in its text at its pinpoint; the record of that needs no texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trafficlaw.errors import UsageError
from trafficlaw.files.corpus import Corpus
from trafficlaw.files.folder import load_folder
from trafficlaw.files.fragments import first_place, fragment_digest, normalised, parts_of
from trafficlaw.files.pinpoints import label_rank, labelled, ways_of
from trafficlaw.files.quotations import check_manifest, check_quotations, write_manifest
from trafficlaw.files.texts import find_texts, read_text

ROOT = Path(__file__).parents[2]
TEXTS = ROOT.parent / "shared" / "texts"
MORE_TEXTS = ROOT.parent / "notes" / "texts"
MANIFEST = ROOT / "definitions" / "quotations.json"

KNOWN: frozenset[str] = frozenset()
"""Pinpoints in the data that are known to be too narrow; take out what has been mended."""

ACT = """---
id: "xx/sale-act"
language: "en"
---
### Article  1

####Offence

1.   Whoever ``knowingly" sells, advertises or moves a child — for any
*profit* — commits an offence when:

a) force is used; or

b) the child\u2019s co\u00adnsent was bought.
2.   The penalty is ten years.

### Article  2

####Enforcement

Enforcement is for the State.
"""

LAW = """
id: xx-sale
title: Sale Act
short: Sale Act
kind: statute
jurisdiction: XX
citation: {{}}
dates: {{}}
sources:
  gazette: {{title: Gazette, kind: copy, text: xx/sale-act}}
  other: {{title: Elsewhere, kind: copy}}
  far: {{title: Far away, kind: copy, text: xx/not-here}}
definitions:
  sale:
    title: Sale
    function: offence
    versions:
      - from: 2000-01-01
        provision: art. 1
        places: {{acts: art. 1(1)}}
        passed_over: [commits an offence when, The penalty … years]
        translation: ours
        verified: {{by: text, source: gazette}}
        elements:
          act:
            role: act
            terms:
{terms}
        limbs:
          any: {{needs: [act]}}
"""


def term(says: str, at: str = '"{acts}"', more: str = "") -> str:
    return f"              - {{says: {json.dumps(says)}, at: {at}, is: sell{more}}}"


GOOD = (
    term("Whoever knowingly sells"),
    term("moves … for any profit"),
    term("force", "1(1)(a)"),
    term("the child's consent", "1(1)(b)"),
)


@pytest.fixture
def check(law: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    texts = tmp_path / "texts" / "xx"
    texts.mkdir(parents=True)
    (texts / "act.md").write_text(ACT, encoding="utf-8")
    file = law / "instruments" / "xx-sale.yaml"

    def corpus(*terms: str) -> Corpus:
        file.write_text(LAW.format(terms="\n".join(terms)), encoding="utf-8")
        return load_folder(law)

    def run(*terms: str):  # type: ignore[no-untyped-def]
        return check_quotations(corpus(*terms), [tmp_path / "texts"])

    run.corpus = corpus  # type: ignore[attr-defined]
    return run


def of_act(report):  # type: ignore[no-untyped-def]
    return [f for f in report.findings if "xx-sale#sale@2000-01-01/act/" in f.quotation.address]


def test_words_are_found_at_their_pinpoint_type_and_spacing_aside(check) -> None:  # type: ignore[no-untyped-def]
    report = check(*GOOD)
    assert [f.outcome for f in of_act(report)] == ["found"] * 4
    assert [f.where for f in of_act(report)] == [("1(1)",), ("1(1)",), ("1(1)(a)",), ("1(1)(b)",)]
    assert report.ok


@pytest.mark.parametrize(
    ("says", "at", "outcome", "where"),
    [
        ("force is used", "1(1)(b)", "elsewhere", ("1(1)(a)",)),
        ("Enforcement", "1(1)", "elsewhere", ("2",)),
        ("force", "art. 2", "elsewhere", ("1(1)(a)",)),
        ("sells … years", "art. 1", "found", ("1",)),
        ("years … sells", "art. 1", "missing", ()),
        ("knowingly … Enforcement", "art. 1", "missing", ()),
        ("knowingly sell", "art. 1", "missing", ()),
        ("colour", "art. 1", "missing", ()),
        ("…", "art. 1", "missing", ()),
        ("force is used", "s. 9", "elsewhere", ("1(1)(a)",)),
        ("Enforcement", "2(4)", "found", ("2",)),
    ],
)
def test_a_fragment_counts_only_where_it_is_said_to_stand(  # type: ignore[no-untyped-def]
    check, says: str, at: str, outcome: str, where: tuple[str, ...]
) -> None:
    (finding,) = of_act(check(term(says, at)))
    assert (finding.outcome, finding.where) == (outcome, where)


def test_words_in_the_original_language_are_looked_up_in_place_of_a_translation(check) -> None:  # type: ignore[no-untyped-def]
    report = check(term("whoever sells a kid", more=", original: knowingly sells"))
    assert [f.outcome for f in of_act(report)] == ["found"]


@pytest.mark.parametrize(
    ("verified", "reason"),
    [
        ("{by: secondary, source: gazette}", "rests on no text: secondary"),
        ("{by: unverified}", "rests on no text: unverified"),
        ("{by: text, source: other}", "the source names no collected text"),
        ("{by: text, source: far}", "the text is not at hand: xx/not-here"),
    ],
)
def test_what_cannot_be_looked_up_says_why(check, verified: str, reason: str) -> None:  # type: ignore[no-untyped-def]
    (finding,) = of_act(check(term("sells", more=f", verified: {verified}")))
    assert (finding.outcome, finding.reason) == ("skipped", reason)


def test_a_missed_verb_shows_until_a_quotation_accounts_for_it(check) -> None:  # type: ignore[no-untyped-def]
    def left(*terms: str) -> list[tuple[str, str]]:
        return [(u.at, u.words) for u in check(*terms).unaccounted if "xx-sale" in u.version]

    heading = ("1", "offence")
    assert left(*GOOD) == [
        heading,
        ("1(1)", "advertises"),
        ("1(1)", "child"),
        ("1(1)(a)", "used"),
        ("1(1)(b)", "bought"),
    ]
    more = (term("advertises"), term("a child"), term("is used", "1(1)(a)"))
    assert left(*GOOD, *more, term("was bought", "1(1)(b)")) == [heading]


def test_the_report_says_in_plain_words_what_is_wrong_and_what_is_nearest(check) -> None:  # type: ignore[no-untyped-def]
    report = check(term("advertises and moves a child"), term("force is used", "art. 2"))
    assert not report.ok
    assert [str(f) for f in report.problems] == [
        "instruments/xx-sale.yaml: xx-sale#sale@2000-01-01/act/0: art. 1(1): “advertises and moves "
        "a child” is not in xx/sale-act; the nearest words are “advertises or moves a child”",
        "instruments/xx-sale.yaml: xx-sale#sale@2000-01-01/act/1: art. 2: “force is used” is not "
        "there in xx/sale-act, but at 1(1)(a)",
    ]
    lines = list(report.lines())
    assert "  1 found elsewhere in their text" in lines
    assert "  1 missing in their text" in lines


def test_the_record_proves_what_was_checked_without_the_texts(check) -> None:  # type: ignore[no-untyped-def]
    report = check(*GOOD, term("force", "art. 2"))
    record = write_manifest(report)
    assert record == write_manifest(check(*GOOD, term("force", "art. 2")))
    same = check_manifest(check.corpus(*GOOD, term("force", "art. 2")), record)
    assert same.ok
    assert "xx-sale#sale@2000-01-01/act/0" in same.proven
    assert same.problems == ("xx-sale#sale@2000-01-01/act/4",)
    assert not same.gone


@pytest.mark.parametrize(
    "changed",
    [term("Whoever knowingly moves"), term("Whoever knowingly sells", "1(2)")],
)
def test_a_changed_fragment_or_pinpoint_breaks_the_proof(check, changed: str) -> None:  # type: ignore[no-untyped-def]
    record = write_manifest(check(*GOOD))
    after = check_manifest(check.corpus(changed, *GOOD[1:]), record)
    assert not after.ok
    assert after.changed == ("xx-sale#sale@2000-01-01/act/0",)
    assert any("changed since it was checked" in line for line in after.lines())


def test_type_and_spacing_do_not_break_the_proof_and_new_words_are_counted(check) -> None:  # type: ignore[no-untyped-def]
    record = write_manifest(check(*GOOD))
    after = check_manifest(
        check.corpus(term("whoever  “knowingly” sells"), *GOOD[1:], term("child")), record
    )
    assert after.ok
    assert "xx-sale#sale@2000-01-01/act/4" in after.unchecked
    fewer = check_manifest(check.corpus(*GOOD[:1]), record)
    assert "xx-sale#sale@2000-01-01/act/3" in fewer.gone


UNREADABLE = [
    "no json",
    "\ufffd",
    "[]",
    '{"format": 0}',
    '{"format": 1}',
    '{"format": 1, "quotations": [], "texts": []}',
    '{"format": 1, "quotations": {"x": {"outcome": "found"}}, "texts": {}}',
    '{"format": 1, "quotations": {"x": 3}, "texts": {}}',
]


@pytest.mark.parametrize("record", UNREADABLE)
def test_a_record_that_cannot_be_read_is_refused(check, record: str) -> None:
    with pytest.raises(UsageError, match="the record of the quotation check is"):
        check_manifest(load_folder(Path(__file__).parent / "small"), record)
    with pytest.raises(UsageError, match="the record of the quotation check is"):
        write_manifest(check(*GOOD), record)


@pytest.mark.parametrize(
    ("pinpoint", "ways"),
    [
        ("3(a)", ["3(a)"]),
        ("art. 4(a)", ["4(a)"]),
        ("s. 57(1)(a)", ["57(1)(a)"]),
        ("ss. 57(2)(a), 58(2)(a)", ["57(2)(a)", "58(2)(a)"]),
        ("s. 59A(2)(a), (3)(a)", ["59A(2)(a)", "59A(3)(a)"]),
        ("22 U.S.C. 7105(b)(1)(A), (C)", ["7105(b)(1)(A)", "7105(b)(1)(C)"]),
        ("22 U.S.C. 7102(16) as it stood in 2023", ["7102(16)"]),
        ("S.I. 2013/470, art. 3", ["3"]),
        ("Protection of Children Act 1978, s. 1(1)(a)", ["1(1)(a)"]),
        ("Convention, art. 34(2), with arts. 1(2) and 1(3)", ["34(2)", "1(2)", "1(3)"]),
        ("art. 145 bis", ["145bis"]),
        ("Neder v. United States, 527 U.S. 1 (1999)", []),
        ("the whole", []),
    ],
)
def test_pinpoints_are_read_as_lawyers_write_them(pinpoint: str, ways: list[str]) -> None:
    assert [labelled(way) for way in ways_of(pinpoint)] == ways


def test_a_pinpoint_without_a_section_is_part_of_the_versions_provision() -> None:
    assert ways_of("(11)(A)", "22 U.S.C. 7102(11)")[0] == ("7102", "11", "A")
    assert ("2", "1", "a") in ways_of("(a)", "art. 2(1)")


def test_a_label_can_belong_to_several_ways_of_counting() -> None:
    assert label_rank("i") == {"a": 9.0, "i": 1.0}
    assert label_rank("IV") == {"I": 4.0}
    assert label_rank("58A")["1"] > label_rank("58")["1"]


PRINTED = [
    ("##### 57\n\n- (1) A person—\n\n- (a) he\n\n- (b) or\n", "57 57(1) 57(1)(a) 57(1)(b)"),
    ("# § 7102. Terms\n\n(8) Old\n\n(11) New\n\n(A) one\n", "7102 7102(8) 7102(11) 7102(11)(A)"),
    ("279.01 (1) Who sells (a) is; or (b) was.\n", "279.01 279.01(1) 279.01(1)(a) 279.01(1)(b)"),
    ("#### § 232 Handel\n(1) Wer\n1.  eine\n    a)  bei\n", "232 232(1) 232(1)(1) 232(1)(1)(a)"),
    ("##### 14\n\nAfter 53 insert—\n\n> (53A)\n>   (1) A person\n\n##### 15\n", "14 53A 53A(1) 15"),
    ("(a) x\n(h) y\n(i) z\n(j) w\n", "a h i j"),
    ("(1) x\n(h) y\n(i) z\n(ii) w\n", "1 1(h) 1(h)(i) 1(h)(ii)"),
    ("##### 1. Terms.\n(*a*) x\n(*b*) y\nmore:\n(*a*) z\n", "1 1(a) 1(b) 1(a)"),
    ("Article 1 of this Act applies.\n", ""),
    ("###Article 1 \n1. Each\n(a)any (b) work\n", "1 1(1) 1(1)(a)"),
    ("3 Meaning of sale\n(1) For section 2—\n", "3 3(1)"),
    ("Art. 145 bis. - El que\n1° Soit\n2° Soit\n", "145bis 145bis(1) 145bis(2)"),
]


@pytest.mark.parametrize(("body", "labels"), PRINTED)
def test_numbers_are_read_in_the_ways_collections_print_them(
    tmp_path: Path, body: str, labels: str
) -> None:
    path = tmp_path / "text.md"
    path.write_text(body, encoding="utf-8")
    text = read_text(path, "text")
    assert [labelled(span.way) for span in text.provisions] == labels.split()


def test_a_text_is_found_by_its_id_or_else_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "named.md").write_text('---\nid: "b/other"\n---\nwords\n', encoding="utf-8")
    (tmp_path / "a" / "plain.md").write_text("words\n", encoding="utf-8")
    found = find_texts([tmp_path])
    assert found["b/other"].name == "named.md"
    assert found["a/plain"].name == found["a/plain.md"].name == "plain.md"


WORDS = st.text(
    alphabet=st.one_of(
        st.characters(blacklist_categories=("Cs",), blacklist_characters="….[]"),
        st.sampled_from("ab –-’“*_\u00ad\u00a0,()éß"),
    ),
    max_size=40,
)


@given(WORDS)
def test_what_is_normalised_stays_as_it_is(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


PIECES = ["Whoever", "sells,", "“or”", "a", "child’s", "–", "*own*", "(A)", "co\u00adnsent", "é; ß"]


@given(st.lists(st.sampled_from(PIECES), min_size=1), st.data())
def test_what_is_cut_from_a_text_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    gap = data.draw(st.integers(start, end))
    text = normalised(" ".join(words))
    for cut in (words[start:end], [*words[start:gap], "…", *words[gap:end]]):
        parts = parts_of(" ".join(cut))
        assume(parts)
        assert first_place(parts, text, 0, len(text))


def test_the_digest_does_not_depend_on_type_but_on_words() -> None:
    assert fragment_digest("“Child’s – own”…sale") == fragment_digest("child's own … SALE")
    assert fragment_digest("labour") != fragment_digest("labor")
    assert fragment_digest("a … b") != fragment_digest("a b")


def test_a_number_that_moved_is_looked_for_under_the_other_versions_number(law: Path) -> None:
    texts = law.parent / "texts"
    texts.mkdir()
    body = "# § 7. Terms\n\n(1) Old words.\n\n(9) The term “sale” means selling or lending.\n"
    (texts / "code.md").write_text(f'---\nid: "xx/code"\n---\n{body}', encoding="utf-8")
    version = """
      - from: {day}
        provision: X.S.C. s. 7({number})
        places: {{S: ({number})}}
        verified: {{by: text, source: gazette}}
        elements:
          act: {{role: act, terms: [{{says: selling, at: "{{S}}", is: sell}}]}}
        limbs:
          any: {{needs: [act]}}"""
    start = LAW.partition("      - from:")[0].format().replace("xx/sale-act", "xx/code")
    versions = [version.format(day=f"20{n:02}-01-01", number=n) for n in (3, 9)]
    versions[0] += "\n        until: 2009-01-01"
    (law / "instruments" / "xx-sale.yaml").write_text(start + "".join(versions), encoding="utf-8")
    report = check_quotations(load_folder(law), [texts])
    found = [f for f in report.findings if "xx-sale" in f.quotation.address]
    assert [(f.outcome, f.where, f.renumbered) for f in found] == [
        ("found", ("7(9)",), True),
        ("found", ("7(9)",), False),
    ]
    # The text is that of the later version: only there can words be left over.
    left = [(u.version, u.words) for u in report.unaccounted]
    assert left == [("xx-sale#sale@2009-01-01", "lending")]


def test_the_words_of_authorities_are_looked_up_in_the_text_that_was_seen(law: Path) -> None:
    texts = law.parent / "texts"
    texts.mkdir()
    (texts / "act.md").write_text(ACT, encoding="utf-8")
    authority = "        - {{cite: {}, says: {}, weight: none, seen: text, seen_in: {}}}\n"
    (law / "questions" / "more.yaml").write_text(
        "xx-more:\n  asks: What then?\n  answers:\n    one:\n      label: One\n      authority:\n"
        + authority.format('"Sale Act, art. 2"', "Enforcement is", "xx/sale-act")
        + authority.format('"Sale Act, art. 2"', "force is used", "xx/sale-act")
        + authority.format('"Sale Act, art. 2"', "force is used", "a note in xx/sale-act")
        + authority.format("Nobody", "words", "a book")
        + "    two: {label: Two}\n",
        encoding="utf-8",
    )
    report = check_quotations(load_folder(law), [texts])
    found = {f.quotation.address: f.outcome for f in report.findings}
    assert [found[f"questions/xx-more/one/{n}"] for n in range(4)] == [
        "found",
        "elsewhere",
        "found",
        "skipped",
    ]


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load_folder(ROOT / "definitions")


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the collected texts are not beside the checkout")
def test_no_shipped_quotation_is_missing_or_misplaced(shipped: Corpus) -> None:
    report = check_quotations(shipped, [f for f in (TEXTS, MORE_TEXTS) if f.is_dir()])
    assert report.counts()["found"] > 100
    unknown = [f for f in report.problems if f.quotation.address not in KNOWN]
    assert [str(finding) for finding in unknown] == []


@pytest.mark.skipif(not MANIFEST.is_file(), reason="no record has been written yet")
def test_every_shipped_quotation_is_the_one_that_was_checked(shipped: Corpus) -> None:
    report = check_manifest(shipped, MANIFEST.read_text(encoding="utf-8"))
    assert report.changed == (), "check them again: trafficlaw check --texts … --write-manifest"
    assert len(report.proven) > 100


def test_what_could_not_be_looked_up_again_keeps_its_earlier_record(check) -> None:  # type: ignore[no-untyped-def]
    record = write_manifest(check(*GOOD))
    away = check_quotations(check.corpus(*GOOD, term("child")), [])
    assert set(away.counts()) >= {"skipped"}
    assert away.counts()["found"] == 0
    kept = check_manifest(check.corpus(*GOOD), write_manifest(away, record))
    assert kept.ok
    assert len(kept.proven) == len(check_manifest(check.corpus(*GOOD), record).proven)
    changed = check_quotations(check.corpus(term("Whoever knowingly moves"), *GOOD[1:]), [])
    after = check_manifest(
        check.corpus(term("Whoever knowingly moves"), *GOOD[1:]), write_manifest(changed, record)
    )
    assert "xx-sale#sale@2000-01-01/act/0" in after.unchecked
