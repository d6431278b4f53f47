"""A sentence -> prices, counts and totals that do not multiply out: "at $400 per lesson, six lessons cost $2,000"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import Band, band, exactly, number
from factcheck.compare.roughness import ROUND
from factcheck.extract.grammar import singular
from factcheck.lexicon import listed
from factcheck.rules.arithmetic.wrong_product.flag import product_flag, single, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Flag, Quantity


@cache
def _bargain() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:discount|discounted|package|instead of|bundle|deal|offer|save|saving|plus|extra|minimum)\b"
    )


@cache
def _cost() -> re.Pattern[str]:
    return re.compile(
        r"(?: [\w-]+)?(?:,? (?:will |would |may )?(?:costs?|come to|comes to|totals?|make|is|are)| =|, or|, a total of)"
        r"(?: a total of)? ?"
    )


def price(line: Line, price: Quantity, count: Quantity, total: Quantity) -> Iterator[Flag]:
    """A price of one, how many there are, and what they are said to cost."""
    if not (price.dimension == total.dimension == "money" and count.dimension == "count"):
        return
    if not single(price, count, total) or price.unit.partition("/")[0] != total.unit:
        return
    per = re.match(r" ?(?:/|per|an?|each|every) ([\w-]+)", line.after(price))
    each = price.unit.partition("/")[2] or (singular(per[1]) if per else "")
    if (
        not each
        or each != count.unit
        or not _cost().fullmatch(line.between(count, total))
        or _bargain().search(line.lower)
    ):
        return
    product = band(price).times(exactly(value(count)))
    if not product.meets(_priced(total)):
        worked = f"{number(value(count))} × {price.at.text}"
        yield product_flag(total, (price, count), worked, value(price) * value(count))


def _priced(total: Quantity) -> Band:
    """A sum of money with what its trailing zeros leave open."""
    text = str(value(total))
    zeros = len(text) - len(text.rstrip("0")) if "." not in text and "E" not in text else 0
    found = band(total)
    slack = min(Decimal((0, (5,), zeros - 1)), value(total) * ROUND) if zeros > 2 else Decimal(0)
    return Band(found.low - slack, found.high + slack)


def teams(line: Line, count: Quantity, each: Quantity, total: Quantity) -> Iterator[Flag]:
    """As in "each of the 12 teams has 11 players, 132 in all" and "ten concerts at £20 each come to £200"."""
    if not single(count, each, total) or count.dimension != "count" or each.dimension != total.dimension:
        return
    apart, before, behind = line.between(count, each), line.before(count), line.after(each)
    every = re.search(r"\beach of (?:the |its |our |their )?$", before) and re.fullmatch(
        r" (?:has|have|had|gets?|got|takes?|took|holds?|held|contains?) ", apart
    )
    in_all = re.match(r"(?: [\w-]+)? (?:in all|in total|altogether)", line.after(total)) or re.search(
        r"total(?: of)? $", line.between(each, total)
    )
    priced = each.dimension == "money" and (
        (re.fullmatch(r",? (?:at|for|of) ", apart) and re.match(r" (?:each|apiece)\b", behind))
        or (count.unit in listed("arithmetic", "instalments") and re.fullmatch(r",? of ", apart))
    )
    costs = re.fullmatch(
        r"(?: (?:each|apiece))?,? (?:(?:cost|costs|come to|comes to|make|makes|or|is|are)(?: a total of)?"
        r"|(?:for )?a total of|totall?ing|for a total cost of|in total) ",
        line.between(each, total),
    )
    fits = band(each).times(exactly(value(count))).meets(_priced(total))
    if (
        ((every and in_all) or (priced and costs and not _bargain().search(line.lower)))
        and not fits
        and total.unit in {each.unit, ""}
    ):
        yield product_flag(total, (count, each), f"{number(value(count))} × {each.at.text}", value(count) * value(each))
