"""AsciiDoc -> its leaves, told by the marks of lines and the fences of blocks, and what its head says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.day import day
from factcheck.read.markdown.leaf import Leaf
from factcheck.read.markdown.line import Line, lines

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import BlockKind


class Blocks(NamedTuple):
    """The leaves of a source, the attributes it sets, its date and its authors."""

    leaves: list[Leaf]
    attributes: dict[str, str]
    published: date | None
    authors: tuple[str, ...]


_SKIPPED = {"/": "comment", "+": "passthrough"}  # what blocks fenced with these are: not read at all
_CODE = frozenset({"-", ".", "`"})
_SOURCES = {
    "heading": r"(={1,6}|#{1,6})[ \t]+(?=\S)",
    "fence": r"(?:(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,})|(```)\w*|(--)|([|,:!]===))[ \t]*\Z",
    "attribute": r":(!?[A-Za-z0-9_][\w-]*!?):(?:[ \t]+|\Z)",
    "style": r"\[(?![\[ ])[^\[\]]*\][ \t]*\Z|\[\[[^\[\]]+\]\][ \t]*\Z",
    "caption": r"\.(?![.\s])",
    "comment": r"//(?!/)",
    "macro": r"([a-z]+)::[^\s\[]*+\[(.*)\][ \t]*\Z",
    "rule": r"(?:'{3,}|<{3,}|-{3}|\*{3})[ \t]*\Z",
    "item": r"(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.|[a-zA-Z]\.|[ivx]{2,5}\))[ \t]+(?=\S)",
    "check": r"\[[ xX*]\][ \t]+",
    "callout": r"<(?:\d{1,2}|\.)>[ \t]+(?=\S)",
    "term": r"(?P<term>[^\s:].*?)(?:::{1,3}|;;)(?=[ \t]|\Z)[ \t]*",
    "label": r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+",
    "date": r"\b\d{4}-\d\d-\d\d\b",
    "address": r"<[^<>]*>",
    "bar": r"(?<!\\)(?:[\d.+*]*[<^>]?[a-z]?)\|",
    "continuation": r"\+[ \t]*\Z",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


def blocks(source: str) -> Blocks:
    """The leaves of a source in order."""
    reader = _Reader(source)
    for line in lines(source, 0):
        reader.feed(line)
    reader.end()
    return Blocks(reader.leaves, reader.attributes, reader.published, tuple(reader.authors))


class _Reader:
    """Takes line after line; keeps the paragraph that is open, and the fences around it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._open: list[Line] = []
        self._kind: BlockKind = "paragraph"
        self._fences: list[str] = []  # of the blocks that are open, innermost last
        self._verbatim = ""  # the fence of a block that is not read as prose
        self._style = ""  # what the line in brackets above a block says
        self._header = False  # below the title, where author and revision stand
        self._item = False  # whether the block below a lone `+` goes on with an item
        self.leaves: list[Leaf] = []
        self.attributes: dict[str, str] = {}
        self.published: date | None = None
        self.authors: list[str] = []

    def feed(self, line: Line) -> None:
        """Take the next line."""
        text = self._source[line.start : line.end]
        bare = line._replace(start=line.start + len(text) - len(text.lstrip()), end=line.start + len(text.rstrip()))
        if self._verbatim:
            self._inside(bare)
        elif bare.start >= bare.end:
            self._blank()
        elif not self._is_mark(bare) and not self._begins(bare, indented=bare.start > line.start):
            self._open.append(bare)

    def end(self) -> None:
        """End the open paragraph."""
        if self._open:
            self.leaves.append(Leaf(self._kind, tuple(self._open)))
            self._style = ""
        self._open = []
        self._kind = "paragraph"

    def _match(self, name: str, line: Line) -> re.Match[str] | None:
        return _pattern(name).match(self._source, line.start, line.end)

    # ---- lines that hold no text of a paragraph

    def _blank(self) -> None:
        self.end()
        self._header = self._item = False

    def _is_mark(self, line: Line) -> bool:
        """Whether a line marks what is around it."""
        fence = self._match("fence", line)
        if fence and not (fence[3] and self._open):
            self._fence(fence)
        elif self._match("comment", line) or self._match("rule", line):
            pass
        elif not self._open and (found := self._match("attribute", line)):
            self._attribute(found, line)
        elif self._match("style", line):
            self.end()
            self._style = self._source[line.start + 1 : line.end].rstrip("] \t").lower()
        elif self._match("continuation", line):
            self.end()
            self._item = True
        elif found := self._match("macro", line):
            self._macro(found)
        elif self._header:
            if found := _pattern("date").search(self._source, line.start, line.end):
                self.published = self.published or day(found[0])
            elif not self.authors:
                self.authors = _pattern("address").sub("", self._source[line.start : line.end]).split(";")
        else:
            return False
        return True

    def _fence(self, found: re.Match[str]) -> None:
        """A fence opens a block or closes it; listings, comments and tables are not read as paragraphs."""
        fence = found[0].strip()
        self.end()
        self._header = False
        code = fence[0] in _CODE and fence != "--"
        if fence.endswith("===") and fence[0] in "|,:!":
            self._verbatim = fence
        elif fence[0] in _SKIPPED or code or self._style.startswith(("source", "listing", "stem", "latexmath")):
            self._verbatim = "```" if fence.startswith("```") else fence
        elif fence in self._fences:
            del self._fences[self._fences.index(fence) :]
        else:
            self._fences.append(fence)
            return
        self._style = ""

    def _inside(self, line: Line) -> None:
        """A line of a listing, a comment or a table."""
        fence = self._verbatim
        if self._source[line.start : line.end] == fence:
            self.end()
            self._verbatim = ""
        elif fence[0] == "|" and line.start < line.end:
            self._row(line)
        elif fence[0] in _CODE and line.start < line.end:
            self._kind = "code"
            self._open.append(line)

    def _row(self, line: Line) -> None:
        """The cells of a line of a table; a line without a bar goes on with the cell above."""
        bars = list(_pattern("bar").finditer(self._source, line.start, line.end))
        if not bars:
            self._open.append(line)
            return
        if bars[0].start() > line.start:
            self._open.append(line._replace(end=bars[0].start(), stop=bars[0].start()))
        edges = [*(bar.start() for bar in bars[1:]), line.end]
        for bar, end in zip(bars, edges, strict=True):
            self.end()
            self._kind = "cell"
            text = self._source[bar.end() : end]
            start = bar.end() + len(text) - len(text.lstrip())
            stop = bar.end() + len(text.rstrip())
            if start < stop:
                self._open.append(Line(start, stop, line.stop if end == line.end else stop))

    def _attribute(self, found: re.Match[str], line: Line) -> None:
        name, value = found[1].lower(), self._source[found.end() : line.end].strip()
        self.attributes[name.strip("!")] = value
        if name in {"date", "revdate"}:
            self.published = self.published or day(value)
        elif name in {"author", "authors"}:
            self.authors = _pattern("address").sub("", value).split(";")

    def _macro(self, found: re.Match[str]) -> None:
        """A block macro: of images the alternative text is a caption; others say nothing."""
        self.end()
        if found[1] == "image" and found[2].strip():
            start = found.start(2)
            end = start + len(found[2].split(",", 1)[0].rstrip())
            self.leaves.append(Leaf("caption", (Line(start, end, end),)))

    # ---- lines that begin a block

    def _begins(self, line: Line, *, indented: bool) -> bool:
        """Whether a line begins a block; its text is then open or done."""
        if not self._open and (found := self._match("heading", line)) and not indented:
            self._heading(line, found)
        elif not self._open and not indented and (found := self._match("caption", line)):
            self.leaves.append(Leaf("caption", (line._replace(start=found.end()),)))
        elif found := self._match("item", line) or self._match("callout", line):
            self._begin("item", line._replace(start=found.end()))
        elif found := self._match("term", line):
            self._begin("item", line._replace(end=found.end("term")))
            self._begin("item", line._replace(start=found.end()))
        elif not self._open:
            self._paragraph(line, indented=indented)
        else:
            return False
        return True

    def _heading(self, line: Line, found: re.Match[str]) -> None:
        level = len(found[1])
        self._header = level == 1 and not self.leaves
        self.leaves.append(Leaf("heading", (line._replace(start=found.end()),), level))
        self._style = ""

    def _begin(self, kind: BlockKind, line: Line) -> None:
        self.end()
        self._kind = kind
        if check := self._match("check", line):
            line = line._replace(start=check.end())
        if line.start < line.end:
            self._open = [line]

    def _paragraph(self, line: Line, *, indented: bool) -> None:
        """A paragraph; an indented one is literal, one under `[source]` code, one under `[quote]` a quotation."""
        style = self._style.split(",")[0]
        if style in {"source", "listing", "literal", "stem"} or (indented and self._kind != "item"):
            kind: BlockKind = "code"
        elif style in {"quote", "verse"} or any(fence[0] == "_" for fence in self._fences):
            kind = "quote"
        else:
            kind = "item" if self._item or self._kind == "item" else "paragraph"
        label = self._match("label", line)
        self._begin(kind, line._replace(start=label.end()) if label else line)
