"""A numeric claim of an article -> what is asked of it each time that it meets one of another article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.numbers.standing import HEAVIEST, TELLING, weight_of
from factcheck.compare.subject import words_of

if TYPE_CHECKING:
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import NumericKey

_RARE = 3  # digits, zeros at the end apart


class Placed:
    """A number of an article, with what is asked of it in each of many meetings.

    `least` are the words that another must have of it, for as much of its weight as makes the two candidates;
    `counted` is the noun of a count, "" for none, and `done` what those do of whom a share is, or what is done to them.
    """

    __slots__ = (
        *("one", "start", "key", "dimension", "kind", "role", "circumstances", "subject", "about", "weight", "least"),
        *("low", "high", "counted", "done", "told", "rare"),
    )

    def __init__(self, one: Standing, key: NumericKey | None) -> None:
        claim, quantity = one.claim, one.claim.quantity
        self.one = one
        self.start = claim.at.span.start
        self.key = key
        self.dimension = quantity.dimension
        self.kind = one.kind
        self.role = quantity.role
        self.circumstances = one.circumstances
        self.subject = words_of(claim.subject)
        self.about = one.about
        self.weight = weight_of(one.about)
        self.least = TELLING * self.weight / HEAVIEST
        self.low, self.high = one.extent.reach_low, one.extent.reach_high
        self.counted = one.noun if quantity.dimension == "count" else ""
        self.done = _done(claim.measure) if quantity.dimension == "proportion" else ""
        self.told = one.told
        self.rare = (
            one.telling and len(one.claim.quantity.low.normalize().as_tuple().digits) >= _RARE
            if one.claim.quantity.low is not None
            else False
        )

    def hints_at(self, other: Placed) -> bool:
        """Whether anything but the words around both speaks for one thing: their key, a noun, a rare figure."""
        return (
            self.shares_key(other)
            or self.shares_figure(other)
            or self.counted in other.told
            or other.counted in self.told
        )

    def shares_figure(self, other: Placed) -> bool:
        """Whether both are one figure of three digits or more, which two things hardly share in one story."""
        return self.rare and other.rare and self.one.figure == other.one.figure

    def shares_key(self, other: Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: Placed) -> bool:
        """Whether some value can fit both."""
        return self.low <= other.high and other.low <= self.high


def _done(measure: str) -> str:
    rest = measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != measure else ""
