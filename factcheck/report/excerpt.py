"""Passage -> its line of the source, cut to a width around the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.visible import visible

if TYPE_CHECKING:
    from factcheck.model import Passage

_LINE_END = re.compile(r"[\r\n]")
_SNAP = 12  # characters that may be given up so that a cut falls between words


class Excerpt(NamedTuple):
    """What stands before the words on their line, the words, and what follows; cuts are marked with an ellipsis."""

    before: str
    words: str
    after: str


def excerpt(at: Passage, room: int) -> Excerpt:
    """The line where a passage begins, in at most `room` characters. Looks at no more of the line than that."""
    source = at.document.source
    start, end = at.source_span
    line_start = start - at.place.column + 1
    rest = _LINE_END.split(source[start : start + 2 * room], maxsplit=1)[0]
    words = _cut_after(rest[: end - start], room)
    room -= len(words)
    before = source[max(line_start, start - 2 * room) : start].lstrip()
    after = rest[end - start :].rstrip() if len(words) == len(rest[: end - start]) else ""  # else they are cut already
    most_before = max(room // 2, room - len(after))
    before = _cut_before(before, most_before)
    return Excerpt(visible(before), visible(words), visible(_cut_after(after, room - len(before))))


def _cut_before(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - room + 1 :] if room > 1 else ""
    space = kept.find(" ", 0, _SNAP)
    return "…" + (kept[space + 1 :] if space >= 0 else kept)


def _cut_after(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[: max(room - 1, 0)]
    space = kept.rfind(" ", max(len(kept) - _SNAP, 0))
    return (kept[:space] if space >= 0 else kept) + "…"
