"""Two figures that differ in the order of their digits: the classic slip of the pen, 5,310 for 5,130."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Quantity

_LONG = 3  # digits, zeros at the end apart, of a figure that is hardly another's anagram by chance


def swapped_digits(a: Quantity, b: Quantity) -> int:
    """How many digits two points of one unit have that differ only in their order; 0 where they do not.

    Zeros at the end do not count: 12,400 and 14,200 have three.
    """
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high or a.low == b.low or a.unit != b.unit:
        return 0
    if a.dimension == "date" or a.denominator is not None or b.denominator is not None:
        return 0
    first, second = format(a.low, "f"), format(b.low, "f")
    alike = len(first) == len(second) and first.find(".") == second.find(".") and sorted(first) == sorted(second)
    return max(len(_digits(first)), len(_digits(second))) if alike else 0


def hardly_by_chance(digits: int) -> bool:
    """Whether so many digits in another order are no coincidence."""
    return digits >= _LONG


def _digits(figure: str) -> str:
    return figure.replace(".", "").strip("0")
