"""A sentence -> the days of the calendar that it names with their year: "12 March 2024", "March 12, 2024"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon.phrases import lowers
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

_YEAR = r"(?:1[5-9]|20)\d\d\b"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?"
_BEFORE = rf"[Bb]y|[Ff]rom|[Ii]ncluding|[Oo]n|[Tt]hrough|[Tt]ill|[Uu]ntil|{_WEEKDAYS}"  # what makes it a day by itself
_PLACES = Decimal("0.0001")  # of a year: less than an hour
_LONGEST = 31  # days of a month; with so many each, no two days are one number
_YEARS = Decimal(12 * _LONGEST + 1)


def days(sentence: Sentence) -> Iterator[Quantity]:
    """Each day as a quantity with the role "day".

    With its year it is a date in years, its place in the year behind the point; without, a day: its place alone.
    """
    if _months().isdisjoint(lowers(sentence.words)):
        return
    for found in _named().finditer(sentence.at.document.text, *sentence.at.span):
        day = int(found["day"] or found["other_day"])
        month = int(lexicon.table("not_quantities", "months")[(found["month"] or found["other_month"]).lower()])
        if 1 <= day <= _LONGEST and (found["year"] or found["other_year"] or found["on"]):
            yield _quantity(found, (month - 1) * _LONGEST + day, sentence)


def _quantity(found: re.Match[str], place: int, sentence: Sentence) -> Quantity:
    """A day by its place in the year, in the words of its sentence."""
    at = Passage(sentence.at.document, Span(found.end("on") + 1 if found["on"] else found.start(), found.end()))
    bound, year = found["bound"], found["year"] or found["other_year"]
    if not year:
        return Quantity(at, Decimal(place), Decimal(place), "day of the year", "day", role="day")
    value = int(year) + (Decimal(place) / _YEARS).quantize(_PLACES)
    low, high = (None if bound == "before" else value), (None if bound == "after" else value)
    return Quantity(at, low, high, "year", "date", low_open=bound == "after", high_open=bound == "before", role="day")


@cache
def _months() -> frozenset[str]:
    return frozenset(lexicon.table("not_quantities", "months"))


@cache
def _named() -> re.Pattern[str]:
    names = sorted(lexicon.table("not_quantities", "months"), key=len, reverse=True)
    months = "|".join(name.capitalize() for name in names)
    ordinal = r"(?:st|nd|rd|th)?"
    day_first = rf"(?P<day>\d{{1,2}}){ordinal}(?: of)? (?P<month>{months})\b(?:\.? ?,? (?P<year>{_YEAR}))?"
    month_first = rf"(?P<other_month>{months})\.? (?P<other_day>\d{{1,2}}){ordinal}\b(?: ?,? (?P<other_year>{_YEAR}))?"
    return re.compile(rf"\b(?:(?P<bound>after|before) |(?P<on>{_BEFORE}) )?(?:{day_first}|{month_first})(?![\w–-])")
