"""Terms side by side -> readings: ranges, ratios, sums, margins, and lists that share a unit."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from factcheck.extract.quantity.change import is_change
from factcheck.extract.quantity.join import FAR, gap, joins, limits
from factcheck.extract.quantity.ratio import read_over, read_ratio
from factcheck.extract.quantity.reading import Reading
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.total import total
from factcheck.extract.quantity.unit.table import converted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_Joined: TypeAlias = "tuple[Sequence[Reading], int]"  # readings, and the index of the term behind them
_WHOLE = 100  # the most that can be per cent where only the first of two numbers says so: "11% to 3 million" is a rise
_AGED = frozenset(("age", "aged", "ages"))  # before a range that is no part of what follows: "aged 15-19 in 30 towns"
_YEARS = {"century": 99, "decade": 9}  # behind the first


def compose(tokens: Tokens, terms: Sequence[Term]) -> list[Reading]:
    """Every reading of the terms, in order, without the bounds around them."""
    gaps = [*(gap(tokens, one, other) for one, other in pairwise(terms)), FAR]
    terms = _shared(terms, gaps)
    found: list[Reading] = []
    index = 0
    while index < len(terms):
        readings, index = _next(tokens, terms, index, gaps[index])
        found += readings
    return found


def _next(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined:
    """What begins with a term, and the index of the term behind it; `between` is what stands before the next."""
    for join in () if between == FAR else (_ranged, _shared_out, _bound_twice, _with_margin, _summed, _alternative):
        found = join(tokens, terms, index, between)
        if found is not None:
            return found
    return (single(terms[index]),), index + 1


def _ranged(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "10 to 15%", or the two values of "from 10% to 15%"."""
    one, other = terms[index], terms[index + 1]
    if between not in joins("ranges") and not (between in joins("pairs") and _behind_between(tokens, one)):
        return None
    span = _range(tokens, one, other, between)
    if span:
        aged = tokens.lower[span.first - 1] in _AGED
        ratio = None if aged else read_over(tokens, span, terms, index + 2)
        return ((ratio,), index + 3) if ratio else ((span,), index + 2)
    if between == "to" and tokens.lower[one.first - 1] == "from" and (_alike(one, other) or other.plain):
        return _change(one, other), index + 2
    return None


