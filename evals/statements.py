"""Labelled statuses, definitions and certainties -> what the rules on them find, and what they flag besides.

Usage: python evals/statements.py --data DIR        DIR holds seeds/, news/ and gold/
Each folder of related articles is checked together, each article of news/bbc and news/health alone, with no
register and no configuration. A row is found when one finding of theirs has a place in both of its quotations.
"""

from __future__ import annotations

from _labelled import (
    CONFLICT,
    Folder,
    Row,
    articles_alone,
    folders,
    found_alone,
    labelled_data,
    loud,
    print_findings,
    rows,
    speaking_of,
)

import factcheck
from factcheck.model import Severity

KINDS = ("status", "definition", "certainty")
RULES = ("S", "C107", "C109")  # how a thing works, and on whom it was tried, are told by rules of their own


def main() -> None:
    """Print what is found of each labelled folder, then what is flagged in articles read alone."""
    data = labelled_data(__doc__)
    if not data:
        return
    for folder in folders(data):
        _score(folder)
    for name, articles in articles_alone(data):
        found = found_alone(articles, RULES)
        print(f"\n== {name}: {len(articles)} articles alone, {len(found)} findings above note")
        print_findings(found)


def _score(folder: Folder) -> None:
    report = factcheck.check(folder.articles)
    labelled = [row for row in rows(folder.labels, report) if row.kind in KINDS and row.b]
    found = [one for one in report.findings if one.rule.code.startswith(RULES)]
    print(f"\n== {folder.name}: {len(folder.articles)} articles, {len(labelled)} rows, {len(found)} findings")
    spoken = {row.id: [one.severity for one in speaking_of(row.a, row.b, found)] for row in labelled}
    grades = {id_: max(severities) for id_, severities in spoken.items() if severities}
    for kind in KINDS:
        _print_recall(kind, [row for row in labelled if row.kind == kind], grades)
    for row in labelled:
        if row.label not in CONFLICT and grades.get(row.id, Severity.NOTE) > Severity.NOTE:
            print(f"   TRAP {row.id} {row.kind} flagged at {grades[row.id].value}")
    print_findings(loud(found), labelled)


def _print_recall(kind: str, labelled: list[Row], grades: dict[str, Severity]) -> None:
    wanted = [row for row in labelled if row.label in CONFLICT and row.severity in ("error", "warning")]
    mild = [row for row in labelled if row.label in CONFLICT and row not in wanted]
    missed = ", ".join(row.id for row in wanted if row.id not in grades)
    if wanted or mild:
        hit, notes = (sum(row.id in grades for row in some) for some in (wanted, mild))
        print(
            f"   {kind:10} {hit} of {len(wanted)} errors and warnings, {notes} of {len(mild)} notes; missed: {missed}"
        )


if __name__ == "__main__":
    main()
