"""Number words -> a Number: "twenty-five", "one hundred and five", "two thousand", "three point two"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.figure import Number, exponents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens

_HYPHENS = frozenset("-‐‑")
_NO_LIMIT = 99


@cache
def values() -> Mapping[str, int]:
    """Number words below a hundred."""
    return {word: int(value) for group in ("units", "tens") for word, value in lexicon.table("numbers", group).items()}


def read_spelled(tokens: Tokens, index: int) -> Number | None:
    """The number in words that begins at a token, or None."""
    total, chunk, limit, at = 0, -1, _NO_LIMIT, index  # a chunk of -1 is none yet
    while True:
        word = tokens.lower[at]
        if word in values():
            grown = _grown(chunk, values()[word])
            if grown < 0:
                break
            chunk = grown
        elif word == "hundred":
            if chunk == 0 or chunk > 99 or (chunk < 0 and at > index):
                break
            chunk = abs(chunk) * 100
        elif word in exponents("scales"):
            if word[-1] == "s" and at == index:
                return None
            exponent = exponents("scales")[word]
            if exponent >= limit or chunk == 0 or (chunk < 0 and at > index):
                break
            total, chunk, limit = total + abs(chunk) * 10**exponent, -1, exponent
        else:
            break
        at = _next(tokens, at, chunk, limit)
    at = _back(tokens, at)
    return None if at <= index else _with_point(tokens, _number(total, chunk, limit, at))


def _grown(chunk: int, value: int) -> int:
    """A chunk below a thousand with one more word, or -1 where the word begins another number."""
    if chunk < 0:
        return value
    tail = chunk % 100
    fits = (chunk >= 100 and tail == 0) or (tail >= 20 and tail % 10 == 0 and 0 < value < 10)
    return chunk + value if fits and value else -1


def _next(tokens: Tokens, at: int, chunk: int, limit: int) -> int:
    """Where the next number word may stand: behind a hyphen, or behind the "and" of "hundred and five"."""
    at += 1
    behind = past_hyphen(tokens, at)
    if behind > at:
        return behind
    if tokens.lower[at] in {"and", "&"} and _joins(tokens, at + 1, chunk, limit):
        return at + 1
    if tokens.lower[at] == "," and chunk < 0 and _hundreds(tokens, at + 1, limit):
        return at + 1
    return at


def past_hyphen(tokens: Tokens, at: int) -> int:
    """Where a word goes on behind a hyphen that stands at a token; that token, where none does."""
    return at + (tokens.lower[at] in _HYPHENS and tokens.glued(at) and tokens.glued(at + 1))


def _hundreds(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether the hundreds of "two thousand, five hundred and sixty" go on, and are no further item of a list."""
    if tokens.lower[at] not in values() or tokens.lower[at + 1] != "hundred":
        return False
    behind = tokens.lower[at + 2]
    if behind in {"and", "&"}:
        return _joins(tokens, at + 3, 100, limit)
    return behind in values() or exponents("scales").get(behind, limit) < limit


def _joins(tokens: Tokens, at: int, chunk: int, limit: int) -> bool:
    """Whether "and" goes on: behind hundreds and thousands, unless as large a number follows it."""
    if tokens.lower[at] not in values() or not (chunk < 0 or (chunk >= 100 and chunk % 100 == 0)):
        return False
    while tokens.lower[at] in values() or tokens.lower[at] in _HYPHENS:
        at += 1
    if tokens.lower[at] == "hundred":
        return chunk < 0
    return exponents("scales").get(tokens.lower[at], -1) < limit


def _back(tokens: Tokens, at: int) -> int:
    """Where the number ends, without a hyphen or "and" that led nowhere."""
    return at - 1 if tokens.lower[at - 1] in _HYPHENS or tokens.lower[at - 1] in {"and", "&"} else at


def _number(total: int, chunk: int, limit: int, last: int) -> Number:
    if chunk >= 0 or limit == _NO_LIMIT:
        return Number(Decimal(total + max(chunk, 0)), last, digits=False)
    return Number(Decimal(total // 10**limit).scaleb(limit), last, digits=False, exponent=limit)


def _with_point(tokens: Tokens, number: Number) -> Number:
    """As in "Three point two", "zero point zero five"."""
    if tokens.lower[number.last] != "point" or number.exponent:
        return number
    at, digits = number.last + 1, ""
    while tokens.lower[at] in values() and len(digits) < 9:
        digits += str(values()[tokens.lower[at]])
        at += 1
    return Number(Decimal(f"{number.value}.{digits}"), at, digits=False) if digits else number
