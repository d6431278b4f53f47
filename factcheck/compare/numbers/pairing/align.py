"""Two articles on one story -> which numbers of theirs are about one thing: first those that agree, then the rest.

Numbers that agree and are by all signs one fact told twice leave the field to those that have no partner. Of these,
two differ on one thing where all signs together say so. Of texts of a sentence or two the words alone decide.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.about.restated import restated
from factcheck.compare.numbers.about.standing import Standing
from factcheck.compare.numbers.about.supposed import mark
from factcheck.compare.numbers.pairing.agreeing import agreeing
from factcheck.compare.numbers.pairing.agreeing import weighed as agreements
from factcheck.compare.numbers.pairing.briefs import briefly
from factcheck.compare.numbers.pairing.changed import changed
from factcheck.compare.numbers.pairing.evidence import PERHAPS, named, partners, unlike, weighed
from factcheck.compare.numbers.pairing.page import Page
from factcheck.compare.numbers.pairing.placed import Placed, Range
from factcheck.compare.numbers.pairing.signs import Reader
from factcheck.compare.numbers.same import Laid
from factcheck.compare.stories.story import BRIEF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.about.apart import Settings
    from factcheck.compare.numbers.pairing.agreeing import Agreement
    from factcheck.compare.numbers.pairing.evidence import Partners, Weighed
    from factcheck.compare.numbers.pairing.signs import Signs
    from factcheck.model import Article, Document, NumericClaim, NumericKey


class Match(NamedTuple):
    """Two claims on one thing, whether their values agree, and whether it is sure that the thing is one.

    Where they differ, it is either their words that are alike, or what was `found` when all signs were weighed. Where
    they agree and do not seem to, or differ for a reason, `told` says how.
    """

    a: Standing
    b: Standing
    agree: bool
    sure: bool = True
    found: Partners | None = None
    told: str = ""


class Aligner:
    """Lays articles beside each other. `keys` are the keys of the claims that have one."""

    def __init__(self, standings: Iterable[Standing], keys: Mapping[Standing, NumericKey], settings: Settings) -> None:
        self._settings = settings
        self._keys = keys
        self._numbers: dict[Document, list[Standing]] = defaultdict(list)
        self._restated: dict[Document, list[Standing]] = defaultdict(list)  # in which they may agree, and no more
        for one in standings:
            if not (one.claim.quantity.vague or one.claim.quantity.role == "list" or mark(one.claim)):
                self._numbers[one.document].append(one)
                self._restated[one.document] += [Standing(other, one.document) for other in restated(one.claim)]
        self._placed: dict[Document, Sequence[Placed]] = {}
        self._ranges: dict[Document, Mapping[str, Range]] = {}
        self._pages: dict[Document, Page] = {}
        self._perhaps: set[tuple[Standing, Standing]] = set()  # numbers that differ and may be of one thing

    def laid(self, pairs: Iterable[tuple[Article, Article]]) -> Laid:
        """What each two articles tell of one thing."""
        return Laid([match for first, second in pairs for match in self.align(first, second)], self._unlike)

    def align(self, first: Article, second: Article) -> Iterator[Match]:
        """The numbers of two articles that are about one thing, each with one partner at most."""
        if _brief(first, second):
            for best, sure in briefly(
                first, second, *(_by_dimension(self._placed_in(one.document)) for one in (first, second))
            ):
                yield Match(best.a, best.b, best.agree, sure)
            return
        reader = self._reader(first, second)
        by_value = self._by_value(first.document), self._by_value(second.document)
        agreed = [*agreeing(reader, *by_value)]
        yield from (Match(one.a, one.b, agree=True, told=one.told) for one in agreed)
        taken = {number for one in agreed for number in one[:2]}
        explained = self._settings.explained(first.document, second.document)
        found = [*_weighed(reader, taken)]
        self._perhaps.update((one.a, one.b) for one in found)
        for one in [*partners(found, explained=explained)]:
            sure = self._surely(one)
            taken.update(one[:2] if sure else ())
            yield Match(one.a, one.b, agree=False, sure=sure, found=one, told=one.reason)
        for was, now, reason in changed(
            agreed, chain(*(self._numbers[one.document] for one in (first, second))), taken
        ):
            taken.add(now)
            yield Match(was, now, agree=False, told=reason)

    def _surely(self, one: Partners) -> bool:
        """Whether two numbers that differ are of one thing: likely, and of one subject and measure, or very likely."""
        keyed = one.a in self._keys and self._keys[one.a] == self._keys.get(one.b)
        return not one.rivalled and ((keyed and named(one.a, one.b)) or one.certain)

    def _unlike(self, a: Standing, b: Standing) -> bool:
        if (a, b) in self._perhaps and named(a, b):
            return False
        first, second = self._pages.get(a.document), self._pages.get(b.document)
        if first is None or second is None or a not in first.lines or b not in second.lines:
            return False  # nothing is known of vague words, lists and articles that were not laid side by side
        if _of_one_entry(a.claim, b.claim):
            return False
        return unlike(Reader(first, second, self._settings), a, b)

    def weighed(self, first: Article, second: Article) -> list[Weighed]:
        """All numbers of two articles that differ and can be of one thing, likely or not, with the signs on them."""
        reader = self._reader(first, second)
        agreed = agreeing(reader, self._by_value(first.document), self._by_value(second.document))
        return [*_weighed(reader, {number for one in agreed for number in one[:2]}, least=-math.inf)]

    def agreed(self, first: Article, second: Article) -> list[tuple[Agreement, Signs]]:
        """All numbers of two articles that agree, likely of one thing or not, with the signs on them."""
        here, there = (self._by_value(one.document) for one in (first, second))
        return [*agreements(self._reader(first, second), here, there, -math.inf)]

    def _reader(self, first: Article, second: Article) -> Reader:
        return Reader(self._page(first), self._page(second), self._settings)

    def _by_value(self, document: Document) -> Mapping[str, Range]:
        if document not in self._ranges:
            told = [*self._placed_in(document), *(Placed(one, None) for one in self._restated[document])]
            self._ranges[document] = {dimension: Range(numbers) for dimension, numbers in _by_dimension(told).items()}
        return self._ranges[document]

    def _placed_in(self, document: Document) -> Sequence[Placed]:
        if document not in self._placed:
            numbers = self._numbers.get(document, ())
            self._placed[document] = [Placed(one, self._keys.get(one)) for one in numbers]
        return self._placed[document]

    def _page(self, article: Article) -> Page:
        if article.document not in self._pages:
            numbers = self._numbers.get(article.document, ())
            self._pages[article.document] = Page(article, numbers, self._settings.profile_of(article.document))
        return self._pages[article.document]


def _of_one_entry(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether two dates stand behind one name as in a book of reference: "the reign of Ada Holm (1890-1912)"."""
    return a.measure == b.measure == "date" and a.subject.lower() == b.subject.lower() != ""


def _brief(first: Article, second: Article) -> bool:
    """Whether both texts are claims of a sentence or a few, and no articles."""
    return max(len(article.sentences) for article in (first, second)) <= BRIEF


def _by_dimension(numbers: Iterable[Placed]) -> Mapping[str, Sequence[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in numbers:
        found[one.dimension].append(one)
    return found


def _weighed(reader: Reader, told: AbstractSet[Standing], least: float = PERHAPS) -> Iterator[Weighed]:
    """The numbers that can be of one thing, but for the years of sentences that list events."""
    listed = {one for page in (reader.first, reader.second) for one in page.numbers if page.of_a_history(one)}
    return (one for one in weighed(reader, told, least) if listed.isdisjoint(one[:2]))
