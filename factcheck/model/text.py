"""Where words stand: a document, its blocks and sentences, and passages of it, down to the character."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class Span(NamedTuple):
    """Half-open range of characters."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        """Whether a character offset lies inside."""
        return isinstance(offset, int) and self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Place(NamedTuple):
    """Line and column as a person counts them: from 1, in characters."""

    line: int
    column: int


class Piece(NamedTuple):
    """A run of clean text and the source it came from; verbatim when both are the same characters.

    The run ends where the next piece starts (or where the text ends).
    """

    text_start: int
    source_start: int
    source_end: int
    verbatim: bool


BlockKind: TypeAlias = Literal["title", "heading", "paragraph", "item", "quote", "cell", "caption", "byline", "code"]


class Block(NamedTuple):
    """A part of the layout: one paragraph, heading, list item; `span` is in clean text and leaves out list markers."""

    kind: BlockKind
    span: Span


_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, eq=False)
class Document:
    """An article as read: its source, its clean prose, and the way back from one to the other.

    `source` is the decoded file without byte-order mark, newlines untouched.
    `pieces` are in order of `text_start`, cover `text` and never go back in `source`.
    `notes` are remarks of the reader for the user ("read as cp1252"), and `byline` names who wrote it.
    Documents compare by identity, so that hashing a claim never hashes an article.
    """

    path: str
    source: str
    text: str
    pieces: Sequence[Piece]
    blocks: Sequence[Block]
    title: str = ""
    published: date | None = None
    notes: tuple[str, ...] = ()
    byline: str = ""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.source))]

    @cached_property
    def _piece_starts(self) -> array[int]:
        return array("I", [piece[0] for piece in self.pieces])

    def source_span(self, span: Span) -> Span:
        """Where a span of clean text stands in the source, from its first to its last character."""
        if span.start >= span.end:
            start = self._source_offset(span.start)
            return Span(start, start)
        last = self._piece_at(span.end - 1)
        end = last.source_start + (span.end - last.text_start) if last.verbatim else last.source_end
        return Span(self._source_offset(span.start), end)

    def place(self, offset: int) -> Place:
        """Line and column of an offset in the source."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def page(self, offset: int) -> int:
        """The page on which an offset of the source stands, from 1, where form feeds part pages; 0 where none do."""
        return self.source.count("\f", 0, offset) + 1 if "\f" in self.source else 0

    def line(self, number: int) -> str:
        """The text of a source line, counted from 1, without its end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._piece_starts, offset) - 1, 0)]

    def _source_offset(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self._piece_at(offset)
        return (
            min(piece.source_start + (offset - piece.text_start), piece.source_end)
            if piece.verbatim
            else piece.source_start
        )


class Passage(NamedTuple):
    """Words in a document. Everything factcheck says points at one; `span` is in clean text."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words, clean of markup."""
        return self.document.text[self.span.start : self.span.end]

    @property
    def source_span(self) -> Span:
        """Where the words stand in the source, markup between them included."""
        return self.document.source_span(self.span)

    @property
    def raw(self) -> str:
        """The slice of the source, with its markup."""
        start, end = self.source_span
        return self.document.source[start:end]

    @property
    def place(self) -> Place:
        """Line and column where the passage begins."""
        return self.document.place(self.source_span.start)

    @property
    def end_place(self) -> Place:
        """Line and column just behind the passage."""
        return self.document.place(self.source_span.end)


class Word(NamedTuple):
    """A word of a sentence: lower-cased with plain apostrophes, and its span in clean text."""

    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence in its block, with its words. Sentences are keys of many caches: they compare by identity."""

    at: Passage
    block: Block
    words: Sequence[Word] = field(repr=False)

    @property
    def text(self) -> str:
        """The sentence, clean of markup."""
        document, (start, end) = self.at
        return document.text[start:end]
