"""Two numbers that differ, of articles on one story -> the signs for and against that they are of one thing.

Who tells a story in his own words still counts the same things, beside the same people, deeds and figures.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.setting import concept
from factcheck.compare.numbers.slip import slip
from factcheck.compare.numbers.twin import twin
from factcheck.compare.numbers.verdict import judge
from factcheck.extract.grammar import content_stem
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.apart import Settings
    from factcheck.compare.numbers.mark import Mark
    from factcheck.compare.numbers.page import Page
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import NumericKey

Signs: TypeAlias = "Mapping[str, float]"  # how strong each sign is

_FAR = 2.6  # natural logarithm of how many times one value is the other, where no slip tells that they are one
_RARE = ((2, 1.0), (4, 0.7), (8, 0.4))  # sentences of both articles that speak of a thing, and what it then tells
_COMMON = 0.2
_MOST = 4.0  # that words farther away add up to
_LONGEST = 31  # days of a month
_PLANNED = "one of them is planned or foreseen"


class Reader:
    """Reads the signs that numbers of two articles show."""

    def __init__(self, first: Page, second: Page, keys: Mapping[Standing, NumericKey], settings: Settings) -> None:
        self.first, self.second = first, second
        self._keys, self._settings = keys, settings
        self._common = first.telling & second.telling
        self._rarities: dict[str, float] = {}

    def signs(self, one: Mark, other: Mark) -> Signs | None:
        """The signs on two numbers, of the first article and of the second; None where they are of two things.

        What most numbers fail at is asked first.
        """
        a, b = one.one, other.one
        same = twin(one, other)
        far = 0.0 if same else one.far(other)
        alike = same or slip(one, other)
        if (far > _FAR and not alike) or not (same or _of_one_kind(one, other, alike)):
            return None
        told = 0 if same else self._told(one, other)
        if told is None or (told and far > _FAR):
            return None
        alike = same if told else alike
        here, there = self.first.concepts[one.start], self.second.concepts[other.start]
        partners = self.first.figures[one.start] & self.second.figures[other.start]
        beside = partners and self.first.beside(one) & self.second.beside(other) - {one.figure}
        if not alike and not beside and here.isdisjoint(there) and a.setting.near.keys().isdisjoint(b.setting.near):
            return None
        around = self.first.around(one) & self.second.around(other)
        nouns = _nouns(one, other, here | around, there | around)
        if nouns == "noun other" or self._settings.apart(a, b) or (not same and _excluded(one, other, alike)):
            return None
        signs: dict[str, float] = defaultdict(float, {"far": far, "told": told})
        for sign in (alike, nouns, f"of {one.kind}"):
            signs[sign] = 1.0
        self._words(signs, a, b, here & there)
        signs["partner beside"] = bool(beside)
        signs["partner"] = min(len(partners), 2)
        signs["key"] = a in self._keys and self._keys[a] == self._keys.get(b)
        signs["other names"] = self._settings.beside_others(a, b)
        _manner(signs, one, other)
        return {sign: value for sign, value in signs.items() if value and sign}

    def _words(self, signs: dict[str, float], a: Standing, b: Standing, said: frozenset[str]) -> None:
        """What both articles say right beside the numbers, and in their sentences."""
        first, second = a.setting.near, b.setting.near
        near = first.keys() & second.keys()
        for word in near:
            rarity = self._rarity(word)
            sign = "beside rare" if rarity == 1 else "beside" if rarity > _RARE[-1][1] else "beside common"
            signs[sign] += math.sqrt(first[word] * second[word])
        signs["sentence"] = min(sum(map(self._rarity, said - near)), _MOST)

    def _told(self, one: Mark, other: Mark) -> int | None:
        """How many of two numbers the other article gives too, of whatever; None where beside this very one.

        Where each stands beside the other's equal, the numbers of two groups may be exchanged.
        """
        a, b = one.figure, other.figure
        beside = (a in self.second.figures[other.start]) + (b in self.first.figures[one.start])
        if beside:
            return 0 if beside > 1 else None
        return (a in self._common) + (b in self._common)

    def _rarity(self, word: str) -> float:
        if word not in self._rarities:
            having = self.first.having[word] + self.second.having[word]
            self._rarities[word] = next((rarity for most, rarity in _RARE if having <= most), _COMMON)
        return self._rarities[word]


def _manner(signs: dict[str, float], one: Mark, other: Mark) -> None:
    """How the two numbers are told: of whom, doing what, as what."""
    a, b = one.one, other.one
    first, second = a.setting, b.setting
    signs["other kind"] = a.kind != b.kind and bool(a.kind and b.kind)
    signs["part"] = first.part != second.part
    signs["verb"] = not first.done.isdisjoint(second.done)
    signs["head"] = bool(_head(a)) and _head(a) == _head(b)
    signs["unit"] = a.claim.quantity.unit != b.claim.quantity.unit and "count" not in (one.kind, other.kind)
    signs["month"] = one.kind == "day" and (one.stated - 1) // _LONGEST == (other.stated - 1) // _LONGEST


def _excluded(one: Mark, other: Mark, alike: str) -> bool:
    """Whether circumstances exclude one thing; what is planned and how it is put count for less than a slip."""
    if one.kind != other.kind:
        return False
    a, b = one.one, other.one
    stop, put_alike = compared(a, b).stop, a.claim.quantity.role == b.claim.quantity.role
    slipped = alike.startswith("swapped")
    if stop not in ("", _PLANNED) or not (slipped or (put_alike and not stop)):
        return True
    return judge(a.extent, b.extent).verdict is not Verdict.DISJOINT


def _of_one_kind(one: Mark, other: Mark, alike: str) -> bool:
    """Whether two numbers are of one kind; a bare one, if digits tell, may be of any: "68 mm" and "86 fell"."""
    if one.kind == other.kind:
        return True
    if one.bare == other.bare or "age" in (one.kind, other.kind):
        return False
    return alike.startswith(("swapped", "digit long"))


def _nouns(one: Mark, other: Mark, here: frozenset[str], there: frozenset[str]) -> str:
    """How the nouns of two counts are alike; or ""."""
    if one.kind != "count" or other.kind != "count":
        return ""
    a, b = one.one, other.one
    mine, yours = (concept(number.noun) if number.noun else "" for number in (a, b))
    if of_one_noun(a, b) or (mine and mine == yours):
        return "noun same"
    if not (a.noun and b.noun):
        return "noun none"
    return "noun named" if mine in there or yours in here else "noun other"


def _head(one: Standing) -> str:
    head = one.claim.subject.lower().rpartition(" ")[2]
    return content_stem(head) if head else ""
