"""Two articles on one story -> the numbers of one thing that differ for a reason that their sentences give.

A toll is counted later, a reading taken on another day: both values can be right, so they are laid side by side and
not compared. The signs that the thing is one are those of numbers that agree.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.circumstance import factors, without
from factcheck.compare.numbers.later import counted_later
from factcheck.compare.numbers.likeness import WEIGHTS, likeness, nouns
from factcheck.compare.numbers.placed import Range
from factcheck.compare.when import differ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.agreeing import Agreement
    from factcheck.compare.numbers.placed import Placed
    from factcheck.compare.numbers.signs import Reader
    from factcheck.compare.numbers.standing import Standing

_LATER = "they are counted on two days"
_SURE = 1.2  # log-odds from which on two numbers are held to be of one thing
_TIMES = 2.7  # what the greater of two values is of the other at most
_DATES = frozenset(("date", "day"))


_BACK = 24  # characters before a number in which such a word stands
_FROM = re.compile(r"\bfrom (?:an? )?(?:\w+ ){0,2}$")
_TO = re.compile(r"\bto (?:an? )?(?:\w+ ){0,2}$")
_CHANGED = "one article tells that it changed from the one to the other"


class Accounted(NamedTuple):
    """Two numbers of one thing that differ, the reason, and how likely, in log-odds, the thing is one."""

    a: Standing
    b: Standing
    reason: str
    odds: float


def changed(
    agreed: Iterable[Agreement], ranges: Iterable[Mapping[str, Range]], taken: AbstractSet[Standing]
) -> Iterator[tuple[Standing, Standing, str]]:
    """Each number of one article, and what it became by the other, with the reason: "from $155m to an actual $162m"."""
    beside: dict[int, list[Standing]] = defaultdict(list)
    for one in (one.one for numbers in ranges for dimension in numbers.values() for one in dimension.numbers):
        beside[id(one.claim.sentence)].append(one)
    for agreement in agreed:
        for was, other in ((agreement.a, agreement.b), (agreement.b, agreement.a)):
            now = _became(other, beside[id(other.claim.sentence)])
            if now and now not in taken:
                yield was, now, _CHANGED


def _became(one: Standing, beside: Iterable[Standing]) -> Standing | None:
    """What a number became by its own sentence: the next of its kind, where the two are told as "from" and "to"."""
    if not _leads(one, _FROM):
        return None
    start = one.claim.at.span.start
    behind = [other for other in beside if other.dimension == one.dimension and other.claim.at.span.start > start]
    then = min(behind, key=lambda other: other.claim.at.span.start, default=None)
    return then if then and _leads(then, _TO) else None


def _leads(one: Standing, word: re.Pattern[str]) -> bool:
    """Whether a word stands in front of a number: "to an actual $162m"."""
    start = one.claim.quantity.at.span.start
    return word.search(one.document.text, max(start - _BACK, one.claim.sentence.at.span.start), start) is not None


def accounted(
    reader: Reader, first: Mapping[str, Range], second: Mapping[str, Range], taken: AbstractSet[Standing]
) -> Iterator[Accounted]:
    """Each two numbers that are not `taken` and differ for a reason, the likeliest first; they come by dimension."""
    here, there = (_free(one, other, taken) for one, other in ((first, second), (second, first)))
    likely = [
        one
        for dimension in sorted(here.keys() & there.keys())
        for a in here[dimension].numbers
        for b in there[dimension].within(a.low / _TIMES, a.high * _TIMES)
        if (one := _weighed(reader, a, b)) is not None
    ]
    if likely and reader.settings.on_two(reader.first.article.document, reader.second.article.document):
        return
    likely.sort(key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    known: set[Standing] = set()
    for best in likely:
        if known.isdisjoint(best[:2]):
            known.update(best[:2])
            yield best


def _free(mine: Mapping[str, Range], theirs: Mapping[str, Range], taken: AbstractSet[Standing]) -> Mapping[str, Range]:
    """The numbers of an article that are not taken, but for dates and for those whose key the other article has."""
    keys = {one.key for numbers in theirs.values() for one in numbers.numbers if one.key}
    return {
        dimension: Range([one for one in numbers.numbers if one.one not in taken and one.key not in keys])
        for dimension, numbers in mine.items()
        if dimension not in _DATES and dimension in theirs
    }


def _weighed(reader: Reader, one: Placed, other: Placed) -> Accounted | None:
    """Two numbers that differ, if there is a reason for it and they are likely of one thing."""
    a, b = one.one, other.one
    if one.about.isdisjoint(other.about):
        return None
    far = abs(a.magnitude - b.magnitude)
    if (
        not 0 < far <= math.log(_TIMES)
        or a.dimension != b.dimension
        or (a.dimension == "count" and nouns(a, b) != "noun same")
    ):
        return None
    reason = _reason(one, other)
    if not reason:
        return None
    signs = likeness(reader, one, other)
    odds = sum(WEIGHTS.get(sign, 0.0) * strength for sign, strength in signs.items() if sign != "other time") - far
    return Accounted(a, b, reason, odds) if odds >= _SURE else None


def _reason(one: Placed, other: Placed) -> str:
    """Why two numbers of one thing may differ; "" where nothing says so, or where more sets them apart."""
    here, there = one.circumstances, other.circumstances
    stop = factors(here, there, False).stop  # noqa: FBT003 - two articles; keywords make keys dear
    if not stop:
        return _LATER if counted_later(one.one, other.one) else ""
    timeless = factors(without("time", here), without("time", there), False).stop  # noqa: FBT003 - as above
    return stop if differ(here.time, there.time) and not timeless else ""
