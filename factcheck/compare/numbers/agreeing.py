"""Two articles on one story -> the numbers that agree and, by all signs, are one fact told twice.

An exact figure says that by itself, even in other units; a round one needs words, figures and names beside it that
both articles have. The signs are weighed and added up as odds; the weights were fitted to labelled stories.
Each number has one partner at most, the likeliest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.accord import accord
from factcheck.compare.numbers.circumstance import PLANNED, differ_in_place, factors, without
from factcheck.compare.numbers.likeness import WEIGHTS as LIKENESS
from factcheck.compare.numbers.likeness import likeness, near, nouns
from factcheck.compare.numbers.unit import of_one_base
from factcheck.compare.when import differ

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.compare.numbers.accord import Accord
    from factcheck.compare.numbers.placed import Placed, Range
    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_TOLD = MappingProxyType(
    {
        "edge": "one gives as a bound the very figure that the other has",
        "rate": "one rate is told per two stretches of time",
    }
)
_SURE = 0.5  # log-odds from which on two numbers are held to be one fact
_SURE_OF_TWO = 2.0  # the same where the articles are on two polls, two years, two firms
_AS_EXACT = 0.7  # by which agreeing with another may tell less, and yet it stands in the way
_SMALL = math.log(12)  # up to which articles count this and that
_BEFORE = -0.2  # the log-odds of any two numbers that agree
WEIGHTS = MappingProxyType(
    {
        **LIKENESS,
        "tells": 0.6,  # how rare it is that two numbers agree so exactly
        "other unit": 0.8,  # the same again where they do so in two units
        "equal": 0.3,
        "rounded": -0.6,
        "small": -0.9,
        "other place": -1.0,
        "others": -0.5,  # one counts only the others: "eight more", "eight"
        "rivals": -0.5,  # the natural logarithm of how many others agree as exactly with either
        # kinds of number of which articles are full, and one of which they are not
        "of date": -0.3,
        "of length": 0.3,
        "of money": -0.2,
        "of proportion": -0.6,
    }
)


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
    likely = [one for one, _ in weighed(reader, first, second) if one.odds >= _SURE]
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
    return _likeness(one.a, other.b) + _likeness(other.a, one.b) > _likeness(one.a, one.b) + _likeness(other.a, other.b)


def _likeness(a: Standing, b: Standing) -> float:
    """How much of what stands right beside two numbers is the same."""
    return sum(math.sqrt(a.setting.near[word] * b.setting.near[word]) for word in near(a, b))


def _again(one: Standing, before: Standing | None) -> bool:
    """Whether a number is told once more by an article: in its title, and below."""
    if before is None or one.figure != before.figure:
        return before is None
    return one.noun == before.noun or one.magnitude > _SMALL


def weighed(
    reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range]
) -> Iterator[tuple[Agreement, Signs]]:
    """Each two numbers that agree and can be of one thing, with the signs and the log-odds that they are."""
    found = [
        (a.one, b.one, told.how, {**_figure(a, b, told), **likeness(reader, a, b)})
        for dimension in first.keys() & second.keys()
        for a in first[dimension].numbers
        for b in second[dimension].reaching(a)
        if (told := _told(a, b)) is not None
    ]
    tells: dict[Standing, dict[tuple[str, str], float]] = defaultdict(dict)  # what is told again is no rival
    for a, b, _, signs in found:
        for one, other in () if _set_apart(signs) else ((a, b), (b, a)):
            of = other.figure, other.noun
            tells[one][of] = max(signs["tells"], tells[one].get(of, 0.0))
    for a, b, how, signs in found:
        least = signs["tells"] - _AS_EXACT
        rivals = sum(told >= least for one in (a, b) for told in tells[one].values()) - 1
        rivals += 2 * _set_apart(signs)  # they are none of those counted
        all_signs = {**signs, "rivals": math.log(rivals)}
        yield Agreement(a, b, how, _odds(all_signs)), all_signs


def _set_apart(signs: Signs) -> bool:
    """Whether two numbers are said of two places, or one of the others only: rivals of none that are not."""
    return bool(signs["other place"] or signs["others"])


def _odds(signs: Signs) -> float:
    return _BEFORE + sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs.items())


def _told(one: Placed, other: Placed) -> Accord | None:
    """How two numbers agree; None where they do not, or where more sets them apart than a plan or what they are per."""
    here, there = one.circumstances, other.circumstances
    if here.unit != there.unit and of_one_base(here.unit, there.unit):
        here, there = without("unit", here), without("unit", there)
    if differ(here.time, there.time):
        here, there = without("time", here), without("time", there)
    if here.place != there.place:
        here, there = without("place", here), without("place", there)
    if here.others != there.others:
        here, there = without("others", here), without("others", there)
    if _of_small_things(one.one, other.one):
        return None
    differing = factors(here, there, False)  # noqa: FBT003 - two articles; keywords make keys dear
    return accord(one.one, other.one) if differing.stop in ("", PLANNED) else None


def _of_small_things(a: Standing, b: Standing) -> bool:
    """Whether two small numbers count two things: "six matches" and "six saves"."""
    return a.dimension == "count" and a.magnitude <= _SMALL and nouns(a, b) == "noun other"


def _figure(one: Placed, other: Placed, found: Accord) -> Signs:
    """What the figures of two numbers that agree tell."""
    a, b = one.one, other.one
    in_two_units = a.claim.quantity.unit != b.claim.quantity.unit and one.dimension not in ("count", "date")
    return {
        "tells": found.tells,
        "other unit": in_two_units * found.tells,
        "small": one.dimension == "count" and a.magnitude <= _SMALL,
        "other place": differ_in_place(one.circumstances, other.circumstances),
        "others": one.circumstances.others != other.circumstances.others,
        found.how: 1.0,
        f"of {one.dimension}": 1.0,
    }
