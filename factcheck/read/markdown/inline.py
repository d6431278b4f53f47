"""The text of a Markdown block -> its marks: what leaves it, what stands instead, and the images in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.markdown.emphasis import Run, marks, run

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


class Cut(NamedTuple):
    """A stretch that leaves the text, and what stands instead."""

    start: int
    end: int
    text: str = ""


class Image(NamedTuple):
    """An image: the whole of it, and its alternative text within."""

    start: int
    end: int
    alt_start: int
    alt_end: int


class Marks(NamedTuple):
    """What is not text in a body. Cuts may lie in one another."""

    cuts: tuple[Cut, ...] = ()
    images: tuple[Image, ...] = ()


OBJECT = "\ufffc"  # stands for code that is not words: neither a word nor a number, yet something
_MARKED = re.compile(r"[\\`*_\[<&~]")
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")


_DESTINATION = r"(?:<[^<>\n]*>|(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*)"
_TITLE = r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))"
_ATTRIBUTE = r"\s+[A-Za-z:_][\w.:-]*+(?:\s*=\s*(?:[^\s\"'`=<>]++|'[^']*'|\"[^\"]*\"))?"
_SOURCES = {  # each has one way to match, or ends at a character that begins the next attempt: all are linear
    "token": r"\\[!-/:-@\[-`{-~\n]|`+|<|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});|!?\[|\]|\*+|_+|~+",
    "ticks": r"`+",
    "tail": rf"\(\s*+{_DESTINATION}(?:\s++{_TITLE})?\s*+\)",
    "reference": r"\[((?:[^\[\]\\]|\\.){0,999})\]",
    "footnote": r"\[\^[^\[\]\s]++\]",
    "tag": rf"</?([A-Za-z][A-Za-z0-9-]*+)(?:{_ATTRIBUTE})*\s*+/?>",
    "autolink": r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>",
    "power": r"<sup>([0-9+n-]{1,6})</sup>",
    "words": r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name], re.DOTALL)


def inline_marks(body: str, labels: Collection[str]) -> Marks:
    """The marks in a body; `labels` are the link labels that the document defines, as `label` makes them."""
    if not _MARKED.search(body):
        return Marks()
    return _Scan(body, labels).marks()


def label(text: str) -> str:
    """A link label as it is compared."""
    return " ".join(text.split()).casefold()


@dataclass(slots=True)
class _Bracket:
    """An opening bracket that waits for its partner; `runs` is how many runs of emphasis stood before it."""

    start: int
    end: int
    runs: int
    image: bool


class _Scan:
    """One pass over a body, from mark to mark."""

    def __init__(self, body: str, labels: Collection[str]) -> None:
        self._body = body
        self._labels = labels
        self._cuts: list[Cut] = []
        self._images: list[Image] = []
        self._runs: list[Run] = []
        self._brackets: list[_Bracket] = []
        self._links_from = 0  # brackets before this hold a link already, and a link holds no link
        self._bracket_seen = -1
        self._struck: int | None = None
        self._absent: set[str] = set()  # ends that are looked for once and not again

    def marks(self) -> Marks:
        """The marks of the whole body."""
        steps: dict[str, Callable[[int, int], int]] = {
            "\\": self._escape, "`": self._code, "<": self._angle, "&": self._entity, "!": self._open,
            "[": self._open, "]": self._close, "*": self._emphasis, "_": self._emphasis, "~": self._strike,
        }  # fmt: skip
        token = _pattern("token")
        at = 0
        while found := token.search(self._body, at):
            at = steps[found[0][0]](found.start(), found.end())
        self._settle(0)
        return Marks(tuple(self._cuts), tuple(self._images))

    # Every step takes the token's start and end, and returns where to go on.

    def _escape(self, start: int, end: int) -> int:
        self._cut(start, start + 1)
        return end

    def _emphasis(self, start: int, end: int) -> int:
        self._runs.append(run(self._body, start, end))
        return end

    def _strike(self, start: int, end: int) -> int:
        """Text struck out is no longer said."""
        if end - start != 2:
            return end
        if self._struck is not None and not self._body[start - 1].isspace():
            self._cut(self._struck, end)
            self._struck = None
        elif not self._body[end : end + 1].isspace():
            self._struck = start
        return end

    def _entity(self, start: int, end: int) -> int:
        from html import unescape  # noqa: PLC0415 - its table of 2,231 names is read only when there is one

        written = self._body[start:end]
        if (char := unescape(written)) != written:
            self._cut(start, end, char)
        return end

    # code

    @cached_property
    def _ticks(self) -> dict[int, list[int]]:
        """The runs of backticks, by length."""
        runs: dict[int, list[int]] = {}
        for found in _pattern("ticks").finditer(self._body):
            runs.setdefault(len(found[0]), []).append(found.start())
        return runs

    def _code(self, start: int, end: int) -> int:
        closers = self._ticks.get(end - start, [])
        index = bisect_right(closers, start)
        if index == len(closers):
            return end
        close = closers[index]
        inner = self._body[end:close].strip()
        if _pattern("words").fullmatch(inner):
            self._cut(start, self._body.index(inner, end))
            self._cut(self._body.index(inner, end) + len(inner), close + end - start)
        else:
            self._cut(start, close + end - start, OBJECT)
        return close + end - start

    # angle brackets

    def _angle(self, start: int, end: int) -> int:
        for opening, closing in (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
            if self._body.startswith(opening, start):
                stop = self._find(closing, start + 2)
                return self._cut(start, stop) if stop else end
        if found := _pattern("autolink").match(self._body, start):
            self._cut(start, start + 1)
            return self._cut(found.end() - 1, found.end())
        if found := _pattern("power").match(self._body, start):
            return self._cut(start, found.end(), found[1].translate(_SUPERSCRIPT))
        if found := _pattern("tag").match(self._body, start):
            return self._cut(start, found.end(), "\n" if found[1].lower() == "br" else "")
        return end

    def _find(self, closing: str, start: int) -> int:
        if closing in self._absent:
            return 0
        at = self._body.find(closing, start)
        if at < 0:
            self._absent.add(closing)
        return at + len(closing) if at >= 0 else 0

    # links and images

    def _open(self, start: int, end: int) -> int:
        image = end - start == 2
        if not image and (found := _pattern("footnote").match(self._body, start)):
            return self._cut(start, found.end())
        self._brackets.append(_Bracket(start, end, len(self._runs), image))
        self._bracket_seen = start
        return end

    def _close(self, start: int, end: int) -> int:
        nested, self._bracket_seen = self._bracket_seen, start
        if not self._brackets:
            return end
        bracket = self._brackets.pop()
        if not bracket.image and bracket.start < self._links_from:
            return end
        stop = self._tail(bracket, start, nested=nested > bracket.start)
        if not stop:
            return end
        self._settle(bracket.runs)
        self._cut(bracket.start, bracket.end)
        self._cut(start, stop)
        if bracket.image:
            self._images.append(Image(bracket.start, stop, bracket.end, start))
        else:
            self._links_from = bracket.start
        return stop

    def _tail(self, bracket: _Bracket, close: int, *, nested: bool) -> int:
        """Where a link ends whose text closes here; 0 when it is none."""
        body = self._body
        if found := _pattern("tail").match(body, close + 1):
            return found.end()
        if not self._labels:
            return 0
        reference = _pattern("reference").match(body, close + 1)
        if reference and reference[1].strip():
            return reference.end() if label(reference[1]) in self._labels else 0
        if nested or close - bracket.end > 999 or label(body[bracket.end : close]) not in self._labels:
            return 0
        return reference.end() if reference else close + 1

    # what they share

    def _settle(self, first: int) -> None:
        """Decide the emphasis among the runs from `first` on."""
        self._cuts += (Cut(start, end) for start, end in marks(self._runs[first:]))
        del self._runs[first:]

    def _cut(self, start: int, end: int, text: str = "") -> int:
        if start < end:
            self._cuts.append(Cut(start, end, text))
        return end
