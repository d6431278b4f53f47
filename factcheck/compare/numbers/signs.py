"""Two numbers that differ, of articles on one story -> the signs for and against that they are of one thing.

Who tells a story in his own words still counts the same things, beside the same people, deeds and figures.
"""

from __future__ import annotations

import math
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.setting import concept
from factcheck.compare.numbers.slip import slip
from factcheck.compare.numbers.twin import twin
from factcheck.compare.numbers.verdict import judge
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.apart import Settings
    from factcheck.compare.numbers.page import Page
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import NumericKey

Signs: TypeAlias = "Mapping[str, float]"  # how strong each sign is

_FAR = 2.6  # natural logarithm of how many times one value is the other, where no slip tells that they are one
_CLOSE = 1e-6  # more than rounding makes of it
_RARE = ((2, 1.0), (4, 0.7), (8, 0.4))  # sentences of both articles that speak of a thing, and what it then tells
COMMON = 0.2
_MOST = 4.0  # that words farther away add up to
_DATES = frozenset(("date", "day"))
_PLANNED = "one of them is planned or foreseen"


class Reader:
    """Reads the signs that numbers of two articles show."""

    def __init__(self, first: Page, second: Page, keys: Mapping[Standing, NumericKey], settings: Settings) -> None:
        self.first, self.second, self._keys, self.settings = first, second, keys, settings
        self._common = first.telling & second.telling
        self._rarities: dict[str, float] = {}

    def signs(self, a: Standing, b: Standing) -> Signs | None:
        """The signs on two numbers, of the first article and of the second; None where they are of two things."""
        same, alike_in_kind = twin(a, b), a.dimension == b.dimension
        stop = compared(a, b).stop if alike_in_kind and not same else ""
        if stop not in ("", _PLANNED):
            return None
        told = 0 if same else self._told(a, b)
        alike = same or ("" if told else slip(a.digits, b.digits))
        if told is None or not (same or (_may_be(a, b, alike, stop) if alike_in_kind else _bare(a, b, alike))):
            return None
        here, there = self.first.concepts[a], self.second.concepts[b]
        beside = len((self.first.beside(a) & self.second.beside(b)) - {a.figure})
        if not alike and not beside and here.isdisjoint(there) and a.setting.near.keys().isdisjoint(b.setting.near):
            return None
        if self.settings.apart(a, b) or not (same or _disjoint(a, b)):
            return None
        around = self.first.around[a] & self.second.around[b]
        nouns = _nouns(a, b, here | around, there | around) if a.dimension == b.dimension == "count" else ""
        if nouns == "noun other":
            return None
        far = 0.0 if same else _far(a, b)
        signs: dict[str, float] = defaultdict(float, {"far": far, "told": told})
        for sign in (alike, nouns, f"of {a.dimension}"):
            signs[sign] = 1.0
        self._words(signs, a, b, here & there, around)
        signs["partner beside"] = min(beside, 1)
        signs["partner"] = min(len(self.first.figures[a] & self.second.figures[b]), 2)
        signs["key"] = a in self._keys and self._keys[a] == self._keys.get(b)
        signs["other names"] = self.settings.beside_others(a, b)
        _manner(signs, a, b)
        return {sign: value for sign, value in signs.items() if value and sign}

    def _words(
        self, signs: dict[str, float], a: Standing, b: Standing, said: frozenset[str], around: frozenset[str]
    ) -> None:
        """What both articles say right beside the numbers, in their sentences and around these."""
        first, second = a.setting.near, b.setting.near
        near = first.keys() & second.keys()
        for word in near:
            rarity = self.rarity(word)
            sign = "beside rare" if rarity == 1 else "beside" if rarity > _RARE[-1][1] else "beside common"
            signs[sign] += math.sqrt(first[word] * second[word])
        signs["sentence"] = min(sum(map(self.rarity, said - near)), _MOST)
        signs["around"] = min(sum(map(self.rarity, around - said)), _MOST)

    def _told(self, a: Standing, b: Standing) -> int | None:
        """How many of two numbers the other article gives too, of whatever; None where beside this very one.

        Where each stands beside the other's equal, the numbers of two groups may be exchanged.
        """
        one, other = a.figure, b.figure
        beside = (one in self.second.figures[b]) + (other in self.first.figures[a])
        if beside:
            return 0 if beside > 1 else None
        return (one in self._common) + (other in self._common)

    def rarity(self, word: str) -> float:
        """What it tells that two sentences speak of a thing, from 0 to 1."""
        if word not in self._rarities:
            having = self.first.having[word] + self.second.having[word]
            self._rarities[word] = next((rarity for most, rarity in _RARE if having <= most), COMMON)
        return self._rarities[word]


