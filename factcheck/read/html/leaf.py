"""Stretches of text in a block of an HTML page -> the block's text, its white space as a browser shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.prose import Pen

_SPACE = " \t\n\r\f"
_WIDE = re.compile(r"[ \t\n\r\f]{2,}")
_OBJECT = "\ufffc"  # stands for code that is not words, as in the other formats
_WORDS = re.compile(r"\s*+[^\W\d_]++(?:[ '’-][^\W\d_]++)*\s*+")
_POWER = re.compile(r"[-+−]?[0-9n]{1,5}")
_REFERENCE = re.compile(r"\[\w{1,3}\]|[*†‡]")
_SUPERSCRIPT = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")


class Run(NamedTuple):
    """A stretch of the source that stays (`text` is None), or what stands in its place."""

    start: int
    end: int
    text: str | None = None


class Mark(NamedTuple):
    """Where in a leaf an inline element begins: before which run, and where its tag does."""

    run: int
    start: int


class Leaf:
    """A block of text while it is read: what kind it is, in which part of the page, and what is in it."""

    __slots__ = ("_link", "_linked", "_marks", "_source", "_spaced", "kind", "level", "part", "runs")

    def __init__(self, source: str, kind: BlockKind, level: int, part: int, *, linked: bool) -> None:
        self._source = source
        self.kind = kind
        self.level = level
        self.part = part
        self.runs: list[Run] = []
        self._spaced = True  # white space here would be the second
        self._marks: dict[str, Mark] = {}
        self._link: int | None = 0 if linked else None  # the run with which an open link begins
        self._linked = 0

    # ---- text

    def text(self, start: int, end: int) -> None:
        """Add text, each run of white space as its first character."""
        if self.kind == "code":
            self.runs.append(Run(start, end))
            return
        source = self._source
        while self._spaced and start < end and source[start] in _SPACE:
            start += 1
        if start == end:
            return
        self._spaced = source[end - 1] in _SPACE
        for wide in _WIDE.finditer(source, start, end):
            self.runs.append(Run(start, wide.start() + 1))
            start = wide.end()
        if start < end:
            self.runs.append(Run(start, end))

    def put(self, text: str, start: int, end: int) -> None:
        """Add what stands for a stretch of the source."""
        if text:
            self.runs.append(Run(start, end, text))
            self._spaced = text.isspace()

    @property
    def broken(self) -> bool:
        """Whether the last thing in it is a line break."""
        return bool(self.runs) and self.runs[-1].text == "\n"

    # ---- inline elements

    def open(self, name: str, start: int) -> None:
        """Remember where an element begins."""
        self._marks[name] = Mark(len(self.runs), start)

    def close_code(self, name: str, end: int) -> None:
        """Code of words reads as they do; other code is an object."""
        mark = self._marks.pop(name, None)
        if mark and self.kind != "code" and not _WORDS.fullmatch(self._since(mark.run)):
            self._replace(mark, end, _OBJECT)

    def close_power(self, end: int) -> None:
        """A raised number is a power, one that is a link is a reference and leaves the text."""
        mark = self._marks.pop("sup", None)
        if not mark:
            return
        text = self._since(mark.run).strip()
        linked = "a" in self._marks and self._marks["a"].run >= mark.run
        if linked or _REFERENCE.fullmatch(text):
            self._replace(mark, end, "")
        elif _POWER.fullmatch(text):
            self._replace(mark, end, text.translate(_SUPERSCRIPT))

    def open_link(self, start: int) -> None:
        """Remember where a link begins."""
        self.open("a", start)
        self._link = len(self.runs)

    def close_link(self) -> None:
        """Count what the open link holds."""
        if self._link is not None:
            self._linked += len(self._since(self._link))
            self._link = None

    # ---- at its end

    def finish(self) -> bool:
        """Take the white space at its end away; whether it says anything."""
        self.close_link()
        while self.runs and not (self.runs[-1].text or self._source[slice(*self.runs[-1][:2])]).strip():
            self.runs.pop()
        if self.runs and self.runs[-1].text is None:
            start, end, _ = self.runs[-1]
            self.runs[-1] = Run(start, start + len(self._source[start:end].rstrip()))
        return bool(self.runs)

    @property
    def unlinked(self) -> int:
        """Characters outside links."""
        return max(sum(end - start for start, end, _ in self.runs) - self._linked, 0)

    def words(self) -> str:
        """Its text."""
        return self._since(0)

    def write(self, pen: Pen) -> None:
        """Write its text."""
        for start, end, text in self.runs:
            if text is None:
                pen.keep(start, end)
            else:
                pen.put(text, start, end)

    def _since(self, run: int) -> str:
        return "".join(self._source[one.start : one.end] if one.text is None else one.text for one in self.runs[run:])

    def _replace(self, mark: Mark, end: int, text: str) -> None:
        del self.runs[mark.run :]
        self._spaced = not self.runs or (self.runs[-1].text or self._source[self.runs[-1].end - 1])[-1] in _SPACE
        self.put(text, mark.start, end)
