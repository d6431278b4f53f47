"""Lines of the pages of a document -> a source with a line for each, and its prose in paragraphs."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Block, Span
from factcheck.read.heading import kinds
from factcheck.read.paragraphs import Paragraph
from factcheck.read.pdf.join import joins, mark
from factcheck.read.prose import Pen, Prose, Sheet, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import BlockKind
    from factcheck.read.pdf.join import Join, Printed

_LARGE = 1.15  # times the height of most lines: a heading
_HEADING = 25  # words, at most


class _Placed(NamedTuple):
    """A line of text, where it is in the source, and how it goes on from the one before."""

    printed: Printed
    start: int
    join: Join


class _Written(NamedTuple):
    """A paragraph in clean text, and its first line."""

    first: Printed
    span: Span


def sheet(lines: Sequence[Printed], notes: tuple[str, ...]) -> Sheet:
    """A source of printed lines: a blank one between paragraphs, a form feed behind the last of a page.

    Running heads are in the source and not in the text.
    """
    text = [one for one in lines if one.region >= 0]
    join = dict(zip(map(id, text), joins(text), strict=True))
    source: list[str] = []
    placed: list[_Placed] = []
    at = 0
    for one, following in zip_longest(lines, lines[1:]):
        if id(one) in join:
            placed.append(_Placed(one, at, join[id(one)]))
        end = _end(one, following, join)
        source += one.line.text, end
        at += len(one.line.text) + len(end)
    joined = "".join(source)
    return Sheet(joined, _prose(joined, placed, notes))


def _end(one: Printed, following: Printed | None, join: dict[int, Join]) -> str:
    """What stands between a line and the one that follows."""
    if following is None:
        return ""
    if following.page != one.page:
        return "\f" * (following.page - one.page) + "\n"
    return "\n\n" if join.get(id(following), "part") == "part" else "\n"


def _prose(source: str, placed: Sequence[_Placed], notes: tuple[str, ...]) -> Prose:
    pen = Pen(source)
    written = [_write(source, paragraph, pen) for paragraph in _paragraphs(placed)]
    text = pen.text
    written = [one._replace(span=trimmed(text, *one.span)) for one in written]
    written = [one for one in written if one.span.start < one.span.end]
    found = _kinds(text, written)
    blocks = tuple(Block(kind, one.span) for one, kind in zip(written, found, strict=True))
    title = next((" ".join(text[slice(*block.span)].split()) for block in blocks if block.kind == "title"), "")
    return Prose(text, pen.pieces, blocks, title, notes=notes)


def _paragraphs(placed: Sequence[_Placed]) -> Iterator[Sequence[_Placed]]:
    starts = [index for index, one in enumerate(placed) if one.join == "part"]
    return (placed[a:b] for a, b in pairwise([*starts, len(placed)]))


def _write(source: str, paragraph: Sequence[_Placed], pen: Pen) -> _Written:
    """Write a paragraph without the mark of an item, and without the hyphens that its lines end with."""
    first = paragraph[0]
    marked = mark().match(first.printed.line.text)
    pen.part(first.start)
    start = pen.at
    for number, (one, following) in enumerate(zip_longest(paragraph, paragraph[1:])):
        end = one.start + len(one.printed.line.text)
        begin = one.start + marked.end() if marked and not number else one.start
        _keep(source, begin, end - (following is not None and following.join == "word"), pen)
        if following and following.join == "newline":
            if following.start == end + 1:
                pen.keep(end, following.start)
            else:
                pen.put("\n", end, following.start)
    return _Written(first.printed, Span(start, pen.at))


@cache
def _reference() -> re.Pattern[str]:
    """Raised digits that are no power: not behind a ten, nor behind a unit of length."""
    return re.compile(r"(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])(?<!\b10)(?<!\b[ckm]m)(?<!\bm)(?<!\bft)[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def _keep(source: str, start: int, end: int, pen: Pen) -> None:
    for found in _reference().finditer(source, start, end):
        pen.keep(start, found.start())
        start = found.end()
    pen.keep(start, end)


def _kinds(text: str, written: Sequence[_Written]) -> list[BlockKind]:
    """The kind of each paragraph: by the size of its letters, its mark, and what plain text tells."""
    body = _usual_height(written)
    found: list[BlockKind] = ["cell"] * len(written)
    others = [number for number, one in enumerate(written) if not one.first.line.cell]
    told = kinds(text, [_paragraph(text, written[number], body) for number in others])
    for number, kind in zip(others, told, strict=True):
        found[number] = kind
    return found


def _usual_height(written: Sequence[_Written]) -> float:
    """The height of most of the text."""
    heights: dict[float, int] = {}
    for one in written:
        height = round(one.first.line.height, 1)
        heights[height] = heights.get(height, 0) + one.span.end - one.span.start
    return max(heights, key=lambda height: heights[height], default=0.0)


def _paragraph(text: str, one: _Written, body: float) -> Paragraph:
    words = text[slice(*one.span)]
    if one.first.line.height > _LARGE * body and len(words.split()) <= _HEADING and not words.endswith("."):
        return Paragraph("heading", one.span)
    return Paragraph("item" if mark().match(one.first.line.text) else "text", one.span)
