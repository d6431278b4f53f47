"""A claim -> the passage that a finding shows of it: a denial is shown with the word that denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.model import CausalClaim, Passage, Span

if TYPE_CHECKING:
    from factcheck.model import Claim

_BACK = 8  # words before a claim in which the word stands that denies it


def wording(claim: Claim) -> Passage:
    """The claim's own passage; of a denied cause from the negator on: "[no evidence that trams cut noise]"."""
    if not isinstance(claim, CausalClaim) or not claim.context.negated:
        return claim.at
    span = claim.at.span
    inside = [word.lower for word in claim.sentence.words if span.start <= word.start < span.end]
    if hedge.negated(inside):
        return claim.at
    before = [word for word in claim.sentence.words if word.end <= span.start][-_BACK:]
    start = next((word.start for word in reversed(before) if _denies(word.lower)), span.start)
    return Passage(claim.at.document, Span(start, span.end))


def _denies(word: str) -> bool:
    return hedge.negated([word]) or hedge.matrix(word) == "not" or hedge.licence(word) == "not"
