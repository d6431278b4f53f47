"""Words of a sentence -> the phrases of a list that stand in it, by one look-up a word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from factcheck.model import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

V = TypeVar("V")

_find = re.compile(r"\w+(?:'\w+)*").finditer
_new = tuple.__new__  # builds a Word without the detour through its own constructor
_JOINERS = " \t\r\n\u00a0\u202f-\u2010\u2011"


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of text, lower-cased with plain apostrophes; a hyphen parts words.

    Those asked for last are remembered: a claim is held against many others, each time by the words of its parts.
    """
    return _remembered(text[start:end], start)


def words_of(text: str, start: int = 0) -> tuple[Word, ...]:
    """The same of a text that is read once; `start` is where it stands in a longer one."""
    lower = lowered(text).replace("’", "'")
    return tuple([_new(Word, (match[0], match.start() + start, match.end() + start)) for match in _find(lower)])


_remembered = lru_cache(maxsize=4096)(words_of)


def lowered(text: str) -> str:
    """Lower case, character by character: no offset moves ("İ" would become two characters)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


class Match(NamedTuple, Generic[V]):
    """A phrase found: the half-open range of its words, and its value."""

    first: int
    last: int
    value: V


class Phrases(Generic[V]):
    """A list of phrases, each with a value, that is looked up word by word: linear in the text.

    `firsts` holds the words that a phrase can begin with.
    """

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._rests: Mapping[str, Rests[V]] = _by_first(entries)
        self._nexts: dict[str, Mapping[str, Rests[V]]] = {}  # of the first words that were met
        self.firsts: Container[str] = self._rests

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases[str]:
        """A list whose values are the phrases themselves."""
        return Phrases({phrase: phrase for phrase in phrases})

    @classmethod
    def of_index(cls, index: Mapping[str, str], value: Callable[[str], V]) -> Phrases[V]:
        """A list that was compiled by `indexed`; values are made of their texts when a first word is met."""
        made: Phrases[V] = Phrases({})
        made.firsts, made._rests = index, _Index(index, value)
        return made

    def may_begin(self, words: Iterable[str]) -> bool:
        """Whether a phrase begins with one of some words; told sooner than where."""
        return any(map(self.firsts.__contains__, words))

    def find(self, words: Sequence[Word], text: str) -> Iterator[Match[V]]:
        """Each phrase in `words`, longest first at each place, none inside another; `text` is what they index."""
        firsts, behind = self.firsts, 0
        for index in [index for index, word in enumerate(words) if word[0] in firsts]:
            if index >= behind:
                found = self.at(words, index, text)
                if found is not None:
                    yield found
                    behind = found.last

    def at(self, words: Sequence[Word], index: int, text: str) -> Match[V] | None:
        """The longest phrase that begins at `words[index]`."""
        first = words[index][0]
        nexts = self._nexts.get(first)
        if nexts is None:
            if first not in self.firsts:
                return None
            nexts = self._nexts[first] = _by_second(self._rests[first])
        second = words[index + 1][0] if index + 1 < len(words) else ""
        for rest, value in nexts.get(second) or nexts[""]:
            if not rest or _follow(rest, words, index, text):
                return Match(index, index + 1 + len(rest), value)
        return None


def _follow(rest: Sequence[str], words: Sequence[Word], index: int, text: str) -> bool:
    """Whether some words stand behind `words[index]`, with nothing between them that parts a phrase."""
    if index + len(rest) >= len(words):
        return False
    for at, word in enumerate(rest, index + 1):
        if words[at][0] != word or text[words[at - 1][2] : words[at][1]].strip(_JOINERS):
            return False
    return True


Rests: TypeAlias = "tuple[tuple[tuple[str, ...], V], ...]"  # of a first word: the words behind it, and the value


def _by_first(entries: Mapping[str, V]) -> dict[str, Rests[V]]:
    """The phrases by their first word, the longest first."""
    starts: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for phrase, value in entries.items():
        first, *rest = _parted(phrase)
        starts.setdefault(first, []).append((tuple(rest), value))
    return {first: tuple(sorted(rests, key=lambda entry: -len(entry[0]))) for first, rests in starts.items()}


def _by_second(rests: Rests[V]) -> Mapping[str, Rests[V]]:
    """The phrases of one first word by their second, the longest first; "" stands for any other second word."""
    alone = tuple(entry for entry in rests if not entry[0])
    seconds = dict.fromkeys(rest[0] for rest, _ in rests if rest)
    return {"": alone} | {
        word: (*(entry for entry in rests if entry[0] and entry[0][0] == word), *alone) for word in seconds
    }


def _parted(phrase: str) -> list[str]:
    """The words of a phrase of the lexicon, lower-cased; most are letters and spaces, and need no pattern."""
    words = phrase.lower().split()
    return words if "".join(words).isalpha() else [word.lower for word in tokenise(phrase)]


def indexed(entries: Mapping[str, str]) -> dict[str, str]:
    """Phrases with their values as one text for each first word, to be kept: "lead" -> "to = …; = …"."""
    return {
        first: "; ".join(f"{' '.join(rest)} = {value}".lstrip() for rest, value in rests)
        for first, rests in sorted(_by_first(entries).items())
    }


class _Index(dict[str, "Rests[V]"]):
    """The phrases of an index by their first word, read when that is asked for."""

    def __init__(self, index: Mapping[str, str], value: Callable[[str], V]) -> None:
        super().__init__()
        self._index, self._value = index, value

    def __missing__(self, first: str) -> Rests[V]:
        entries = (entry.partition("= ") for entry in self._index[first].split("; "))
        self[first] = tuple((tuple(rest.split()), self._value(value)) for rest, _, value in entries)
        return self[first]
