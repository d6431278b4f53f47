"""A sentence -> years that lie no such time before the day of publication: "in 1990, 20 years ago"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.year import year_of
from factcheck.model import Confidence, Flag, Passage, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

# Texts, for few articles tell a year and a day: re compiles a pattern when it is first asked for, and keeps it.
_ANNIVERSARY = r"\b(\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b"
_NOW = r"\b(?:this year|this month|this week|today)\b"
_BEGUN = r"\b(?:founded|established|opened|launched|born|created|started|formed|built) (?:[\w']+ ){0,3}in $"


def ago(line: Line, years: list[Quantity], published: date) -> Iterator[Flag]:
    """A year beside "N years ago", of which the day of publication is the end; it may be a year less than it looks."""
    for year, length, told in _told(line, years):
        apart = published.year - year_of(year)
        slack = 1 + (told // 10 if length.approximate else 0) + (5 if length.unit == "decade" else 0)
        if abs(told - apart) > slack:
            yield _flag(length.at, year, apart, length.at.text, published)


def undated(line: Line, years: list[Quantity]) -> Iterator[Flag]:
    """The same in an article without a day: all that can be said is when it would be right."""
    for year, length, told in _told(line, years):
        right = f"{'around' if length.approximate or length.unit == 'decade' else 'in'} {year_of(year) + told}"
        message = f"{year_of(year)} was {length.at.text} ago {right}, and this article has no date"
        advice = "Give it in the article's metadata, or with --date, and the two are compared."
        yield Flag(length.at, message, (Related(year.at, "the beginning"),), advice, Severity.NOTE, Confidence.LOW)


def _told(line: Line, years: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, int]]:
    """A year, the length of time beside it that is "ago", and how many years that is."""
    for one, other in line.pairs():
        year, length = (one, other) if one in years else (other, one)
        if (
            year not in years
            or length.unit not in {"year", "decade"}
            or length.low is None
            or length.low != length.high
        ):
            continue
        between = line.between(one, other)
        beside = between in {", ", " "} if year is one else re.fullmatch(r" ago,?(?: in)? ", between)
        if beside and (year is not one or line.after(length).startswith(" ago")):
            yield year, length, int(length.low) * (10 if length.unit == "decade" else 1)


def anniversary_now(line: Line, years: list[Quantity], published: date) -> Iterator[Flag]:
    """Founded in a year, an anniversary in that of publication."""
    found = re.search(_ANNIVERSARY, line.lower)
    if found and len(years) == 1 and re.search(_NOW, line.lower) and re.search(_BEGUN, line.before(years[0])):
        apart = published.year - year_of(years[0])
        if int(found[1]) != apart:
            yield _flag(line.passage(*found.span()), years[0], apart, found[1], published)


def _flag(at: Passage, year: Quantity, apart: int, told: str, published: date) -> Flag:
    message = f"{year_of(year)} is {apart} years before {published.year}, when this was published, not {told}"
    return Flag(at, message, (Related(year.at, "the beginning"),), severity=Severity.WARNING)
