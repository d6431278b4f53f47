"""Labelled sentence pairs -> how often two sentences, given as two articles, are said to disagree on a number.

Usage: python evals/pairs.py --data DIR [--misses N]        DIR holds data/pairs/*.jsonl
A pair is flagged when any finding on numbers has a place in both sentences, notes included; "loud" are those
above note.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register, Severity
from factcheck.read import read_text

CONTRADICTION = frozenset(("contradiction", "conflict", "refutes"))
NUMBERS = Config(select=("N101", "N102", "N103", "A"))


def main() -> None:
    """Print precision and recall of contradictions for each file of pairs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong pairs of each file")
    parser.add_argument("files", nargs="*", help="names of files; all without")
    options = parser.parse_args()
    folder = options.data / "data" / "pairs"
    if not folder.is_dir():
        print(f"pairs: no labelled data at {options.data}, skipped")
        return
    print(f"{'file':32}{'pairs':>7}{'contra':>8}{'flagged':>9}{'loud':>7}{'P':>7}{'R':>7}")
    for path in sorted(folder.glob("*.jsonl")):
        if not options.files or path.stem in options.files:
            _score(path, options.misses)


def _score(path: Path, misses: int) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    graded = [(row, _flagged(row["a"], row["b"])) for row in rows]
    true = sum(row["label"] in CONTRADICTION for row in rows)
    flagged = [row for row, severity in graded if severity]
    loud = sum(severity is not None and severity > Severity.NOTE for _, severity in graded)
    right = sum(row["label"] in CONTRADICTION for row in flagged)
    precision, recall = right / max(len(flagged), 1), right / max(true, 1)
    print(f"{path.stem:32}{len(rows):7}{true:8}{len(flagged):9}{loud:7}{precision:7.2f}{recall:7.2f}")
    wrong = [(row, severity) for row, severity in graded if (severity is not None) != (row["label"] in CONTRADICTION)]
    for row, severity in wrong[:misses]:
        print(f"   {'flagged' if severity else 'missed '} {row['label']:14} {row['a'][:260]}\n      | {row['b'][:200]}")


def _flagged(a: str, b: str) -> Severity | None:
    """The worst grade of the findings on two sentences as two articles."""
    documents = [read_text(text, name) for text, name in ((a, "a.txt"), (b, "b.txt"))]
    found = check(documents, Register(""), NUMBERS, date(2026, 1, 1)).findings
    across = [
        finding.severity
        for finding in found
        if any(related.at.document is not finding.at.document for related in finding.flag.related)
    ]
    return max(across, default=None)


if __name__ == "__main__":
    main()
