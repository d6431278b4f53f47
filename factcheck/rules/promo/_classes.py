"""Sentence -> its words with the classes of the promotional lexicon that they belong to, in one look-up a word."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import table
from factcheck.lexicon.anchor import restored
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Sentence, Word

_MOST = 16384  # words that are remembered, with those that the index has nothing on
# What may stand between the words of a phrase.
JOINERS = "& \t\r\n\u00a0\u202f-\u2010\u2011\"'“”‘’*_"


class Tagged(NamedTuple):
    """A sentence with its word classes.

    `lowers` are its words, `said` the same each once, `gaps` what stands before each; `classes` has, for the index of
    a word, each class that begins there and how many words it spans; `present` has a bit for every class of the
    sentence: it tells at once what cannot stand in it.
    """

    sentence: Sentence
    lowers: Sequence[str]
    said: frozenset[str]
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
        return self.present & _any_of(names) != 0

    def places(self, name: str) -> list[int]:
        """The indices of the words where a class begins."""
        return [index for index, found in self.classes.items() if name in found]


# Every rule asks for the same sentence in turn.
@lru_cache(maxsize=512)
def tagged(sentence: Sentence) -> Tagged:
    """The word classes of a sentence."""
    words, between = lowers(sentence.words), gaps(sentence.words, sentence.at.document.text)
    beside = [*words, ""]  # so that a neighbour can be asked for at both ends
    classes: dict[int, Mapping[str, int]] = {}
    longer: dict[int, _Phrase] = {}
    present = 0
    for index, entry in enumerate(map(_entries().__getitem__, words)):
        if entry is None:
            continue
        own, bits, behind, ahead = entry
        if bits:
            classes[index] = own
            present |= bits
        if behind and (phrases := behind.get(beside[index + 1])):
            _lay(phrases, index, words, between, longer)
        if ahead and (phrases := ahead.get(beside[index - 1])):
            _lay(phrases, index, words, between, longer)
    for first, phrase in longer.items():
        classes[first] = {**classes.get(first, {}), **phrase.classes}
        present |= phrase.bits
    if longer:
        classes = dict(sorted(classes.items()))
    return Tagged(sentence, words, frozenset(words), between, classes, present)


def _lay(
    phrases: Iterable[_Phrase], index: int, words: Sequence[str], between: Sequence[str], longer: dict[int, _Phrase]
) -> None:
    """Add those of some phrases that stand in a sentence around a word, their rarest; the longest at a place."""
    for phrase in phrases:
        first = index - phrase.before
        last = first + len(phrase.words)
        if first >= 0 and words[first:last] == phrase.words and _joined(between[first + 1 : last]):
            known = longer.get(first)
            longer[first] = known if known and len(known.words) > len(phrase.words) else phrase


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


class _Entries(dict[str, "_Entry | None"]):
    """What the index has on a word, taken apart when it is first met: a text holds few of all; None for most words."""

    def __missing__(self, word: str) -> _Entry | None:
        listed = _listed().get(word)
        entry = _entry(word, listed) if listed is not None else None
        if entry or len(self) < _MOST:
            self[word] = entry
        return entry


def _entry(word: str, listed: str) -> _Entry:
    """A word from what the index has on it."""
    own, *longer = listed.split("; ")
    entry = _Entry(dict.fromkeys(own.split(), 1), mask(own.split()), {}, {})
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
    bits, found = _bits(), 0
    for name in names:
        found |= 1 << bits.setdefault(name, len(bits))
    return found


_any_of = cache(mask)  # of the few sets of classes that rules ask for again and again


@cache
def _bits() -> dict[str, int]:
    return {}
