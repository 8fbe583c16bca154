"""Features that laws have or lack, each as claims about a definition's set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from attrs import frozen

from trafficlaw.errors import UnknownName
from trafficlaw.model.proposition import Claim, Values

__all__ = ["FEATURES", "LINES", "VERBS", "Feature", "Verb", "line", "named_features"]

Verb = Literal[
    "requires", "dispenses-with", "covers", "leaves-out", "draws-line-at", "aggravated-by"
]
"""What a feature says of a law.

``requires``: nothing is covered without it. ``dispenses-with``: something is. ``covers``: something
of the kind is covered. ``leaves-out``: nothing is. ``draws-line-at``: persons on either side of an
age are not treated alike. ``aggravated-by``: a consequence that is recorded makes it graver.
"""

VERBS: tuple[Verb, ...] = (
    "requires", "dispenses-with", "covers", "leaves-out", "draws-line-at", "aggravated-by",
)  # fmt: skip


SAID: Mapping[Verb, str] = {"draws-line-at": "draws a line at", "aggravated-by": "is aggravated by"}
"""How verbs are said that do not stand in a sentence as they are."""


@frozen
class Feature:
    """One feature: what it says of a law, and the claim that it comes to.

    A line drawn at any of some ``ages`` has the claims of :func:`line`; a feature of consequences
    has none, and names the dimensions whose facts aggravate.
    """

    verb: Verb
    id: str
    label: str
    claim: Claim | None = None
    ages: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What it says of a law, as the end of a sentence: ``requires means for children``."""
        return f"{SAID.get(self.verb) or self.verb.replace('-', ' ')} {self.label}"


SEXUAL = ("sexual-act", "sexual-performance")
NO_MEANS: Values = {"means-at-act": ("none",), "means-in-exploitation": ("none",)}
UNCOMPELLED: Values = {
    **NO_MEANS,
    "condition": ("none", "controlled", "incited", "against-dignity", "gross-disparity",
                  "chosen-as-vulnerable", "other-condition"),
}  # fmt: skip
CHILD: Values = {"age": ("under-18",)}
ADULT: Values = {"age": ("adult",)}
ORDINARY: Values = {"age": ("from-21",), "situation": ("none",)}

WITHOUT: Mapping[str, tuple[str, Values, Values]] = {
    "means": ("means", NO_MEANS, {}),
    "means-for-adults": (
        "means for adults of 21 or more in no situation of weakness", NO_MEANS, ORDINARY
    ),
    "means-for-children": ("means for children", NO_MEANS, CHILD),
    "means-for-children-in-labour": (
        "means for children in labour", NO_MEANS, {**CHILD, "activity": ("labour",)}
    ),
    "means-for-children-in-sexual-acts": (
        "means for children in sexual acts", NO_MEANS, {**CHILD, "activity": SEXUAL}
    ),
    "means-or-compulsion-for-children": (
        "means, or compulsion in the exploitation, for children", UNCOMPELLED, CHILD
    ),
    "journey": ("a journey", {"movement": ("none",)}, {}),
    "border": ("a border crossing", {"movement": ("none", "within")}, {}),
    "use": ("that some use of the person is intended", {"activity": ("none",)}, {}),
    "purpose": (
        "purpose, knowledge not being enough",
        {"mental-exploitation": ("knows", "believes-likely", "reckless", "ought-to-know",
                                 "unaware")},
        {},
    ),
    "coming-about": (
        "that the exploitation has come about", {"happened": ("not-come-about",)}, {}
    ),
    "disagreement": (
        "that an adult does not agree to the exploitation",
        {"consent-exploitation": ("agreed",)},
        ADULT,
    ),
    "gain-of-another": ("another's gain", {"gain": ("person-only", "none")}, {}),
    "organised-group": ("an organised group", {"organised-group": ("no-group",)}, {}),
    "transnational": ("a transnational offence", {"transnational": ("internal",)}, {}),
}  # fmt: skip
"""What can be required: its label, the patterns without it, and those among which it is asked."""

