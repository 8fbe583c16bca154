"""A fact pattern as a vignette: a plain, sober paragraph that a trainer can print.

The phrases of the concepts are used where this page has no words of its own. Nobody is named, and
nothing is told that matters to none of the definitions and is not the fact that changes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from trafficlaw.library import Library
from trafficlaw.model import Dimension
from trafficlaw.teaching.vignettes import Exercise, Pair
from trafficlaw.wording import Wording
from trafficlaw.words.quoting import joined, quoted
from trafficlaw.words.reasons import reason

__all__ = [
    "change_words",
    "consent_lines",
    "instruction_words",
    "pair_vignettes",
    "question_sentence",
    "reasons_of",
    "the_title",
    "vignette",
]

TOLD: Mapping[tuple[str, str], str] = {
    ("age", "under-13"): "A child of 11",
    ("age", "from-13"): "A child of 13",
    ("age", "aged-14"): "A child of 14",
    ("age", "from-15"): "A person of 15",
    ("age", "aged-16"): "A person of 16",
    ("age", "aged-17"): "A person of 17",
    ("age", "from-18"): "A person of 18",
    ("age", "from-20"): "A person of 20",
    ("age", "from-21"): "An adult",
    ("activity", "labour"): "farm work",
    ("activity", "marriage"): "a marriage",
    ("activity", "none"): "no use by anybody",
    ("condition", "forced-labour"): "exacted as forced labour",
    ("condition", "servile-marriage"): "that the person has no right to refuse",
    ("condition", "chosen-as-vulnerable"): "for which another would be likely to refuse",
    ("happened", "came-about"): "This then happens",
    ("happened", "not-come-about"): "In the end this does not happen",
    ("gain", "another"): "from which another gains",
    ("gain", "person-only"): "for which something of value goes to the person alone",
    ("gain", "none"): "for which nothing of value is given to anybody",
    ("onward-sale", "intended"): "The person is to be sold on",
    ("onward-sale", "not-intended"): "It is not intended to sell the person on",
    ("crossing", "lawful"): "No border is crossed and no stay kept up unlawfully",
    ("crossing", "unlawful-entry"):
        "The person crosses a border without what the receiving state requires for entry",
    ("crossing", "unlawful-stay"): "The person stays in a state without what it requires for stay",
    ("reward", "sought"): "Whoever does this does it for a financial or other material benefit",
    ("reward", "not-sought"): "Whoever does this seeks no benefit for it",
    ("organised-group", "no-group"): "No organised criminal group is involved",
    ("transnational", "internal"): "All of it stays within one state",
    ("actor", "unrelated"): "Whoever does this has no special relation to the person",
    ("mental-exploitation", "purpose"): "Whoever does this means that to happen",
    ("mental-exploitation", "knows"):
        "Whoever does this does not aim at that, but is sure that it will happen",
    ("mental-exploitation", "believes-likely"):
        "Whoever does this does not aim at that, but thinks it likely",
    ("mental-exploitation", "reckless"):
        "Whoever does this does not aim at that, but is aware of the risk",
    ("mental-exploitation", "ought-to-know"):
        "Whoever does this does not see that coming, but ought to",
    ("mental-exploitation", "unaware"):
        "Whoever does this does not see that coming, and need not",
    ("mental-means", "knows"): "The actor knows what means are used",
    ("mental-age", "knows"): "The actor knows the age",
}  # fmt: skip
"""The words of a vignette where they are not those of the concept's phrase."""

ORDINARY_TERMS = {
    "labour": "on ordinary terms",
    "marriage": "that the person is free to refuse",
    "sexual-act": "that nobody directs or incites",
    "sexual-images": "that nobody directs or incites",
    "sexual-show": "that nobody directs or incites",
    "begging": "that nobody directs or incites",
    "crime": "that nobody directs or incites",
}
"""How an activity is done under none of the conditions."""

THING = {
    "labour": "the work", "sexual-act": "the sexual acts", "sexual-images": "the images",
    "sexual-show": "the performances", "begging": "the begging", "crime": "the criminal acts",
    "organ": "the removal", "tissue": "the removal", "marriage": "the marriage",
    "adoption": "the adoption", "surrogacy": "the surrogacy", "experiment": "the research",
}  # fmt: skip
"""What a person agrees to, or does not."""

UNDERGONE = ("organ", "tissue", "marriage", "adoption", "surrogacy", "experiment")
"""What is undergone and not done."""

CARRIED = {
    "carry": "is carried {}",
    "arrange-carriage": "has a journey {} arranged for them",
    "assist-journey": "is helped to travel {}",
}
"""The acts that deal with a journey; its direction stands inside."""

WHERE = {
    "none": "", "into": "into the country", "within": "within the country",
    "out-of": "out of the country", "elsewhere": "outside the country",
}  # fmt: skip

SHORT = 4
"""Up to how many words the means stand in a sentence without commas round them."""

