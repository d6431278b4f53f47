"""Two values that differ -> by which slip of the pen one may have become the other: 5,310 for 5,130."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_LONG = 3  # digits, zeros at the end apart, from which on two figures are hardly alike by chance


class Digits(NamedTuple):
    """The digits of a figure, zeros at the end and the point apart, the power of ten of the first, and its sign."""

    shown: str
    power: int
    minus: bool


def digits(value: Decimal) -> Digits:
    """The digits of a value."""
    plain = value.normalize()
    return Digits("".join(map(str, plain.as_tuple().digits)), plain.adjusted(), plain < 0)


def slip(one: Digits, other: Digits) -> str:
    """How the digits of two figures are alike; or ""."""
    return _slip(one, other) if -1 <= len(one.shown) - len(other.shown) <= 1 else ""


@lru_cache(maxsize=4096)
def _slip(one: Digits, other: Digits) -> str:
    a, b = sorted((one.shown, other.shown), key=len)
    length = " long" if len(b) >= _LONG else ""
    if a == b:
        return "" if one == other else "shifted"  # a factor of ten, a hundred, a thousand
    if len(a) == len(b) > 1:
        if sorted(a) == sorted(b) or (length and {*a} == {*b}):
            return f"swapped{length}"
        if sum(map(str.__ne__, a, b)) == 1 and one.power == other.power:
            return f"digit{length}"
    return "dropped" if length and len(a) + 1 == len(b) and _lacks_one(a, b) else ""


def _lacks_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
