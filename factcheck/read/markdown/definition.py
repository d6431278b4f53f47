"""The lines of a paragraph in Markdown -> the links that it defines at its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.markdown.inline import label
from factcheck.read.markdown.line import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.markdown.line import Line


class Definitions(NamedTuple):
    """How many lines define links, and the labels of these."""

    taken: int
    labels: tuple[str, ...]


def definitions(source: str, lines: Sequence[Line]) -> Definitions:
    """The definitions before the text of a paragraph, each with a title of the link on the next line, if any."""
    labels: list[str] = []
    at = 0
    while at < len(lines) and (found := pattern("definition").match(source, lines[at].start, lines[at].end)):
        labels.append(label(found[1]))
        at += 1
        if at < len(lines) and pattern("link_title").match(source, lines[at].start, lines[at].end):
            at += 1
    return Definitions(at, tuple(labels))
