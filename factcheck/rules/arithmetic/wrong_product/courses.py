"""A sentence -> rates, lengths of time and counts that do not multiply out: "two a week for four weeks, six in all"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import Band, exactly, number, plain
from factcheck.extract.quantity.unit.table import converted
from factcheck.model import Flag, Related
from factcheck.rules.arithmetic.wrong_product.flag import product_flag, single, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


_UNEVEN = frozenset(("month", "year", "decade"))  # units that are not of one length


def _in_all(rate: Quantity, time: Quantity, period: str, long: Decimal) -> Band:
    """How many a rate makes in all; a month is taken for four weeks as well."""
    uneven = time.unit != period and not _UNEVEN.isdisjoint((time.unit, period))
    return exactly(long * value(rate)).widened(Decimal("0.1") if uneven else Decimal(0))


@cache
def _per() -> re.Pattern[str]:
    return re.compile(
        r" (?:times )?(?:an?|per|each|every) (day|week|month|year)"
        r"(?:,? (?:for|over|during) (?:a period of |the next |about )?)?"
    )


def course(line: Line, total: Quantity, rate: Quantity, time: Quantity) -> Iterator[Flag]:
    """A count of sessions, how many a week, and for how long."""
    if total.dimension != "count" or not total.unit or time.dimension != "time" or not single(total, rate, time):
        return
    per = _per().fullmatch(line.between(rate, time)) if rate.dimension == "count" and not rate.unit else None
    if (
        rate.dimension == "rate"
        and rate.unit.startswith("per ")
        and re.fullmatch(r",? (?:for|over|during) ", line.between(rate, time))
    ):
        period = rate.unit.removeprefix("per ")
    elif per:
        period = per[1]
    else:
        return
    if not re.fullmatch(r" ?(?:,|\(|–|—|:|at|given|taken|-) ?(?:given |taken |at |held )?", line.between(total, rate)):
        return
    long = converted(value(time), time.unit, period)
    if long is not None and not exactly(value(total)).meets(_in_all(rate, time, period, long)):
        worked = f"{number(value(rate))} a {period} for {time.at.text}"
        yield product_flag(total, (rate, time), worked, long * value(rate))


@cache
def _so() -> re.Pattern[str]:
    return re.compile(r" ?(?:\(|, |,? or |: |, a total of |, making | – |— ?)(?:or |a total of )?")


def course_first(line: Line, rate: Quantity, time: Quantity, total: Quantity) -> Iterator[Flag]:
    """As in "two tablets a day for 10 days, 20 tablets in all"."""
    noun, _, period = rate.unit.partition("/")
    if rate.dimension != "rate" or time.dimension != "time" or total.dimension != "count" or noun != total.unit:
        return
    if not single(rate, time, total) or not re.fullmatch(r",? (?:for|over|during) ", line.between(rate, time)):
        return
    ends = re.match(r"\)| (?:in all|in total|altogether)", line.after(total)) or "total" in line.between(time, total)
    long = converted(value(time), time.unit, period)
    if not (_so().fullmatch(line.between(time, total)) and ends) or long is None:
        return
    if not exactly(value(total)).meets(_in_all(rate, time, period, long)):
        yield product_flag(total, (rate, time), f"{rate.at.text} for {time.at.text}", long * value(rate))


def interval(line: Line, count: Quantity, period: Quantity, every: Quantity) -> Iterator[Flag]:
    """A count over a period, with the time from one to the next: it may or may not begin at once."""
    if (
        count.dimension != "count"
        or not (period.dimension == every.dimension == "time")
        or not single(count, period, every)
    ):
        return
    over = re.fullmatch(
        r"(?: [\w'-]+){0,3} (?:over|in|during|within) (?:an? |the |a period of )?", line.between(count, period)
    )
    each = re.search(r"[(,;–—] ?(?:one|once|1) every $", line.between(period, every))
    length = converted(value(period), period.unit, every.unit)
    if not (over and each) or length is None:
        return
    steps = length / value(every)
    if not int(steps) <= value(count) <= int(steps) + 1:
        related = (Related(period.at, "the period"), Related(every.at, "from one to the next"))
        many = f"{int(steps)} or {int(steps) + 1}"
        message = (
            f"one every {every.at.text} over {plain(value(period))} {period.unit}s makes {many}, not {count.at.text}"
        )
        yield Flag(count.at, message, related)
