"""Texts that refute themselves -> how many are found, and every finding on whole articles, to be read.

Usage: python evals/arithmetic.py --data DIR        DIR holds data/arith/, news/, seeds/ and gold/
Only the arithmetic rules run. A labelled row is found when a finding has a place in one of its quotations.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _labelled import Folder, articles_alone, folders, labelled_data, lines

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register
from factcheck.read import read, read_text
from factcheck.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Document, Finding

Row = dict[str, Any]

CODES = tuple(rule.info.code for rule in rules() if rule.info.code.startswith("A"))
KINDS = ("arithmetic", "list-count")


def main() -> None:
    """Print the tables."""
    data = labelled_data(__doc__, needs="data/arith")
    if not data:
        return
    for name in ("arith_hand", "stat_checks"):
        _sentences(name, data / "data" / "arith" / f"{name}.jsonl")
    for folder in folders(data):
        _gold(folder)
    for name, articles in articles_alone(data):
        _articles(name, articles)


def findings(documents: Iterable[Document]) -> tuple[Finding, ...]:
    """What the arithmetic rules say."""
    return check(documents, Register(""), Config(select=CODES), date.today()).findings  # noqa: DTZ011 - no rule asks


def _sentences(name: str, path: Path) -> None:
    """Sentences labelled ok or error."""
    told = [(row, findings([read_text(row["text"])])) for row in lines(path)]
    wrong = [(row, found) for row, found in told if bool(found) != (row["label"] == "error")]
    print(f"{name:12} {len(told) - len(wrong)} of {len(told)} right")
    for row, found in wrong:
        print(f"   {row['label']:6} {row['text']} {[one.flag.message for one in found]}")


def _gold(folder: Folder) -> None:
    """Rows of disagreements that are sums or lists."""
    told = findings(map(read, folder.articles))
    for row in lines(folder.labels):
        if row["kind"] in KINDS:
            hits = [one for one in told if _has(one, row)]
            label = row.get("label") or row["verdict"]
            seen = f"found {hits[0].rule.code} {hits[0].severity.value}" if hits else "-"
            print(f"{folder.name:6} {row['id']:9} {label:9} {row['kind']:11} {seen:22} {row['topic']}")
    for one in told:
        print(f"{folder.name:6} {_place(one)}")


def _has(finding: Finding, row: Row) -> bool:
    """Whether a finding has a place in a quotation of the row, in its file."""
    places = [finding.at, *(related.at for related in finding.flag.related)]
    quotes = [(side["file"], side["quote"]) for side in (row["a"], row.get("b")) if side]
    return any(
        Path(at.document.path).name == file and _within(at.document.text, quote, at.span.start)
        for at in places
        for file, quote in quotes
    )


def _within(text: str, quote: str, offset: int) -> bool:
    start = text.find(quote)
    return start >= 0 and start <= offset < start + len(quote)


def _articles(name: str, paths: list[Path]) -> None:
    """Articles that nobody labelled: every finding, to be read."""
    told = findings(read(path) for path in paths)
    print(f"{name:12} {len(paths)} articles, {len(told)} findings")
    for one in told:
        print(f"   {_place(one)}")


def _place(finding: Finding) -> str:
    at = finding.at
    where = f"{Path(at.document.path).name}:{at.place.line}"
    return f"{finding.severity.value:7} {finding.rule.code} {where} {finding.flag.message}"


if __name__ == "__main__":
    main()
