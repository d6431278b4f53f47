"""Words of a sentence -> the phrases of a list that stand in it, by one look-up a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factcheck.model import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

V = TypeVar("V")

_find = re.compile(r"\w+(?:'\w+)*").finditer
_new = tuple.__new__  # builds a Word without the detour through its own constructor
_JOINERS = " \t\r\n\u00a0\u202f-\u2010\u2011"


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of text, lower-cased with plain apostrophes; a hyphen parts words."""
    lower = lowered(text[start:end]).replace("’", "'")
    return tuple([_new(Word, (match[0], match.start() + start, match.end() + start)) for match in _find(lower)])


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
    """A list of phrases, each with a value, that is looked up word by word: linear in the text."""

    def __init__(self, entries: Mapping[str, V]) -> None:
        starts: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in entries.items():
            first, *rest = (word.lower for word in tokenise(phrase))
            starts.setdefault(first, []).append((tuple(rest), value))
        self._starts = {
            first: tuple(sorted(rests, key=lambda entry: -len(entry[0]))) for first, rests in starts.items()
        }

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases[str]:
        """A list whose values are the phrases themselves."""
        return Phrases({phrase: phrase for phrase in phrases})

    def find(self, words: Sequence[Word], text: str) -> Iterator[Match[V]]:
        """Each phrase in `words`, longest first at each place, none inside another; `text` is what they index."""
        index = 0
        while index < len(words):
            found = self.at(words, index, text)
            if found is None:
                index += 1
            else:
                yield found
                index = found.last

    def at(self, words: Sequence[Word], index: int, text: str) -> Match[V] | None:
        """The longest phrase that begins at `words[index]`."""
        for rest, value in self._starts.get(words[index].lower, ()):
            last = index + 1 + len(rest)
            if last <= len(words) and all(
                words[index + 1 + n].lower == word
                and not text[words[index + n].end : words[index + 1 + n].start].strip(_JOINERS)
                for n, word in enumerate(rest)
            ):
                return Match(index, last, value)
        return None
