"""A date as metadata write it -> the day, when there is such a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def day(value: str) -> date | None:
    """The day that a value such as `2026-03-01T09:30:00Z` begins with; None for any other."""
    from datetime import date  # noqa: PLC0415 - only an article with a date needs it

    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
