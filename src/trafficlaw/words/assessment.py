"""An assessment as sentences and as a tree of text."""

from __future__ import annotations

from collections.abc import Iterator

from trafficlaw.assessment.findings import Finding
from trafficlaw.assessment.outcome import Open
from trafficlaw.assessment.reasons import (
    ChildNote,
    ConsentNote,
    ElementReason,
    Hit,
    RouteReason,
    child_note,
    consent_notes,
    nearest_route,
)
from trafficlaw.meaning.denotation import Part
from trafficlaw.words.quoting import joined, quoted, role_label, term_words
from trafficlaw.words.reasons import missing

__all__ = [
    "child_words",
    "consent_words",
    "deciding_words",
    "element_line",
    "fact_words",
    "finding_sentences",
    "finding_tree",
    "outcome_words",
    "question_sentences",
    "route_name",
]

MARKS = {"met": "+", "arguable": "~", "not met": "-", "unknown": "?", "not coded": "!"}
"""What stands before a route or an element in a tree."""

FEW = 3
"""Up to how many terms met are spelled out in a sentence."""


def name_of(finding: Finding) -> str:
    """Return what readers call the provision."""
    return finding.wording.title if finding.wording else finding.asked


def outcome_words(finding: Finding) -> str:
    """Return the outcome, and what is still possible where facts are lacking."""
    if finding.outcome == "not in force":
        return finding.absent
    if finding.outcome == "not coded":
        return f"not coded: it turns on {joined(finding.cells)}"
    if finding.outcome == "undetermined":
        return f"undetermined: {joined(finding.possible, 'or')}, as the unknown facts may be"
    return finding.outcome


def fact_words(finding: Finding, fact: Open) -> str:
    """Return an unknown fact as readers know it."""
    label = finding.library.space.dimensions[fact.dimension].label.lower()
    if fact.episode is not None and len(finding.facts.episodes) > 1:
        return f"{label} (episode {fact.episode + 1})"
    return label


def deciding_words(finding: Finding) -> str:
    """Return the facts that would decide an open outcome; nothing where it is decided."""
    if finding.outcome != "undetermined":
        return ""
    sets = [joined(fact_words(finding, f) for f in one) for one in finding.deciding.sets]
    if not sets:
        return "Too much is unknown to say which few facts would decide it."
    text = f"It would be decided by knowing {joined(sets, 'or by knowing')}"
    return text + ("; perhaps by others." if finding.deciding.cut else ".")


def question_sentences(finding: Finding) -> Iterator[str]:
    """Yield the questions of law on which it turns, with their answers and authorities."""
    for question_id in finding.questions:
        question = finding.library.corpus.questions[question_id]
        answers = []
        for answer in question.answers:
            cites = joined(a.cite for a in answer.authority if a.cite)
            answers.append(f"{quoted(answer.label)}" + (f" ({cites})" if cites else ""))
        yield f"It turns on the question {quoted(question.asks)}: {joined(answers, 'or')}."


