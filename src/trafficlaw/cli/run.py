"""What each command does: one call of the API, and its result printed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trafficlaw.cli.output import fit_for_output, hanging, terminal_width, write
from trafficlaw.errors import DataError, UsageError

if TYPE_CHECKING:
    from trafficlaw.library import Library

__all__ = [
    "run_assess",
    "run_cases",
    "run_check",
    "run_compare",
    "run_comply",
    "run_describe",
    "run_double_criminality",
    "run_exercise",
    "run_history",
    "run_law_of",
    "run_list",
    "run_myths",
    "run_new",
    "run_relation",
    "run_sensitivity",
    "run_show",
    "run_which",
]


def run_list(options: argparse.Namespace) -> int:
    """Print the list of instruments."""
    from trafficlaw.show.catalogue import Catalogue, Unseen

    library = library_of(options)
    return write(Unseen(library) if options.unseen else Catalogue(library), options)


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
        element=options.element, everywhere=options.all, against=options.against,
        library=library_of(options),
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


def run_describe(options: argparse.Namespace) -> int:
    """Print a paragraph for each instrument."""
    from trafficlaw import api

    return write(api.describe(*options.name, library=library_of(options)), options)


def run_new(options: argparse.Namespace) -> int:
    """Write the skeleton of an instrument and say what to do next."""
    from trafficlaw.files.skeleton import write_skeleton

    made = write_skeleton(
        options.id, jurisdiction=options.jurisdiction, kind=options.kind,
        function=options.function,
        folder=Path(options.folder) if options.folder else None,
        tests=Path(options.tests) if options.tests else None,
    )  # fmt: skip
    print("\n".join(made.lines()))
    return 0


def run_law_of(options: argparse.Namespace) -> int:
    """Print the law of a place on a day."""
    from trafficlaw import api

    found = api.law_of(
        options.territory, on=options.on, against=options.against, library=library_of(options)
    )
    return write(found, options)


def run_comply(options: argparse.Namespace) -> int:
    """Print how far a place's encoded offences cover what is asked for."""
    from trafficlaw import api

    found = api.comply(
        options.territory, on=options.on, against=options.against, under=options.under,
        given=given(options.given), reading=options.reading, most=options.most,
        everywhere=options.all, library=library_of(options),
    )  # fmt: skip
    return write(found, options)


def run_which(options: argparse.Namespace) -> int:
    """Print which laws have some features; without any, the features that there are."""
    from trafficlaw import api
    from trafficlaw.law.features import VERBS
    from trafficlaw.show.which import Features

    wanted = {verb.replace("-", "_"): getattr(options, verb.replace("-", "_")) for verb in VERBS}
    if not any(wanted.values()):
        return write(Features(library_of(options)), options)
    found = api.which(
        *options.address, **wanted, whole=options.all, as_of=one_day(options.as_of),
        text_of=options.text_of, in_=options.in_, reading=options.reading,
        library=library_of(options),
    )  # fmt: skip
    return write(found, options)


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
        *options.address, only=options.only, whole=options.all, everywhere=options.everywhere,
        as_of=one_day(options.as_of), text_of=options.text_of, in_=options.in_,
        reading=options.reading, library=library_of(options),
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
