"""reStructuredText -> its lines, each with its indentation, and what they begin with."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.read.markdown.line import Line, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

_SOURCES = {
    "adornment": r"([!-/:-@\[-`{-~])\1{2,}[ \t]*\Z",
    "bullet": r"[-*+•‣⁃](?:[ \t]+|\Z)",
    "number": r"\(?(?:[0-9]{1,4}|#|[A-Za-z]|[ivxlcIVXLC]{2,5})[.)](?:[ \t]+|\Z)",
    "field": r":(?![:\s])([^:`\n]{1,60}):(?:[ \t]+|\Z)",
    "explicit": r"\.\.(?:[ \t]+|\Z)",
    "footnote": r"\[(?:[\w#*.:+-]{1,60})\][ \t]+",
    "directive": r"(?:\|[^|]+\|[ \t]+)?([A-Za-z][\w+.:-]*?)[ \t]?::(?:[ \t]+|\Z)",
    "grid": r"\+(?:[-=]+\+)+[ \t]*\Z",
    "simple": r"=+(?:[ \t]+=+)+[ \t]*\Z",
    "attribution": r"(?:---?|—)[ \t]*(?=\S)",
    "classifier": r"(?<![ \t])[ \t]++:[ \t].*",
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of what a line may begin with, compiled when first needed."""
    return re.compile(_SOURCES[name])


class Lines:
    """The lines of a source by number, without white space around them; lines behind the last are blank."""

    def __init__(self, source: str) -> None:
        self.source = source
        found = list(lines(source, 0))
        self._begins = [line.start for line in found]
        self._lines = [self._bare(line) for line in found]
        self.indents = [self._indent(line) for line in found]

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, number: int) -> Line:
        return self._lines[number]

    def between(self, start: int, end: int) -> Sequence[Line]:
        """The lines from one number up to another."""
        return self._lines[start:end]

    def shorten(self, number: int, start: int, indent: int) -> None:
        """Let a line begin behind the mark of an item, with the indentation of the item's text."""
        self._lines[number] = self._lines[number]._replace(start=start)
        self.indents[number] = indent

    def text(self, number: int) -> str:
        """The text of a line."""
        return "" if self.is_blank(number) else self.source[self._lines[number].start : self._lines[number].end]

    def is_blank(self, number: int) -> bool:
        """Whether a line holds nothing."""
        return number >= len(self._lines) or self._lines[number].start == self._lines[number].end

    def match(self, name: str, line: Line) -> re.Match[str] | None:
        """Match a pattern at the beginning of a line."""
        return pattern(name).match(self.source, line.start, line.end)

    def deeper(self, number: int, indent: int) -> int:
        """The end of the lines from a number on that are blank or indented deeper."""
        while number < len(self._lines) and (self.is_blank(number) or self.indents[number] > indent):
            number += 1
        return number

    def level(self, number: int, indent: int) -> int:
        """The end of the lines from a number on that are indented alike, without a blank one between."""
        while not self.is_blank(number) and self.indents[number] == indent:
            number += 1
        return number

    def content(self, number: int, indent: int) -> int:
        """By how much the content of a block is indented that begins on a line; 0 when there is none."""
        following = number + 1
        while following < len(self._lines) and self.is_blank(following):
            following += 1
        deeper = following < len(self._lines) and self.indents[following] > indent
        return self.indents[following] if deeper else 0

    def table(self, number: int, form: str) -> list[Line]:
        """The lines of a table that begins on a line, each from the column where the first begins.

        It ends before the first blank line; a simple one behind a rule that a blank line follows.
        """
        end = number
        while end < len(self._lines):
            end += 1
            if self.is_blank(end) and (form == "grid" or self.match("simple", self._lines[end - 1])):
                break
        margin = self._lines[number].start - self._begins[number]
        found = zip(self._begins[number:end], self._lines[number:end], strict=True)
        return [line._replace(start=min(begin + margin, line.end)) for begin, line in found]

    def _bare(self, line: Line) -> Line:
        text = self.source[line.start : line.end]
        start = line.start + len(text) - len(text.lstrip())
        return Line(start, max(start, line.start + len(text.rstrip())), line.stop)

    def _indent(self, line: Line) -> int:
        text = self.source[line.start : line.end]
        return len(text[: len(text) - len(text.lstrip())].expandtabs(8))
