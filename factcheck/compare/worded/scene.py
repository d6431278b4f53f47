"""Two values told in words, of articles on one story -> how much of what stands around them both articles say."""

from __future__ import annotations

import math
from itertools import product, takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.compare.concept import concept, is_time
from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.pairing.rarity import Rarity
from factcheck.extract.measure import known
from factcheck.extract.phrase import Parse
from factcheck.lexicon.phrases import lowers, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.compare.numbers.about.apart import Settings
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.page import Page

_SENTENCE = 0.5  # what a word counts that stands in the sentence, and not near
_AROUND = 0.35  # the same in the sentence before
_BESIDE = 5  # words on either side of a value among which a name says whose it is
_TOLD = 0.3  # how alike what stands beside is from which on two equal values are one, told twice


Judging: TypeAlias = "Callable[[Standing, Standing], bool]"
Likeness: TypeAlias = "Callable[[Standing, Standing], float]"


class Told(NamedTuple):
    """Two values told in words, how alike what stands around them is, and why they may be of two things; or ""."""

    a: Standing
    b: Standing
    likeness: float
    doubt: str = ""


class Scene:
    """Two articles with values of one kind that each tells."""

    def __init__(self, first: Page, second: Page, settings: Settings) -> None:
        self.first, self.second, self._settings = first, second, settings
        self._rarity = Rarity(first.having, second.having)
        self._alike: dict[Judging, Sequence[tuple[Standing, Standing]]] = {}

    def apart(self, a: Standing, b: Standing) -> bool:
        """Whether what is said of two values tells of two things: another year, only supposed, an earlier one."""
        return bool(compared(a, b).stop or self._settings.apart(a, b))

    def near(self, a: Standing, b: Standing, but: frozenset[str] = frozenset()) -> float:
        """How much stands right beside both, the more the nearer and the rarer; some concepts apart."""
        first, second = a.setting.near, b.setting.near
        both = (first.keys() & second.keys()) - but
        return sum([self._rarity[word] * math.sqrt(first[word] * second[word]) for word in both])

    def wide(self, a: Standing, b: Standing, but: frozenset[str] = frozenset()) -> float:
        """The same, with what only their sentences have, and those before."""
        near = (a.setting.near.keys() & b.setting.near.keys()) | but | known("counting_words")
        here, there = self.first.lines[a], self.second.lines[b]
        said = (here.concepts & there.concepts) - near
        around = (here.around & there.around) - said - near
        farther = _SENTENCE * self._told(said) + _AROUND * self._told(around)
        return self.near(a, b, but) + farther

    def shared(self, a: Standing, b: Standing) -> frozenset[str]:
        """The concepts right beside both but for their own, or else in both sentences, or else around both."""
        told = (word.lower for one in (a, b) for word in tokenise(one.claim.at.text))
        own = frozenset(map(concept, told)) | known("counting_words")
        near = frozenset(a.setting.near.keys() & b.setting.near.keys()) - own
        here, there = self.first.lines[a], self.second.lines[b]
        return near or (here.concepts & there.concepts) - own or (here.around & there.around) - own

    def best(self, like: Likeness, agree: Judging, may: Judging) -> Iterator[Told]:
        """Each two values that `may` be of one thing and do not agree, the likest first, and each value once.

        What agrees and is told alike is one fact told twice, and leaves the field.
        """
        taken = {one for both in self.alike(agree) for one in both}
        told = [Told(a, b, like(a, b)) for a, b in self._pairs() if not agree(a, b) and may(a, b)]
        for pair in sorted(told, key=lambda one: (-one.likeness, one.a.claim.at.span, one.b.claim.at.span)):
            if pair.likeness > 0 and taken.isdisjoint(pair[:2]):
                taken.update(pair[:2])
                yield pair

    def alike(self, agree: Judging) -> Sequence[tuple[Standing, Standing]]:
        """Each two values that agree and are told alike, as one fact told twice is."""
        if agree not in self._alike:
            self._alike[agree] = [both for both in self._pairs() if agree(*both) and self.near(*both) >= _TOLD]
        return self._alike[agree]

    def _pairs(self) -> Iterator[tuple[Standing, Standing]]:
        return product(self.first.numbers, self.second.numbers)

    def _told(self, words: Iterable[str]) -> float:
        return sum([self._rarity[word] for word in words])


def named_apart(a: Standing, b: Standing) -> bool:
    """Whether a name stands beside each of two values that the other's sentence has not: two teams, two streets."""
    one, other = (frozenset(map(_owner, lowers(standing.claim.sentence.words))) for standing in (a, b))
    return bool(_names(a) - other) and bool(_names(b) - one)


def _names(one: Standing) -> frozenset[str]:
    """The names beside a value that no punctuation parts from it."""
    parse, text = Parse.of(one.claim.sentence), one.document.text
    first, last = parse.words_in(one.claim.at.span)
    before = takewhile(lambda at: not parse.parted(at + 1), range(first - 1, max(first - 1 - _BESIDE, 0), -1))
    behind = takewhile(lambda at: not parse.parted(at), range(last, min(last + _BESIDE, len(parse.words))))
    beside = (at for at in (*before, *behind) if text[parse.start(at)].isupper())
    return frozenset(word for at in beside if not is_time(word := _owner(parse.words[at])))


def _owner(word: str) -> str:
    """A word without its possessive ending: "Ashby's"."""
    return word.removesuffix("'s").removesuffix("’s")
