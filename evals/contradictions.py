"""Labelled pairs of causal claims in the sample articles -> which the rules report, and what they report besides.

Usage: python evals/contradictions.py --data DIR        DIR holds seeds/, news/ and gold/
A pair is found when one finding has a place in each of its two quotations, its own in one of them; a superlative or an
anecdote, which is a fault in one place, when a promotional rule speaks of the first quotation. Each folder of related
articles is checked together, each article of news/bbc and news/health alone, with no register and no configuration.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import factcheck
from factcheck.model import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Document, Finding, Passage

OURS = ("C", "S")
ALONE = ("bbc", "health")
IN_ONE_PLACE = frozenset(("anecdote_as_evidence", "unsupported_superlative"))


class Row(NamedTuple):
    """A labelled pair: whether it must be reported, how bad it is, and its two quotations."""

    id: str
    kind: str
    expected: bool
    severity: str
    a: tuple[str, Span]
    b: tuple[str, Span]


def main() -> None:
    """Print what is found of the labelled pairs, then every finding of these rules above note."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    labelled = data / "gold" / "seeds_causal_checks.jsonl"
    if not labelled.exists():
        print(f"contradictions: no labelled data at {data}, skipped")
        return
    _score(sorted((data / "seeds").glob("*.txt")), labelled)
    for folder in (data / "seeds", *sorted((data / "news").glob("c*"))):
        _print_loud(folder.name, _loud([sorted(folder.glob("*.txt"))]))
    for name in ALONE:
        articles = sorted((data / "news" / name).glob("*.txt"))
        _print_loud(f"{name}, {len(articles)} articles alone", _loud([[path] for path in articles]))


def _score(articles: list[Path], labelled: Path) -> None:
    report = factcheck.check(articles, register=None)
    documents = {Path(article.document.path).name: article.document for article in report.articles}
    rows = [_row(json.loads(line), documents) for line in labelled.read_text(encoding="utf-8").splitlines()]
    found = {row.id for row in rows if _found(row, report.findings)}
    told = found | {row.id for row in rows if row.kind in IN_ONE_PLACE and _told(row, report.findings)}
    for (expected, severity), total in sorted(Counter((row.expected, row.severity) for row in rows).items()):
        mine = [row for row in rows if (row.expected, row.severity) == (expected, severity)]
        kind = severity if expected else f"control ({severity})"
        print(
            f"{kind:16} {sum(row.id in found for row in mine):3} of {total} found, "
            f"{sum(row.id in told for row in mine)} with what promotional rules say; "
            f"{'missed' if expected else 'flagged'}: "
            f"{', '.join(f'{row.id} {row.kind}' for row in mine if (row.id in told) is not expected)}"
        )


def _row(raw: dict[str, Any], documents: dict[str, Document]) -> Row:
    a, b = (_quotation(raw[f"file_{side}"], raw[f"line_{side}"], raw[f"quote_{side}"], documents) for side in "ab")
    return Row(raw["id"], raw["kind"], raw["expected"], raw["severity"], a, b)


def _quotation(name: str, line: int, words: str, documents: dict[str, Document]) -> tuple[str, Span]:
    source, start = documents[name].source, 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1
    found = max(source.find(words, start), source.find(words) if source.find(words, start) < 0 else 0)
    return name, Span(found, found + len(words))


def _found(row: Row, findings: Iterable[Finding]) -> bool:
    for finding in findings:
        places = [finding.at, *(related.at for related in finding.flag.related)]
        first, second = ([place for place in places if _inside(place, side)] for side in (row.a, row.b))
        if first and second and finding.at in (*first, *second) and len({*first, *second}) > 1:
            return True
    return False


def _told(row: Row, findings: Iterable[Finding]) -> bool:
    return any(finding.rule.code.startswith("P") and _inside(finding.at, row.a) for finding in findings)


def _inside(place: Passage, quotation: tuple[str, Span]) -> bool:
    return Path(place.document.path).name == quotation[0] and place.source_span.overlaps(quotation[1])


def _loud(runs: Sequence[Sequence[Path]]) -> list[Finding]:
    """The findings above note of the rules on causes and statements."""
    found = (finding for paths in runs for finding in factcheck.check(paths, register=None).findings)
    return [one for one in found if one.rule.code.startswith(OURS) and one.severity > Severity.NOTE]


def _print_loud(name: str, found: Sequence[Finding]) -> None:
    print(f"\n== {name}: {len(found)} findings above note")
    for one in found:
        print(f"   {one.severity.value:7} {one.rule.code} {Path(one.at.document.path).name[:22]}:{one.at.place.line} "
              f"{one.flag.message[:180]}")  # fmt: skip


if __name__ == "__main__":
    main()
