"""A sentence -> the days of the calendar that it names with their year: "12 March 2024", "March 12, 2024"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")  # stands in every day; without \b before it, the search skips to 1 or 2
_PLACES = Decimal("0.0001")  # of a year: less than an hour
_LONGEST = 31  # days of a month; with so many each, no two days are one number
_YEARS = Decimal(12 * _LONGEST + 1)


def days(sentence: Sentence) -> Iterator[Quantity]:
    """Each day as a quantity in years, its place in the year behind the point, with the role "day"."""
    start, end = sentence.at.span
    text = sentence.at.document.text
    if not _YEAR.search(text, start, end):
        return
    for found in _day().finditer(text, start, end):
        day = int(found["day"] or found["other_day"])
        month = int(lexicon.table("not_quantities", "months")[(found["month"] or found["other_month"]).lower()])
        if 1 <= day <= _LONGEST:
            at = Passage(sentence.at.document, Span(*found.span()))
            bound = found["bound"]
            value = int(found["year"]) + (Decimal((month - 1) * _LONGEST + day) / _YEARS).quantize(_PLACES)
            low, high = (None if bound == "before" else value), (None if bound == "after" else value)
            yield Quantity(
                at, low, high, "year", "date", low_open=bound == "after", high_open=bound == "before", role="day"
            )


@cache
def _day() -> re.Pattern[str]:
    names = sorted(lexicon.table("not_quantities", "months"), key=len, reverse=True)
    months = "|".join(name.capitalize() for name in names)
    ordinal = r"(?:st|nd|rd|th)?"
    day_first = rf"(?P<day>\d{{1,2}}){ordinal}(?: of)? (?P<month>{months})\.?"
    month_first = rf"(?P<other_month>{months})\.? (?P<other_day>\d{{1,2}}){ordinal}"
    year = r"(?P<year>(?:1[5-9]|20)\d\d)"
    return re.compile(rf"\b(?:(?P<bound>after|before) )?(?:{day_first}|{month_first}) ?,? {year}\b")
