"""The commands with their options, and what is said of a mistyped one."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable

from trafficlaw.cli import run
from trafficlaw.errors import nearest

__all__ = ["Parser", "parser"]

FORMATS = ("table", "markdown", "json", "csv", "html", "latex")


WHICH = {
    "requires": "nothing is covered without it, such as means-for-children",
    "dispenses-with": "something is covered without it",
    "covers": "something of the kind is covered, such as sale-without-exploitation",
    "leaves-out": "nothing of the kind is covered, such as organ-removal",
    "draws-line-at": "an age: 13, 14, 15, 16, 17, 18, 20, 21 or other-than-18",
    "aggravated-by": "a recorded consequence makes it graver, such as means",
}
"""The options that name features, and what they say of a law."""


class Parser(argparse.ArgumentParser):
    """A parser that names the nearest command for a mistyped one, in plain words."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Print what was wrong and how to ask for help, and leave with 2."""
        choice = re.search(r"invalid choice: (.*) \(choose from (.*)\)$", message, re.DOTALL)
        if choice:
            given = choice[1][1:-1] if choice[1][:1] in "'\"" else choice[1]
            known = [c.strip(" '") for c in choice[2].split(",")]
            close = nearest(given, known)
            hint = f"; did you mean “{close[0]}”?" if close else f"; there are {', '.join(known)}"
            message = f"“{given}” is not known here{hint}"
        elif message.startswith("unrecognized arguments: -"):
            given = message.split()[2].partition("=")[0]
            close = nearest(given, self.options())
            hint = f"; did you mean “{close[0]}”?" if close else ""
            message = f"there is no option “{given}”{hint}"
        self.exit(2, f"trafficlaw: {message}\nTry: {self.prog} --help\n")

    def options(self) -> list[str]:
        """Return every option of this command, or of all commands."""
        below = [
            command
            for action in self._actions
            if isinstance(action, argparse._SubParsersAction)
            for command in action.choices.values()
        ]
        return [*self._option_string_actions, *(o for c in below for o in c.options())]


