"""Words that multiply or tell how often -> readings: "doubled", "twice as many", "twice a day", "once daily"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.reading import Reading
from factcheck.extract.quantity.unit.compound import read_rate

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_TIMES = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}


@cache
def starts() -> frozenset[str]:
    """Every word a multiple can begin with."""
    return frozenset({*_TIMES, "double", "triple", "treble", "quadruple", *lexicon.table("numbers", "multiples")})


@cache
def comparing() -> frozenset[str]:
    """Words behind "times" that make it a factor."""
    return frozenset({"as", "the", "that", "likelier", "likely", *lexicon.words("roles", "comparatives")})


def read_multiple(tokens: Tokens, index: int) -> Reading | None:
    """The multiple that begins at a token."""
    word = tokens.lower[index]
    if word in _TIMES:
        return _often(tokens, index, _TIMES[word])
    if word in {"double", "triple", "treble", "quadruple"}:
        factor = {"double": 2, "quadruple": 4}.get(word, 3)
        return (
            _factor(Decimal(factor), index, index + 1) if tokens.lower[index + 1] in {"the", "that", "those"} else None
        )
    return _factor(Decimal(lexicon.table("numbers", "multiples")[word]), index, index + 1)


def _factor(value: Decimal, first: int, last: int) -> Reading:
    return Reading(value, value, first, last, "x", "other")


def _often(tokens: Tokens, index: int, value: Decimal) -> Reading | None:
    at = index + 1 + (tokens.lower[index + 1] == "-" or tokens.lower[index + 1] == "only")
    rate = read_rate(tokens, at)
    if rate:
        return Reading(value, value, index, rate.last, rate.name, "rate")
    if value > 1 and tokens.lower[index + 1] in comparing():
        return _factor(value, index, index + 1)
    return Reading(value, value, index, index + 1, "time", "count") if value > 1 else None
