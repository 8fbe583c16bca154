"""The command line: a thin shell over the public API, with the same names.

Exit codes: 0 all went well; 1 a check found faults in data; 2 the command was used wrongly.
"""

from __future__ import annotations

import argparse
import codecs
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trafficlaw.errors import DataError, TrafficlawError, UsageError, nearest

if TYPE_CHECKING:
    from trafficlaw.library import Library
    from trafficlaw.show.result import Result

__all__ = ["main"]

FORMATS = ("table", "markdown", "json", "csv", "html", "latex")
BOLD, PLAIN = "\033[1m", "\033[0m"


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; print errors without a traceback."""
    speak_any_alphabet()
    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except DataError as error:
        print(f"trafficlaw: {error}", file=sys.stderr)
        return 1
    except TrafficlawError as error:
        print(f"trafficlaw: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        name = f" “{error.filename}”" if error.filename else ""
        print(f"trafficlaw: cannot use{name}: {error.strerror or error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


PLAIN_CHARACTERS = str.maketrans("“”‘’–—…→†‡§×", "\"\"''--~>*#Sx")
"""What a terminal without Unicode is shown instead, one character for each, so that lines fit."""


def speak_any_alphabet() -> None:
    """Write characters that the output's encoding lacks as the nearest plain ones."""
    codecs.register_error("plain", plain_characters)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="plain")


