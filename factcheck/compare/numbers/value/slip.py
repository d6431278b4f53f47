"""Two values that differ -> by which slip of the pen one may have become the other: 5,310 for 5,130."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_LONG = 3  # digits, zeros at the end apart, from which on two figures are hardly alike by chance
_SCALES = frozenset((3, 6))  # powers of ten by which "thousand", "million" and "billion" differ
_LARGE = 5  # power of ten from which on such a word is written


class Digits(NamedTuple):
    """The digits of a figure, zeros at the end and the point apart: as shown, in order of size, and each once.

    With the power of ten of the first.
    """

    shown: str
    ordered: str
    each: frozenset[str]
    power: int


NO_DIGITS = Digits("", "", frozenset(), 0)


def digits(value: Decimal) -> Digits:
    """The digits of a value."""
    plain = value.normalize()
    shown = "".join(map(str, plain.as_tuple().digits))
    return Digits(shown, "".join(sorted(shown)), frozenset(shown), plain.adjusted())


def slip(one: Digits, other: Digits) -> str:
    """How the digits of two figures are alike; or "". A slip leaves the size, but for a million taken for a billion."""
    short, long = (one, other) if len(one.shown) <= len(other.shown) else (other, one)
    a, b = short.shown, long.shown
    if a == b and abs(one.power - other.power) in _SCALES:
        return "scaled" if len(a) >= _LONG and min(one.power, other.power) >= _LARGE else ""
    if len(a) < 2 or a == b or len(b) - len(a) > 1 or one.power != other.power:
        return ""
    length = " long" if len(b) >= _LONG else ""
    if len(a) < len(b):
        return f"swapped{length}" if _whole(short) and _whole(short) == _whole(long) else ""
    if short.ordered == long.ordered or (length and short.each == long.each):
        return f"swapped{length}"
    return "digit long" if length and sum(map(str.__ne__, a, b)) == 1 else ""


def _whole(of: Digits) -> str:
    """The digits of a whole number in order of size, with the zeros at its end; "" for one with a point."""
    return "".join(sorted(of.shown.ljust(of.power + 1, "0"))) if of.power + 1 >= len(of.shown) else ""
