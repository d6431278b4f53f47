"""A sentence -> a value, a change and the value before that do not fit: "at 5,200, up 2% from 5,400"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import worth
from factcheck.compare.arithmetic.move import Move, both, directions, value_of
from factcheck.model import Flag
from factcheck.rules.arithmetic.wrong_change.amount import changed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_FAR = 4  # times as much, beyond which a value is not taken for the other's successor


def up_from(line: Line, now: Quantity, by: Quantity, then: Quantity) -> Iterator[Flag]:
    """A value now, the share by which it is up or down, and what it is up or down from."""
    if by.unit != "%" or now.dimension != then.dimension or then.unit not in {now.unit, ""} or now.dimension == "date":
        return
    told = _told().fullmatch(line.between(now, by))
    source = _from().fullmatch(line.between(by, then))
    if (
        not told
        or not source
        or not _single(now)
        or not _single(then)
        or not 1 / _FAR < worth(now) / worth(then) < _FAR
    ):
        return
    move = Move(then, now, line.before(now))
    word = source[1] or told[1]
    way = {"up": 1, "higher": 1, "down": -1, "lower": -1}.get(word) or directions().get(word, 0)
    if way and not value_of(now).meets(value_of(then)) and (worth(now) > worth(then)) != (way > 0):
        yield Flag(
            by.at, f"“{word}”, yet {now.at.text} is {'lower' if way > 0 else 'higher'} than {then.at.text}", both(move)
        )
    else:
        yield from changed(by, move)


@cache
def _told() -> re.Pattern[str]:
    """Between a value and its change: " passengers in May, up ", ", an "."""
    return re.compile(r"(?: [\w'-]+){0,6}(?:,| –| —| \() ?(up|down|an?)(?: by| about| almost| nearly| some)? ")


@cache
def _from() -> re.Pattern[str]:
    """Between a change and the value before it: " from ", " increase from "."""
    ways = "|".join(sorted(directions()))
    return re.compile(rf" ?({ways}|higher|lower)? ?(?:on the year )?from (?:the |last year's |a record |just )?")


def _single(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high and quantity.low > 0 and not quantity.parts
