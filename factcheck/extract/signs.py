"""The words of a sentence -> which readers may find a claim in it: one look-up a word tells it of all of them."""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from factcheck.extract.causal.cue import cues
from factcheck.extract.numeric import begins_quantity
from factcheck.extract.statement.trigger import phrases
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from factcheck.model import Sentence

NUMERIC, CAUSAL, STATED = 1, 2, 4


def signs(sentence: Sentence) -> int:
    """The bits of the readers for which some word of the sentence is a sign."""
    return reduce(or_, map(_signs, lowers(sentence.words)))


@lru_cache(maxsize=65536)
def _signs(word: str) -> int:
    return NUMERIC * begins_quantity(word) | CAUSAL * (word in cues().anchors) | STATED * (word in phrases().anchors)
