"""Articles -> which of them tell one story: by the names and figures they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.grammar import content_stem
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from factcheck.model import Article, Document, Sentence

_SIGN = re.compile(r"\b(?:[A-Za-z]\w\w+|\d\d+\b)")
BRIEF = 600  # characters of a text that is a claim and no article: too short to name much
_NAMES = 3  # names that both must have
_SHARE = 0.3  # of the names of the one with fewer
_WORDS = 0.35  # of the content words of the one with fewer
_TOLD = 0.2  # of them, where a figure that is not round stands in both
_DIGITS = 2  # digits of such a figure, zeros at the end apart
_ALIKE = 0.5  # of the content words of two such texts, which need not share names
_COMMON = 50  # articles that have a name, from which on it tells no story
_FEW = 12  # articles that are all laid beside each other
_SIBLINGS = 5  # articles on one story that an article is laid beside


class Stories:
    """Which documents of a run tell one story; what each is known by is looked up once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {id(article.document): article for article in articles}
        self._signs: dict[int, frozenset[str]] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._figures: dict[int, frozenset[tuple[Decimal, str]]] = {}

    def same(self, a: Document, b: Document) -> bool:
        """Whether two documents share enough names of people, places and organisations, figures, and words."""
        first, second = self._signs_of(a), self._signs_of(b)
        shared = len(first & second)
        overlap = self._overlap(a, b)
        if shared >= _NAMES and shared >= _SHARE * min(len(first), len(second)) and overlap >= _WORDS:
            return True
        name = any(not sign.isdigit() for sign in first & second)
        if name and overlap >= _TOLD and self._figures_of(a) & self._figures_of(b):
            return True
        return max(len(a.text), len(b.text)) <= BRIEF and overlap >= _ALIKE

    def borne_out(self, title: NumericClaim) -> bool:
        """Whether the text below a title gives the title's very number, of whatever it may be."""
        article = self._articles.get(id(title.at.document))
        stated = (title.quantity.low, title.quantity.high, title.quantity.dimension)
        return any(
            (claim.quantity.low, claim.quantity.high, claim.quantity.dimension) == stated
            for claim in (article.claims if article else ())
            if isinstance(claim, NumericClaim) and claim.sentence.block.kind != "title"
        )

    def siblings(self) -> Iterator[tuple[Article, Article]]:
        """Each two articles on one story, an article with the few that share most with it."""
        articles = list(self._articles.values())
        near = self._near if len(articles) > _FEW else lambda number: range(number + 1, len(articles))
        for number, article in enumerate(articles):
            for other in near(number):
                if self.same(article.document, articles[other].document):
                    yield article, articles[other]

    def _near(self, number: int) -> list[int]:
        """The later articles that share most signs with one; of those that share as many, the first."""
        met = Counter(
            other for sign in self._signs_in_order[number] for other in self._having.get(sign, ()) if other > number
        )
        best = sorted(met, key=lambda other: (-met[other], other))[:_SIBLINGS]
        return [other for other in best if met[other] >= _NAMES]

    @cached_property
    def _signs_in_order(self) -> list[frozenset[str]]:
        return [self._signs_of(article.document) for article in self._articles.values()]

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        """The articles that have a sign, of signs that are not common."""
        having: dict[str, list[int]] = defaultdict(list)
        for number, signs in enumerate(self._signs_in_order):
            for sign in signs:
                having[sign].append(number)
        return {sign: numbers for sign, numbers in having.items() if 1 < len(numbers) <= _COMMON}

    def _overlap(self, a: Document, b: Document) -> float:
        """The share of the content words of the document with fewer that the other has too."""
        first, second = self._words_of(a), self._words_of(b)
        return len(first & second) / max(min(len(first), len(second)), 1)

    def _words_of(self, document: Document) -> frozenset[str]:
        if id(document) not in self._words:
            article = self._articles.get(id(document))
            words = {word[0] for sentence in (article.sentences if article else ()) for word in sentence.words}
            self._words[id(document)] = frozenset(stem for word in words if (stem := content_stem(word)))
        return self._words[id(document)]

    def _figures_of(self, document: Document) -> frozenset[tuple[Decimal, str]]:
        """The numbers of a document that are not round, with their units."""
        if id(document) not in self._figures:
            article = self._articles.get(id(document))
            self._figures[id(document)] = frozenset(_figures(article)) if article else frozenset()
        return self._figures[id(document)]

    def _signs_of(self, document: Document) -> frozenset[str]:
        if id(document) not in self._signs:
            article = self._articles.get(id(document))
            self._signs[id(document)] = _signs(article) if article else frozenset()
        return self._signs[id(document)]


def _signs(article: Article) -> frozenset[str]:
    """The words always written with a capital letter, and the figures of two digits and more."""
    found = set(_SIGN.findall(article.document.text))
    figures = {sign for sign in found if sign.isdecimal()}
    named = {name.lower() for name in found - figures if not name[0].islower()}
    return frozenset(name for name in named - found if content_stem(name)) | figures


def _figures(article: Article) -> Iterator[tuple[Decimal, str]]:
    for claim in article.claims:
        if isinstance(claim, NumericClaim) and claim.quantity.low is not None and claim.quantity.dimension != "date":
            low = claim.quantity.low
            if len(low.normalize().as_tuple().digits) >= _DIGITS:
                yield low, claim.quantity.unit


@lru_cache(maxsize=4096)
def content_words(sentence: Sentence) -> frozenset[str]:
    """The stems of the words of a sentence that say what it is about."""
    return frozenset(stem for word in sentence.words if (stem := content_stem(word.lower)))
