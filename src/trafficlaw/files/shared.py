"""Elements written once under `shared:` and named where a version uses them."""

from __future__ import annotations

from collections.abc import Iterator

from trafficlaw.errors import Problem, nearest
from trafficlaw.files.place import Step, problem_at
from trafficlaw.files.tree import Mapping, Node, Scalar, Sequence

__all__ = ["with_shared"]


def with_shared(root: Node, file: str) -> tuple[Node, list[Problem]]:
    """Return an instrument's tree with the names of shared elements replaced by their bodies.

    A name that stands for nothing, and a shared element that nobody names, is a problem. The
    bodies keep their own positions, so that what is wrong in them is shown where it is written.
    """
    if not isinstance(root, Mapping):
        return root, []
    shared = root.get("shared")
    bodies = {key.text: node for key, node in shared.entries} if isinstance(shared, Mapping) else {}
    used: set[str] = set()
    meant: set[str] = set()
    problems: list[Problem] = []
    for steps, elements in _element_mappings(root):
        entries = []
        for key, node in elements.entries:
            if isinstance(node, Scalar) and not node.null:
                name = node.text.strip()
                if name not in bodies:
                    meant.update(nearest(name, bodies, most=1))
                    here = (*steps, key.text)
                    problems.append(problem_at(root, file, here, _unknown(name, bodies), at=node))
                    continue
                used.add(name)
                node = bodies[name]
            entries.append((key, node))
        elements.entries[:] = entries
    if isinstance(shared, Mapping):
        for key, _ in shared.entries:
            if key.text not in used | meant:
                message = "no version uses this shared element; delete it, or name it in a version"
                problems.append(problem_at(root, file, ("shared", key.text), message, at=key))
    return root, problems


def _unknown(name: str, bodies: dict[str, Node]) -> str:
    if not bodies:
        return f"“{name}” names a shared element, and the file has no “shared”"
    close = nearest(name, bodies, most=1)
    hint = f"did you mean “{close[0]}”?" if close else f"there are {', '.join(bodies)}"
    return f"no shared element is called “{name}”; {hint}"


def _element_mappings(root: Mapping) -> Iterator[tuple[tuple[Step, ...], Mapping]]:
    definitions = root.get("definitions")
    for key, definition in definitions.entries if isinstance(definitions, Mapping) else ():
        versions = definition.get("versions") if isinstance(definition, Mapping) else None
        for index, version in enumerate(versions.items if isinstance(versions, Sequence) else ()):
            elements = version.get("elements") if isinstance(version, Mapping) else None
            if isinstance(elements, Mapping):
                yield ("definitions", key.text, "versions", index, "elements"), elements
