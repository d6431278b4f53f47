"""Labelled statuses, definitions and certainties -> what the rules on them find, and what they flag besides.

Usage: python evals/statements.py --data DIR        DIR holds seeds/, news/ and gold/
Each folder of related articles is checked together, each article of news/bbc and news/health alone, with no
register and no configuration. A row is found when one finding of theirs has a place in both of its quotations.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import factcheck
from factcheck.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document, Finding, Passage

KINDS = ("status", "definition", "certainty")
WANTED = frozenset(("conflict", "differs"))
ALONE = ("bbc", "health")
RULES = ("S", "C107", "C109")  # how a thing works, and on whom it was tried, are told by rules of their own


@dataclass(frozen=True)
class Row:
    """A labelled pair of quotations."""

    id: str
    label: str
    kind: str
    severity: str
    a: tuple[str, Span]
    b: tuple[str, Span]


def main() -> None:
    """Print what is found of each labelled folder, then what is flagged in articles read alone."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not (data / "seeds").is_dir():
        print(f"statements: no labelled data at {data}, skipped")
        return
    sets = [("seeds", data / "seeds", data / "gold" / "seeds_inconsistencies.jsonl")]
    sets += [(folder.name, folder, folder / "gold.jsonl") for folder in sorted((data / "news").glob("c*"))]
    for name, articles, gold in sets:
        _score(name, sorted(articles.glob("*.txt")), gold)
    for name in ALONE:
        _read_alone(name, sorted((data / "news" / name).glob("*.txt")))


def _score(name: str, paths: list[Path], gold: Path) -> None:
    report = factcheck.check(paths, register=None)
    documents = {Path(article.document.path).name: article.document for article in report.articles}
    rows = list(_rows(gold, documents))
    found = [one for one in report.findings if one.rule.code.startswith(RULES)]
    print(f"\n== {name}: {len(paths)} articles, {len(rows)} rows, {len(found)} findings")
    grades = {row.id: grade for row in rows if (grade := _found(row, found))}
    for kind in KINDS:
        _print_recall(kind, [row for row in rows if row.kind == kind], grades)
    for row in rows:
        if row.label not in WANTED and grades.get(row.id, Severity.NOTE) > Severity.NOTE:
            print(f"   TRAP {row.id} {row.kind} flagged at {grades[row.id].value}")
    _print_findings([one for one in found if one.severity > Severity.NOTE], rows)


def _print_recall(kind: str, rows: list[Row], grades: dict[str, Severity]) -> None:
    wanted = [row for row in rows if row.label in WANTED and row.severity in ("error", "warning")]
    mild = [row for row in rows if row.label in WANTED and row not in wanted]
    missed = ", ".join(row.id for row in wanted if row.id not in grades)
    if wanted or mild:
        hit, notes = (sum(row.id in grades for row in some) for some in (wanted, mild))
        print(
            f"   {kind:10} {hit} of {len(wanted)} errors and warnings, {notes} of {len(mild)} notes; missed: {missed}"
        )


def _print_findings(found: list[Finding], rows: list[Row]) -> None:
    for one in found:
        hits = [row.id for row in rows if row.label in WANTED and _found(row, [one])]
        print(f"   {one.severity.value:7} {one.rule.code} {_place(one.at)} {one.flag.message[:150]}"
              f" | {', '.join(hits) or 'matches nothing'}")  # fmt: skip


def _read_alone(name: str, paths: list[Path]) -> None:
    """What the rules flag above note in articles that are each checked alone."""
    loud = []
    for path in paths:
        found = factcheck.check([path], register=None).findings
        loud += [one for one in found if one.rule.code.startswith(RULES) and one.severity > Severity.NOTE]
    print(f"\n== {name}: {len(paths)} articles alone, {len(loud)} findings above note")
    _print_findings(loud, [])


def _rows(gold: Path, documents: dict[str, Document]) -> Iterator[Row]:
    for line in gold.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        if raw["kind"] in KINDS and raw["b"]:
            a, b = (_quotation(raw[side], documents) for side in "ab")
            if a and b:
                yield Row(raw["id"], raw.get("label") or raw["verdict"], raw["kind"], raw.get("severity") or "", a, b)


def _quotation(side: dict[str, str], documents: dict[str, Document]) -> tuple[str, Span] | None:
    start = documents[side["file"]].source.find(side["quote"])
    return (side["file"], Span(start, start + len(side["quote"]))) if start >= 0 else None


def _found(row: Row, findings: Iterable[Finding]) -> Severity | None:
    """The worst grade of a finding whose own place is in one quotation and another place in the other."""
    grades = []
    for finding in findings:
        places = [finding.at, *(related.at for related in finding.flag.related)]
        first, second = ([place for place in places if _inside(place, side)] for side in (row.a, row.b))
        if first and second and (finding.at in first or finding.at in second):
            grades.append(finding.severity)
    return max(grades, default=None)


def _inside(place: Passage, quotation: tuple[str, Span]) -> bool:
    return Path(place.document.path).name == quotation[0] and place.source_span.overlaps(quotation[1])


def _place(passage: Passage) -> str:
    return f"{Path(passage.document.path).name[:22]}:{passage.place.line}"


if __name__ == "__main__":
    main()
