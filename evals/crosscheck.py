"""Labelled disagreements between and within articles -> what `check` finds of them, and what it flags besides.

Usage: python evals/crosscheck.py --data DIR        DIR holds seeds/, news/ and gold/
Each folder of articles is checked alone, with no register and no configuration. A row is found when one topic
holds a pair of claims, one in each of its quotations, that is graded, or when one finding has a place in both;
rows that agree are together when one topic holds a claim of both.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from _labelled import CONFLICT, Folder, Row, folders, labelled_data, loud, print_findings, rows, speaking_of

import factcheck
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report


def main() -> None:
    """Print a table for each folder of articles, then what was flagged and matches no row."""
    data = labelled_data(__doc__)
    for folder in folders(data) if data else ():
        _score(folder)


def _score(folder: Folder) -> None:
    report = factcheck.check(folder.articles)
    labelled = list(rows(folder.labels, report))
    print(f"\n== {folder.name}: {len(folder.articles)} articles, {len(report.findings)} findings")
    found = {row.id: max(grades) for row in labelled if (grades := [*_found(row, report), *_paired(row, report)])}
    _print_recall(labelled, found)
    for row in labelled:
        if row.label in ("none", "trap") and found.get(row.id, Severity.NOTE) > Severity.NOTE:
            print(f"   TRAP {row.id} {row.kind} flagged at {found[row.id].value}")
    for label in ("differs", "agree"):
        together = [_together(row, report) for row in labelled if row.label == label]
        print(f"   {label} rows in one topic: {sum(together)} of {len(together)}")
    print_findings([one for one in loud(report.findings) if one.rule.code[0] in "NCSRA"], labelled)


def _print_recall(labelled: list[Row], found: dict[str, Severity]) -> None:
    wanted = Counter((row.label, row.kind) for row in labelled if row.label in CONFLICT)
    for (label, kind), total in sorted(wanted.items()):
        mine = [row for row in labelled if (row.label, row.kind) == (label, kind)]
        hit = [row for row in mine if row.id in found]
        above = sum(found[row.id] > Severity.NOTE for row in hit)
        missed = ", ".join(row.id for row in mine if row not in hit)
        print(f"   {label:9} {kind:12} {len(hit):3} of {total:3} found, {above} above note; missed: {missed[:150]}")


def _found(row: Row, report: Report) -> Iterator[Severity]:
    """The grades of the findings that speak of both quotations."""
    return (finding.severity for finding in speaking_of(row.a, row.b, report.findings))


def _paired(row: Row, report: Report) -> Iterator[Severity]:
    """The grades of the pairs of claims that stand in the two quotations."""
    if row.b is None:
        return
    for topic in report.topics:
        for pair in topic.pairs:
            sides = ((pair.a.at, pair.b.at), (pair.b.at, pair.a.at))
            if pair.severity and any(row.a.meets(one) and row.b.meets(other) for one, other in sides):
                yield pair.severity


def _together(row: Row, report: Report) -> bool:
    """Whether one topic has a claim in each quotation."""
    return any(
        all(any(side.meets(claim.at) for claim in topic.claims) for side in (row.a, row.b) if side)
        for topic in report.topics
    )


if __name__ == "__main__":
    main()
