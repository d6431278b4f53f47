"""Report -> reviewdog's diagnostics (rdjson), whose columns count bytes of UTF-8."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.model import Severity
from factcheck.report.message import lines

if TYPE_CHECKING:
    from factcheck.model import Document, Finding, Passage, Report

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_STEP = 1024  # characters between two known byte offsets


def render(report: Report) -> str:
    """Every finding; ASCII, so that no encoding on the way changes it."""
    widths: dict[Document, _Bytes] = {}
    found = []
    for finding in report.findings:
        document = finding.at.document
        if document not in widths:
            widths[document] = _Bytes(document.source)
        found.append(_diagnostic(finding, widths[document]))
    return json.dumps({"source": {"name": "factcheck"}, "diagnostics": found}, indent=1) + "\n"


def _diagnostic(finding: Finding, width: _Bytes) -> dict[str, object]:
    rule = finding.rule
    return {
        "message": f"{rule.name}: " + "\n".join(lines(finding)),
        "location": {"path": finding.at.document.path, "range": _range(finding.at, width)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": rule.code},
    }


def _range(at: Passage, width: _Bytes) -> dict[str, dict[str, int]]:
    places = zip(("start", "end"), at.source_span, (at.place, at.end_place), strict=True)
    return {
        name: {"line": place.line, "column": width.of(offset - place.column + 1, offset) + 1}
        for name, offset, place in places
    }


class _Bytes:
    """How many bytes of UTF-8 a part of a text takes, without encoding all that stands before it each time."""

    def __init__(self, text: str) -> None:
        self._text = text
        chunks = (text[start : start + _STEP] for start in range(0, len(text), _STEP))
        self._before = [0, *accumulate(map(_size, chunks))]

    def of(self, start: int, end: int) -> int:
        """The bytes from one offset to another."""
        return self._to(end) - self._to(start)

    def _to(self, offset: int) -> int:
        known = offset // _STEP
        return self._before[known] + _size(self._text[known * _STEP : offset])


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
