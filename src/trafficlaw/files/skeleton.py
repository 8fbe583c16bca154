"""The skeleton of a new instrument: a file that `check` leads through, and a file of tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import get_args

from attrs import fields, frozen

from trafficlaw.errors import DataError, UnknownName, UsageError
from trafficlaw.files.compiled import COMPILED, shipped
from trafficlaw.files.overlay import shipped_folder
from trafficlaw.files.place import TO_FILL
from trafficlaw.files.tree import Mapping, read_tree
from trafficlaw.model import Definition, Instrument
from trafficlaw.model.described import ID, TERRITORY

__all__ = ["Made", "write_skeleton"]


@frozen
class Made:
    """The files that were written, and the folder in which they stand.

    ``unknown`` is the jurisdiction where it is not among the territories.
    """

    id: str
    folder: Path
    instrument: Path
    tests: Path
    unknown: str = ""

    def lines(self) -> Iterator[str]:
        """Yield what was written and what to do next, in plain words."""
        yield f"wrote {self.instrument}"
        yield f"wrote {self.tests}"
        yield ""
        yield "Next, from the official text and never from memory:"
        yield f"  1. fill in what {self.instrument.name} leaves open"
        yield f"  2. trafficlaw check {self.folder}"
        yield "     until it is silent; it names every line that is still to be filled in"
        if self.unknown:
            place = self.folder / "territories.yaml"
            yield f"     ({self.unknown} is no territory yet; name it in {place}:"
            yield f"     {self.unknown}: {{label: ...}})"
        shown = "" if self.folder == shipped_folder() else f" --definitions {self.folder}"
        yield f"  3. trafficlaw show {self.id}{shown}"
        yield f"  4. finish the three tests in {self.tests.name}, and run them: pytest {self.tests}"


def choices(cls: type, name: str) -> tuple[str, ...]:
    """Return the values that a field of the model can have."""
    import typing

    hints = typing.get_type_hints(cls)
    assert any(field.name == name for field in fields(cls))
    return get_args(hints[name])


def write_skeleton(
    id: str,
    *,
    jurisdiction: str,
    kind: str = "statute",
    function: str = "offence",
    folder: Path | None = None,
    tests: Path | None = None,
) -> Made:
    """Write the skeleton of an instrument and of its tests, and return where they stand.

    Without ``folder`` it is the project's own definitions, with the tests beside the others of
    the law; an installed package has no definitions of its own to write to. Nothing is written
    over. Raises ``UsageError`` for an id that is none or is taken and where a folder must be named,
    ``UnknownName`` for a kind or function that does not exist.
    """
    if not re.fullmatch(ID, id):
        raise UsageError(
            f"“{id}” cannot be an id; use lower-case words and numbers joined by single hyphens, "
            "such as fr-cp-225"
        )
    for what, cls, given in (("kind", Instrument, kind), ("function", Definition, function)):
        known = choices(cls, what)
        if given not in known:
            raise UnknownName(what, given, known, hint=f"there are {', '.join(known)}")
    if not re.fullmatch(TERRITORY, jurisdiction):
        raise UsageError(
            f"“{jurisdiction}” cannot be a territory; write its ISO 3166 code, such as FR or GB-SCT"
        )
    own = folder is None
    home = shipped_folder() if folder is None else folder
    if own and (home / COMPILED).exists():
        raise UsageError("name the folder of your own definitions, such as --in my-definitions/")
    place = jurisdiction.partition("-")[0].lower()
    instrument = home / "instruments" / place / f"{id}.yaml"
    beside = home.parent / "tests" / "law" if own else home / "tests"
    test = (tests or beside) / f"test_{id.replace('-', '_')}.py"
    for path in (instrument, test):
        if path.exists():
            raise UsageError(f"“{path}” is there already; nothing was written")
    taken: Path | str | None = next(iter((home / "instruments").rglob(f"{id}.yaml")), None)
    with suppress(DataError):  # faulty definitions are for `check` to tell
        taken = taken or shipped().names.get(id)
    if taken is not None:
        raise UsageError(f"the id “{id}” is taken by {taken}; nothing was written")
    for path in (instrument, test):  # before anything is written, so that nothing is by half
        path.parent.mkdir(parents=True, exist_ok=True)
    for path, text in (
        (instrument, FILE.format(id=id, jurisdiction=jurisdiction, kind=kind, function=function,
                                 fill=TO_FILL)),
        (test, TESTS.format(id=id, definitions="" if own else CONFTEST)),
    ):  # fmt: skip
        path.write_text(text, encoding="utf-8")
    known_places = territories_in(home) | territories_in(shipped_folder())
    return Made(id, home, instrument, test, "" if jurisdiction in known_places else jurisdiction)


def territories_in(folder: Path) -> set[str]:
    """Return the ids of the territories that a folder names."""
    path = folder / "territories.yaml"
    if not path.is_file():
        return set()
    root, _ = read_tree(path.read_bytes(), str(path))
    return {key.text for key, _ in root.entries} if isinstance(root, Mapping) else set()


FILE = """\
id: {id}
title: "{fill} the full title, as the official text has it"
short: "{fill} the name that readers use"
kind: {kind}
jurisdiction: {jurisdiction}
citation: {{act: "{fill} the official citation"}}
dates:
  adopted: "{fill} the day of adoption, such as 2015-03-26"
  in_force: "{fill} the day on which it came into force"
