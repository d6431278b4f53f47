"""Plain text -> its prose, in the blocks that its layout makes."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Block
from factcheck.read.heading import kinds
from factcheck.read.paragraphs import paragraphs
from factcheck.read.prose import Pen, Prose


def prose(source: str) -> Prose:
    """Read plain text. It is the source itself, but for our own comments and the marks of quoted lines."""
    pen = Pen(source)
    quoted = _write(source, pen)
    text = pen.text
    found = paragraphs(text, quoted)
    blocks = tuple(Block(kind, one.span) for one, kind in zip(found, kinds(text, found), strict=True))
    title = next((text[slice(*block.span)] for block in blocks if block.kind == "title"), "")
    return Prose(text, pen.pieces, blocks, " ".join(title.split()))


@cache
def _gaps() -> re.Pattern[str]:
    """Our comments, with their line when they fill it, and the marks of quoted lines. All begin where few texts do."""
    begin = r"(?<![^\r\n])[ \t]*+"
    end = r"[ \t]*+(?:\r\n?|\n|\Z)"
    comment = r"<!--\s*+factcheck:(?:(?!-->|<!--).){0,1000}-->"
    line = r"(?:(?:#|//)[ \t]*factcheck:|factcheck:[ \t]*ignore\b)[^\r\n]*"
    quote = r"(?P<quote>(?:>[ \t]*+)+)(?=[^\W\d]|[\"'“‘(])"
    return re.compile(rf"{begin}(?:{comment}{end}|{line}{end}|{quote})|{comment}", re.DOTALL)


def _write(source: str, pen: Pen) -> frozenset[int]:
    """Write the text; returns where in it quoted lines begin."""
    quoted: list[int] = []
    at = 0
    if "factcheck:" in source or ">" in source:
        for gap in _gaps().finditer(source):
            pen.keep(at, gap.start())
            at = gap.end()
            if gap["quote"]:
                quoted.append(pen.at)
    pen.keep(at, len(source))
    return frozenset(quoted)
