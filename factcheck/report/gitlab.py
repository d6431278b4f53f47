"""Report -> GitLab's code quality report: a JSON list of issues, each with a fingerprint of its own."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.message import lines

if TYPE_CHECKING:
    from factcheck.model import Finding, Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Every finding; ASCII, so that no encoding on the way changes it."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        print_ = finding.fingerprint
        seen[print_] += 1
        issues.append(_issue(finding, print_ if seen[print_] == 1 else f"{print_}-{seen[print_]}"))
    return json.dumps(issues, indent=1) + "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, object]:
    """One issue. The code is in the description, because GitLab does not show the name of the check."""
    return {
        "description": f"{finding.rule.code} {finding.rule.name}: {' | '.join(lines(finding))}",
        "check_name": finding.rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.at.document.path, "lines": {"begin": finding.at.place.line}},
    }
