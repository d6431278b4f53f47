"""Articles -> which of them tell one story: by the names and figures they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.lead import lead, of_two
from factcheck.compare.opening import opening
from factcheck.extract.grammar import content_stem
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.lead import Lead
    from factcheck.model import Article, Document, Sentence

_CAPITAL = re.compile(r"[A-Z](?<!\w\w)\w\w+")
_INSIDE = re.compile(r"[A-Z](?<=[a-z0-9,;] [A-Z])\w\w+")  # not where a sentence begins, and every word has a capital
BRIEF = 3  # sentences of a text that is a claim and no article: too short to name much
_ALIKE = 0.3  # of the content words of two such texts, which need not share names
_SHORT = 600  # characters of an article that may name nobody
_VERY_ALIKE = 0.5  # of the content words of two of them
_COMMON = 50  # articles that have a name, from which on it tells no story
_FEW = 12  # articles that are all laid beside each other
_SIGNS = 2  # names and figures that two articles of many must share to be laid beside each other
_SIBLINGS = 5  # articles on one story that an article is laid beside
_MUCH = 0.5  # of the names of the document with fewer
_SOME = 3  # words that two openings must share
_DIGITS = 3  # digits, zeros at the end apart, of a figure that tells a story
_COUNTED = 2  # the same where a noun or a currency stands by it


class _Alike(NamedTuple):
    """What makes two articles one story: so many names, so great a share of all names and of all words, a figure.

    And the share of the words of their openings, and so many names in both titles.
    """

    names: int
    share: float
    words: float
    figures: int = 0
    openings: float = 0.0
    titles: int = 0


_ONE_STORY = (
    _Alike(names=1, share=0.3, words=0.25),
    _Alike(names=5, share=0.1, words=0.4),
    _Alike(names=2, share=0.4, words=0.2),
    _Alike(names=2, share=0.65, words=0.18),
    _Alike(names=1, share=0.3, words=0.15, openings=0.13),
    _Alike(names=1, share=0.5, words=0.18),
    _Alike(names=2, share=0.5, words=0.15),
    _Alike(names=1, share=0.15, words=0.15, figures=1),
    _Alike(names=0, share=0, words=0.2, figures=2),
    _Alike(names=0, share=0, words=0.3, figures=1),
    _Alike(names=1, share=0.25, words=0.13, titles=1),
)
_NEAR_STORY = (
    *_ONE_STORY,
    _Alike(names=1, share=0.25, words=0.22),
)  # enough where claims that are alike in cause and effect say the rest


class _Names(NamedTuple):
    """The names of an article, and all its words that are always written with a capital letter."""

    sure: frozenset[str]
    perhaps: frozenset[str]


class Stories:
    """Which documents of a run tell one story; what each is known by is looked up once, and so is each two of them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {id(article.document): article for article in articles}
        self._names: dict[int, _Names] = {}
        self._figures: dict[int, frozenset[tuple[Decimal, str]]] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._openings: dict[int, frozenset[str]] = {}
        self._same: dict[tuple[int, int], bool] = {}
        self._two: dict[tuple[int, int], str] = {}
        self._leads: dict[int, Lead] = {}

    def near(self, a: Document, b: Document) -> bool:
        """Whether two documents may tell one story: enough for claims that are alike themselves."""
        return self.same(a, b) or self._alike(a, b, _NEAR_STORY)

    def two(self, a: Document, b: Document) -> str:
        """Why two documents, alike as they may be, are on two things: two firms, two polls, two years; or ""."""
        if a is b:
            return ""
        if (id(a), id(b)) not in self._two:
            self._two[id(a), id(b)] = of_two(self._lead(a), self._lead(b), a.text, b.text)
        return self._two[id(a), id(b)]

    def _lead(self, document: Document) -> Lead:
        if id(document) not in self._leads:
            self._leads[id(document)] = lead(self._articles[id(document)])
        return self._leads[id(document)]

    def same(self, a: Document, b: Document) -> bool:
        """Whether two documents share enough names of people, places and organisations, words, and figures."""
        known = self._same.get((id(a), id(b)))
        if known is None:
            known = self._same[id(a), id(b)] = self._same[id(b), id(a)] = self._alike(a, b)
        return known

    def _alike(self, a: Document, b: Document, likenesses: Sequence[_Alike] = _ONE_STORY) -> bool:
        short = max(len(a.text), len(b.text)) <= _SHORT
        enough = [_VERY_ALIKE] * short + [_ALIKE] * self.brief(a, b) + self._likenesses(a, b, likenesses)
        return bool(enough) and self._overlap(a, b) >= min(enough)

    def _likenesses(self, a: Document, b: Document, likenesses: Sequence[_Alike]) -> list[float]:
        """The shares of all words of which each, with the names and figures of two documents, makes one story."""
        names, share = self._names_shared(a, b)
        figures = len(self._figures_of(a) & self._figures_of(b))
        return [
            least.words
            for least in likenesses
            if names >= least.names and share >= least.share and figures >= least.figures
            if not least.openings or self._opening_shared(a, b) >= least.openings
            if not least.titles or self._titles_shared(a, b) >= least.titles
        ]

    def brief(self, a: Document, b: Document) -> bool:
        """Whether two documents are claims of a sentence or a few, and no articles."""
        return max(self._length(a), self._length(b)) <= BRIEF

    def named_alike(self, a: Document, b: Document) -> bool:
        """Whether two documents name much the same people, places and organisations."""
        names, share = self._names_shared(a, b)
        return names > 0 and share >= _MUCH

    def share_figures(self, a: Document, b: Document) -> bool:
        """Whether two documents give one figure that hardly two stories share by chance."""
        return bool(self._figures_of(a) & self._figures_of(b))

    def _names_shared(self, a: Document, b: Document) -> tuple[int, float]:
        """How many names two documents share, and their share of those of the document with fewer."""
        first, second = self._names_of(a), self._names_of(b)
        names = len((first.sure & second.perhaps) | (first.perhaps & second.sure))
        return names, names / max(min(len(first.sure), len(second.sure)), 1)

    def borne_out(self, title: NumericClaim) -> bool:
        """Whether the text below a title gives the title's very number, of whatever it may be."""
        return any(self.below(title))

    def below(self, title: NumericClaim) -> Iterator[NumericClaim]:
        """The claims of the text below a title that give the title's very number."""
        article = self._articles.get(id(title.at.document))
        stated = (title.quantity.low, title.quantity.high, title.quantity.dimension)
        for claim in article.claims if article else ():
            if not isinstance(claim, NumericClaim) or claim.sentence.block.kind == "title":
                continue
            if (claim.quantity.low, claim.quantity.high, claim.quantity.dimension) == stated:
                yield claim

    def siblings(self) -> Iterator[tuple[Article, Article]]:
        """Each two articles on one story, an article with the few that share most with it."""
        for one, other in self.relatives():
            if self.same(one.document, other.document):
                yield one, other

    def relatives(self) -> Iterator[tuple[Article, Article]]:
        """Each two articles that may be on one story, an article with the few that share most with it."""
        for number, others in self._relatives.items():
            yield from ((self._articles[number], other) for other in others)

    def together(self) -> Iterator[tuple[Article, Article]]:
        """Each two articles on one story that are not on two things of one kind."""
        yield from (both for both in self.siblings() if not self.two(both[0].document, both[1].document))

    def beside(self) -> Mapping[Document, Sequence[Document]]:
        """The documents on the story of each document, in the order of the articles; few, however many there are."""
        found: dict[Document, list[Document]] = defaultdict(list)
        for first, second in self.together():
            found[first.document].append(second.document)
            found[second.document].append(first.document)
        return found

    def told_beside(self, document: int) -> Iterator[int]:
        """The documents on one story with a document, of which it is the first in order; both by identity."""
        own = self._articles[document].document
        return (id(other.document) for other in self._relatives.get(document, ()) if self.same(own, other.document))

    @cached_property
    def _relatives(self) -> dict[int, list[Article]]:
        """For each document by identity, the later articles that may be on its story."""
        articles = list(self._articles.values())
        near = self._near if len(articles) > _FEW else lambda number: range(number + 1, len(articles))
        return {
            id(article.document): [
                articles[other] for other in near(number) if self.near(article.document, articles[other].document)
            ]
            for number, article in enumerate(articles)
        }

    def _near(self, number: int) -> list[int]:
        """The later articles that share most names and figures with one; of those that share as many, the first."""
        met = Counter(
            other for sign in self._signs_in_order[number] for other in self._having.get(sign, ()) if other > number
        )
        told = [other for other, shared in met.items() if shared >= _SIGNS]
        return sorted(told, key=lambda other: (-met[other], other))[:_SIBLINGS]

    @cached_property
    def _signs_in_order(self) -> list[frozenset[object]]:
        return [
            self._names_of(article.document).sure | self._figures_of(article.document)
            for article in self._articles.values()
        ]

    @cached_property
    def _having(self) -> dict[object, list[int]]:
        """The articles that have a name or a figure, of those that are not common."""
        having: dict[object, list[int]] = defaultdict(list)
        for number, signs in enumerate(self._signs_in_order):
            for sign in signs:
                having[sign].append(number)
        return {sign: numbers for sign, numbers in having.items() if 1 < len(numbers) <= _COMMON}

    def _length(self, document: Document) -> int:
        article = self._articles.get(id(document))
        return len(article.sentences) if article else 0

    def _overlap(self, a: Document, b: Document) -> float:
        """The share of the content words of the document with fewer that the other has too."""
        first, second = self.words_of(a), self.words_of(b)
        return len(first & second) / max(min(len(first), len(second)), 1)

    def _opening_shared(self, a: Document, b: Document) -> float:
        """The share of the content words of the shorter opening that the other has too; of some few, none."""
        first, second = self.opening_of(a), self.opening_of(b)
        both = len(first & second)
        return both / max(min(len(first), len(second)), 1) if both >= _SOME else 0.0

    def _titles_shared(self, a: Document, b: Document) -> int:
        """How many names two documents have in both titles."""
        first, second = self._names_of(a), self._names_of(b)
        titles = [{word.lower for word in tokenise(one.title)} for one in (a, b)]
        return len((first.sure | second.sure) & first.perhaps & second.perhaps & titles[0] & titles[1])

    def opening_of(self, document: Document) -> frozenset[str]:
        """The stems of the content words of a document's title and first sentences."""
        if id(document) not in self._openings:
            article = self._articles.get(id(document))
            first = opening(article.sentences) if article else ()
            self._openings[id(document)] = frozenset().union(*map(content_words, first))
        return self._openings[id(document)]

    def named(self, document: Document) -> frozenset[str]:
        """The words of a document always written with a capital letter, also inside a sentence; in small letters."""
        return self._names_of(document).sure

    def words_of(self, document: Document) -> frozenset[str]:
        """The stems of the content words of a document."""
        if id(document) not in self._words:
            article = self._articles.get(id(document))
            words = {word for sentence in (article.sentences if article else ()) for word in lowers(sentence.words)}
            self._words[id(document)] = frozenset(stem for word in words if (stem := content_stem(word)))
        return self._words[id(document)]

    def _figures_of(self, document: Document) -> frozenset[tuple[Decimal, str]]:
        """The numbers of a document that hardly two stories share by chance, with their units."""
        if id(document) not in self._figures:
            article = self._articles.get(id(document))
            self._figures[id(document)] = frozenset(
                (claim.quantity.low, claim.quantity.unit)
                for claim in (article.claims if article else ())
                if isinstance(claim, NumericClaim) and claim.quantity.low is not None and _tells(claim)
            )
        return self._figures[id(document)]

    def _names_of(self, document: Document) -> _Names:
        if id(document) not in self._names:
            self._names[id(document)] = _names(document)
        return self._names[id(document)]


