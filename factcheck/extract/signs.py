"""The words of a sentence -> which readers may find a claim in it: one look-up a word tells it of all of them."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from factcheck.extract.causal.cue import cues
from factcheck.extract.day import tells_day
from factcheck.extract.quantity import begins_number
from factcheck.extract.statement.trigger import phrases
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from factcheck.model import Sentence

NUMERIC, CAUSAL, STATED = 1, 2, 4
_MOST = 65536  # words that are remembered


def signs(sentence: Sentence) -> int:
    """The bits of the readers for which some word of the sentence is a sign."""
    return reduce(or_, map(_signs().__getitem__, lowers(sentence.words)))


class _Signs(dict[str, int]):
    """The bits of a word, worked out when it is first met: cheaper to ask for every word than a cache by use."""

    def __missing__(self, word: str) -> int:
        numeric = begins_number(word) or tells_day(word)
        sign = NUMERIC * numeric | CAUSAL * (word in cues().anchors) | STATED * (word in phrases().anchors)
        if len(self) < _MOST:
            self[word] = sign
        return sign


@cache
def _signs() -> _Signs:
    return _Signs()
