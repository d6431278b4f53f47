"""Topics -> all that is said of each, side by side: numbers as bars on one axis, the rest in words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from factcheck.model import CausalClaim, NumericClaim
from factcheck.report import plot
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Claim, Finding, Report, Topic
    from factcheck.report.plot import Extent, InBase

_SHOWN = 40  # values of one topic; an archive may hold thousands
_CHANGES = {"up": "raises it", "down": "lowers it"}
_RELATIONS = {
    "cause": "causes it",
    "change": "changes it",
    "correlation": "goes with it",
    "enabling": "makes it possible",
    "influence": "affects it",
    "mechanism": "works that way",
    "prevention": "prevents it",
    "reason": "is a reason for it",
    "side effect": "is a side effect",
    "treatment": "treats it",
}
_STRENGTHS = {"direct": ", said as a fact", "conditional": ", said to be possible"}


class _Row(NamedTuple):
    """What some places say in the same words."""

    places: str
    words: str
    claim: Claim
    known: bool
    outlier: bool


def side_by_side(topics: Iterable[Topic], findings: Iterable[Finding], in_base: InBase, width: int) -> Iterator[Text]:
    """Each topic with all that is said of it; what a finding points at is marked."""
    outliers = frozenset(finding.at for finding in findings if finding.flag.related)
    for topic in topics:
        yield from _topic(topic, outliers, in_base, width)


def disputed(report: Report) -> list[Topic]:
    """The topics on which a finding sets passages against each other, where more than one thing is said of them."""
    told = {finding.topic for finding in report.findings if finding.flag.related}
    return [topic for topic in report.topics if topic.id in told and _several(topic)]


def _several(topic: Topic) -> bool:
    """Whether there would be more than one row."""
    return bool(topic.references) or len({(one.at.document.path, one.at.text) for one in topic.claims}) > 1


def _topic(topic: Topic, outliers: frozenset[object], in_base: InBase, width: int) -> Iterator[Text]:
    rows = _rows(topic, outliers)
    yield Text.assemble("  ", (visible(topic.label), "bold"), _unit(rows, topic.label))
    left = min(max(cell_len(row.places) for row in rows), width * 2 // 5)
    middle = min(max(cell_len(row.words) for row in rows), width // 4)
    if all(isinstance(row.claim, NumericClaim) for row in rows):
        yield from _plotted(rows[:_SHOWN], (left, middle), in_base, width)
    else:
        yield from _worded(rows[:_SHOWN], left, width)
    if len(rows) > _SHOWN:
        yield Text(f"    … and {len(rows) - _SHOWN} more", style="dim")
    yield Text()


def _unit(rows: Sequence[_Row], label: str) -> str:
    """What the numbers of the axis count; nothing where there are no numbers, or the label says it."""
    unit = plot.unit([row.claim.quantity for row in rows if isinstance(row.claim, NumericClaim)])
    said = len(unit) > 1 and f" {unit}" in f" {label}"
    return f" ({unit})" if unit and not said else ""


def _rows(topic: Topic, outliers: frozenset[object]) -> list[_Row]:
    """One row for each article and wording, by value; the register's come first."""
    alike: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in topic.claims:
        alike[claim.at.document.path, visible(" ".join(claim.at.text.split()))].append(claim)
    rows = [
        _Row(_places(claims), words, claims[0], known=False, outlier=any(one.at in outliers for one in claims))
        for (_, words), claims in alike.items()
    ]
    known = [
        _Row(f"{reference.id} (register)", visible(reference.claim.at.text), reference.claim, known=True, outlier=False)
        for reference in topic.references
    ]
    return [*known, *rows]


def _places(claims: Iterable[Claim]) -> str:
    """`story.md:3, 9`: the path, and the lines of the claims."""
    at = [claim.at for claim in claims]
    lines = dict.fromkeys(str(one.place.line) for one in at)
    return visible(f"{at[0].document.path}:{', '.join(lines)}")


def _plotted(rows: Sequence[_Row], columns: tuple[int, int], in_base: InBase, width: int) -> Iterator[Text]:
    quantities = [row.claim.quantity for row in rows if isinstance(row.claim, NumericClaim)]
    unit = plot.unit(quantities)
    drawn = [
        (row, plot.extent(quantity, in_base, unit, known=row.known))
        for row, quantity in zip(rows, quantities, strict=True)
    ]
    left, middle = columns
    axis = plot.axis([one for _, one in drawn], unit, max(width - left - middle - 8, 16), in_base)
    yield Text.assemble(" " * (left + middle + 8), (axis.scale(), "dim"))
    for row, extent in sorted(drawn, key=_by_value):
        yield Text.assemble(*_cells(row, left, middle), "  ", (axis.bar(extent), _style(row)))


def _by_value(drawn: tuple[_Row, Extent]) -> tuple[bool, float, float, str]:
    row, extent = drawn
    low = extent.low if extent.low is not None else 0.0
    return (not row.known, low, extent.high if extent.high is not None else float("inf"), row.places)


def _worded(rows: Sequence[_Row], left: int, width: int) -> Iterator[Text]:
    for row in rows:
        room = max(width - left - 8, 16)
        said = f"“{_fitted(row.words, room - 2)}”"
        yield Text.assemble(_cells(row, left, 0)[0], ("  " + said, _style(row)))
        if isinstance(row.claim, CausalClaim):
            yield Text.assemble(" " * (left + 6), (_reading(row.claim), "dim"))


def _reading(claim: CausalClaim) -> str:
    """How a causal claim was read: `lowers it, said as a fact`."""
    if claim.context.negated:
        return "denied"
    relation = _RELATIONS.get(claim.relation, claim.relation)
    effect = _CHANGES.get(claim.polarity, relation) if claim.relation == "change" else relation
    return f"{effect}{_STRENGTHS.get(claim.strength, '')}"


def _cells(row: _Row, left: int, middle: int) -> tuple[tuple[str, str], str]:
    mark = "› " if row.outlier else "  "
    place = f"  {mark}{set_cell_size(_fitted(row.places, left, end=False), left)}"
    return (place, "bold" if row.outlier else "dim"), f"  {set_cell_size(_fitted(row.words, middle), middle)}"


def _style(row: _Row) -> str:
    return "green" if row.known else "bold" if row.outlier else ""


def _fitted(text: str, room: int, *, end: bool = True) -> str:
    """The text in so many characters; of a path the end says more than the beginning."""
    if len(text) <= room:
        return text
    return f"{text[: room - 1]}…" if end else f"…{text[1 - room :]}"
