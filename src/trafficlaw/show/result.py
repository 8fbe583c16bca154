"""What every result can do: print, render in a notebook, and be handed on."""

from __future__ import annotations

import html
import json
from abc import ABC, abstractmethod
from importlib import import_module
from typing import Any

from trafficlaw.errors import UsageError
from trafficlaw.show.table import Table, folded, markdown

__all__ = ["NOT_ADVICE", "Result"]

NOT_ADVICE = "A reading of texts, not legal advice."
"""What stands under every result that a reader could take for advice."""


STYLE = (
    "<style>.trafficlaw table{border-collapse:collapse;margin:0 0 1em}"
    ".trafficlaw caption{text-align:left;font-weight:bold;padding:.5em 0}"
    ".trafficlaw :is(th,td){text-align:left;vertical-align:top;padding:.25em .6em;"
    "border-bottom:1px solid #8886}.trafficlaw thead th{border-bottom-width:2px}</style>"
)
"""How a result looks in a notebook; without colours of its own, so that dark themes keep theirs."""


class Result(ABC):
    """A result to read, to show in a notebook, or to hand to another program."""

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain data: dictionaries, lists, text, numbers and booleans."""

    @abstractmethod
    def tables(self) -> tuple[Table, ...]:
        """Return the result as tables, the main one first."""

    def main(self) -> Table:
        """Return the main table: all that one table alone can hold, for one row a row."""
        return self.tables()[0]

    def lead(self) -> tuple[str, ...]:
        """Return the sentences that stand above the tables."""
        return ()

    def to_table(self, format: str = "table", *, width: int | None = None) -> str:
        """Return the result as text in a format of ``FORMATS``.

        ``json`` is :meth:`to_dict`; ``csv`` and ``latex`` hold the main table alone. ``width``
        wraps text for a terminal. Raises ``UnknownName`` for a format that does not exist.
        """
        if format == "json":
            return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)
        if format in ("csv", "latex"):
            return self.main().text(format)
        tables = self.tables()
        texts = [table.text(format, width=width) for table in tables]
        if format == "html":
            return "\n".join([*(f"<p>{html.escape(s)}</p>" for s in self.lead()), *texts])
        if format == "markdown":
            return "\n\n".join([*(markdown(s) for s in self.lead()), *texts])
        lead = [folded(s, width) for s in self.lead()]
        return "\n\n".join(filter(None, ["\n".join(lead), *texts]))

    def to_dataframe(self) -> Any:
        """Return the main table as a pandas ``DataFrame``, one row a row.

        Raises ``UsageError`` if pandas is not installed.
        """
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise UsageError("this needs pandas: pip install pandas") from None
        return pandas.DataFrame(self.main().records())

    def __repr__(self) -> str:
        return self.to_table(width=100)

    def _repr_html_(self) -> str:
        return f'<div class="trafficlaw">{STYLE}{self.to_table("html")}</div>'
