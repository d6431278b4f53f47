"""Labelled pairs of quotations -> where they stand in their articles, and the findings that speak of both.

The folders under --data are seeds/, news/<folder>/ and gold/; a labelled folder of news has its labels in gold.jsonl.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import factcheck
from factcheck.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Document, Finding, Passage, Report

CONFLICT = frozenset(("conflict", "differs"))
ALONE = ("bbc", "health")  # folders of news whose articles have nothing to do with each other


class Quotation(NamedTuple):
    """Words of an article: the name of its file, and where they stand in its source."""

    file: str
    span: Span

    def meets(self, passage: Passage) -> bool:
        """Whether a passage shares a character with the words."""
        return Path(passage.document.path).name == self.file and passage.source_span.overlaps(self.span)


class Row(NamedTuple):
    """A labelled pair of quotations; `b` is None where the first refutes itself."""

    id: str
    label: str
    kind: str
    severity: str
    a: Quotation
    b: Quotation | None


class Folder(NamedTuple):
    """Related articles, and the file of what is labelled in them."""

    name: str
    articles: list[Path]
    labels: Path


def labelled_data(description: str, *, needs: str = "seeds") -> Path | None:
    """The folder that --data names; None, with a message, where it does not have what is needed."""
    parser = argparse.ArgumentParser(description=description.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args().data
    if (data / needs).exists():
        return data
    print(f"{parser.prog}: no labelled data at {data}, skipped")
    return None


def folders(data: Path) -> Iterator[Folder]:
    """The folders of related articles."""
    yield Folder("seeds", sorted((data / "seeds").glob("*.txt")), data / "gold" / "seeds_inconsistencies.jsonl")
    for folder in sorted((data / "news").glob("c*")):
        yield Folder(folder.name, sorted(folder.glob("*.txt")), folder / "gold.jsonl")


def articles_alone(data: Path) -> Iterator[tuple[str, list[Path]]]:
    """The folders of articles that are each checked alone, by name."""
    return ((name, sorted((data / "news" / name).glob("*.txt"))) for name in ALONE)


def found_alone(articles: Iterable[Path], codes: tuple[str, ...]) -> list[Finding]:
    """What rules, by the beginnings of their codes, find above note in articles that are each checked alone."""
    found = (finding for path in articles for finding in factcheck.check([path]).findings)
    return loud(one for one in found if one.rule.code.startswith(codes))


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """The findings above note."""
    return [one for one in findings if one.severity > Severity.NOTE]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file that has one a line."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def rows(labels: Path, report: Report) -> Iterator[Row]:
    """The labelled pairs of articles that were checked, without those whose words are not in them."""
    documents = by_name(report)
    for raw in lines(labels):
        a, b = (quotation(documents[side["file"]], side["quote"]) if side else None for side in (raw["a"], raw["b"]))
        if a and (b or not raw["b"]):
            yield Row(raw["id"], raw.get("label") or raw["verdict"], raw["kind"], raw.get("severity") or "", a, b)


def by_name(report: Report) -> Mapping[str, Document]:
    """The articles of a report by the names of their files."""
    return {Path(article.document.path).name: article.document for article in report.articles}


def quotation(document: Document, words: str, line: int = 1) -> Quotation | None:
    """Where words first stand in an article, from a line on, counted from 1, or else anywhere; None: nowhere."""
    source, start = document.source, 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1
    found = source.find(words, start)
    found = source.find(words) if found < 0 else found
    return Quotation(Path(document.path).name, Span(found, found + len(words))) if found >= 0 else None


def speaking_of(a: Quotation, b: Quotation | None, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with a place in each quotation, their own in one of them."""
    for finding in findings:
        places = [finding.at, *(related.at for related in finding.flag.related)]
        first = [place for place in places if a.meets(place)]
        second = [place for place in places if b is None or b.meets(place)]
        apart = b is None or len({*first, *second}) > 1
        if first and second and apart and finding.at in (*first, *second):
            yield finding


def print_findings(findings: Sequence[Finding], rows: Iterable[Row] = ()) -> None:
    """A line for each finding, and which of the labelled disagreements it speaks of."""
    wanted = [row for row in rows if row.label in CONFLICT]
    for one in findings:
        at = f"{Path(one.at.document.path).name[:22]}:{one.at.place.line}"
        hits = ", ".join(row.id for row in wanted if any(speaking_of(row.a, row.b, [one])))
        print(f"   {one.severity.value:7} {one.rule.code} {at} {one.flag.message[:150]} | {hits or 'matches nothing'}")
