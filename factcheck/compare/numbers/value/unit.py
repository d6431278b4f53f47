"""A value with its unit -> the value in the base unit of its dimension; and which units convert into each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.unit.table import dimensions, scale

if TYPE_CHECKING:
    from decimal import Decimal


_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "year": 1}  # how often a year what is told per day is due
_DEGREES = {"degree", "°C"}  # a bare degree of temperature is one of Celsius wherever °C stands elsewhere


def in_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension: 12 % is 0.12, 2 days are 172,800 seconds; unchanged without one.

    Of a rate only what is counted up changes: 900 g a day are 0.9 kg a day.
    """
    factor = scale(unit) or scale(unit.partition("/")[0])
    return value * factor if factor else value


def often(unit: str) -> int:
    """How often a year what a unit is per comes round, 52 for "GBP/week"; 0 for a unit that is per no such time."""
    return _A_YEAR.get(unit.rpartition("/")[2], 0) if "/" in unit else 0


def of_one_base(a: str, b: str) -> bool:
    """Whether two units are one but for what they are per: for two times, or for a thing that only one names."""
    (first, _, per), (second, _, each) = a.partition("/"), b.partition("/")
    if first != second or per == each:
        return False
    return bool(often(a) and often(b)) or (not (per and each) and not often(a) and not often(b))


def convertible(a: str, b: str) -> bool:
    """Whether values in two units of one dimension can be compared: km and miles can, dollars and euros cannot."""
    if a == b or {a, b} == _DEGREES or (scale(a) is not None and scale(b) is not None):
        return True
    (first, _, per), (second, _, each) = a.partition("/"), b.partition("/")
    return per == each != "" and first in dimensions() and dimensions()[first] == dimensions().get(second)
