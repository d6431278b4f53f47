"""Markdown source -> its leaves: paragraphs, headings, items, cells, code, each with its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.markdown.definition import definitions
from factcheck.read.markdown.leaf import Leaf, Open
from factcheck.read.markdown.line import Spot, lines
from factcheck.read.markdown.table import cells, columns
from factcheck.read.markdown.verbatim import closes, html_end

if TYPE_CHECKING:
    import re

    from factcheck.model import BlockKind
    from factcheck.read.markdown.line import Line


class Leaves(NamedTuple):
    """All leaves of a source, and the labels of the links it defines."""

    leaves: tuple[Leaf, ...]
    labels: frozenset[str]


_QUOTE = 0  # on the stack of containers; an item is the columns by which its content is indented, at least 2
_DEEPEST = 32  # containers inside one another; deeper marks are text, so that no input makes each line dear


def leaves(source: str, start: int = 0) -> Leaves:
    """Read a source from `start` on, where a line begins."""
    reader = _Reader(source)
    for line in lines(source, start):
        reader.feed(line)
    reader.close()
    return Leaves(tuple(reader.leaves), frozenset(reader.labels))


class _Reader:
    """Takes lines; keeps the stack of open containers, and the open leaf in the innermost (CommonMark, appendix)."""

    def __init__(self, source: str) -> None:
        self.leaves: list[Leaf] = []
        self.labels: set[str] = set()
        self._source = source
        self._stack: list[int] = []
        self._open: Open | None = None

    def feed(self, line: Line) -> None:
        """Take the next line."""
        spot = Spot(self._source, line)
        depth = self._containers(spot)
        if self._verbatim(spot, inside=depth == len(self._stack)):
            return
        if spot.blank:
            self._end(depth)
        elif not self._begins(spot, depth):
            self._text(spot)

    def close(self) -> None:
        """End the open leaf."""
        opened, self._open = self._open, None
        if opened and opened.form == "paragraph":
            self._add(opened.kind, self._said(opened))
        elif opened and opened.form in {"fence", "indented"}:
            self._add(opened.kind, opened.lines)

    def _add(self, kind: BlockKind, lines: list[Line], level: int = 0) -> None:
        if lines:
            self.leaves.append(Leaf(kind, tuple(lines), level))

    def _end(self, depth: int) -> None:
        """End the open leaf, and the containers from `depth` on."""
        self.close()
        del self._stack[depth:]

    def _containers(self, spot: Spot) -> int:
        """How many of the open containers the line belongs to."""
        for depth, width in enumerate(self._stack):
            if width == _QUOTE:
                if not spot.quote():
                    return depth
            elif not spot.blank:
                if spot.indent < width:
                    return depth
                spot.base += width
        return len(self._stack)

    # ---- leaves that take lines as they are

    def _verbatim(self, spot: Spot, *, inside: bool) -> bool:
        """Whether code or HTML that is open takes the line; where it does not, it ends."""
        opened = self._open
        if opened is None or opened.form in {"paragraph", "table"}:
            return False
        if inside and opened.form == "html":
            return self._html_goes_on(opened, spot)
        if inside and opened.form == "fence" and closes(opened.ending, spot):
            self.close()
        elif inside and (opened.form == "fence" or spot.blank or spot.indent >= 4):
            opened.lines.append(spot.rest)
        else:
            self.close()
            return False
        return True

    def _html_goes_on(self, opened: Open, spot: Spot) -> bool:
        if opened.ending in spot.text.lower() if opened.ending else spot.blank:
            self.close()
        return True

    # ---- what a line may begin with

    def _begins(self, spot: Spot, depth: int) -> bool:
        """Open the containers and the leaf that begin at this line; whether that uses the line up."""
        while not spot.blank and spot.indent < 4:
            paragraph = depth == len(self._stack) and self._in_paragraph()
            if self._leaf(spot, depth, paragraph=paragraph):
                return True
            if not self._container(spot, depth, paragraph=paragraph):
                break
            depth = len(self._stack)
        if depth < len(self._stack) and not self._in_paragraph():  # a paragraph goes on without its containers' marks
            self._end(depth)
        return spot.blank

    def _in_paragraph(self) -> bool:
        return self._open is not None and self._open.form == "paragraph"

    def _container(self, spot: Spot, depth: int, *, paragraph: bool) -> bool:
        """Open a quotation or an item here, or step over a comment; whether one of these was found."""
        if depth >= _DEEPEST:
            return False
        if spot.quote():
            self._end(depth)
            self._stack.append(_QUOTE)
            if alert := spot.match("alert"):
                spot.go(alert.end())
        elif item := spot.match("item"):
            return self._item(spot, item, depth, paragraph=paragraph)
        elif self._source.startswith("<!--", spot.pos):
            self._end(depth)
            spot.go(self._source.index("-->", spot.pos + 2) + 3)
            spot.base = spot.column
        elif note := spot.match("footnote"):
            self._end(depth)
            spot.go(note.end())
            self._open = Open("paragraph", "item")
            return False
        else:
            return False
        return True

    def _item(self, spot: Spot, found: re.Match[str], depth: int, *, paragraph: bool) -> bool:
        """Open an item. Inside a paragraph a list begins with 1 and with text, so that a wrapped year begins none."""
        empty = not self._source[found.end() : spot.line.end].strip()
        if paragraph and (empty or int(found[1] or 1) != 1):
            return False
        self._end(depth)
        behind = spot.column + len(found[0])
        spot.go(found.end())
        content = spot.column if not empty and spot.column - behind <= 4 else behind + 1
        self._stack.append(content - spot.base)
        spot.base = content
        if task := spot.match("task"):
            spot.go(task.end())
            spot.base = spot.column
        return True

    def _leaf(self, spot: Spot, depth: int, *, paragraph: bool) -> bool:
        """Read a leaf that its first characters tell; whether there is one."""
        char = self._source[spot.pos]
        if char == "#" and (heading := spot.match("heading")):
            self._end(depth)
            self._heading(spot, heading)
        elif paragraph and char in "=-" and (underline := spot.match("underline")):
            self._underlined(1 if underline[1] else 2)
        elif char in "*-_" and spot.match("rule"):
            self._end(depth)
        elif char in "`~" and (fence := spot.match("fence")):
            self._end(depth)
            self._open = Open("fence", "code", ending=fence[1] or fence[2])
        elif char == "<" and (ending := html_end(spot, paragraph=self._in_paragraph())) is not None:
            self._end(depth)
            if not ending or ending not in spot.text[2:].lower():
                self._open = Open("html", "code", ending=ending)
        else:
            return False
        return True

    def _heading(self, spot: Spot, found: re.Match[str]) -> None:
        text = self._source[found.end() : spot.line.end].rstrip()
        bare = text.rstrip("#")
        if not bare or bare[-1] in " \t":  # closing marks stand apart; that of "C#" does not
            text = bare.rstrip()
        start = found.end() + len(text) - len(text.lstrip())
        line = spot.line._replace(start=start, end=found.end() + len(text))
        self._add("heading", [line] if line.start < line.end else [], len(found[1]))

    def _underlined(self, level: int) -> None:
        opened, self._open = self._open, None
        assert opened is not None, "an underline is looked for in a paragraph only"
        self._add("heading", self._said(opened), level)

    # ---- text

    def _text(self, spot: Spot) -> None:
        """Add a line of text to the open paragraph or table, or begin one with it."""
        opened = self._open
        if opened is None and spot.indent >= 4:
            self._open = Open("indented", "code", [spot.rest])
        elif opened is None:
            self._open = Open("paragraph", self._kind(), [spot.rest])
        elif opened.form == "table":
            self._row(spot.rest, opened.columns)
        elif opened.lines and (count := columns(self._source, opened.lines[-1], spot)):
            head = opened.lines.pop()
            self.close()
            self._open = Open("table", "cell", columns=count)
            self._row(head, count)
        else:
            opened.lines.append(spot.rest)

    def _kind(self) -> BlockKind:
        if _QUOTE in self._stack:
            return "quote"
        return "item" if self._stack else "paragraph"

    def _row(self, line: Line, count: int) -> None:
        for cell in list(cells(self._source, line))[:count]:
            self._add("cell", [cell] if cell.start < cell.end else [])

    def _said(self, opened: Open) -> list[Line]:
        """The lines of a paragraph behind the links that it defines; keeps their labels."""
        found = definitions(self._source, opened.lines)
        self.labels.update(found.labels)
        return opened.lines[found.taken :]
