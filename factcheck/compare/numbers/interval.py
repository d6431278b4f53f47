"""Two quantities -> the verdict on them: the algebra of intervals, in base units and to the printed precision."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.unit import in_base
from factcheck.model import Severity, Verdict

if TYPE_CHECKING:
    from factcheck.model import Quantity

_ABOUT = Decimal("0.1")  # what a hedge widens a value by, either way
_FRACTION = Decimal("0.05")  # how rough a fraction in words is: "a third", "one in seven"
_ROUND = Decimal("0.05")  # the most that trailing zeros may stand for: "1,000" for 950 to 1,050
_WIDE = Decimal(3)  # ranges whose widths differ by this factor tell different stories
_FAR = Decimal("1.5")  # ends that differ by this factor
_WORLDS = 4  # points that differ by this factor: more than "1", which may be 1.4, and "3", which may be 2.5
_LOOSE = Decimal("1.3")  # a bound this far from the value it covers
_HALF = Decimal("0.5")
_CLOSE = Decimal("0.02")  # conversions between units of time: months and years
_LAST_DAY = Decimal("0.9999")  # of a year
_DOWNWARD = frozenset(("nearly", "almost", "close to", "approaching", "just under", "just below", "under"))
_INFINITE = Decimal("Infinity")


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


class Judgement(NamedTuple):
    """A verdict, how bad it is at most (None: the two agree), and why."""

    verdict: Verdict
    severity: Severity | None
    reason: str = ""


_DISJOINT = Judgement(Verdict.DISJOINT, Severity.ERROR, "no value fits both")


def stated(quantity: Quantity) -> Interval:
    """The interval as stated, in base units: "up to 20 percent" is 0 to 0.2."""
    low = Decimal(0) if quantity.low is None else in_base(quantity.low, quantity.unit)
    high = _INFINITE if quantity.high is None else in_base(quantity.high, quantity.unit)
    return Interval(min(low, high), max(low, high), quantity.low_open, quantity.high_open)


def allowed(quantity: Quantity) -> Interval:
    """The interval its wording allows: rounding to the printed digits, and what a hedge adds."""
    return _widened(stated(quantity), quantity)


def _widened(interval: Interval, quantity: Quantity) -> Interval:
    if quantity.vague:
        return interval  # the lexicon's ends are where the words stop, nothing was rounded
    low, high = interval.low, interval.high
    if quantity.approximate and quantity.hedge in _DOWNWARD:
        return Interval(low * (1 - _ABOUT), high)
    slack_low = max(_rounding(quantity.low, quantity), low * _ABOUT if quantity.approximate else Decimal(0))
    slack_high = max(
        _rounding(quantity.high, quantity),
        high * _ABOUT if quantity.approximate and high < _INFINITE else Decimal(0),
    )
    return Interval(low - slack_low, high + slack_high, interval.low_open, interval.high_open)


def judge(a: Quantity, b: Quantity) -> Judgement:
    """How two quantities of one thing relate. Symmetric."""
    if a.dimension == "date" and (a.role == "day") != (b.role == "day"):
        a, b = _year_of_days(a), _year_of_days(b)
    first, second = stated(a), stated(b)
    if _same(first, second, Decimal(0)) or (_counted_in_months(a, b) and _same(first, second, _CLOSE)):
        return Judgement(Verdict.EQUAL, None)
    if _worlds_apart(first, second):
        return _DISJOINT
    if _rounds_to(a, b):
        return Judgement(Verdict.WITHIN_ROUNDING, None)
    wide, narrow = (a, b) if first.holds(second) else (b, a)
    if wide is a or second.holds(first):
        judgement = _bound(wide, narrow) if _is_bound(wide) else _contained(wide, narrow)
        return _vague(judgement, a, b)
    if _opposite_bounds(a, b) and first.meets(second):
        return Judgement(Verdict.BOUND_SATISFIED, None)  # more than 600 and less than 670: both can be true
    if _widened(first, a).meets(_widened(second, b)):
        if _left_out(first, second) or _left_out(second, first):
            return Judgement(Verdict.OVERLAPPING, Severity.NOTE, "the bound leaves out this very value")
        if not first.meets(second):
            return Judgement(Verdict.WITHIN_ROUNDING, None)
        broken = "a bound is broken by part of a range" if _is_bound(a) or _is_bound(b) else "the ranges overlap"
        return _vague(Judgement(Verdict.OVERLAPPING, Severity.WARNING, broken), a, b)
    return _DISJOINT


def _counted_in_months(a: Quantity, b: Quantity) -> bool:
    """Whether two lengths of time are told in months or years, of which one is no sure number of the other."""
    return a.dimension == "time" and not {"month", "year"}.isdisjoint((a.unit, b.unit))


def _worlds_apart(a: Interval, b: Interval) -> bool:
    """Whether two points are so far from each other that no rounding and no hedge brings them together."""
    small, large = (a.low, b.low) if a.low <= b.low else (b.low, a.low)
    return a.low == a.high and b.low == b.high and 0 < small * _WORLDS <= large


def _year_of_days(quantity: Quantity) -> Quantity:
    """A year as all of its days, to be held against one of them."""
    if quantity.role == "day" or quantity.high is None:
        return quantity
    return quantity._replace(high=quantity.high + _LAST_DAY)


def near(a: Quantity, b: Quantity) -> bool:
    """Whether all the ends that two quantities state are of one size: "more than 300" and "335"."""
    ends = [end for one in (stated(a), stated(b)) for end in (one.low, one.high) if 0 < end < _INFINITE]
    return bool(ends) and not _apart(min(ends), max(ends))


def _left_out(bound: Interval, point: Interval) -> bool:
    """Whether a point is the very end that an open bound excludes: "more than 37" and "37"."""
    at_low = bound.low_open and bound.low == point.high
    return point.low == point.high and (at_low or (bound.high_open and bound.high == point.low))


def _is_bound(quantity: Quantity) -> bool:
    return quantity.low is None or quantity.high is None


def _opposite_bounds(a: Quantity, b: Quantity) -> bool:
    """Whether one gives a lowest value only, and the other a highest one."""
    return (a.low is None and b.high is None) or (b.low is None and a.high is None)


def _rounding(value: Decimal | None, quantity: Quantity) -> Decimal:
    """Half a unit of the last printed digit, in base units; for fractions in words, a twentieth."""
    if value is None or quantity.dimension == "date":
        return Decimal(0)
    if quantity.denominator is not None and quantity.denominator <= 10:
        return in_base(value, quantity.unit) * _FRACTION
    last = _last_digit(value)
    half = Decimal((0, (5,), last - 1))
    if last > 0:
        half = min(half, abs(value) * _ROUND)
    elif last == 0 and quantity.dimension == "count":
        half = Decimal(0)  # a count of 125 is 125
    return in_base(half, quantity.unit)


def _last_digit(value: Decimal) -> int:
    """The power of ten of the last digit that says something: 0 for 125, -1 for 12.3, 3 for 12,000."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "stated numbers are finite"
    if exponent < 0:
        return exponent
    digits = str(int(value)) if value else "0"
    return len(digits) - len(digits.rstrip("0")) if value else 0


