"""How the words at an address decide one fact pattern, for the tests of every law."""

from __future__ import annotations

from collections.abc import Mapping

from trafficlaw.comparison.setting import make_setting
from trafficlaw.library import Library
from trafficlaw.meaning.space import QUESTION
from trafficlaw.meaning.status import Status, status

__all__ = ["decided"]


def decided(
    library: Library,
    address: str,
    facts: Mapping[str, str],
    answers: Mapping[str, str],
    *,
    on: str | None = None,
    asking: str = "",
) -> Status:
    """Return how a wording decides one fact pattern, with some questions answered.

    What ``facts`` leave out has its most usual value; a broader concept stands for the first of
    its leaves. ``asking`` is what the ids of the questions
    begin with; underscores in the rest stand for hyphens. A pattern that no case can show is
    refused.
    """
    (wording,) = library.wordings(address, as_of=on)
    denotation = library.denotation(wording)
    settled = {asking + name.replace("_", "-"): answer for name, answer in answers.items()}
    setting = make_setting(library, [denotation], given={}, settled=settled)
    assert {QUESTION + question for question in settled} <= set(setting.layout.positions)
    dimensions = library.space.dimensions
    usual = {name: dimension.leaves[0] for name, dimension in dimensions.items()}
    leaf = {name: dimensions[name].leaves_of(value)[0] for name, value in facts.items()}
    point = library.space.box({name: [value] for name, value in (usual | leaf).items()})
    assert not any(point & ~never == 0 for _, never in library.space.never), "no case is like this"
    return status(setting.layout, setting.products(denotation), point, setting.readings)
