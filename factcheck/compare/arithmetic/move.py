"""A sentence -> the values that a change leads from and to."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.arithmetic.band import band, share
from factcheck.model import Related

if TYPE_CHECKING:
    from factcheck.compare.arithmetic.band import Band
    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


class Move(NamedTuple):
    """The values before and after a change, and the words before them."""

    old: Quantity
    new: Quantity
    before: str


def find_move(line: Line, one: Quantity, other: Quantity) -> Move | None:
    """As in "from 40 to 50" and "to £5.3m from £4.7m"."""
    between = line.between(one, other)
    pair = None
    if one.role == "from" and other.role == "to" and between in {" to ", " to just ", " to about ", " to only "}:
        pair = (one, other)
    elif _is_turned(line, one, other, between):
        pair = (other, one)
    elif (one.role == "by" or one.unit == "x") and other.at.text.lower().startswith("from ") and between in {" ", ", "}:
        pair = (other._replace(high=other.low), other._replace(low=other.high))
    if pair is None or pair[0].dimension != pair[1].dimension or pair[0].low is None or pair[1].low is None:
        return None
    same = pair[0].unit == pair[1].unit or {pair[0].unit, pair[1].unit} <= {"%", "proportion"}
    plainly = pair[0].low > 0 and pair[1].low > 0 and pair[0].low == pair[0].high and pair[1].low == pair[1].high
    return Move(*pair, line.before(one)) if same and plainly and pair[0].dimension != "date" else None


def _is_turned(line: Line, one: Quantity, other: Quantity, between: str) -> bool:
    """As in "rose to 15% [...] from 10%", "fell to 120 from 150"."""
    if one.role == "to" and other.role == "from":
        return _turned().fullmatch(between) is not None
    return between == " from " and not other.role and _fallen_to().search(line.before(one)) is not None


@cache
def _fallen_to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(directions())}) (?:[\w'-]+ )?to (?:just |only )?$")


@cache
def _turned() -> re.Pattern[str]:
    return re.compile(r"(?: [\w'-]+){0,5},? (?:up |down )?from ")


def value_of(quantity: Quantity) -> Band:
    """What a value can be, shares in percent."""
    return share(quantity) if quantity.dimension == "proportion" else band(quantity)


def both(move: Move) -> tuple[Related, ...]:
    """The values of a move as the other side of a finding; one place where both are one quantity."""
    told = ((move.old, "before"), (move.new, "after"))
    return tuple(Related(one.at, words) for one, words in told[: 1 + (move.old.at != move.new.at)])


@cache
def directions() -> dict[str, int]:
    """Words of direction: 1 for up, -1 for down."""
    rises, falls = (lexicon.words("arithmetic", name) for name in ("rises", "falls"))
    return dict.fromkeys(rises, 1) | dict.fromkeys(falls, -1)
