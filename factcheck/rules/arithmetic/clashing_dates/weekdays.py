"""Article -> days named with a weekday that is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.year import MONTHS
from factcheck.model import Flag, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekdays(article: Article) -> Iterator[Flag]:
    """Days that stand with a weekday on which they did not fall."""
    for day in days(article.document.text):
        date = day.date
        if day.weekday is not None and date and date.weekday() != day.weekday:
            at = Passage(article.document, day.span)
            yield Flag(
                at, f"{date.day} {MONTHS[date.month - 1].capitalize()} {date.year} is a {_WEEKDAYS[date.weekday()]}"
            )
