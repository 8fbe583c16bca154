"""Popular errors: common sentences about trafficking, put to the definitions that are encoded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from trafficlaw.comparison.claims import Ruling, Truth, Under
from trafficlaw.comparison.relation import Relation, relate, same_place
from trafficlaw.errors import NotInForce, UnknownName
from trafficlaw.library import Day, Library
from trafficlaw.model.proposition import Claim, Proposition, Values
from trafficlaw.wording import Wording

__all__ = ["POPULAR_ERRORS", "Answer", "Answered", "PairAnswer", "PopularErrorAnswers", "leads",
           "popular_error_answers"]  # fmt: skip

CHILD: Values = {"age": ("under-18",)}
ADULT: Values = {"age": ("adult",)}
NOT_PHYSICAL = (
    "none", "deception", "fraud", "threat-of-force", "vulnerability", "abuse-of-power",
    "threat-of-harm", "scheme-of-fear", "abuse-of-legal-process", "psychological-coercion",
    "payment-to-another", "inducement", "other-means",
)  # fmt: skip
NOT_FORCE_FRAUD_COERCION = (
    "none", "deception", "vulnerability", "abuse-of-power", "abduction", "payment-to-another",
    "inducement", "other-means",
)  # fmt: skip
NOT_KEEPING = (
    "recruit", "transport", "hand-over", "exchange-control", "receive", "obtain", "entice", "buy",
    "sell", "advertise", "solicit", "patronise", "use", "benefit", "other-act",
)  # fmt: skip
NOT_SEXUAL = (
    "labour", "begging", "crime", "organ", "tissue", "marriage", "adoption", "surrogacy",
    "armed-conflict", "experiment", "other-activity", "none",
)  # fmt: skip
JOURNEYS = ("into", "within", "out-of", "elsewhere")
AGREED = ("agreed",)


def needs(shows: Values, among: Values | None = None) -> tuple[Claim, ...]:
    """Return the claim that nothing is covered that shows these values."""
    return (Claim("needs", shows, among or {}),)


POPULAR_ERRORS: tuple[Proposition, ...] = (
    Proposition(
        "movement", "Trafficking means that somebody is moved from one place to another.",
        needs({"movement": ("none",)}),
    ),
    Proposition(
        "border", "Trafficking means that a border is crossed.",
        needs({"movement": ("none", "within")}),
    ),
    Proposition(
        "smuggling", "Trafficking is the same as the smuggling of migrants.",
        (
            Claim("needs", {"movement": ("none", "within")}),
            Claim(
                "always",
                {"act": ("carry",), "movement": ("into",), "activity": ("none",),
                 "means-at-act": ("none",), "consent-travel": AGREED, "consent-act": AGREED,
                 "mental-exploitation": ("purpose",), "onward-sale": ("not-intended",)},
            ),
        ),
        note=(
            "No law on smuggling is encoded, so the two are not compared as wholes. Two claims "
            "that would follow if they were the same are computed: that a border must be crossed, "
            "and that carrying a willing person across it, for no use by anybody, is enough."
        ),
    ),
    Proposition(
        "consent", "An adult who agreed was not trafficked.",
        needs(
            {"consent-travel": AGREED, "consent-act": AGREED, "consent-exploitation": AGREED},
            ADULT,
        ),
    ),
    Proposition(
        "willing-journey", "Whoever travelled willingly was not trafficked.",
        needs({"consent-travel": AGREED}, {"movement": JOURNEYS}),
    ),
    Proposition(
        "consent-never-matters", "Whether the person agreed to the exploitation never matters.",
        (Claim("indifferent", {"consent-exploitation": AGREED}),),
        note=(
            "Asked of every pattern that is covered: would it still be, if all that changed was "
            "that the person agrees to the exploitation?"
        ),
    ),
    Proposition(
        "child-no-element", "For a child no element has to be shown.",
        (Claim("always", CHILD),),
    ),
    Proposition(
        "child-needs-means", "Without force, deception or another means no child is trafficked.",
        needs({"means-at-act": ("none",), "means-in-exploitation": ("none",)}, CHILD),
    ),
    Proposition(
        "child-means-never-matter", "For a child it never matters by which means the act is done.",
        (Claim("indifferent", {"means-at-act": ("none",)}, CHILD),),
    ),
    Proposition(
        "force-fraud-coercion", "“Force, fraud or coercion” is the international definition.",
        needs(
            {"means-at-act": NOT_FORCE_FRAUD_COERCION,
             "means-in-exploitation": NOT_FORCE_FRAUD_COERCION},
            ADULT,
        ),
        note=(
            "Asked of adults: is nothing covered without force, fraud or a form of coercion? "
            "Deception short of fraud, abuse of power or vulnerability, abduction and payment to "
            "another are then no means of their own."
        ),
    ),
    Proposition(
        "happened", "Nobody is trafficked before the exploitation has happened.",
        needs({"happened": ("not-come-about",)}),
    ),
    Proposition(
        "women", "Only women and girls can be victims.",
        needs({"sex": ("male", "other-sex")}),
    ),
    Proposition("sex", "Trafficking is only about sex.", needs({"activity": NOT_SEXUAL})),
    Proposition(
        "profit", "Without profit or payment there is no trafficking.",
        needs({"gain": ("none",)}),
    ),
    Proposition(
        "group", "Trafficking takes an organised group.",
        needs({"organised-group": ("no-group",)}),
    ),
    Proposition(
        "physical-force", "The victim must have been taken or held by physical force.",
        needs({"means-at-act": NOT_PHYSICAL, "means-in-exploitation": NOT_PHYSICAL}),
    ),
    Proposition(
        "locked-in", "The victim must have been locked in or kept somewhere.",
        needs(
            {"act": NOT_KEEPING,
             "means-at-act": tuple(m for m in NOT_PHYSICAL if m != "none") + ("none", "force"),
             "means-in-exploitation": (*NOT_PHYSICAL, "force")},
        ),
    ),
    Proposition(
        "knowledge", "Whoever knows what is to come, without meaning it, is no trafficker.",
        needs({"mental-exploitation": ("knows",)}),
    ),
    Proposition(
        "stranger", "Family and people in a position of trust cannot be the traffickers.",
        needs({"actor": ("family", "trust")}),
    ),
    Proposition(
        "irregular-status", "Only migrants without papers can be victims.",
        needs(
            {"situation": ("none", "mental-disorder", "illness-or-disability", "family-tie",
                           "pregnancy", "other-situation")},
        ),
    ),
    Proposition(
        "prostitution-always", "Prostitution of an adult for another's profit is always trafficking.",
        (
            Claim(
                "always",
                {"age": ("adult",), "activity": ("sexual-act",), "gain": ("another",),
                 "act": ("carry",), "happened": ("came-about",),
                 "mental-exploitation": ("purpose",), "mental-means": ("knows",),
                 "mental-age": ("knows",)},
            ),
        ),
        note=(
            "Asked where everything else speaks for it: the person is carried there, on purpose, "
            "and it comes about."
        ),
    ),
    Proposition(
        "prostitution-never", "Prostitution to which an adult agreed is never trafficking.",
        needs({"activity": ("sexual-act",), "consent-exploitation": AGREED}, ADULT),
    ),
    Proposition(
        "uk-2003-labour", "The United Kingdom's Act of 2003 covered trafficking for labour.",
        (Claim("covers", {"activity": ("labour",)}),),
        ("gb-soa-2003",),
    ),
    Proposition(
        "vulnerability", "Abuse of a position of vulnerability counts everywhere.",
        tuple(
            Claim("covers", {"age": ("adult",), "means-at-act": (cut,),
                             "means-in-exploitation": ("none", cut)})
            for cut in ("vulnerability-neither", "vulnerability-not-both", "vulnerability-both")
        ),
        note=(
            "Asked of adults, where it is the only means: of a person without a real or an "
            "acceptable alternative, of one whose alternative is one but not the other, and of "
            "one who has a real and acceptable one. It is also true of a law that asks for no "
            "means."
        ),
    ),
    Proposition("everywhere", "The same act is decided alike everywhere.", ()),
)  # fmt: skip
"""The sentences that are put to the definitions, in the order of display."""


@frozen
class Answer:
    """What one wording makes of a proposition; ``asked`` is the address that led to it."""

    asked: str
    under: Under = field(repr=False)
    ruling: Ruling

    @property
    def wording(self) -> Wording:
        """The wording that was asked."""
        return self.under.wording

    @property
    def truth(self) -> Truth:
        """How the proposition stands under it."""
        return self.ruling.truth


@frozen
class PairAnswer:
    """Whether two wordings decide every act alike."""

    relation: Relation

    @property
    def truth(self) -> Truth:
        """True if they are equivalent on every reading, false if on none."""
        names = {outcome.relation for outcome in self.relation.verdict.outcomes}
        if "not coded" in names:
            return "not coded"
        if "equivalent" not in names:
            return "false"
        return "true" if len(names) == 1 else "depends"


@frozen(slots=False)
class Answered:
    """A proposition with the answer of every wording, or of every pair, that it concerns."""

    library: Library = field(repr=False)
    proposition: Proposition
    answers: tuple[Answer, ...]
    pairs: tuple[PairAnswer, ...]

    @cached_property
    def tally(self) -> tuple[tuple[Truth, tuple[str, ...]], ...]:
        """Each truth with the names of the definitions that give it, the falsifying ones first.

        The laws of one instrument in several territories count once if they agree.
        """
        named: dict[Truth, list[str]] = {
            "false": [], "depends": [], "true": [], "does not arise": [], "not coded": [],
        }  # fmt: skip
        for pair in self.pairs:
            named[pair.truth].append(f"{title(pair.relation.a)} / {title(pair.relation.b)}")
        for group in self.groups:
            if len({one.truth for one in group}) == 1:
                named[group[0].truth].append(group[0].wording.instrument.short
                                             if len(group) > 1 else group[0].wording.title)
            else:
                for one in group:
                    named[one.truth].append(title(one.wording))
        return tuple((truth, tuple(names)) for truth, names in named.items() if names)

    @property
    def groups(self) -> tuple[tuple[Answer, ...], ...]:
        """The answers of each address together."""
        found: dict[str, list[Answer]] = {}
        for one in self.answers:
            found.setdefault(one.asked, []).append(one)
        return tuple(tuple(group) for group in found.values())

    @property
    def count(self) -> int:
        """Of how many definitions, or pairs of them, the proposition was asked."""
        return sum(len(names) for _, names in self.tally)


@frozen(slots=False)
class PopularErrorAnswers:
    """All propositions answered; ``absent`` says which definitions had no wording, and why."""

    library: Library = field(repr=False)
    answered: tuple[Answered, ...]
    wordings: tuple[Wording, ...]
    absent: tuple[str, ...]


def title(wording: Wording) -> str:
    """Return a wording's title, with its territory where it is not law in all of them."""
    places = wording.territory
    return f"{wording.title} [{', '.join(places)}]" if len(places) == 1 and "-" in places[0] else (
        wording.title)


