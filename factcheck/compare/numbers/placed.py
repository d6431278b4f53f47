"""A numeric claim of an article -> what is asked of it each time that it meets one of another article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.standing import HEAVIEST, TELLING, weight_of

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import NumericKey


class Placed(NamedTuple):
    """A number of an article, with what is asked of it in each of many meetings."""

    one: Standing
    key: NumericKey | None
    dimension: str
    kind: str
    role: str
    about: frozenset[str]
    weight: float
    least: float  # words that another must have of it, for as much of its weight as makes the two candidates
    low: Decimal
    high: Decimal
    counted: str  # the noun of a count; "" for none
    done: str  # what those do of whom a share is, or what is done to them; "" where it is no such share
    told: frozenset[str]

    @classmethod
    def of(cls, one: Standing, key: NumericKey | None) -> Placed:
        """A number with its key."""
        quantity, weight = one.claim.quantity, weight_of(one.about)
        return cls(
            one=one,
            key=key,
            dimension=quantity.dimension,
            kind=one.kind,
            role=quantity.role,
            about=one.about,
            weight=weight,
            least=TELLING * weight / HEAVIEST,
            low=one.extent.reach_low,
            high=one.extent.reach_high,
            counted=one.noun if quantity.dimension == "count" else "",
            done=_done(one.claim.measure) if quantity.dimension == "proportion" else "",
            told=one.told,
        )

    def names(self, other: Placed) -> bool:
        """Whether the sentence of one has the noun that the other counts."""
        return self.counted in other.told or other.counted in self.told

    def shares_key(self, other: Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: Placed) -> bool:
        """Whether some value can fit both."""
        return self.low <= other.high and other.low <= self.high


def _done(measure: str) -> str:
    rest = measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != measure else ""
