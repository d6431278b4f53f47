"""Printed lines -> how each goes on from the one before: in a new paragraph, on a new line, within a word."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factcheck.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.read.pdf.layout import Line

Join: TypeAlias = Literal["part", "newline", "hyphen", "word"]  # "word": the hyphen at the end is none of the word's


class Printed(NamedTuple):
    """A line on a page: in which region, between which edges; a running head has region -1."""

    line: Line
    page: int
    region: int
    left: float
    right: float


def joins(text: Sequence[Printed]) -> list[Join]:
    """How each line of text goes on from the one before; the first begins a paragraph."""
    measure = _Measure(text)
    vocabulary = _vocabulary(text)
    found: list[Join] = ["part"]
    for a, b in pairwise(text):
        found.append("part" if measure.parts(a, b) else _seam(a.line.text, b.line.text, vocabulary))
    return found[: len(text)]


@cache
def mark() -> re.Pattern[str]:
    """The mark of an item at the beginning of a line."""
    return re.compile(r"(?:[-*–•·‣▪●◦⁃]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")


# ---------------------------------------------------------------- paragraphs


class _Measure:
    """How the lines of a document are set: their usual height, and the usual distance between them."""

    def __init__(self, text: Sequence[Printed]) -> None:
        self.height = median(one.line.height for one in text) if text else 0.0
        steps = [_step(a, b) for a, b in pairwise(text) if a.region == b.region and _alike(a.line, b.line)]
        self._step = median(steps) if steps else 1.0

    def parts(self, a: Printed, b: Printed) -> bool:
        """Whether a paragraph ends between two lines."""
        if a.line.cell or b.line.cell or not _alike(a.line, b.line):
            return True
        if a.region != b.region:
            return _ended(a.line.text) or not (b.line.text[0].islower() or a.line.text[-1] in ",-–")
        if _step(a, b) > 1.3 * self._step or mark().match(b.line.text):
            return True
        indent = 0.7 * b.line.height
        if b.line.left > max(b.left, a.line.left) + indent and not mark().match(a.line.text):
            return True
        return self._is_short(a, b)

    def _is_short(self, a: Printed, b: Printed) -> bool:
        """Whether the next word had room in a line, so that its writer ended it."""
        room = (a.right - a.line.right) / max(a.right - a.left, 1)
        if _ended(a.line.text):
            return room > 0.2
        return room > 0.35 and a.line.height < 1.15 * self.height and b.line.text[0].isupper()


def _step(a: Printed, b: Printed) -> float:
    return (a.line.bottom - b.line.bottom) / max(b.line.height, 1)


def _alike(a: Line, b: Line) -> bool:
    return abs(a.height - b.height) < 0.08 * max(a.height, b.height)


def _ended(text: str) -> bool:
    return text.rstrip("\"'”’»)⁰¹²³⁴⁵⁶⁷⁸⁹")[-1:] in {".", "!", "?", ":"}


# ---------------------------------------------------------------- words

_SOURCES = {
    "word": r"[^\W\d_]+(?:-[^\W\d_]+)*",
    "last": r"[^\W\d_]+-\Z",
    "range": r"\d[-–]\Z",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


@cache
def _first_parts() -> frozenset[str]:
    return frozenset(words("layout", "compound_first"))


def _vocabulary(text: Sequence[Printed]) -> frozenset[str]:
    """The words of a document that stand within its lines, in lower case."""
    return frozenset(word.lower() for word in _whole_words(text))


def _whole_words(text: Sequence[Printed]) -> Iterator[str]:
    broken = False
    for one in text:
        found = _pattern("word").findall(one.line.text)
        ends = one.line.text.endswith("-")
        yield from found[broken : len(found) - ends]
        broken = ends


def _seam(a: str, b: str, vocabulary: frozenset[str]) -> Join:
    """How a line goes on in the next, within a paragraph."""
    if _pattern("range").search(a) and b[0].isdecimal():
        return "hyphen"
    last, first = _pattern("last").search(a), _pattern("word").match(b)
    if not last or not first:
        return "newline"
    left, right = last[0][:-1].lower(), first[0].lower()
    if left + right in vocabulary:
        return "word"
    kept = first[0][0].isupper() or f"{left}-{right}" in vocabulary or left in _first_parts()
    return "hyphen" if kept or {left, right} <= vocabulary else "word"
