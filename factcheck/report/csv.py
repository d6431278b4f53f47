"""Report -> CSV for a spreadsheet: a row for each finding, and no cell that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factcheck.report.message import where
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from factcheck.model import Finding, Report

_HEAD = (
    "severity", "code", "name", "path", "line", "column", "words", "message", "others", "suggestion",
    "confidence", "topic", "fingerprint",
)  # fmt: skip
_MARK = "\ufeff"  # without it Excel takes the file for its own code page
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(report: Report) -> str:
    """A head and every finding, with the byte-order mark; rows end in CR and LF, as the format has it."""
    table = io.StringIO()
    table.write(_MARK)
    rows = csv.writer(table)
    rows.writerow(_HEAD)
    rows.writerows(_row(finding) for finding in report.findings)
    return table.getvalue()


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
