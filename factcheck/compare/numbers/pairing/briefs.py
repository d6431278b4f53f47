"""Two texts of a sentence or two on one story -> which numbers of theirs are about one thing, by their words alone."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.compare.numbers.about.noun import counts_alike, of_one_noun
from factcheck.compare.numbers.about.standing import stems
from factcheck.compare.numbers.pairing.candidate import PERHAPS, Field, candidate
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.candidate import Candidate
    from factcheck.compare.numbers.pairing.placed import Placed
    from factcheck.model import Article

_AGREEING = 0.3  # how alike the words of two equal numbers are
_TELLING = 0.15  # the same where neither is round
_DIFFERING = 0.7  # the same of two numbers that differ
_DATED = 0.4  # the same for two dates, which may be of any two events
_DATED_WORDS = 2  # content words that they share at least
_WORDS = 4  # content words that two numbers that differ share at least
_MARGIN = 0.1  # by which the best partner is better than the next
_PLAIN = frozenset(("", "level", "number be", "age", "share"))  # measures that say little of what is measured


def briefly(
    first: Article, second: Article, here: Mapping[str, Sequence[Placed]], there: Mapping[str, Sequence[Placed]]
) -> Iterator[tuple[Candidate, bool]]:
    """Each two numbers of two texts that may be about one thing, and whether that is sure; they come by dimension."""
    possible = (candidate(a, b) for dimension in here for a in here[dimension] for b in there.get(dimension, ()))
    candidates = sorted(filter(None, possible), key=attrgetter("rank"), reverse=True)
    field = Field(candidates)
    dates_of_others = _dates_of_others(first) | _dates_of_others(second)
    for best in candidates:
        a, b = best.a, best.b
        if a not in field.taken and b not in field.taken and counts_alike(a, b):
            sure = _agree_surely(best) if best.agree else _alone(best, field) or _clear(best, field)
            if sure or (_perhaps(best) and dates_of_others.isdisjoint((id(a.claim), id(b.claim)))):
                field.taken |= {a, b}
                yield best, sure


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
    likely = best.score >= (_DATED if dated else PERHAPS) and best.shared >= (_DATED_WORDS if dated else 0)
    if best.agree or not (told_alike or likely):
        return False
    return not _strangers(best.a, best.b) or (told_alike and (a.context.specific or b.context.specific))


def _agree_surely(best: Candidate) -> bool:
    """Whether two numbers that agree are told in words alike enough to be one fact.

    A rough one of a year is no fact told twice where the other names no year: "half" in 2017 and 53% now.
    """
    if not _equal(best.a, best.b) and best.a.circumstances.dated != best.b.circumstances.dated:
        return False
    return best.keyed or best.score >= (_TELLING if best.a.telling and best.b.telling else _AGREEING)


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
