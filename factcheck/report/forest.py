"""Topic -> its forest plot: rows of marks, an axis and the register's bands, in shares of the width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import NumericClaim
from factcheck.report import plot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Claim, Reference, Topic
    from factcheck.report.plot import Axis, Extent, InBase

SHOWN = 40  # rows of one plot; an archive may hold thousands
_STEPS = 1001  # places on the axis
_LABEL = 9  # per cent of the width that the number of a tick takes on a narrow screen
_LEAST = 0.8  # per cent of the width below which a range is seen as a point


class Value(NamedTuple):
    """What some places say in the same words: a row of the plot, and of the table below it."""

    claim: Claim
    places: tuple[Claim, ...]
    reference: Reference | None
    outlier: bool


class Mark(NamedTuple):
    """The mark of a row: from where to where in per cent of the width; None runs on beyond the edge."""

    value: Value
    left: float | None
    right: float | None
    left_open: bool
    right_open: bool
    vague: bool

    @property
    def point(self) -> float | None:
        """Where it stands, if it is one value or too narrow to be seen as a range."""
        if self.left is None or self.right is None or self.right - self.left > _LEAST:
            return None
        return (self.left + self.right) / 2


class Band(NamedTuple):
    """What the register holds for true, as a band over all rows."""

    left: float
    width: float


class Forest(NamedTuple):
    """The whole plot."""

    unit: str
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    bands: tuple[Band, ...]


def values(topic: Topic, outliers: frozenset[object]) -> list[Value]:
    """The register's values, then one for each article and wording, in the order of the articles."""
    alike: dict[tuple[str, str], list[Claim]] = {}
    for claim in topic.claims:
        alike.setdefault((claim.at.document.path, " ".join(claim.at.text.split())), []).append(claim)
    known = [Value(one.claim, (one.claim,), one, outlier=False) for one in topic.references]
    said = (Value(many[0], tuple(many), None, any(one.at in outliers for one in many)) for many in alike.values())
    return [*known, *said]


def forest(shown: Sequence[Value], in_base: InBase) -> Forest | None:
    """The plot of values that are all numbers, by size; None where one is not."""
    quantities = [value.claim.quantity for value in shown if isinstance(value.claim, NumericClaim)]
    if len(quantities) < max(len(shown), 1):
        return None
    unit = plot.unit(quantities)
    extents = [
        plot.extent(one, in_base, unit, known=bool(of.reference)) for one, of in zip(quantities, shown, strict=True)
    ]
    axis = plot.axis(extents, unit, _STEPS, in_base)
    drawn = sorted(zip(extents, shown, strict=True), key=_by_size)
    marks = tuple(_mark(value, extent, axis) for extent, value in drawn)
    bands = tuple(_band(mark) for mark in marks if mark.value.reference)
    return Forest(unit, marks, tuple(_ticks(axis)), bands)


def _by_size(drawn: tuple[Extent, Value]) -> tuple[bool, float, float]:
    extent, value = drawn
    low = extent.low if extent.low is not None else 0.0
    return (value.reference is None, low, extent.high if extent.high is not None else float("inf"))


def _mark(value: Value, extent: Extent, axis: Axis) -> Mark:
    left, right = (None if end is None else _share(end, axis) for end in (extent.low, extent.high))
    return Mark(value, left, right, extent.low_open, extent.high_open, extent.vague)


def _band(mark: Mark) -> Band:
    left = mark.left or 0.0
    right = 100.0 if mark.right is None else mark.right
    return Band(left, round(max(right - left, _LEAST), 1))


def _share(value: float, axis: Axis) -> float:
    return round(100 * axis.column(value) / (_STEPS - 1), 1)


def _ticks(axis: Axis) -> Iterator[tuple[float, str]]:
    """The ticks whose numbers find room beside each other."""
    last = float("-inf")
    for value, label in axis.ticks:
        share = _share(value, axis)
        if share - last >= _LABEL:
            yield share, label
            last = share
