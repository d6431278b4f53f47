"""Two articles on one story -> one thing that they put at two places on a scale: "the largest", "the third-largest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.concept import concept
from factcheck.compare.worded.scene import named_apart
from factcheck.extract.discourse import Discourse
from factcheck.extract.worded.superlative import superlatives
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Context, NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.worded.scene import Scene, Told
    from factcheck.model import Article

_POINTING = frozenset(("he", "it", "she", "they", "this"))


def claims(article: Article) -> Iterator[NumericClaim]:
    """The places on a scale that an article gives: whose, of what kind of thing, and among which.

    The measure is the scale, and the concepts of the words for the thing in the order of the alphabet.
    """
    discourse = Discourse(article.sentences)
    for number, sentence in enumerate(article.sentences):
        for one in superlatives(sentence):
            told = Context(place=one.within, population=_concepts(one.of))
            measure = f"{one.scale} {_concepts(one.nouns)}"
            holder = discourse.before(number) if one.holder.lower() in _POINTING else one.holder
            yield NumericClaim(one.quantity.at, sentence, one.quantity, holder, measure, told)


def _concepts(words: Sequence[str]) -> str:
    return " ".join(sorted(filter(None, map(concept, words))))


def differing(scene: Scene) -> Iterator[Told]:
    """Each two places on one scale that two articles give one thing."""
    for pair in scene.best(scene.wide, _agree, _on_one_scale):
        a, b = pair[:2]
        if _told_of_one(a.claim, b.claim) and not named_apart(a, b):
            yield pair


def _agree(a: Standing, b: Standing) -> bool:
    return a.claim.quantity.low == b.claim.quantity.low and a.claim.measure == b.claim.measure


def alike(a: Standing, b: Standing) -> bool:
    """Whether two places are one, behind the first, of things that share a word: "second-largest bank", "lender"."""
    one, other = a.claim, b.claim
    mine, yours = (frozenset(claim.measure.split()[1:]) for claim in (one, other))
    return one.quantity.low == other.quantity.low != 1 and bool(mine & yours)


def _on_one_scale(a: Standing, b: Standing) -> bool:
    """Whether two places are on one scale, of one kind of thing, among the same, and told of one thing."""
    one, other = a.claim, b.claim
    if one.measure != other.measure:
        return False
    first, second = one.context, other.context
    if first.place and second.place and concept(first.place) != concept(second.place):
        return False
    if bool(first.population) != bool(second.population):
        return False
    return _meet(first.population, second.population)


def _told_of_one(one: NumericClaim, other: NumericClaim) -> bool:
    """Whether two holders may be one: named alike, by more than the kind of thing they are."""
    if not (one.subject and other.subject):
        return False
    first, second = _said(one.subject), _said(other.subject)
    return first == second or not (first & second).issubset(one.measure.split())


def _meet(one: str, other: str) -> bool:
    """Whether two phrases share a concept, or neither says anything."""
    first, second = _said(one), _said(other)
    return bool(first & second) or not (first or second)


def _said(text: str) -> frozenset[str]:
    return frozenset(concept(word.lower) for word in tokenise(text)) - {""}
