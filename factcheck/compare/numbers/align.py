"""Two articles on one story -> which numbers of theirs are about one thing: first those that agree, then the rest.

Numbers that agree and are told in like words are one fact told twice; they leave the field to those that
have no partner. Of these, two differ on one thing where all signs together say so.
"""

from __future__ import annotations

import math
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.candidate import PERHAPS as LIKELY
from factcheck.compare.numbers.candidate import Field, candidate
from factcheck.compare.numbers.evidence import PERHAPS, partners, weighed
from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.page import Page
from factcheck.compare.numbers.placed import Placed
from factcheck.compare.numbers.signs import Reader
from factcheck.compare.numbers.standing import TELLING, stems
from factcheck.compare.numbers.supposed import mark
from factcheck.compare.story import BRIEF
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.compare.numbers.apart import Settings
    from factcheck.compare.numbers.candidate import Candidate
    from factcheck.compare.numbers.evidence import Partners, Weighed
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Document, NumericKey

_AGREEING = 0.3  # how alike the words of two equal numbers are
_DIFFERING = 0.7  # how alike the words of two numbers of brief texts are that differ
_DATED = 0.4  # the same for two dates, which may be of any two events
_DATED_WORDS = 2  # content words that they share at least
_WORDS = 4  # content words that two numbers that differ share at least
_MARGIN = 0.1  # by which the best partner is better than the next
_PLAIN = frozenset(("", "level", "number be", "age", "share"))  # measures that say little of what is measured


class Match(NamedTuple):
    """Two claims on one thing, whether their values agree, and whether it is sure that the thing is one.

    Where they differ, it is either their words that are alike, or what was `found` when all signs were weighed.
    """

    a: Standing
    b: Standing
    agree: bool
    sure: bool = True
    found: Partners | None = None


class _ToldAlike(NamedTuple):
    """What two articles tell in like words: the matches, the numbers in them, and those that agree by rounding."""

    matches: list[Match]
    taken: set[Standing]
    rounded: set[Standing]


class Aligner:
    """Lays articles beside each other. `keys` are the keys of the claims that have one."""

    def __init__(self, standings: Iterable[Standing], keys: Mapping[Standing, NumericKey], settings: Settings) -> None:
        self._settings = settings
        self._keys = keys
        self._numbers: dict[Document, list[Standing]] = defaultdict(list)
        for one in standings:
            if not (one.claim.quantity.vague or one.claim.quantity.role == "list" or mark(one.claim)):
                self._numbers[one.document].append(one)
        self._placed: dict[Document, Mapping[str, list[Placed]]] = {}
        self._pages: dict[Document, Page] = {}

    def align(self, first: Article, second: Article) -> Iterator[Match]:
        """The numbers of two articles that are about one thing, each with one partner at most."""
        told = self._told_alike(first, second, brief=_brief(first, second))
        yield from told.matches
        if not _brief(first, second):
            found = partners(self._weighed(first, second, told), told.taken)
            yield from (Match(one.a, one.b, agree=False, sure=self._surely(one), found=one) for one in found)

    def _surely(self, one: Partners) -> bool:
        """Whether two numbers that differ are of one thing: likely, and of one subject and measure, or very likely."""
        keyed = one.a in self._keys and self._keys[one.a] == self._keys.get(one.b)
        return not one.rivalled and (keyed or one.certain)

    def weighed(self, first: Article, second: Article) -> list[Weighed]:
        """All numbers of two articles that differ and can be of one thing, likely or not, with the signs on them."""
        return self._weighed(first, second, self._told_alike(first, second, brief=False), least=-math.inf)

    def _weighed(self, first: Article, second: Article, told: _ToldAlike, least: float = PERHAPS) -> list[Weighed]:
        pages = self._page(first), self._page(second)
        histories = {one for page in pages for one in page.numbers if page.of_a_history(one)}
        return weighed(Reader(*pages, self._settings), (told.taken | histories) - told.rounded, least)

    def _told_alike(self, first: Article, second: Article, *, brief: bool) -> _ToldAlike:
        """The numbers of two articles that are told in like words, the best first."""
        possible = self._candidates(first.document, second.document, brief=brief)
        candidates = sorted(possible, key=attrgetter("rank"), reverse=True)
        field = Field(candidates)
        told = _ToldAlike([], field.taken, set())
        dates_of_others = _dates_of_others(first) | _dates_of_others(second) if brief else frozenset()
        for best in candidates:
            a, b = best.a, best.b
            if a not in field.taken and b not in field.taken:
                sure = _agree_surely(best) if best.agree else _alone(best, field) or _clear(best, field)
                if sure or (brief and _perhaps(best) and dates_of_others.isdisjoint((id(a.claim), id(b.claim)))):
                    field.taken |= {a, b}
                    if best.agree and not _equal(a, b):
                        told.rounded.update((a, b))
                    told.matches.append(Match(a, b, best.agree, sure))
        return told

    def _candidates(self, first: Document, second: Document, *, brief: bool) -> Iterator[Candidate]:
        """Each two claims that can be about one thing, or stand in the way of others that are.

        Most have too few words in common, which is soon seen.
        """
        right = self._by_dimension(second)
        for dimension, left in self._by_dimension(first).items():
            facing = right.get(dimension, ())
            for a in left if facing else ():
                about, least = a.about, a.least
                for b in facing:
                    shared = about & b.about
                    words = len(shared)
                    if words >= least or words >= b.least or brief or a.hints_at(b):
                        found = candidate(a, b, shared, brief=brief)
                        if found:
                            yield found

    def _by_dimension(self, document: Document) -> Mapping[str, list[Placed]]:
        if document not in self._placed:
            placed: dict[str, list[Placed]] = defaultdict(list)
            for one in self._numbers.get(document, ()):
                placed[one.claim.quantity.dimension].append(Placed(one, self._keys.get(one)))
            self._placed[document] = placed
        return self._placed[document]

    def _page(self, article: Article) -> Page:
        if article.document not in self._pages:
            numbers = self._numbers.get(article.document, ())
            self._pages[article.document] = Page(article, numbers, self._settings.names_of(article.document))
        return self._pages[article.document]


