"""Findings of one article -> how promotional it is: points per 100 words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Finding

_POINTS = {Severity.ERROR: 3.0, Severity.WARNING: 3.0, Severity.NOTE: 1.0}
_LIGHT = {
    "vague-attribution": 0.8, "emotive": 0.8, "cliche": 0.8, "leading-question": 0.8, "editorialising": 0.8,
    "bare-comparison": 0.6,
}  # fmt: skip
_SHORTEST = 150  # words: a shorter text is not more of an advert for one adjective


def promotional_score(findings: Iterable[Finding], words: int) -> float:
    """Points for each promotional finding, fewer the oftener the same words return, per 100 words.

    Below 1.5 is how news reads, above 6 how adverts do.
    """
    seen: Counter[tuple[str, str]] = Counter()
    points = 0.0
    for finding in findings:
        if finding.rule.code.startswith("P"):
            phrase = (finding.rule.code, finding.at.text.lower())
            seen[phrase] += 1
            points += _POINTS[finding.severity] * _LIGHT.get(finding.rule.name, 1) / seen[phrase]
    return round(100 * points / max(words, _SHORTEST), 1)
