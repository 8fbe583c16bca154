"""What an instrument, a definition, a concept and a question are. No input, no output."""

from trafficlaw.model.case import DecidedCase, Nested, Stated
from trafficlaw.model.concept import Concept, Dimension
from trafficlaw.model.definition import (
    ConsentRule,
    Definition,
    Element,
    Limb,
    Outcome,
    Saving,
    Term,
    Verification,
    Version,
)
from trafficlaw.model.instrument import (
    Consequence,
    Dates,
    Duty,
    Instrument,
    Lead,
    Link,
    Source,
)
from trafficlaw.model.party import Parties, Party, Reservation
from trafficlaw.model.question import Answer, Authority, Question, Reading, Settlement
from trafficlaw.model.selection import OWN, Selection
from trafficlaw.model.territory import Territory
from trafficlaw.model.universe import Constraint, Universe

__all__ = [
    "OWN",
    "Answer",
    "Authority",
    "Concept",
    "ConsentRule",
    "Consequence",
    "Constraint",
    "Dates",
    "DecidedCase",
    "Definition",
    "Dimension",
    "Duty",
    "Element",
    "Instrument",
    "Lead",
    "Limb",
    "Link",
    "Nested",
    "Outcome",
    "Parties",
    "Party",
    "Question",
    "Reading",
    "Reservation",
    "Saving",
    "Selection",
    "Settlement",
    "Source",
    "Stated",
    "Term",
    "Territory",
    "Universe",
    "Verification",
    "Version",
]
