"""A number of an article -> its kind, its size and its digits: what most that it is weighed against fail at."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.compare.numbers.standing import Standing

_NOTHING = Decimal(0)
_DATES = frozenset(("date", "day"))


class Figure(NamedTuple):
    """The value of a number in base units, and its kind: "70%" and "seven in ten" are one figure."""

    low: Decimal | None
    high: Decimal | None
    kind: str


class Mark:
    """A number with what is asked of it each time that it is weighed against one of another article.

    `kind` is its dimension, ages apart; `stated` the lower end of its value in its own unit; `size` the natural
    logarithm of that in base units, None where it has none; `bare` that it is a count of
    what no noun names; `order` its digits in order of size, "" of a date.
    """

    __slots__ = ("bare", "digits", "figure", "kind", "one", "order", "size", "start", "stated")

    def __init__(self, one: Standing) -> None:
        quantity, extent = one.claim.quantity, one.extent
        self.one = one
        self.start = one.claim.sentence.at.span.start
        self.kind = "age" if quantity.role == "age" else quantity.dimension
        self.bare = self.kind == "count" and not one.noun
        self.figure = Figure(extent.low, extent.high, self.kind)
        self.stated = next((end for end in (quantity.low, quantity.high) if end is not None), _NOTHING)
        base = next((end for end in (extent.low, extent.high) if end is not None), _NOTHING)
        dated = self.kind in _DATES
        self.size = None if dated or base <= 0 else math.log(base)
        self.digits = "" if dated else "".join(map(str, self.stated.normalize().as_tuple().digits))
        self.order = "".join(sorted(self.digits))

    def far(self, other: Mark) -> float:
        """How far two values are apart, as the natural logarithm of how many times one is the other; 0 for dates.

        Numbers of two kinds, of which one has no unit, are held against each other as stated.
        """
        if self.kind in _DATES:
            return 0.0
        if self.kind != other.kind:
            return abs(math.log(self.stated / other.stated)) if self.stated > 0 and other.stated > 0 else math.inf
        if self.size is None or other.size is None:
            return math.inf
        return abs(self.size - other.size)
