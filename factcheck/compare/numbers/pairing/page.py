"""An article and its numbers -> the sentence of each, and the marks that it may share with one of another article."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.pairing.company import by_kind
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.company import Company
    from factcheck.compare.stories.profile import Profile
    from factcheck.model import Article, Sentence

_BESIDE = 0.35  # how near a word is that two numbers meet by
SORT = "@"  # what begins a mark for what a number is of
_HISTORY = 3  # years of a sentence that lists events


class Line(NamedTuple):
    """A sentence with numbers: what it speaks of, and where it stands."""

    concepts: frozenset[str]
    around: frozenset[str]  # with those of the sentence before, if that leads in or stands in one paragraph
    figures: frozenset[str]
    marks: Sequence[str]  # the same, each with a sign by which it is known from a word
    named: frozenset[str]  # the names in it
    is_title: bool
    place: float  # the share of the article's sentences that stand before it: what matters most comes first


class Page:
    """An article with its numbers and what it is known by. What it says is worked out when it is first asked."""

    def __init__(self, article: Article, numbers: Iterable[Standing], profile: Profile) -> None:
        self.article = article
        self.numbers = tuple(numbers)
        self.having = profile.having
        self._concepts, self._names = profile.concepts, profile.names.sure
        self._company: dict[Standing, Company] = {}

    @cached_property
    def lines(self) -> Mapping[Standing, Line]:
        """The sentence of each number."""
        return {one: self._lines[_start(one.claim.sentence)] for one in self.numbers}

    def line(self, one: Standing) -> Line:
        """The sentence of a number, or of what is restated beside one."""
        return self.lines.get(one) or self._lines[_start(one.claim.sentence)]

    @cached_property
    def _lines(self) -> Mapping[int, Line]:
        sentences = self.article.sentences
        return {
            _start(sentence): self._line(sentence, before, number / len(sentences))
            for number, (before, sentence) in enumerate(zip((None, *sentences), sentences, strict=False))
            if _start(sentence) in self._by_sentence
        }

    def company(self, one: Standing) -> Company:
        """The other numbers of its sentence."""
        known = self._company.get(one)
        if known is None:
            known = self._company[one] = by_kind(one, self._by_sentence[_start(one.claim.sentence)])
        return known

    def _line(self, sentence: Sentence, before: Sentence | None, place: float) -> Line:
        start, concepts = _start(sentence), self._concepts[_start(sentence)]
        figures = frozenset([one.figure for one in self._by_sentence[start]])
        return Line(
            concepts=concepts,
            around=concepts | self._concepts[_start(before)] if before and _leads_in(before, sentence) else concepts,
            figures=figures,
            marks=[f"~{figure}" for figure in figures],
            named=self._names.intersection(lowers(sentence.words)),
            is_title=sentence.block.kind == "title",
            place=place,
        )

    @cached_property
    def marks(self) -> Mapping[Standing, Sequence[str]]:
        """What each number may share with one of another article that is of the same thing, words apart with a sign.

        A word beside it, a figure in its sentence, what it states in its own unit, its digits in whatever order, what
        it is a number of, its unit.
        """
        return {
            one: [
                *(word for word, near in one.setting.near.items() if near >= _BESIDE),
                *self.lines[one].marks,
                *([f"={one.point}"] if one.point else ()),
                *([f"#{''.join(sorted(one.digits.each))}"] if len(one.digits.each) > 1 else ()),
                *dict.fromkeys((f"{SORT}{one.sort}", f"{SORT}{one.dimension} {one.claim.quantity.unit}")),
            ]
            for one in self.numbers
        }

    @cached_property
    def marked(self) -> Mapping[str, Sequence[Standing]]:
        """The numbers that have each mark."""
        found: dict[str, list[Standing]] = defaultdict(list)
        for one, marks in self.marks.items():
            for mark in marks:
                found[mark].append(one)
        return found

    @cached_property
    def crowd(self) -> Mapping[str, float]:
        """How many of its numbers are of each kind, as natural logarithms."""
        return {kind: math.log(many) for kind, many in Counter(one.sort for one in self.numbers).items()}

    def of_a_history(self, one: Standing) -> bool:
        """Whether a number is a year of a sentence that names many, each of another event."""
        return one.claim.quantity.dimension == "date" and self._years[_start(one.claim.sentence)] >= _HISTORY

    @cached_property
    def _years(self) -> Counter[int]:
        return Counter(_start(one.claim.sentence) for one in self.numbers if one.claim.quantity.dimension == "date")

    @cached_property
    def _by_sentence(self) -> Mapping[int, list[Standing]]:
        found: dict[int, list[Standing]] = defaultdict(list)
        for one in self.numbers:
            found[_start(one.claim.sentence)].append(one)
        return found

    @cached_property
    def telling(self) -> frozenset[str]:
        """The figures that are not round."""
        return frozenset(one.figure for one in self.numbers if one.telling)


def _start(sentence: Sentence) -> int:
    return sentence.at.span.start


def _leads_in(before: Sentence, behind: Sentence) -> bool:
    return before.block == behind.block or before.block.kind == "heading" or before.text.endswith(("?", ":"))
