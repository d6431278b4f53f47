"""Document and the passages of interest in it -> its blocks in runs of text, each with what covers it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Block, Document, Span

T = TypeVar("T")


class Mark(NamedTuple, Generic[T]):
    """A span of clean text and whose it is."""

    span: Span
    owner: T


class Run(NamedTuple, Generic[T]):
    """Text that the same marks cover: whose they are, and of these the ones that begin here."""

    text: str
    owners: tuple[T, ...]
    begins: tuple[T, ...]


def highlighted(document: Document, marks: Iterable[Mark[T]]) -> Iterator[tuple[Block, list[Run[T]]]]:
    """The blocks of a document with their runs, in order. Each mark begins once."""
    waiting = sorted((one for one in marks if one.span.start < one.span.end), key=lambda one: one.span, reverse=True)
    active: list[Mark[T]] = []
    for block in document.blocks:
        fresh = []
        while waiting and waiting[-1].span.start < block.span.end:
            fresh.append(waiting.pop())
        active = [one for one in active if one.span.end > block.span.start]
        yield block, list(_runs(document.text, block.span, active, fresh))
        active += fresh


def _runs(text: str, within: Span, active: Sequence[Mark[T]], fresh: Sequence[Mark[T]]) -> Iterator[Run[T]]:
    """A block cut wherever a mark begins or ends."""
    ends = {end for one in (*active, *fresh) for end in one.span if end in within}
    coming = list(reversed(fresh))
    for start, end in pairwise(sorted({within.start, within.end, *ends})):
        begins = []
        while coming and coming[-1].span.start <= start:
            begins.append(coming.pop())
        active = [one for one in (*active, *begins) if one.span.end > start]
        yield Run(text[start:end], tuple(one.owner for one in active), tuple(one.owner for one in begins))
