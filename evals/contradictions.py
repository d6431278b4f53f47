"""Labelled pairs of causal claims in the sample articles -> which the rules report, and what they report besides.

Usage: python evals/contradictions.py --data DIR        DIR holds seeds/, news/ and gold/
A pair is found when one finding has a place in each of its two quotations, its own in one of them; a superlative or an
anecdote, which is a fault in one place, when a promotional rule speaks of the first quotation. Each folder of related
articles is checked together, each article of news/bbc and news/health alone, with no register and no configuration.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from _labelled import (
    Quotation,
    articles_alone,
    by_name,
    folders,
    found_alone,
    labelled_data,
    lines,
    loud,
    print_findings,
    quotation,
    speaking_of,
)

import factcheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from factcheck.model import Document, Finding

LABELS = "gold/seeds_causal_checks.jsonl"
RULES = ("C", "S")
IN_ONE_PLACE = frozenset(("anecdote_as_evidence", "unsupported_superlative"))


class Check(NamedTuple):
    """A labelled pair: whether it must be reported, how bad it is, and its two quotations."""

    id: str
    kind: str
    expected: bool
    severity: str
    a: Quotation
    b: Quotation


def main() -> None:
    """Print what is found of the labelled pairs, then every finding of these rules above note."""
    data = labelled_data(__doc__, needs=LABELS)
    if not data:
        return
    _score(sorted((data / "seeds").glob("*.txt")), data / LABELS)
    for folder in folders(data):
        found = factcheck.check(folder.articles).findings
        _print_loud(folder.name, loud(one for one in found if one.rule.code.startswith(RULES)))
    for name, articles in articles_alone(data):
        _print_loud(f"{name}, {len(articles)} articles alone", found_alone(articles, RULES))


def _score(articles: list[Path], labels: Path) -> None:
    report = factcheck.check(articles)
    documents = by_name(report)
    checks = [_check(raw, documents) for raw in lines(labels)]
    found = {one.id for one in checks if any(speaking_of(one.a, one.b, report.findings))}
    told = found | {one.id for one in checks if one.kind in IN_ONE_PLACE and _sold(one, report.findings)}
    alarmed = {one.id for one in checks if any(speaking_of(one.a, one.b, loud(report.findings)))}
    for (expected, severity), total in sorted(Counter((one.expected, one.severity) for one in checks).items()):
        mine = [one for one in checks if (one.expected, one.severity) == (expected, severity)]
        if expected:
            print(
                f"{severity:16} {sum(one.id in found for one in mine):3} of {total} found, "
                f"{sum(one.id in told for one in mine)} with what promotional rules say; "
                f"missed: {', '.join(f'{one.id} {one.kind}' for one in mine if one.id not in told)}"
            )
        else:
            print(
                f"control ({severity})   {sum(one.id in alarmed for one in mine):3} of {total} flagged above note, "
                f"at any level: {', '.join(f'{one.id} {one.kind}' for one in mine if one.id in found) or 'none'}"
            )


def _check(raw: Mapping[str, Any], documents: Mapping[str, Document]) -> Check:
    a, b = (quotation(documents[raw[f"file_{side}"]], raw[f"quote_{side}"], raw[f"line_{side}"]) for side in "ab")
    assert a, f"{raw['id']}: the first quotation is not in its article"
    assert b, f"{raw['id']}: the second quotation is not in its article"
    return Check(raw["id"], raw["kind"], raw["expected"], raw["severity"], a, b)


def _sold(one: Check, findings: Iterable[Finding]) -> bool:
    """Whether a promotional rule speaks of the first quotation."""
    return any(finding.rule.code.startswith("P") and one.a.meets(finding.at) for finding in findings)


def _print_loud(name: str, found: Sequence[Finding]) -> None:
    print(f"\n== {name}: {len(found)} findings above note")
    print_findings(found)


if __name__ == "__main__":
    main()
