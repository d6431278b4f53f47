"""Article -> percentages "(n = 30) of those in the cod group" that do not fit the size of the group."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band, number, plain
from factcheck.compare.arithmetic.line import lines
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Quantity


def groups(article: Article) -> Iterator[Flag]:
    """Events in a group against its size, told elsewhere in the article."""
    found = [line for line in lines(article, 1) if any(one.role == "sample" for one in line.quantities)]
    sizes: dict[str, list[Quantity]] = {}
    for line in found:
        for size in line.quantities:
            name = _name(line, size)
            if name:
                sizes.setdefault(name, []).append(size)
    for line in found:
        for percent, events in line.pairs():
            yield from _checked(line, percent, events, sizes)


def _name(line: Line, size: Quantity) -> str:
    """The word before "(n = 821)", when it is a word."""
    found = re.search(r"([a-z][\w-]{2,}) ?[(\[]$", line.before(size)) if size.role == "sample" else None
    return found[1] if found else ""


@cache
def _group() -> re.Pattern[str]:
    return re.compile(r"[)\]] (?:of|in|on|for|among)(?: [\w'-]+){0,5}? (?:the )?([\w-]+)(?: (?:group|arm|cohort)\b)")


def _checked(line: Line, percent: Quantity, events: Quantity, sizes: dict[str, list[Quantity]]) -> Iterator[Flag]:
    """As in "4.22% (n = 30) of those in the cod group"."""
    if percent.unit != "%" or events.role != "sample" or line.between(percent, events) not in {" (", " ["}:
        return
    named = _group().match(line.after(events))
    known = sizes.get(named[1], []) if named else []
    values = {size.low for size in known}
    if len(values) != 1 or events.low is None or not known[0].low or events.low > known[0].low:
        return
    size = known[0]
    hundred = Decimal(100) / size.low if size.low else Decimal(0)
    share = events.low * hundred
    if not band(percent).low <= share <= band(percent).high:
        worked = plain(share, percent.low)
        message = f"{number(events.low)} of {number(size.low or Decimal(1))} is {worked}%, not {percent.at.text}"
        yield Flag(percent.at, message, (Related(size.at, "the size of the group"),), severity=Severity.WARNING)
