"""Report -> CSV for a spreadsheet: a row for each finding or claim, and no cell that it would take for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factcheck.report import row
from factcheck.report.message import where
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Claim, Finding, Report

_HEAD = (
    "severity", "code", "name", "path", "line", "column", "words", "message", "others", "suggestion",
    "confidence", "topic", "fingerprint",
)  # fmt: skip
_CLAIM = (
    "kind", "path", "line", "column", "words", "subject", "measure", "low", "high", "unit", "population", "time",
    "place", "form", "side", "attribution", "quoted", "hedge", "negated", "cause", "effect", "relation", "polarity",
    "modality", "strength", "value", "topic",
)  # fmt: skip
_MARK = "\ufeff"  # without it Excel takes the file for its own code page
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(report: Report) -> str:
    """A head and every finding, with the byte-order mark; rows end in CR and LF, as the format has it."""
    return _table(_HEAD, map(_row, report.findings))


def claims(report: Report, kinds: Sequence[str] = ()) -> str:
    """The same of every claim; of the named kinds only, when some are named. What is not there is an empty cell."""
    topics = {id(claim): topic.id for topic in report.topics for claim in topic.claims}
    found = (claim for claim in report.claims() if not kinds or claim.kind in kinds)
    return _table(_CLAIM, (_claim(claim, topics.get(id(claim), "")) for claim in found))


def _table(head: Sequence[str], rows: Iterable[Iterable[str | int]]) -> str:
    table = io.StringIO()
    table.write(_MARK)
    writer = csv.writer(table)
    writer.writerow(head)
    writer.writerows(rows)
    return table.getvalue()


def _claim(claim: Claim, topic: str) -> list[str | int]:
    """The fields of its JSON, with the numbers of its quantity and the words of its cause and effect."""
    fields = row.claim(claim)
    for name in ("quantity", "cause", "effect"):
        part = fields[name]
        fields |= {**part, name: part["text"]} if isinstance(part, dict) else {}
    fields |= {"path": claim.at.document.path, "line": claim.at.place.line, "column": claim.at.place.column}
    fields |= {"words": claim.at.text, "topic": topic, "hedge": claim.context.hedge}
    return [_plain(fields.get(name)) for name in _CLAIM]


def _plain(value: row.Value) -> str | int:
    """A value as a cell: nothing for what is not there, yes and no for what is so or not."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, int) else "" if value is None else cell(str(value))


def _row(finding: Finding) -> tuple[str | int, ...]:
    at, rule, flag = finding.at, finding.rule, finding.flag
    others = "; ".join(f"“{one.at.text}” ({where(one.at)})" for one in flag.related)
    return (
        finding.severity.value,
        rule.code,
        rule.name,
        cell(at.document.path),
        at.place.line,
        at.place.column,
        cell(at.text),
        cell(flag.message),
        cell(others),
        cell(flag.suggestion),
        flag.confidence.value,
        cell(finding.topic),
        cell(finding.fingerprint),
    )


def cell(text: str) -> str:
    """A text on one line that no spreadsheet computes."""
    return visible(f"'{text}" if text.startswith(_FORMULA) else text)
