"""Paragraphs of a word processor -> a source with a line for each, and its prose."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Block, Span
from factcheck.read.heading import kinds
from factcheck.read.paragraphs import Paragraph
from factcheck.read.prose import Pen, Prose, Sheet, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import BlockKind
    from factcheck.read.prose import About

_HEAD = 5  # a title stands among the first paragraphs, as in Markdown
_CLEAN = str.maketrans({"\n": " ", "\r": " ", "\xad": None, "\u200b": None})  # soft hyphens and the like show nothing


class Written(NamedTuple):
    """A paragraph as it was written: its text, its kind, the level of a heading. What is beside the text is unread."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    unread: bool = False


class _Line(NamedTuple):
    """A paragraph in clean text."""

    kind: BlockKind
    level: int
    span: Span


def sheet(paragraphs: Iterable[Written], about: About) -> Sheet:
    """The source of a document, a line for each paragraph, empty ones too, and what is said in them."""
    every = [one._replace(text=one.text.translate(_CLEAN)) for one in paragraphs]
    source = "\n".join(one.text for one in every)
    pen = Pen(source)
    lines = list(_lines(every, pen))
    text = pen.text
    lines = [line for one in lines if (line := one._replace(span=trimmed(text, *one.span))).span.start < line.span.end]
    found = _kinds(text, lines)
    blocks = tuple(Block(kind, line.span) for line, kind in zip(lines, found, strict=True))
    title = next((" ".join(text[slice(*block.span)].split()) for block in blocks if block.kind == "title"), "")
    return Sheet(source, Prose(text, pen.pieces, blocks, about.title or title, about.published, byline=about.byline))


def _lines(paragraphs: Iterable[Written], pen: Pen) -> Iterable[_Line]:
    """Write what is read of each paragraph. Our own comments leave the text."""
    at = 0
    for one in paragraphs:
        spans = [] if one.unread else _read(one.text)
        if any(one.text[start:end].strip() for start, end in spans):
            pen.part(at + spans[0].start)
            begin = pen.at
            for start, end in spans:
                pen.keep(at + start, at + end)
            yield _Line(one.kind, one.level, Span(begin, pen.at))
        at += len(one.text) + 1


def _read(text: str) -> list[Span]:
    """What of a paragraph is read: all of it but our own comments."""
    gaps = [found.span() for found in _ours().finditer(text)] if "factcheck:" in text else []
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


@cache
def _ours() -> re.Pattern[str]:
    comment = r"<!--\s*+factcheck:(?:(?!-->|<!--).){0,1000}-->"
    line = r"\A\s*+(?:(?:#|//)[ \t]*+factcheck:|factcheck:[ \t]*+ignore\b).*"
    return re.compile(f"{comment}|{line}")


def _kinds(text: str, lines: Sequence[_Line]) -> list[BlockKind]:
    """The kind of each paragraph; the first of the highest headings near the top is the title.

    Where none is marked as a heading, headings are told by their words, as in plain text.
    """
    found = [line.kind for line in lines]
    if any(line.level for line in lines):
        title = min((n for n, line in enumerate(lines[:_HEAD]) if line.level), key=lambda n: lines[n].level, default=-1)
        return ["title" if n == title else kind for n, kind in enumerate(found)]
    plain = [n for n, kind in enumerate(found) if kind == "paragraph"]
    told = kinds(text, [Paragraph("text", lines[n].span) for n in plain])
    for n, kind in zip(plain, told, strict=True):
        found[n] = kind
    return found
