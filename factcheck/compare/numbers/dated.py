"""Two dates of one subject and measure -> whether what they date can be one event only, and its years exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import NumericClaim, Quantity

_BRACKETED = "date"  # what a date measures that stands in brackets behind a name


def is_date(one: Standing) -> bool:
    """Whether a number is a date, which may be the very thing that two articles on one event differ in."""
    return one.claim.quantity.dimension in ("date", "day")


def of_an_event(claim: NumericClaim) -> bool:
    """Whether a date says when a thing began, was completed, or took place, and no more than once."""
    return claim.quantity.dimension in ("date", "day") and " of “" in claim.measure


def of_one_event(a: Standing, b: Standing) -> bool:
    """Whether two dates of one subject and measure are of one event, whatever else stands around them."""
    return (of_an_event(a.claim) and of_an_event(b.claim)) or of_one_stretch(a, b)


def of_one_stretch(a: Standing, b: Standing) -> bool:
    """Whether two names have years in brackets that begin or end alike: "(1973-1989)" and "(1973-1990)"."""
    one, other = a.claim.quantity, b.claim.quantity
    if not (a.claim.measure == b.claim.measure == _BRACKETED and _is_stretch(one) and _is_stretch(other)):
        return False
    return (one.low == other.low) != (one.high == other.high)


def _is_stretch(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low < quantity.high
