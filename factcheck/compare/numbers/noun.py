"""Two counts -> whether their nouns allow that one thing is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.story import content_words
from factcheck.extract.grammar import singular
from factcheck.extract.measure import known

if TYPE_CHECKING:
    from factcheck.model import NumericClaim


def counts_alike(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether two counts can be of one thing: the same noun, or one that the other's sentence names."""
    first, second = noun(a), noun(b)
    if not first or not second or of_one_noun(a, b):
        return True
    return first in content_words(b.sentence) or second in content_words(a.sentence)


def of_one_noun(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether two quantities, if they are counts, count the same noun, or people by two names."""
    if a.quantity.dimension != "count":
        return True
    first, second = noun(a), noun(b)
    return bool(first) and (first == second or (_people(a, first) and _people(b, second)))


def named_across(a: NumericClaim, b: NumericClaim) -> frozenset[str]:
    """The nouns of two counts that the other's sentence names: "76 reviews" and "76 people reviewed it"."""
    if a.quantity.dimension != "count" or of_one_noun(a, b):
        return frozenset()
    first, second = noun(a), noun(b)
    told = {first} & content_words(b.sentence) | {second} & content_words(a.sentence)
    return frozenset(told - {""})


def noun(claim: NumericClaim) -> str:
    """The noun that a claim counts, in the singular; "" for none."""
    return singular(claim.quantity.unit.rpartition(" ")[2])


def _people(claim: NumericClaim, unit: str) -> bool:
    """Whether what is counted is people: "drivers", "Americans"."""
    last = claim.quantity.at.text.rpartition(" ")[2]
    return unit in known("people_nouns") or last[:1].isupper()
