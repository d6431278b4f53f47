"""Rows of the pages of a document -> which of them are running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.pdf.layout import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.pdf.layout import Row

_EDGE = 2  # rows at the top and at the foot where they stand
_NUMBER = re.compile(r"\d+")


class Trimmed(NamedTuple):
    """A page: what runs above its text, its text, what runs below."""

    head: list[Row]
    body: list[Row]
    foot: list[Row]


def trimmed(pages: Sequence[list[Row]]) -> list[Trimmed]:
    """The pages without the rows at their edges that return on a third of them, on two at least, but for numbers."""
    counts = Counter(key for page in pages for key in {_key(row) for row in (*page[:_EDGE], *page[-_EDGE:])})
    running = {key for key, count in counts.items() if count >= max(2, len(pages) / 3)}
    return [_trimmed(page, running) for page in pages]


def _trimmed(page: list[Row], running: set[tuple[str, int]]) -> Trimmed:
    start, end = 0, len(page)
    while start < min(_EDGE, end) and _key(page[start]) in running:
        start += 1
    while end > max(start, len(page) - _EDGE) and _key(page[end - 1]) in running:
        end -= 1
    return Trimmed(page[:start], page[start:end], page[end:])


def _key(row: Row) -> tuple[str, int]:
    """A row as it returns: its words and the size of its letters, for a title may be a running head as well."""
    one = line(row)
    return _NUMBER.sub("#", one.text), round(one.height)
