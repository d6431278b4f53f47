"""Article -> an overall accuracy that lies outside the sensitivity and the specificity told with it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band
from factcheck.model import Flag, NumericClaim, Passage, Related, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Quantity

_NEAR = 24  # characters between the name of a measure and its value
_NAMES = ("accura", "sensitivity", "specificity")


def accuracy(article: Article) -> Iterator[Flag]:
    """The one accuracy, sensitivity and specificity of an article; none where several of a kind are told."""
    numbers = (claim.quantity for claim in article.claims if isinstance(claim, NumericClaim))
    percentages = [quantity for quantity in numbers if quantity.unit == "%" and quantity.low is not None]
    lower = article.document.text.lower() if len(percentages) >= len(_NAMES) else ""
    if not all(name in lower for name in _NAMES):
        return
    told: dict[str, list[tuple[Quantity, Passage]]] = {}
    for quantity in percentages:
        name, end = _name(lower, quantity)
        if name:
            span = Span(quantity.at.span.start, max(end, quantity.at.span.end))
            told.setdefault(name, []).append((quantity, Passage(article.document, span)))
    values = {name: {one.low for one, _ in found} for name, found in told.items()}
    if set(told) != set(_NAMES) or any(len(different) > 1 for different in values.values()):
        return
    (overall, at), (sensitive, _), (specific, _) = (told[name][0] for name in _NAMES)
    low, high = sorted((band(sensitive), band(specific)), key=lambda one: one.low)
    if band(overall).high < low.low or band(overall).low > high.high:
        limits = f"{sensitive.at.text} and {specific.at.text}"
        message = f"{overall.at.text} accuracy lies outside sensitivity and specificity, {limits}"
        related = (Related(sensitive.at, "sensitivity"), Related(specific.at, "specificity"))
        apart = abs(overall.at.span.start - sensitive.at.span.start) > 400
        yield Flag(at, message, related, severity=Severity.WARNING if apart else None)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?: [\w-]+)? (accura\w+|sensitivity|specificity)\b")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(
        r"\b(accura\w+|sensitivity|specificity)(?: rate)? (?:of |was |is |at )(?:about |around |up to )?\Z"
    )


def _name(lower: str, quantity: Quantity) -> tuple[str, int]:
    """Which measure a percentage is of, and where its name ends when it stands behind."""
    start, end = quantity.at.span
    ahead = _ahead().search(lower, max(start - _NEAR - 12, 0), start)
    behind = None if ahead else _behind().match(lower, end)
    found = ahead or behind
    if not found:
        return "", 0
    name = next(name for name in _NAMES if found[1].startswith(name))
    return name, behind.end() if behind else 0
