"""A total and what it is worked out from -> the flag on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import grade, plain
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Quantity


def single(*quantities: Quantity) -> bool:
    """Whether all are one value each, above zero."""
    return all(one.low is not None and one.low == one.high and one.low > 0 for one in quantities)


def value(quantity: Quantity) -> Decimal:
    """The one value of a quantity that has one."""
    assert quantity.low is not None, "asked of single values only"
    return quantity.low


def product_flag(total: Quantity, others: tuple[Quantity, ...], sum_: str, value: Decimal) -> Flag:
    """The flag on a total; `sum_` is how it was worked out from the others, and `value` what that gives."""
    related = tuple(Related(other.at, "what it is worked out from") for other in others)
    low = grade(total, *others) is Severity.WARNING
    message = f"{sum_} is {plain(value, total.low)}, not {total.at.text}"
    return Flag(total.at, message, related, severity=Severity.NOTE if low else None)
