"""Two numbers -> whether their values agree, how, and how much that tells: few others would agree with 18,947.

What a coincidence tells is the natural logarithm of how rare it is among numbers of one size (information content).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.value.unit import of_one_base, often
from factcheck.compare.numbers.value.verdict import agree

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import Quantity

_BEYOND = 1.5  # times half a unit of the rounder figure that another is from it at most: "about 60" is not 52
_LEAST = 0.0012  # how exactly a figure is told at most: more digits tell no more


class Accord(NamedTuple):
    """How two values agree, and what that tells: "equal", "rounded", as a "bound" or at its "edge", as one "rate"."""

    how: str
    tells: float


def accord(a: Standing, b: Standing) -> Accord | None:
    """How two numbers of one dimension agree; None where they do not."""
    one, other = a.claim.quantity, b.claim.quantity
    if one.dimension == "date" and _years(one) != _years(other):
        return None  # "since 2006" is of that year
    if often(one.unit) != often(other.unit):
        return _at_one_rate(a, b) if of_one_base(one.unit, other.unit) else None
    if _at_the_edge(a, b):
        return Accord("edge", max(-math.log(2 * max(a.grain, b.grain, _LEAST)), 0.0))
    if not agree(a.extent, b.extent) or _breaks(a, b):
        return None
    apart = _distance(a, b)
    if apart > _BEYOND * _coarse(a, b):
        return None
    rough = max(a.grain, b.grain, apart, _LEAST)
    return Accord(_how(a, b), max(-math.log(2 * rough), 0.0))


def _at_one_rate(a: Standing, b: Standing) -> Accord | None:
    """How two rates agree that are told per two times: £89 a year and £1.71 a week."""
    one, other = (float(q.low or 0) * often(q.unit) for q in (a.claim.quantity, b.claim.quantity))
    if not (a.point and b.point and one and other):
        return None
    apart = abs(one - other) / max(one, other)
    rough = max(a.grain, b.grain)
    return Accord("rate", max(-math.log(2 * max(rough, _LEAST)), 0.0)) if apart <= rough else None


def _years(date: Quantity) -> tuple[int, int]:
    low, high = (end if end is not None else date.low or date.high or 0 for end in (date.low, date.high))
    return int(low), int(high)


def _coarse(a: Standing, b: Standing) -> float:
    """How roughly the rounder of two numbers is told: a bound, where one is ("more than 60" of 64)."""
    bounds = [one.grain for one in (a, b) if one.extent.is_bound]
    return max(bounds or (a.grain, b.grain))


def _breaks(a: Standing, b: Standing) -> bool:
    """Whether one value breaks the bound that the other sets, if only by what rounding makes of it: "below 4", 4.3."""
    return a.extent.is_bound != b.extent.is_bound and not a.extent.stated.meets(b.extent.stated)


def _at_the_edge(a: Standing, b: Standing) -> bool:
    """Whether one value is the very figure that the other gives as a bound: "12,000" and "more than 12,000"."""
    bound, point = (a.extent, b.extent) if a.extent.is_bound else (b.extent, a.extent)
    if point.is_bound or not bound.is_bound:
        return False
    end = bound.low if bound.low is not None else bound.high
    return end == point.low == point.high


def _how(a: Standing, b: Standing) -> str:
    one, other = a.claim.quantity, b.claim.quantity
    if a.figure == b.figure and one.approximate == other.approximate:
        return "equal"
    return "bound" if a.extent.is_bound or b.extent.is_bound else "rounded"


def _distance(a: Standing, b: Standing) -> float:
    """How far two values are apart, as a part of the greater."""
    if a.dimension in ("date", "day"):
        return 0.0
    one, other = (float((of.low if of.low is not None else of.high) or 0) for of in (a.extent, b.extent))
    return abs(one - other) / max(abs(one), abs(other)) if one or other else 0.0
