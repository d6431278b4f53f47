"""reStructuredText -> its leaves, told by indentation, underlines and marks, and what its fields say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.day import day
from factcheck.read.markdown.leaf import Leaf
from factcheck.read.rst.directive import is_read, kind_of, says_its_argument
from factcheck.read.rst.line import Lines, pattern
from factcheck.read.rst.table import grid, simple
from factcheck.read.rst.title import title

if TYPE_CHECKING:
    import re
    from datetime import date

    from factcheck.model import BlockKind
    from factcheck.read.markdown.line import Line


class Blocks(NamedTuple):
    """The leaves of a source, its date and its authors."""

    leaves: list[Leaf]
    published: date | None
    authors: tuple[str, ...]


class _Level(NamedTuple):
    """Text that is indented alike: by how much, and what it is."""

    indent: int
    kind: BlockKind


_DEEPEST = 64


def blocks(source: str) -> Blocks:
    """The leaves of a source in order."""
    reader = _Reader(source)
    reader.read()
    return Blocks(reader.leaves, reader.published, tuple(reader.authors))


class _Reader:
    """Goes from block to block; `_at` is the number of the line where the next begins."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = Lines(source)
        self._at = 0
        self._stack = [_Level(0, "paragraph")]
        self._adornments: list[str] = []
        self.leaves: list[Leaf] = []
        self.published: date | None = None
        self.authors: list[str] = []

    def read(self) -> None:
        """Read all blocks."""
        while self._at < len(self._lines):
            if self._lines.is_blank(self._at):
                self._at += 1
                continue
            indent = self._lines.indents[self._at]
            while indent < self._stack[-1].indent:
                self._stack.pop()
            if indent > self._stack[-1].indent and len(self._stack) < _DEEPEST:
                self._stack.append(_Level(indent, "quote"))
            self._block(self._lines[self._at], indent)

    # ---- blocks

    def _block(self, line: Line, indent: int) -> None:
        """Read the block that begins at a line."""
        if self._title(indent) or self._table():
            return
        if mark := self._lines.match("explicit", line):
            self._explicit(line, mark, indent)
        elif self._source.startswith(("__ ", ">>> "), line.start):
            self._at = self._lines.level(self._at, indent)
        elif mark := self._lines.match("field", line):
            self._field(line, mark, indent)
        elif (mark := self._lines.match("bullet", line)) or self._is_numbered(indent):
            mark = mark or self._lines.match("number", line)
            self._item(line, mark.end() if mark else line.start, indent)
        else:
            self._paragraph(indent)

    def _title(self, indent: int) -> bool:
        """The title of a section, whose level is told by how many ways of adorning one came before its own."""
        found = title(self._lines, self._at, indent)
        if found is None:
            return False
        self._at += found.taken
        if found.line:
            if found.adornment not in self._adornments:
                self._adornments.append(found.adornment)
            self.leaves.append(Leaf("heading", (found.line,), self._adornments.index(found.adornment) + 1))
        return True

    def _table(self) -> bool:
        line = self._lines[self._at]
        for name, cells in (("grid", grid), ("simple", simple)):
            if self._lines.match(name, line):
                found = self._lines.table(self._at, name)
                if len(found) > 1:
                    self.leaves += (Leaf("cell", cell) for cell in cells(self._source, found))
                    self._at += len(found)
                    return True
        return False

    def _explicit(self, line: Line, mark: re.Match[str], indent: int) -> None:
        """A footnote, a directive; anything else behind two dots is a target or a comment, and is skipped."""
        rest = line._replace(start=mark.end())
        if rest.start == rest.end and self._lines.is_blank(self._at + 1):  # an empty comment takes nothing that follows
            self._at += 1
            return
        if footnote := self._lines.match("footnote", rest):
            self._item(line, footnote.end(), indent, content=self._lines.content(self._at, indent))
            return
        directive = self._lines.match("directive", rest)
        name = directive[1].lower() if directive else ""
        if directive and (is_read(name)):
            self._directive(name, line._replace(start=directive.end()), indent)
        else:
            self._at = self._lines.deeper(self._at + 1, indent)

    def _directive(self, name: str, argument: Line, indent: int) -> None:
        kind = kind_of(name, self._stack[-1].kind)
        content = self._lines.content(self._at, indent)
        said = argument.start < argument.end and says_its_argument(name)
        begun = [argument] if said else []
        self._at += 1
        while not self._lines.is_blank(self._at) and self._lines.indents[self._at] > indent:
            if not self._lines.match("field", self._lines[self._at]):  # an option
                if name == "figure":
                    break
                begun.append(self._lines[self._at])
            self._at += 1
        if begun:
            self.leaves.append(Leaf("heading" if name == "rubric" else kind, tuple(begun)))
        if content > indent:
            self._stack.append(_Level(content, "cell" if name == "list-table" else kind))

    def _field(self, line: Line, mark: re.Match[str], indent: int) -> None:
        """A field. Before the text it tells of the document; of that the date and the authors are read."""
        if any(leaf.kind not in {"heading", "title"} for leaf in self.leaves):
            self._item(line, mark.end(), indent, content=self._lines.content(self._at, indent))
            return
        if mark[1].lower() in {"date", "published"} and self.published is None:
            self.published = day(self._source[mark.end() : line.end])
        elif mark[1].lower() in {"author", "authors", "byline"}:
            self.authors += self._source[mark.end() : line.end].split(";")
        self._at = self._lines.deeper(self._at + 1, indent)

    def _is_numbered(self, indent: int) -> bool:
        """Whether an item begins with a number or letter: the next line is indented, unlike that of `A. Bell said`."""
        if not self._lines.match("number", self._lines[self._at]):
            return False
        following = self._at + 1
        item = not self._lines.is_blank(following) and self._lines.match("number", self._lines[following])
        return self._lines.is_blank(following) or self._lines.indents[following] > indent or bool(item)

    def _item(self, line: Line, start: int, indent: int, content: int = 0) -> None:
        """An item whose text begins behind its mark; one in one another begins with several marks."""
        width = content or indent + len(self._source[line.start : start].expandtabs(8))
        kind = self._stack[-1].kind
        nested = len(self._stack) < _DEEPEST
        if nested:
            self._stack.append(_Level(width, kind if kind in {"cell", "quote"} else "item"))
        if start >= line.end:
            self._at += 1
            return
        self._lines.shorten(self._at, start, width)
        if nested:
            self._block(self._lines[self._at], width)
        else:
            self._paragraph(width)

    # ---- text

    def _paragraph(self, indent: int) -> None:
        start = self._at
        end = self._lines.level(start + 1, indent)
        kind = self._stack[-1].kind
        self._at = end
        if end == start + 1 and not self._lines.is_blank(end) and self._lines.indents[end] > indent:
            self._term(self._lines[start], kind, self._lines.indents[end])
            return
        found = [self._bare(line) for line in self._lines.between(start, end)]
        if kind == "quote" and (mark := self._lines.match("attribution", found[0])):
            kind, found[0] = "caption", found[0]._replace(start=mark.end())
        literal = self._source.endswith("::", found[-1].start, found[-1].end)
        if literal:
            found[-1] = found[-1]._replace(end=found[-1].end - 1 - (found[-1].end - found[-1].start == 2))
        self.leaves.append(Leaf(kind, tuple(found)))
        if literal:
            self._literal(indent)

    def _bare(self, line: Line) -> Line:
        """A line without the bar of a line block."""
        if self._source.startswith("| ", line.start):
            return line._replace(start=line.start + 2)
        return line._replace(start=line.end) if self._text_of(line) == "|" else line

    def _text_of(self, line: Line) -> str:
        return self._source[line.start : line.end]

    def _term(self, line: Line, kind: BlockKind, indent: int) -> None:
        """A term with its definition below."""
        classifier = pattern("classifier").search(self._source, line.start, line.end)
        term = line._replace(end=classifier.start()) if classifier else line
        literal = self._text_of(line).endswith("::")
        self.leaves.append(Leaf("item" if kind == "paragraph" else kind, (term,)))
        if literal:
            self._literal(self._stack[-1].indent)
        elif len(self._stack) < _DEEPEST:
            self._stack.append(_Level(indent, "item" if kind == "paragraph" else kind))

    def _literal(self, indent: int) -> None:
        """What follows indented is code."""
        end = self._lines.deeper(self._at, indent)
        code = [
            line
            for number, line in enumerate(self._lines.between(self._at, end), self._at)
            if not self._lines.is_blank(number)
        ]
        if code:
            self.leaves.append(Leaf("code", tuple(code)))
        self._at = end
