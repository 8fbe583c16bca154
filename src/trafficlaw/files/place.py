"""Where a value stands: its line, its column, its path and the article it belongs to."""

from __future__ import annotations

from collections.abc import Iterable

from trafficlaw.errors import Problem
from trafficlaw.files.tree import Mapping, Node, Scalar, Sequence

__all__ = ["TO_FILL", "Step", "article", "locate", "path_text", "problem_at"]

Step = str | int
"""A key of a mapping or a place in a list, from 0."""


TO_FILL = "TO FILL IN:"
"""What a value of a skeleton begins with that somebody has still to give."""


def path_text(steps: Iterable[Step]) -> str:
    """Return a path as it is shown: `definitions.sale.versions[0].elements.act`."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def article(root: Node, steps: Iterable[Step]) -> str:
    """Return the provisions named on the way to a value: `art. 3, 3(a)`, or nothing."""
    found: list[str] = []
    places: list[tuple[str, str]] = []
    node: Node | None = root
    for step in (*steps, None):
        if isinstance(node, Mapping):
            named = node.get("places")
            if isinstance(named, Mapping):
                places += [(k.text, v.text) for k, v in named.entries if isinstance(v, Scalar)]
            for key in ("provision", "at"):
                value = node.get(key)
                if not isinstance(value, Scalar) or value.null or value.text.startswith(TO_FILL):
                    continue
                if value.text.strip() not in found:
                    found.append(value.text.strip())
        node = _below(node, step)
    text = ", ".join(found)
    for name, place in places:
        text = text.replace("{" + name + "}", place)
    return text


def locate(root: Node, steps: Iterable[Step], *, text: str | None = None) -> Node:
    """Return the deepest node on the way; with ``text``, the first scalar below that says so."""
    node = root
    for step in steps:
        below = _below(node, step)
        if below is None:
            break
        node = below
    return node if text is None else _saying(node, text) or node


def problem_at(
    root: Node,
    file: str,
    steps: Iterable[Step],
    message: str,
    *,
    at: Node | None = None,
    text: str | None = None,
) -> Problem:
    """Return a problem with its place: at the node given, else where ``locate`` finds it."""
    steps = tuple(steps)
    node = at if at is not None else locate(root, steps, text=text)
    path, where = path_text(steps), article(root, steps)
    if where:
        path = f"{path} ({where})" if path else f"({where})"
    return Problem(file, node.line, node.column, path, message)


def _below(node: Node | None, step: Step | None) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _saying(node: Node, text: str) -> Scalar | None:
    if isinstance(node, Scalar):
        return node if node.text.strip() == text else None
    if isinstance(node, Sequence):
        inside: Iterable[Node] = node.items
    else:
        inside = (part for entry in node.entries for part in entry)
    return next((found for part in inside if (found := _saying(part, text))), None)
