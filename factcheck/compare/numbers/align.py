"""Two articles on one story -> which numbers of theirs are about one thing: first those that agree, then the rest.

Numbers that agree and are told in like words are one fact told twice; they leave the field to those that
have no partner. Of these, two whose sentences are alike and that nothing else matches as well differ on one thing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.noun import counts_alike, named_across, of_one_noun
from factcheck.compare.numbers.standing import HEAVIEST, stems, weight_of
from factcheck.compare.numbers.verdict import agree
from factcheck.compare.story import BRIEF
from factcheck.compare.subject import words_of
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Document, NumericKey

_AGREEING = 0.3  # how alike the words of two equal numbers are
_TELLING = 0.15  # the same for figures that are not round
_DIFFERING = 0.7  # how alike the words of two numbers that differ are
_PERHAPS = 0.05  # the same in texts of a sentence or two, which say little besides
_DATED = 0.4  # the same for two dates, which may be of any two events
_DATED_WORDS = 2  # content words that they share at least
_WORDS = 4  # content words that two numbers that differ share at least
_MARGIN = 0.1  # by which the best partner is better than the next
_NEARLY = _DIFFERING - _MARGIN  # what is told less alike stands in nobody's way
_PLAIN = frozenset(("", "level", "number be", "age", "share"))  # measures that say little of what is measured
_MOVED = frozenset((frozenset(("from", "to")), frozenset(("from", "by")), frozenset(("to", "by"))))  # roles of a change


class Match(NamedTuple):
    """Two claims on one thing, whether their values agree, and whether it is sure that the thing is one."""

    a: Standing
    b: Standing
    agree: bool
    sure: bool = True


class _Candidate(NamedTuple):
    agree: bool
    keyed: bool
    score: float
    shared: int
    a: Standing
    b: Standing


_Rivals = dict["Standing", "list[_Candidate]"]  # the candidates that a claim is one of


def _rank(one: _Candidate) -> tuple[bool, bool, float, int, int, int]:
    """How good a candidate is: the worst differ, have no common key, are told in less like words, stand earlier."""
    return (*one[:4], one.a.claim.at.span.start, one.b.claim.at.span.start)


class _Placed(NamedTuple):
    """A number of an article, with what is asked of it in each of many meetings."""

    one: Standing
    key: NumericKey | None
    about: frozenset[str]
    weight: float
    low: Decimal
    high: Decimal

    def shares_key(self, other: _Placed) -> bool:
        """Whether both have a key, and it is one."""
        return self.key is not None and self.key == other.key

    def reaches(self, other: _Placed) -> bool:
        """Whether some value can fit both."""
        return self.low <= other.high and other.low <= self.high


class Aligner:
    """Lays articles beside each other. `keys` are the keys of the claims that have one."""

    def __init__(self, standings: Iterable[Standing], keys: Mapping[Standing, NumericKey]) -> None:
        self._keys = keys
        self._numbers: dict[Document, list[Standing]] = defaultdict(list)
        for one in standings:
            if not one.claim.quantity.vague and one.claim.quantity.role != "list":
                self._numbers[one.document].append(one)
        self._placed: dict[Document, Mapping[str, list[_Placed]]] = {}

    def align(self, first: Article, second: Article) -> Iterator[Match]:
        """The numbers of two articles that are about one thing, each with one partner at most."""
        brief = max(len(article.sentences) for article in (first, second)) <= BRIEF
        rivals: _Rivals = defaultdict(list)
        candidates = sorted(self._candidates(first.document, second.document, brief=brief), key=_rank, reverse=True)
        for one in candidates:
            rivals[one.a].append(one)
            rivals[one.b].append(one)
        taken: set[Standing] = set()
        dates_of_others = _dates_of_others(first) | _dates_of_others(second) if brief else frozenset()
        for best in candidates:
            a, b = best.a, best.b
            if a not in taken and b not in taken:
                sure = _agree_surely(best) if best.agree else _alone(best, rivals) or _clear(best, rivals)
                if sure or (brief and _perhaps(best) and dates_of_others.isdisjoint((id(a.claim), id(b.claim)))):
                    taken |= {a, b}
                    yield Match(a, b, best.agree, sure)

    def _candidates(self, first: Document, second: Document, *, brief: bool) -> Iterator[_Candidate]:
        """Each two claims that can be about one thing, or stand in the way of others that are.

        Most have too few words in common, which is soon seen: numbers that differ must be told nearly alike.
        """
        right = self._by_dimension(second)
        for dimension, left in self._by_dimension(first).items():
            bare = brief or dimension == "count"  # what is told in few words, or by its noun
            for a in left:
                for b in right.get(dimension, ()):
                    shared = a.about & b.about
                    least = 0 if bare or a.shares_key(b) else _TELLING if a.reaches(b) else _NEARLY
                    if HEAVIEST * len(shared) >= least * min(a.weight, b.weight):
                        found = _candidate(a, b, shared, brief=brief)
                        if found:
                            yield found

    def _by_dimension(self, document: Document) -> Mapping[str, list[_Placed]]:
        if document not in self._placed:
            placed: dict[str, list[_Placed]] = defaultdict(list)
            for one in self._numbers.get(document, ()):
                reach = one.extent.reach_low, one.extent.reach_high
                number = _Placed(one, self._keys.get(one), one.about, weight_of(one.about), *reach)
                placed[one.claim.quantity.dimension].append(number)
            self._placed[document] = placed
        return self._placed[document]


def _candidate(one: _Placed, other: _Placed, shared: frozenset[str], *, brief: bool) -> _Candidate | None:
    """Two claims with the words that both have, if they can be about one thing."""
    a, b = one.one, other.one
    if a.claim.quantity.dimension == "count":
        shared |= named_across(a, b)
    lesser = min(one.weight, other.weight)
    score = weight_of(shared) / lesser if lesser else 0.0
    if brief and a.noun and a.noun == b.noun:
        score = max(score, _PERHAPS)  # what little is said, is said of one noun
    keyed = one.shares_key(other)
    if not keyed and score < (_PERHAPS if brief else _TELLING):
        return None
    agreeing = one.reaches(other) and agree(a.extent, b.extent)
    if not (agreeing or keyed or brief or _nearly(a, b, score)) or not _comparable(a, b):
        return None
    return _Candidate(agreeing, keyed, score, len(shared), a, b)


def _nearly(a: Standing, b: Standing, score: float) -> bool:
    """Whether two numbers that differ are told so much alike that they are about one thing, or rival two that are."""
    return score >= _NEARLY and a.claim.quantity.dimension != "date" and of_one_noun(a, b)


def _dates_of_others(article: Article) -> frozenset[int]:
    """The dates of no event, by identity, in sentences with another number: they say when that was, and no more."""
    numbers = [claim for claim in article.claims if isinstance(claim, NumericClaim)]
    counted = {claim.sentence for claim in numbers if claim.quantity.dimension != "date"}
    return frozenset(
        id(claim)
        for claim in numbers
        if claim.quantity.dimension == "date" and not claim.measure and claim.sentence in counted
    )


def _perhaps(best: _Candidate) -> bool:
    """Whether two numbers that differ may be about one thing: told by one verb, or in like words, and of no strangers.

    "The films grossed" may be said of what another text names; two dates without one event may be of any two.
    """
    a, b = best.a.claim, best.b.claim
    told_alike = a.measure == b.measure and a.measure not in _PLAIN
    dated = a.quantity.dimension == "date"
    likely = best.score >= (_DATED if dated else _PERHAPS) and best.shared >= (_DATED_WORDS if dated else 0)
    if best.agree or not (told_alike or likely):
        return False
    return not _strangers(best.a, best.b) or (told_alike and (a.context.specific or b.context.specific))


def _agree_surely(best: _Candidate) -> bool:
    """Whether two numbers that agree are told in words alike enough to be one fact."""
    return best.keyed or best.score >= (_TELLING if best.a.telling and best.b.telling else _AGREEING)


def _alone(best: _Candidate, rivals: _Rivals) -> bool:
    """Whether two numbers have one key, and neither shares it with another."""
    return best.keyed and not any(other.keyed for other in _others(best, rivals))


def _clear(best: _Candidate, rivals: _Rivals) -> bool:
    """Whether two numbers that differ are alike enough, and neither has another partner nearly as good."""
    if best.a.claim.quantity.dimension == "date" or not of_one_noun(best.a, best.b):
        return False
    if best.score < _DIFFERING or best.shared < _WORDS:
        return False
    return not any(other.score > best.score - _MARGIN for other in _others(best, rivals))


def _others(best: _Candidate, rivals: _Rivals) -> Sequence[_Candidate]:
    """The other candidates that one of two claims is one of."""
    return [one for one in (*rivals[best.a], *rivals[best.b]) if one is not best]


def _comparable(a: Standing, b: Standing) -> bool:
    """Whether kind of measure, unit, role and circumstances of two claims of one dimension allow one thing."""
    if a.kind and b.kind and a.kind != b.kind:
        return False
    roles = a.claim.quantity.role, b.claim.quantity.role
    if roles[0] != roles[1] and ("age" in roles or frozenset(roles) in _MOVED):
        return False
    if a.claim.quantity.dimension == "count" and not counts_alike(a, b):
        return False
    return not compared(a, b).stop and not _arms(a.claim.subject, b.claim.subject)


def _arms(a: str, b: str) -> bool:
    """Whether two names are of two kinds of one thing: "the drug group" and "the placebo group"."""
    first, second = words_of(a), words_of(b)
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        return False
    return not {*first[:-1]} & {*second[:-1]}


def _strangers(a: Standing, b: Standing) -> bool:
    """Whether two claims name their subjects, and neither sentence has a word of the other's subject."""
    first, second = stems(a.claim.subject), stems(b.claim.subject)
    return bool(first and second) and not (first & b.told or second & a.told)
