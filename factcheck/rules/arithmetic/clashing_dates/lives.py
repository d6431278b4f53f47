"""A sentence -> ages and anniversaries that the years beside them do not give."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.year import year_of
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_OLDEST = 120  # years that somebody may be old
_NEAR = 24  # characters between the year of death and the age


@cache
def _life() -> re.Pattern[str]:
    """The years of birth and of death, the one who was born being the one who died."""
    return re.compile(
        r"\bborn\b(?: [\w']+,?){0,7}? (?P<born>1[5-9]\d\d|20\d\d)\b(?P<between>[^.;]{0,60}?)"
        r"\b(?:died|dies|killed)\b(?: [\w']+,?){0,7}? (?P<died>1[5-9]\d\d|20\d\d)\b"
    )


def lives(line: Line) -> Iterator[Flag]:
    """Born, died and aged."""
    ages = [one for one in line.quantities if one.role == "age" and one.unit == "year" and one.low == one.high]
    if len(ages) != 1 or ages[0].approximate or ages[0].low is None:
        return
    life = _life().search(line.lower)
    if not life or re.search(r"\b(?:son|daughter|father|mother|brother|sister|wife|husband|whose|who)\b", line.lower):
        return
    behind = ages[0].at.span.start - line.sentence.at.span.start - life.end()
    whole = int(life["died"]) - int(life["born"])
    if 0 <= behind < _NEAR and ages[0].low not in {whole, whole - 1}:
        related = (Related(line.passage(*life.span("born")), "born"), Related(line.passage(*life.span("died")), "died"))
        yield Flag(
            ages[0].at,
            f"{life['born']} to {life['died']} is {whole - 1} or {whole} years, not {ages[0].at.text}",
            related,
        )


@cache
def _born() -> re.Pattern[str]:
    """Someone's age in apposition, and the year of birth: "Ann Lee, 34, was born in 1960"."""
    return re.compile(
        r"(?:,|\)|(?<= old)) ?(?:who )?(?:was )?born (?:[\w']+,? ){0,6}?in (?:[a-z]+ )?(1[89]\d\d|20\d\d)\b"
    )


@cache
def _age_now() -> re.Pattern[str]:
    """Someone's year of birth, and what stands before the age now: "Born in 1960, she is now 34"."""
    return re.compile(
        r"\bborn (?:[\w']+,? ){0,6}?in (?:[a-z]+ )?(1[89]\d\d|20\d\d),? (?:(?:he|she|[a-z]+) )?(?:is|is now|turns) $"
    )


def lives_now(line: Line, published: date) -> Iterator[Flag]:
    """Born, and aged on the day of publication."""
    for age in line.quantities:
        aged = (age.role, age.unit) == ("age", "year") or (age.dimension, age.unit) == ("count", "")
        if not aged or age.low is None or age.low != age.high or age.approximate or age.low > _OLDEST:
            continue
        text, start = line.lower, line.sentence.at.span.start
        born = _born().match(text, age.at.span.end - start)
        born = born or _age_now().search(text[: age.at.span.start - start])
        whole = published.year - int(born[1]) if born else age.low
        if born and age.low not in {whole, whole - 1}:
            message = (
                f"who was born in {born[1]} was {whole - 1} or {whole} in {published.year}, when this was published"
            )
            related = (Related(line.passage(*born.span(1)), "born"),)
            yield Flag(age.at, f"{message}, not {age.at.text}", related, severity=Severity.WARNING)


@cache
def _anniversaries() -> re.Pattern[str]:
    return re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b")


@cache
def _founded() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:founded|established|opened|launched|born|created|started|formed|built|set up) (?:[\w']+ ){0,3}in $"
    )


def anniversary(line: Line, years: list[Quantity]) -> Iterator[Flag]:
    """Founded in one year, an anniversary in another."""
    found = _anniversaries().search(line.lower)
    if not found or len(years) != 2:
        return
    first, last = sorted(years, key=year_of)
    if not _founded().search(line.before(first)) or not re.search(r"\bin $", line.before(last)):
        return
    apart = year_of(last) - year_of(first)
    if int(found[1]) != apart:
        related = (Related(first.at, "the beginning"), Related(last.at, "the anniversary"))
        yield Flag(
            line.passage(*found.span()),
            f"{year_of(first)} to {year_of(last)} is {apart} years, not {found[1]}",
            related,
        )
