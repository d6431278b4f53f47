"""Lines of a Markdown table -> its cells."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.read.markdown.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.markdown.line import Spot


@cache
def _pipe() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")


def columns(source: str, head: Line, spot: Spot) -> int:
    """The columns of a table whose second line begins at the spot; 0 when it is none."""
    if not spot.match("delimiters") or "|" not in spot.text:
        return 0
    count = len(list(cells(source, spot.rest)))
    return count if count == len(list(cells(source, head))) else 0


def cells(source: str, line: Line) -> Iterator[Line]:
    """The cells of a row, without the white space in them; empty ones are left out at its ends only."""
    bars = [found.start() for found in _pipe().finditer(source, line.start, line.end)]
    edges = [line.start - 1, *bars, line.end]
    for number, (bar, end) in enumerate(pairwise(edges)):
        text = source[bar + 1 : end]
        if text.strip() or 0 < number < len(bars):
            start = bar + 1 + len(text) - len(text.lstrip())
            stop = max(start, end - len(text) + len(text.rstrip()))
            yield Line(start, stop, stop)
