"""The lines of a leaf -> one text to look for marks in, and its stretches written back as the source has them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.read.markdown.inline import Cut
    from factcheck.read.markdown.line import Line
    from factcheck.read.prose import Pen


class Stretch(NamedTuple):
    """A part of a body that stays (`text` is None), or what stands in its place."""

    start: int
    end: int
    text: str | None = None


def kept(cuts: Iterable[Cut], start: int, end: int) -> list[Stretch]:
    """What is left of a part of a body after cuts, which may lie in one another."""
    stretches: list[Stretch] = []
    at = start
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start < at or cut.end > end:  # inside a cut that is done, or outside the part
            continue
        if at < cut.start:
            stretches.append(Stretch(at, cut.start))
        if cut.text:
            stretches.append(Stretch(*cut))
        at = cut.end
    if at < end:
        stretches.append(Stretch(at, end))
    return stretches


class Body:
    """The lines of a leaf, joined by newlines."""

    def __init__(self, source: str, lines: Sequence[Line]) -> None:
        self.text = "\n".join(source[line.start : line.end] for line in lines)
        self._lines = lines
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + line.end - line.start + 1)

    def says(self, stretches: Iterable[Stretch]) -> bool:
        """Whether anything but white space is left."""
        return any(
            not (self.text[one.start : one.end] if one.text is None else one.text).isspace() for one in stretches
        )

    def source(self, at: int) -> int:
        """Where a character stands in the source."""
        index = bisect_right(self._starts, at) - 1
        return self._lines[index].start + at - self._starts[index]

    def write(self, stretches: Iterable[Stretch], pen: Pen) -> None:
        """Write what is left, line by line."""
        for one in stretches:
            if one.text is None:
                self._keep(one.start, one.end, pen)
            else:
                pen.put(one.text, self.source(one.start), self.source(one.end - 1) + 1)

    def _keep(self, start: int, end: int, pen: Pen) -> None:
        index = bisect_right(self._starts, start) - 1
        while start < end:
            line, first, behind = self._lines[index], self._starts[index], self._starts[index + 1]
            if end < behind:
                pen.keep(line.start + start - first, line.start + end - first)
            else:  # with the newline, which may be two characters in the source
                pen.keep(line.start + start - first, line.stop)
            start, index = behind, index + 1
