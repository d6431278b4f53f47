"""A place or a sentence -> whether it stands within quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Document, Sentence

    from ._construction import Found

V = TypeVar("V")

_MARK = re.compile('[“”"]')
_SINGLE = re.compile(r"[‘'](?<!\w[‘'])([^‘’'\n]{3,200}?)['’](?!\w)")


def quoted(found: Found[V]) -> bool:
    """Whether the words are quoted: they are not the author's own."""
    return any(one.end >= found.span.end for one in _quotations_at(found.tagged.sentence, found.span.start))


def ends_quoted(sentence: Sentence) -> bool:
    """Whether the sentence ends within a quotation or at its end."""
    end = sentence.at.span.end
    return any(end <= one.end + 1 for one in _quotations_at(sentence, end - 1))


def _quotations_at(sentence: Sentence, offset: int) -> Iterator[Span]:
    """The last quotation of each kind that opens at an offset or before."""
    for quotations in _quotations(sentence.at.document, sentence.block.span):
        last = bisect_right(quotations, offset, key=lambda one: one.start)
        if last:
            yield quotations[last - 1]


# A sentence is asked about by several rules, and its neighbours share its block.
@lru_cache(maxsize=64)
def _quotations(document: Document, block: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The insides of the quotations of a block, in double and in single marks."""
    text = document.text
    return tuple(_double_quoted(text, block)), tuple(Span(*one.span(1)) for one in _SINGLE.finditer(text, *block))


def _double_quoted(text: str, block: Span) -> Iterator[Span]:
    """One that is left open ends where the next opens, or with the block: speech runs on over paragraphs."""
    start: int | None = None
    for mark in _MARK.finditer(text, *block):
        opens = _opens(text, mark.start(), block)
        if start is not None:
            yield Span(start, mark.start())
        start = mark.end() if opens or start is None else None
    if start is not None:
        yield Span(start, block.end)


def _opens(text: str, at: int, block: Span) -> bool:
    """Whether a straight or curly mark opens a quotation: a blank or a bracket before it, none behind."""
    before, after = text[max(at - 1, block.start) : at], text[at + 1 : at + 2]
    return not before.strip("([—–-").strip() and bool(after.strip())
