"""Two counts -> whether their nouns allow that one thing is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.measure import known

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing


def counts_alike(a: Standing, b: Standing) -> bool:
    """Whether two counts can be of one thing: the same noun, or one that the other's sentence names."""
    if not a.noun or not b.noun or of_one_noun(a, b):
        return True
    return a.noun in b.told or b.noun in a.told


def of_one_noun(a: Standing, b: Standing) -> bool:
    """Whether two quantities, if they are counts, count the same noun, or people by two names."""
    if a.claim.quantity.dimension != "count":
        return True
    return bool(a.noun) and (a.noun == b.noun or (_people(a) and _people(b)))


def named_across(a: Standing, b: Standing) -> frozenset[str]:
    """The nouns of two counts that the other's sentence names: "76 reviews" and "76 people reviewed it"."""
    if a.claim.quantity.dimension != "count" or of_one_noun(a, b):
        return frozenset()
    return frozenset({a.noun} & b.told | {b.noun} & a.told) - {""}


def _people(one: Standing) -> bool:
    """Whether what is counted is people: "drivers", "Americans"."""
    last = one.claim.quantity.at.text.rpartition(" ")[2]
    return one.noun in known("people_nouns") or last[:1].isupper()
