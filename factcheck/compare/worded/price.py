"""Two articles on one story -> what is free by the one and has its price by the other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.concept import concept
from factcheck.compare.numbers.about.standing import Standing
from factcheck.extract.worded.gratis import gratis
from factcheck.lexicon.phrases import lowers
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.worded.scene import Scene, Told
    from factcheck.model import Article

_LIKELY = 0.7  # how alike the words around both are, from which on they are of one thing


def claims(article: Article) -> Iterator[NumericClaim]:
    """What is free in an article, and the sums that somebody pays for one thing or gets back."""
    for sentence in article.sentences:
        yield from (NumericClaim(one.at, sentence, one, "", "price") for one in gratis(sentence))
    for claim in article.claims:
        if isinstance(claim, NumericClaim) and claim.quantity.dimension == "money" and _is_paid(claim):
            yield claim


def _is_paid(claim: NumericClaim) -> bool:
    words = lowers(claim.sentence.words)
    return not claim.quantity.role and not _paying().isdisjoint(map(concept, words))


def contrary(scene: Scene) -> Iterator[Told]:
    """Each thing that is free in one article and has a price in the other."""
    if any(map(_is_free, (*scene.first.numbers, *scene.second.numbers))):
        for pair in scene.best(scene.wide, _agree, _may_be):
            if (
                pair.likeness >= _LIKELY
                and len(shared := scene.shared(pair.a, pair.b)) > 1
                and not shared <= _names(pair.a)  # a story has its names everywhere
                and not scene.apart(_priced(pair.a, pair.b), _priced(pair.b, pair.a))
            ):
                yield pair


def _names(one: Standing) -> frozenset[str]:
    """The concepts that the sentence of a value writes with a capital letter."""
    text = one.document.text
    return frozenset(concept(word.lower) for word in one.claim.sentence.words if text[word.start].isupper())


def _priced(one: Standing, other: Standing) -> Standing:
    """What is free in the money of the other: nothing is nothing in every money."""
    if not _is_free(one):
        return one
    quantity = one.claim.quantity._replace(unit=other.claim.quantity.unit)
    return Standing(one.claim._replace(quantity=quantity), one.document)


def _is_free(one: Standing) -> bool:
    return one.claim.quantity.role == "free"


def _agree(a: Standing, b: Standing) -> bool:
    return a.figure == b.figure


def _may_be(a: Standing, b: Standing) -> bool:
    """Whether one is free and the other is not, or both are the same: two prices are compared as numbers."""
    return _is_free(a) != _is_free(b) or _agree(a, b)


@cache
def _paying() -> frozenset[str]:
    return frozenset(map(concept, lexicon.words("worded", "paying")))
