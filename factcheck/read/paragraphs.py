"""Plain text -> its paragraphs, list items and quoted lines, told by blank lines, marks and the width of lines."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factcheck.lexicon import words
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Form: TypeAlias = Literal["text", "heading", "item", "quote"]


class Paragraph(NamedTuple):
    """Lines that belong together: what their mark makes of them, and where they are without it."""

    form: Form
    span: Span


class _Line(NamedTuple):
    """A line without white space around it; `start` is behind its mark, `margin` before it."""

    form: Form
    margin: int
    start: int
    end: int


_WIDEST = 120  # characters; beyond this nobody wraps lines by hand
_NARROWEST = 40  # shorter lines end where their writer wanted them to


def paragraphs(text: str, quoted: Collection[int] = ()) -> list[Paragraph]:
    """The paragraphs of a text; `quoted` are the offsets where quoted lines begin, their marks already gone."""
    groups = list(_groups(text, quoted))
    width = _width(text, groups)
    return [paragraph for group in groups for paragraph in _joined(text, group, width)]


# ---------------------------------------------------------------- lines


def _groups(text: str, quoted: Collection[int]) -> Iterator[list[_Line]]:
    """The lines between blank lines. A line without a letter or digit parts paragraphs too."""
    group: list[_Line] = []
    end = 0
    for found in _pattern("line").finditer(text):
        if group and text[end : found.start()] not in {"\n", "\r\n", "\r"}:
            yield group
            group = []
        end = found.end()
        if line := _line(text, found, quoted):
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _line(text: str, found: re.Match[str], quoted: Collection[int]) -> _Line | None:
    """The line that was found; None for one that says nothing."""
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    end = found.end() - len(found[0]) + len(found[0].rstrip())
    if start >= end or not _pattern("said").search(text, start, end):
        return None
    mark = _pattern("mark").match(text, start, end)
    if mark:
        return _Line("heading" if mark["heading"] else "item", start, mark.end(), end)
    return _Line("quote" if found.start() in quoted else "text", start, start, end)


_NUMBER = r"\(?\d{1,3}[.)]\)?|\[\d{1,3}\]|\((?:[a-z]|[ivx]{2,4})\)|[a-h]\)"
_SOURCES = {
    "line": r"[^\r\n]+",
    "said": r"\w",
    "mark": rf"(?:(?P<heading>#{{1,6}})|[-*–•·‣▪●◦⁃]|{_NUMBER})[ \t\xa0]+(?=\S)|[•‣▪●◦⁃](?=\S)",
    "word": r"\S+",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


# ---------------------------------------------------------------- lines that belong together


def _width(text: str, groups: Sequence[Sequence[_Line]]) -> int:
    """How wide the text is wrapped by hand; 0 when its lines end where paragraphs end.

    In wrapped English many lines begin inside a sentence, thus in lower case; where a line is a paragraph, none does.
    """
    pairs = [(a, b) for group in groups for a, b in pairwise(group) if b.form in {"text", "quote"}]
    lengths = sorted(a.end - a.margin for a, _ in pairs)
    inside = sum(text[b.start].islower() and _NARROWEST <= a.end - a.margin <= _WIDEST for a, b in pairs)
    if not inside or 4 * inside < len(pairs):
        return 0
    width = lengths[9 * (len(lengths) - 1) // 10]  # a long address or table row says nothing of the rest
    return width if width <= _WIDEST else 0


def _joined(text: str, group: Sequence[_Line], width: int) -> Iterator[Paragraph]:
    first = last = group[0]
    for line in group[1:]:
        if _goes_on(text, last, line, width):
            last = line
        else:
            yield Paragraph(first.form, Span(first.start, last.end))
            first = last = line
    yield Paragraph(first.form, Span(first.start, last.end))


def _goes_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether a line goes on in the one below it."""
    if line.form == "heading" or following.form == "heading" or (line.form == "quote") != (following.form == "quote"):
        return False
    ended = text[line.end - 1] in ".!?:…" or text[line.end - 2 : line.end] in {'."', ".”", '?"', "?”", '!"', "!”", ".)"}
    full = _is_full(text, line, following, width)
    if following.form == "item":  # a wrapped line may begin with a dash or a number
        return line.form == "text" and full and not ended
    if full or _unfinished(text, line):
        return True
    small = text[following.start].islower() and not ended
    return small and (width > 0 or line.end - line.start >= _NARROWEST or text[following.end - 1] in ".!?")


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word had no room in a text wrapped by hand (which may leave the right edge a little ragged)."""
    length = line.end - line.margin
    if not width or length > _WIDEST:
        return False
    word = _pattern("word").match(text, following.margin, following.end)
    return word is not None and length + 1 + len(word[0]) > 0.95 * width


def _unfinished(text: str, line: _Line) -> bool:
    if text[line.end - 1] in ",;-–—(&":
        return True
    return text[max(line.start, line.end - 12) : line.end].rpartition(" ")[2].lower() in never_last()


@cache
def never_last() -> frozenset[str]:
    """Words that end neither a heading nor, by its writer's will, a line."""
    return frozenset(words("layout", "never_last"))