def _same(a: Interval, b: Interval, tolerance: Decimal) -> bool:
    return all(
        one == other or (one < _INFINITE and other < _INFINITE and abs(one - other) <= tolerance * max(one, other))
        for one, other in ((a.low, b.low), (a.high, b.high))
    )


def _rounds_to(a: Quantity, b: Quantity) -> bool:
    """Whether the finer figure rounds to the coarser's printed digits, or both are hedged and within a tenth."""
    pairs = ((a.low, b.low), (a.high, b.high))
    if any((one is None) != (other is None) for one, other in pairs):
        return False
    for one, other in pairs:
        if one is None or other is None:
            continue
        x, y = in_base(one, a.unit), in_base(other, b.unit)
        if _doubled(x, y):
            return False
        slack = max(_rounding(one, a), _rounding(other, b), _hedge(a, b) * max(x, y), _whole(one, other, a.dimension))
        if abs(x - y) > slack:
            return False
    return True


def _whole(one: Decimal, other: Decimal, dimension: str) -> Decimal:
    """What a whole number of points or places may be rounded by, beside one with a decimal: "four" and "3.9"."""
    ends = sorted((_last_digit(one), _last_digit(other)))
    return _HALF if dimension == "count" and ends[0] < 0 == ends[1] else Decimal(0)


def _hedge(a: Quantity, b: Quantity) -> Decimal:
    """What a hedge on either side widens by; "about half an hour" is a part of a unit, and rougher than its figure."""
    hedged = [one for one in (a, b) if one.approximate]
    rough = any(one.dimension == "time" and one.low is not None and one.low < 1 for one in hedged)
    return (_ABOUT + _FRACTION if rough else _ABOUT) if hedged else Decimal(0)


def _doubled(x: Decimal, y: Decimal) -> bool:
    """Whether one of two values is over twice the other: no figure stands for half as much again as it prints."""
    return x > 0 and y > 0 and (x > 2 * y or y > 2 * x)


def _bound(bound: Quantity, other: Quantity) -> Judgement:
    """A value or range inside the other's bound: a note when the bound is loose."""
    limit, value = stated(bound), stated(other)
    if _both_counted(bound, other) and _apart(limit.low, value.low):
        return Judgement(Verdict.BOUND_SATISFIED, Severity.WARNING, "both are told as counts so far, far apart")
    loose = (
        limit.high > _LOOSE * value.high if limit.high < _INFINITE else value.low > _LOOSE * limit.low and limit.low > 0
    )
    told = loose and value.low != value.high and not bound.vague and not other.vague
    return Judgement(Verdict.BOUND_SATISFIED, Severity.NOTE if told else None, "the bound is loose")


def _both_counted(a: Quantity, b: Quantity) -> bool:
    """Whether both count "at least" so many, as news does while it counts."""
    counted = a.dimension == b.dimension == "count" and a.high is None and b.high is None
    return counted and not (a.low_open or b.low_open or a.vague or b.vague)


def _contained(wide: Quantity, narrow: Quantity) -> Judgement:
    """One inside the other: a note when widths or ends differ much, a warning when both do."""
    outer, inner = stated(wide), stated(narrow)
    ends_far = _apart(outer.low, inner.low) or _apart(outer.high, inner.high)
    if inner.low == inner.high:
        return Judgement(Verdict.CONTAINED, Severity.NOTE if ends_far else None, "an end is far from the value")
    widths_far = outer.width >= _WIDE * inner.width
    if ends_far and widths_far:
        return Judgement(Verdict.CONTAINED, Severity.WARNING, "one range is much wider, and its ends are far off")
    reason = "one range is much wider" if widths_far else "an end is far off"
    return Judgement(Verdict.CONTAINED, Severity.NOTE if ends_far or widths_far else None, reason)


def _apart(a: Decimal, b: Decimal) -> bool:
    small, large = sorted((a, b))
    return large >= _FAR * small


def _vague(judgement: Judgement, a: Quantity, b: Quantity) -> Judgement:
    """With a vague word on either side, ranges that share values are a note at most."""
    if judgement.severity and (a.vague or b.vague):
        return judgement._replace(severity=Severity.NOTE)
    return judgement
