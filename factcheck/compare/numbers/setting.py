"""A numeric claim -> its setting, the words right beside the number.

What stands next to a number says what it is the number of, far more than the rest of its sentence does:
"sentenced to nine years in prison", "tested on 12,400 patients".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular, verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import NumericClaim, Word

_REACH = 10  # words on either side
_FADING = 0.85  # what a word less near counts, of the one before
_PARTED = 0.6  # the same past a comma, a joining word or another number
_STOPPED = 0.4  # the same past a colon, a dash or a bracket
_SAID = 0.5  # how near a word is that says by itself what a number is of
_CLOSE = 0.6  # how near a name is that the number is said of
_STOPS = re.compile(r"[;:—–()“”\"]")
_JOINING = frozenset(("and", "but", "or", "that", "when", "where", "whereas", "which", "while", "who"))
_EARLIER = frozenset(("earlier", "last", "old", "older", "predecessor", "predecessors", "previous"))
_SAYING = frozenset(("say",))


class Setting(NamedTuple):
    """The words beside a number, each with how near it is: 1 is next to it. And the names among them."""

    near: Mapping[str, float]
    names: frozenset[str]
    kinds: Mapping[str, str]
    weight: float
    earlier: bool
    times: frozenset[str]
    verb: str
    frames: frozenset[str]


def setting(claim: NumericClaim) -> Setting:
    """What stands beside a number, with the noun that it counts."""
    near: dict[str, float] = {}
    names: set[str] = set()
    kinds: dict[str, str] = {}
    text = claim.at.document.text
    times: set[str] = set()
    earlier = not _EARLIER.isdisjoint(word.lower for word in tokenise(claim.subject))
    for word, nearness in _beside(claim):
        earlier = earlier or (nearness >= _CLOSE and word.lower in _EARLIER)
        if word.lower in _kinds() and nearness >= _CLOSE / 2:
            kinds.setdefault(_kinds()[word.lower], word.lower)
        stem = "" if word.lower in _numbers() else content_stem(word.lower)
        if stem in _times():
            times.add(stem)
        if stem and stem not in _SAYING and stem not in _times():
            concept = _concepts().get(stem, stem)
            near[concept] = max(near.get(concept, 0.0), nearness)
            begins, behind = claim.sentence.at.span.start, claim.quantity.at.span.end
            if begins < word.start < behind and nearness >= _CLOSE and text[word.start].isupper():
                names.add(stem)  # what stands behind a number is mostly a place
    if counted := _counted(claim):
        near[_concepts().get(counted, counted)] = 1.0
    return Setting(
        near,
        frozenset(names),
        kinds,
        sum(near.values()),
        earlier,
        frozenset(times),
        _verb(claim),
        _frames(near, claim.quantity.dimension),
    )


def _frames(near: Mapping[str, float], dimension: str) -> frozenset[str]:
    return frozenset(word for word, nearness in near.items() if nearness >= _SAID and _telling().get(word) == dimension)


def _beside(claim: NumericClaim) -> Iterator[tuple[Word, float]]:
    """The words on either side of a number, the nearest first, each with how near it is."""
    words, span = claim.sentence.words, claim.quantity.at.span
    before = [word for word in words if word.end <= span.start][::-1][:_REACH]
    behind = [word for word in words if word.start >= span.end][:_REACH]
    text = claim.at.document.text
    yield from _fading(before, [text[word.end : edge] for word, edge in _edges(before, span.start, left=True)])
    yield from _fading(behind, [text[edge : word.start] for word, edge in _edges(behind, span.end, left=False)])


def _edges(words: Sequence[Word], edge: int, *, left: bool) -> Iterator[tuple[Word, int]]:
    for word in words:
        yield word, edge
        edge = word.start if left else word.end


def _fading(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[tuple[Word, float]]:
    nearness = 1.0
    for word, gap in zip(words, gaps, strict=True):
        if gap != " ":
            nearness *= _STOPPED if _STOPS.search(gap) else _PARTED if "," in gap else 1.0
        if word.lower in _JOINING or word.lower[0].isdigit():
            nearness *= _PARTED
        elif content_stem(word.lower):
            yield word, nearness
            nearness *= _FADING


def _verb(claim: NumericClaim) -> str:
    """The verb that a number is the object of, if it stands right before it; or ""."""
    start = claim.quantity.at.span.start
    before = next((word for word in reversed(claim.sentence.words) if word.end <= start), None)
    form = verb_form(before.lower) if before and content_stem(before.lower) else None
    return _concepts().get(form.base, form.base) if form else ""


def _counted(claim: NumericClaim) -> str:
    """The noun that a count counts, in the singular; "" for none and for a plain word for people."""
    if claim.quantity.dimension != "count":
        return ""
    counted = singular(claim.quantity.unit.rpartition(" ")[2])
    words = tokenise(claim.quantity.at.text)
    return counted if words and counted not in ("person", "") else ""


@cache
def _kinds() -> Mapping[str, str]:
    return lexicon.table("contrasts", "kinds")


@cache
def _concepts() -> Mapping[str, str]:
    return lexicon.table("concepts", "concepts")


@cache
def _telling() -> Mapping[str, str]:
    return lexicon.table("concepts", "telling")


@cache
def _numbers() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "counting_words"))


@cache
def _times() -> frozenset[str]:
    groups = ("weekdays", "times", "periods")
    return frozenset(word for group in groups for word in lexicon.words("measures", group))
