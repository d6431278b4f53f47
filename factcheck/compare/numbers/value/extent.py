"""A quantity -> the values it covers, in base units: as stated, and as its wording allows."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.value.unit import in_base
from factcheck.compare.roughness import CALENDAR, HEDGED, IN_WORDS, ROUND
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.model import Quantity

INFINITE = Decimal("Infinity")
NOTHING = Decimal(0)
_REACH = Decimal("0.2")  # of a hedged value: more than any two that a hedge makes agree lie apart
_DATES = MappingProxyType({"date": 0.07, "day": 0.03})  # the part of all dates of an article that one is
_HALF_A_UNIT = 0.5
_ROUGH_HALF = 0.1  # how rough "about half" is
_PLAIN_HALF = 0.03  # and a plain "half"
_ROUND_FIGURE = 0.1  # and "1,000" and "just under two" at most
_LAST_DAY = Decimal("0.9999")  # of a year


class Interval(NamedTuple):
    """A range of values in base units; an infinite end is unbounded, an open one itself excluded."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    @property
    def width(self) -> Decimal:
        """High less low."""
        return self.high - self.low

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        left, right = (self, other) if (self.low, self.high) <= (other.low, other.high) else (other, self)
        touching = left.high == right.low and not (left.high_open or right.low_open)
        return left.high > right.low or touching

    def holds(self, other: Interval) -> bool:
        """Whether every value of the other lies in this one."""
        low = self.low < other.low or (self.low == other.low and self.low_open <= other.low_open)
        high = other.high < self.high or (self.high == other.high and self.high_open <= other.high_open)
        return low and high


class Extent(NamedTuple):
    """The values of a quantity in base units, worked out once for all that it is held against.

    `low` and `high` are the ends it states, None for an unbounded one, and the slacks what each is rounded by.
    `stated` is the interval they make: "up to 20 percent" is 0 to 0.2. `allowed` adds rounding and hedge to it.
    No value outside the reach, which is the widest of all, fits the quantity in any way.
    `is_bound` tells whether it gives a lowest value only, or a highest one, and `measured` of a count with a fraction,
    as scores are: a whole number beside it may be rounded.
    """

    quantity: Quantity
    low: Decimal | None
    high: Decimal | None
    low_slack: Decimal
    high_slack: Decimal
    stated: Interval
    allowed: Interval
    reach_low: Decimal
    reach_high: Decimal
    is_bound: bool
    measured: bool

    @property
    def is_range(self) -> bool:
        """Whether it states two ends: "10-15%"."""
        return self.low is not None and self.high is not None and self.low != self.high and not self.quantity.vague


def extent(quantity: Quantity) -> Extent:
    """The values that a quantity covers."""
    low = None if quantity.low is None else in_base(quantity.low, quantity.unit)
    high = None if quantity.high is None else in_base(quantity.high, quantity.unit)
    first, last = NOTHING if low is None else low, INFINITE if high is None else high
    stated = Interval(min(first, last), max(first, last), quantity.low_open, quantity.high_open)
    slack = _rounding(quantity.low, quantity)
    slacks = slack, slack if quantity.high is quantity.low else _rounding(quantity.high, quantity)
    allowed = _allowed(stated, quantity, *slacks)
    end = high if low is None else low
    measured = quantity.dimension == "count" and end is not None and end != end.to_integral_value()
    reach = _reach(stated, allowed, quantity)
    return Extent(quantity, low, high, *slacks, stated, allowed, *reach, low is None or high is None, measured)


def grain(quantity: Quantity, digits: str, *, is_round: bool) -> float:
    """How roughly a quantity with those digits is told, as a part of it: half a unit of the last one.

    Zeros at the end say nothing; a date is one of as many as articles mostly tell of.
    """
    if quantity.dimension in _DATES:
        return _DATES[quantity.dimension]
    if quantity.denominator is not None and quantity.denominator <= 2:
        return _ROUGH_HALF if quantity.approximate or None in (quantity.low, quantity.high) else _PLAIN_HALF
    if quantity.denominator is not None:
        return float(IN_WORDS)
    half = _HALF_A_UNIT / max(int(digits or "1"), 1)
    return min(half, _ROUND_FIGURE) if is_round else half


def year_of_days(of: Extent) -> Extent:
    """A year as all of its days, to be held against one of them."""
    year = of.quantity
    return of if year.role == "day" or year.high is None else extent(year._replace(high=year.high + _LAST_DAY))


def short_of(under: Extent, over: Extent) -> bool:
    """Whether one is said not to reach what the other is said to exceed: "nearly 300" and "more than 300"."""
    one, other = under.quantity, over.quantity
    exceeds = other.low_open and other.high is None and other.dimension not in _DATES
    misses = one.high_open or one.hedge in listed("bounds", "short_of")
    return exceeds and misses and under.stated.high <= over.stated.low


def _allowed(stated: Interval, quantity: Quantity, low_slack: Decimal, high_slack: Decimal) -> Interval:
    """The interval that the wording allows: rounding to the printed digits, and what a hedge adds."""
    if quantity.vague:
        return stated  # the lexicon's ends are where the words stop, nothing was rounded
    low, high, low_open, high_open = stated
    if quantity.approximate:
        if quantity.hedge in listed("bounds", "short_of"):
            return Interval(low * (1 - HEDGED), high)
        low_slack = max(low_slack, low * HEDGED)
        high_slack = max(high_slack, high * HEDGED) if high < INFINITE else high_slack
    return Interval(low - low_slack, high + high_slack, low_open, high_open)


def _reach(stated: Interval, allowed: Interval, quantity: Quantity) -> tuple[Decimal, Decimal]:
    part = _REACH if quantity.approximate else CALENDAR if quantity.dimension == "time" else None
    if quantity.dimension == "date":  # a year is held against its days
        allowed = allowed._replace(high=allowed.high + in_base(_LAST_DAY, quantity.unit))
    if part is None:
        return allowed.low, allowed.high
    low, high = stated.low - abs(stated.low) * part, stated.high + abs(stated.high) * part
    return min(allowed.low, low), max(allowed.high, high)


def _rounding(value: Decimal | None, quantity: Quantity) -> Decimal:
    """Half a unit of the last printed digit, in base units; for fractions in words, a twentieth."""
    if value is None or quantity.dimension in ("date", "day"):
        return NOTHING
    if quantity.denominator is not None and quantity.denominator <= 10:
        return in_base(value, quantity.unit) * IN_WORDS
    last = _last_digit(value)
    if quantity.unit == "%" and not quantity.approximate:
        last = min(last, 0)  # 30 % beside 32 % is a share of its own, and rounds nothing
    if last == 0 and quantity.dimension == "count":
        return NOTHING  # a count of 125 is 125
    half = Decimal((0, (5,), last - 1))
    return in_base(min(half, abs(value) * ROUND) if last > 0 else half, quantity.unit)


def _last_digit(value: Decimal) -> int:
    """The power of ten of the last digit that says something: 0 for 125, -1 for 12.3, 3 for 12,000."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "stated numbers are finite"
    if exponent < 0 or not value:
        return min(exponent, 0)
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))
