"""Fact patterns as sentences: plain, whole, and without a word that judges or excites."""

from __future__ import annotations

import re

import pytest

import trafficlaw as tl
from trafficlaw.words.patterns import pattern_sentence
from trafficlaw.words.quoting import bracketed, joined, pinpoint_span

LIBRARY = tl.load()
DIMENSIONS = LIBRARY.space.dimensions
USUAL = {
    name: dimension.none if dimension.none in dimension.leaves else dimension.leaves[0]
    for name, dimension in DIMENSIONS.items()
} | {"age": "from-21", "act": "recruit", "activity": "labour"}  # fmt: skip
LEAVES = [(name, leaf) for name, dimension in DIMENSIONS.items() for leaf in dimension.leaves]
DENIED = re.compile(
    r"\b(sex slaves?|slave girls?|pimps?|prostitutes?|hookers?|whores?|innocent|horrific|"
    r"horrifying|brutal(ly)?|evil|vile|monsters?|predators?|victims?|guilty|shocking|"
    r"helpless|rescued?|traffickers?|criminals)\b",
    re.IGNORECASE,
)


def sentence(**facts):
    changed = {name.replace("_", "-"): value for name, value in facts.items()}
    return pattern_sentence(DIMENSIONS, USUAL | changed, set(changed))


GOLDEN = [
    (
        {"act": "recruit", "means_at_act": "deception", "condition": "forced-labour"},
        "An adult is recruited, by deception, for labour as forced labour.",
    ),
    (
        {"act": "harbour", "age": "aged-17", "activity": "sexual-act", "condition": "controlled"},
        "A person of 17 is harboured for sexual acts that another controls.",
    ),
    (
        {"act": "carry", "movement": "into", "means_at_act": "force", "activity": "organ"},
        "An adult is carried, on a journey into the country, by force, "
        "for the removal of an organ.",
    ),
    (
        {"act": "buy", "activity": "adoption", "consent_act": "not-agreed"},
        "An adult is bought for adoption. The person does not agree to the act.",
    ),
    (
        {
            "act": "harbour",
            "means_in_exploitation": "threat-of-force",
            "gain": "another",
            "condition": "forced-labour",
            "happened": "came-about",
        },
        "An adult is harboured for labour as forced labour for another's gain, and made to do it "
        "by threat of force. The exploitation comes about.",
    ),
    (
        {
            "act": "sell",
            "age": "under-13",
            "sex": "female",
            "situation": "illness-or-disability",
            "activity": "marriage",
            "onward_sale": "intended",
            "actor": "family",
        },
        "A child under 13 (female) who is ill or disabled is sold for marriage. The actor is a "
        "member of the family. The person is to be sold on.",
    ),
]


@pytest.mark.parametrize(("facts", "expected"), GOLDEN)
def test_a_pattern_reads_as_a_sentence(facts, expected):
    assert sentence(**facts) == expected


@pytest.mark.parametrize(("dimension", "leaf"), LEAVES, ids=lambda x: str(x))
def test_every_leaf_gives_a_whole_sentence(dimension, leaf):
    text = pattern_sentence(DIMENSIONS, {**USUAL, dimension: leaf}, {dimension})
    assert text[0].isupper()
    assert text.endswith(".")
    for wrong in ("  ", " ,", ",,", "..", " .", "( ", " )", "None"):
        assert wrong not in text
    assert re.fullmatch(r"([A-Z][^.]*\. )*[A-Z][^.]*\.", text), text


@pytest.mark.parametrize(("dimension", "leaf"), LEAVES, ids=lambda x: str(x))
def test_every_leaf_that_matters_is_told_or_is_the_usual_nothing(dimension, leaf):
    concept = DIMENSIONS[dimension].concept(leaf)
    facts = {**USUAL, dimension: leaf, "means-in-exploitation": "none"}
    if dimension == "means-in-exploitation":
        facts[dimension] = leaf
    text = pattern_sentence(DIMENSIONS, facts, {dimension})
    assert concept.phrase.rstrip(",. ") in text


@pytest.mark.parametrize(("dimension", "leaf"), LEAVES, ids=lambda x: str(x))
def test_no_sentence_judges_or_excites(dimension, leaf):
    text = pattern_sentence(DIMENSIONS, {**USUAL, dimension: leaf}, set(DIMENSIONS))
    assert not DENIED.search(text), text
    concept = DIMENSIONS[dimension].concept(leaf)
    assert not DENIED.search(concept.phrase)


def outside_quotations(text):
    return re.sub(r"“[^”]*”", "", text)


def test_no_explanation_judges_or_excites_outside_the_words_of_the_law():
    found = tl.relation("us-tvpa#severe-forms", "palermo", most=6)
    for witness in (*found.to_dict()["only_in_a"], *found.to_dict()["only_in_b"]):
        assert not DENIED.search(outside_quotations(witness["explanation"]))
        assert not DENIED.search(witness["pattern"])


def test_what_does_not_matter_is_left_out():
    text = pattern_sentence(DIMENSIONS, USUAL | {"sex": "female"}, set())
    assert text == pattern_sentence(DIMENSIONS, USUAL | {"sex": "male"}, set())


def test_items_are_joined_as_a_sentence_does():
    assert joined([]) == ""
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"], "or") == "a, b or c"


def test_a_pinpoint_has_one_pair_of_brackets():
    assert bracketed("(12)") == "(12)"
    assert bracketed("(11)(A)") == "(11)(A)"
    assert bracketed("3(a)") == "(3(a))"
    assert bracketed("(4) through (12)") == "((4) through (12))"


def test_a_span_of_one_place_is_that_place():
    assert pinpoint_span(["3(a)", "3(a)"]) == "3(a)"
    assert pinpoint_span(["1", "2", "3"]) == "1 to 3"


def test_an_explanation_names_both_provisions_and_quotes_their_words():
    found = tl.relation("us-tvpa#severe-forms", "palermo", most=2)
    for witness in found.to_dict()["only_in_a"]:
        assert "TVPA, 22 U.S.C. 7102(11)" in witness["explanation"]
        assert "Palermo Protocol, art. 3" in witness["explanation"]
        assert "“" in witness["explanation"]
        assert "((12))" not in witness["explanation"]
