"""The words of a sentence -> where in it a reader may find a claim: one look-up a word tells it to all of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.causal.cue import cues
from factcheck.extract.day import tells_day
from factcheck.extract.quantity import begins_number
from factcheck.extract.statement.trigger import phrases
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Sentence

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_NUMERIC, _CAUSAL, _STATED = 1, 2, 4
_MOST = 65536  # words that are remembered


class Signs(NamedTuple):
    """Which words of a sentence may begin a number, and which are anchors of causal cues and of statements."""

    numeric: Sequence[int]
    causal: Sequence[int]
    stated: Sequence[int]


def signs(sentence: Sentence) -> Signs:
    """The signs of claims in a sentence, as far as each word by itself can tell."""
    numeric: list[int] = []
    causal: list[int] = []
    stated: list[int] = []
    for at, bits in enumerate(map(_bits().__getitem__, lowers(sentence.words))):
        if not bits:
            continue
        if bits & _NUMERIC:
            numeric.append(at)
        if bits & _CAUSAL:
            causal.append(at)
        if bits & _STATED:
            stated.append(at)
    return _new(Signs, (numeric, causal, stated))


class _Bits(dict[str, int]):
    """What a word is a sign of, worked out when it is first met: cheaper to ask for every word than a cache by use."""

    def __missing__(self, word: str) -> int:
        numeric = begins_number(word) or tells_day(word)
        bits = _NUMERIC * numeric | _CAUSAL * (word in cues().anchors) | _STATED * (word in phrases().anchors)
        if len(self) < _MOST:
            self[word] = bits
        return bits


@cache
def _bits() -> _Bits:
    return _Bits()
