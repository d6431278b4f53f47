"""Two measures in different units -> whether they can be one by their digits, and the first in the second's unit."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.band import Band, exactly, exponent, plain
from factcheck.compare.roughness import CALENDAR, HEDGED, ROUND
from factcheck.extract.quantity.unit.table import converted, scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity

_PLURALS = {"foot": "feet", "inch": "inches"}
_SLIP = Decimal("1.5")  # how far off a measure may be and still be meant for the other
_SPEEDS = {"km/h": "km", "mph": "mile"}
_MOVED = Decimal("0.02")  # how near to ten times the other it is where a decimal point was moved
_INEXACT = 20  # digits of a figure that is no printed one
_FEW = 10  # below this, a whole number says too little of what a measure is
_ENDLESS = Decimal("1e20")
_DIGIT, _TENS, _FIVES = 1, 10, 5  # what a whole figure may be rounded to: nothing, its trailing zeros, fives
_ROUNDINGS = ((_TENS, _TENS), (_DIGIT, _FIVES), (_FIVES, _DIGIT))  # fives say less: the other figure must be exact


def alike(one: Quantity, other: Quantity, *, change: bool = False) -> bool:
    """Whether two measures in different units can be one; of a change, temperatures are told without their zero.

    A gallon may be that of either country, and so may what else has the name of two units.
    """
    unit, into = _units(one, other, change=change)
    return any(
        all(_agree(first.times(size), second.times(other_size), unit, into) for first, second in pairs)
        for pairs in (list(_pairs(one, other, steps)) for steps in _ROUNDINGS)
        for size, other_size in product(_sizes(unit), _sizes(into))
    )


def _sizes(unit: str) -> Iterator[Band]:
    """How large the units of a name are, each against the first: those of the United States and of Britain."""
    yield exactly(1)
    own = scale(unit)
    if own:
        yield from (exactly(Decimal(size) / own) for size in lexicon.table("units", "namesakes").get(unit, "").split())


def _units(one: Quantity, other: Quantity, *, change: bool) -> tuple[str, str]:
    """The units to convert between: degrees of a change are steps of a scale."""
    return (f"{one.unit} more", f"{other.unit} more") if change else (one.unit, other.unit)


def slipped(one: Quantity, other: Quantity) -> bool:
    """Whether a measure is the other but for a slip: half as much again at most, or a decimal point moved."""
    there = _converted(one.low, one.unit, other.unit) if one.low is not None else None
    if there is None or not other.low or there <= 0:
        return False
    ratio = max(there, other.low) / min(there, other.low)
    return ratio < _SLIP or any(abs(ratio / power - 1) < _MOVED for power in (10, 100, 1000))


def _pairs(one: Quantity, other: Quantity, steps: tuple[int, int]) -> Iterator[tuple[Band, Band]]:
    """The bands to compare: of ranges the lower ends and the upper ones, else the whole."""
    ranges = all(None not in (q.low, q.high) and q.low != q.high for q in (one, other))
    if ranges:
        for first, second in ((one.low, other.low), (one.high, other.high)):
            assert first is not None
            assert second is not None
            yield _hedged(_rounded(first, steps[0]), one), _hedged(_rounded(second, steps[1]), other)
    else:
        yield _band(one, steps[0]), _band(other, steps[1])


def _agree(first: Band, second: Band, unit: str, into: str) -> bool:
    there = _there(first, unit, into)
    return there is None or there.meets(second)


def _there(found: Band, unit: str, into: str) -> Band | None:
    """A band in another unit of its dimension."""
    low, high = _converted(found.low, unit, into), _converted(found.high, unit, into)
    if low is None or high is None:
        return None
    months = {unit, into} & {"month", "year", "decade"}
    return Band(low, high).widened(CALENDAR) if months else Band(low, high)


def _converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    match unit, into:
        case ("°C", "°F"):
            return value * 9 / 5 + 32
        case ("°F", "°C"):
            return (value - 32) * 5 / 9
        case ("°C more", "°F more"):
            return value * 9 / 5
        case ("°F more", "°C more"):
            return value * 5 / 9
        case (one, other) if one in _SPEEDS and other in _SPEEDS:
            return converted(value, _SPEEDS[one], _SPEEDS[other])
    return converted(value, unit, into)


def _band(quantity: Quantity, step: int) -> Band:
    """What a measure can be by its printed digits, its bounds and its hedge."""
    low = _rounded(quantity.low, step).low if quantity.low is not None else Decimal(0)
    high = _rounded(quantity.high, step).high if quantity.high is not None else _ENDLESS
    if quantity.low is not None and quantity.low_open:
        low = quantity.low
    return _hedged(Band(min(low, high), max(low, high)), quantity)


def _hedged(found: Band, quantity: Quantity) -> Band:
    return found.widened(HEDGED) if quantity.approximate else found


def _rounded(value: Decimal, step: int) -> Band:
    """A printed figure with half its last digit; "1,600 km" is round to the hundreds, "6 ft 2" to the inch."""
    text = str(abs(value))
    last = exponent(value)
    if len(text) > _INEXACT:  # feet and inches as feet
        half = Decimal(1) / 24
    elif last == 0 and value:
        half = max(min(_half(text, step), abs(value) * ROUND), Decimal("0.5"))
    else:
        half = Decimal((0, (5,), last - 1))
    return Band(value - half, value + half)


def _half(figure: str, step: int) -> Decimal:
    """Half of what a whole figure is round to."""
    if step == _TENS:
        return Decimal((0, (5,), len(figure) - len(figure.rstrip("0")) - 1))
    return Decimal(step) / 2 if figure[-1] in "05" else Decimal("0.5")


def worked(one: Quantity, other: Quantity, *, change: bool = False) -> str:
    """The first measure in the second's unit, for the message."""
    unit, into = _units(one, other, change=change)
    ends = [_converted(end, unit, into) for end in (one.low, one.high) if end is not None]
    shown = list(dict.fromkeys(plain(end, _like(end, other)) for end in ends if end is not None))
    return f"{' to '.join(shown)} {_plural(other.unit)}" if shown else ""


def _plural(unit: str) -> str:
    """A unit behind a figure: "feet", "square metres", and symbols as they are."""
    if unit.startswith("°") or len(unit) <= 3:
        return unit
    head, space, last = unit.rpartition(" ")
    return head + space + _PLURALS.get(last, f"{last}s")


def _like(value: Decimal, other: Quantity) -> Decimal:
    """A figure with the digits that a message should show."""
    printed = other.low if other.low is not None else other.high
    return Decimal("0.1") if printed is None or (abs(value) < _FEW and exponent(printed) == 0) else printed
