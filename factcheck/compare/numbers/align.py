"""Two articles on one story -> which numbers of theirs are about one thing: first those that agree, then the rest.

Numbers that agree and are told in like words are one fact told twice; they leave the field to those that
have no partner. Of these, two whose sentences are alike and that nothing else matches as well differ on one thing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.compare.numbers.companion import companions, sole
from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.likeness import NOT_ALIKE
from factcheck.compare.numbers.noun import counts_alike, named_across, of_no_other_noun, of_one_noun
from factcheck.compare.numbers.partner import Candidate, partners
from factcheck.compare.numbers.placed import Placed
from factcheck.compare.numbers.standing import HEAVIEST, stems, weight_of
from factcheck.compare.numbers.verdict import agree
from factcheck.compare.story import BRIEF
from factcheck.compare.subject import words_of
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.numbers.likeness import Settings
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Document, NumericKey, Sentence

_AGREEING = 0.3  # how alike the words of two equal numbers are
_TELLING = 0.15  # the same for figures that are not round
_DIFFERING = 0.7  # how alike the words of two numbers that differ are
_PERHAPS = 0.05  # the same in texts of a sentence or two, which say little besides
_DATED = 0.4  # the same for two dates, which may be of any two events
_DATED_WORDS = 2  # content words that they share at least
_WORDS = 4  # content words that two numbers that differ share at least
_MARGIN = 0.1  # by which the best partner is better than the next
_FAR_MORE = 2  # times as many words beside them as any other two with their key have
_PLAIN = frozenset(("", "level", "number be", "age", "share"))  # measures that say little of what is measured
_MOVED = frozenset((frozenset(("from", "to")), frozenset(("from", "by")), frozenset(("to", "by"))))  # roles of a change


_Figure: TypeAlias = "tuple[Decimal | None, Decimal | None, str]"


class Match(NamedTuple):
    """Two claims on one thing, whether their values agree, and whether it is sure that the thing is one."""

    a: Standing
    b: Standing
    agree: bool
    sure: bool = True


_Rivals = dict["Standing", "list[Candidate]"]  # the candidates that a claim is one of


def _rank(one: Candidate) -> tuple[bool, bool, float, int, int, int]:
    """How good a candidate is: the worst differ, have no common key, are told in less like words, stand earlier."""
    return (*one[:4], one.a.claim.at.span.start, one.b.claim.at.span.start)


class Aligner:
    """Lays articles beside each other. `keys` are the keys of the claims that have one."""

    def __init__(self, standings: Iterable[Standing], keys: Mapping[Standing, NumericKey], settings: Settings) -> None:
        self._settings = settings
        self._keys = keys
        self._numbers: dict[Document, list[Standing]] = defaultdict(list)
        for one in standings:
            if not one.claim.quantity.vague and one.claim.quantity.role != "list":
                self._numbers[one.document].append(one)
        self._placed: dict[Document, Mapping[str, list[Placed]]] = {}

    def align(self, first: Article, second: Article) -> Iterator[Match]:
        """The numbers of two articles that are about one thing, each with one partner at most."""
        brief = max(len(article.sentences) for article in (first, second)) <= BRIEF
        rivals: _Rivals = defaultdict(list)
        candidates = sorted(self._candidates(first.document, second.document, brief=brief), key=_rank, reverse=True)
        for one in candidates:
            rivals[one.a].append(one)
            rivals[one.b].append(one)
        common = None if brief else self._figures(first.document) & self._figures(second.document)
        taken: set[Standing] = set()
        told: set[tuple[Sentence, Sentence]] = set()
        dates_of_others = _dates_of_others(first) | _dates_of_others(second) if brief else frozenset()
        for best in candidates:
            a, b = best.a, best.b
            if a not in taken and b not in taken:
                sure = _agree_surely(best) if best.agree else self._differ_surely(best, rivals, taken, common)
                if sure or (brief and _perhaps(best) and dates_of_others.isdisjoint((id(a.claim), id(b.claim)))):
                    taken |= {a, b}
                    if a.telling and b.telling:
                        told.add((a.claim.sentence, b.claim.sentence))
                    yield Match(a, b, best.agree, sure)
        if not brief:
            left = [one for one in candidates if one.a not in taken and one.b not in taken]
            numbers = *self._numbers[first.document], *self._numbers[second.document]
            found = companions(left, sole(numbers), told, self._settings)
            yield from (Match(one.a, one.b, agree=False) for one in found)

    def _differ_surely(
        self, best: Candidate, rivals: _Rivals, taken: set[Standing], common: frozenset[_Figure] | None
    ) -> bool:
        """Whether two numbers that differ are about one thing; `common` are the figures of both articles.

        In brief texts, where it is None, what stands beside a number is all there is.
        """
        dated_alike = best.a.circumstances.dated == best.b.circumstances.dated
        if (_alone(best, rivals) and (dated_alike or common is None)) or _clear(best, rivals):
            return True
        if common is None or not common.isdisjoint((_figure(best.a), _figure(best.b))):
            return False
        left = [one for one in _others(best, rivals) if one.a not in taken and one.b not in taken]
        return partners(best, left, self._settings)

    def _figures(self, document: Document) -> frozenset[_Figure]:
        """The figures of a document that are not round."""
        return frozenset(_figure(one) for one in self._numbers.get(document, ()) if one.telling)

    def _candidates(self, first: Document, second: Document, *, brief: bool) -> Iterator[Candidate]:
        """Each two claims that can be about one thing, or stand in the way of others that are.

        Most have too few words in common, which is soon seen.
        """
        right = self._by_dimension(second)
        for dimension, left in self._by_dimension(first).items():
            bare = brief or dimension == "count"  # what is told in few words, or by its noun
            for a in left:
                for b in right.get(dimension, ()):
                    shared = a.about & b.about
                    least = 0 if bare or a.shares_key(b) or a.hints_at(b) else _TELLING
                    if HEAVIEST * len(shared) >= least * min(a.weight, b.weight):
                        found = _candidate(a, b, shared, None if brief else self._settings)
                        if found:
                            yield found

    def _by_dimension(self, document: Document) -> Mapping[str, list[Placed]]:
        if document not in self._placed:
            placed: dict[str, list[Placed]] = defaultdict(list)
            for one in self._numbers.get(document, ()):
                reach = one.extent.reach_low, one.extent.reach_high
                number = Placed(one, self._keys.get(one), one.about, weight_of(one.about), *reach)
                placed[one.claim.quantity.dimension].append(number)
            self._placed[document] = placed
        return self._placed[document]


def _candidate(one: Placed, other: Placed, shared: frozenset[str], settings: Settings | None) -> Candidate | None:
    """Two claims with the words that both have, if they can be about one thing; without settings, of brief texts."""
    a, b, brief = one.one, other.one, settings is None
    if a.claim.quantity.dimension == "count":
        shared |= named_across(a, b)
    lesser = min(one.weight, other.weight)
    score = weight_of(shared) / lesser if lesser else 0.0
    if brief and a.noun and a.noun == b.noun:
        score = max(score, _PERHAPS)  # what little is said, is said of one noun
    keyed, framed, slip = one.shares_key(other), False, None
    if not brief:
        framed, slip = one.shares_frame(other), one.slip(other)
    if not (keyed or framed or (slip and (shared or a.noun))) and score < (_PERHAPS if brief else _TELLING):
        return None
    agreeing = one.reaches(other) and _agree(a, b)
    dated = a.claim.quantity.dimension == "date"
    named = not dated and (of_one_noun(a, b) or (slip is not None and of_no_other_noun(a, b)))
    if not (agreeing or keyed or brief or framed or named):
        return None
    if not _comparable(a, b, framed=framed) or not (agreeing or _done_alike(a, b)):
        return None
    beside = NOT_ALIKE if agreeing or settings is None else settings.likeness(a, b)
    return Candidate(agreeing, keyed, score, len(shared), a, b, beside, framed, slip)


def _agree(a: Standing, b: Standing) -> bool:
    """Whether two values agree; counts of two nouns do so only where they are the same."""
    one, other = a.claim.quantity, b.claim.quantity
    one_noun = of_one_noun(a, b) or not (a.noun and b.noun)
    return (one_noun or (one.low, one.high) == (other.low, other.high)) and agree(a.extent, b.extent)


def _figure(one: Standing) -> _Figure:
    quantity = one.claim.quantity
    return quantity.low, quantity.high, quantity.unit


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
    likely = best.score >= (_DATED if dated else _PERHAPS) and best.shared >= (_DATED_WORDS if dated else 0)
    if best.agree or not (told_alike or likely):
        return False
    return not _strangers(best.a, best.b) or (told_alike and (a.context.specific or b.context.specific))


def _agree_surely(best: Candidate) -> bool:
    """Whether two numbers that agree are told in words alike enough to be one fact.

    A rough one of a year is no fact told twice where the other names no year: "half" in 2017 and 53% now.
    """
    if _figure(best.a)[:2] != _figure(best.b)[:2] and best.a.circumstances.dated != best.b.circumstances.dated:
        return False
    return best.keyed or best.score >= (_TELLING if best.a.telling and best.b.telling else _AGREEING)


def _alone(best: Candidate, rivals: _Rivals) -> bool:
    """Whether two numbers have one key, and neither shares it with another that is set as much alike."""
    return best.keyed and not any(other.keyed and _stands_in_the_way(other, best) for other in _others(best, rivals))


def _stands_in_the_way(other: Candidate, best: Candidate) -> bool:
    """Whether two numbers are as likely to be of one thing as the best two, and not one of what was before."""
    if other.a.setting.earlier != other.b.setting.earlier:
        return False
    return other.agree or best.beside.shared < 1 or _FAR_MORE * other.beside.shared > best.beside.shared


def _clear(best: Candidate, rivals: _Rivals) -> bool:
    """Whether two numbers that differ are alike enough, and neither has another partner nearly as good."""
    if best.a.claim.quantity.dimension == "date" or not of_one_noun(best.a, best.b):
        return False
    if best.score < _DIFFERING or best.shared < _WORDS:
        return False
    return not any(
        other.score > best.score - _MARGIN or other.beside.shared > best.beside.shared
        for other in _others(best, rivals)
    )


def _others(best: Candidate, rivals: _Rivals) -> Sequence[Candidate]:
    """The other candidates that one of two claims is one of."""
    return [one for one in (*rivals[best.a], *rivals[best.b]) if one is not best]


def _comparable(a: Standing, b: Standing, *, framed: bool) -> bool:
    """Whether kind of measure, unit, role and circumstances of two claims of one dimension allow one thing."""
    if a.kind and b.kind and a.kind != b.kind and not framed:
        return False
    roles = a.claim.quantity.role, b.claim.quantity.role
    if roles[0] != roles[1] and ("age" in roles or frozenset(roles) in _MOVED):
        return False
    if a.claim.quantity.dimension == "count" and not counts_alike(a, b):
        return False
    return not compared(a, b).stop and not _arms(a.claim.subject, b.claim.subject)


def _done_alike(a: Standing, b: Standing) -> bool:
    """Whether two shares, if they say what those do of whom they are, say the same."""
    return a.claim.quantity.dimension != "proportion" or not (_done(a) and _done(b)) or _done(a) == _done(b)


def _done(one: Standing) -> str:
    """What those do of whom a share is, or what is done to them; "" where it is no such share."""
    measure = one.claim.measure
    rest = measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != measure else ""


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
