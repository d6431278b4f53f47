"""Two numbers that differ beside two that are known to be of one thing -> whether they are of one thing, too.

Who tells again how many customers were cut off mostly tells in the same breath for how many hours.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.numbers.partner import of_one_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.candidate import Candidate
    from factcheck.compare.numbers.likeness import Settings
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Sentence

_ALIKE = 0.5  # of the words around two such numbers
_WORDS = 3  # content words that they share at least
_DATES = frozenset(("date", "day"))  # which say when, of anything


def sole(numbers: Iterable[Standing]) -> frozenset[Standing]:
    """The numbers of which each is the only one of its dimension in its sentence."""
    beside: dict[tuple[Sentence, str], list[Standing]] = defaultdict(list)
    for one in numbers:
        beside[one.claim.sentence, one.claim.quantity.dimension].append(one)
    return frozenset(one for one, *others in beside.values() if not others)


def companions(
    candidates: Iterable[Candidate],
    alone: frozenset[Standing],
    told: AbstractSet[tuple[Sentence, Sentence]],
    settings: Settings,
) -> Iterator[Candidate]:
    """The candidates of numbers `alone` of their dimension, in two sentences that are known to tell one thing."""
    for one in candidates:
        together = one.a in alone and one.b in alone and (one.a.claim.sentence, one.b.claim.sentence) in told
        if together and _told_alike(one) and not settings.apart(one.a, one.b):
            yield one


def _told_alike(one: Candidate) -> bool:
    if one.agree or one.a.claim.quantity.dimension in _DATES or one.score < _ALIKE or one.shared < _WORDS:
        return False
    return of_one_size(one) and one.a.circumstances.dated == one.b.circumstances.dated
