"""A sentence -> totals, counts and averages that do not divide out: "$3,000 from 100 donors, an average of $300"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band
from factcheck.rules.arithmetic.wrong_product.flag import product_flag, single, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Flag, Quantity


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(r" (?:from|by|among|between|for|to|over|across) (?:the |its |their |his |her )?")


@cache
def _averaged() -> re.Pattern[str]:
    return re.compile(r"(?: [\w'-]+){0,3},? (?:an average of|averaging|or an average of|or|that is) ")


@cache
def _each() -> re.Pattern[str]:
    """Behind an average: to each of those counted, which "a year" is not."""
    return re.compile(r" (?:each|apiece|on average)\b| (?:an?|per) (?P<noun>[a-z]+)")


def average(line: Line, total: Quantity, count: Quantity, mean: Quantity) -> Iterator[Flag]:
    """A total, how many share it, and what each has on average."""
    if count.dimension != "count" or not count.unit or total.dimension != mean.dimension or total.unit != mean.unit:
        return
    if not single(total, count, mean) or total.dimension not in {"money", "mass", "length", "time", "volume"}:
        return
    worded = _shared().fullmatch(line.between(total, count)) and _averaged().fullmatch(line.between(count, mean))
    each = _each().match(line.after(mean))
    if (
        not worded
        or not (each or "average" in line.between(count, mean))
        or (each and each["noun"] not in {None, count.unit})
    ):
        return
    if not band(total).over(band(count)).meets(band(mean)):
        yield product_flag(mean, (total, count), f"{total.at.text} ÷ {count.at.text}", value(total) / value(count))