def _tells(claim: NumericClaim) -> bool:
    """Whether a figure is known by its digits: 1,031 men and 5.83%; not a third, 25% or 2012."""
    quantity = claim.quantity
    if quantity.low is None or quantity.dimension == "date" or quantity.denominator is not None or quantity.vague:
        return False
    counted = bool(quantity.unit) and quantity.dimension not in ("proportion", "time")
    return len(quantity.low.normalize().as_tuple().digits) >= (_COUNTED if counted else _DIGITS)


def _names(document: Document) -> _Names:
    """The words of a text always written with a capital letter, of which names are those met inside a sentence."""
    text = document.text
    small = set(text.split())  # most of the words that are written small; the others are looked for
    body = "\n".join(text[slice(*block.span)] for block in document.blocks if block.kind not in ("title", "heading"))
    named = {word.lower() for word in _CAPITAL.findall(text)} - small - _no_names()
    perhaps = frozenset(name for name in named if content_stem(name) and not _written(name, text))
    return _Names(perhaps & {word.lower() for word in _INSIDE.findall(body)}, perhaps)


def _written(word: str, text: str) -> bool:
    """Whether a word stands in a text by itself, written just so."""
    at = text.find(word)
    while at >= 0:
        beside = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in beside):
            return True
        at = text.find(word, at + 1)
    return False


@cache
def _no_names() -> frozenset[str]:
    groups = ("institutions", "organisations", "places", "times", "first_names")
    return frozenset(word for group in groups for word in lexicon.words("stories", group))


@lru_cache(maxsize=4096)
def stems(sentence: Sentence) -> Sequence[str]:
    """The stem of each word of a sentence, "" for one that does not say what it is about."""
    return [*map(content_stem, lowers(sentence.words))]


@lru_cache(maxsize=4096)
def content_words(sentence: Sentence) -> frozenset[str]:
    """The stems of the words of a sentence that say what it is about."""
    return frozenset(filter(None, stems(sentence)))
