"""Two articles -> what it tells that a sentence of each speaks of a thing: the fewer do, the more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMON = 0.2  # what a thing tells of which many sentences speak
_RARE = (1.0, 1.0, 1.0, 0.7, 0.7, 0.4, 0.4, 0.4, 0.4)  # by how many of both articles speak of it


class Rarity(dict[str, float]):
    """What it tells that two sentences speak of a thing, from 0 to 1; worked out when it is first asked.

    `first` and `second` are how many sentences of each article speak of it.
    """

    def __init__(self, first: Mapping[str, int], second: Mapping[str, int]) -> None:
        self._first, self._second = first, second

    def __missing__(self, word: str) -> float:
        having = self._first.get(word, 0) + self._second.get(word, 0)
        told = self[word] = _RARE[having] if having < len(_RARE) else COMMON
        return told
