"""Leaves of a light markup, and what marks the text in them -> prose."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Block, Span
from factcheck.read.markdown.body import Body, kept
from factcheck.read.markdown.inline import OBJECT, Cut
from factcheck.read.prose import Pen, Prose, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.model import BlockKind
    from factcheck.read.markdown.leaf import Leaf
    from factcheck.read.prose import About

_HEAD = 5  # a title stands among the first leaves, as in Markdown


class _Written(NamedTuple):
    """A leaf that is in the text, and where."""

    kind: BlockKind
    level: int
    span: Span


def prose(source: str, leaves: Iterable[Leaf], marks: Callable[[str], Iterable[Cut]], about: About) -> Prose:
    """Write leaves without the marks that a function finds in each; the highest heading near the top is the title."""
    pen = Pen(source)
    written = [one for leaf in leaves if (one := _write(leaf, pen, source, marks))]
    text = pen.text
    heading = min((one for one in written[:_HEAD] if one.level), key=lambda one: one.level, default=None)
    blocks = tuple(Block("title" if one is heading else one.kind, trimmed(text, *one.span)) for one in written)
    title = " ".join(text[slice(*heading.span)].split()) if heading else ""
    return Prose(text, pen.pieces, blocks, title, about.published, byline=about.byline)


def _write(leaf: Leaf, pen: Pen, source: str, marks: Callable[[str], Iterable[Cut]]) -> _Written | None:
    body = Body(source, leaf.lines)
    stretches = kept(marks(body.text) if leaf.kind != "code" else (), 0, len(body.text))
    if not body.says(stretches):
        return None
    pen.part(body.source(stretches[0].start))
    start = pen.at
    body.write(stretches, pen)
    return _Written(leaf.kind, leaf.level, Span(start, pen.at))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")


class Marks:
    """The cuts in a body while its marks are read. An end that is missing is looked for once, so all is linear."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.cuts: list[Cut] = []
        self._absent: set[str] = set()

    def cut(self, start: int, end: int, text: str = "") -> int:
        """Take a stretch away, or put a text in its place; returns its end."""
        if start < end:
            self.cuts.append(Cut(start, end, text))
        return end

    def find(self, ending: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The next match of an ending, which must not depend on where it is looked for from."""
        if ending.pattern in self._absent:
            return None
        found = ending.search(self.body, start)
        if not found:
            self._absent.add(ending.pattern)
        return found

    def code(self, start: int, inner: int, close: int, end: int) -> int:
        """Code from `start` to `end`, its text from `inner` to `close`: words stay, anything else is an object."""
        if _words().fullmatch(self.body, inner, close):
            self.cut(start, inner)
            return self.cut(close, end)
        return self.cut(start, end, OBJECT)
