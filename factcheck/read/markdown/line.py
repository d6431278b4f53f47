"""A line of a Markdown source -> where its text begins, at which column, and what it begins with."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Line(NamedTuple):
    """The text of a source line inside its block: from `start` to `end`; its newline ends at `stop`."""

    start: int
    end: int
    stop: int


_LINE = re.compile(r"[^\r\n]*(\r\n?|\n|\Z)")


def lines(source: str, start: int) -> Iterator[Line]:
    """The lines from `start` on."""
    for found in _LINE.finditer(source, start):
        yield Line(found.start(), found.start(1), found.end())


_HTML = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
    "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu"
    "|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr"
    "|track|ul"
)
_ATTRIBUTE = r"[ \t]+[A-Za-z:_][\w.:-]*+(?:[ \t]*=[ \t]*(?:[^\s\"'`=<>]++|'[^']*'|\"[^\"]*\"))?"
_LINK_TITLE = r"(?:\"[^\"]*\"|'[^']*'|\([^()]*\))"
_SOURCES = {  # what a line may begin with; none can match in two ways, so that none backtracks over a long line
    "heading": r"(#{1,6})(?=[ \t]|$)",
    "fence": r"(`{3,})[^`]*$|(~{3,})",
    "rule": r"(?:(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,})$",
    "underline": r"(?:(=+)|-+)[ \t]*$",
    "item": r"(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)",
    "task": r"\[[ xX]\][ \t]+",
    "alert": r"\[!\w+\][ \t]*$",
    "footnote": r"\[\^[^\[\]\s]+\]:[ \t]*",
    "delimiters": r"\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)*\|?[ \t]*+$",
    "raw": r"<((?i:script|pre|style|textarea))(?=[\s>]|$)",
    "block": rf"</?(?i:{_HTML})(?=[\s/>]|$)",
    "tag": rf"</?[A-Za-z][A-Za-z0-9-]*+(?:{_ATTRIBUTE})*[ \t]*/?>[ \t]*$",
    "definition": rf"\[((?:[^\[\]\\]|\\.){{1,999}})\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+{_LINK_TITLE})?[ \t]*$",
    "link_title": rf"{_LINK_TITLE}[ \t]*$",
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of what a line may begin with, compiled when first needed."""
    return re.compile(_SOURCES[name])


class Spot:
    """A place in a line, with its column; `base` is the column where the innermost container's content begins."""

    __slots__ = ("base", "blank", "column", "line", "pos", "source")

    def __init__(self, source: str, line: Line) -> None:
        self.source = source
        self.line = line
        self.base = 0
        self.column = 0
        self.pos = line.start
        self.go(line.start)

    @property
    def indent(self) -> int:
        """Columns of white space before the text here."""
        return self.column - self.base

    @property
    def rest(self) -> Line:
        """The line from here on."""
        return Line(self.pos, self.line.end, self.line.stop)

    @property
    def text(self) -> str:
        """The text of the line from here on."""
        return self.source[self.pos : self.line.end]

    def go(self, pos: int) -> None:
        """Move on to the first text from `pos` on; each character up to `pos` takes one column."""
        self.column += pos - self.pos
        while pos < self.line.end and self.source[pos] in " \t":
            self.column += 4 - self.column % 4 if self.source[pos] == "\t" else 1
            pos += 1
        self.pos = pos
        self.blank = pos == self.line.end or self.text.isspace()

    def match(self, name: str) -> re.Match[str] | None:
        """Match a pattern here."""
        return pattern(name).match(self.source, self.pos, self.line.end)

    def quote(self) -> bool:
        """Step over a quotation mark and the column behind it, if there is one."""
        if self.blank or self.indent > 3 or self.source[self.pos] != ">":
            return False
        self.base = self.column + 1
        self.go(self.pos + 1)
        if self.column > self.base:
            self.base += 1
        return True
