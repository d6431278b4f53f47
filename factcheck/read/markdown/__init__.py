"""Markdown source -> its prose: the words without their marks, in the blocks that the marks make."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Block
from factcheck.read.markdown.body import Body, kept
from factcheck.read.markdown.front import front_matter
from factcheck.read.markdown.inline import Cut, Marks, inline_marks
from factcheck.read.markdown.leaves import leaves
from factcheck.read.prose import Pen, Prose, trimmed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.model import BlockKind
    from factcheck.read.markdown.body import Stretch
    from factcheck.read.markdown.leaf import Leaf

_HEAD = 5  # a title stands among the first leaves: behind an image, a date, a summary


class _Written(NamedTuple):
    """A leaf that is in the text, and where."""

    kind: BlockKind
    level: int
    start: int
    end: int


def prose(source: str) -> Prose:
    """Read Markdown: CommonMark with front matter, tables, struck-out text and footnotes."""
    front = front_matter(source)
    found = leaves(source, front.end)
    pen = Pen(source)
    written = [one for leaf in found.leaves for one in _write(leaf, pen, source, found.labels)]
    title = _title(written)
    text = pen.text
    blocks = tuple(Block("title" if one is title else one.kind, trimmed(text, one.start, one.end)) for one in written)
    heading = " ".join(text[title.start : title.end].split()) if title else ""
    return Prose(text, pen.pieces, blocks, front.title or heading, front.published, byline=front.byline)


def _title(written: list[_Written]) -> _Written | None:
    """The highest heading near the top."""
    headings = [one for one in written[:_HEAD] if one.kind == "heading"]
    return min(headings, key=lambda one: one.level, default=None)


def _write(leaf: Leaf, pen: Pen, source: str, labels: Collection[str]) -> Iterator[_Written]:
    """Write a leaf; one that is nothing but images is written as their captions."""
    body = Body(source, leaf.lines)
    marks = inline_marks(body.text, labels) if leaf.kind != "code" else Marks()
    for kind, stretches in _parts(leaf, body, marks):
        if body.says(stretches):
            pen.part(body.source(stretches[0].start))
            start = pen.at
            body.write(stretches, pen)
            yield _Written(kind, leaf.level, start, pen.at)


def _parts(leaf: Leaf, body: Body, marks: Marks) -> Iterator[tuple[BlockKind, list[Stretch]]]:
    images = [Cut(image.start, image.end) for image in marks.images]
    whole = kept([*marks.cuts, *images], 0, len(body.text))
    if not images or body.says(whole):
        yield leaf.kind, whole
    else:
        for image in marks.images:
            yield "caption", kept(marks.cuts, image.alt_start, image.alt_end)
