"""The articles of a large run -> the few others that each shares most signs with, without laying all beside all."""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nlargest, nsmallest
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.stories.profile import Profile

_COMMON = 50  # articles that have a sign, from which on it tells no story
_SIGNS = 2  # that two articles must share
_WORDS = 25  # of an article, those that say most of what it is about


def neighbours(profiles: Sequence[Profile], most: int) -> list[list[int]]:
    """For each article the numbers of later ones, at most so many, that share most with it; of equal ones the first."""
    signs = [_signs(profile) for profile in profiles]
    having = _having(signs)
    return [_later(number, own, having, most) for number, own in enumerate(signs)]


def _signs(profile: Profile) -> frozenset[object]:
    words = nlargest(_WORDS, profile.weights.items(), key=lambda one: (one[1], one[0]))
    return profile.names.sure | profile.figures | {word for word, _ in words}


def _having(signs: Sequence[frozenset[object]]) -> Mapping[object, Sequence[int]]:
    """The articles that have a sign, of those that are not common and that some two have."""
    having: dict[object, list[int]] = defaultdict(list)
    for number, own in enumerate(signs):
        for sign in own:
            having[sign].append(number)
    return {sign: numbers for sign, numbers in having.items() if 1 < len(numbers) <= _COMMON}


def _later(number: int, own: frozenset[object], having: Mapping[object, Sequence[int]], most: int) -> list[int]:
    shared = Counter(chain.from_iterable(having.get(sign, ()) for sign in own))
    later = [(-times, other) for other, times in shared.items() if times >= _SIGNS and other > number]
    return [other for _, other in nsmallest(most, later)]
