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
from factcheck.compare.numbers.candidate import other_mark
from factcheck.compare.numbers.circumstance import PLANNED, factors, without
from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.setting import concept
from factcheck.compare.numbers.signs import COMMON
from factcheck.compare.numbers.standing import weight_of
from factcheck.compare.numbers.unit import of_one_base
from factcheck.compare.when import differ

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.compare.numbers.accord import Accord
    from factcheck.compare.numbers.placed import Placed, Range
    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_ONE_RATE = "one rate is told per two stretches of time"
_SURE = 0.5  # log-odds from which on two numbers are held to be one fact
_AS_EXACT = 0.7  # by which agreeing with another may tell less, and yet it stands in the way
_SMALL = math.log(12)  # up to which articles count this and that
_MOVED = frozenset((frozenset(("from", "to")), frozenset(("from", "by")), frozenset(("to", "by"))))  # roles of a change
_PARTNERS = 2  # figures of both sentences that count
_BEFORE = -0.2  # the log-odds of any two numbers that agree
WEIGHTS = MappingProxyType(
    {
        # the figure
        "tells": 0.6,  # how rare it is that two numbers agree so exactly
        "other unit": 0.8,  # the same again where they do so in two units
        "equal": 0.3,
        "rounded": -0.6,
        "small": -0.9,
        "rivals": -0.5,  # the natural logarithm of how many others agree as exactly with either
        # what stands around both
        "alike": 1.1,  # the share of the words around them that both have
        "no word": -0.7,
        "beside": 0.9,
        "beside common": 0.3,
        "partner": 1.0,  # figures that both sentences have
        "key": 1.0,  # subject and measure were read, and are one
        "head": 0.5,
        "verb": 0.4,
        "noun same": 0.6,
        # what sets them apart
        "noun named": -0.2,  # one counts what the other's sentence names
        "noun told": -0.2,  # the same of a bare number
        "noun other": -0.4,
        "noun none": -0.5,
        "other role": -0.3,
        "other kind": -1.1,
        "other names": -1.0,
        "other time": -2.0,
        "apart": -1.0,
        "two things": -1.5,  # the articles are on two polls, two years, two firms
        "planned": -0.3,
        "dated": -0.9,
        "moved": -0.8,  # one is where a change began, the other where it led
        "mark": -1.5,  # one is a mark that the other left behind
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
        return _ONE_RATE if self.how == "rate" else ""

    @property
    def rounded(self) -> bool:
        """Whether they do not state the very same value."""
        return self.a.figure != self.b.figure


def agreeing(reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range]) -> Iterator[Agreement]:
    """Each two numbers of two articles that are one fact told twice, the likeliest first; they come by dimension."""
    likely = [one for one, _ in weighed(reader, first, second) if one.odds >= _SURE]
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
    return sum(math.sqrt(a.setting.near[word] * b.setting.near[word]) for word in _near(a, b))


def _again(one: Standing, before: Standing | None) -> bool:
    """Whether a number is told once more by an article: in its title, and below."""
    return before is None or (one.figure == before.figure and one.noun == before.noun)


def weighed(
    reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range]
) -> Iterator[tuple[Agreement, Signs]]:
    """Each two numbers that agree and can be of one thing, with the signs and the log-odds that they are."""
    found = [
        (a.one, b.one, told.how, _signs(reader, a, b, told))
        for dimension in first.keys() & second.keys()
        for a in first[dimension].numbers
        for b in second[dimension].reaching(a)
        if (told := _told(a, b)) is not None
    ]
    tells: dict[Standing, dict[tuple[str, str], float]] = defaultdict(dict)  # what is told again is no rival
    for a, b, _, signs in found:
        for one, other in ((a, b), (b, a)):
            of = other.figure, other.noun
            tells[one][of] = max(signs["tells"], tells[one].get(of, 0.0))
    for a, b, how, signs in found:
        least = signs["tells"] - _AS_EXACT
        rivals = sum(told >= least for one in (a, b) for told in tells[one].values()) - 1
        all_signs = {**signs, "rivals": math.log(rivals)}
        yield Agreement(a, b, how, _odds(all_signs)), all_signs


