"""What a definition requires is read off its set, by asking what its points show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meaning.enumeration import facts_of, readings_of, under
from strategies import Pair, boxes, pairs
from trafficlaw.meaning.requirements import REQUIREMENTS, findings, possible


def shown(pair: Pair, within: int) -> str:
    """On how many readings some admissible point of a box is covered."""
    setting = pair.setting
    facts = [f for f in facts_of(setting) if f & ~within == 0]
    hits = [bool(under(pair.a, facts, r)) for r in readings_of(setting)]
    return "yes" if all(hits) else "arguable" if any(hits) else "no"


@given(st.data())
def test_possible_means_a_covered_admissible_point_on_every_reading(data: st.DataObject) -> None:
    pair = data.draw(pairs())
    setting = pair.setting
    within = data.draw(boxes(setting.layout)) | setting.layout.questions
    answer = possible(setting.layout, pair.a, setting.never, within, setting.readings)
    assert answer == shown(pair, within)


@given(st.data())
def test_findings_ask_every_requirement_and_turn_what_is_needed_round(data: st.DataObject) -> None:
    pair = data.draw(pairs())
    setting = pair.setting
    layout = setting.layout
    box = {}
    for requirement in REQUIREMENTS:
        among = data.draw(boxes(layout)) if data.draw(st.booleans()) else layout.full
        inside = data.draw(boxes(layout)) & among
        box["among:" + requirement.id] = among | layout.questions
        box[requirement.id] = inside | layout.questions
    found = list(findings(layout, pair.a, setting.never, setting.readings, box))
    assert [f.requirement for f in found] == list(REQUIREMENTS)
    for finding in found:
        shows = shown(pair, box[finding.requirement.id])
        if not finding.requirement.negated:
            assert finding.answer == shows
        elif shown(pair, box["among:" + finding.requirement.id]) == "no":
            assert finding.answer is None
        else:
            assert finding.answer == {"yes": "no", "no": "yes", "arguable": "arguable"}[shows]
