"""An article -> what its sentences speak of, by concept, and in how many of them: what is rare tells more."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.setting import concept, is_time
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Sentence

_HISTORY = 3  # years of a sentence that lists events


_NEAR = 30  # characters between two numbers that are told in one breath


class Figure(NamedTuple):
    """The value of a number in base units, and its kind: "70%" and "seven in ten" are one figure."""

    low: Decimal | None
    high: Decimal | None
    kind: str


class Page:
    """An article with its numbers. What it says is worked out when it is first laid beside another."""

    def __init__(self, article: Article, numbers: Iterable[Standing]) -> None:
        self.article = article
        self.numbers = tuple(numbers)

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

    def figures(self, one: Standing) -> frozenset[Figure]:
        """The figures of the sentence of a number."""
        return self._figures[_start(one.claim.sentence)]

    def beside(self, one: Standing) -> frozenset[Figure]:
        """The figures right beside a number that are not round."""
        start, end = one.claim.at.span
        return frozenset(
            figure(other)
            for other in self._numbers[_start(one.claim.sentence)]
            if other is not one
            and other.telling
            and other.claim.at.span.start < end + _NEAR
            and start < other.claim.at.span.end + _NEAR
        )

    @cached_property
    def _numbers(self) -> Mapping[int, list[Standing]]:
        found: dict[int, list[Standing]] = defaultdict(list)
        for one in self.numbers:
            found[_start(one.claim.sentence)].append(one)
        return found

    @cached_property
    def _figures(self) -> Mapping[int, frozenset[Figure]]:
        return {start: frozenset(map(figure, numbers)) for start, numbers in self._numbers.items()}

    def of_a_history(self, one: Standing) -> bool:
        """Whether a number is a year of a sentence that names many, each of another event."""
        return one.claim.quantity.dimension == "date" and self._years[_start(one.claim.sentence)] >= _HISTORY

    @cached_property
    def _years(self) -> Counter[int]:
        return Counter(_start(one.claim.sentence) for one in self.numbers if one.claim.quantity.dimension == "date")

    @cached_property
    def telling(self) -> frozenset[Figure]:
        """The figures that are not round."""
        return frozenset(figure(one) for one in self.numbers if one.telling)

    def around(self, one: Standing) -> frozenset[str]:
        """The concepts of the sentence of a number, and of that before, if it leads in or stands in one paragraph."""
        start = _start(one.claim.sentence)
        return self._concepts[start] | self._concepts.get(self._before.get(start, -1), frozenset())

    @cached_property
    def _before(self) -> Mapping[int, int]:
        """Where the sentence before one starts."""
        return {
            _start(behind): _start(before)
            for before, behind in pairwise(self.article.sentences)
            if before.block == behind.block or before.block.kind == "heading" or before.text.endswith(("?", ":"))
        }


def figure(one: Standing) -> Figure:
    """The figure of a number."""
    return Figure(one.extent.low, one.extent.high, kind(one))


def kind(one: Standing) -> str:
    """What kind of number it is, of which two can be of one thing: its dimension, ages and sums of money apart."""
    quantity = one.claim.quantity
    return "age" if quantity.role == "age" else quantity.dimension


def _start(sentence: Sentence) -> int:
    return sentence.at.span.start


def _concepts(sentence: Sentence) -> frozenset[str]:
    found = {concept(word) for word in lowers(sentence.words)} - {""}
    return frozenset(word for word in found if not is_time(word))
