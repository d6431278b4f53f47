"""Two articles on one story -> the numbers that agree and, by all signs, are one fact told twice.

An exact figure says that by itself, even in other units; a round one needs words beside it that both articles have.
Each number has one partner at most, the likeliest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.about.restated import SMALL
from factcheck.compare.numbers.pairing import weights
from factcheck.compare.numbers.pairing.accord import accord
from factcheck.compare.numbers.pairing.likeness import at_most, kinds, likeness, near, nouns
from factcheck.compare.numbers.value.unit import convertible, of_one_base

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.accord import Accord
    from factcheck.compare.numbers.pairing.placed import Range
    from factcheck.compare.numbers.pairing.signs import Reader, Signs

_TOLD = MappingProxyType(
    {
        "edge": "one gives as a bound the very figure that the other has",
        "rate": "one rate is told per two stretches of time",
    }
)
_SURE = -0.8  # from which on two numbers are held to be one fact
_SURE_OF_TWO = 0.5  # the same where the articles are on two polls, two years, two firms
_CLEARLY = 0.5  # by which two numbers that stand in each other's words do so more than in their own
_SMALL = math.log(SMALL)


class Agreement(NamedTuple):
    """Two numbers that agree, how, and how likely, in log-odds, they are one fact."""

    a: Standing
    b: Standing
    how: str
    odds: float

    @property
    def told(self) -> str:
        """How they agree where their values do not seem to; or ""."""
        return _TOLD.get(self.how, "")

    @property
    def rounded(self) -> bool:
        """Whether they do not state the very same value."""
        return self.a.figure != self.b.figure


def agreeing(reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range]) -> Iterator[Agreement]:
    """Each two numbers of two articles that are one fact told twice, the likeliest first; they come by dimension."""
    likely = [one for one, _ in weighed(reader, first, second, _SURE)]
    if likely and reader.settings.on_two(reader.first.article.document, reader.second.article.document):
        likely = [one for one in likely if one.odds >= _SURE_OF_TWO]
    likely.sort(key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    partner: dict[Standing, Standing] = {}
    agreed: dict[tuple[int, int], list[Agreement]] = defaultdict(list)  # by their sentences
    for best in likely:
        a, b = best.a, best.b
        if _again(a, partner.get(b)) and _again(b, partner.get(a)):
            partner.setdefault(a, b)
            partner.setdefault(b, a)
            agreed[a.claim.sentence.at.span.start, b.claim.sentence.at.span.start].append(best)
    for beside in agreed.values():
        yield from (one for one in beside if not any(_exchanged(one, other) for other in beside))


def _exchanged(one: Agreement, other: Agreement) -> bool:
    """Whether each of two numbers of a sentence stands in the other's words in another article: of two groups."""
    if one.a.dimension != other.a.dimension or one.a.figure == other.a.figure:
        return False
    across = _likeness(one.a, other.b) + _likeness(other.a, one.b)
    return across > _CLEARLY + _likeness(one.a, one.b) + _likeness(other.a, other.b)


def _likeness(a: Standing, b: Standing) -> float:
    """How much of what stands right beside two numbers is the same."""
    return sum(nearness for _, nearness in near(a, b))


def _again(one: Standing, before: Standing | None) -> bool:
    """Whether a number is told once more by an article: in its title, and below."""
    if before is None or one.figure != before.figure:
        return before is None
    return one.noun == before.noun or one.magnitude > _SMALL


def weighed(
    reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range], least: float
) -> Iterator[tuple[Agreement, Signs]]:
    """Each two numbers that agree and can be of one thing, with the signs and the log-odds that they are.

    Those with less log-odds than `least` are left out, most of them before their sentences are read.
    """
    for dimension in first.keys() & second.keys():
        for one in first[dimension].numbers:
            for other in second[dimension].reaching(one):
                a, b = one.one, other.one
                if (told := _told(a, b)) is None:
                    continue
                signs = {"agree": 1.0, "tells": told.tells, told.how: 1.0, **kinds(reader, a, b)}
                if weights.agreeing(signs) + at_most(a, b) < least:
                    continue
                signs |= likeness(reader, a, b)
                if (odds := weights.agreeing(signs)) >= least:
                    yield Agreement(a, b, told.how, odds), signs


def _told(a: Standing, b: Standing) -> Accord | None:
    """How two numbers agree; None where they do not, count two small things, are in two currencies, or one is denied.

    One fact told twice may be told of another time, place or group, and once as planned or supposed.
    """
    here, there = a.circumstances, b.circumstances
    if here.negated != there.negated or not (convertible(here.unit, there.unit) or of_one_base(here.unit, there.unit)):
        return None
    return None if _of_two_things(a, b) else accord(a, b)


def _of_two_things(a: Standing, b: Standing) -> bool:
    """Whether two numbers count two things: "six matches" and "six saves", "lost 25 jobs" and "closed 25 shops"."""
    if nouns(a, b) != "noun other":
        return False
    one, other = a.claim.measure, b.claim.measure
    return a.magnitude <= _SMALL or (one != other and one != "" != other)
