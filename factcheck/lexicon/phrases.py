"""Words of a sentence -> the phrases of a list that stand in it, by one look-up a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar, overload

from factcheck.model import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from factcheck.model import Span

V = TypeVar("V")

_WORD = re.compile(r"\w+(?:'\w+)*")
_PARTS = re.compile(rf"({_WORD.pattern})")
_new = tuple.__new__  # builds a Word without the detour through its own constructor
_word = partial(_new, Word)
_JOINERS = " \t\r\n\u00a0\u202f-\u2010\u2011"


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of text, lower-cased with plain apostrophes; a hyphen parts words.

    Those asked for last are remembered: a claim is held against many others, each time by the words of its parts.
    """
    return _remembered(text[start:end], start)


def words_of(text: str, start: int = 0) -> tuple[Word, ...]:
    """The same of a text that is read once; `start` is where it stands in a longer one."""
    lower = plain(text)
    return tuple(
        [_new(Word, (match[0], match.start() + start, match.end() + start)) for match in _WORD.finditer(lower)]
    )


_remembered = lru_cache(maxsize=4096)(words_of)


class Words(Sequence[Word]):
    """The words of a stretch of text; of most sentences nobody asks where they stand, and then it is not worked out.

    `lowers` are the words by themselves, `gaps` what stands before, between and behind them: one more than the words.
    """

    __slots__ = ("_places", "_start", "gaps", "lowers")

    def __init__(self, text: str, span: Span) -> None:
        """Of a text as `plain` gives it."""
        parts = _PARTS.split(text[span[0] : span[1]])
        self.gaps, self.lowers = parts[::2], parts[1::2]
        self._start = span[0]
        self._places: tuple[list[int], list[int]] | None = None

    @property
    def places(self) -> tuple[list[int], list[int]]:
        """Where each word starts, and where each ends."""
        if self._places is None:
            lengths = map(len, chain.from_iterable(zip(self.gaps, self.lowers, strict=False)))
            places = list(accumulate(lengths, initial=self._start))
            self._places = places[1::2], places[2::2]
        return self._places

    def _words(self) -> tuple[Word, ...]:
        return tuple(map(_word, zip(self.lowers, *self.places, strict=True)))

    def __len__(self) -> int:
        return len(self.lowers)

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words())

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        """One word, or a tuple of some."""
        if isinstance(index, slice):
            return self._words()[index]
        starts, ends = self.places
        return _new(Word, (self.lowers[index], starts[index], ends[index]))


def lowers(words: Sequence[Word]) -> Sequence[str]:
    """Words by themselves: for all that would rather not know where each stands."""
    return words.lowers if isinstance(words, Words) else [word[0] for word in words]


def places(words: Sequence[Word]) -> tuple[Sequence[int], Sequence[int]]:
    """Where each of some words starts, and where each ends."""
    return words.places if isinstance(words, Words) else ([word[1] for word in words], [word[2] for word in words])


def tokens(text: str) -> list[str]:
    """The words of a text as they are printed, but with plain apostrophes."""
    return _WORD.findall(text.replace("’", "'"))


def gaps(words: Sequence[Word], text: str) -> Sequence[str]:
    """What stands before each of some words, and behind the last; `text` is what they index."""
    if isinstance(words, Words):
        return words.gaps
    return ["", *(text[one[2] : other[1]] for one, other in pairwise(words)), ""]


def plain(text: str) -> str:
    """A text in lower case with plain apostrophes, every character in its place."""
    return lowered(text).replace("’", "'")


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

    def find(self, words: Sequence[Word], text: str) -> Iterator[Match[V]]:
        """Each phrase in `words`, longest first at each place, none inside another; `text` is what they index."""
        behind = 0
        for found in self.each(words, text):
            if found.first >= behind:
                yield found
                behind = found.last

    def each(self, words: Sequence[Word], text: str) -> Iterator[Match[V]]:
        """The longest phrase at each place of `words` where one begins, though it be inside another."""
        firsts, lower = self.firsts, lowers(words)
        for index in [index for index, word in enumerate(lower) if word in firsts]:
            nexts = self._nexts.get(lower[index]) or self._met(lower[index])
            second = lower[index + 1] if index + 1 < len(lower) else ""
            for rest, value in nexts.get(second) or nexts[""]:
                last = index + 1 + len(rest)
                if not rest or (rest == tuple(lower[index + 1 : last]) and _joined(words, index, last, text)):
                    yield Match(index, last, value)
                    break

    def _met(self, first: str) -> Mapping[str, Rests[V]]:
        """The phrases of a first word, taken apart when it is met for the first time."""
        nexts = self._nexts[first] = _by_second(self._rests[first])
        return nexts


def _joined(words: Sequence[Word], first: int, last: int, text: str) -> bool:
    """Whether nothing that parts a phrase stands between some words."""
    return not any(between.strip(_JOINERS) for between in gaps(words, text)[first + 1 : last])


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
