"""Quantities of one topic -> bars on a common axis, in characters."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.model import Quantity

    InBase: TypeAlias = Callable[[Decimal, str], Decimal]

_FAR = 50  # the ratio of ends beyond which an axis counts in powers
_TICKS = 4
_COMMA = 10_000  # below it a number may be a year
_OF_A_DAY = (5, 15, 30, 60, 120, 240, 480)  # minutes that the hours of a day are parted into
_CLOCK = "minute of the day"
_CALENDAR = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


class Axis(NamedTuple):
    """A scale of so many characters from its low end to its high one; `log` when it counts in powers."""

    low: float
    high: float
    width: int
    log: bool
    ticks: tuple[tuple[float, str], ...]

    def column(self, value: float) -> int:
        """The character at which a value stands."""
        low, high = self.low, self.high
        if self.log:
            low, high, value = log10(low), log10(high), log10(max(value, low))
        share = (value - low) / (high - low) if high > low else 0.5
        return min(max(round(share * (self.width - 1)), 0), self.width - 1)

    def scale(self) -> str:
        """The line of its numbers; one that finds no room is left out."""
        line = ""
        for value, label in self.ticks:
            start = min(max(self.column(value) - len(label) // 2, 0), self.width - len(label))
            if not line or start > len(line):
                line = line.ljust(start) + label
        return line

    def bar(self, extent: Extent) -> str:
        """A value as a point, a range as a bar; open ends are o, missing ones < and >, vague words dotted."""
        left = 0 if extent.low is None else self.column(extent.low)
        right = self.width - 1 if extent.high is None else self.column(extent.high)
        if extent.low == extent.high is not None:
            return " " * left + ("◆" if extent.known else "●")
        line = "═" if extent.known else "┄" if extent.vague else "─"
        head = "<" if extent.low is None else "o" if extent.low_open else "╞" if extent.known else "├"
        tail = ">" if extent.high is None else "o" if extent.high_open else "╡" if extent.known else "┤"
        inner = right - left - 1
        return " " * left + (f"{head}{line * inner}{tail}" if inner >= 0 else "╪" if extent.known else "┼")


class Extent(NamedTuple):
    """From where to where a quantity reaches on an axis; None is unbounded. `known`: it is the register's."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    vague: bool = False
    known: bool = False


def unit(quantities: Iterable[Quantity]) -> str:
    """The unit to draw in: the commonest; shares are drawn in percent. Empty when there is none."""
    units = Counter("%" if one.unit == "proportion" else one.unit for one in quantities)
    return units.most_common(1)[0][0] if units else ""


def extent(quantity: Quantity, in_base: InBase, unit: str, *, known: bool = False) -> Extent:
    """A quantity in the unit to draw in."""
    one = in_base(Decimal(1), unit)
    low, high = (
        None if end is None else float(in_base(end, quantity.unit) / one) for end in (quantity.low, quantity.high)
    )
    return Extent(low, high, quantity.low_open, quantity.high_open, quantity.vague, known)


def axis(extents: Sequence[Extent], unit: str, width: int, in_base: InBase) -> Axis:
    """The axis on which all extents find room; it shows units only where it runs over several."""
    ends = [end for one in extents for end in (one.low, one.high) if end is not None] or [0.0]
    low, high = min(ends), max(ends)
    if unit.startswith(_CLOCK):
        return _of_the_day(low, high, width)
    above = min((end for end in ends if end > 0), default=high)
    if low >= 0 and high > _FAR * above:
        return _powers(above, high, unit, width, in_base)
    from_zero = low > 0 and (low < high / 2 or low == high)
    whole = all(end == int(end) for end in ends)
    return _even(0.0 if from_zero else low, high, width, least=1.0 if whole else 0.0)


def _of_the_day(low: float, high: float, width: int) -> Axis:
    """Ticks where a clock has them: at five minutes, at a quarter of an hour, at an hour."""
    step = next((step for step in _OF_A_DAY if high - low <= _TICKS * step), _OF_A_DAY[-1])
    first, last = floor(low / step), ceil(high / step)
    minutes = range(first * step, (last + (first == last) + 1) * step, step)
    ticks = tuple((float(minute), f"{minute // 60}:{minute % 60:02}") for minute in minutes)
    return Axis(ticks[0][0], ticks[-1][0], width, log=False, ticks=ticks)


def _even(low: float, high: float, width: int, least: float) -> Axis:
    step = max(_round_step((high - low) / _TICKS or 1.0), least)
    first, last = floor(low / step), ceil(high / step)
    last += first == last
    ticks = tuple((step * n, number(step * n)) for n in range(first, last + 1))
    return Axis(ticks[0][0], ticks[-1][0], width, log=False, ticks=ticks)


def _powers(low: float, high: float, unit: str, width: int, in_base: InBase) -> Axis:
    powers = range(floor(log10(low)), ceil(log10(high)) + 1)
    ticks = tuple((10.0**n, number(10.0**n)) for n in powers)
    if unit in _CALENDAR:
        ticks = _calendar(low, high, unit, in_base)
    return Axis(min(low, ticks[0][0]), max(high, ticks[-1][0]), width, log=True, ticks=ticks)


def _calendar(low: float, high: float, unit: str, in_base: InBase) -> tuple[tuple[float, str], ...]:
    """Ticks where a clock or a calendar has them: an hour, a day, a week."""
    one = in_base(Decimal(1), unit)
    marks = [(float(in_base(Decimal(1), name) / one), name) for name in _CALENDAR]
    first = max((n for n, mark in enumerate(marks) if mark[0] <= low), default=0)
    last = min((n for n, mark in enumerate(marks) if mark[0] >= high), default=len(marks) - 1)
    return tuple(marks[first : last + 1])


def _round_step(step: float) -> float:
    """The next of 1, 2, 5, 10, 20, … that is no smaller."""
    power: float = 10.0 ** floor(log10(step))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= step * 0.999)


def number(value: float) -> str:
    """A number as an axis shows it: 12, 2.5, 2019, 40,000, 3m, 2bn."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.3g}{name}"
    shown = f"{value:,.6f}" if abs(value) >= _COMMA else f"{value:.6f}"
    return shown.rstrip("0").rstrip(".")
