"""A text of a register -> a document of its own, with the way back to the YAML it stands in.

Each stands alone, as an entry is read alone: what one sentence says must not hang on the one before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Block, Document, Piece, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.register.tree import Scalar

_STRETCH = re.compile(r"\S(?:[^\r\n]*\S)?")  # a line without the white space around it


def sheet(path: str, source: str, said: Scalar) -> Document:
    """A document of one paragraph."""
    text = said.text.strip()
    return Document(path, source, text, tuple(_pieces(said, text, source)), (Block("paragraph", Span(0, len(text))),))


def _pieces(said: Scalar, text: str, source: str) -> Iterator[Piece]:
    """Line by line where YAML only folded the text, as a whole where it changed more."""
    lines = [Span(*match.span()) for match in _STRETCH.finditer(source, *_inside(said, source))]
    if " ".join(source[line.start : line.end] for line in lines) != text:
        yield Piece(0, said.start, said.end, verbatim=False)
        return
    start = 0
    for number, line in enumerate(lines):
        if number:
            yield Piece(start - 1, lines[number - 1].end, line.start, verbatim=False)
        yield Piece(start, line.start, line.end, verbatim=True)
        start += line.end - line.start + 1


def _inside(said: Scalar, source: str) -> Span:
    """What stands between the quotes of a text, or below the mark of a block."""
    if said.plain:
        return Span(said.start, said.end)
    if source[said.start] in "'\"":
        return Span(said.start + 1, said.end - 1)
    return Span(source.find("\n", said.start) + 1, said.end)
