"""Lines of a reStructuredText table -> its cells, each with its lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.read.markdown.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULE = re.compile(r"[-=+|\s]+\Z")
_GROUP = re.compile(r"=+")


def grid(source: str, lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The cells of a table drawn with `+`, `-` and `|`, row by row; a cell's lines stand below one another."""
    row: list[Line] = []
    for line in lines:
        if source.startswith("+", line.start) or _RULE.match(source, line.start, line.end):
            yield from _row(source, row)
            row = []
        else:
            row.append(line)
    yield from _row(source, row)


def _row(source: str, row: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    if not row:
        return
    bars = [
        at - row[0].start for at in range(row[0].start, row[0].end) if source[at] == "|"
    ]  # as the first line has them
    for left, right in pairwise(bars):
        yield from _cell([_part(source, line, left + 1, right) for line in row])


def simple(source: str, lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The cells of a table under rules of `=`: each line is a row, columns begin where those of the rule do."""
    starts = [found.start() - lines[0].start for found in _GROUP.finditer(source, lines[0].start, lines[0].end)]
    for line in lines:
        if not _RULE.match(source, line.start, line.end):
            for left, right in pairwise([*starts, line.end - line.start + 1]):
                yield from _cell([_part(source, line, left, right)])


def _part(source: str, line: Line, left: int, right: int) -> Line:
    """A stretch of a line, without white space around it."""
    start, end = min(line.start + left, line.end), min(line.start + right, line.end)
    text = source[start:end]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    return Line(start, end, end + source[end : end + 1].isspace())  # the space parts it from the line below


def _cell(parts: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines of a cell that say something; apart where no space parts them."""
    said = [part for part in parts if part.start < part.end]
    if all(part.end < part.stop for part in said[:-1]):
        yield from (tuple(said),) if said else ()
    else:
        yield from ((part,) for part in said)
