"""Two terms as numerator and denominator -> a share: "one in seven", "84 of 5,275", "1 in 7 to 10"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.join import gap, joins
from factcheck.extract.quantity.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term


_ALL_BUT = ("all", "but")


def _is_ratio(tokens: Tokens, one: Term, other: Term) -> bool:
    """Whether two whole numbers are numerator and denominator: "one in seven", "84 of 5,275 patients"."""
    per = gap(tokens, one, other) in {"per", "per every", "for every"}
    if one.denominator or other.denominator or other.value <= 0 or one.value < 0 or one.value > other.value:
        return False
    if other.dimension not in {"count", "date"} or (one.dimension != "count" and not per):
        return False
    if other.dimension == "date" and not (one.value == 1 and "in" not in gap(tokens, one, other, bare=True)):
        return False
    if one.value > 1 and one.unit and other.unit not in {"", one.unit} and gap(tokens, one, other) == "in":
        return False  # "14 goals in 23 games": none of the one are of the other
    if gap(tokens, one, other, bare=True) == "from" and one.value > 1 and not per:
        return False
    return one.value == one.value.to_integral_value() or per


def read_ratio(tokens: Tokens, terms: Sequence[Term], index: int) -> tuple[Reading | None, int]:
    """The share that begins with a term, if any, and the index of the term behind it."""
    one, other = terms[index], terms[index + 1]
    if not _is_ratio(tokens, one, other):
        return None, index + 1
    last = other.last if "per" in gap(tokens, one, other) else other.bare
    part, first = (
        (other.value - one.value, one.first - len(_ALL_BUT)) if _left_out(tokens, one) else (one.value, one.first)
    )
    share = part / other.value
    reading = Reading(share, share, first, last, "proportion", "proportion", numerator=part, denominator=other.value)
    if index + 2 == len(terms) or first < one.first:
        return reading, index + 2
    third = terms[index + 2]
    if gap(tokens, other, third, bare=True) not in {"to", "-", "–"} or third.value < other.value:
        return reading, index + 2
    return _ratio_range(tokens, terms, index, reading)


def _left_out(tokens: Tokens, one: Term) -> bool:
    """Whether a number is of those that are left out: "all but [six] of the 77 people"."""
    return one.first >= len(_ALL_BUT) and tuple(tokens.lower[one.first - len(_ALL_BUT) : one.first]) == _ALL_BUT


def _ratio_range(tokens: Tokens, terms: Sequence[Term], index: int, reading: Reading) -> tuple[Reading, int]:
    """As in "1 in 7 to 10", "1 in 10 to 1 in 5"."""
    third = terms[index + 2]
    if index + 3 < len(terms) and _is_ratio(tokens, third, terms[index + 3]):
        return reading, index + 2
    share = terms[index].value / third.value
    return reading._replace(low=share, last=third.bare, numerator=None, denominator=None), index + 3


def read_over(tokens: Tokens, span: Reading, terms: Sequence[Term], index: int) -> Reading | None:
    """As in "1 to 2 in 1,000": a range of numerators."""
    if index >= len(terms) or span.unit:
        return None
    other = terms[index]
    if tokens.phrase(span.last, other.first) not in joins("ratios") or other.dimension != "count" or other.value <= 0:
        return None
    assert span.low is not None
    assert span.high is not None
    if span.high > other.value:
        return None
    return span._replace(
        low=span.low / other.value, high=span.high / other.value, last=other.bare, unit="proportion",
        dimension="proportion",
    )  # fmt: skip
