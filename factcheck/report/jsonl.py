"""Report -> JSON lines: a finding on each, as `--format json` has it, for programs that read a stream."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.report.json import rows

if TYPE_CHECKING:
    from factcheck.model import Report


def render(report: Report) -> str:
    """Every finding on a line of its own; ASCII, so that nothing in a text can end a line or turn it around."""
    return "".join(f"{json.dumps(row)}\n" for row in rows(report))
