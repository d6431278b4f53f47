"""A numeric claim of an article -> what is asked of it each time that it meets one of another article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.standing import HEAVIEST, TELLING, weight_of

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.compare.numbers.slip import Digits
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
    frames: frozenset[str]
    digits: Digits | None
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
            frames=one.frames,
            digits=one.digits,
            counted=one.noun if quantity.dimension == "count" else "",
            done=_done(one.claim.measure) if quantity.dimension == "proportion" else "",
            told=one.told,
        )

    def is_of_what(self, other: Placed) -> bool:
        """Whether both can be of one thing for all that they count; of dates, more must tell."""
        if self.dimension == "count":
            return of_one_noun(self.one, other.one)
        return self.dimension != "date"

    def slips_bare(self, other: Placed) -> bool:
        """Whether both count what no noun names, and differ in the order of their digits only."""
        return self.dimension == "count" and not (self.counted or other.counted) and self.slip(other) is not None

    def hints_at(self, other: Placed) -> bool:
        """Whether both say by a word what they are of, or differ in the order of their digits only."""
        return not self.frames.isdisjoint(other.frames) or self.slip(other) is not None

    def names(self, other: Placed) -> bool:
        """Whether the sentence of one has the noun that the other counts."""
        return self.counted in other.told or other.counted in self.told

    def shares_frame(self, other: Placed) -> bool:
        """Whether one word beside each says what both are of."""
        return not self.frames.isdisjoint(other.frames)

    def slip(self, other: Placed) -> Digits | None:
        """The digits of both, where only their order differs."""
        mine = self.digits
        return mine if mine is not None and mine == other.digits and self.low != other.low else None

    def shares_key(self, other: Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: Placed) -> bool:
        """Whether some value can fit both."""
        return self.low <= other.high and other.low <= self.high


def _done(measure: str) -> str:
    rest = measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != measure else ""
