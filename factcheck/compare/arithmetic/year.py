"""A quantity that is a year -> its number; the names of the months."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Quantity

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def year_of(quantity: Quantity) -> int:
    """The number of a year, 0 for none."""
    return int(quantity.low if quantity.low is not None else quantity.high or 0)
