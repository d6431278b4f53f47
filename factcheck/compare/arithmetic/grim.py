"""A rounded share or mean and a number of cases -> whether whole numbers give it (GRIM, Brown and Heathers 2017)."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck.compare.arithmetic.band import exponent, printed


def has_power(value: Decimal, cases: Decimal, scale: int) -> bool:
    """Whether the steps between possible values are wider than the rounding; `scale` is 100 for a percentage."""
    return 0 < cases < scale * Decimal(10) ** -exponent(value) and cases == cases.to_integral_value()


def possible(value: Decimal, cases: Decimal, scale: int) -> bool:
    """Whether some whole number of the cases rounds to the value, halves either way."""
    band = printed(value)
    least = (band.low * cases / scale).to_integral_value(ROUND_CEILING)
    return least <= (band.high * cases / scale).to_integral_value(ROUND_FLOOR)


def nearest(value: Decimal, cases: Decimal, scale: int) -> tuple[Decimal, Decimal]:
    """The two whole numbers between which the value falls."""
    below = (value * cases / scale).to_integral_value(ROUND_FLOOR)
    return below, below + 1
