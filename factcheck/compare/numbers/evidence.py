"""Two articles on one story -> the numbers that differ and yet are, by all signs, of one thing.

The signs are weighed and added up as odds (Good, Probability and the Weighing of Evidence, 1950); the weights were
fitted to labelled stories. Each number has one partner at most, and no other may be nearly as likely.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.twin import twin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_SLIPS = frozenset(("swapped long", "swapped"))  # signs that outweigh a likeness by rounding
_TWINS = frozenset(("other unit", "other way"))
_STRONG = _TWINS | {"swapped long"}
_PLACES = frozenset(("both lead", "order"))  # signs that part nobody from a rival told in like words
_MARGIN = 0.5  # log-odds by which the next best partner of either is less likely
_LIKELY = -1.2  # from which on two numbers of one subject and measure are held to be of one thing
_CERTAIN = -0.1  # from which on any two are: nine in ten of them are
PERHAPS = _LIKELY - _MARGIN  # from which on they may be
BEFORE = 0.22  # the log-odds of any two numbers of one kind that differ and have no equal in the other article
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # how the values differ: a mistyped number is far likelier to be the same than any other
        "swapped long": 2.62,  # 5,310 and 5,130
        "swapped": 1.85,  # 3.4 and 4.3
        "digit long": 0.53,  # 249 and 279
        "far": -2.34,  # the natural logarithm of how many times one is the other
        # that they are one figure, and yet not told alike
        "other unit": 0.94,  # 900 a month and 900 a year
        "other way": 0.42,  # rose by 6% and fell by 6%
        # what stands around both
        "beside": 1.27,  # words right beside them, the more the nearer
        "partner": 1.02,  # figures that both sentences have besides
        "subject": 0.41,  # their subjects have one head, or one concept
        "both lead": 0.32,  # both open their articles
        # what sets them apart
        "order": -1.41,  # how far from each other they stand in their articles, 1 for beginning and end
        "names apart": -0.23,  # one sentence names Ada, the other Bo
        "subjects apart": -0.43,  # neither sentence speaks of what the other is about
        "noun none": -0.94,  # one of them names nothing that it counts
        "noun other": -0.69,  # they count two things
        "rough": -0.89,  # a share in percent, and one in words
        "foil": -0.63,  # only one of them is there to be held against another: "up from 31"
        "norm": -0.45,  # only one of them is a limit, a target, an average, the utmost
        "bare": -0.23,  # one has no unit
        "told": -0.34,  # the other article has this very figure, of something
        "crowd": -0.66,  # the natural logarithm of how many numbers of this kind either article has
        # kinds of number of which articles are full, and one of which they are not
        "of count": -1.25,
        "of proportion": -0.72,
        "of date": -0.63,
        "of time": 0.63,
    }
)


class Weighed(NamedTuple):
    """Two numbers that differ, with the signs on them and the log-odds that they are of one thing."""

    a: Standing
    b: Standing
    signs: Signs
    odds: float


class Partners(NamedTuple):
    """Two numbers that differ, and how likely it is, in log-odds, that they are of one thing."""

    a: Standing
    b: Standing
    odds: float
    told: float  # the same, wherever in their articles they stand
    slipped: bool  # they differ in the order of their digits only
    twins: bool  # they are one figure, told in two ways
    rivalled: bool = False  # one of them may as well be a partner of another number

    @property
    def certain(self) -> bool:
        """Whether it is so likely that an editor should look, even if nothing else says that they are of one thing."""
        return self.odds >= _CERTAIN


def partners(found: Iterable[Weighed], told: AbstractSet[Standing]) -> Iterator[Partners]:
    """Of numbers that were weighed, each two that may be of one thing, the likeliest first, each number once.

    Those that are `told` by both, of one thing in like words, can only be one figure told in two ways, or a slip of
    the pen for another one.
    """
    likely = [partner(one) for one in found if told.isdisjoint((one.a, one.b)) or not _STRONG.isdisjoint(one.signs)]
    likely.sort(key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    taken: set[Standing] = set()
    for best in likely:
        if best.odds >= _LIKELY and taken.isdisjoint((best.a, best.b)):
            rivalled = any(_rivals(best, other, taken) for other in likely)
            taken.update((best.a, best.b))
            yield best._replace(rivalled=rivalled)


def partner(one: Weighed) -> Partners:
    """Two numbers that were weighed, as partners."""
    told = one.odds - _sum({sign: strength for sign, strength in one.signs.items() if sign in _PLACES})
    return Partners(one.a, one.b, one.odds, told, not _SLIPS.isdisjoint(one.signs), not _TWINS.isdisjoint(one.signs))


def _rivals(best: Partners, other: Partners, taken: AbstractSet[Standing]) -> bool:
    """Whether one of two numbers may as well be a partner of another, which has none and gives another figure.

    Digits are seldom swapped by chance: no likeness of words outweighs that.
    """
    margin = 0.0 if best.slipped and not other.slipped else _MARGIN
    if other is best or other.told <= best.told - margin or not taken.isdisjoint((other.a, other.b)):
        return False
    if other.a is best.a:
        return other.b.figure != best.b.figure
    return other.b is best.b and other.a.figure != best.a.figure


def weighed(reader: Reader, told: AbstractSet[Standing], least: float) -> list[Weighed]:
    """Each two numbers that can be of one thing, with the signs and the log-odds that they are.

    Those with less log-odds than `least` are left out, most of them before their sentences are read.
    """
    found = []
    for a, b in reader.pairs():
        if (a in told or b in told) and not twin(a, b):
            continue
        seen = reader.at_sight(a, b)
        if seen is None or (odds := BEFORE + _sum(seen)) + WEIGHTS["subject"] < least:
            continue
        read = reader.at_length(a, b)
        if read is not None and (odds := odds + _sum(read)) >= least:
            found.append(Weighed(a, b, seen | read, odds))
    return found


def _sum(signs: Signs) -> float:
    return sum([WEIGHTS[sign] * strength for sign, strength in signs.items() if strength and sign in WEIGHTS])
