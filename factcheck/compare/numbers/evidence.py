"""Two articles on one story -> the numbers that differ and yet are, by all signs, of one thing.

The signs are weighed and added up as odds (Good, Probability and the Weighing of Evidence, 1950). `evals/weights.py`
fits the weights by logistic regression, to the labelled stories of tests/corpus and to labelled news coverage. Each
number has one partner at most, and no other may be nearly as likely.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_SLIPS = frozenset(("swapped long", "swapped"))  # signs that outweigh a likeness by rounding
_TWINS = frozenset(("other unit", "other way"))
_MARGIN = 0.5  # log-odds by which the next best partner of either is less likely
_LIKELY = -0.75  # from which on two numbers of one subject and measure are held to be of one thing
_CERTAIN = 0.05  # from which on any two are held to be of one thing
_ASIDE = -0.5  # the same where there is a reason to differ: they are laid side by side, and nobody is told
_PLAIN = 1.4  # from which on that is worth more than a note: in news coverage more is alike by chance than in stories
_WORDS = 2.5  # what words around both can add at most
_SENTENCES = 1.3  # the same where none stands right beside both
PERHAPS = _LIKELY - _MARGIN  # from which on they may be
BEFORE = 0.41  # the log-odds of any two numbers of one kind that differ and have no equal in the other article
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # how the values differ: a mistyped number is far likelier to be the same than any other
        "swapped long": 1.73,  # 5,310 and 5,130
        "swapped": 0.49,  # 3.4 and 4.3
        "digit long": 2.18,  # 249 and 279
        "far": -3.48,  # the square root of the natural logarithm of how many times one is the other
        # that they are one figure, and yet not told alike
        "other unit": 0.83,  # 900 a month and 900 a year
        "other way": 0.10,  # rose by 6% and fell by 6%
        # what stands around both
        "beside": 0.78,  # words right beside them, the more the nearer
        "beside common": 0.87,  # the same of words that many sentences have
        "sentence": 0.23,  # what both sentences speak of, the rarer the more
        "noun same": 0.86,  # they count the same
        "subject": 0.22,  # their subjects have one head, or one concept
        "attribute": 1.20,  # both are of the depth, or both of the weight
        "ranges": 1.20,  # both state two ends, as one does of what is so in general
        # what sets them apart
        "no word": -0.43,  # no word near both
        "noun other": -0.81,  # they count two things
        "subjects apart": -0.32,  # neither sentence speaks of what the other is about
        "names apart": -0.10,  # one sentence names Ada, the other Bo
        "apart": -0.95,  # what stands beside them tells of two things
        "part": -0.45,  # only one of them is a part of what was told
        "titles": -0.66,  # both stand in titles, which pick what they like
        "rough": -0.44,  # a share in percent, and one in words
        "foil": -0.51,  # only one of them is there to be held against another: "up from 31"
        "bare": -0.35,  # one has no unit
        "reason": -0.20,  # their circumstances differ
        "told": -2.14,  # the other article has this very figure, of something
        "told beside": -2.18,  # the same in the very sentence
        "told alike": -1.86,  # it agrees with another number there
        "crowd": -0.38,  # the natural logarithm of how many numbers of this kind either article has
        # kinds of number of which articles are full, and some of which they are not
        "of count": 0.36,
        "of proportion": -0.67,
        "of date": -3.33,
        "of day": -1.63,
        "of time": 0.90,
        "of money": 0.35,
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
    slipped: bool  # they differ in the order of their digits only
    twins: bool  # they are one figure, told in two ways
    reason: str = ""  # why they may differ
    rivalled: bool = False  # one of them may as well be a partner of another number

    @property
    def certain(self) -> bool:
        """Whether it is so likely that an editor should look, even if nothing else says that they are of one thing."""
        return self.odds >= (_ASIDE if self.reason else _CERTAIN)

    @property
    def plain(self) -> bool:
        """Whether it is so likely that it is worth more than a note."""
        return self.odds >= _PLAIN


def partners(reader: Reader, found: Iterable[Weighed]) -> Iterator[Partners]:
    """Of numbers that were weighed, each two that may be of one thing, the likeliest first, each number once."""
    likely = sorted(map(partner, found), key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    taken: set[Standing] = set()
    for best in likely:
        if best.odds >= _LIKELY and taken.isdisjoint((best.a, best.b)):
            rivalled = any(_rivals(best, other, taken) for other in likely)
            taken.update((best.a, best.b))
            plain = best.slipped or best.twins
            yield best._replace(rivalled=rivalled, reason="" if plain else reader.reason(best.a, best.b))


def partner(one: Weighed) -> Partners:
    """Two numbers that were weighed, as partners."""
    return Partners(one.a, one.b, one.odds, not _SLIPS.isdisjoint(one.signs), not _TWINS.isdisjoint(one.signs))


def _rivals(best: Partners, other: Partners, taken: AbstractSet[Standing]) -> bool:
    """Whether one of two numbers may as well be a partner of another, which has none and gives another figure.

    Digits are seldom swapped by chance: no likeness of words outweighs that.
    """
    margin = 0.0 if best.slipped and not other.slipped else _MARGIN
    if other is best or other.odds <= best.odds - margin or not taken.isdisjoint((other.a, other.b)):
        return False
    if other.a is best.a:
        return other.b.figure != best.b.figure
    return other.b is best.b and other.a.figure != best.a.figure


def weighed(reader: Reader, told: AbstractSet[Standing], least: float) -> Iterator[Weighed]:
    """Each two numbers that can be of one thing, with the signs and the log-odds that they are.

    `told` are the numbers that agree with one of the other article; two that both do are of two things. Those with
    less log-odds than `least` are left out, most of them before their sentences are read.
    """
    for a, b in reader.pairs():
        alike = 0 if a.figure == b.figure else (a in told) + (b in told)
        if alike > 1 or (seen := reader.at_sight(a, b)) is None:
            continue
        seen["told alike"] = alike
        odds, beside = BEFORE + _sum(seen), not a.setting.near.keys().isdisjoint(b.setting.near)
        if odds + (_WORDS if beside else _SENTENCES) < least:
            continue
        read = reader.at_length(a, b)
        if read is not None and odds + _sum(read) >= least:
            yield Weighed(a, b, seen | read, odds + _sum(read))


def _sum(signs: Signs) -> float:
    return sum([WEIGHTS[sign] * strength for sign, strength in signs.items() if strength and sign in WEIGHTS])
