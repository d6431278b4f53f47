"""A numeric claim -> the words beside its number, each with what it says and how near it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.concept import concept_of, is_time
from factcheck.extract.grammar import content_stem, verb_form
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import gaps, lowers, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import NumericClaim

_REACH = 10  # words on either side
_FADING = 0.85  # what a word less near counts, of the one before
_PARTED = 0.6  # the same past a comma, a joining word or another number
_STOPPED = 0.4  # the same past a colon, a dash or a bracket
_STOPS = re.compile(r"[;:—–()“”\"]")
_JOINING = frozenset(("and", "but", "or", "that", "when", "where", "whereas", "which", "while", "who"))


class _Sense(NamedTuple):
    """What a word says wherever it stands: its stem, "" for one that says nothing of a number, and what that is for.

    The concept that it is a word for, whether it is a time, whether it happens; whether it says anything, and so puts
    others farther away, or parts them.
    """

    stem: str
    concept: str
    is_time: bool
    happens: bool
    has_meaning: bool
    parts: bool


class Beside(NamedTuple):
    """A word beside a number: what it says, where, how near it is, and the words before and behind it."""

    word: str
    sense: _Sense
    start: int
    near: float
    before: str
    behind: str


@lru_cache(maxsize=4096)
def _sense(word: str) -> _Sense:
    content = content_stem(word)
    stem = (
        ""
        if word in listed("measures", "counting_words") or word in listed("setting", "earlier") or content == "say"
        else content
    )
    concept = concept_of(stem)
    happens = verb_form(stem) is not None and stem not in _sayings()
    parts = word in _JOINING or word[0].isdigit()
    return _Sense(stem, concept, is_time(stem), happens, bool(content), parts)


def beside(claim: NumericClaim) -> Sequence[Beside]:
    """The words on either side of a number, the nearest first."""
    span, text, words = claim.quantity.at.span, claim.at.document.text, claim.sentence.words
    said, between, (starts, ends) = lowers(words), gaps(words, text), places(words)
    last, first = bisect_right(ends, span.start), bisect_left(starts, span.end)
    low, high = max(last - _REACH, 0), first + _REACH
    left = [text[ends[last - 1] : span.start], *between[low + 1 : last][::-1]] if last else []
    right = [text[span.end : starts[first]], *between[first + 1 : high]] if first < len(said) else []
    return [
        *_fading(said[max(low - 1, 0) : last][::-1], starts[low:last][::-1], left, -1),
        *_fading(said[first : high + 1], starts[first:high], right, 1),
    ]


def _fading(words: Sequence[str], starts: Sequence[int], between: Sequence[str], step: int) -> Iterator[Beside]:
    """Words from the nearest on, where each starts, and what parts it from the one before; `step` is where they go."""
    nearness = 1.0
    lower = ["", *words, ""]
    for at, (start, gap) in enumerate(zip(starts, between, strict=False), start=1):
        word = lower[at]
        if gap != " ":
            labelled = at == 1 and step < 0 and gap.startswith(": ")  # "The price: €4"
            nearness *= 1.0 if labelled else _STOPPED if _STOPS.search(gap) else _PARTED if "," in gap else 1.0
        sense = _sense(word)
        if sense.parts:
            nearness *= _PARTED
        elif sense.has_meaning:
            yield Beside(word, sense, start, nearness, lower[at - step], lower[at + step])
            nearness *= _FADING


@cache
def _sayings() -> frozenset[str]:
    return frozenset(lexicon.words("sources_of_claims", "say_verb")) - {"declare"}
