"""An article -> what its sentences speak of, by concept, and in how many of them: what is rare tells more."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.numbers.setting import concept, is_time
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Sentence

_HISTORY = 3  # years of a sentence that lists events


_NEAR = 30  # characters between two numbers that are told in one breath


class Page:
    """An article with its numbers. What it says is worked out when it is first laid beside another."""

    def __init__(self, article: Article, numbers: Iterable[Standing]) -> None:
        self.article = article
        self.numbers = tuple(numbers)
        self._beside: dict[Standing, frozenset[str]] = {}
        self._facing: dict[str, list[Standing]] = {}
        self._around: dict[int, frozenset[str]] = {}

    def concepts(self, one: Standing) -> frozenset[str]:
        """The concepts that the sentence of a number speaks of, times apart."""
        return self._concepts[_start(one.claim.sentence)]

    @cached_property
    def _concepts(self) -> Mapping[int, frozenset[str]]:
        return {_start(one): _concepts(one) for one in self.article.sentences}

    @cached_property
    def having(self) -> Counter[str]:
        """How many sentences speak of each concept."""
        return Counter(word for words in self._concepts.values() for word in words)

    def figures(self, one: Standing) -> frozenset[str]:
        """The figures of the sentence of a number."""
        return self._figures[_start(one.claim.sentence)]

    def beside(self, one: Standing) -> frozenset[str]:
        """The figures right beside a number that are not round."""
        if one not in self._beside:
            self._beside[one] = frozenset(self._near(one))
        return self._beside[one]

    def _near(self, one: Standing) -> Iterator[str]:
        start, end = one.claim.at.span
        for other in self._numbers[_start(one.claim.sentence)]:
            first, last = other.claim.at.span
            if other is not one and other.telling and first < end + _NEAR and start < last + _NEAR:
                yield other.figure

    def facing(self, one: Standing) -> Sequence[Standing]:
        """Its numbers that one of another article may be held against: of one dimension, of none, or of one value."""
        dimension = one.dimension
        if dimension == "count" and not one.noun:
            return self.numbers
        if dimension not in self._facing:
            self._facing[dimension] = [
                other
                for other in self.numbers
                if other.dimension == dimension or (other.dimension == "count" and not other.noun)
            ]
        own = self._facing[dimension]
        twins = self._of_value.get(one.point, ())
        if all(other.dimension == dimension for other in twins):
            return own
        near = {*own, *twins}
        return [other for other in self.numbers if other in near]

    def of_a_history(self, one: Standing) -> bool:
        """Whether a number is a year of a sentence that names many, each of another event."""
        return one.claim.quantity.dimension == "date" and self._years[_start(one.claim.sentence)] >= _HISTORY

    @cached_property
    def _years(self) -> Counter[int]:
        return Counter(_start(one.claim.sentence) for one in self.numbers if one.claim.quantity.dimension == "date")

    @cached_property
    def _of_value(self) -> Mapping[str, list[Standing]]:
        """The numbers that state each value, in whatever unit."""
        found: dict[str, list[Standing]] = defaultdict(list)
        for one in self.numbers:
            if one.point:
                found[one.point].append(one)
        return found

    @cached_property
    def _numbers(self) -> Mapping[int, list[Standing]]:
        found: dict[int, list[Standing]] = defaultdict(list)
        for one in self.numbers:
            found[_start(one.claim.sentence)].append(one)
        return found

    @cached_property
    def _figures(self) -> Mapping[int, frozenset[str]]:
        return {start: frozenset([one.figure for one in numbers]) for start, numbers in self._numbers.items()}

    @cached_property
    def telling(self) -> frozenset[str]:
        """The figures that are not round."""
        return frozenset(one.figure for one in self.numbers if one.telling)

    def around(self, one: Standing) -> frozenset[str]:
        """The concepts of the sentence of a number, and of that before, if it leads in or stands in one paragraph."""
        start = _start(one.claim.sentence)
        if start not in self._around:
            before = self._concepts.get(self._before.get(start, -1), frozenset())
            self._around[start] = self._concepts[start] | before
        return self._around[start]

    @cached_property
    def _before(self) -> Mapping[int, int]:
        """Where the sentence before one starts."""
        return {
            _start(behind): _start(before)
            for before, behind in pairwise(self.article.sentences)
            if before.block == behind.block or before.block.kind == "heading" or before.text.endswith(("?", ":"))
        }


def _start(sentence: Sentence) -> int:
    return sentence.at.span.start


def _concepts(sentence: Sentence) -> frozenset[str]:
    found = {concept(word) for word in lowers(sentence.words)} - {""}
    return frozenset(word for word in found if not is_time(word))
