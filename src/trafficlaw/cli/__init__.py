"""The command line: a thin shell over the public API, with the same names.

Exit codes: 0 all went well; 1 a check found faults in data; 2 the command was used wrongly.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from trafficlaw.cli.arguments import parser
from trafficlaw.cli.output import speak_any_alphabet
from trafficlaw.errors import DataError, TrafficlawError

__all__ = ["main"]


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
