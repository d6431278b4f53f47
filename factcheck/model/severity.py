"""The two axes of a finding: how bad it is if true, and how sure a rule is of it."""

from __future__ import annotations

from enum import Enum, StrEnum
from functools import total_ordering


@total_ordering
class Severity(Enum):
    """How bad if true. Orders note < warning < error."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: Severity) -> bool:
        """Whether less bad than another."""
        return _SEVERITIES.index(self) < _SEVERITIES.index(other)


_SEVERITIES = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


class Confidence(StrEnum):
    """How sure a rule is of what it says."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
