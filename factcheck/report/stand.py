"""Topics -> how each stands on the page: what is said of it, its plot, and the findings on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.model import Verdict
from factcheck.report.forest import SHOWN, forest, values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import Claim, Topic
    from factcheck.report.entry import Entry
    from factcheck.report.forest import Forest, Value
    from factcheck.report.plot import InBase
    from factcheck.report.quotation import Quotation, Quotations

    Reading: TypeAlias = Callable[[Claim], str]

_VERDICTS = {
    Verdict.DISJOINT: "Some of these values have nothing in common.",
    Verdict.OVERLAPPING: "The values overlap, and yet they differ.",
    Verdict.CONTAINED: "One range lies inside another, much wider one.",
    Verdict.OPPOSITE: "Opposite things are said.",
    Verdict.CERTAINTY_GAP: "The same is said with different certainty.",
}


class Row(NamedTuple):
    """A value with what was read in it and the places that say so."""

    value: Value
    reading: str
    quotations: tuple[Quotation, ...]


class Stand(NamedTuple):
    """A topic on the page; the plot is there where all that is said is numbers."""

    id: str
    label: str
    verdict: str
    plot: Forest | None
    rows: tuple[Row, ...]
    more: int
    entries: tuple[Entry, ...]


class Stands:
    """What makes them: it knows the base units, how claims are read out, and how they are quoted."""

    def __init__(self, in_base: InBase, reading: Reading, quotations: Quotations) -> None:
        self._in_base = in_base
        self._reading = reading
        self._quotations = quotations

    def of(self, id_: str, topic: Topic, entries: Sequence[Entry] = ()) -> Stand:
        """A topic with the findings on it."""
        every = values(topic, frozenset(entry.finding.at for entry in entries))
        shown = every if len(every) <= SHOWN else sorted(every, key=_weight)[:SHOWN]
        plot = forest(shown, self._in_base)
        rows = tuple(map(self._row, [mark.value for mark in plot.marks] if plot else shown))
        verdict = _VERDICTS.get(topic.verdict, "") if entries else ""
        return Stand(id_, topic.label, verdict, plot, rows, len(every) - len(shown), tuple(entries))

    def _row(self, value: Value) -> Row:
        quotations = (self._quotations.of(claim.at, claim.sentence) for claim in value.places)
        return Row(value, self._reading(value.claim), tuple(quotations))


def _weight(value: Value) -> int:
    """What must not be left out where there is no room for all: the register first, then what is at odds."""
    return 0 if value.reference else 1 if value.outlier else 2
