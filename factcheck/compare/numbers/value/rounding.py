"""Two extents -> whether they are one figure, told more or less roughly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.compare.numbers.value.extent import INFINITE, NOTHING
from factcheck.compare.roughness import HEDGED, IN_WORDS

if TYPE_CHECKING:
    from factcheck.compare.numbers.value.extent import Extent, Interval
    from factcheck.model import Quantity

_WHOLE = Decimal("0.5")  # what a whole number of a measure is rounded by
_CUT = 5  # times as roughly that the coarser of two figures is told
_HARDLY = Decimal("0.003")  # of a value that nobody misses


def same(a: Interval, b: Interval, tolerance: Decimal) -> bool:
    """Whether both ends of two intervals are one, within a part of the larger."""
    return _close(a.low, b.low, tolerance) and _close(a.high, b.high, tolerance)


def _close(one: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    if one == other:
        return True
    return one < INFINITE and other < INFINITE and abs(one - other) <= tolerance * max(one, other)


def rounds_to(a: Extent, b: Extent) -> bool:
    """Whether the finer figure rounds to the coarser's printed digits, or both are hedged and within a tenth."""
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return False
    part, whole = _hedge(a, b), _WHOLE if a.measured != b.measured else NOTHING
    return _rounded(a.low, b.low, max(a.low_slack, b.low_slack, whole), part) and _rounded(
        a.high, b.high, max(a.high_slack, b.high_slack, whole), part
    )


def _rounded(x: Decimal | None, y: Decimal | None, slack: Decimal, part: Decimal) -> bool:
    """Whether two ends are one: as rounded, or within that part of the larger. No end stands for over twice itself."""
    if x is None or y is None:
        return True
    small, large = (x, y) if x < y else (y, x)
    return not (0 < 2 * small < large) and large - small <= max(slack, part * large)


def cut_off(a: Extent, b: Extent) -> bool:
    """Whether the coarser of two long figures is the finer without its last digits: "$257 million" of 257.6 million."""
    one, other = a.quantity, b.quantity
    if one.unit != other.unit or one.low is None or other.low is None:
        return False
    if one.low != one.high or other.low != other.high:
        return False
    if not 0 < _CUT * min(a.low_slack, b.low_slack) <= max(a.low_slack, b.low_slack):
        return False
    return abs(one.low - other.low) <= min(one.low, other.low) * _HARDLY


def _hedge(a: Extent, b: Extent) -> Decimal:
    """What a hedge on either side widens by; "about half an hour" is a part of a unit, and rougher than its figure."""
    return max(_looseness(a.quantity), _looseness(b.quantity))


def _looseness(one: Quantity) -> Decimal:
    if not one.approximate:
        return NOTHING
    return HEDGED + IN_WORDS if one.dimension == "time" and one.low is not None and one.low < 1 else HEDGED
