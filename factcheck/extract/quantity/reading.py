"""What is known of a number in its sentence while it is being read: terms joined into one interval."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Dimension


class Reading(NamedTuple):
    """An interval with its unit, over the tokens `first` to `last`; the fields are those of a Quantity."""

    low: Decimal | None
    high: Decimal | None
    first: int
    last: int
    unit: str = ""
    dimension: Dimension = "count"
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    hedge: str = ""
    vague: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    role: str = ""
    parts: tuple[Reading, ...] = ()

    @property
    def bounded(self) -> bool:
        """Whether both ends are given and equal: a single value."""
        return self.low is not None and self.low == self.high


class Aside(NamedTuple):
    """Tokens with a number that are no quantity, and why."""

    first: int
    last: int
    reason: str