def leads(library: Library) -> tuple[str, ...]:
    """Return every instrument that stands for something when it is named alone."""
    return tuple(instrument.id for instrument in library if instrument.lead)


def popular_error_answers(
    library: Library,
    under: Iterable[str] | str = (),
    *,
    only: Iterable[str] | str = (),
    as_of: Day | None = None,
    text_of: Day | None = None,
    in_: str | None = None,
    reading: str | None = None,
    propositions: Sequence[Proposition] = POPULAR_ERRORS,
) -> PopularErrorAnswers:
    """Return what definitions make of common sentences about trafficking.

    ``under`` are addresses, by default the leads of all instruments; ``only`` are ids of
    propositions. ``as_of``, ``text_of`` and ``in_`` choose the law as elsewhere; a definition
    without a wording then is named in ``absent``. Raises what :meth:`Library.wordings` raises for
    addresses named by the caller, and ``UnknownName`` for a proposition that does not exist.
    """
    asked = (under,) if isinstance(under, str) else tuple(under)
    wanted = (only,) if isinstance(only, str) else tuple(only)
    known = [p.id for p in propositions]
    for name in wanted:
        if name not in known:
            raise UnknownName("popular error", name, known, hint=f"there are {', '.join(known)}")
    found: list[tuple[str, Under]] = []
    absent: list[str] = []
    for address in asked or leads(library):
        try:
            wordings = library.wordings(address, as_of=as_of, text_of=text_of, in_=in_)
        except NotInForce as error:
            absent.append(str(error))
            continue
        found.extend((address, Under(library, w, in_=in_, reading=reading)) for w in wordings)
    answered = tuple(
        answer_of(library, proposition, found, in_, reading)
        for proposition in propositions
        if not wanted or proposition.id in wanted
    )
    return PopularErrorAnswers(library, answered, tuple(u.wording for _, u in found), tuple(absent))


def answer_of(
    library: Library,
    proposition: Proposition,
    found: Sequence[tuple[str, Under]],
    in_: str | None,
    reading: str | None,
) -> Answered:
    """Return what some wordings make of one proposition, those that it concerns."""
    concerned = [
        (asked, under)
        for asked, under in found
        if not proposition.concerns or under.wording.instrument.id in proposition.concerns
    ]
    if proposition.claims:
        answers = tuple(
            Answer(asked, under, under.ruling(proposition.claims)) for asked, under in concerned
        )
        return Answered(library, proposition, answers, ())
    wordings = [under.wording for _, under in concerned]
    pairs = tuple(
        PairAnswer(relate(library, a, b, in_=in_, reading=reading, most=1))
        for i, a in enumerate(wordings)
        for b in wordings[i + 1 :]
        if same_place(a, b)
    )
    return Answered(library, proposition, (), pairs)
