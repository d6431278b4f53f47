"""The sentences of a register -> one document of them, with the way back to the YAML they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Block, Document, Piece, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.register.tree import Scalar

_BETWEEN = "\n\n"
_STRETCH = re.compile(r"\S(?:[^\r\n]*\S)?")  # a line without the white space around it


def sheet(path: str, source: str, sentences: Sequence[Scalar]) -> Document:
    """A document with one block a sentence, in their order."""
    texts = [sentence.text.strip() for sentence in sentences]
    pieces: list[Piece] = []
    blocks: list[Block] = []
    start = 0
    for sentence, text in zip(sentences, texts, strict=True):
        if pieces:
            end = pieces[-1].source_end
            pieces.append(Piece(start - len(_BETWEEN), end, end, verbatim=False))
        pieces += _pieces(sentence, text, source, start)
        blocks.append(Block("paragraph", Span(start, start + len(text))))
        start += len(text) + len(_BETWEEN)
    return Document(path, source, _BETWEEN.join(texts), tuple(pieces), tuple(blocks))


def _pieces(sentence: Scalar, text: str, source: str, start: int) -> Iterator[Piece]:
    """Line by line where YAML only folded the sentence, as a whole where it changed more."""
    lines = [Span(*match.span()) for match in _STRETCH.finditer(source, *_inside(sentence, source))]
    if " ".join(source[line.start : line.end] for line in lines) != text:
        yield Piece(start, sentence.start, sentence.end, verbatim=False)
        return
    for number, line in enumerate(lines):
        if number:
            yield Piece(start - 1, lines[number - 1].end, line.start, verbatim=False)
        yield Piece(start, line.start, line.end, verbatim=True)
        start += line.end - line.start + 1


def _inside(sentence: Scalar, source: str) -> Span:
    """What stands between the quotes of a text, or below the mark of a block."""
    if sentence.plain:
        return Span(sentence.start, sentence.end)
    if source[sentence.start] in "'\"":
        return Span(sentence.start + 1, sentence.end - 1)
    return Span(source.find("\n", sentence.start) + 1, sentence.end)
