"""Stretches of a source -> clean text, and the pieces that lead each character of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Block, Piece, Span

if TYPE_CHECKING:
    from datetime import date


class Prose(NamedTuple):
    """What the reader of a format makes of a source."""

    text: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    title: str = ""
    published: date | None = None
    notes: tuple[str, ...] = ()
    byline: str = ""  # what the file says of itself, apart from the text


class About(NamedTuple):
    """What a file says of its article apart from the text."""

    title: str = ""
    published: date | None = None
    byline: str = ""


class Sheet(NamedTuple):
    """What the reader of a binary format makes of a file: a source that stands for it, and the prose in that."""

    source: str
    prose: Prose


class Pen:
    """Writes clean text from the front of a source to its back, and remembers where each run came from."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._runs: list[str] = []
        self._pieces: list[Piece] = []
        self.at = 0  # how much is written

    @property
    def text(self) -> str:
        """What is written."""
        return "".join(self._runs)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Where it came from."""
        return tuple(self._pieces)

    def keep(self, start: int, end: int) -> None:
        """Copy a stretch of the source."""
        if start >= end:
            return
        last = self._pieces[-1] if self._pieces else None
        if last and last.verbatim and last.source_end == start:
            self._pieces[-1] = last._replace(source_end=end)
        else:
            self._pieces.append(Piece(self.at, start, end, verbatim=True))
        self._write(self._source[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Write text that stands for a stretch of the source without being it."""
        if text:
            self._pieces.append(Piece(self.at, start, end, verbatim=False))
            self._write(text)

    def part(self, start: int) -> None:
        """Write the blank line that parts what is written from what begins at `start`."""
        if self._pieces:
            self.put("\n\n", self._pieces[-1].source_end, start)

    def _write(self, text: str) -> None:
        self._runs.append(text)
        self.at += len(text)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
