"""What the sections of the page for editors consist of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Block, Item, RuleInfo
    from factcheck.report.entry import Entry
    from factcheck.report.highlight import Run
    from factcheck.report.quotation import Quotation
    from factcheck.report.score import Score


class Line(NamedTuple):
    """A line of the summary: an article by its path in the folder of all, and what was found in it.

    The anchor is empty where nothing was.
    """

    id: str
    name: str
    words: int
    counts: tuple[int, ...]
    score: float


class Section(NamedTuple):
    """The findings of one article: those that weigh, the notes by rule, and where it is the other side."""

    id: str
    path: str
    title: str
    byline: str
    entries: tuple[Entry, ...]
    notes: tuple[Entry, ...]
    elsewhere: tuple[Entry, ...]
    text: Iterator[Paragraph] | None

    @property
    def told(self) -> str:
        """How many findings of each severity it has: `1 error, 2 notes`."""
        found = Counter(one.finding.severity for one in (*self.entries, *self.notes))
        many = ((found[one], one.value) for one in reversed(Severity) if found[one])
        return ", ".join(f"{count} {name}{'s' * (count != 1)}" for count, name in many)


class Paragraph(NamedTuple):
    """A block of an article: its anchor, its line, and its runs with the findings that point at them."""

    id: str
    line: int
    block: Block
    runs: list[Run[Entry]]


class Part(NamedTuple):
    """What one rule adds to how promotional an article is."""

    rule: RuleInfo
    points: float
    times: int
    phrases: tuple[str, ...]


class Promotion(NamedTuple):
    """How promotional an article is and why, and apart from that what a reader needs to weigh it."""

    path: str
    score: Score
    parts: list[Part]
    items: list[tuple[Item, Quotation | None]]


class Alone(NamedTuple):
    """A claim that nothing was held against: its words, what was read in it, and why."""

    quotation: Quotation
    reading: str
    why: str
