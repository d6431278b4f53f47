"""A printed figure -> the band of values that rounds to it, and sums with such bands."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.roughness import HEDGED, ROUND
from factcheck.lexicon import listed
from factcheck.model import Severity

if TYPE_CHECKING:
    from factcheck.model import Quantity

_ZEROS = 3  # trailing zeros from which a whole count is taken to be rounded
_SMALL = 12  # "nine out of ten" is a way of speaking, "23 out of 41" a count
_TENTHS = 10
_ENDLESS = Decimal("1e40")
_TINY = Decimal("1e-12")
_LONG = Decimal("1e15")
_PLACES = 6  # digits behind the point that a figure has at most


class Band(NamedTuple):
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: Band) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, part: Decimal) -> Band:
        """The band with its ends moved outwards by a part of themselves."""
        return Band(self.low - abs(self.low) * part, self.high + abs(self.high) * part)

    def plus(self, other: Band) -> Band:
        """What the sum of two values can be."""
        return Band(self.low + other.low, self.high + other.high)

    def minus(self, other: Band) -> Band:
        """What the difference of two values can be."""
        return Band(self.low - other.high, self.high - other.low)

    def times(self, other: Band) -> Band:
        """What the product of two values, neither negative, can be."""
        return Band(self.low * other.low, self.high * other.high)

    def over(self, other: Band) -> Band:
        """What the quotient of two values, neither negative and the other not zero, can be."""
        return Band(self.low / max(other.high, _TINY), self.high / max(other.low, _TINY))


def exactly(value: Decimal | int) -> Band:
    """The band of one value."""
    return Band(Decimal(value), Decimal(value))


def printed(value: Decimal) -> Band:
    """What rounds to the printed digits: 12.3 is 12.25 to 12.35, 5 is 4.5 to 5.5."""
    half = Decimal((0, (5,), exponent(value) - 1))
    return Band(value - half, value + half)


def exponent(value: Decimal) -> int:
    """The power of ten of the last printed digit: -1 for 12.3, 0 for 12, 5 for 4.2 million."""
    found = value.as_tuple().exponent
    assert isinstance(found, int), "stated numbers are finite"
    return found


def band(quantity: Quantity) -> Band:
    """What a quantity can be in its own unit, by its printed digits, its bounds and its hedge."""
    low = _end(quantity, quantity.low).low if quantity.low is not None else Decimal(0)
    high = _end(quantity, quantity.high).high if quantity.high is not None else _ENDLESS
    if quantity.low_open and quantity.low is not None:
        low = quantity.low
    if quantity.high_open and quantity.high is not None:
        high = quantity.high
    return _hedged(Band(min(low, high), max(low, high)), quantity)


def share(quantity: Quantity) -> Band:
    """What a share can be in percent: "36%" is 35.5 to 36.5, "45 of 125" 36, "one in seven" 13.3 to 15.4."""
    if quantity.unit == "%":
        return band(quantity)
    if quantity.low is None or quantity.high is None:  # "more than half" means more than 50
        low = quantity.low * 100 if quantity.low is not None else Decimal(0)
        return _hedged(Band(low, quantity.high * 100 if quantity.high is not None else _ENDLESS), quantity)
    limits = [_ratio(quantity, end) for end in (quantity.low, quantity.high)]
    return _hedged(Band(limits[0].low * 100, limits[1].high * 100), quantity)


def worth(quantity: Quantity) -> Decimal:
    """A quantity as one number for a message: a share in percent, else the lower end in its own unit."""
    end = quantity.low if quantity.low is not None else quantity.high
    assert end is not None, "a quantity has one end at least"
    return (end * 100).normalize() if quantity.unit == "proportion" else end


def is_loose(quantity: Quantity) -> bool:
    """Whether a ratio is a way of speaking and no count of cases: "one in seven", "a third"."""
    denominator = quantity.denominator
    if denominator is None:
        return quantity.unit == "proportion"
    if quantity.approximate:
        return True
    text = quantity.at.text.lower()
    return " in " in text or ((" out of " in text or not is_count_ratio(quantity)) and denominator <= _SMALL)


def is_count_ratio(quantity: Quantity) -> bool:
    """Whether a share names its two numbers: "45 of 125", "one in seven", and not "a third"."""
    text = quantity.at.text.lower()
    return quantity.denominator is not None and (
        any(f" {word} " in text for word in ("in", "of", "for", "per")) or "/" in text
    )


def grade(*quantities: Quantity) -> Severity:
    """How bad a sum that does not come out is: an error, a warning when any figure is hedged, vague or bounded."""
    exact = all(one.low == one.high and not (one.approximate or one.vague) for one in quantities)
    return Severity.ERROR if exact else Severity.WARNING


def plain(value: Decimal, like: Decimal | None = None) -> str:
    """A computed value for a message, to the digits of the figure it is held against and one more where it needs it."""
    if abs(value) >= _LONG:
        return f"{value:.0f}"
    places = max(-exponent(like), 0) if like is not None else 0
    places = places if places <= _PLACES else 1  # a fraction in words has no digits of its own
    finer = _rounded(value, places + 1)
    needed = _rounded(value, places) == like or finer == value
    return f"{finer if needed else _rounded(value, places):,f}"


def number(value: Decimal) -> str:
    """A value as stated, for a message: 4,200,000 or 1.30."""
    return f"{value:,f}"


def _rounded(value: Decimal, places: int) -> Decimal:
    rounded = value.quantize(Decimal((0, (1,), -places)), ROUND_HALF_UP)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def _end(quantity: Quantity, value: Decimal | None) -> Band:
    """A stated end with its rounding; a whole count is itself, unless its zeros say that it was rounded."""
    assert value is not None, "an unbounded end has no rounding"
    if quantity.dimension != "count" or exponent(value) != 0:
        return printed(value)
    zeros = len(str(value)) - len(str(value).rstrip("0")) if value else 0
    if zeros < _ZEROS:
        return exactly(value)
    half = min(Decimal((0, (5,), zeros - 1)), abs(value) * ROUND)
    return Band(value - half, value + half)


def _ratio(quantity: Quantity, value: Decimal) -> Band:
    """A share of one, with the looseness of its wording."""
    over, under = quantity.numerator, quantity.denominator
    if over is None or under is None or not is_count_ratio(quantity):
        return Band(value, value).widened(HEDGED)
    if not is_loose(quantity):
        return _counted(over).over(_counted(under))
    half = Decimal("0.5")
    if under == _TENTHS and over > 1:  # "four in ten" is to the tenth, "one in seven" to the whole number behind it
        return Band((over - half) / under, (over + half) / under)
    if under > _SMALL:
        return Band(over / under, over / under).widened(ROUND)
    return Band(over / (under + half), over / (under - half))


def _counted(value: Decimal) -> Band:
    return printed(value) if exponent(value) > 0 else exactly(value)


def _hedged(found: Band, quantity: Quantity) -> Band:
    if not quantity.approximate:
        return found
    if quantity.hedge in listed("bounds", "short_of"):
        return Band(found.low * (1 - HEDGED), found.high)
    return found.widened(HEDGED)