SHOWN: Mapping[str, tuple[str, Values]] = {
    "sexual-exploitation": ("sexual exploitation", {"activity": SEXUAL}),
    "labour": ("exploitation in labour", {"activity": ("labour",)}),
    "forced-labour": ("forced labour", {"activity": ("labour",), "condition": ("forced-labour",)}),
    "servitude": ("servitude", {"condition": ("servitude",)}),
    "slavery": ("slavery", {"condition": ("slavery",)}),
    "debt-bondage": ("debt bondage", {"condition": ("debt-bondage",)}),
    "organ-removal": ("the removal of organs", {"activity": ("organ",)}),
    "begging": ("begging, forced or not", {"activity": ("begging",)}),
    "crime": ("criminal activities, forced or not", {"activity": ("crime",)}),
    "marriage": ("marriage, servile or not", {"activity": ("marriage",)}),
    "adoption": (
        "adoption as such",
        {"activity": ("adoption",), "condition": ("none",), "onward-sale": ("not-intended",)},
    ),
    "surrogacy": ("surrogacy", {"activity": ("surrogacy",)}),
    "armed-conflict": ("use in armed conflict", {"activity": ("armed-conflict",)}),
    "sale-without-exploitation": (
        "a sale or purchase without any exploitation",
        {"act": ("buy", "sell"), "activity": ("none",)},
    ),
    "unforced-labour-against-dignity": (
        "unforced labour in conditions contrary to human dignity",
        {"activity": ("labour",), "condition": ("against-dignity",), **NO_MEANS},
    ),
    "adults": ("adults", ADULT),
    "children": ("children", CHILD),
    "men": ("men", {**ADULT, "sex": ("male",)}),
    "women": ("women", {**ADULT, "sex": ("female",)}),
    "boys": ("boys", {**CHILD, "sex": ("male",)}),
    "girls": ("girls", {**CHILD, "sex": ("female",)}),
    "agreeing-adults": (
        "an adult who agrees to the exploitation", {**ADULT, "consent-exploitation": ("agreed",)}
    ),
}  # fmt: skip
"""What can be covered or left out: its label, and the patterns that show it."""

LINES: Mapping[str, tuple[str, str]] = {
    "13": ("under-13", "from-13"),
    "14": ("from-13", "aged-14"),
    "15": ("aged-14", "from-15"),
    "16": ("from-15", "aged-16"),
    "17": ("aged-16", "aged-17"),
    "18": ("aged-17", "from-18"),
    "20": ("from-18", "from-20"),
    "21": ("from-20", "from-21"),
}
"""The ages at which a line can be drawn: the leaf below it and the leaf above."""

OTHER_THAN_18 = "other-than-18"

GRAVER: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "means": ("the means used", ("means-at-act", "means-in-exploitation")),
    "age": ("the person's age", ("age",)),
    "border": ("a border or a journey", ("movement", "crossing", "transnational")),
    "position": ("the actor's position", ("actor",)),
    "organised-group": ("an organised group", ("organised-group",)),
    "situation": ("the person's situation", ("situation", "sex")),
    "coming-about": ("the exploitation coming about", ("happened",)),
    "use": ("what the person is used for", ("activity", "condition")),
    "gain": ("gain", ("gain", "reward")),
}
"""What can aggravate: its label, and the dimensions that the recorded rule turns on."""


def line(age: str) -> tuple[Claim, ...]:
    """Return the claims that all covered on one side of an age would be on the other side too.

    The law draws a line there if either is false.
    """
    below, above = LINES[age]
    return (
        Claim("indifferent", {"age": (below,)}, {"age": (above,)}),
        Claim("indifferent", {"age": (above,)}, {"age": (below,)}),
    )


def every_feature() -> Iterator[Feature]:
    """Yield every feature there is, verb by verb."""
    for name, (label, without, among) in WITHOUT.items():
        yield Feature("requires", name, label, Claim("needs", without, among))
    for name, (label, without, among) in WITHOUT.items():
        yield Feature("dispenses-with", name, label, Claim("covers", {**among, **without}))
    for name, (label, shows) in SHOWN.items():
        yield Feature("covers", name, label, Claim("covers", shows))
    for name, (label, shows) in SHOWN.items():
        yield Feature("leaves-out", name, label, Claim("needs", shows))
    for age in LINES:
        yield Feature("draws-line-at", age, age, ages=(age,))
    others = tuple(age for age in LINES if age != "18")
    yield Feature("draws-line-at", OTHER_THAN_18, "an age other than 18", ages=others)
    for name, (label, dimensions) in GRAVER.items():
        yield Feature("aggravated-by", name, label, dimensions=dimensions)


FEATURES: Mapping[tuple[Verb, str], Feature] = {(f.verb, f.id): f for f in every_feature()}
"""Every feature, by its verb and id."""


def named_features(wanted: Mapping[Verb, Iterable[str] | str]) -> tuple[Feature, ...]:
    """Return the features named, in the order of the verbs. Raises ``UnknownName``."""
    found = []
    for verb in VERBS:
        names = wanted.get(verb, ())
        for name in (names,) if isinstance(names, str) else names:
            if (verb, name) not in FEATURES:
                known = [id_ for v, id_ in FEATURES if v == verb]
                hint = f"there are {', '.join(known)}"
                raise UnknownName(f"feature for “{verb}”", name, known, hint=hint)
            found.append(FEATURES[verb, name])
    return tuple(found)
