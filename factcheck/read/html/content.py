"""Leaves of an HTML page -> those of its main content.

The heuristic, in plain words: an `article` that holds at least half of the page's running text is the content; else a
`main` that does; else the innermost section that holds nine tenths of it in three blocks or more. Running text is what
stands outside links in blocks of more than eighty characters. Where a page has none, all of it is kept. The page's
first heading of level 1 is kept even when it stands above the content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.read.html.leaf import Leaf
    from factcheck.read.html.page import Page, Part

_RUNNING = 80
_MOST = 0.9
_BLOCKS = 3
_SECTIONS = frozenset({"body", "center", "div", "form", "html", "section", "td"})


class Content(NamedTuple):
    """What of a page is its article, and the first of its `time` elements."""

    leaves: list[Leaf]
    time: dict[str, str]


def content(page: Page) -> Content:
    """The main content of a page."""
    first, last = _chosen(page.parts, page.leaves)
    leaves = [leaf for leaf in page.leaves if first <= leaf.part <= last]
    if not any(leaf.level == 1 for leaf in leaves):
        leaves = [*_title(page.leaves, first), *leaves]
    return Content(leaves, next((time for part, time in page.times if first <= part <= last), {}))


def _title(leaves: Iterable[Leaf], first: int) -> list[Leaf]:
    above = (leaf for leaf in leaves if leaf.level == 1 and leaf.part < first)
    return [leaf for leaf in (next(above, None),) if leaf]


class _Weight:
    """The running text of the parts: characters, and in how many blocks."""

    def __init__(self, parts: Sequence[Part], leaves: Iterable[Leaf]) -> None:
        self.text = [0] * len(parts)
        self.blocks = [0] * len(parts)
        for leaf in leaves:
            if leaf.kind != "heading" and (unlinked := leaf.unlinked) > _RUNNING:
                self.text[leaf.part] += unlinked
                self.blocks[leaf.part] += 1
        for number in range(len(parts) - 1, 0, -1):
            self.text[parts[number].around] += self.text[number]
            self.blocks[parts[number].around] += self.blocks[number]


def _chosen(parts: Sequence[Part], leaves: Iterable[Leaf]) -> tuple[int, int]:
    """The first and the last part of the content: parts are numbered from the outside in, so they stand together."""
    weight = _Weight(parts, leaves)
    best = _named("article", parts, weight) or _named("main", parts, weight) or _innermost(parts, weight)
    last = best
    inside = {best}
    for number in range(best + 1, len(parts)):
        if parts[number].around not in inside:
            break
        inside.add(number)
        last = number
    return best, last


def _named(name: str, parts: Sequence[Part], weight: _Weight) -> int:
    """The part of a name with the most text, if that is at least half; 0 for none."""
    named = (number for number, part in enumerate(parts) if part.name == name)
    best = max(named, key=lambda number: weight.text[number], default=0)
    return best if 2 * weight.text[best] >= weight.text[0] > 0 else 0


def _innermost(parts: Sequence[Part], weight: _Weight) -> int:
    """The innermost section with most of the text: each follows the one around it, so that one look is enough."""
    chosen = within = 0
    for number, part in enumerate(parts):
        if number and part.around == within and weight.text[number] >= _MOST * weight.text[0] > 0:
            within = number
            if part.name in _SECTIONS and weight.blocks[number] >= _BLOCKS:
                chosen = number
    return chosen
