"""Text -> the days it names, impossible ones too: "31 June 2021", "Monday, March 3rd", "Aug. 3"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of the months, in a leap year
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PLAUSIBLE = 39  # the highest number that may be a mistyped day
_REACH = 16  # characters before a number in which a month or a weekday begins


class Day(NamedTuple):
    """A day as named; `weekday` counts from Monday = 0, None and 0 stand for what is not said."""

    span: Span
    day: int
    month: int
    year: int
    weekday: int | None

    @property
    def exists(self) -> bool:
        """Whether the month has such a day, in that year if it is named."""
        leap = not self.year or (self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0))
        return 1 <= self.day <= (_LENGTHS[self.month - 1] if self.month != 2 or leap else 28)

    @property
    def date(self) -> date | None:
        """The day in the calendar, None without its year or when there is none."""
        from datetime import date  # noqa: PLC0415 - few texts name a day with its year

        return date(self.year, self.month, self.day) if self.year and self.exists else None


@lru_cache(maxsize=4)
def days(text: str) -> tuple[Day, ...]:
    """Every day of a month in a text, in order of place."""
    return tuple(_days(text))


def _days(text: str) -> Iterator[Day]:
    for number in _number().finditer(text):
        start, end = number.span()
        behind = _month_behind().match(text, end)
        ahead = None if behind else _month_before(text, start)
        month = behind or ahead
        if month and not (ahead and _dated(text, ahead.start(), int(number[1]))):
            start = ahead.start() if ahead else start
            year = _year().match(text, behind.end() if behind else end)
            weekday = _weekday().search(text, max(start - _REACH, 0), start)
            yield Day(
                Span(weekday.start() if weekday else start, year.end() if year else behind.end() if behind else end),
                int(number[1]),
                int(lexicon.table("not_quantities", "months")[month[1].lower()]),
                int(year[1]) if year else 0,
                _WEEKDAYS.index(weekday[1][:3].lower()) if weekday else None,
            )


def _dated(text: str, start: int, number: int) -> bool:
    """Whether a number behind a month is a year of two digits: "May 68", "23 September 63"."""
    return number > _PLAUSIBLE or text[max(start - 2, 0) : start].strip().isdecimal()


def _month_before(text: str, start: int) -> re.Match[str] | None:
    """The month that leads to a number, which begins with a capital letter."""
    before = text[max(start - _REACH, 0) : start]
    return None if before.islower() else _month_ahead().search(text, max(start - _REACH, 0), start)


@cache
def _number() -> re.Pattern[str]:
    """The one or two digits of a day with an ordinal's ending, no part of a longer figure or name.

    The pattern begins with the digit, not with what must not stand before it, for so it is looked for much faster.
    """
    return re.compile(r"(\d(?<![\d.,:/$£€\-–_a-zA-Z]\d)\d?)(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)")


@cache
def _months() -> str:
    names = lexicon.table("not_quantities", "months")
    return "|".join(sorted((name.capitalize() for name in names), key=len, reverse=True))


@cache
def _month_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:of )?({_months()})\b(?! \d{{1,2}}\b)")


@cache
def _month_ahead() -> re.Pattern[str]:
    return re.compile(rf"\b({_months()})\.? (?:the )?\Z")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\.?,? ((?:1[6-9]|20)\d\d)\b(?![-–]\d)")


@cache
def _weekday() -> re.Pattern[str]:
    names = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    return re.compile(rf"\b({names})\b\.?,? (?:the )?\Z")
