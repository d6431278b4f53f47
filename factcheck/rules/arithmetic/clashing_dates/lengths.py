"""A sentence -> lengths of time that the years beside them do not give: "the five-year study from 2015 to 2018"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import plain
from factcheck.compare.arithmetic.year import year_of
from factcheck.model import Flag, Passage, Related, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Quantity


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(
        r" ?-?(?:[\w-]+ )?"
        r"(?:study|period|trial|term|project|program|programme|war|plan|contract|survey|reign|tenure|run"
        r"|stint|drought|ban|investigation|campaign|mandate|experiment|tour|recession|inquiry|research)\b[\w ,'-]{0,60}"
    )


def lasting(line: Line, years: list[Quantity]) -> Iterator[Flag]:
    """A length in years beside the first and the last of them."""
    lengths = [
        one for one in line.quantities if one.unit in {"year", "decade"} and one.dimension == "time" and not one.role
    ]
    if len(lengths) != 1 or lengths[0].low is None or lengths[0].low != lengths[0].high or lengths[0].approximate:
        return
    length = lengths[0]
    span = _span(line, years)
    if span is None:
        return
    at, low, high = span
    if at.span.start < length.at.span.end:
        return
    between = _text(line, length.at.span.end, at.span.start)
    attributive = "-" in length.at.text and _kinds().fullmatch(between)
    adverbial = re.search(r"\b(?:for|over|lasting|lasted) (?:the )?$", line.before(length)) and re.fullmatch(
        r",? ?(?:from |between )?", between
    )
    told = length.low * (10 if length.unit == "decade" else 1) if length.low else Decimal(0)
    if (attributive or adverbial) and told not in {high - low, high - low + 1}:
        message = f"{at.text} is {high - low} years, or {high - low + 1} with both, not {length.at.text}"
        yield Flag(length.at, message, (Related(at, "from the first to the last"),))


def _span(line: Line, years: list[Quantity]) -> tuple[Passage, int, int] | None:
    """The one span of years of a sentence."""
    if len(years) == 1 and years[0].low is not None and years[0].high is not None and years[0].low < years[0].high:
        at = years[0].at
        lead = re.match(r"(?:from|between) ", at.text, re.IGNORECASE)
        return (
            Passage(at.document, Span(at.span.start + (lead.end() if lead else 0), at.span.end)),
            int(years[0].low),
            int(years[0].high),
        )
    if (
        len(years) == 2
        and re.fullmatch(r" ?(?:-|–|—|to|until) ?", line.between(*years))
        and year_of(years[0]) < year_of(years[1])
    ):
        return line.across(*years), year_of(years[0]), year_of(years[1])
    return None


def _text(line: Line, start: int, end: int) -> str:
    return line.document.text[start:end].lower()


def since(line: Line, years: list[Quantity], article: Article) -> Iterator[Flag]:
    """As in "for two decades, since 2015", held against a later year of the sentence or the article's own."""
    for length, start in line.pairs():
        if (
            length.dimension != "time"
            or length.unit not in {"year", "decade"}
            or start not in years
            or start.high is not None
        ):
            continue
        if not re.fullmatch(r",? ?", line.between(length, start)) or length.low is None or length.low != length.high:
            continue
        later = [one for one in years if one is not start and year_of(one) > year_of(start)]
        published = article.document.published
        now = year_of(later[-1]) if later else published.year if published else 0
        unit = 10 if length.unit == "decade" else 1
        slack = Decimal(unit) / 2 + 1 + (length.low * unit / 10 if length.approximate else 0)
        told, apart = length.low * unit, now - year_of(start)
        if now and abs(told - apart) > slack:
            related = (Related(start.at, "the start"), *(Related(one.at, "the end") for one in later[-1:]))
            severity = None if later else Severity.NOTE
            yield Flag(
                length.at,
                f"{year_of(start)} to {now} is {plain(Decimal(apart))} years, not {length.at.text}",
                related,
                severity=severity,
            )
