"""Fact patterns: what is known of a case, episode by episode, and what is not."""

from trafficlaw.facts.pattern import Episode, Facts
from trafficlaw.facts.places import Places
from trafficlaw.facts.values import Shown, at_least, one_of

__all__ = ["Episode", "Facts", "Places", "Shown", "at_least", "one_of"]