lead:
  - {{any_of: [trafficking], because: "{fill} why the instrument stands for this when named alone"}}
sources:
  official:
    title: "{fill} what was consulted"
    url: "{fill} the page of the official text"
    language: en
    kind: official
    authentic: true
    consulted: "{fill} the day on which you consulted it"
definitions:
  trafficking:
    title: "{fill} what readers call the offence or definition"
    function: {function}
    versions:
      - from: "{fill} the first day of this wording"
        provision: "{fill} where it stands, such as s. 1"
        # by: text if you saw the instrument's own words, secondary if somebody reports them,
        # unverified if neither; then say in a note what was tried.
        verified: {{by: text, source: official}}
        # Every element that the text requires; leave out what it does not require. Each term is
        # one expression: the operative words, the pinpoint, and the concepts that they denote
        # (see the files in concepts/). Delete the elements that this law does not have.
        elements:
          act:
            role: act
            terms:
              - says: "{fill} the operative words"
                at: "{fill} the pinpoint"
                is: recruit
          means:
            role: means
            terms:
              - says: "{fill} the operative words"
                at: "{fill} the pinpoint"
                is: [force, threat-of-force]
          purpose:
            role: purpose
            terms:
              - says: "{fill} the operative words"
                at: "{fill} the pinpoint"
                is: {{condition: forced-labour}}
          child:
            role: victim
            terms:
              - says: "{fill} the operative words"
                at: "{fill} the pinpoint"
                is: {{age: under-18}}
        # Each limb is one route: all of its elements together; any limb will do.
        limbs:
          person: {{label: Any person, needs: [act, means, purpose], at: "{fill} the pinpoint"}}
          child: {{label: Child, needs: [act, purpose, child], at: "{fill} the pinpoint"}}
consequences:
  penalty:
    kind: penalty
    concerns: [trafficking]
    summary: "{fill} the penalty in a sentence of your own"
    at: "{fill} the pinpoint"
    verified: {{by: text, source: official}}
"""

CONFTEST = """
from pathlib import Path

import pytest


@pytest.fixture
def library():
    return tl.load(Path(__file__).parents[1])
"""

TESTS = '''\
"""What {id} covers, as a lawyer would test it. Use the facts that this law turns on."""

import trafficlaw as tl
{definitions}

def outcome(library, **facts):
    case = tl.Facts(mental_exploitation="intended", library=library, **facts)
    return tl.assess(case, under="{id}", library=library).outcome


def test_an_adult_recruited_by_force_for_forced_labour_is_covered(library):
    assert outcome(
        library, acts={{"recruit"}}, means_at_act={{"force"}}, activity={{"labour"}},
        condition={{"forced-labour"}}, means_in_exploitation={{"threat-of-force"}}, victim_age=30,
    ) == "covered"


def test_an_adult_recruited_without_means_is_not_covered(library):
    assert outcome(
        library, acts={{"recruit"}}, means_at_act=(), activity={{"labour"}},
        condition={{"forced-labour"}}, means_in_exploitation={{"threat-of-force"}}, victim_age=30,
    ) == "not covered"


def test_a_child_recruited_without_means_is_covered(library):
    assert outcome(
        library, acts={{"recruit"}}, means_at_act=(), activity={{"labour"}},
        condition={{"forced-labour"}}, means_in_exploitation={{"threat-of-force"}}, victim_age=16,
    ) == "covered"
'''
