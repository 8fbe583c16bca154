"""The presets that bound the readings: one narrow, one broad, each with an answer to everything."""

from __future__ import annotations

import pytest

from trafficlaw.comparison.setting import make_setting
from trafficlaw.library import Library
from trafficlaw.meaning.products import differ
from trafficlaw.model import Question


@pytest.mark.parametrize("name", ["strict-text", "broad"])
def test_it_answers_every_question(library: Library, name: str) -> None:
    answered = dict(library.corpus.readings[name].answers)
    assert set(answered) == set(library.corpus.questions)


def outcomes(library: Library, question: Question) -> dict[str, list[int]]:
    """What every term that asks a question denotes in addition under each answer, as sizes."""
    found: dict[str, list[int]] = {answer.id: [] for answer in question.answers}
    for instrument in library:
        for definition in instrument.definitions:
            for version in definition.versions:
                for element in version.elements:
                    for term in element.terms:
                        if term.asks == question.id:
                            said = {o.id: len(o.is_) for o in term.answers}
                            for answer in found:
                                found[answer].append(said.get(answer, 0))
    return found


def test_the_strict_answer_adds_nothing_to_the_bare_words_where_another_does(
    library: Library,
) -> None:
    strict = dict(library.corpus.readings["strict-text"].answers)
    for question in library.corpus.questions.values():
        found = outcomes(library, question)
        assert found[strict[question.id]], f"{question.id} is asked by no term"
        if any(not any(sizes) for sizes in found.values()):
            assert not any(found[strict[question.id]]), question.id


def test_what_the_strict_reading_covers_the_broad_one_covers_too(library: Library) -> None:
    readings = library.corpus.readings
    for name in ("un-palermo-2000", "gb-msa-2015", "un-traffic-1910", "ilo-c29", "oas-minors-1994"):
        for wording in library.wordings(name):
            denotation = library.denotation(wording)
            settings = [
                make_setting(library, [denotation], given={}, reading=readings[reading])
                for reading in ("strict-text", "broad")
            ]
            layout = settings[0].layout
            strict, broad = (s.products(denotation) for s in settings)
            opened = [layout.questions | box for p in broad for box in boxes(layout, p)]
            strict_boxes = [box | layout.questions for p in strict for box in boxes(layout, p)]
            left = differ(layout, singles(strict_boxes), singles(opened))
            assert next(left, None) is None, name


def boxes(layout, one):  # type: ignore[no-untyped-def]
    from trafficlaw.meaning.products import boxes_of

    return boxes_of(layout, one)


def singles(listed):  # type: ignore[no-untyped-def]
    from trafficlaw.meaning.products import single

    return [single(box) for box in listed]
