"""What stands for a value that could not be read; its problem has been noted elsewhere."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal

__all__ = ["FAULT", "Fault"]


class Fault(Enum):
    """The class of the one fault."""

    FAULT = "fault"


FAULT: Final[Literal[Fault.FAULT]] = Fault.FAULT
"""The fault itself."""