def plain_characters(error: UnicodeError) -> tuple[str, int]:
    """Return the nearest plain characters for those that cannot be encoded; ``?`` for none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(PLAIN_CHARACTERS)
    bare = (unicodedata.normalize("NFKD", c)[:1] for c in text)
    return "".join(c if c.isascii() else "?" for c in bare), error.end


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

    common(command("list", "list every instrument that is encoded", run_list, "trafficlaw list"))

    show = command(
        "show", "show an instrument or one definition, word by word", run_show,
        "trafficlaw show us-tvpa#severe-forms",
    )  # fmt: skip
    show.add_argument("address", help="an id or alias, or instrument#definition")
    common(show)
    when_and_where(show)

    compare = command(
        "compare", "put several definitions side by side", run_compare,
        "trafficlaw compare palermo tvpa uk-soa-2003 cets-197",
    )  # fmt: skip
    compare.add_argument("address", nargs="+", help="ids or aliases, or instrument#definition")
    compare.add_argument("--element", metavar="ROLE", help="one element only, such as means")
    common(compare)
    when_and_where(compare)
    held_fixed(compare)

    relation = command(
        "relation", "say how one definition relates to another, and why", run_relation,
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
        "history", "say what changed, when, by what act", run_history, "trafficlaw history tvpa"
    )
    history.add_argument("address", help="an id or alias, or instrument#definition")
    common(history)
    history.add_argument("--in", dest="in_", metavar="TERRITORY", help="for example GB-NIR")

    assess = command(
        "assess", "say how definitions decide a case, and why", run_assess,
        "trafficlaw assess case.yaml --under palermo --under us-tvpa#severe-forms",
    )  # fmt: skip
    assess.add_argument("case", help="a YAML or JSON file that says what happened")
    assess.add_argument(
        "--under", action="append", default=[], metavar="ADDRESS",
        help="a definition to ask; all that are encoded if left out",
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
        "cases", "run decided cases through the definitions that they concern", run_cases,
        "trafficlaw cases palermo",
    )  # fmt: skip
    cases.add_argument("under", nargs="?", help="an instrument or address; all if left out")
    common(cases)

    myths = command(
        "myths", "say what is often said of trafficking, and how far it is so", run_myths,
        "trafficlaw myths --only movement",
    )  # fmt: skip
    myths.add_argument("address", nargs="*", help="definitions to ask; all leads if left out")
    myths.add_argument(
        "--only", action="append", default=[], metavar="ID", help="one sentence, by its id"
    )
    myths.add_argument("--all", action="store_true", help="the evidence for every definition")
    common(myths)
    when_and_where(myths)
    myths.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    sensitivity = command(
        "sensitivity", "say which fact would change how a case is decided", run_sensitivity,
        "trafficlaw sensitivity case.yaml --under palermo",
    )  # fmt: skip
    sensitivity.add_argument("case", help="a YAML or JSON file that says what happened")
    sensitivity.add_argument("--under", required=True, metavar="ADDRESS", help="a definition")
    common(sensitivity)
    when_and_where(sensitivity)
    sensitivity.add_argument("--reading", metavar="ID", help="answer questions as a reading does")

    exercise = command(
        "exercise", "make pairs of cases that differ by one fact, with a key", run_exercise,
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
        "double-criminality", "hold the same facts before two forums", run_double_criminality,
        "trafficlaw double-criminality palermo uk-soa-2003/GB-EAW --as-of 2014-01-01",
    )  # fmt: skip
    double.add_argument("law", nargs="+", help="addresses, each with /TERRITORY for its forum")
    double.add_argument("--case", metavar="FILE", help="one case; without it all conduct")
    common(double)
    when_and_where(double, place=False)
    double.add_argument("--reading", metavar="ID", help="answer open questions as a reading does")

    check = command(
        "check", "check data files: the shipped ones, or a folder of your own", run_check,
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


def run_list(options: argparse.Namespace) -> int:
    """Print the list of instruments."""
    from trafficlaw.show.catalogue import Catalogue

    return write(Catalogue(library_of(options)), options)


def run_show(options: argparse.Namespace) -> int:
    """Print one instrument."""
    from trafficlaw import api

    found = api.instrument(
        options.address, as_of=one_day(options.as_of), text_of=options.text_of, in_=options.in_,
        library=library_of(options),
    )  # fmt: skip
    return write(found, options)


def run_compare(options: argparse.Namespace) -> int:
    """Print a comparison."""
    from trafficlaw import api

    found = api.compare(
        *options.address, as_of=days(options.as_of), text_of=options.text_of, in_=options.in_,
        given=given(options.given), ignoring=options.ignoring, reading=options.reading,
        element=options.element, library=library_of(options),
    )  # fmt: skip
    return write(found, options)


def run_relation(options: argparse.Namespace) -> int:
    """Print a relation."""
    from trafficlaw import api

    found = api.relation(
        options.a, options.b, as_of=days(options.as_of), text_of=options.text_of, in_=options.in_,
        given=given(options.given), ignoring=options.ignoring, reading=options.reading,
        most=options.most, library=library_of(options),
    )  # fmt: skip
    return write(found, options)


def run_history(options: argparse.Namespace) -> int:
    """Print a history."""
    from trafficlaw import api

    return write(
        api.history(options.address, in_=options.in_, library=library_of(options)), options
    )


def run_assess(options: argparse.Namespace) -> int:
    """Print how definitions decide a case."""
    from trafficlaw import api
    from trafficlaw.facts import Facts

    library = library_of(options)
    found = api.assess(
        Facts.read(options.case, library=library), options.under or None, as_of=days(options.as_of),
        text_of=options.text_of, in_=options.in_, reading=options.reading, library=library,
    )  # fmt: skip
    if options.reasons in ("tree", "sentences"):
        lines = found.sentences() if options.reasons == "sentences" else found.tree().split("\n")
        print("\n".join(hanging(line, terminal_width()) for line in lines))
    elif options.reasons == "table":
        for table in found.reasons():
            print(fit_for_output(table.text(options.format, width=terminal_width()), "table"))
            print()
    else:
        return write(found, options)
    return 0


def run_cases(options: argparse.Namespace) -> int:
    """Print decided cases with what the library makes of them."""
    from trafficlaw import api

    return write(api.cases(options.under, library=library_of(options)), options)


def run_myths(options: argparse.Namespace) -> int:
    """Print popular errors with the evidence."""
    from trafficlaw import api

    found = api.popular_errors(
        *options.address, only=options.only, whole=options.all, as_of=one_day(options.as_of),
        text_of=options.text_of, in_=options.in_, reading=options.reading,
        library=library_of(options),
    )  # fmt: skip
    return write(found, options)


def run_sensitivity(options: argparse.Namespace) -> int:
    """Print which fact would change how a case is decided."""
    from trafficlaw import api
    from trafficlaw.facts import Facts

    library = library_of(options)
    found = api.sensitivity(
        Facts.read(options.case, library=library), options.under, as_of=days(options.as_of),
        text_of=options.text_of, in_=options.in_, reading=options.reading, library=library,
    )  # fmt: skip
    return write(found, options)


def run_exercise(options: argparse.Namespace) -> int:
    """Print pairs of vignettes with their key."""
    from trafficlaw import api

    found = api.exercise(
        *options.address, pairs=options.pairs, as_of=one_day(options.as_of),
        text_of=options.text_of, in_=options.in_, given=given(options.given),
        reading=options.reading, library=library_of(options),
    )  # fmt: skip
    if options.part is None:
        return write(found, options)
    text = found.sheet() if options.part == "sheet" else found.key()
    print("\n".join(hanging(line, terminal_width()) for line in text.split("\n")))
    return 0


def run_double_criminality(options: argparse.Namespace) -> int:
    """Print whether the same facts are covered before two forums."""
    from trafficlaw import api
    from trafficlaw.facts import Facts

    library = library_of(options)
    found = api.double_criminality(
        *options.law, facts=Facts.read(options.case, library=library) if options.case else None,
        as_of=days(options.as_of), text_of=options.text_of, reading=options.reading,
        library=library,
    )  # fmt: skip
    return write(found, options)


def hanging(line: str, width: int) -> str:
    """Return a line broken to a width, what follows set in under its first word."""
    import textwrap

    indent = " " * (len(line) - len(line.lstrip(" +-?·")))
    return textwrap.fill(line, width, subsequent_indent=indent, break_on_hyphens=False)


def run_check(options: argparse.Namespace) -> int:
    """Check a folder of data and print what was found."""
    from trafficlaw.show.check import checked

    try:
        report = checked(
            Path(options.path) if options.path else None,
            texts=[Path(folder) for folder in options.texts],
            manifest=Path(options.manifest) if options.manifest else None,
            write_manifest=Path(options.write_manifest) if options.write_manifest else None,
        )
    except DataError as error:
        if options.format != "json":
            raise
        import json

        found = [
            {"file": p.file, "line": p.line, "column": p.column, "path": p.path,
             "message": p.message}
            for p in error.problems
        ]  # fmt: skip
        print(json.dumps({"ok": False, "problems": found}, indent=2))
        return 1
    write(report, options)
    return 0 if report.ok else 1


def library_of(options: argparse.Namespace) -> Library:
    """Return the shipped library with the folders that the options add."""
    from trafficlaw import api

    return api.load(*options.definitions)


def days(text: str | None) -> str | tuple[str, str] | None:
    """Return a day, or the two days of an interval written ``DAY..DAY``."""
    if text is None or ".." not in text:
        return text
    first, _, last = text.partition("..")
    return first, last


def one_day(text: str | None) -> str | None:
    """Return a day; raise ``UsageError`` for an interval."""
    if text is not None and ".." in text:
        raise UsageError("give one day here, not an interval")
    return text


def given(pairs: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return ``dimension=value,value`` arguments as a mapping."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        dimension, _, listed = pair.partition("=")
        values = tuple(v for value in listed.split(",") if (v := value.strip()))
        if not values:
            raise UsageError(
                f"write --given dimension=value, for example age=under-18, not “{pair}”"
            )
        found[dimension.strip()] = values
    return found


def write(result: Result, options: argparse.Namespace) -> int:
    """Print a result in the format asked for, as wide as the terminal."""
    text = fit_for_output(result.to_table(options.format, width=terminal_width()), options.format)
    if options.format == "table" and colourful():
        text = emphasised(text)
    print(text)
    return 0


def terminal_width() -> int:
    """Return the width of the terminal in columns; 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def fit_for_output(text: str, format: str) -> str:
    """Return JSON and HTML with the escapes of their own for what the output cannot encode."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if format == "json":
            import json

            return json.dumps(json.loads(text), indent=2)
        if format == "html":
            return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return text


def colourful() -> bool:
    """Whether the output is a terminal that wants emphasis."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def emphasised(text: str) -> str:
    """Return text with the lines above a rule of a table in bold."""
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if line.startswith("--") and i and not lines[i - 1].startswith("--"):
            lines[i - 1] = f"{BOLD}{lines[i - 1]}{PLAIN}"
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
