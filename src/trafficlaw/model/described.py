"""How a field of the model describes itself, so that loader and schema read one source."""

from __future__ import annotations

from typing import Any

import attrs

__all__ = ["ID", "TERRITORY", "described"]

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
"""What an id looks like: lower-case words and numbers joined by single hyphens."""

TERRITORY = r"[A-Z]{2,5}(-[A-Z]{2,3})?"
"""What the code of a territory looks like: ISO 3166, with our own parts and organisations."""


def described(
    doc: str,
    *,
    default: Any = attrs.NOTHING,
    pattern: str | None = None,
    keyed: bool = False,
    form: str | None = None,
) -> Any:
    """Make an attrs field that carries its own documentation.

    ``pattern`` is a regular expression that the whole text must match; ``keyed`` says that the
    file writes the tuple as a mapping from each item's ``id`` to the rest of it; ``form`` names
    a way of writing the value that its type alone does not tell (``selection``, ``pairs``,
    ``nested``).
    """
    metadata = {"doc": doc, "pattern": pattern, "keyed": keyed, "form": form}
    return attrs.field(default=default, metadata=metadata, kw_only=True)
