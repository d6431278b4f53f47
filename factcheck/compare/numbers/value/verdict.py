"""Two extents -> the verdict on them: the algebra of intervals, in base units and to the printed precision."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.value.extent import INFINITE, short_of, year_of_days
from factcheck.compare.numbers.value.rounding import cut_off, rounds_to, same
from factcheck.compare.roughness import CALENDAR
from factcheck.model import Severity, Verdict

if TYPE_CHECKING:
    from factcheck.compare.numbers.value.extent import Extent, Interval
    from factcheck.model import Quantity

_WIDE = Decimal(3)  # ranges whose widths differ by this factor tell different stories
_FAR = Decimal("1.5")  # ends that differ by this factor
_WORLDS = 4  # points that differ by this factor: more than "1", which may be 1.4, and "3", which may be 2.5
_LOOSE = Decimal("1.3")  # a bound this far from the value it covers
_PEAKS = Decimal("1.1")  # two highest values that were reached: "as much as 38%" and "as much as 30%"
_PARTS = Decimal("0.0001")  # of a time told in hours, minutes and seconds, below which only its last part is rounded
_MAGNITUDE = 10  # what words for a time must exceed a sure lower bound by to paint another picture
_NEXT = Decimal("0.1")  # of a figure, up to which a step in its last digit may come of rounding in another way
_AGREEMENTS = frozenset((Verdict.EQUAL, Verdict.WITHIN_ROUNDING))


class Judgement(NamedTuple):
    """A verdict, how bad it is at most (None: the two agree), and why."""

    verdict: Verdict
    severity: Severity | None
    reason: str = ""


_EQUAL = Judgement(Verdict.EQUAL, None)
_ROUNDED = Judgement(Verdict.WITHIN_ROUNDING, None)
_BETWEEN = Judgement(Verdict.BOUND_SATISFIED, None)
_LEFT_OUT = Judgement(Verdict.OVERLAPPING, Severity.NOTE, "the bound leaves out this very value")
_GROUP = Judgement(Verdict.CONTAINED, Severity.NOTE, "one may be an age group of the other")
_TERM = Judgement(Verdict.CONTAINED, Severity.NOTE, "one of the two years differs")
_BROKEN = Judgement(Verdict.OVERLAPPING, Severity.WARNING, "a bound is broken by part of a range")
_OVERLAPPING = Judgement(Verdict.OVERLAPPING, Severity.WARNING, "the ranges overlap")
_FAR_COUNTS = Judgement(Verdict.BOUND_SATISFIED, Severity.WARNING, "both are told as counts so far, far apart")
_STEP = Judgement(Verdict.DISJOINT, Severity.NOTE, "they differ by one in the last digit")
_DISJOINT = Judgement(Verdict.DISJOINT, Severity.ERROR, "no value fits both")
_EITHER_SIDE = Judgement(Verdict.DISJOINT, Severity.WARNING, "one is more than that, the other less")


def judge(a: Extent, b: Extent) -> Judgement:
    """How two quantities of one thing relate. Symmetric."""
    a, b = _of_a_kind(a, b)
    found = _value(a, b) or _ranges(a, b)
    few_and_many = a.quantity.vague and b.quantity.vague and a.quantity.dimension == "count"
    return found._replace(severity=Severity.NOTE) if found.severity and few_and_many else found


def agree(a: Extent, b: Extent) -> bool:
    """Whether two values are the same, or one keeps near to the bound that the other gives."""
    a, b = _of_a_kind(a, b)
    found = _value(a, b)
    if found is None and not (a.is_bound or b.is_bound) and a.stated.meets(b.stated):
        return False  # two ranges that overlap
    verdict, *_ = found or _ranges(a, b)
    return verdict in _AGREEMENTS or (verdict is Verdict.BOUND_SATISFIED and _near(a.stated, b.stated))


def _of_a_kind(a: Extent, b: Extent) -> tuple[Extent, Extent]:
    """Two extents as they can be held against each other: a year and a day as days."""
    if a.quantity.dimension == "date" and (a.quantity.role == "day") != (b.quantity.role == "day"):
        return year_of_days(a), year_of_days(b)
    return a, b


def _value(a: Extent, b: Extent) -> Judgement | None:
    """The verdict where two quantities give one value, or no value can be that of both; None for the rest."""
    if a.low_slack != b.low_slack and cut_off(a, b):
        return _ROUNDED
    if (a.is_bound or b.is_bound) and (short_of(a, b) or short_of(b, a)):
        return _EITHER_SIDE
    if a.reach_high < b.reach_low or b.reach_high < a.reach_low:
        return _ROUNDED if a.measured != b.measured and rounds_to(a, b) else _DISJOINT
    if _side_by_side(a, b):  # what either is rounded to touches
        return _STEP if abs(a.stated.low - b.stated.low) <= _NEXT * max(a.stated.low, b.stated.low) else _DISJOINT
    if a.stated[:2] == b.stated[:2] or (_in_months(a.quantity, b.quantity) and same(a.stated, b.stated, CALENDAR)):
        return _EQUAL
    if a.quantity.dimension == "time" and same(a.stated, b.stated, _PARTS):
        return _ROUNDED
    if "day" in (a.quantity.role, b.quantity.role) and (a.stated.holds(b.stated) or b.stated.holds(a.stated)):
        return _ROUNDED  # one of the days, or the year, of "July 1-3, 1863"
    if _worlds_apart(a.stated, b.stated):
        return _DISJOINT
    return _ROUNDED if rounds_to(a, b) else None


def _side_by_side(a: Extent, b: Extent) -> bool:
    """Whether two plain figures are told to one digit, by one of which they differ: "4.5%" and "4.6%"."""
    one, other = a.quantity, b.quantity
    if one.approximate or other.approximate or one.unit != other.unit or a.low_slack != b.low_slack or not a.low_slack:
        return False
    points = a.low == a.high and b.low == b.high and a.low is not None and b.low is not None
    return points and abs(a.stated.low - b.stated.low) == 2 * a.low_slack


def _in_months(a: Quantity, b: Quantity) -> bool:
    """Whether two lengths of time are told in months or years, of which one is no sure number of the other."""
    return a.dimension == "time" and not {"month", "year"}.isdisjoint((a.unit, b.unit))


def _ranges(a: Extent, b: Extent) -> Judgement:
    """How two quantities relate that are not one value."""
    first, second = a.stated, b.stated
    wide, narrow = (a, b) if first.holds(second) else (b, a)
    if wide is a or second.holds(first):
        if a.quantity.role == b.quantity.role == "age" and not wide.is_bound:
            return _GROUP
        if a.quantity.dimension == "date" and a.is_range and b.is_range and _one_end(a, b):
            return _TERM
        return _vague(_bound(wide, narrow) if wide.is_bound else _contained(wide.stated, narrow.stated), a, b)
    if _opposite_bounds(a, b) and first.meets(second):
        return _BETWEEN  # more than 600 and less than 670: both can be true
    if not a.allowed.meets(b.allowed):
        return _DISJOINT
    if _left_out(first, second) or _left_out(second, first):
        return _LEFT_OUT
    if not first.meets(second):
        return _ROUNDED
    if _but_for_an_end(a, b) or _but_for_an_end(b, a):
        return _BETWEEN
    return _vague(_BROKEN if a.is_bound or b.is_bound else _OVERLAPPING, a, b)


def _one_end(a: Extent, b: Extent) -> bool:
    """Whether two ranges share one end, and not the other: "1973-1989" and "1973-1990"."""
    return (a.low == b.low) != (a.high == b.high)


def _near(a: Interval, b: Interval) -> bool:
    """Whether all the ends that two quantities state are of one size: "more than 300" and "335"."""
    ends = [end for one in (a, b) for end in (one.low, one.high) if 0 < end < INFINITE]
    return bool(ends) and not _apart(min(ends), max(ends))


def _worlds_apart(a: Interval, b: Interval) -> bool:
    """Whether two points are so far from each other that no rounding and no hedge brings them together."""
    small, large = (a.low, b.low) if a.low <= b.low else (b.low, a.low)
    return a.low == a.high and b.low == b.high and 0 < small * _WORLDS <= large


def _left_out(bound: Interval, point: Interval) -> bool:
    """Whether a point is the very end that an open bound excludes: "more than 37" and "37"."""
    at_low = bound.low_open and bound.low == point.high
    return point.low == point.high and (at_low or (bound.high_open and bound.high == point.low))


def _but_for_an_end(bound: Extent, other: Extent) -> bool:
    """Whether a range lies in a bound but for the very end that it excludes: "more than 25" and "25 to 30"."""
    return bound.is_bound and bound.stated._replace(low_open=False, high_open=False).holds(other.stated)


def _opposite_bounds(a: Extent, b: Extent) -> bool:
    """Whether one gives a lowest value only, and the other a highest one."""
    return (a.low is None and b.high is None) or (b.low is None and a.high is None)


def _bound(bound: Extent, other: Extent) -> Judgement:
    """A value or range inside the other's bound: a note when the bound is loose."""
    limit, value = bound.stated, other.stated
    if _both_counted(bound, other) and _apart(limit.low, value.low):
        return _FAR_COUNTS
    most = _PEAKS if value.low != value.high and not (limit.high_open or value.high_open) else _LOOSE
    loose = (
        limit.high >= most * value.high if limit.high < INFINITE else value.low > _LOOSE * limit.low and limit.low > 0
    )
    told = loose and value.low != value.high and not bound.quantity.vague and not other.quantity.vague
    told = told or (other.quantity.dimension == "time" and _promises_more(limit, other))
    return Judgement(Verdict.BOUND_SATISFIED, Severity.NOTE if told else None, "the bound is loose")


def _promises_more(limit: Interval, other: Extent) -> bool:
    """Whether words for a time reach far beyond what is known: "months, or even years" beside "over 1 month"."""
    words = other.quantity.vague and other.stated.high < INFINITE
    return bool(words) and limit.high == INFINITE and other.stated.high >= _MAGNITUDE * limit.low > 0


def _both_counted(a: Extent, b: Extent) -> bool:
    """Whether both count "at least" so many, as news does while it counts."""
    one, other = a.quantity, b.quantity
    counted = one.dimension == other.dimension == "count" and a.high is None and b.high is None
    return counted and not (one.low_open or other.low_open or one.vague or other.vague)


def _contained(outer: Interval, inner: Interval) -> Judgement:
    """One inside the other: a note when widths or ends differ much, a warning when both do."""
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


def _vague(judgement: Judgement, a: Extent, b: Extent) -> Judgement:
    """With a vague word on either side, ranges that share values are a note at most."""
    if judgement.severity and (a.quantity.vague or b.quantity.vague):
        return judgement._replace(severity=Severity.NOTE)
    return judgement
