"""A day without its year -> its weekday, as other days tell that a text names near to it: with a year, or a weekday."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.arithmetic.day import Day

_BEFORE = (0, *accumulate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30)))  # days of a year before each month
_LEAP = _BEFORE[2]  # the day of a year behind which it matters how long its February was
_NEAR = 31  # days within which a writer who names no year means the same one
NEW_STYLE = 1753  # the first whole year that Britain and its colonies counted by the calendar of today
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


class Fixed(NamedTuple):
    """A day as named whose weekday is known, and that weekday; Monday = 0."""

    day: Day
    weekday: int


def fixed(days: Iterable[Day]) -> Iterator[Fixed]:
    """The days that a text names with their year or with their weekday."""
    for day in days:
        date = day.date if day.year >= NEW_STYLE else None
        if date and day.weekday in (None, date.weekday()):
            yield Fixed(day, date.weekday())
        elif day.weekday is not None and day.exists and not day.year:
            yield Fixed(day, day.weekday)


def near(day: Day, among: Iterable[Fixed]) -> Sequence[Fixed]:
    """Those of some days that are so near to another in the calendar that they are of its year."""
    return [one for one in among if one.day is not day and _of_one_year(day, one.day)]


def weekday_by(day: Day, one: Fixed) -> int:
    """The weekday of a day, as a day of its year tells."""
    return (one.weekday + _place(day) - _place(one.day)) % 7


def told_weekday(day: Day, among: Sequence[Fixed]) -> int | None:
    """The weekday of a day as all the days near to it tell that are fixed; None where none are, or they differ."""
    if day.date and day.year >= NEW_STYLE:
        return day.date.weekday()
    told = {weekday_by(day, one) for one in near(day, among)} if day.exists else set()
    return told.pop() if len(told) == 1 else None


def other_year_between(text: str, day: Day, one: Fixed) -> bool:
    """Whether a text names a year between two days that is not that of the second, so that they may be of two."""
    first, last = sorted((day.span, one.day.span))
    return any(int(year[0]) != one.day.year for year in _YEAR.finditer(text, first.end, last.start))


def _of_one_year(a: Day, b: Day) -> bool:
    one, other = _place(a), _place(b)
    return abs(one - other) <= _NEAR and (one <= _LEAP) == (other <= _LEAP)


def _place(day: Day) -> int:
    """The place of a day in a year without a leap day."""
    return _BEFORE[day.month - 1] + day.day