COMMERCIAL = ("sexual-act", "sexual-images", "sexual-show")
"""The activities in which readers look for who gains."""

LAST = (
    "onward-sale", "actor", "organised-group", "transnational", "mental-means", "mental-age",
    "crossing", "reward",
)  # fmt: skip
"""The dimensions told in a sentence of their own at the end, where their value is not the usual."""

USUAL = ("not-intended", "unrelated", "no-group", "internal", "knows", "lawful", "sought")


def vignette(
    dimensions: Mapping[str, Dimension],
    facts: Mapping[str, str],
    shown: Collection[str],
    changed: str,
) -> str:
    """Return a fact pattern as a paragraph.

    ``shown`` are the dimensions that matter to a definition; ``changed`` is the one that the two
    vignettes of a pair differ in, which is always told.
    """
    teller = Teller(dimensions, facts, set(shown) | {changed}, changed)
    return " ".join(s[:1].upper() + s[1:].rstrip(",. ") + "." for s in teller.sentences())


class Teller:
    """The sentences of one vignette."""

    def __init__(
        self,
        dimensions: Mapping[str, Dimension],
        facts: Mapping[str, str],
        shown: Collection[str],
        changed: str,
    ) -> None:
        self.dimensions = dimensions
        self.facts = facts
        self.shown = shown
        self.changed = changed

    def value(self, dimension: str) -> str:
        """Return the value of a dimension; nothing where the space has no such dimension."""
        return self.facts.get(dimension, "")

    def phrase(self, dimension: str) -> str:
        """Return the words for the value of a dimension."""
        value = self.value(dimension)
        if not value:
            return ""
        told = TOLD.get((dimension, value))
        return self.dimensions[dimension].concept(value).phrase if told is None else told

    def sentences(self) -> Iterator[str]:
        """Yield the sentences, without their stops."""
        aimed = self.value("mental-exploitation") in ("", "purpose") and (
            self.changed != "mental-exploitation"
        )
        use = self.use()
        first = [f"{self.who()} {self.act()}", *filter(None, [self.means()])]
        means = first[1:]
        short = all(m.startswith("by ") and len(m.split()) <= SHORT for m in means)
        opening = (" " if short else ", ").join(first)
        mark = "," if means and not short else ""
        if aimed:
            yield f"{opening}{mark} for {use}"
        else:
            yield opening
            yield f"This leads to {use}"
        yield from self.travel()
        if not aimed:
            yield self.phrase("mental-exploitation")
        yield from self.outcome()
        yield from self.consents()
        for dimension in LAST:
            told = dimension in self.shown and self.value(dimension) not in USUAL
            if (told or dimension == self.changed) and self.phrase(dimension):
                text = self.phrase(dimension)
                relation = dimension == "actor" and self.value(dimension) != "unrelated"
                yield f"Whoever does this is {text}" if relation else text

    def who(self) -> str:
        """Return who it is about."""
        subject = self.phrase("age") or "A person"
        if "sex" in self.shown and self.value("sex"):
            subject += f" ({self.phrase('sex')})"
        situation = self.phrase("situation") if "situation" in self.shown else ""
        return f"{subject} {situation}" if situation else subject

    def act(self) -> str:
        """Return what is done, with the journey where the act is one."""
        act = self.value("act")
        if act in CARRIED:
            return " ".join(CARRIED[act].format(WHERE.get(self.value("movement"), "")).split())
        return self.phrase("act")

    def means(self) -> str:
        """Return by which means; where there are none at any stage, that."""
        phrase = self.phrase("means-at-act")
        none = self.dimensions.get("means-at-act")
        if none is None or self.value("means-at-act") != none.none:
            return phrase
        later = self.value("means-in-exploitation")
        told = "means-in-exploitation" in self.shown and self.changed != "means-in-exploitation"
        if later == "none" and told and self.changed != "means-at-act":
            return f"{phrase} at any stage"
        return phrase

    def use(self) -> str:
        """Return for what, under which condition, and who gains."""
        activity = self.value("activity")
        words = self.phrase("activity").removeprefix("for ")
        condition = self.phrase("condition")
        if self.value("condition") == "none":
            condition = ORDINARY_TERMS.get(activity, "")
        gain = ""
        if activity != "none" and "gain" in self.shown and (
            self.changed == "gain" or self.value("gain") != "another" or activity in COMMERCIAL
        ):  # fmt: skip
            gain = self.phrase("gain")
        words = f"{words} {condition}" if condition else words
        if not gain:
            return words
        return f"{words} and {gain}" if condition.startswith("that ") else f"{words}, {gain}"

    def travel(self) -> Iterator[str]:
        """Yield whether the person travels, where the act does not say so."""
        if self.value("act") in CARRIED or not self.value("movement"):
            return
        where = WHERE.get(self.value("movement"), "")
        if where:
            yield f"The person travels {where}"
        elif "movement" in self.shown:
            yield "The person does not travel"

    def outcome(self) -> Iterator[str]:
        """Yield whether it came about, and by which means the person is made to do it."""
        means = self.value("means-in-exploitation")
        happens = self.phrase("happened") if "happened" in self.shown else ""
        came = happens and self.value("happened") == "came-about"
        if self.value("activity") == "none":
            return
        if means in ("", "none"):
            if happens:
                yield happens
            both = self.value("means-at-act") == "none" and self.changed not in (
                "means-at-act", "means-in-exploitation",
            )  # fmt: skip
            if means and "means-in-exploitation" in self.shown and not both:
                yield (
                    f"Nobody {'uses' if came else 'is to use'} force, deception or any other means "
                    f"to make the person {self.verb()} it"
                )
            return
        how = self.phrase("means-in-exploitation").removeprefix("and made to do it ")
        if came:
            yield f"{happens}, and the person is made to {self.verb()} it {how}"
            return
        yield f"The person is to be made to {self.verb()} it {how}"
        if happens:
            yield happens

    def verb(self) -> str:
        """Return what a person is made to do with it."""
        return "accept" if self.value("activity") in UNDERGONE else "do"

    def consents(self) -> Iterator[str]:
        """Yield what the person agrees to, where it matters."""
        act = re.sub(r"^has ", "having ", re.sub(r"^is ", "being ", self.act()))
        thing = THING.get(self.value("activity"), "this use")
        for dimension, to in (
            ("consent-travel", "the journey"), ("consent-act", act), ("consent-exploitation", thing)
        ):  # fmt: skip
            if dimension in self.shown and self.value(dimension):
                agrees = "agrees" if self.value(dimension) == "agreed" else "does not agree"
                yield f"The person {agrees} to {to}"


