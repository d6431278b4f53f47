"""Sentence -> its words with the classes of the promotional lexicon that they belong to, in one look-up a word."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import table
from factcheck.lexicon.anchor import restored
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Sentence, Word

# What may stand between the words of a phrase.
JOINERS = "& \t\r\n\u00a0\u202f-\u2010\u2011\"'“”‘’*_"


class Tagged:
    """A sentence with its word classes; of most sentences only what stands in it is asked, and not where.

    `lowers` are its words; `present` has a bit for every class of the sentence: it tells at once what cannot stand in
    it.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.lowers = lowers(sentence.words)
        listed, entries, words = _listed(), _entries(), self.lowers
        self._listed = [index for index, word in enumerate(words) if word in listed]
        self._longer: dict[int, _Phrase] = {}
        beside = [*words, ""]  # so that a neighbour can be asked for at both ends
        present = 0
        for index in self._listed:
            _, bits, behind, ahead = entries[words[index]]
            present |= bits
            if behind and (phrases := behind.get(beside[index + 1])):
                self._lay(phrases, index)
            if ahead and (phrases := ahead.get(beside[index - 1])):
                self._lay(phrases, index)
        for phrase in self._longer.values():
            present |= phrase.bits
        self.present = present

    def _lay(self, phrases: Iterable[_Phrase], index: int) -> None:
        """Add those of some phrases that stand in the sentence around a word, their rarest; the longest at a place."""
        for phrase in phrases:
            first = index - phrase.before
            last = first + len(phrase.words)
            if first >= 0 and self.lowers[first:last] == phrase.words and _joined(self.gaps[first + 1 : last]):
                known = self._longer.get(first)
                self._longer[first] = known if known and len(known.words) > len(phrase.words) else phrase

    @property
    def text(self) -> str:
        """The text that the places of its words are of."""
        return self.sentence.at.document.text

    @property
    def words(self) -> Sequence[Word]:
        """Its words with their places."""
        return self.sentence.words

    @property
    def gaps(self) -> Sequence[str]:
        """What stands before each of its words."""
        return gaps(self.sentence.words, self.text)

    @cached_property
    def classes(self) -> Mapping[int, Mapping[str, int]]:
        """For the index of a word, in order, each class that begins there and how many words it spans."""
        entries, words = _entries(), self.lowers
        own = {index: classes for index in self._listed if (classes := entries[words[index]].classes)}
        if not self._longer:
            return own
        longer = {first: {**own.get(first, {}), **phrase.classes} for first, phrase in self._longer.items()}
        return dict(sorted((own | longer).items()))

    def has(self, *names: str) -> bool:
        """Whether one of some classes stands in the sentence."""
        return self.present & _any_of(names) != 0

    def places(self, name: str) -> list[int]:
        """The indices of the words where a class begins."""
        return [index for index, found in self.classes.items() if name in found]


def _joined(between: Sequence[str]) -> bool:
    """Whether none of what stands between some words parts them; most often it is a blank."""
    return not any(gap.strip(JOINERS) for gap in between)


class _Phrase(NamedTuple):
    """A phrase: its words, how many of them stand before its rarest, and its classes, each with its length."""

    words: list[str]
    before: int
    classes: dict[str, int]
    bits: int


class _Entry(NamedTuple):
    """A word: its classes, each one word long, and the phrases of which it is the rarest word.

    These are kept by the word behind it, those that end with it by the word before.
    """

    classes: dict[str, int]
    bits: int
    behind: dict[str, list[_Phrase]]
    before: dict[str, list[_Phrase]]


class _Entries(dict[str, _Entry]):
    """The words of the index, each taken apart when it is first met: a text holds few of them."""

    def __missing__(self, word: str) -> _Entry:
        own, *longer = _listed()[word].split("; ")
        entry = self[word] = _Entry(dict.fromkeys(own.split(), 1), mask(own.split()), {}, {})
        for phrase in longer:
            shown, names = phrase.split(" = ")
            words, before = restored(shown, word)
            found = _Phrase(words, before, dict.fromkeys(names.split(), len(words)), mask(names.split()))
            if before + 1 < len(words):
                entry.behind.setdefault(words[before + 1], []).append(found)
            else:
                entry.before.setdefault(words[before - 1], []).append(found)
        return entry


@cache
def _entries() -> _Entries:
    return _Entries()


@cache
def _listed() -> Mapping[str, str]:
    return table("index", "classes")


def mask(names: Iterable[str]) -> int:
    """A number with the bits of some classes; a class gets its bit when it is first met."""
    bits = _bits()
    return sum(1 << bits.setdefault(name, len(bits)) for name in set(names))


_any_of = cache(mask)  # of the few sets of classes that rules ask for again and again


@cache
def _bits() -> dict[str, int]:
    return {}
