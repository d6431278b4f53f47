"""A numeric claim of an article -> what is asked of it each time that it meets one of another article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.compare.lazy import lazy
from factcheck.compare.numbers.value.unit import often
from factcheck.compare.subject import words_of
from factcheck.extract.grammar import verb_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import NumericKey

_NARROW = 1.5  # times the lower end that the upper one of a value is at most
_HEAVIEST = 1.5  # of the weights of words
_LONG = 6  # letters; longer words weigh most
_SLACK = 1e-9  # of a value, for the digits that a float has less than a decimal


class Placed:
    """A number of an article, with what is asked of it in each of many meetings.

    `low` and `high` are the ends of all values that it can have.
    """

    def __init__(self, one: Standing, key: NumericKey | None) -> None:
        quantity = one.claim.quantity
        self.one = one
        self.start = one.claim.at.span.start
        self.key = key
        self.dimension = quantity.dimension
        self.kind = one.kind
        self.role = quantity.role
        self.circumstances = one.circumstances
        times = often(quantity.unit) or 1  # what is told per time is laid in order per year
        self.low, self.high = float(one.extent.reach_low) * times, float(one.extent.reach_high) * times

    @lazy
    def subject(self) -> Sequence[str]:
        """The words of its subject."""
        return words_of(self.one.claim.subject)

    @lazy
    def about(self) -> frozenset[str]:
        """Content words around it."""
        return self.one.about

    @lazy
    def weight(self) -> float:
        """What these words say."""
        return weight_of(self.about)

    @lazy
    def done(self) -> str:
        """What those do of whom a share is, or what is done to them."""
        return _done(self.one.claim.measure) if self.dimension == "proportion" else ""

    def shares_key(self, other: Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: Placed) -> bool:
        """Whether some value can fit both, as far as floats tell."""
        return self.low <= other.high + abs(other.high) * _SLACK and other.low <= self.high + abs(self.high) * _SLACK


class Range:
    """Numbers of one dimension, in the order of their values, to find those that can have that of another."""

    def __init__(self, numbers: Sequence[Placed]) -> None:
        self.numbers = numbers
        self._wide = [one for one in numbers if not one.high <= _NARROW * one.low]
        self._narrow = sorted((one for one in numbers if one.high <= _NARROW * one.low), key=attrgetter("low"))
        self._lows = [one.low for one in self._narrow]

    def reaching(self, other: Placed) -> Iterator[Placed]:
        """Those that can have the value of another."""
        return (one for one in self.within(other.low, other.high) if one.reaches(other))

    def within(self, low: float, high: float) -> Iterator[Placed]:
        """Those of values from one to the other, with some that are close to them."""
        first = bisect_left(self._lows, low / _NARROW * (1 - _SLACK)) if low > 0 else 0
        yield from self._narrow[first : bisect_right(self._lows, high * (1 + _SLACK))]
        yield from self._wide


def _done(measure: str) -> str:
    rest = measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != measure else ""


def weight_of(words: Iterable[str]) -> float:
    """What words say: verbs half, long words more."""
    return sum(map(_weight, words))


@cache
def _weight(word: str) -> float:
    return 0.5 if verb_form(word) else _HEAVIEST if len(word) > _LONG else 1.0
