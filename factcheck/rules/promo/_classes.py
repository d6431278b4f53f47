"""Sentence -> its words with the classes of the promotional lexicon that they belong to, in one look-up a word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Sentence, Word

# What may stand between the words of a phrase.
JOINERS = "& \t\r\n\u00a0\u202f-\u2010\u2011\"'“”‘’*_"


@dataclass(frozen=True)
class Tagged:
    """A sentence with its word classes.

    `classes` has, for the index of a word, each class that begins there and how many words it spans;
    `present` has every class of the sentence.
    """

    sentence: Sentence
    text: str
    words: tuple[Word, ...]
    classes: Mapping[int, Mapping[str, int]]
    present: frozenset[str]

    @cached_property
    def content(self) -> frozenset[str]:
        """Every class and every word of the sentence: they tell what cannot stand in it."""
        return self.present.union([word[0] for word in self.words])

    def places(self, name: str) -> list[int]:
        """The indices of the words where a class begins."""
        return [index for index, found in self.classes.items() if name in found]


# Every rule asks for the same sentence in turn.
@lru_cache(maxsize=4096)
def tagged(sentence: Sentence) -> Tagged:
    """The word classes of a sentence."""
    listed = _listed()
    text, words = sentence.at.document.text, sentence.words
    lowers = [word[0] for word in words]
    classes: dict[int, Mapping[str, int]] = {}
    last = len(words) - 1
    for index, lower in enumerate(lowers):
        if lower in listed:
            found, phrases = _entry(lower)
            if phrases and index < last and lowers[index + 1] in phrases:
                found = {**found, **_phrase(phrases[lowers[index + 1]], text, words, lowers, index)}
            if found:
                classes[index] = found
    present = frozenset().union(*classes.values())
    return Tagged(sentence, text, words, classes, present)


Phrases = dict[str, list[tuple[list[str], dict[str, int]]]]


class _Entry(NamedTuple):
    """A word: its classes, each one word long, and the phrases that it begins, by their second word.

    Of a phrase there are the words from the third on, and its classes with its length. (`lexicon.phrases` asks by the
    first word alone, and half of all words of a text are the first of some phrase: "a", "in", "not".)
    """

    classes: dict[str, int]
    phrases: Phrases


def _phrase(
    listed: list[tuple[list[str], dict[str, int]]], text: str, words: Sequence[Word], lowers: list[str], index: int
) -> dict[str, int]:
    """The classes of the longest of some phrases that stands at a word; none when a mark parts its words."""
    for rest, classes in listed:
        end = index + 2 + len(rest)
        if lowers[index + 2 : end] == rest and all(
            not text[one.end : other.start].strip(JOINERS) for one, other in pairwise(words[index:end])
        ):
            return classes
    return {}


@cache
def _listed() -> Mapping[str, str]:
    return table("index", "classes")


@cache
def _entry(word: str) -> _Entry:
    """A word of the index, taken apart when it is first met: a text holds few of them."""
    classes, *longer = _listed()[word].split("; ")
    phrases: Phrases = {}
    for phrase in longer:
        behind, names = phrase.split(" = ")
        second, *rest = behind.split()
        phrases.setdefault(second, []).append((rest, dict.fromkeys(names.split(), 2 + len(rest))))
    return _Entry(dict.fromkeys(classes.split(), 1), phrases)
