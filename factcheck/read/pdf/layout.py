"""Stretches of text on a page -> its lines in reading order: column after column, the cells of tables apart."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.read.pdf.glyph import Stretch

Row: TypeAlias = "list[Stretch]"
Gap: TypeAlias = tuple[float, float]  # from left to right, free of text

_GUTTER = 0.6  # of the height of a line: the least that parts columns
_TAB = 2.5  # the same: where nothing else tells, what is farther apart is not one line
_FAR = 2.5  # the same: what stands farther below does not go on with a table or with columns
_CELL = 20  # characters; the lines of columns of prose are longer


class Line(NamedTuple):
    """A printed line, or the part of it in one column; `cell` for one that stands in a table."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    cell: bool = False


Region: TypeAlias = "list[Line]"  # lines that stand below one another


def rows(found: Iterable[Stretch]) -> list[Row]:
    """The stretches side by side, from the top of the page to its foot; the mark of an item joined to its text."""
    every: list[Row] = []
    for one in sorted(found, key=lambda one: -one.bottom):
        first = every[-1][0] if every else None
        if first and first.bottom - one.bottom < 0.4 * min(first.height, one.height):
            every[-1].append(one)
        else:
            every.append([one])
    return [_marked(sorted(row, key=lambda one: one.left)) for row in every]


def regions(found: Sequence[Row]) -> list[Region]:
    """The lines of a page in reading order.

    Rows that leave the same gap free, with text on both sides of it, are columns, each read to its end.
    """
    if not found:
        return []
    width = _GUTTER * median(one.height for row in found for one in row)
    page = (min(row[0].left for row in found), max(one.right for row in found for one in row))
    every: list[Region] = [[]]
    for band, gaps in _bands(found, page, width):
        gutters = [gap for gap in gaps if _parts(band, gap)]
        if not gutters:
            every[-1] += (line for row in band for line in _plain(row))
        elif _is_table(band):
            every += [[_line([one], cell=True)] for row in band for one in row]
            every.append([])
        else:
            every += [*_columns(band, gutters), []]
    return [region for region in every if region]


def line(row: Row) -> Line:
    """A row as one line."""
    return _line(row, cell=False)


def _line(row: Row, *, cell: bool) -> Line:
    text = " ".join(one.text for one in row)
    height = max(one.height for one in row)
    return Line(text, row[0].left, row[-1].right, min(one.bottom for one in row), height, cell)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[-*–•·‣▪●◦⁃]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]")


def _marked(row: Row) -> Row:
    if len(row) < 2 or not _mark().fullmatch(row[0].text) or row[1].left - row[0].right > 4 * row[0].height:
        return row
    first, second, *others = row
    return [second._replace(text=f"{first.text} {second.text}", left=first.left), *others]


# ---------------------------------------------------------------- bands of rows that leave a gap free


def _bands(found: Iterable[Row], page: Gap, width: float) -> Iterator[tuple[list[Row], list[Gap]]]:
    """Rows from the top for as long as they leave some gap free and stand close, and the gaps they all leave."""
    band: list[Row] = []
    gaps: list[Gap] = []
    for row in found:
        free = _free(row, page, width)
        close = bool(band) and band[-1][0].bottom - row[0].top < _FAR * row[0].height
        shared = _both(gaps, free, width) if close else []
        if band and not shared:
            yield band, gaps
            band = []
        gaps = shared if band else free
        band.append(row)
    if band:
        yield band, gaps


def _free(row: Row, page: Gap, width: float) -> list[Gap]:
    edges = [page[0], *(edge for one in row for edge in (one.left, one.right)), page[1]]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end - start >= width]


def _both(first: Iterable[Gap], second: Sequence[Gap], width: float) -> list[Gap]:
    shared = ((max(a[0], b[0]), min(a[1], b[1])) for a in first for b in second)
    return [(start, end) for start, end in shared if end - start >= width]


def _parts(band: Sequence[Row], gap: Gap) -> bool:
    """Whether a gap has text on both sides, in two rows or more."""
    left = sum(row[0].right <= gap[0] + 0.1 for row in band)
    right = sum(row[-1].left >= gap[1] - 0.1 for row in band)
    return left >= 2 and right >= 2


def _is_table(band: Sequence[Row]) -> bool:
    texts = [one.text for row in band for one in row]
    return sum(map(len, texts)) < _CELL * len(texts)


def _columns(band: Sequence[Row], gutters: Sequence[Gap]) -> Iterator[Region]:
    edges = [float("-inf"), *((start + end) / 2 for start, end in gutters), float("inf")]
    for left, right in pairwise(edges):
        parts = ([one for one in row if left <= (one.left + one.right) / 2 < right] for row in band)
        yield [part for row in parts if row for part in _plain(row)]


def _plain(row: Row) -> Iterator[Line]:
    """A row as one line; what stands far from the rest is a cell of its own."""
    parts: list[Row] = [[row[0]]]
    for a, b in pairwise(row):
        if b.left - a.right > _TAB * max(a.height, b.height):
            parts.append([])
        parts[-1].append(b)
    return (_line(part, cell=len(parts) > 1) for part in parts)
