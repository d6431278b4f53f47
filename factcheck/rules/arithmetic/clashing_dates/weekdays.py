"""Article -> days named with a weekday that is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.year import MONTHS
from factcheck.model import Flag, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.model import Article

_JULIAN = 1923  # the last year in which a country still counted its days by the Julian calendar
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays(article: Article) -> Iterator[Flag]:
    """Days that stand with a weekday on which they did not fall."""
    for day in days(article.document.text):
        date = day.date
        if day.weekday is not None and date and day.weekday not in _possible(date):
            at = Passage(article.document, day.span)
            yield Flag(
                at, f"{date.day} {MONTHS[date.month - 1].capitalize()} {date.year} is a {_WEEKDAYS[date.weekday()]}"
            )


def _possible(date: date) -> frozenset[int]:
    """The weekdays, from Monday = 0, on which a day fell: by our calendar, and by Caesar's while it was in use."""
    centuries = date.year // 100
    behind = centuries - centuries // 4 - 2  # days, from 1 March of a century on (Meeus, Astronomical Algorithms, 7)
    older = {(date.weekday() + behind) % 7} if date.year <= _JULIAN else set[int]()
    return frozenset({date.weekday()} | older)
