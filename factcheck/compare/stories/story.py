"""Articles -> which of them tell one story: by the names, figures and uncommon words they share."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.compare.stories.likeness import odds, overlap, shared_names
from factcheck.compare.stories.profile import Profile
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.stories.lead import Lead
    from factcheck.model import Article, Document

BRIEF = 3  # sentences of a text that is a claim and no article: too short to name much
_ALIKE = 0.3  # of the content words of two such texts, which need not share names
_SHORT = 600  # characters of an article that may name nobody
_VERY_ALIKE = 0.5  # of the content words of two of them
_FEW = 12  # articles that are all laid beside each other, and were likely chosen for one story
_OF_FEW = -2.5  # log-odds from which on two of so few are on one story; the more there are, the less likely any two are
_OF_MANY = -0.8  # the same for two of many
_NEAR = 0.5  # by which less is enough where claims that are alike in cause and effect say the rest
_THROUGH = 0.7  # by which two articles must be more alike for one to be on the story of all that the other is like
_UNLIKE = 4.0  # by which two may be less alike that are both like a third one
_SIBLINGS = 5  # articles on one story that an article is laid beside
_MUCH = 0.5  # of the names of the document with fewer


class Stories:
    """Which documents of a run tell one story; what each is known by is looked up once, and so is each two of them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {id(article.document): article for article in articles}
        self._least = min(_OF_FEW + math.log(max(len(self._articles) / _FEW, 1)), _OF_MANY)
        self._profiles: dict[int, Profile] = {}
        self._odds: dict[tuple[int, int], float] = {}
        self._same: dict[tuple[int, int], bool] = {}
        self._two: dict[tuple[int, int], str] = {}
        self._leads: dict[int, Lead] = {}

    def same(self, a: Document, b: Document) -> bool:
        """Whether two documents tell one story: they are alike, or both are like a third one."""
        known = self._same.get((id(a), id(b)))
        if known is None:
            known = self._same[id(a), id(b)] = self._alike(a, b) or self._through(a, b)
        return known

    def near(self, a: Document, b: Document) -> bool:
        """Whether two documents may tell one story: enough for claims that are alike themselves."""
        return self._alike(a, b, _NEAR) or self._through(a, b)

    def two(self, a: Document, b: Document) -> str:
        """Why two documents, alike as they may be, are on two things: two firms, two polls, two years; or ""."""
        if a is b:
            return ""
        if (id(a), id(b)) not in self._two:
            from factcheck.compare.stories.lead import of_two  # noqa: PLC0415 - most runs have one article

            recipes = self.profile(a).recipe and self.profile(b).recipe
            two = "each tells a recipe of its own" if recipes else ""
            self._two[id(a), id(b)] = two or of_two(self._lead(a), self._lead(b), a.text, b.text)
        return self._two[id(a), id(b)]

    def brief(self, a: Document, b: Document) -> bool:
        """Whether two documents are claims of a sentence or a few, and no articles."""
        return max(self.profile(a).length, self.profile(b).length) <= BRIEF

    def named_alike(self, a: Document, b: Document) -> bool:
        """Whether two documents name much the same people, places and organisations."""
        names, share = shared_names(self.profile(a).names, self.profile(b).names)
        return names > 0 and share >= _MUCH

    def explain(self, a: Document, b: Document) -> bool:
        """Whether two documents both tell what something is, as guides do, and not what happened."""
        return self.profile(a).explains and self.profile(b).explains

    def on_one_name(self, a: Document, b: Document) -> bool:
        """Whether two documents have the same name more often than any other."""
        first, second = self.profile(a).foremost, self.profile(b).foremost
        return bool(first) and first == second

    def share_figures(self, a: Document, b: Document) -> bool:
        """Whether two documents give one figure that hardly two stories share by chance."""
        return bool(self.profile(a).figures & self.profile(b).figures)

    def numbers_of(self, document: Document) -> frozenset[tuple[Decimal | None, str]]:
        """The numbers that a document gives, each with its kind, but for dates."""
        claims = (one.quantity for one in self._articles[id(document)].claims if isinstance(one, NumericClaim))
        return frozenset((one.low, one.dimension) for one in claims if one.dimension not in ("date", "day"))

    def opening_of(self, document: Document) -> frozenset[str]:
        """The stems of the content words of a document's title and first sentences."""
        return self.profile(document).opening

    def profile(self, document: Document) -> Profile:
        """What a document is known by."""
        known = self._profiles.get(id(document))
        if known is None:
            known = self._profiles[id(document)] = Profile(document, self._articles.get(id(document)))
        return known

    def named(self, document: Document) -> frozenset[str]:
        """The words of a document always written with a capital letter, also inside a sentence; in small letters."""
        return self.profile(document).names.sure

    def words_of(self, document: Document) -> frozenset[str]:
        """The stems of the content words of a document."""
        return self.profile(document).words

    def borne_out(self, title: NumericClaim) -> bool:
        """Whether the text below a title gives the title's very number, of whatever it may be."""
        return any(self.below(title))

    def below(self, title: NumericClaim) -> Iterator[NumericClaim]:
        """The claims of the text below a title that give the title's very number."""
        article = self._articles.get(id(title.at.document))
        stated = (title.quantity.low, title.quantity.high)
        bare = title.quantity.dimension == "count" and not title.quantity.unit
        for claim in article.claims if article else ():
            if not isinstance(claim, NumericClaim) or claim.sentence.block.kind == "title":
                continue
            alike = bare or claim.quantity.dimension == title.quantity.dimension
            if alike and (claim.quantity.low, claim.quantity.high) == stated:
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
        later = self._laid_beside
        return {
            number: [other for other in others if self.near(self._articles[number].document, other.document)]
            for number, others in later.items()
        }

    @cached_property
    def _laid_beside(self) -> dict[int, list[Article]]:
        """For each document by identity, the later articles that share most with it, and of few articles all."""
        articles = list(self._articles.values())
        if len(articles) <= _FEW:
            return {id(one.document): articles[at:] for at, one in enumerate(articles, start=1)}
        from factcheck.compare.stories.neighbours import neighbours  # noqa: PLC0415 - few runs have so many

        found = neighbours([self.profile(one.document) for one in articles], _SIBLINGS)
        return {id(one.document): [articles[at] for at in others] for one, others in zip(articles, found, strict=True)}

    def _through(self, a: Document, b: Document) -> bool:
        """Whether two documents that are not too unlike are both like a third one."""
        shared = not self._linked.get(id(a), frozenset()).isdisjoint(self._linked.get(id(b), ()))
        return shared and self._alike(a, b, _UNLIKE)

    @cached_property
    def _linked(self) -> dict[int, set[int]]:
        """For each document by identity, those that are like it and not on another thing of its kind."""
        linked: dict[int, set[int]] = defaultdict(set)
        for number, others in self._laid_beside.items():
            own = self._articles[number].document
            for other in others:
                if self._alike(own, other.document, -_THROUGH) and not self.two(own, other.document):
                    linked[number].add(id(other.document))
                    linked[id(other.document)].add(number)
        return linked

    def _alike(self, a: Document, b: Document, less: float = 0.0) -> bool:
        """Whether what two documents are known by says that they tell one story."""
        first, second = self.profile(a), self.profile(b)
        if self.brief(a, b) and overlap(first, second) >= _ALIKE:
            return True
        if max(len(a.text), len(b.text)) <= _SHORT and overlap(first, second) >= _VERY_ALIKE:
            return True
        known = self._odds.get((id(a), id(b)))
        if known is None:
            known = self._odds[id(a), id(b)] = self._odds[id(b), id(a)] = odds(first, second)
        return known >= self._least - less

    def _lead(self, document: Document) -> Lead:
        if id(document) not in self._leads:
            from factcheck.compare.stories.lead import lead  # noqa: PLC0415 - as above

            self._leads[id(document)] = lead(self._articles[id(document)])
        return self._leads[id(document)]
