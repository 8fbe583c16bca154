"""Whether there can be a case like this, and if not, which facts exclude each other and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trafficlaw.assessment.case import case_of
from trafficlaw.assessment.outcome import can_be
from trafficlaw.assessment.search import Ground
from trafficlaw.facts.values import Shown
from trafficlaw.meaning.space import Space
from trafficlaw.model import Universe

if TYPE_CHECKING:
    from trafficlaw.facts.pattern import Episode

__all__ = ["impossible"]

Values = tuple[tuple[str, Shown], ...]
Fact = tuple[int | None, str]


def impossible(
    space: Space, universe: Universe, person: Values, episodes: Sequence[Episode]
) -> Iterator[str]:
    """Yield a sentence for each smallest group of facts that no case can show together."""
    for i, episode in enumerate(episodes):
        yield from against_places(i, episode, many=len(episodes) > 1)
    left: list[Fact] = [(None, d) for d, _ in person]
    left += [(i, d) for i, e in enumerate(episodes) for d, _ in e.shown]
    while True:
        if exists(space, left, person, episodes, space.never):
            return
        core = list(left)
        for fact in left:
            fewer = [f for f in core if f != fact]
            if not exists(space, fewer, person, episodes, space.never):
                core = fewer
        reasons = [
            constraint.because
            for constraint, (id_, _) in zip(universe.constraints, space.never, strict=True)
            if exists(space, core, person, episodes, [n for n in space.never if n[0] != id_])
        ]
        yield sentence(core, person, episodes, reasons)
        if not core:
            return
        left = [f for f in left if f != core[-1]]


def against_places(i: int, episode: Episode, *, many: bool) -> Iterator[str]:
    """Yield what the places of an episode contradict."""
    where = f"episode {i + 1}: " if many else ""
    movement, transnational = episode.get("movement"), episode.get("transnational")
    if movement is not None and ("none",) in movement.shows and episode.places.journey:
        yield f"{where}movement is “none”, yet places of a journey are named"
    if (
        transnational is not None
        and ("internal",) in transnational.shows
        and episode.places.crosses
    ):
        named = ", ".join(episode.places.named)
        yield f"{where}transnational is “internal”, yet the places lie in several states: {named}"


def exists(
    space: Space,
    facts: Sequence[Fact],
    person: Values,
    episodes: Sequence[Episode],
    never: Sequence[tuple[str, int]],
) -> bool:
    """Whether some completion shows these of the facts."""
    from trafficlaw.facts.pattern import Episode, Facts

    kept = set(facts)
    case = case_of(
        space,
        Facts.of(
            tuple((d, s) for d, s in person if (None, d) in kept),
            tuple(
                Episode.known(tuple((d, s) for d, s in e.shown if (i, d) in kept), e.places)
                for i, e in enumerate(episodes)
            ),
        ),
        None,
        journeys_count=False,
    )
    return can_be(Ground(space.facts, [box for _, box in never]), case)


def sentence(
    core: Sequence[Fact], person: Values, episodes: Sequence[Episode], reasons: Sequence[str]
) -> str:
    """Say which facts exclude each other."""
    said = []
    for i, dimension in core:
        shown = dict(person)[dimension] if i is None else dict(episodes[i].shown)[dimension]
        words = " and ".join(" or ".join(group) for group in shown.shows) or "nothing"
        if shown.absent:
            words += " without " + ", ".join(shown.absent)
        where = f" in episode {i + 1}" if i is not None and len(episodes) > 1 else ""
        said.append(f"{dimension}{where} ({words})")
    because = " ".join(reasons) or "They are excluded by several reasons together."
    return f"no case can show together {', '.join(said)}. {because}"
