"""Report -> one line a finding, as editors and CI logs take it: path:line:column: severity CODE name: message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.visible import visible

if TYPE_CHECKING:
    from factcheck.model import Finding, Report


def render(report: Report) -> str:
    """Every finding on a line of its own; nothing when there is none."""
    return "".join(f"{visible(_line(finding))}\n" for finding in report.findings)


def _line(finding: Finding) -> str:
    at, rule = finding.at, finding.rule
    where = f"{at.document.path}:{at.place.line}:{at.place.column}"
    return f"{where}: {finding.severity.value} {rule.code} {rule.name}: {finding.flag.message}"
