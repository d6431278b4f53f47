"""An article -> what it is known by: the names and figures in it, its uncommon words, and the words it opens with."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.concept import concept, is_time
from factcheck.compare.lazy import lazy
from factcheck.compare.stories.opening import opening
from factcheck.extract.grammar import content_stem
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from factcheck.model import Article, Document, Sentence

_CAPITAL = re.compile(r"[A-Z](?<!\w\w)\w\w+")
_CAPITALS = re.compile(r"[A-Z](?<!\w\w)[A-Z]\w+")
_PROPER = re.compile(r"[A-Z](?<!\w\w)[a-z]\w+")
_INSIDE = re.compile(r"[A-Z](?<=[a-z0-9,;] [A-Z])\w\w+")  # not where a sentence begins, and every word has a capital
_OFTEN = 2  # times that a text has a name that it is on
_DIGITS = 3  # digits, zeros at the end apart, of a figure that tells a story
_COUNTED = 2  # the same where a noun or a currency stands by it
_COMMONEST, _COMMON = 0.3, 1.3  # how much words of each kind say of what a text is about
UNCOMMON = 2.6  # the same of all others
_LONG = 5  # sentences, by which an article can be known for one that explains
_FEW_REPORTS = 0.08  # words of a report in a sentence of an article that explains; a report has three times as many
_GENERAL = 0.3  # auxiliaries in the present in a sentence of such an article, at least
_COOKED = 6  # words of a kitchen in a recipe, at least
_HALF = 0.5  # auxiliaries in the past for each of them, at most


class Names(NamedTuple):
    """The names of an article, and all its words that are always written with a capital letter."""

    sure: frozenset[str]
    perhaps: frozenset[str]


class Profile:
    """What a document is known by, each worked out when it is first asked for; without an article, its names only."""

    def __init__(self, document: Document, article: Article | None) -> None:
        self.document = document
        self._sentences = article.sentences if article else ()
        self._claims = article.claims if article else ()

    @lazy
    def length(self) -> int:
        """Its sentences."""
        return len(self._sentences)

    @lazy
    def names(self) -> Names:
        """Its people, places and organisations, each a word in small letters."""
        return _names(self.document)

    @lazy
    def proper(self) -> Names:
        """Its names but for what is only written in capitals: PTSD and GDP are matters more often than parties."""
        text = self.document.text
        capitals = {word.lower() for word in _CAPITALS.findall(text)} - {word.lower() for word in _PROPER.findall(text)}
        return Names(self.names.sure - capitals, self.names.perhaps - capitals)

    @lazy
    def explains(self) -> bool:
        """Whether it tells what something is, and does not report what somebody said or what happened."""
        reports, past, present = (
            sum([self._times[word] for word in lexicon.words("stories", group)])
            for group in ("reporting", "past", "present")
        )
        general = present >= max(past / _HALF, _GENERAL * self.length)
        return general and self.length >= _LONG and reports <= _FEW_REPORTS * self.length

    @lazy
    def recipe(self) -> bool:
        """Whether it tells how its author cooks a dish, which another cooks in another way."""
        words = self._times.keys()
        return not listed("stories", "kitchen_measures").isdisjoint(words) and (
            len(listed("stories", "kitchen") & words) >= _COOKED
        )

    @lazy
    def foremost(self) -> frozenset[str]:
        """The name that it has most often, each word of it; none where it has no name again and again."""
        times = Counter(word.lower() for word in _CAPITAL.findall(self.document.text))
        most = max((times[name] for name in self.main_names), default=0)
        return frozenset(name for name in self.main_names if times[name] == most)

    @lazy
    def main_names(self) -> frozenset[str]:
        """Those that it has again and again."""
        times = Counter(word.lower() for word in _CAPITAL.findall(self.document.text))
        return frozenset(name for name in self.proper.sure if times[name] >= _OFTEN)

    @lazy
    def figures(self) -> frozenset[tuple[Decimal, str]]:
        """The numbers that hardly two stories share by chance, with their units."""
        return frozenset(
            (claim.quantity.low, claim.quantity.unit)
            for claim in self._claims
            if isinstance(claim, NumericClaim) and claim.quantity.low is not None and _tells(claim)
        )

    @lazy
    def opening(self) -> frozenset[str]:
        """The stems of the content words of its title and first sentences."""
        return frozenset().union(*map(content_words, opening(self._sentences)))

    @lazy
    def concepts(self) -> Mapping[int, frozenset[str]]:
        """The concepts that each sentence speaks of, by where it starts."""
        return {one.at.span.start: _concepts(one) for one in self._sentences}

    @lazy
    def having(self) -> Counter[str]:
        """How many sentences speak of each concept."""
        return Counter(chain.from_iterable(self.concepts.values()))

    @lazy
    def words(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(self.weights)

    @lazy
    def weights(self) -> Mapping[str, float]:
        """The stem of each content word -> how much it says of what the text is about: the rarer and the more often.

        Term frequency times rarity (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988),
        in the vector of length 1 that two texts are compared by.
        """
        times: Counter[str] = Counter()
        for word, count in self._times.items():
            times[content_stem(word)] += count
        del times[""]
        raw = {stem: (1 + math.log(count)) * rarity(stem) for stem, count in times.items()}
        length = math.hypot(*raw.values())
        return {stem: weight / length for stem, weight in raw.items()}

    @lazy
    def _times(self) -> Counter[str]:
        """How often it has each word."""
        return Counter(chain.from_iterable(lowers(one.words) for one in self._sentences))


def rarity(stem: str) -> float:
    """How much a word by itself says of what a text is about: "year" nearly nothing, "cherry" and a name much."""
    if stem in _commonest():
        return _COMMONEST
    return _COMMON if stem in listed("common", "common") else UNCOMMON


def _concepts(sentence: Sentence) -> frozenset[str]:
    found = {concept(word) for word in lowers(sentence.words)} - {""}
    return frozenset([word for word in found if not is_time(word)])


def _tells(claim: NumericClaim) -> bool:
    """Whether a figure is known by its digits: 1,031 men and 5.83%; not a third, 25% or 2012."""
    quantity = claim.quantity
    if quantity.low is None or quantity.dimension == "date" or quantity.denominator is not None or quantity.vague:
        return False
    counted = bool(quantity.unit) and quantity.dimension not in ("proportion", "time")
    return len(quantity.low.normalize().as_tuple().digits) >= (_COUNTED if counted else _DIGITS)


def _names(document: Document) -> Names:
    """The words of a text always written with a capital letter, of which names are those met inside a sentence."""
    text = document.text
    small = set(text.split())  # most of the words that are written small; the others are looked for
    body = "\n".join(text[slice(*block.span)] for block in document.blocks if block.kind not in ("title", "heading"))
    named = {word.lower() for word in _CAPITAL.findall(text)} - small - _no_names()
    perhaps = frozenset(name for name in named if content_stem(name) and not _written(name, text))
    return Names(perhaps & {word.lower() for word in _INSIDE.findall(body)}, perhaps)


def _written(word: str, text: str) -> bool:
    """Whether a word stands in a text by itself, written just so."""
    at = text.find(word)
    while at >= 0:
        beside = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in beside):
            return True
        at = text.find(word, at + 1)
    return False


@cache
def _no_names() -> frozenset[str]:
    groups = ("institutions", "organisations", "places", "times", "first_names")
    return frozenset(word for group in groups for word in lexicon.words("stories", group))


@cache
def _commonest() -> frozenset[str]:
    return frozenset(lexicon.words("common", "commonest")) | _no_names()


@lru_cache(maxsize=4096)
def stems(sentence: Sentence) -> Sequence[str]:
    """The stem of each word of a sentence, "" for one that does not say what it is about."""
    return [*map(content_stem, lowers(sentence.words))]


@lru_cache(maxsize=4096)
def content_words(sentence: Sentence) -> frozenset[str]:
    """The stems of the words of a sentence that say what it is about."""
    return frozenset(filter(None, stems(sentence)))
