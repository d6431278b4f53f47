"""A sentence -> spans of time that end before they begin."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.year import MONTHS, year_of
from factcheck.model import Flag, Passage, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article

_NEAR = 24  # characters around two days in which they are joined


@cache
def _before_start() -> re.Pattern[str]:
    return re.compile(rf"\b(?:from|between) (?:the )?(?:early |mid-|late )?(?:\d{{1,2}} )?({'|'.join(MONTHS)})?,? ?$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf" (?:to|until|till|through|and) (?:early |mid-|late )?(?:\d{{1,2}} )?({'|'.join(MONTHS)})?,? ?")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|between) (?:the )?$", re.IGNORECASE)


@cache
def _between_days() -> re.Pattern[str]:
    return re.compile(r" ?(?:to|until|till|through|and|[-–—]) ?(?:the )?")


@cache
def _a_year_later() -> re.Pattern[str]:
    return re.compile(r",? (?:of )?(?:the )?(?:next|following) year\b")


def days_backwards(article: Article) -> Iterator[Flag]:
    """As in "from 12 July to 9 July": days of one month and, as far as is said, of one year."""
    text = article.document.text
    for one, other in pairwise(days(text)):
        between = text[one.span.end : other.span.start]
        if one.month != other.month or one.year not in {0, other.year} or one.day <= other.day or len(between) > _NEAR:
            continue
        before, behind = text[max(one.span.start - _NEAR, 0) : one.span.start], text[other.span.end :][:_NEAR]
        if _from().search(before) and _between_days().fullmatch(between) and not _a_year_later().match(behind):
            start, end = (Passage(article.document, day.span) for day in (one, other))
            message = f"{text[one.span.start : other.span.end]} ends before it begins"
            yield Flag(end, message, (Related(start, "the start"),))


def backwards(line: Line) -> Iterator[Flag]:
    """As in "from March 2019 to January 2018"."""
    for one, other in line.pairs():
        if not (one.role == other.role == "year") or one.low != one.high or other.low != other.high:
            continue
        start, end = _before_start().search(line.before(one)), _to().fullmatch(line.between(one, other))
        if (
            not start
            or not end
            or re.search(r"\b(?:bc|bce|down|compared|fell|rose|drop|decline|increase)\b", line.lower)
        ):
            continue
        first, last = (
            (year_of(one), MONTHS.index(start[1]) if start[1] and end[1] else 0),
            (year_of(other), MONTHS.index(end[1]) if start[1] and end[1] else 0),
        )
        if first > last:
            message = f"{line.across(one, other).text} ends before it begins"
            yield Flag(other.at, message, (Related(one.at, "the start"),))


@cache
def _first() -> re.Pattern[str]:
    return re.compile(r"\b(?:began|begun|started|starting|opened|launched) in (?:[a-z]+ )?$")


def begun(line: Line) -> Iterator[Flag]:
    """As in "began in 2019 and ended in 2017"."""
    for one, other in line.pairs():
        if not (one.role == other.role == "year") or one.low != one.high or other.low != other.high:
            continue
        ended = re.fullmatch(
            r",? and (?:was )?(?:ended|finished|closed|stopped|concluded|completed) in (?:[a-z]+ )?",
            line.between(one, other),
        )
        if ended and _first().search(line.before(one)) and year_of(one) > year_of(other):
            message = f"{year_of(other)} is before {year_of(one)}"
            yield Flag(other.at, message, (Related(one.at, "the start"),))
