"""A sentence -> spans of time that end before they begin."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import Flag, Related
from factcheck.rules.arithmetic._year import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.arithmetic._line import Line

MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]  # fmt: skip


@cache
def _before_start() -> re.Pattern[str]:
    return re.compile(rf"\b(?:from|between) (?:the )?(?:early |mid-|late )?(?:\d{{1,2}} )?({'|'.join(MONTHS)})?,? ?$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf" (?:to|until|till|through|and) (?:early |mid-|late )?(?:\d{{1,2}} )?({'|'.join(MONTHS)})?,? ?")


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