def _shared_out(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "84 of 5,275 patients"."""
    if between not in joins("ratios") and gap(tokens, terms[index], terms[index + 1], bare=True) not in joins("ratios"):
        return None
    ratio, used = read_ratio(tokens, terms, index)
    return ((ratio,), used) if ratio else None


def _bound_twice(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "more than 2 but less than 6 weeks": the first bound is read later, with the words before it."""
    meaning = limits().get(between)
    if meaning is None or not _alike(terms[index], terms[index + 1]):
        return None
    one, other = terms[index], terms[index + 1]
    span = span_of(tokens, one, other)
    if meaning.startswith("high"):
        return (span._replace(high_open=meaning.endswith("open")),), index + 2
    span = span._replace(low=other.value, high=_magnitude(one, other), low_open=meaning.endswith("open"))
    return (span,), index + 2


def _with_margin(_: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "12.3 ± 4.5 mg": the value, with the margin as a part."""
    if between not in {"±", "+/-", "+ / -"}:
        return None
    one, other = terms[index], terms[index + 1]
    unit, dimension = (one.unit, one.dimension) if one.unit else (other.unit, other.dimension)
    part = single(other)._replace(unit=unit, dimension=dimension, role="margin")
    return (single(one)._replace(unit=unit, dimension=dimension, last=other.last, parts=(part,)),), index + 2


def _summed(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "2 hours 30 minutes"."""
    found = total(tokens, terms, index, between, single(terms[index]))
    return ((found[0],), found[1]) if found else None


def _alternative(tokens: Tokens, terms: Sequence[Term], index: int, between: str) -> _Joined | None:
    """As in "2 or 3 weeks", "a week or two"."""
    one, other = terms[index], terms[index + 1]
    if between != "or" or not (_either(one, other) or _one_or_two(tokens, one, other)):
        return None
    return (span_of(tokens, one, other),), index + 2


def single(term: Term) -> Reading:
    """One term as a reading."""
    value, first, _, last, unit, dimension, _, _, top, bottom, role = term
    high, role = (_last_year(term), _role(role)) if role else (value, "")
    parts = (value, high, first, last, unit, dimension, False, False, False, "", False, top, bottom, role, ())
    return _new(Reading, parts)


def _last_year(term: Term) -> Decimal:
    """The value of a term; the last year of a century, a decade or a season ("2012-13")."""
    kind, _, year = term.role.partition(" ")
    return term.value + _YEARS[kind] if kind in _YEARS else Decimal(year or term.value)


def _role(role: str) -> str:
    return "year" if role.startswith((*_YEARS, "season")) else role


# ---------------------------------------------------------------- ranges


def _behind_between(tokens: Tokens, term: Term) -> bool:
    """Whether "between" stands before a term, with up to two words between them ("between the ages of 25")."""
    return "between" in tokens.lower[max(term.first - 4, 0) : term.first]


def _alike(one: Term, other: Term) -> bool:
    """Whether two terms may be the ends of one interval; only the second says what both are per: "5% to 6% a year"."""
    if one.unit == other.unit:
        return one.dimension == other.dimension
    if one.unit and other.unit.startswith(f"{one.unit}/"):
        return True
    if not one.unit:
        return one.dimension == "count" and other.dimension != "date"
    if not other.unit:
        return one.dimension == "money" or (one.dimension in {"proportion", "temperature"} and other.value <= _WHOLE)
    return one.dimension == other.dimension and converted(Decimal(1), other.unit, one.unit) is not None


def _range(tokens: Tokens, one: Term, other: Term, between: str) -> Reading | None:
    """Two terms as the ends of a range, or None where they are not."""
    if one.denominator and not other.denominator:
        return None
    if not _alike(one, other):
        return None
    if between == "to" and is_change(tokens, one, other):
        return None
    reading = span_of(tokens, one, other)
    assert reading.low is not None
    assert reading.high is not None
    if reading.low > reading.high:
        dashed = between in DASHES
        if not reading.unit or reading.dimension == "date" or (not dashed and reading.low > 0):
            return None
        reading = reading._replace(low=reading.high, high=reading.low)
    return reading


def span_of(tokens: Tokens, one: Term, other: Term) -> Reading:
    """Two terms as a range, magnitude and unit shared, in the unit of the first."""
    low, high = _magnitude(one, other), other.value
    per = bool(one.unit) and other.unit.startswith(f"{one.unit}/")
    unit, dimension = (one.unit, one.dimension) if one.unit and not per else (other.unit, other.dimension)
    if unit and other.unit and unit != other.unit:
        high = converted(other.value, other.unit, unit) or high
    if other.dimension == "date":
        high = _last_year(other)
    first = _with_opening(tokens, one.first)
    return Reading(low, high, first, other.last, unit, dimension, role=_role(one.role))


def _magnitude(one: Term, other: Term) -> Decimal:
    """The first end with the magnitude of the second: "3 to 5 million"."""
    if not other.exponent or one.exponent or one.value >= other.value.scaleb(-other.exponent) or not one.value:
        return one.value
    return one.value.scaleb(other.exponent)


def _with_opening(tokens: Tokens, first: int) -> int:
    """Where a range begins with its "between" or "from"."""
    return first - 1 if first and tokens.lower[first - 1] in {"between", "from"} else first


def _change(one: Term, other: Term) -> tuple[Reading, Reading]:
    """As in "From 10% to 15%": the value before and the value after."""
    before, after = single(one), single(other)
    if not before.unit:
        before = before._replace(unit=after.unit, dimension=after.dimension)
    if not after.unit:
        after = after._replace(unit=before.unit, dimension=before.dimension)
    return before._replace(role="from", low=_magnitude(one, other), high=_magnitude(one, other)), after._replace(
        role="to"
    )


def _either(one: Term, other: Term) -> bool:
    """Whether "or" makes a range: two neighbouring whole numbers of one unit, "2 or 3 weeks"."""
    return (
        other.value - one.value == 1
        and one.unit == other.unit != ""
        and one.bare == one.last
        and other.dimension in {"time", "count"}
    )


def _one_or_two(tokens: Tokens, one: Term, other: Term) -> bool:
    """Whether a unit with its article goes on in a bare number: "a week or two"."""
    counted = bool(one.unit) and other.plain and other.value - one.value == 1
    return counted and tokens.lower[one.first] in {"a", "an"}


# ---------------------------------------------------------------- lists


def _shared(terms: Sequence[Term], gaps: Sequence[str]) -> list[Term]:
    """The terms, a bare one in a list with the unit of the last: "3, 5 and 7 percent", "1-, 3- and 6-month"."""
    shared = list(terms)
    closed = False
    for index in range(len(shared) - 2, -1, -1):
        one, other, between = shared[index], shared[index + 1], gaps[index]
        listed = between in joins("coordinators") and one.plain and other.dimension != "date" and not other.denominator
        listed = listed and not (between == ", or" and _alone(gaps, index))
        closed = listed and (closed or between not in {",", "- ,", "/"} or (between == "/" and one.value > other.value))
        if (closed or _tallied(one, other, between)) and other.unit and one.first != one.last:
            shared[index] = one._replace(unit=other.unit, dimension=other.dimension)
    return shared


def _tallied(one: Term, other: Term, between: str) -> bool:
    """Whether a bare figure and a smaller share are the two sides of a vote: "by 52.5 to 47.5 percent"."""
    return between == "to" and one.plain and other.unit == "%" and _WHOLE >= one.value > other.value


def _alone(gaps: Sequence[str], index: int) -> bool:
    """Whether no list leads up to a term, so that ", or" behind it says it in another way: "130, or 61 percent"."""
    return index == 0 or gaps[index - 1] != ","