def pair_vignettes(exercise: Exercise, pair: Pair) -> tuple[str, str]:
    """Return the two paragraphs of a pair."""
    dimensions = exercise.library.space.dimensions
    one, two = (
        vignette(dimensions, dict(facts), pair.turns_on, pair.dimension) for facts in pair.facts
    )
    return one, two


def the_title(wording: Wording) -> str:
    """Return what readers call a provision, with the article where the name takes one."""
    bare = re.match(r"[A-Z]+ \d|\d+ [A-Z]{2}", wording.title)
    return wording.title if bare else f"the {wording.title}"


def question_sentence(exercise: Exercise) -> str:
    """Return the question that is asked of every vignette."""
    first, *others = exercise.wordings
    text = f"Is this covered by {the_title(first)}?"
    return " ".join([text, *(f"Is it covered by {the_title(w)}?" for w in others)])


def instruction_words(exercise: Exercise) -> tuple[str, ...]:
    """Return what stands above the sheet."""
    names = joined((the_title(w) for w in exercise.wordings), "or")
    lines = [
        "The two vignettes of each pair differ by one fact. Say of each whether it is covered by "
        f"{names}, which fact has changed, and whether it makes a difference. Not every change "
        "does."
    ]
    if exercise.fixed:
        lines.append(
            "The functions of the two provisions differ, so whoever acts is taken to intend the "
            "exploitation and to know the age and the means."
        )
    return tuple(lines)


def change_words(library: Library, pair: Pair) -> str:
    """Return which fact changes, and how."""
    dimension = library.space.dimensions[pair.dimension]
    one, two = (dimension.concept(v).label for v in pair.values)
    return f"{dimension.label}: {one} → {two}"


def reasons_of(exercise: Exercise, pair: Pair) -> tuple[tuple[str, str], ...]:
    """Return for each definition why it decides the first vignette as it does, and the second."""
    library = exercise.library
    found = []
    for wording, denotation, outcomes in zip(
        exercise.wordings, exercise.denotations, pair.outcomes, strict=True
    ):
        one, two = (
            reason(
                library.space, library.corpus.questions, wording, denotation, point, outcome
            )
            for point, outcome in zip(pair.points, outcomes, strict=True)
        )  # fmt: skip
        found.append((one, two))
    return tuple(found)


def consent_lines(exercise: Exercise, pair: Pair) -> tuple[str, ...]:
    """Return what each provision says of consent, where consent is the fact that changes."""
    if not pair.dimension.startswith("consent"):
        return ()
    lines: dict[str, None] = {}
    for wording in exercise.wordings:
        for member in wording.members:
            version = member.version
            for rule in version.consent:
                if rule.says:
                    says = f"{quoted(rule.says)}, {version.pinpoint(rule.at)}"
                    lines[f"Consent in {the_title(wording)}: {says}."] = None
                elif rule.rule == "silent":
                    lines[
                        f"{the_title(wording)[:1].upper()}{the_title(wording)[1:]} says nothing of "
                        "consent; nothing is required."
                    ] = None
    return tuple(lines)
