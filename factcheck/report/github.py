"""Report -> annotations of GitHub's log (`::error file=…`), as many as it shows, and the summary of the step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report import markdown
from factcheck.report.message import lines
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Finding, Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SHOWN = 10  # annotations of one level that GitHub keeps of a step
_SUMMARY = 1_000_000  # bytes of a step's summary, a little less than GitHub's 1 MiB

_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report) -> str:
    """The worst findings as annotations, ten of each level, and how many there are besides."""
    return "".join(f"{line}\n" for line in _lines(report))


def summary(report: Report) -> str:
    """Every finding as Markdown for the summary of the step, as far as GitHub takes it."""
    return markdown.render(report, most=_SUMMARY)


def _lines(report: Report) -> Iterator[str]:
    left = 0
    for severity in reversed(Severity):
        alike = [finding for finding in report.findings if finding.severity is severity]
        yield from map(_annotation, alike[:_SHOWN])
        left += max(len(alike) - _SHOWN, 0)
    if left:
        yield f"{left:,} more findings are not annotated, because GitHub keeps {_SHOWN} of each level; see the summary"


def _annotation(finding: Finding) -> str:
    title = f"{finding.rule.code} {finding.rule.name}"
    properties = {"title": title, "file": visible(finding.at.document.path), **_position(finding)}
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escaped(finding)}"


def _escaped(finding: Finding) -> str:
    return "\n".join(lines(finding)).translate(_IN_DATA)


def _position(finding: Finding) -> Mapping[str, str]:
    """Lines, and columns where all is on one: GitHub refuses columns over several lines."""
    start, end = finding.at.place, finding.at.end_place
    across = {"line": str(start.line), "endLine": str(end.line)}
    if start.line != end.line:
        return across
    return across | {"col": str(start.column), "endColumn": str(end.column)}