def _manner(signs: dict[str, float], a: Standing, b: Standing) -> None:
    """How the two numbers are told: of whom, doing what, as what."""
    first, second = a.setting, b.setting
    one, other = a.claim.quantity, b.claim.quantity
    signs["other kind"] = a.kind != b.kind and bool(a.kind and b.kind)
    signs["part"] = first.part != second.part
    signs["verb"] = not first.done.isdisjoint(second.done)
    signs["head"] = bool(a.head) and a.head == b.head
    signs["unit"] = one.unit != other.unit and a.dimension != "count" and b.dimension != "count"
    signs["month"] = (
        a.dimension == "day"
        and one.low is not None
        and other.low is not None
        and (one.low - 1) // 31 == (other.low - 1) // 31
    )
    signs["bare"] = a.dimension != b.dimension


def _bare(a: Standing, b: Standing, alike: str) -> bool:
    """Whether one of two numbers is bare, and so may be of any kind, if digits tell: "68 mm" and "86 fell"."""
    one, other = a.dimension, b.dimension
    bare = (one == "count" and not a.noun, other == "count" and not b.noun)
    return alike.startswith(("swapped", "digit long")) and any(bare) and not all(bare) and "age" not in (one, other)


def _may_be(a: Standing, b: Standing, alike: str, stop: str) -> bool:
    """Whether two numbers of one kind may be of one thing by what sets them apart and by their values.

    What is planned and how it is put count for less than a slip.
    """
    if not alike.startswith("swapped") and (stop or a.claim.quantity.role != b.claim.quantity.role):
        return False
    return bool(alike) or not _too_far(a, b)


def _disjoint(a: Standing, b: Standing) -> bool:
    """Whether no value fits both, as far as that can be said."""
    return a.dimension != b.dimension or judge(a.extent, b.extent).verdict is Verdict.DISJOINT


def _nouns(a: Standing, b: Standing, here: frozenset[str], there: frozenset[str]) -> str:
    """How the nouns of two counts are alike."""
    mine, yours = (concept(one.noun) if one.noun else "" for one in (a, b))
    if of_one_noun(a, b) or (mine and mine == yours):
        return "noun same"
    if not (a.noun and b.noun):
        return "noun none"
    return "noun named" if mine in there or yours in here else "noun other"


def _stated(one: Standing) -> Decimal:
    """What a number states, in its own unit: the lower end of a range."""
    quantity = one.claim.quantity
    return next((value for value in (quantity.low, quantity.high) if value is not None), Decimal(0))


def _far(a: Standing, b: Standing) -> float:
    """How far two values are apart, as the natural logarithm of how many times one is the other."""
    if a.dimension in _DATES:
        return 0.0
    if a.dimension == b.dimension:
        one, other = ((of.low if of.low is not None else of.high) or Decimal(0) for of in (a.extent, b.extent))
    else:
        one, other = _stated(a), _stated(b)
    return abs(math.log(one / other)) if one * other > 0 else 2 * _FAR


def _too_far(a: Standing, b: Standing) -> bool:
    """Whether two numbers of one dimension are farther apart than two of one thing: exactly where it is close."""
    if a.dimension in _DATES:
        return False
    apart = abs(a.magnitude - b.magnitude)
    return apart > _FAR if abs(apart - _FAR) > _CLOSE else _far(a, b) > _FAR
