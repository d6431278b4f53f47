"""An article -> what its sentences speak of, by concept, and in how many of them: what is rare tells more."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.numbers.mark import Mark
from factcheck.compare.numbers.setting import concept, is_time
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.compare.numbers.mark import Figure
    from factcheck.compare.numbers.standing import Standing
    from factcheck.model import Article, Sentence

_NEAR = 30  # characters between two numbers that are told in one breath


class Page:
    """An article with its numbers. What it says is worked out when it is first laid beside another."""

    def __init__(self, article: Article, numbers: Iterable[Standing]) -> None:
        self._article = article
        self.marks = tuple(map(Mark, numbers))

    @cached_property
    def of_kind(self) -> Mapping[str, Sequence[Mark]]:
        """The numbers of each kind."""
        found: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            found[mark.kind].append(mark)
        return found

    @cached_property
    def concepts(self) -> Mapping[int, frozenset[str]]:
        """The concepts that the sentence beginning at each place speaks of, times apart."""
        return {one.at.span.start: _concepts(one) for one in self._article.sentences}

    @cached_property
    def having(self) -> Counter[str]:
        """How many sentences speak of each concept."""
        return Counter(word for words in self.concepts.values() for word in words)

    @cached_property
    def telling(self) -> frozenset[Figure]:
        """The figures that are not round."""
        return frozenset(mark.figure for mark in self.marks if mark.one.telling)

    @cached_property
    def figures(self) -> Mapping[int, frozenset[Figure]]:
        """The figures of each sentence that has any."""
        return {start: frozenset(mark.figure for mark in marks) for start, marks in self._in.items()}

    def beside(self, mark: Mark) -> frozenset[Figure]:
        """The figures right beside a number that are not round."""
        start, end = mark.one.claim.at.span
        return frozenset(
            other.figure
            for other in self._in[mark.start]
            if other is not mark and other.one.telling
            if other.one.claim.at.span.start < end + _NEAR and start < other.one.claim.at.span.end + _NEAR
        )

    def around(self, mark: Mark) -> frozenset[str]:
        """The concepts of the sentence of a number, and of that before, if it leads in or stands in one paragraph."""
        return self.concepts[mark.start] | self.concepts.get(self._before.get(mark.start, -1), frozenset())

    @cached_property
    def _in(self) -> Mapping[int, Sequence[Mark]]:
        """The numbers of each sentence."""
        found: dict[int, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            found[mark.start].append(mark)
        return found

    @cached_property
    def _before(self) -> Mapping[int, int]:
        """Where the sentence before one starts."""
        return {
            behind.at.span.start: before.at.span.start
            for before, behind in pairwise(self._article.sentences)
            if before.block == behind.block or before.block.kind == "heading" or before.text.endswith(("?", ":"))
        }


def _concepts(sentence: Sentence) -> frozenset[str]:
    found = {concept(word) for word in lowers(sentence.words)} - {""}
    return frozenset(word for word in found if not is_time(word))
