"""Hatchling's hook: the definitions, checked and compiled to one JSON file, go into the wheel."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["CompiledDefinitions"]


class CompiledDefinitions(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `trafficlaw/definitions/compiled.json` into standard wheels.

    An editable install has no copy of it: it reads the YAML of the checkout behind a cache.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; faulty data ends the build with its problems."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from trafficlaw.files.compiled import COMPILED, compile_folder

            data = compile_folder(root / "definitions")
        finally:
            sys.path.pop(0)
        self._temporary = tempfile.TemporaryDirectory()
        path = Path(self._temporary.name) / COMPILED
        path.write_bytes(data)
        build_data["force_include"][str(path)] = f"trafficlaw/definitions/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file once the wheel is packed."""
        temporary = getattr(self, "_temporary", None)
        if temporary is not None:
            temporary.cleanup()