def _odds(signs: Signs) -> float:
    return _BEFORE + sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs.items())


def _near(a: Standing, b: Standing) -> Iterator[str]:
    """What stands right beside both numbers; the noun that either counts does not."""
    counted = {concept(one.noun) for one in (a, b) if one.noun and one.dimension == "count"}
    return (word for word in a.setting.near.keys() & b.setting.near.keys() if word not in counted)


def _told(one: Placed, other: Placed) -> Accord | None:
    """How two numbers agree; None where they do not, or where more sets them apart than a plan or what they are per."""
    here, there = one.circumstances, other.circumstances
    if here.unit != there.unit and of_one_base(here.unit, there.unit):
        here, there = without("unit", here), without("unit", there)
    if differ(here.time, there.time):
        here, there = without("time", here), without("time", there)
    if _of_small_things(one.one, other.one):
        return None
    differing = factors(here, there, False)  # noqa: FBT003 - two articles; keywords make keys dear
    return accord(one.one, other.one) if differing.stop in ("", PLANNED) else None


def _of_small_things(a: Standing, b: Standing) -> bool:
    """Whether two small numbers count two things: "six matches" and "six saves"."""
    return a.dimension == "count" and a.magnitude <= _SMALL and _nouns(a, b) == "noun other"


def _signs(reader: Reader, one: Placed, other: Placed, found: Accord) -> Signs:
    """The signs that two numbers that agree are one fact."""
    a, b = one.one, other.one
    signs: dict[str, float] = {"tells": found.tells, found.how: 1.0, f"of {one.dimension}": 1.0}
    if a.claim.quantity.unit != b.claim.quantity.unit and one.dimension not in ("count", "date"):
        signs["other unit"] = found.tells
    for word in _near(a, b):
        sign = "beside" if reader.rarity(word) > COMMON else "beside common"
        signs[sign] = signs.get(sign, 0.0) + math.sqrt(a.setting.near[word] * b.setting.near[word])
    shared = one.about & other.about
    lesser = min(one.weight, other.weight)
    signs["alike"] = weight_of(shared) / lesser if lesser else 0.0
    signs["no word"] = not shared
    signs["partner"] = min(len(one.beside & other.beside - {a.figure, b.figure}), _PARTNERS)
    signs["other names"] = reader.settings.beside_others(a, b)
    signs["two things"] = bool(reader.settings.two(a.document, b.document))
    signs["apart"] = bool(reader.settings.apart(a, b))
    return {sign: float(value) for sign, value in {**signs, **_manner(one, other)}.items() if value or sign == "tells"}


def _manner(one: Placed, other: Placed) -> Signs:
    """How both are told: of whom, doing what, in which unit, as what."""
    a, b = one.one, other.one
    first, second = a.setting, b.setting
    roles = frozenset((one.role, other.role))
    return {
        "other time": differ(one.circumstances.time, other.circumstances.time),
        "mark": other_mark(a, b),
        "verb": not first.done.isdisjoint(second.done),
        "head": bool(a.head) and a.head == b.head,
        "key": one.shares_key(other),
        "part": first.part != second.part,
        "small": one.dimension == "count" and a.magnitude <= _SMALL,
        "other kind": one.kind != other.kind and bool(one.kind and other.kind),
        "other role": len(roles) > 1,
        "moved": roles in _MOVED,
        "dated": one.circumstances.dated != other.circumstances.dated,
        "planned": one.circumstances.foreseen != other.circumstances.foreseen,
        _nouns(a, b): one.dimension == "count",
    }


def _nouns(a: Standing, b: Standing) -> str:
    if of_one_noun(a, b) or (a.noun and b.noun and concept(a.noun) == concept(b.noun)):
        return "noun same"
    named = a.noun in b.told or b.noun in a.told
    if not (a.noun and b.noun):
        return "noun told" if named else "noun none"
    return "noun named" if named else "noun other"
