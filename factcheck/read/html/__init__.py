"""HTML source -> its prose: the text of its main content, in the blocks that its elements make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Block, Span
from factcheck.read.heading import is_caption
from factcheck.read.html.content import content
from factcheck.read.html.page import page
from factcheck.read.html.writer import writer
from factcheck.read.prose import Pen, Prose, trimmed

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.html.leaf import Leaf

_HEAD = 5  # a title stands among the first leaves, as in Markdown


def prose(source: str) -> Prose:
    """Read HTML. Never fails: of broken markup, the text is read.

    Scripts, styles, navigation, asides, footers, the site's header, what is struck out or not shown leave the text;
    of the rest the main content is kept (see `content`). Comments leave it too.
    """
    found = page(source)
    leaves, time = content(found)
    title = min((leaf for leaf in leaves[:_HEAD] if leaf.level), key=lambda leaf: leaf.level, default=None)
    pen = Pen(source)
    written = [(_kind(leaf, title), *_write(leaf, pen)) for leaf in leaves]
    text = pen.text
    blocks = tuple(Block(kind, trimmed(text, start, end)) for kind, start, end in written)
    found.head.time(time)
    heading = " ".join(title.words().split()) if title else ""
    wrote = writer(source) or found.head.byline
    return Prose(text, pen.pieces, blocks, found.head.title(heading), found.head.published, byline=wrote)


def _kind(leaf: Leaf, title: Leaf | None) -> BlockKind:
    """What a leaf is. A link alone in an item leads to another article; by-lines stand in short paragraphs."""
    if leaf is title:
        return "title"
    if leaf.kind == "item" and not leaf.unlinked:
        return "caption"
    if leaf.kind == "paragraph" and len(text := leaf.words()) < 80 and text[-1] not in '.!?”"' and is_caption(text):
        return "caption"
    return leaf.kind


def _write(leaf: Leaf, pen: Pen) -> Span:
    pen.part(leaf.runs[0].start)
    start = pen.at
    leaf.write(pen)
    return Span(start, pen.at)
