"""Two causal claims on one thing -> whether the text sets them in different circumstances, so that both can hold."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.when import differ
from factcheck.extract.context import place_of
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.phrase import Parse
from factcheck.extract.quantity import quantities
from factcheck.extract.when import time_without_dates
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import CausalClaim, Sentence, Span, Word

_JOINERS = " -\n\r\t"
_LONGEST = 5  # words of a phrase that says where or for whom


def apart(a: CausalClaim, b: CausalClaim) -> bool:
    """Whether two claims hold at different times, in different places or for different people, or under a condition."""
    return any(_conditional(claim.sentence) for claim in (a, b)) or elsewhere(a, b)


def elsewhere(a: CausalClaim, b: CausalClaim) -> bool:
    """Whether two claims hold at different times, in different places or for different people."""
    if differ(_time(a.sentence), _time(b.sentence)):
        return True
    first, second = _setting(a), _setting(b)
    return bool(first and second) and not any(one <= other or other <= one for one in first for other in second)


def one_sided(a: CausalClaim, b: CausalClaim) -> bool:
    """Whether only one of two claims is said of a certain place, time or people."""
    return bool(_setting(a)) != bool(_setting(b))


def partial(claim: CausalClaim) -> bool:
    """Whether a claim is said of some cases only, or denied only as a whole: "not always", "for some", "on its own"."""
    return any(word.lower in listed("causal_direction", "partial") for word in _clause(claim))


def _clause(claim: CausalClaim) -> Iterator[Word]:
    """The words of the sentence up to the claim's end and a few behind it."""
    inside = [n for n, word in enumerate(claim.sentence.words) if word.start < claim.at.span.end]
    return iter(claim.sentence.words[: len(inside) + _LONGEST])


def _conditional(sentence: Sentence) -> bool:
    return any(word.lower in listed("causal_direction", "conditions") for word in sentence.words)


@lru_cache(maxsize=256)
def _time(sentence: Sentence) -> str:
    dates = [quantity.at.text for quantity in quantities(sentence) if quantity.dimension == "date"]
    return dates[0] if dates else time_without_dates(Parse.of(sentence))


@lru_cache(maxsize=1024)
def _setting(claim: CausalClaim) -> frozenset[frozenset[str]]:
    """What the clause names outside of the claim's two sides by "in", "for", "among" and the like, phrase by phrase."""
    words, text = claim.sentence.words, claim.at.document.text
    sides = [side.span for side in (claim.cause, claim.effect, claim.cue) if side]
    found: set[frozenset[str]] = set()
    for index, word in enumerate(words):
        parted = index and bool(text[words[index - 1].end : word.start].strip())
        if word.start >= claim.at.span.end and (parted or word.lower == "whether"):
            break
        if word.lower in listed("causal_direction", "settings") and not _in(word, sides):
            behind = takewhile(lambda word: not _in(word, sides), words[index + 1 : index + 1 + _LONGEST])
            phrase = frozenset(_phrase(tuple(behind), text))
            if phrase and not phrase & listed("measures", "study_nouns"):
                found.add(phrase)
    return frozenset(found) | _place(claim.sentence)


@lru_cache(maxsize=256)
def _place(sentence: Sentence) -> frozenset[frozenset[str]]:
    """The place that a sentence names, as a phrase."""
    place = place_of(Parse.of(sentence))
    return frozenset((frozenset(_phrase(tokenise(place), place)),)) if place else frozenset()


def _in(word: Word, sides: Sequence[Span]) -> bool:
    return any(word.start in side for side in sides)


def _phrase(words: Sequence[Word], text: str) -> Iterator[str]:
    """The stems of words, up to a preposition or a mark: "in the short term, ..."."""
    for index, word in enumerate(words):
        if word.lower in listed("causal_direction", "settings") or (
            index and text[words[index - 1].end : word.start].strip(_JOINERS)
        ):
            return
        if word.lower not in _little():
            yield content_stem(word.lower) or singular(word.lower)


@cache
def _little() -> frozenset[str]:
    """Words of a phrase that do not tell it from another."""
    groups = ("be", "coordinators", "determiners", "do", "have", "modals", "pronouns")
    return frozenset(word for group in groups for word in lexicon.words("grammar", group)) | {"of", "to"}
