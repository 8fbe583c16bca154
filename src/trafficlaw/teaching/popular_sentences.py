"""The popular sentences about trafficking that are put to the definitions, as claims."""

from __future__ import annotations

from trafficlaw.model.proposition import Claim, Proposition, Values

__all__ = ["POPULAR_ERRORS"]

CHILD: Values = {"age": ("under-18",)}
ADULT: Values = {"age": ("adult",)}
NOT_PHYSICAL = (
    "none", "deception", "fraud", "threat-of-force", "vulnerability", "abuse-of-power",
    "threat-of-harm", "scheme-of-fear", "abuse-of-legal-process", "psychological-coercion",
    "payment-to-another", "inducement", "other-means",
)  # fmt: skip
NOT_FORCE_FRAUD_COERCION = (
    "none", "vulnerability", "abuse-of-power", "payment-to-another", "inducement", "other-means",
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


NO_PRESSURE: Values = {"means-in-exploitation": ("none",)}


def needs(
    shows: Values, among: Values | None = None, rather: Values | None = None
) -> tuple[Claim, ...]:
    """Return the claim that nothing is covered that shows these values."""
    return (Claim("needs", shows, among or {}, rather or {}),)


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
                {"age": ("adult",), "act": ("carry",), "movement": ("into",),
                 "activity": ("none",), "means-at-act": ("none",), "consent-travel": AGREED,
                 "consent-act": AGREED, "mental-exploitation": ("purpose",),
                 "onward-sale": ("not-intended",)},
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
            NO_PRESSURE,
        ),
    ),
    Proposition(
        "willing-journey", "Whoever travelled willingly was not trafficked.",
        needs({"consent-travel": AGREED}, {"movement": JOURNEYS}, {"act": ("transport",)}),
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
        "force-fraud-coercion", "‘Force, fraud or coercion’ is the international definition.",
        needs(
            {"means-at-act": NOT_FORCE_FRAUD_COERCION,
             "means-in-exploitation": NOT_FORCE_FRAUD_COERCION},
            ADULT,
        ),
        note=(
            "Asked of adults: is nothing covered where the only means is abuse of power or of "
            "vulnerability, a payment, an inducement or none at all? Abduction is taken for force "
            "and deception for fraud."
        ),
    ),
    Proposition(
        "happened", "Nobody is trafficked before the exploitation has happened.",
        needs({"happened": ("not-come-about",)}),
    ),
    Proposition(
        "happened-sexual", "Nobody is trafficked for sex before a sexual act has happened.",
        needs({"happened": ("not-come-about",)},
              {"activity": ("sexual-act", "sexual-performance")}),
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
        needs(
            {"means-at-act": NOT_PHYSICAL, "means-in-exploitation": NOT_PHYSICAL},
            rather=NO_PRESSURE,
        ),
    ),
    Proposition(
        "locked-in", "The victim must have been locked in or kept somewhere.",
        needs(
            {"act": NOT_KEEPING,
             "means-at-act": (*NOT_PHYSICAL, "force"),
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
        "prostitution-always",
        "Prostitution of an adult for another's profit is always trafficking.",
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
        needs({"activity": ("sexual-act",), "consent-exploitation": AGREED}, ADULT, NO_PRESSURE),
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
