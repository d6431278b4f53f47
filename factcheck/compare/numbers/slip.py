"""Two values that differ -> by which slip of the pen one may have become the other: 5,310 for 5,130."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.compare.numbers.mark import Mark

_LONG = 3  # digits, zeros at the end apart, from which on two figures are hardly alike by chance


def slip(one: Mark, other: Mark) -> str:
    """How the digits of two figures are alike, zeros at the end and the point apart; or ""."""
    a, b = (one.digits, other.digits) if len(one.digits) <= len(other.digits) else (other.digits, one.digits)
    length = " long" if len(b) >= _LONG else ""
    if not a or not b:
        return ""  # dates
    if a == b:
        return "" if one.stated == other.stated else "shifted"  # a factor of ten, a hundred, a thousand
    if len(a) == len(b) > 1:
        if one.order == other.order or (length and {*a} == {*b}):
            return f"swapped{length}"
        if sum(map(str.__ne__, a, b)) == 1 and one.stated.adjusted() == other.stated.adjusted():
            return f"digit{length}"
    return "dropped" if length and len(a) + 1 == len(b) and _lacks_one(a, b) else ""


def _lacks_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