def _brief(first: Article, second: Article) -> bool:
    """Whether both texts are claims of a sentence or a few, and no articles."""
    return max(len(article.sentences) for article in (first, second)) <= BRIEF


def _dates_of_others(article: Article) -> frozenset[int]:
    """The dates of no event, by identity, in sentences with another number: they say when that was, and no more."""
    numbers = [claim for claim in article.claims if isinstance(claim, NumericClaim)]
    counted = {claim.sentence for claim in numbers if claim.quantity.dimension != "date"}
    return frozenset(
        id(claim)
        for claim in numbers
        if claim.quantity.dimension == "date" and not claim.measure and claim.sentence in counted
    )


def _perhaps(best: Candidate) -> bool:
    """Whether two numbers that differ may be about one thing: told by one verb, or in like words, and of no strangers.

    "The films grossed" may be said of what another text names; two dates without one event may be of any two.
    """
    a, b = best.a.claim, best.b.claim
    told_alike = a.measure == b.measure and a.measure not in _PLAIN
    dated = a.quantity.dimension == "date"
    likely = best.score >= (_DATED if dated else LIKELY) and best.shared >= (_DATED_WORDS if dated else 0)
    if best.agree or not (told_alike or likely):
        return False
    return not _strangers(best.a, best.b) or (told_alike and (a.context.specific or b.context.specific))


def _agree_surely(best: Candidate) -> bool:
    """Whether two numbers that agree are told in words alike enough to be one fact.

    A rough one of a year is no fact told twice where the other names no year: "half" in 2017 and 53% now.
    """
    if not _equal(best.a, best.b) and best.a.circumstances.dated != best.b.circumstances.dated:
        return False
    if best.score < TELLING:
        return True  # what few words tell is here for its key or its rare figure
    return best.keyed or best.score >= (TELLING if best.a.telling and best.b.telling else _AGREEING)


def _equal(a: Standing, b: Standing) -> bool:
    one, other = a.claim.quantity, b.claim.quantity
    return (one.low, one.high) == (other.low, other.high)


def _alone(best: Candidate, field: Field) -> bool:
    """Whether two numbers have one key, and neither shares it with another."""
    dated_alike = best.a.circumstances.dated == best.b.circumstances.dated
    return best.keyed and dated_alike and not any(other.keyed for other in field.others(best))


def _clear(best: Candidate, field: Field) -> bool:
    """Whether two numbers that differ are alike enough, and neither has another partner nearly as good."""
    if best.score < _DIFFERING or best.shared < _WORDS:
        return False
    if best.a.claim.quantity.dimension == "date" or not of_one_noun(best.a, best.b):
        return False
    return not any(other.score > best.score - _MARGIN for other in field.others(best))


def _strangers(a: Standing, b: Standing) -> bool:
    """Whether two claims name their subjects, and neither sentence has a word of the other's subject."""
    first, second = stems(a.claim.subject), stems(b.claim.subject)
    return bool(first and second) and not (first & b.told or second & a.told)
