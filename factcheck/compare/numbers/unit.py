"""A value with its unit -> the value in the base unit of its dimension; and which units convert into each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.unit import scale

if TYPE_CHECKING:
    from decimal import Decimal


_DEGREES = {"degree", "°C"}  # a bare degree of temperature is one of Celsius wherever °C stands elsewhere


def in_base(value: Decimal, unit: str) -> Decimal:
    """A value in the base unit of its dimension: 12 % is 0.12, 2 days are 172,800 seconds; unchanged without one."""
    factor = scale(unit)
    return value * factor if factor else value


def convertible(a: str, b: str) -> bool:
    """Whether values in two units of one dimension can be compared: km and miles can, dollars and euros cannot."""
    return a == b or {a, b} == _DEGREES or (scale(a) is not None and scale(b) is not None)