def parser() -> Parser:
    """Return the parser of the whole command line."""
    from trafficlaw._version import __version__

    top = Parser(
        prog="trafficlaw",
        description="What the law of human trafficking says, and exactly where two definitions "
        "differ. The library reads texts; it gives no legal advice.",
        epilog="Example: trafficlaw compare palermo tvpa uk-soa-2003 cets-197",
    )
    top.add_argument("--version", action="version", version=f"trafficlaw {__version__}")
    commands = top.add_subparsers(
        title="commands", dest="command", required=True, metavar="command"
    )

    def command(
        name: str, summary: str, run: Callable[[argparse.Namespace], int], example: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(
            name, help=summary, description=summary, epilog=f"Example: {example}"
        )
        added.set_defaults(run=run)
        return added

    listed = command(
        "list", "list every instrument that is encoded", run.run_list, "trafficlaw list"
    )
    listed.add_argument(
        "--unseen", action="store_true",
        help="list instead, by name, what was not seen in an instrument's own text",
    )  # fmt: skip
    common(listed)

    show = command(
        "show", "show an instrument or one definition, word by word", run.run_show,
        "trafficlaw show us-tvpa#severe-forms",
    )  # fmt: skip
    show.add_argument("address", help="an id or alias, or instrument#definition")
    common(show)
    when_and_where(show)

    compare = command(
        "compare", "put several definitions side by side", run.run_compare,
        "trafficlaw compare palermo tvpa uk-soa-2003 cets-197",
    )  # fmt: skip
    compare.add_argument("address", nargs="*", help="ids or aliases, or instrument#definition")
    compare.add_argument(
        "--all", action="store_true",
        help="every law that stands for trafficking, on one --element or --against a measure",
    )  # fmt: skip
    compare.add_argument(
        "--against", action="append", default=[], metavar="ADDRESS",
        help="hold each law against this one, and not against each other",
    )  # fmt: skip
    compare.add_argument("--element", metavar="ROLE", help="one element only, such as means")
    common(compare)
    when_and_where(compare)
    held_fixed(compare)

    relation = command(
        "relation", "say how one definition relates to another, and why", run.run_relation,
        "trafficlaw relation uk-soa-2003 palermo --as-of 2014-01-01 --in GB-EAW",
    )  # fmt: skip
    relation.add_argument("a", help="the first: an id or alias, or instrument#definition")
    relation.add_argument("b", help="the second")
    relation.add_argument(
        "--most", type=int, default=6, metavar="N", help="patterns listed on each side (6)"
    )
    common(relation)
    when_and_where(relation)
    held_fixed(relation)

    history = command(
        "history", "say what changed, when, by what act", run.run_history, "trafficlaw history tvpa"
    )
    history.add_argument("address", help="an id or alias, or instrument#definition")
    common(history)
    history.add_argument("--in", dest="in_", metavar="TERRITORY", help="for example GB-NIR")

    describe = command(
        "describe", "say in a paragraph what an instrument covers", run.run_describe,
        "trafficlaw describe us-tvpa",
    )  # fmt: skip
    describe.add_argument("name", nargs="*", help="ids or aliases; every instrument if left out")
    common(describe)

    law = command(
        "law-of", "say what the law of a place was on a day", run.run_law_of,
        "trafficlaw law-of GB-SCT --on 2014-05-01",
    )  # fmt: skip
    law.add_argument("territory", help="a state or a part of one, such as GB-SCT")
    law.add_argument("--on", required=True, metavar="DAY", help="the day, such as 2014-05-01")
    law.add_argument(
        "--against", action="append", default=[], metavar="ADDRESS",
        help="say how its law on trafficking relates to this, such as palermo",
    )  # fmt: skip
    common(law)

    comply = command(
        "comply", "say whether a place's encoded offences cover what a treaty asks for",
        run.run_comply,
        "trafficlaw comply GB-EAW --on 2016-01-01 --against palermo",
    )  # fmt: skip
    comply.add_argument("territory", nargs="?", help="a state or a part of one, such as GB-EAW")
    comply.add_argument(
        "--all", action="store_true", help="every place with an encoded offence, a row each"
    )
    comply.add_argument("--on", required=True, metavar="DAY", help="the day, such as 2016-01-01")
    comply.add_argument(
        "--against", default="un-palermo-2000", metavar="ADDRESS",
        help="what is asked for (the Palermo Protocol)",
    )  # fmt: skip
    comply.add_argument(
        "--under", action="append", default=[], metavar="ADDRESS",
        help="an offence to look at, instead of all that are encoded",
    )  # fmt: skip
    comply.add_argument(
        "--most", type=int, default=8, metavar="N", help="missing patterns listed (8)"
    )
    common(comply)
    held_fixed(comply, ignoring=False)

    which = command(
        "which", "say which laws have a feature, and on which words; list the features",
        run.run_which, "trafficlaw which --requires means-for-children",
    )  # fmt: skip
    which.add_argument("address", nargs="*", help="laws to ask; all on trafficking if left out")
    for verb, summary in WHICH.items():
        which.add_argument(
            f"--{verb}", action="append", default=[], metavar="FEATURE", help=summary
        )
    which.add_argument("--all", action="store_true", help="show the other laws too")
    common(which)
    when_and_where(which)
    which.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    assess = command(
        "assess", "say how definitions decide a case, and why", run.run_assess,
        "trafficlaw assess case.yaml --under palermo --under us-tvpa#severe-forms",
    )  # fmt: skip
    assess.add_argument("case", help="a YAML or JSON file that says what happened")
    assess.add_argument(
        "--under", action="append", default=[], metavar="ADDRESS",
        help="a definition to ask; all that stand for trafficking if left out",
    )  # fmt: skip
    assess.add_argument(
        "--reasons", choices=("tree", "sentences", "table"),
        help="say element by element why, in this form",
    )  # fmt: skip
    common(assess)
    when_and_where(assess)
    assess.add_argument("--on", dest="as_of", metavar="DAY", help="the same as --as-of")
    assess.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    cases = command(
        "cases", "run decided cases through the definitions that they concern", run.run_cases,
        "trafficlaw cases palermo",
    )  # fmt: skip
    cases.add_argument("under", nargs="?", help="an instrument or address; all if left out")
    common(cases)

    myths = command(
        "myths", "say what is often said of trafficking, and how far it is so", run.run_myths,
        "trafficlaw myths --only movement",
    )  # fmt: skip
    myths.add_argument("address", nargs="*", help="definitions to ask; the best known if left out")
    myths.add_argument(
        "--only", action="append", default=[], metavar="ID", help="one sentence, by its id"
    )
    myths.add_argument(
        "--everywhere", action="store_true",
        help="ask every instrument that stands for trafficking; this takes some minutes",
    )  # fmt: skip
    myths.add_argument("--all", action="store_true", help="the evidence for every definition")
    common(myths)
    when_and_where(myths)
    myths.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    sensitivity = command(
        "sensitivity", "say which fact would change how a case is decided", run.run_sensitivity,
        "trafficlaw sensitivity case.yaml --under palermo",
    )  # fmt: skip
    sensitivity.add_argument("case", help="a YAML or JSON file that says what happened")
    sensitivity.add_argument("--under", required=True, metavar="ADDRESS", help="a definition")
    common(sensitivity)
    when_and_where(sensitivity)
    sensitivity.add_argument("--reading", metavar="ID", help="answer questions as a reading does")

    exercise = command(
        "exercise", "make pairs of cases that differ by one fact, with a key", run.run_exercise,
        "trafficlaw exercise palermo tvpa --pairs 10",
    )  # fmt: skip
    exercise.add_argument("address", nargs="+", help="one definition, or two")
    exercise.add_argument("--pairs", type=int, default=10, metavar="N", help="how many (10)")
    exercise.add_argument(
        "--part", choices=("sheet", "key"), help="print the sheet alone, or the key alone"
    )
    common(exercise)
    when_and_where(exercise)
    held_fixed(exercise, ignoring=False)

    double = command(
        "double-criminality", "hold the same facts before two forums", run.run_double_criminality,
        "trafficlaw double-criminality palermo uk-soa-2003/GB-EAW --as-of 2014-01-01",
    )  # fmt: skip
    double.add_argument("law", nargs="+", help="addresses, each with /TERRITORY for its forum")
    double.add_argument("--case", metavar="FILE", help="one case; without it all conduct")
    common(double)
    when_and_where(double, place=False)
    double.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    new = command(
        "new", "write the skeleton of an instrument, and of its tests", run.run_new,
        "trafficlaw new fr-cp-225 --jurisdiction FR --kind code --in my-definitions/",
    )  # fmt: skip
    new.add_argument("id", help="its id: lower-case words and numbers joined by hyphens")
    new.add_argument("--jurisdiction", required=True, metavar="TERRITORY", help="for example FR")
    new.add_argument("--kind", default="statute", help="treaty, statute, code … (statute)")
    new.add_argument(
        "--function", default="offence", help="what its first provision does (offence)"
    )
    new.add_argument("--in", dest="folder", metavar="DIR", help="the folder of definitions")
    new.add_argument("--tests", metavar="DIR", help="where its tests go, if anywhere else")

    check = command(
        "check", "check data files: the shipped ones, or a folder of your own", run.run_check,
        "trafficlaw check my-definitions/",
    )  # fmt: skip
    check.add_argument("path", nargs="?", help="a folder; the shipped definitions if left out")
    written(check)
    check.add_argument(
        "--texts", action="append", default=[], metavar="DIR",
        help="look every quotation up in the texts of the law collected in this folder",
    )  # fmt: skip
    check.add_argument(
        "--write-manifest", metavar="FILE",
        help="write down which quotations were found in which texts (with --texts)",
    )  # fmt: skip
    check.add_argument(
        "--manifest", metavar="FILE",
        help="prove that the quotations are the ones written down there",
    )  # fmt: skip
    return top


def written(command: argparse.ArgumentParser) -> None:
    """Add the option that every command has."""
    command.add_argument(
        "--format", choices=FORMATS, default="table", help="how to write it (table)"
    )


def common(command: argparse.ArgumentParser) -> None:
    """Add the options that every command with a result has."""
    written(command)
    command.add_argument(
        "--definitions", action="append", default=[], metavar="DIR",
        help="add a folder of your own instruments",
    )  # fmt: skip


def when_and_where(command: argparse.ArgumentParser, *, place: bool = True) -> None:
    """Add the options that single out a day and a place."""
    command.add_argument(
        "--as-of", metavar="DAY",
        help="the law in force on a day, such as 2014-01-31, or during DAY..DAY",
    )  # fmt: skip
    command.add_argument("--text-of", metavar="DAY", help="the text adopted by a day")
    if place:
        command.add_argument("--in", dest="in_", metavar="TERRITORY", help="for example GB-EAW")


def held_fixed(command: argparse.ArgumentParser, *, ignoring: bool = True) -> None:
    """Add the options that limit a comparison."""
    command.add_argument(
        "--given", action="append", default=[], metavar="DIMENSION=VALUE[,VALUE]",
        help="only patterns with these values, such as age=under-18",
    )  # fmt: skip
    if ignoring:
        command.add_argument(
            "--ignoring", action="append", default=[], metavar="DIMENSION",
            help="leave a dimension out of account",
        )  # fmt: skip
    command.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")