def values_words(finding: Finding, facts: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Return the values that meet a term, by their labels."""
    dimensions = finding.library.space.dimensions
    return joined(
        f"{dimensions[d].label.lower()}: "
        + joined((dimensions[d].concept(v).label for v in vs), "or")
        for d, vs in facts
    )


def hit_words(finding: Finding, part: Part, hit: Hit) -> str:
    """Return one term that is met, with the facts that meet it."""
    words = f"{term_words(part, hit.term)} ← {values_words(finding, hit.facts)}"
    if hit.answers and hit.term.asks:
        question = finding.library.corpus.questions[hit.term.asks]
        labels = joined((quoted(question.answer(a).label) for a in hit.answers), "or")
        words += f", on the reading {labels}"
    if len(finding.facts.episodes) > 1:
        words += f", in episode {hit.episode + 1}"
    return words if hit.sure else f"{words}, if it is so"


def element_line(finding: Finding, reason: ElementReason) -> str:
    """Return one element in a line: whether it is met, on which words, for want of what."""
    part = reason.part
    label = part.element.label or role_label(part.role)
    if reason.status == "not coded":
        return f"{label}: not coded"
    if reason.status == "not met":
        return f"{label}: {missing(part).partition(' (')[2].rpartition(')')[0]} is not met"
    shown = [hit_words(finding, part, h) for h in reason.hits[:FEW]]
    if len(reason.hits) > FEW:
        shown.append(f"{len(reason.hits) - FEW} more")
    text = f"{label}: {reason.status}"
    if reason.status == "unknown":
        text += f"; it depends on {joined(fact_words(finding, f) for f in reason.unknown)}"
    return f"{text}; {'; '.join(shown)}" if shown else text


def route_name(finding: Finding, reason: RouteReason) -> str:
    """Return what readers call a route."""
    route = reason.route
    name = f"limb {quoted(route.limb.label or route.limb.id)}"
    if route.limb.at:
        name += f" ({route.version.pinpoint(route.limb.at)})"
    if finding.wording and len(finding.wording.members) > 1:
        name = f"{route.version.provision}, {name}"
    return name


def consent_words(finding: Finding, note: ConsentNote) -> str:
    """Return the line on consent."""
    rule, because = note.rule, note.because
    source = ""
    if rule is not None and rule.says:
        source = f" ({quoted(rule.says)}, {note.version.pinpoint(rule.at)})"
    to = "" if rule is None or rule.to == "any" else f" to the {rule.to}"
    texts = {
        "never matters": f"Consent{to} does not matter{source}.",
        "means are used": f"Consent{to} does not matter, since means are used{source}.",
        "no means are needed": f"Consent{to} does not matter, since no means are needed here.",
        "means are not shown": f"Consent{to} would not matter if means were used{source}; none "
        "that the words name is shown.",
        "means are unknown": f"Consent{to} does not matter if means are used{source}; whether "
        "they are is open.",
        "silent": f"The words say nothing of consent ({note.version.provision}); nothing is "
        "required.",
        "defeats": f"Consent{to} takes the case out{source}.",
        "is no defence": f"Consent{to} is no defence{source}.",
        "no rule coded": "What the words say of consent is not coded.",
    }
    text = texts[because]
    if note.through:
        elements = joined(
            dict.fromkeys(p.element.label or role_label(p.role) for p in note.through)
        )
        text += f" Consent enters through an element: {elements}."
    return text


def child_words(finding: Finding, note: ChildNote) -> str:
    """Return the line on the child exception."""
    if note.kind == "no means asked":
        return "No limb asks for means, so that there is nothing to except children from."
    if note.kind == "always asked":
        return "Every limb asks for means, whatever the age: there is no exception for children."
    assert note.route is not None
    name = route_name(finding, note.route)
    if note.kind == "exception met":
        who = joined(hit_words(finding, e.part, e.hits[0]) for e in note.route.victim if e.hits)
        return f"Means are not needed here: {name} asks for none" + (f"; {who}." if who else ".")
    if note.kind == "exception not met":
        failed = joined(missing(e.part) for e in note.route.failed)
        why = failed or "no one pattern in the case meets all its elements"
        return f"Means are needed here: {name} asks for none, but {why}."
    return f"Whether means are needed is open: {name} asks for none, and whether it is met is open."


def finding_sentences(finding: Finding) -> tuple[str, ...]:
    """Return a finding with its reasons as plain sentences."""
    name = name_of(finding)
    if finding.wording is None:
        return (f"{finding.asked}: {finding.absent}.",)
    if not finding.case.episodes:
        return (f"{name}: not covered. No act is shown.",)
    best = nearest_route(finding.routes)
    lines = [f"{name}: {outcome_words(finding)}."]
    told = f"On {route_name(finding, best)}: "
    if best.failed:
        lines.append(told + joined(missing(e.part) for e in best.failed) + ".")
    elif best.status == "not met":
        lines.append(told + "no one pattern in the case meets all elements together.")
    else:
        lines.append(told + "; ".join(element_line(finding, e) for e in best.elements) + ".")
    lines.extend(question_sentences(finding))
    deciding = deciding_words(finding)
    if deciding:
        lines.append(deciding)
    lines.extend(dict.fromkeys(consent_words(finding, n) for n in consent_notes(finding)))
    lines.append(child_words(finding, child_note(finding)))
    return tuple(lines)


def finding_tree(finding: Finding) -> str:
    """Return a finding as a tree: the provision, its routes, their elements, the words met."""
    if finding.wording is None or not finding.case.episodes:
        return "\n".join(finding_sentences(finding))
    lines = [f"{name_of(finding)}: {outcome_words(finding)}"]
    for route in finding.routes:
        lines.append(f"  {MARKS[route.status]} {route_name(finding, route)}: {route.status}")
        for element in route.elements:
            mark = MARKS[element.status]
            lines.append(f"      {mark} {element_line(finding, element)}")
        if route.status == "not met" and not route.failed:
            lines.append("      - no one pattern in the case meets all these together")
    for line in dict.fromkeys(consent_words(finding, n) for n in consent_notes(finding)):
        lines.append(f"  · {line}")
    lines.append(f"  · {child_words(finding, child_note(finding))}")
    return "\n".join(lines)
