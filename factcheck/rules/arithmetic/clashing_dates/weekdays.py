"""Article -> days named with a weekday that is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.calendar import NEW_STYLE, fixed, near, other_year_between, weekday_by
from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.year import MONTHS
from factcheck.model import Flag, Passage, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays(article: Article) -> Iterator[Flag]:
    """Days that stand with a weekday on which they did not fall."""
    for day in days(article.document.text):
        date = day.date
        if day.weekday is not None and date and day.year >= NEW_STYLE and date.weekday() != day.weekday:
            at = Passage(article.document, day.span)
            yield Flag(
                at, f"{date.day} {MONTHS[date.month - 1].capitalize()} {date.year} is a {_WEEKDAYS[date.weekday()]}"
            )


def weekdays_of_one_month(article: Article) -> Iterator[Flag]:
    """Days without their year that stand with another weekday than those beside them tell.

    As in "Thursday, Sept. 15" and "Thursday, Sept. 21"; of two such days, the second.
    """
    document = article.document
    named = [*fixed(days(document.text))]
    for day in (one.day for one in named if not one.day.year):
        beside = [one for one in near(day, named) if not other_year_between(document.text, day, one)]
        told = {weekday_by(day, one) for one in beside}
        if len(told) != 1 or day.weekday in told:
            continue
        first = min(beside, key=lambda one: one.day.span)
        if len(beside) > 1 or first.day.year or first.day.span < day.span:
            at, other = (Passage(document, one.span) for one in (day, first.day))
            message = f"if {other.text} is right, this is a {_WEEKDAYS[told.pop()]}"
            yield Flag(at, message, (Related(other, "the other day"),), severity=Severity.WARNING)
