"""Two numbers that differ, of articles on one story -> the signs for and against that they are of one thing.

Who tells a story in his own words still counts the same things, beside the same people, deeds and figures.
"""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.about.circumstance import PLANNED
from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.pairing.accord import accord
from factcheck.compare.numbers.pairing.company import company
from factcheck.compare.numbers.pairing.likeness import kinds, likeness
from factcheck.compare.numbers.pairing.page import SORT
from factcheck.compare.numbers.pairing.rarity import COMMON, Rarity
from factcheck.compare.numbers.pairing.twin import twin
from factcheck.compare.numbers.value.slip import slip
from factcheck.compare.numbers.value.verdict import judge
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.numbers.about.apart import Settings
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.page import Page

Signs: TypeAlias = "dict[str, float]"  # how strong each sign is, 0 where it does not show

_FAR = 2.6  # natural logarithm of how many times one value is the other, where no slip tells that they are one
_MANY = 16  # numbers of both articles that have one figure or one set of digits, from which on it tells nothing
_FEW = 8  # the same of numbers of one thing: hogs, square kilometres
_SIGNED = "~=#"  # what begins a mark that is a figure
_DATES = frozenset(("date", "day"))
_BOUND = "one of them is a bound to which the other keeps"
_SHARED = "one value fits both"
_ENDS = frozenset(permutations(("from", "to", "by"), 2))  # of a change


class Reader:
    """Reads the signs that numbers of two articles show."""

    def __init__(self, first: Page, second: Page, settings: Settings) -> None:
        self.first, self.second, self.settings = first, second, settings
        self._common = first.telling & second.telling
        self.rarity = Rarity(first.having, second.having)

    def pairs(self) -> Iterator[tuple[Standing, Standing]]:
        """Each two numbers that share something by which few are known.

        A word beside them, a figure, digits, or what they are numbers of.
        """
        here, there = self.first.marked, self.second.marked
        both = here.keys() & there.keys()
        shared = {mark: there[mark] for mark in both if self._tells(mark, len(here[mark]) + len(there[mark]))}
        for a in self.first.numbers:
            met = {b: None for mark in self.first.marks[a] if mark in shared for b in shared[mark]}
            yield from [(a, b) for b in met if a.dimension == b.dimension or _may_meet(a, b)]

    def _tells(self, mark: str, numbers: int) -> bool:
        if mark[0] == SORT:
            return numbers <= _FEW
        return numbers <= _MANY if mark[0] in _SIGNED else self.rarity[mark] > COMMON

    def at_sight(self, a: Standing, b: Standing) -> Signs | None:
        """The signs that values and kinds show; None where two numbers are of two things."""
        same = twin(a, b)
        alike, far = same or _slip(a, b), _far(a, b)
        if not _can_be_one(a, b, alike, far) or (a.claim.quantity.role, b.claim.quantity.role) in _ENDS:
            return None
        units = (a.claim.quantity.unit, b.claim.quantity.unit)
        return {
            "far": 0.0 if same or alike.startswith(("swapped", "scaled")) else math.sqrt(min(far, _FAR)),
            "ranges": a.extent.is_range and b.extent.is_range,
            "bare": a.dimension != b.dimension,
            "rough": "proportion" in units and units[0] != units[1],
            **kinds(self, a, b),
            alike: 1.0,
            **({} if same else self._told(a, b)),
        }

    def at_length(self, a: Standing, b: Standing) -> Signs | None:
        """The signs that words and sentences show; None where two numbers are of two things."""
        if not (twin(a, b) or _differ(a, b)) or (a.dimension == "time" and a.is_saved != b.is_saved):
            return None
        return likeness(self, a, b)

    def in_company(self, a: Standing, b: Standing) -> Signs:
        """The signs that the other numbers of their sentences show."""
        return company(a, b, self.first.company(a), self.second.company(b))

    def reason(self, a: Standing, b: Standing) -> str:
        """Why two numbers of one thing may differ as they do; or "". What is foreseen can be held against what is."""
        if a.dimension != b.dimension:
            return self.settings.two(a, b)
        if not _exclude(a, b):
            return _BOUND if a.extent.is_bound or b.extent.is_bound else _SHARED
        stop = compared(a, b).stop
        return (stop if stop != PLANNED else "") or self.settings.two(a, b)

    def _told(self, a: Standing, b: Standing) -> Signs:
        """How many of two numbers the other article gives too, of whatever, or whether beside this very one.

        Where each stands beside the other's equal, the numbers of two groups may be exchanged.
        """
        one, other = a.figure, b.figure
        beside = (one in self.second.lines[b].figures) + (other in self.first.lines[a].figures)
        if beside:
            return {"told beside": beside == 1}
        return {"told": (one in self._common) + (other in self._common)}


def _may_meet(a: Standing, b: Standing) -> bool:
    """Whether two numbers of two kinds can meet: one of them is bare, or both state one value, in whatever unit."""
    return _may_be_bare(a, b) or (a.point == b.point and bool(twin(a, b)))


def _can_be_one(a: Standing, b: Standing, alike: str, far: float) -> bool:
    """Whether two numbers can be of one thing by their kinds and values; a bare one only if its digits tell."""
    if a.dimension == b.dimension:
        return bool(alike) or far <= _FAR
    return bool(twin(a, b)) or (_may_be_bare(a, b) and alike.startswith(("swapped", "digit long")))


def _slip(a: Standing, b: Standing) -> str:
    """By which slip of the pen one of two numbers may have become the other; only a long one if they count two things.

    Numbers in two units are alike by chance.
    """
    likely = slip(a.digits, b.digits)
    if a.claim.quantity.unit == b.claim.quantity.unit or not likely:
        return likely
    if a.dimension == b.dimension == "count":
        return likely if a.sort == b.sort or not (a.noun and b.noun) or likely.endswith("long") else ""
    if likely == "scaled":
        return ""
    return likely if "count" in (a.dimension, b.dimension) else ""


def _may_be_bare(a: Standing, b: Standing) -> bool:
    """Whether one of two numbers is bare, and so may be of any kind: "68 mm" and "86 fell"."""
    one, other = a.dimension, b.dimension
    bare = (one == "count" and not a.noun, other == "count" and not b.noun)
    return any(bare) and not all(bare) and "age" not in (one, other)


def _differ(a: Standing, b: Standing) -> bool:
    """Whether two numbers are not the same, as far as that can be said: they may still share values, or be near."""
    return a.dimension != b.dimension or _exclude(a, b) or accord(a, b) is None


def _exclude(a: Standing, b: Standing) -> bool:
    """Whether no value fits both, or they are two ranges that paint two pictures: "1 to 3 days" and "3 to 5 days"."""
    found = judge(a.extent, b.extent)
    if found.verdict is Verdict.DISJOINT:
        return True
    return found.severity is not None and a.extent.is_range and b.extent.is_range


def _stated(one: Standing) -> Decimal:
    """What a number states, in its own unit: the lower end of a range."""
    quantity = one.claim.quantity
    return next((value for value in (quantity.low, quantity.high) if value is not None), Decimal(0))


def _far(a: Standing, b: Standing) -> float:
    """How far two values are apart, as the natural logarithm of how many times one is the other."""
    if a.dimension in _DATES:
        return 0.0
    if a.dimension == b.dimension:
        return abs(a.magnitude - b.magnitude) if a.sign * b.sign > 0 else 2 * _FAR
    one, other = _stated(a), _stated(b)
    return abs(math.log(one / other)) if one * other > 0 else 2 * _FAR
