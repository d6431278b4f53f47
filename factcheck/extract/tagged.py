"""A sentence and the tags of its words -> which word is what, where it stands, and which words stand at a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon.phrases import places
from factcheck.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Document, Sentence

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_BLANKS = " " * 4  # behind the last tag: what stands there, and before the first, has none


class Phrase(NamedTuple):
    """A run of words of a sentence, by half-open word index."""

    first: int
    last: int


class Tagged:
    """A sentence: its words in lower case, what stands before each, and one tag a word (see tag).

    `letters` are the tags in lower case. Nothing of it changes once it is made.
    """

    __slots__ = ("_edges", "_padded", "_size", "document", "gaps", "letters", "sentence", "tags", "words")

    document: Document
    gaps: Sequence[str]
    letters: str
    sentence: Sentence
    tags: str
    words: Sequence[str]

    def __init__(self, sentence: Sentence, words: Sequence[str], between: Sequence[str], tags: str) -> None:
        self.document, self.sentence, self.words, self.gaps = sentence.at.document, sentence, words, between
        self.tags, self.letters, self._size = tags, tags.lower(), len(tags)
        self._padded = self.letters + _BLANKS
        self._edges: tuple[Sequence[int], Sequence[int]] | None = None

    def is_tag(self, index: int, letters: str) -> bool:
        """Whether there is a word at `index` and its tag is one of `letters`, in either case."""
        try:  # asked so often that a look at both ends would be dear
            return self._padded[index] in letters
        except IndexError:
            return False

    def in_turn(self, letters: str) -> bool:
        """Whether words somewhere in the sentence have these tags one after the other, in either case."""
        return letters in self.letters

    def parted(self, index: int) -> bool:
        """Whether punctuation stands just before the word at `index`."""
        return 0 <= index < self._size and self.tags[index] != self.letters[index]

    def span(self, phrase: Phrase) -> Span:
        """The characters of a phrase."""
        starts, ends = self._edges or self._places()
        return _new(Span, (starts[phrase.first], ends[phrase.last - 1]))

    def start(self, index: int) -> int:
        """Where the word at `index` starts in clean text."""
        return self._places()[0][index]

    def capital(self, index: int) -> bool:
        """Whether the word at `index` begins with a capital letter in the text."""
        return self.document.text[self.start(index)].isupper()

    def end(self, index: int) -> int:
        """Where the word at `index` ends in clean text."""
        return self._places()[1][index]

    def _places(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where each word starts and ends; of most sentences nobody asks."""
        if self._edges is None:
            self._edges = places(self.sentence.words)
        return self._edges

    def between(self, one: Span, other: Span) -> range:
        """The words between two spans, in either order."""
        first, last = sorted((one, other))
        starts, _ = self._edges or self._places()
        return range(bisect_left(starts, first.end), bisect_left(starts, last.start))

    def begun_in(self, span: Span) -> tuple[int, int]:
        """The first word that starts in a span, and the first that starts behind it."""
        starts, _ = self._edges or self._places()
        first = bisect_left(starts, span.start)
        return first, bisect_left(starts, span.end, first)

    def words_in(self, span: Span) -> tuple[int, int]:
        """The first word that ends behind the start of a span, and the first that starts at its end or behind it."""
        starts, ends = self._edges or self._places()
        return bisect_right(ends, span.start), bisect_left(starts, span.end)

    def passage(self, phrase: Phrase) -> Passage:
        """A phrase as a passage."""
        return _new(Passage, (self.document, self.span(phrase)))

    def text(self, phrase: Phrase) -> str:
        """A phrase as it stands."""
        starts, ends = self._edges or self._places()
        return self.document.text[starts[phrase.first] : ends[phrase.last - 1]]

    def lower(self, phrase: Phrase) -> list[str]:
        """The lower-cased words of a phrase."""
        return list(self.words[phrase.first : phrase.last])
