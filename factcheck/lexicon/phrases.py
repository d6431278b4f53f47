"""Words of a sentence -> the phrases of a list that stand in it, by one look-up a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, overload

from factcheck.lexicon.anchor import Anchors, Entry, by_anchor, restored, shortened
from factcheck.model import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from factcheck.lexicon.anchor import Anchored
    from factcheck.model import Span

V = TypeVar("V")

_WORD = re.compile(r"\w++(?:'\w++)*")
_PARTS = re.compile(rf"({_WORD.pattern})")
_new = tuple.__new__  # builds a Word without the detour through its own constructor
_word = partial(_new, Word)
_PLACE = itemgetter(0, 1)  # of a match
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

    __slots__ = ("_parts", "_places", "_start", "gaps", "lowers")

    def __init__(self, text: str, span: Span) -> None:
        """Of a text as `plain` gives it."""
        self._parts = parts = _PARTS.split(text[span[0] : span[1]])
        self.gaps, self.lowers = parts[::2], parts[1::2]
        self._start = span[0]
        self._places: tuple[list[int], list[int]] | None = None

    @property
    def places(self) -> tuple[list[int], list[int]]:
        """Where each word starts, and where each ends."""
        if self._places is None:
            places = list(accumulate(map(len, self._parts), initial=self._start))
            self._places = places[1:-1:2], places[2::2]
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
        starts, ends = self.places
        if isinstance(index, slice):
            return tuple(map(_word, zip(self.lowers[index], starts[index], ends[index], strict=True)))
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

    Each is looked up at its longest word, which is its rarest: “in mice” at “mice”, for “in” stands everywhere.
    A long list may tell which words are `common`: a phrase is looked up at one of these only if it has no other.
    `anchors` holds the words of look-up: without one of them no phrase stands in a text.
    """

    def __init__(self, entries: Mapping[str, V], common: Container[str] = ()) -> None:
        found = by_anchor(((_parted(phrase), value) for phrase, value in entries.items()), common)
        self.anchors: Mapping[str, object] = found
        self._anchored: Mapping[str, Anchored[V]] = Anchors(found.__getitem__)

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases[str]:
        """A list whose values are the phrases themselves."""
        return Phrases({phrase: phrase for phrase in phrases})

    @classmethod
    def of_index(cls, index: Mapping[str, str], value: Callable[[str], V]) -> Phrases[V]:
        """A list that was compiled by `indexed`; values are made of their texts when an anchor is met."""
        made: Phrases[V] = Phrases({})
        made.anchors, made._anchored = index, Anchors(partial(_entries, index, value))
        return made

    def may_stand(self, words: Sequence[Word]) -> bool:
        """Whether one of the phrases may stand among some words; told sooner than where."""
        return not self.anchors.keys().isdisjoint(lowers(words))

    def find(self, words: Sequence[Word], text: str, at: Sequence[int] | None = None) -> list[Match[V]]:
        """Each phrase in `words`, longest first at each place, none inside another; `text` is what they index."""
        found = self.each(words, text, at)
        return _apart(found) if len(found) > 1 else found

    def each(self, words: Sequence[Word], text: str, at: Sequence[int] | None = None) -> list[Match[V]]:
        """The longest phrase at each place of `words` where one begins, though it be inside another.

        `at` are the places of all words in `words` that are anchors, where they are known.
        """
        anchored, lower = self._anchored, lowers(words)
        if at is None:
            anchors = self.anchors
            at = [index for index, word in enumerate(lower) if word in anchors]
        found: list[Match[V]] = []
        longer: list[Match[V]] = []
        end = len(lower) - 1
        for index in at:
            alone, behind, before = anchored[lower[index]]
            if alone:
                found.append(_new(Match, (index, index + 1, alone[0])))
            likely = behind.get(lower[index + 1]) if behind and index < end else None
            if before and index and (closed := before.get(lower[index - 1])):
                likely = [*likely, *closed] if likely else closed
            for phrase, offset, value in likely or ():
                first = index - offset
                last = first + len(phrase)
                if first >= 0 and lower[first:last] == phrase and _joined(words, first, last, text):
                    longer.append(_new(Match, (first, last, value)))
        return _longest(found + longer) if longer else found


def _longest(found: list[Match[V]]) -> list[Match[V]]:
    """In the order of their places, and the longest at each."""
    return [*{match[0]: match for match in sorted(found, key=_PLACE)}.values()]


def _apart(found: list[Match[V]]) -> list[Match[V]]:
    """Those that do not begin inside the one before."""
    apart, behind = [], 0
    for match in found:
        if match.first >= behind:
            apart.append(match)
            behind = match.last
    return apart


def _joined(words: Sequence[Word], first: int, last: int, text: str) -> bool:
    """Whether nothing that parts a phrase stands between some words."""
    return not any(gap != " " and gap.strip(_JOINERS) for gap in gaps(words, text)[first + 1 : last])


def _parted(phrase: str) -> list[str]:
    """The words of a phrase of the lexicon, lower-cased; most are letters and spaces, and need no pattern."""
    words = phrase.lower().split()
    return words if "".join(words).isalpha() else [word.lower for word in tokenise(phrase)]


def indexed(entries: Mapping[str, str], common: Container[str]) -> dict[str, str]:
    """Phrases with their values as one text for each anchor, to be kept: "lead" -> "~ = …; ~ to = …"; "~" is itself."""
    found = by_anchor(((_parted(phrase), value) for phrase, value in entries.items()), common)
    return {
        anchor: "; ".join(f"{shortened(words, anchor)} = {value}" for words, _, value in found[anchor])
        for anchor in sorted(found)
    }


def _entries(index: Mapping[str, str], value: Callable[[str], V], anchor: str) -> Iterator[Entry[V]]:
    """The phrases that an index keeps for an anchor."""
    for entry in index[anchor].split("; "):
        phrase, _, kept = entry.partition(" = ")
        yield Entry(*restored(phrase, anchor), value(kept))
