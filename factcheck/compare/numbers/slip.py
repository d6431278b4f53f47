"""Two values that differ -> by which slip of the pen one may have become the other: 5,310 for 5,130."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_LONG = 3  # digits, zeros at the end apart, from which on two figures are hardly alike by chance


class Digits(NamedTuple):
    """The digits of a figure, zeros at the end and the point apart: as shown, in order of size, and each once.

    With the power of ten of the first, and the sign.
    """

    shown: str
    ordered: str
    each: frozenset[str]
    power: int
    minus: bool


NO_DIGITS = Digits("", "", frozenset(), 0, minus=False)


def digits(value: Decimal) -> Digits:
    """The digits of a value."""
    plain = value.normalize()
    shown = "".join(map(str, plain.as_tuple().digits))
    return Digits(shown, "".join(sorted(shown)), frozenset(shown), plain.adjusted(), plain < 0)


def slip(one: Digits, other: Digits) -> str:
    """How the digits of two figures are alike; or ""."""
    short, long = (one, other) if len(one.shown) <= len(other.shown) else (other, one)
    a, b = short.shown, long.shown
    if not a or len(b) - len(a) > 1:
        return ""
    length = " long" if len(b) >= _LONG else ""
    if len(a) < len(b):
        return "dropped" if length and _lacks_one(a, b) else ""
    if a == b:
        return "" if one == other else "shifted"  # a factor of ten, a hundred, a thousand
    if len(a) > 1 and (short.ordered == long.ordered or (length and short.each == long.each)):
        return f"swapped{length}"
    mistyped = len(a) > 1 and one.power == other.power and sum(map(str.__ne__, a, b)) == 1
    return f"digit{length}" if mistyped else ""


def _lacks_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
