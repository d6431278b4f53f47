"""A claim -> the passage that a finding shows of it: with the word that denies or weakens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.model import CausalClaim, Passage, Span

if TYPE_CHECKING:
    from factcheck.model import Claim

_BACK = 8  # words before a claim in which the word stands that denies it


def wording(claim: Claim) -> Passage:
    """The claim's own passage; of a denied or hedged cause from that word on: "[no evidence that trams cut noise]"."""
    if not isinstance(claim, CausalClaim) or not (claim.context.negated or claim.context.hedge):
        return claim.at
    span, sign = claim.at.span, "not" if claim.context.negated else "may"
    inside = [word.lower for word in claim.sentence.words if span.start <= word.start < span.end]
    if hedge.negated(inside) if sign == "not" else claim.context.hedge.lower() in inside:
        return claim.at
    before = [word for word in claim.sentence.words if word.end <= span.start][-_BACK:]
    shown = (word.start for word in reversed(before) if _guards(word.lower, sign, claim.context.hedge))
    return Passage(claim.at.document, Span(next(shown, span.start), span.end))


def _guards(word: str, sign: str, hedged: str) -> bool:
    """Whether a word before a claim denies it (the sign "not") or weakens it ("may")."""
    if hedge.matrix(word) == sign or hedge.licence(word) == sign:
        return True
    return hedge.negated([word]) if sign == "not" else word == hedged.lower()
