"""Labelled disagreements between and within articles -> what `check` finds of them, and what it flags besides.

Usage: python evals/crosscheck.py --data DIR        DIR holds seeds/, news/ and gold/
Each folder of articles is checked alone, with no register and no configuration. A row is found when one topic
holds a pair of claims, one in each of its quotations, that is graded, or when one finding has a place in both;
rows that agree are together when one topic holds a claim of both.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import factcheck
from factcheck.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document, Finding, Passage, Report

CONFLICT = frozenset(("conflict", "differs"))


@dataclass(frozen=True)
class Row:
    """A labelled pair of quotations; `b` is None when the first refutes itself."""

    id: str
    label: str
    kind: str
    severity: str
    a: tuple[str, Span]
    b: tuple[str, Span] | None


def main() -> None:
    """Print a table for each folder of articles, then what was flagged and matches no row."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not (data / "seeds").is_dir():
        print(f"crosscheck: no labelled data at {data}, skipped")
        return
    sets = [("seeds", data / "seeds", data / "gold" / "seeds_inconsistencies.jsonl")]
    sets += [(folder.name, folder, folder / "gold.jsonl") for folder in sorted((data / "news").glob("c*"))]
    for name, articles, gold in sets:
        _score(name, sorted(articles.glob("*.txt")), gold)


def _score(name: str, paths: list[Path], gold: Path) -> None:
    report = factcheck.check(paths, register=None)
    documents = {Path(article.document.path).name: article.document for article in report.articles}
    rows = list(_rows(gold, documents))
    print(f"\n== {name}: {len(paths)} articles, {len(report.findings)} findings")
    found = {row.id: max(grades) for row in rows if (grades := [*_found(row, report.findings), *_paired(row, report)])}
    _print_recall(rows, found)
    for row in rows:
        if row.label in ("none", "trap") and found.get(row.id) and found[row.id] > Severity.NOTE:
            print(f"   TRAP {row.id} {row.kind} flagged at {found[row.id].value}")
    side_by_side = sum(row.label == "differs" and _together(row, report) for row in rows)
    print(f"   differs rows in one topic: {side_by_side} of {sum(row.label == 'differs' for row in rows)}")
    together = [row for row in rows if row.label == "agree" and _together(row, report)]
    print(f"   agree rows in one topic: {len(together)} of {sum(row.label == 'agree' for row in rows)}")
    for finding in report.findings:
        if finding.severity > Severity.NOTE and finding.rule.code[0] in "NCSRA":
            hits = [row.id for row in rows if row.label in CONFLICT and any(_found(row, [finding]))]
            print(f"   {finding.severity.value:7} {finding.rule.code} {_place(finding.at)} {finding.flag.message[:110]}"
                  f" | {', '.join(hits) or 'matches nothing'}")  # fmt: skip


def _print_recall(rows: list[Row], found: dict[str, Severity]) -> None:
    wanted = Counter((row.label, row.kind) for row in rows if row.label in CONFLICT)
    for (label, kind), total in sorted(wanted.items()):
        mine = [row for row in rows if (row.label, row.kind) == (label, kind)]
        loud = sum(found.get(row.id, Severity.NOTE) > Severity.NOTE for row in mine)
        print(f"   {label:9} {kind:12} {sum(row.id in found for row in mine):3} of {total:3} found, {loud} above note; "
              f"missed: {', '.join(row.id for row in mine if row.id not in found)[:150]}")  # fmt: skip


def _rows(gold: Path, documents: dict[str, Document]) -> Iterator[Row]:
    for line in gold.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        a, b = (_quotation(side, documents) if side else None for side in (raw["a"], raw["b"]))
        if a:
            yield Row(raw["id"], raw.get("label") or raw["verdict"], raw["kind"], raw.get("severity") or "", a, b)


def _quotation(side: dict[str, str], documents: dict[str, Document]) -> tuple[str, Span] | None:
    document = documents[side["file"]]
    start = document.source.find(side["quote"])
    return (side["file"], Span(start, start + len(side["quote"]))) if start >= 0 else None


def _found(row: Row, findings: Iterable[Finding]) -> Iterator[Severity]:
    """The grades of the findings whose own place is in one quotation and another place in the other."""
    for finding in findings:
        places = [finding.at, *(related.at for related in finding.flag.related)]
        first = [place for place in places if _inside(place, row.a)]
        second = [place for place in places if row.b is None or _inside(place, row.b)]
        apart = row.b is None or len({*first, *second}) > 1
        if first and second and apart and (finding.at in first or finding.at in second):
            yield finding.severity


def _paired(row: Row, report: Report) -> Iterator[Severity]:
    """The grades of the pairs of claims that stand in the two quotations."""
    if row.b is None:
        return
    for topic in report.topics:
        for pair in topic.pairs:
            if pair.severity and any(
                _inside(one.at, row.a) and _inside(other.at, row.b)
                for one, other in ((pair.a, pair.b), (pair.b, pair.a))
            ):
                yield pair.severity


def _inside(place: Passage, quotation: tuple[str, Span]) -> bool:
    return Path(place.document.path).name == quotation[0] and place.source_span.overlaps(quotation[1])


def _together(row: Row, report: Report) -> bool:
    return any(
        any(_inside(claim.at, row.a) for claim in topic.claims)
        and (row.b is None or any(_inside(claim.at, row.b) for claim in topic.claims))
        for topic in report.topics
    )


def _place(passage: Passage) -> str:
    return f"{Path(passage.document.path).name[:22]}:{passage.place.line}"


if __name__ == "__main__":
    main()
