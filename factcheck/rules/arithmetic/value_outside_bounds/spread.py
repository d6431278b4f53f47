"""A mean or median and the range told with it -> where it lies outside."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band
from factcheck.model import Flag, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@cache
def _range_words() -> re.Pattern[str]:
    return re.compile(r" ?[(\[;,] ?(?:range:?|ranging from|range of|range from|range was) ?")


@cache
def _mean_words() -> re.Pattern[str]:
    return re.compile(r" ?[(,;] ?(?:mean|median|average) (?:(?:age )?(?:of |was )?)?")


@cache
def _mean() -> re.Pattern[str]:
    return re.compile(r"\b(?:mean|median|average)\b[^.;]{0,40}$")


def spread(line: Line, one: Quantity, other: Quantity) -> Iterator[Flag]:
    """As in "median 4 days (range 5-12)" and "aged 18-45 (mean age 47.2)"."""
    between = line.between(one, other)
    if _is_range(other) and _range_words().fullmatch(between) and _mean().search(line.before(one)):
        yield from _outside(one, other)
    elif _is_range(one) and _mean_words().fullmatch(between):
        yield from _outside(other, one)


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low < quantity.high


def _outside(mean: Quantity, limits: Quantity) -> Iterator[Flag]:
    """A mean against its range, both in one unit."""
    same = mean.unit == limits.unit or not limits.unit
    low, high = limits.low, limits.high
    if not same or mean.low is None or mean.low != mean.high or low is None or high is None:
        return
    if band(mean).high < low or band(mean).low > high:
        message = f"{mean.at.text} lies outside its range, {limits.at.text}"
        yield Flag(mean.at, message, (Related(limits.at, "the range"),))
