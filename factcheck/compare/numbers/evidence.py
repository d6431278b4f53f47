"""Two articles on one story -> the numbers that differ and yet are, by all signs, of one thing.

The signs are weighed and added up as odds (Good, Probability and the Weighing of Evidence, 1950); the weights were
fitted to labelled stories. Each number has one partner at most, and no other may be nearly as likely.
"""

from __future__ import annotations

import math
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.twin import twin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_SLIPS = frozenset(("swapped long", "swapped"))  # signs that outweigh a likeness by rounding
_TWINS = frozenset(("other unit", "other way"))
_STRONG = _TWINS | {"swapped long"}
_SURE = 0.0  # log-odds from which on two numbers are held to be of one thing
_CERTAIN = 0.7  # from which on that is worth more than a note: of those below, an editor finds most to be of two things
_PERHAPS = -1.0  # from which on they may be
_MARGIN = 0.5  # by which the next best partner of either is less likely
_BEFORE = -1.4  # the log-odds of any two numbers of one kind that differ and have no equal in the other article
WEIGHTS = MappingProxyType(
    {
        # how the values differ: a mistyped number is far likelier to be the same than any other
        "swapped long": 4.7,  # 5,310 and 5,130
        "swapped": 4.1,  # 3.4 and 4.3
        "digit long": 1.9,  # 249 and 279
        "dropped": 1.7,  # 1,140 and 140
        "digit": 0.5,  # 24 and 22
        "far": -2.1,  # the natural logarithm of how many times one is the other
        # that they are one figure, and yet not told alike
        "other unit": 2.6,  # 900 a month and 900 a year
        "other way": 2.0,  # rose by 6% and fell by 6%
        # what stands around both, the more the nearer and the rarer
        "beside rare": 1.9,
        "beside": 1.9,
        "beside common": 0.5,
        "sentence": 0.75,
        "key": 0.9,  # subject and measure were read, and are one
        "month": 1.5,  # of two days: "17 May" and "27 May"
        "head": 0.7,  # the subjects have one head: "the fee", "the entrance fee"
        "verb": 0.2,
        # what sets them apart
        "noun none": -0.7,  # one of them names nothing that it counts
        "noun named": -0.5,  # they count two things, of which the other sentence names one
        "other names": -1.3,  # one stands beside Ada, the other beside Bo
        "part": -0.4,  # only one of them is a part of something
        "partner beside": 2.0,  # one of them right beside
        "partner": 1.1,  # figures that agree, in both sentences
        "other kind": -0.6,
        "unit": -2.3,
        "told": -0.5,  # the other article has this very figure, of something
        "rivals": -0.85,  # the natural logarithm of how many others either could be held against
        # kinds of number of which articles are full, and one of which they are not
        "of count": -0.7,
        "of money": -0.8,
        "of proportion": -1.2,
        "of date": -1.4,
        "of time": 1.4,
    }
)


class Partners(NamedTuple):
    """Two numbers that differ, and how likely it is, in log-odds, that they are of one thing."""

    a: Standing
    b: Standing
    odds: float
    slipped: bool  # they differ in the order of their digits only
    twins: bool  # they are one figure, told in two ways

    @property
    def sure(self) -> bool:
        """Whether it is more likely than not."""
        return self.odds >= _SURE

    @property
    def certain(self) -> bool:
        """Whether it is so likely that an editor should look."""
        return self.odds >= _CERTAIN


def partners(reader: Reader, told: AbstractSet[Standing], rounded: AbstractSet[Standing]) -> Iterator[Partners]:
    """Each two numbers of two articles that differ and may be of one thing, the likeliest first.

    Those that are `told` by both can only be one figure told of one thing in two ways; those that are `rounded` to a
    number of the other article may also be a slip of the pen for another one.
    """
    likely = []
    for a, b, signs, odds in weighed(reader, told - rounded):
        slipped = not _SLIPS.isdisjoint(signs)
        if odds >= _PERHAPS - _MARGIN and (told.isdisjoint((a, b)) or not _STRONG.isdisjoint(signs)):
            likely.append(Partners(a, b, odds, slipped, not _TWINS.isdisjoint(signs)))
    likely.sort(key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    taken: set[Standing] = set()
    for best in likely:
        if best.odds < _PERHAPS or not taken.isdisjoint(best[:2]):
            continue
        if not any(_rivals(best, other, taken) for other in likely):
            taken.update(best[:2])
            yield best


def _rivals(best: Partners, other: Partners, taken: AbstractSet[Standing]) -> bool:
    """Whether one of two numbers may as well be a partner of another, which has none."""
    if other is best or other.odds <= best.odds - _MARGIN or not taken.isdisjoint(other[:2]):
        return False
    return other.a is best.a or other.b is best.b


def weighed(reader: Reader, told: AbstractSet[Standing]) -> list[tuple[Standing, Standing, Signs, float]]:
    """Each two numbers that can be of one thing, with the signs and the log-odds that they are."""
    found = [
        (a, b, signs)
        for a in reader.first.numbers
        for b in reader.second.facing(a)
        if ((a not in told and b not in told) or twin(a, b)) and (signs := reader.signs(a, b)) is not None
    ]
    met = Counter(one for a, b, _ in found for one in (a, b))
    rivals = ((a, b, {**signs, "rivals": math.log(met[a] + met[b] - 1)}) for a, b, signs in found)
    return [(a, b, signs, _odds(signs)) for a, b, signs in rivals]


def _odds(signs: Signs) -> float:
    return _BEFORE + sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs.items())
