"""Two numbers of two texts of a sentence or two -> whether they can be about one thing, and what speaks for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.about.circumstance import factors
from factcheck.compare.numbers.about.noun import counts_alike, named_across, of_one_noun
from factcheck.compare.numbers.pairing.placed import weight_of
from factcheck.compare.numbers.value.verdict import agree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.placed import Placed

PERHAPS = 0.05  # how alike the words of two numbers are at least in texts of a sentence or two, which say little
_MARKS = frozenset(("cross", "pass", "surpass", "top"))  # measures of a mark that a number left behind
_MOVED = frozenset(permutations(("from", "to", "by"), 2))  # roles of a change


_Rank: TypeAlias = tuple[bool, bool, bool, float, int, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Two claims that can be about one thing, with what speaks for it.

    Whether their values agree and they have one key; how many words their sentences share, and their weight.
    """

    rank: _Rank  # how good it is: the worst differ, have no common key, are told in less like words, stand earlier
    agree: bool
    keyed: bool
    score: float
    shared: int
    a: Standing
    b: Standing


class Field:
    """The candidates of two texts, and which of their claims have a partner."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.taken: set[Standing] = set()
        self._of: dict[Standing, list[Candidate]] = defaultdict(list)
        for one in candidates:
            self._of[one.a].append(one)
            self._of[one.b].append(one)

    def others(self, best: Candidate) -> list[Candidate]:
        """The other candidates that one of its two claims is one of."""
        return [one for one in self._of[best.a] if one is not best] + [
            one for one in self._of[best.b] if one is not best
        ]


def candidate(one: Placed, other: Placed) -> Candidate | None:
    """Two claims, if they can be about one thing."""
    if not _comparable(one, other):
        return None
    a, b, keyed, shared = one.one, other.one, one.shares_key(other), one.about & other.about
    if one.dimension == "count":
        shared |= named_across(a, b)
    lesser = min(one.weight, other.weight)
    score = weight_of(shared) / lesser if lesser else 0.0
    if a.noun and a.noun == b.noun:
        score = max(score, PERHAPS)  # what little is said, is said of one noun
    if not keyed and score < PERHAPS:
        return None
    agreeing = one.reaches(other) and _agree(a, b)
    if not agreeing and (_other_mark(a, b) or (one.done != other.done and one.done and other.done)):
        return None
    words = len(shared)
    rank = (agreeing and not _by_bound(a, b), keyed, agreeing, score, words, one.start, other.start)
    return Candidate(rank, agreeing, keyed, score, words, a, b)


def _other_mark(a: Standing, b: Standing) -> bool:
    """Whether one of two numbers is a mark that was left behind: "the first film to pass $1 billion" took more."""
    return (a.claim.measure in _MARKS) != (b.claim.measure in _MARKS)


def _agree(a: Standing, b: Standing) -> bool:
    """Whether two values agree; counts of two nouns do so only where they are the same."""
    one, other = a.claim.quantity, b.claim.quantity
    one_noun = of_one_noun(a, b) or not (a.noun and b.noun)
    return (one_noun or (one.low, one.high) == (other.low, other.high)) and agree(a.extent, b.extent)


def _by_bound(a: Standing, b: Standing) -> bool:
    """Whether one value only keeps to a bound that the other gives, as many do: "12 million", "more than 10"."""
    return a.extent.is_bound != b.extent.is_bound


def _comparable(one: Placed, other: Placed) -> bool:
    """Whether kind of measure, unit, role and circumstances of two claims of one dimension allow one thing."""
    if one.kind != other.kind and one.kind and other.kind:
        return False
    if one.role != other.role and ("age" in (one.role, other.role) or (one.role, other.role) in _MOVED):
        return False
    if factors(one.circumstances, other.circumstances, False).stop:  # noqa: FBT003 - two articles; keywords make keys dear
        return False
    if one.dimension == "count" and not counts_alike(one.one, other.one):
        return False
    return not _arms(one.subject, other.subject)


def _arms(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names are of two kinds of one thing: "the drug group" and "the placebo group"."""
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        return False
    return not {*first[:-1]} & {*second[:-1]}
