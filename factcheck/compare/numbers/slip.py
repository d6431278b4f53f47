"""Two figures that differ in the order of their digits: the classic slip of the pen, 5,310 for 5,130."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model import Quantity

_LONG = 3  # digits, zeros at the end apart, of a figure that is hardly another's anagram by chance


class Digits(NamedTuple):
    """The digits of a figure in order of size, where its point stands, and its unit."""

    ordered: str
    point: int
    unit: str

    def hardly_by_chance(self) -> bool:
        """Whether so many digits in another order are no coincidence."""
        return len(self.ordered.replace(".", "").strip("0")) >= _LONG


def digits(quantity: Quantity) -> Digits | None:
    """What two figures share that differ in the order of their digits only: 12,400 and 14,200; None for no point."""
    if quantity.low is None or quantity.low != quantity.high or quantity.denominator is not None:
        return None
    if quantity.dimension == "date":
        return None
    figure = format(quantity.low, "f")
    return Digits("".join(sorted(figure)), figure.find("."), quantity.unit) if len(figure) > 1 else None
