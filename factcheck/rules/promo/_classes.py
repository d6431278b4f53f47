"""Sentence -> its words with the classes of the promotional lexicon that they belong to, in one look-up a word."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import table
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Sentence, Word

# What may stand between the words of a phrase.
JOINERS = "& \t\r\n\u00a0\u202f-\u2010\u2011\"'“”‘’*_"


class Tagged(NamedTuple):
    """A sentence with its word classes.

    `lowers` are its words, `gaps` what stands before each; `classes` has, for the index of a word, each class that
    begins there and how many words it spans; `present` has a bit for every class of the sentence: it tells at once what
    cannot stand in it.
    """

    sentence: Sentence
    lowers: Sequence[str]
    gaps: Sequence[str]
    classes: Mapping[int, Mapping[str, int]]
    present: int

    @property
    def text(self) -> str:
        """The text that the places of its words are of."""
        return self.sentence.at.document.text

    @property
    def words(self) -> Sequence[Word]:
        """Its words with their places."""
        return self.sentence.words

    def has(self, *names: str) -> bool:
        """Whether one of some classes stands in the sentence."""
        return bool(self.present & mask(names))

    def places(self, name: str) -> list[int]:
        """The indices of the words where a class begins."""
        return [index for index, found in self.classes.items() if name in found]


# Every rule asks for the same sentence in turn.
@lru_cache(maxsize=512)
def tagged(sentence: Sentence) -> Tagged:
    """The word classes of a sentence."""
    listed = _listed()
    words, between = lowers(sentence.words), gaps(sentence.words, sentence.at.document.text)
    classes: dict[int, Mapping[str, int]] = {}
    present = 0
    for index in [index for index, word in enumerate(words) if word in listed]:
        found, bits, phrases = _entry(words[index])
        if phrases and index + 1 < len(words) and words[index + 1] in phrases:
            phrase = _phrase(phrases[words[index + 1]], words, between, index)
            if phrase is not None:
                found = {**found, **phrase.classes}
                bits |= phrase.bits
        if bits:
            classes[index] = found
            present |= bits
    return Tagged(sentence, words, between, classes, present)


class _Phrase(NamedTuple):
    """A phrase: its words from the third on, and its classes, each with its length."""

    rest: list[str]
    classes: dict[str, int]
    bits: int


class _Entry(NamedTuple):
    """A word: its classes, each one word long, and the phrases that it begins, by their second word.

    (`lexicon.phrases` asks by the first word alone, and half of all words of a text are the first of some phrase: "a",
    "in", "not".)
    """

    classes: dict[str, int]
    bits: int
    phrases: dict[str, list[_Phrase]]


def _phrase(listed: list[_Phrase], words: Sequence[str], between: Sequence[str], index: int) -> _Phrase | None:
    """The longest of some phrases that stands at a word; none when a mark parts its words."""
    for phrase in listed:
        end = index + 2 + len(phrase.rest)
        if words[index + 2 : end] == phrase.rest and not any(gap.strip(JOINERS) for gap in between[index + 1 : end]):
            return phrase
    return None


@cache
def _listed() -> Mapping[str, str]:
    return table("index", "classes")


@cache
def _entry(word: str) -> _Entry:
    """A word of the index, taken apart when it is first met: a text holds few of them."""
    own, *longer = _listed()[word].split("; ")
    phrases: dict[str, list[_Phrase]] = {}
    for phrase in longer:
        behind, names = phrase.split(" = ")
        second, *rest = behind.split()
        classes = names.split()
        phrases.setdefault(second, []).append(_Phrase(rest, dict.fromkeys(classes, 2 + len(rest)), mask(classes)))
    return _Entry(dict.fromkeys(own.split(), 1), mask(own.split()), phrases)


def mask(names: Iterable[str]) -> int:
    """A number with the bits of some classes; a class gets its bit when it is first met."""
    bits = _bits()
    return sum(1 << bits.setdefault(name, len(bits)) for name in set(names))


@cache
def _bits() -> dict[str, int]:
    return {}
