"""The days on which two articles on one story put things, by their weekday or in the calendar -> whether they are one.

An article that says "on Sunday" and one that says "on 15 August" differ where a day beside tells that the 15th is
another weekday: "Tuesday 18 August".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.calendar import fixed, told_weekday
from factcheck.compare.arithmetic.day import days as named_days
from factcheck.compare.worded.deed import published
from factcheck.extract.day import days
from factcheck.extract.worded.weekday import UNIT, weekdays

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.arithmetic.calendar import Fixed
    from factcheck.compare.arithmetic.day import Day
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import Document, Passage, Quantity, Sentence

DAYS = frozenset(("day", "weekday"))  # roles of their quantities
_ZONE_BEHIND = re.compile(r",? (?:at )?\d\d?[:.]?\d\d ?(?:GMT|UTC)\b")
_ZONE_BEFORE = re.compile(r"(?:GMT|UTC),? (?:on )?$")
_BACK = 10  # characters before a day in which its zone stands
_WEEK = 7
_UNSURE = "two days of a week may be of two events"
_NEXT = "they are a day apart, as one may be that of another time zone"
_PUBLISHED = "it may have been made known on one day, and published on the other"


def weekdays_and_days(sentence: Sentence) -> Iterator[Quantity]:
    """Each weekday that a sentence names without its day in the calendar, and each day there."""
    named = (one._replace(unit=UNIT, dimension="day") for one in days(sentence) if one.low == one.high and _day(one.at))
    alone = (one for one in weekdays(sentence) if _day(one.at) is None)
    yield from (one for one in (*alone, *named) if not _in_greenwich(one.at))


def _in_greenwich(at: Passage) -> bool:
    """Whether a day is that of a time in the zone of Greenwich: "(Monday 23:51 UTC)"."""
    text, (start, end) = at.document.text, at.span
    return bool(_ZONE_BEHIND.match(text, end) or _ZONE_BEFORE.search(text, max(start - _BACK, 0), start))


def comparable(a: Standing, b: Standing) -> bool:
    """Whether two times are no days, or days of which at least one is a weekday, and both weekdays are known.

    Two days of the calendar are compared as numbers.
    """
    roles = {a.claim.quantity.role, b.claim.quantity.role}
    return roles.isdisjoint(DAYS) or (roles != {"day"} and None not in (weekday(a, b), weekday(b, a)))


def on_one_day(a: Standing, b: Standing) -> bool:
    """Whether two days are of one weekday, as far as that is known."""
    if a.claim.quantity.role == b.claim.quantity.role == "day":
        return a.figure == b.figure
    one, other = weekday(a, b), weekday(b, a)
    return one is not None and one == other


def doubt(a: Standing, b: Standing, *, one: bool) -> str:
    """Why two days may be of two events, unless they are those of `one` deed and far apart; or ""."""
    if a.claim.quantity.role not in DAYS:
        return ""
    if not one:
        return _UNSURE
    if published(a):
        return _PUBLISHED
    first, second = weekday(a, b), weekday(b, a)
    assert first is not None
    assert second is not None
    return _NEXT if (first - second) % _WEEK in (1, _WEEK - 1) else ""


def weekday(one: Standing, other: Standing) -> int | None:
    """The weekday of a day, Monday = 0, by the calendar that two articles tell; None where they do not."""
    quantity = one.claim.quantity
    if quantity.role == "weekday":
        return int(quantity.low or 0) - 1
    day = _day(one.claim.at)
    if day is None or day.weekday is not None:
        return day and day.weekday
    return told_weekday(day, [*_fixed(one.document), *_fixed(other.document)])


def _day(at: Passage) -> Day | None:
    """The day of the calendar that a passage stands in or names."""
    return next((day for day in named_days(at.document.text) if day.span.overlaps(at.span)), None)


@lru_cache(maxsize=8)
def _fixed(document: Document) -> Sequence[Fixed]:
    return [*fixed(named_days(document.text))]
