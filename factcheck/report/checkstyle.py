"""Report -> Checkstyle's XML, which many code review tools read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # writes only

from factcheck.model import Severity
from factcheck.report.message import lines
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from factcheck.model import Finding, Report

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Every finding under its file; files without any are left out, as Checkstyle's readers expect."""
    whole = ET.Element("checkstyle", {"version": "8.0"})
    for path, findings in groupby(report.findings, key=lambda one: one.at.document.path):
        file = ET.SubElement(whole, "file", {"name": visible(path)})
        for finding in findings:
            ET.SubElement(file, "error", _error(finding))
    ET.indent(whole)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(whole, encoding="unicode") + "\n"


def _error(finding: Finding) -> dict[str, str]:
    place, rule = finding.at.place, finding.rule
    return {
        "line": str(place.line),
        "column": str(place.column),
        "severity": _SEVERITIES[finding.severity],
        "message": f"{rule.name}: {' | '.join(lines(finding))}",
        "source": f"factcheck.{rule.code}",
    }
