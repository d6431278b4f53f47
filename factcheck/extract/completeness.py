"""Article -> what a reader needs to weigh what it recommends, each with the first place that gives it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.lexicon import words
from factcheck.lexicon.phrases import Phrases, lowers
from factcheck.model import Item, NumericClaim, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.lexicon.phrases import Match
    from factcheck.model import Article, Sentence

# The items, in the order in which they are told, and the group of words that name them.
ITEMS: Mapping[str, str] = {
    "harms": "harms",
    "costs": "costs",
    "alternatives": "alternatives",
    "evidence": "evidence",
    "funding": "funding",
    "interest disclosed": "interest",
}
_QUANTIFIED = "benefits quantified"
_SHARES = frozenset(("proportion", "percentage_point"))
_REACH = 4  # words in which a denial, or what takes a harm away, stands before it


def completeness(article: Article) -> tuple[Item, ...]:
    """The checklist of an article, in a fixed order; an item without a place was not found, which blames nobody.

    Advice: HealthNewsReview, ten criteria; DISCERN, quality criteria for consumer health information.
    """
    found: dict[str, Passage] = {}
    for sentence in article.sentences:
        for match in _matches(sentence):
            if match.value not in found and _names(sentence, match):
                found[match.value] = _at(sentence, match)
    quantified = Item(_QUANTIFIED, _quantified(article))
    return (quantified, *(Item(name, found.get(group)) for name, group in ITEMS.items()))


def _matches(sentence: Sentence) -> Iterable[Match[str]]:
    """The words of a sentence that may name an item; a heading only announces."""
    phrases = _phrases()
    if sentence.block.kind in ("title", "heading") or not phrases.may_stand(sentence.words):
        return ()
    return phrases.find(sentence.words, sentence.at.document.text)


def _names(sentence: Sentence, match: Match[str]) -> bool:
    """Whether words name an item; a denied harm is none."""
    return match.value != "harms" or not (_general(sentence) or _denied(sentence, match))


def _general(sentence: Sentence) -> bool:
    """Whether a sentence speaks of all of a kind: “like all treatments, it carries risks” names no harm of this one."""
    pairs = frozenset(map(" ".join, pairwise(lowers(sentence.words))))
    return not pairs.isdisjoint(words("promo_guards", "generality"))


def _at(sentence: Sentence, match: Match[str]) -> Passage:
    first, last = sentence.words[match.first], sentence.words[match.last - 1]
    return Passage(sentence.at.document, Span(first.start, last.end))


def _denied(sentence: Sentence, match: Match[str]) -> bool:
    """Whether a harm is denied, or taken away: “no side effects”, “cuts the risk of a stroke”."""
    before = sentence.words[max(match.first - _REACH, 0) : match.first]
    return any(word.lower in _words("taken_away") for word in before)


@cache
def _phrases() -> Phrases[str]:
    return Phrases({phrase: group for group in ITEMS.values() for phrase in words("completeness", group)})


def _quantified(article: Article) -> Passage | None:
    """The first share told of a benefit: “in 40 percent the pain was less”."""
    for claim in article.claims:
        if isinstance(claim, NumericClaim) and claim.quantity.dimension in _SHARES and _benefits(claim.sentence):
            return claim.at
    return None


def _benefits(sentence: Sentence) -> bool:
    """Whether a sentence tells of a benefit, and not of a harm."""
    if _words("benefit").isdisjoint(lowers(sentence.words)):
        return False
    matches = _phrases().find(sentence.words, sentence.at.document.text)
    return all(match.value != "harms" or _denied(sentence, match) for match in matches)


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(words("completeness", group))
