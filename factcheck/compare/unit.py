"""A value with its unit -> the value in the base unit of its dimension."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_FACTORS = {
    "%": "0.01", "proportion": "1",
    "second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800", "fortnight": "1209600",
    "month": "2630016", "year": "31557600", "decade": "315576000", "century": "3155760000",
}  # fmt: skip


@cache
def factor(unit: str) -> Decimal:
    """What a unit is in its base unit; 1 for a unit that has none (counts, currencies)."""
    return Decimal(_FACTORS.get(unit, "1"))


def in_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension: 12 % is 0.12, 2 days are 172,800 seconds."""
    return value * factor(unit)
