"""A numeric claim of an article -> what is asked of it each time that it meets one of another article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.compare.numbers.slip import Digits
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import NumericKey


class Placed(NamedTuple):
    """A number of an article, with what is asked of it in each of many meetings."""

    one: Standing
    key: NumericKey | None
    about: frozenset[str]
    weight: float
    low: Decimal
    high: Decimal

    def hints_at(self, other: Placed) -> bool:
        """Whether both say by a word what they are of, or differ in the order of their digits only."""
        return self.shares_frame(other) or self.slip(other) is not None

    def shares_frame(self, other: Placed) -> bool:
        """Whether one word beside each says what both are of."""
        return not self.one.setting.frames.isdisjoint(other.one.setting.frames)

    def slip(self, other: Placed) -> Digits | None:
        """The digits of both, where only their order differs."""
        mine = self.one.digits
        differ = self.low != other.low
        return mine if differ and mine is not None and mine == other.one.digits else None

    def shares_key(self, other: Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: Placed) -> bool:
        """Whether some value can fit both."""
        return self.low <= other.high and other.low <= self.high
