"""A sentence -> a whole and the parts listed behind it or before it that do not add up to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.band import band, exactly, grade, number, plain
from factcheck.compare.arithmetic.people import are_people
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.arithmetic.band import Band
    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@cache
def _overlapping() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.words('arithmetic', 'overlapping')))})(?!\w)")


def is_count(quantity: Quantity) -> bool:
    """Whether a quantity is a whole number of things, as counted."""
    whole = (
        quantity.low is not None and quantity.low == quantity.high and quantity.low == quantity.low.to_integral_value()
    )
    return quantity.dimension == "count" and whole and not quantity.approximate and quantity.role in {"", "sample"}


def _added(parts: Sequence[Quantity]) -> Band:
    total = exactly(0)
    for part in parts:
        total = total.plus(band(part))
    return total


def _sum_flag(total: Quantity, parts: Sequence[Quantity], severity: Severity | None = None) -> Flag:
    added = sum((part.low or Decimal(0) for part in parts), Decimal(0))
    worked = " + ".join(number(part.low or Decimal(0)) for part in parts)
    related = tuple(Related(part.at, "a part") for part in parts)
    return Flag(
        total.at, f"{worked} is {plain(added)}, not {total.at.text}", related, severity=severity or grade(total, *parts)
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?: [\w'-]+){0,5} ?(?::|;|\(|–|—)(?: [a-z'-]+){0,2} ?|, ")


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(r"\b(?:staff|crew|team|panel|jury|board|class|group|cast|council|squad|committee) of $")


def listed(line: Line) -> Iterator[Flag]:
    """A whole, and its parts behind a colon, in brackets or behind a dash."""
    for at, total in enumerate(line.quantities[:-2]):
        opening = line.between(total, line.quantities[at + 1])
        if _divided().fullmatch(opening):
            yield from _in_parts(line, at)
        if not (is_count(total) and (are_people(total.unit) or _staff().search(line.before(total)))):
            continue
        if not _opening().fullmatch(opening) or _overlapping().search(line.between(total, line.quantities[-1])):
            continue
        parts = _parts(line, at + 1, total, closed="(" in opening or ":" in opening)
        sexes = {part.unit for part in parts} in ({"man", "woman"}, {"boy", "girl"}, {"male", "female"})
        if len(parts) < 2 or (opening == ", " and not sexes) or not _ends(line, parts):
            continue
        if not _added(parts).meets(band(total)):
            fewer = sum(part.low or 0 for part in parts) < (total.low or 0)
            yield _sum_flag(total, parts, Severity.WARNING if fewer and not sexes else None)


@cache
def _divided() -> re.Pattern[str]:
    """What says that all of a whole is in the parts behind it."""
    return re.compile(
        r"(?: [\w'-]+){0,4} (?:(?:is|are|was|were|will be|has been) )?(?:split|divided|broken down|made up|composed"
        r"|consists?|consisted|consisting|comprises|comprised|comprising)"
        r"(?: up)?(?: into| between| among| of)?:? (?:the )?"
    )


def _in_parts(line: Line, at: int) -> Iterator[Flag]:
    """As in "the fund of $10 million is split into $4 million for roads and $5 million for parks"."""
    total = line.quantities[at]
    parts = [one for one in line.quantities[at + 1 :] if one.dimension == total.dimension]
    single = all(one.low is not None and one.low == one.high and not (one.parts or one.role) for one in (total, *parts))
    if len(parts) < 2 or len(parts) < len(line.quantities) - at - 1 or not single:
        return
    alike = total.dimension == "count" or {one.unit for one in parts} == {total.unit}
    people = total.dimension != "count" or not _overlapping().search(line.between(total, parts[-1]))
    if alike and people and _ends(line, parts) and not _added(parts).meets(band(total)):
        yield _sum_flag(total, parts)


def _parts(line: Line, first: int, total: Quantity, *, closed: bool) -> list[Quantity]:
    """The counts of a list, up to its last; none when one of them is no count of the same people."""
    found: list[Quantity] = []
    for quantity in line.quantities[first:]:
        if found and ")" in line.between(found[-1], quantity):
            break
        if not is_count(quantity):
            return []
        found.append(quantity)
    alike = [part for part in found if part.unit in {"", total.unit} or are_people(part.unit)]
    return found if 2 * len(alike) >= len(found) and (closed or len(alike) == len(found)) else []


def _ends(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether a list is closed by "and", each part with few words of its own."""
    gaps = [line.between(one, other) for one, other in pairwise(parts)]
    joined = all(re.search(r"(?:,|;| and| while)(?: the other| another)? $", gap) for gap in gaps)
    return joined and bool(re.search(r"\band\b|\bwhile\b", gaps[-1])) and all(len(gap) < 60 for gap in gaps)


@cache
def _total_behind() -> re.Pattern[str]:
    return re.compile(r"(?: [\w-]+)? (?:in all|in total|altogether|all told|combined)\b")


@cache
def _total_before() -> re.Pattern[str]:
    return re.compile(r"(?:, (?:for )?a total of|, totall?ing|, making|, or a total of) $")


def in_all(line: Line) -> Iterator[Flag]:
    """Parts joined by "and" or commas, and their sum told behind them."""
    for at, total in enumerate(line.quantities):
        if at < 2 or total.dimension not in {"count", "money"} or total.low is None or total.low != total.high:
            continue
        if not (_total_behind().match(line.after(total)) or _total_before().search(line.before(total))):
            continue
        parts = _before(line, at)
        apart = (
            re.search(r"(?:,|–|—|-|\() ?(?:or |for |making |a total of |totall?ing )*$", line.between(parts[-1], total))
            if parts
            else None
        )
        if len(parts) > 1 and apart and not _overlapping().search(line.lower) and not _added(parts).meets(band(total)):
            yield _sum_flag(total, parts)


def _before(line: Line, at: int) -> list[Quantity]:
    """The list of counts or sums that ends before the total."""
    total = line.quantities[at]
    found: list[Quantity] = []
    for quantity in reversed(line.quantities[:at]):
        joined = not found or re.fullmatch(r"(?: [\w'-]+){0,3}(?:,| and|, and) ", line.between(quantity, found[-1]))
        same = quantity.dimension == total.dimension and (total.dimension == "count" or quantity.unit == total.unit)
        if not (joined and same and quantity.low is not None and quantity.low == quantity.high and not quantity.role):
            break
        found.append(quantity)
    return found[::-1]
