"""Passages with what was made of them -> a line for each, by document: place, label, words, note."""

from __future__ import annotations

from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from factcheck.report.terminal import printed
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Passage

_LONGEST = 60  # characters of the words shown; a sentence is recognised by its beginning


class Entry(NamedTuple):
    """A passage, the kind of thing that it is, and what it was read as."""

    at: Passage
    label: str
    note: str = ""


def render(entries: Iterable[Entry], *, width: int = 80, color: bool = False, whole: bool = False) -> str:
    """The entries in so many columns, in the order given; `whole` shows long passages in full."""
    lines = [
        line
        for path, group in groupby(entries, key=lambda one: one.at.document.path)
        for line in _document(path, list(group), width, whole=whole)
    ]
    return printed(lines, color=color)


def _document(path: str, entries: list[Entry], width: int, *, whole: bool) -> Iterator[Text]:
    yield Text(visible(path), style="bold")
    places = [f"{one.at.place.line}:{one.at.place.column}" for one in entries]
    first, second = max(map(len, places)), max(len(one.label) for one in entries)
    indent = first + second + 6
    for place, entry in zip(places, entries, strict=True):
        words = visible(" ".join(entry.at.text.split()))
        shown = words if whole or len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        note = visible(entry.note)
        lines = wrap(f"“{shown}”  {note}".rstrip(), max(width - indent, 20), fix_sentence_endings=False) or [""]
        yield Text.assemble("  ", (f"{place:>{first}}", "dim"), f"  {entry.label:{second}}  ", lines[0])
        yield from (Text(" " * indent + line) for line in lines[1:])
    yield Text()
