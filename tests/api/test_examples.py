"""The scripts in examples/ run, and end as their words say; so do the invented instruments."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import trafficlaw as tl
from trafficlaw.errors import AmbiguousLead

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
OR = "example-act"
AND = "example-bill#real-and-acceptable"
ANY = "example-bill#any-vulnerability"

SAYS = {
    "compare_four.py": [
        "How the first relates to the second",
        "CETS 197 to the Protocol: equivalent",
    ],
    "relation_on_a_slice.py": [
        "For children and sexual purposes: overlapping",
        "Only the TVPA (clear): ",
        "Only the Protocol (clear): ",
        "came-about",
    ],
    "my_own_instrument.py": [
        "or, and: narrower",
        "and, any: narrower",
        "Read as “The Example Court",
    ],
}


def test_every_script_is_tested():
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(SAYS)


@pytest.mark.parametrize("name", SAYS)
def test_an_example_runs_from_anywhere_and_says_what_it_should(name, tmp_path):
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name)],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, timeout=120, check=False,
        env={"PYTHONIOENCODING": "utf-8", "HOME": str(Path.home())},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    for words in SAYS[name]:
        assert words in done.stdout


@pytest.fixture(scope="module")
def mine():
    return tl.load(EXAMPLES / "my-definitions")


def test_a_folder_of_one_s_own_adds_and_takes_nothing_away(mine):
    shipped = {i.id for i in tl.load()}
    assert {i.id for i in mine} - shipped == {"xx-act-2021", "xx-bill-2023"}
    assert shipped < {i.id for i in mine}
    assert mine.digest != tl.load().digest
    assert "xx-harbouring" in mine.corpus.questions
    assert "example-court" in mine.corpus.readings
    assert "xx-harbouring" not in tl.load().corpus.questions


def test_the_invented_law_says_that_it_is_invented(mine):
    for name in ("xx-act-2021", "xx-bill-2023"):
        instrument = mine.instrument(name)
        assert "(invented)" in instrument.title
        assert "invented" in instrument.note
        shown = str(tl.instrument(f"{name}#{instrument.definitions[0].id}", library=mine))
        assert "(invented)" in shown
        assert "No lawyer has signed this coding off." in shown


def relation(a, b, mine, **options):
    return tl.relation(a, b, library=mine, **options)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (OR, AND, "narrower"), (AND, ANY, "narrower"), (OR, ANY, "narrower"),
        (ANY, AND, "broader"), (AND, OR, "broader"), (AND, AND, "equivalent"),
    ],
)  # fmt: skip
def test_real_or_acceptable_ends_in_another_set_than_real_and_acceptable(a, b, expected, mine):
    found = relation(a, b, mine)
    assert (found.relation, found.settled) == (expected, True)


def test_what_tells_them_apart_is_a_way_out_that_is_real_and_not_acceptable(mine):
    found = relation(OR, AND, mine)
    facts = dict(found.only_in_b[0].facts)
    assert facts["means-at-act"] == "vulnerability-not-both"
    assert found.only_in_b[0].clear
    assert found.only_in_a == ()
    facts = dict(relation(AND, ANY, mine).only_in_b[0].facts)
    assert facts["means-at-act"] == "vulnerability-both"


@pytest.mark.parametrize(
    ("address", "answer", "clear"),
    [
        (OR, "real-or-acceptable", True),
        (AND, "real-or-acceptable", False),
        (AND, "real-and-acceptable", True),
        (ANY, "real-and-acceptable", False),
        (ANY, "any-vulnerability", True),
    ],
)
def test_whether_a_draft_meets_the_protocol_turns_on_how_vulnerability_is_read(
    address, answer, clear, mine, tmp_path
):
    readings = tmp_path / "readings"
    readings.mkdir()
    text = f"one: {{label: One answer, answers: {{palermo-vulnerability: {answer}}}}}\n"
    (readings / "one.yaml").write_text(text, encoding="utf-8")
    library = tl.load(EXAMPLES / "my-definitions", tmp_path)
    vulnerable = {
        "act": "recruit", "activity": "labour", "condition": "forced-labour",
        "means-at-act": "vulnerability", "mental-exploitation": "purpose", "age": "adult",
    }  # fmt: skip
    found = relation(address, "palermo", library, given=vulnerable, reading="one")
    assert (found.only_in_a == ()) is clear


def test_a_reading_of_one_s_own_answers_its_own_question(mine):
    hidden = {"act": "conceal"}
    open_ = relation(OR, AND, mine, given=hidden)
    assert "xx-harbouring" in str(open_.to_dict()["depends_on"] or open_.to_dict()["only_in_b"])
    read = relation(OR, AND, mine, given=hidden, reading="example-court")
    assert read.only_in_b[0].clear
    assert not open_.only_in_b[0].clear


def test_an_instrument_without_a_lead_asks_which_definition_is_meant(mine):
    with pytest.raises(AmbiguousLead) as caught:
        relation("example-bill", OR, mine)
    assert str(caught.value) == (
        "Example Bill has no one definition to stand for it; name one of "
        "xx-bill-2023#real-and-acceptable, xx-bill-2023#any-vulnerability"
    )
    shown = tl.instrument("example-bill", library=mine)
    assert len(shown.wordings) == 2
