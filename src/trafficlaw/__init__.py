"""What the law of human trafficking says, instrument by instrument, and where definitions differ.

>>> import trafficlaw as tl
>>> tl.relation("cets-197", "palermo").relation
'equivalent'

The library reads texts; it gives no legal advice. Names are loaded when first used, so that the
bare import stays light.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it for true; importing typing would cost time
if TYPE_CHECKING:
    from trafficlaw._version import __version__
    from trafficlaw.api import (
        assess,
        cases,
        compare,
        comply,
        describe,
        double_criminality,
        exercise,
        history,
        instrument,
        instruments,
        law_of,
        load,
        popular_errors,
        relation,
        sensitivity,
        which,
    )
    from trafficlaw.errors import (
        DataError,
        NotInForce,
        TrafficlawError,
        UnknownName,
        UsageError,
    )
    from trafficlaw.facts import Episode, Facts, at_least, one_of
    from trafficlaw.library import Library

__all__ = [
    "DataError",
    "Episode",
    "Facts",
    "Library",
    "NotInForce",
    "TrafficlawError",
    "UnknownName",
    "UsageError",
    "__version__",
    "assess",
    "at_least",
    "cases",
    "compare",
    "comply",
    "describe",
    "double_criminality",
    "exercise",
    "history",
    "instrument",
    "instruments",
    "law_of",
    "load",
    "one_of",
    "popular_errors",
    "relation",
    "sensitivity",
    "which",
]

HOME = {
    "DataError": "trafficlaw.errors",
    "Episode": "trafficlaw.facts",
    "Facts": "trafficlaw.facts",
    "Library": "trafficlaw.library",
    "NotInForce": "trafficlaw.errors",
    "TrafficlawError": "trafficlaw.errors",
    "UnknownName": "trafficlaw.errors",
    "UsageError": "trafficlaw.errors",
    "__version__": "trafficlaw._version",
    "assess": "trafficlaw.api",
    "at_least": "trafficlaw.facts",
    "cases": "trafficlaw.api",
    "compare": "trafficlaw.api",
    "comply": "trafficlaw.api",
    "describe": "trafficlaw.api",
    "double_criminality": "trafficlaw.api",
    "exercise": "trafficlaw.api",
    "history": "trafficlaw.api",
    "instrument": "trafficlaw.api",
    "instruments": "trafficlaw.api",
    "law_of": "trafficlaw.api",
    "load": "trafficlaw.api",
    "one_of": "trafficlaw.facts",
    "popular_errors": "trafficlaw.api",
    "relation": "trafficlaw.api",
    "sensitivity": "trafficlaw.api",
    "which": "trafficlaw.api",
}
"""The module that each public name is loaded from when first used."""


def __getattr__(name: str) -> object:
    """Load a public name from its module; raise ``AttributeError`` for any other."""
    if name not in HOME:
        raise AttributeError(f"module “trafficlaw” has no attribute “{name}”")
    value: object = getattr(import_module(HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
