"""Measures side by side, each in a smaller unit -> one: "2 hours 30 minutes", "6 ft 2 in", "5 dollars and 20 cents"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.extract.quantity.join import gap
from factcheck.extract.quantity.unit.table import converted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.quantity.reading import Reading
    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term

_NEXT = {
    "year": "month", "month": "day", "week": "day", "hour": "minute", "minute": "second",
    "foot": "inch", "pound": "ounce",
}  # fmt: skip
_APART = frozenset((  # behind a time or a length that is no rest of the one before it
    "after", "ago", "ahead", "apart", "away", "before", "behind", "earlier", "faster", "from", "into", "later",
    "longer", "quicker", "shorter", "slower",
))  # fmt: skip
_HUNDRED = Decimal(100)
_CHANGE = frozenset({("USD", "cent"), ("EUR", "cent"), ("GBP", "pence"), ("AUD", "cent"), ("CAD", "cent")})


def total(
    tokens: Tokens, terms: Sequence[Term], index: int, between: str, first: Reading
) -> tuple[Reading, int] | None:
    """What a term, read as `first`, and those behind it are together, and the index of the term behind all of them.

    As in "2 hours 30 minutes", "11 hours, 23 minutes and 5 seconds"; not "every two hours, 30 minutes after it".
    """
    if not (_goes_on(tokens, terms[index], terms[index + 1], between) and _adds(terms[index], terms[index + 1])):
        return None
    found, last = _sum(first, terms[index + 1]), index + 1
    while last + 1 < len(terms) and terms[last + 1].unit == _NEXT.get(terms[last].unit, ""):
        if not _goes_on(tokens, terms[last], terms[last + 1], gap(tokens, terms[last], terms[last + 1])):
            break
        last += 1
        found = _sum(found, terms[last])
    return found, last + 1


def _goes_on(tokens: Tokens, one: Term, other: Term, between: str) -> bool:
    """Whether what stands between two measures lets the second be the rest of the first."""
    if between == ",":
        return other.unit == _NEXT.get(one.unit) and tokens.lower[other.last] not in _APART
    return between in {"", "and"}


def _adds(one: Term, other: Term) -> bool:
    """Whether two measures are one: "2 hours 30 minutes", "6 ft 2 in"."""
    if one.dimension == other.dimension == "money":
        return (one.unit, other.unit) in _CHANGE and other.value < _HUNDRED
    if one.dimension != other.dimension or one.dimension not in {"time", "length", "mass"} or one.unit == other.unit:
        return False
    smaller = converted(other.value, other.unit, one.unit)
    return smaller is not None and 0 < smaller < 1


def _sum(one: Reading, other: Term) -> Reading:
    assert one.low is not None, "a term has a value"
    if one.dimension == "money":
        both = one.low + other.value / _HUNDRED
    else:
        both = one.low + (converted(other.value, other.unit, one.unit) or 0)
    return one._replace(low=both, high=both, last=other.last)
