"""Two extents -> the verdict on them: the algebra of intervals, in base units and to the printed precision."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.extent import INFINITE, NOTHING, short_of, year_of_days
from factcheck.compare.roughness import CALENDAR, HEDGED, IN_WORDS
from factcheck.model import Severity, Verdict

if TYPE_CHECKING:
    from factcheck.compare.numbers.extent import Extent, Interval
    from factcheck.model import Quantity

_WIDE = Decimal(3)  # ranges whose widths differ by this factor tell different stories
_FAR = Decimal("1.5")  # ends that differ by this factor
_WORLDS = 4  # points that differ by this factor: more than "1", which may be 1.4, and "3", which may be 2.5
_LOOSE = Decimal("1.3")  # a bound this far from the value it covers
_WHOLE = Decimal("0.5")  # what a whole number of a measure is rounded by
_CUT = 5  # times as roughly that the coarser of two figures is told
_HARDLY = Decimal("0.003")  # of a value that nobody misses
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
_BROKEN = Judgement(Verdict.OVERLAPPING, Severity.WARNING, "a bound is broken by part of a range")
_OVERLAPPING = Judgement(Verdict.OVERLAPPING, Severity.WARNING, "the ranges overlap")
_FAR_COUNTS = Judgement(Verdict.BOUND_SATISFIED, Severity.WARNING, "both are told as counts so far, far apart")
_STEP = Judgement(Verdict.DISJOINT, Severity.NOTE, "they differ by one in the last digit")
_DISJOINT = Judgement(Verdict.DISJOINT, Severity.ERROR, "no value fits both")
_EITHER_SIDE = Judgement(Verdict.DISJOINT, Severity.WARNING, "one is more than that, the other less")


def judge(a: Extent, b: Extent) -> Judgement:
    """How two quantities of one thing relate. Symmetric."""
    a, b = _of_a_kind(a, b)
    return _value(a, b) or _ranges(a, b)


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
    if _cut_off(a, b):
        return _ROUNDED
    if short_of(a, b) or short_of(b, a):
        return _EITHER_SIDE
    if _side_by_side(a, b):
        return _STEP if abs(a.stated.low - b.stated.low) <= _NEXT * max(a.stated.low, b.stated.low) else _DISJOINT
    if a.reach_high < b.reach_low or b.reach_high < a.reach_low:
        return _ROUNDED if a.measured != b.measured and _rounds_to(a, b) else _DISJOINT
    if _same(a.stated, b.stated, NOTHING) or (
        _in_months(a.quantity, b.quantity) and _same(a.stated, b.stated, CALENDAR)
    ):
        return _EQUAL
    if "day" in (a.quantity.role, b.quantity.role) and (a.stated.holds(b.stated) or b.stated.holds(a.stated)):
        return _ROUNDED  # one of the days, or the year, of "July 1-3, 1863"
    if _worlds_apart(a.stated, b.stated):
        return _DISJOINT
    return _ROUNDED if _rounds_to(a, b) else None


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


def _same(a: Interval, b: Interval, tolerance: Decimal) -> bool:
    return _close(a.low, b.low, tolerance) and _close(a.high, b.high, tolerance)


def _close(one: Decimal, other: Decimal, tolerance: Decimal) -> bool:
    if one == other:
        return True
    return one < INFINITE and other < INFINITE and abs(one - other) <= tolerance * max(one, other)


def _rounds_to(a: Extent, b: Extent) -> bool:
    """Whether the finer figure rounds to the coarser's printed digits, or both are hedged and within a tenth."""
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return False
    part, whole = _hedge(a, b), _WHOLE if a.measured != b.measured else NOTHING
    return _rounded(a.low, b.low, max(a.low_slack, b.low_slack, whole), part) and _rounded(
        a.high, b.high, max(a.high_slack, b.high_slack, whole), part
    )


def _rounded(x: Decimal | None, y: Decimal | None, slack: Decimal, part: Decimal) -> bool:
    """Whether two ends are one: as rounded, or within that part of the larger. No end stands for over twice itself."""
    if x is None or y is None:
        return True
    small, large = (x, y) if x < y else (y, x)
    return not (0 < 2 * small < large) and large - small <= max(slack, part * large)


def _cut_off(a: Extent, b: Extent) -> bool:
    """Whether the coarser of two long figures is the finer without its last digits: "$257 million" of 257.6 million."""
    one, other = a.quantity, b.quantity
    if a.low_slack == b.low_slack or one.unit != other.unit or one.low is None or other.low is None:
        return False
    if one.low != one.high or other.low != other.high:
        return False
    if not 0 < _CUT * min(a.low_slack, b.low_slack) <= max(a.low_slack, b.low_slack):
        return False
    return abs(one.low - other.low) <= min(one.low, other.low) * _HARDLY


def _hedge(a: Extent, b: Extent) -> Decimal:
    """What a hedge on either side widens by; "about half an hour" is a part of a unit, and rougher than its figure."""
    return max(_looseness(a.quantity), _looseness(b.quantity))


def _looseness(one: Quantity) -> Decimal:
    if not one.approximate:
        return NOTHING
    return HEDGED + IN_WORDS if one.dimension == "time" and one.low is not None and one.low < 1 else HEDGED


def _bound(bound: Extent, other: Extent) -> Judgement:
    """A value or range inside the other's bound: a note when the bound is loose."""
    limit, value = bound.stated, other.stated
    if _both_counted(bound, other) and _apart(limit.low, value.low):
        return _FAR_COUNTS
    loose = (
        limit.high > _LOOSE * value.high if limit.high < INFINITE else value.low > _LOOSE * limit.low and limit.low > 0
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
