"""A claim -> the passage that a finding shows of it: with the word that denies or weakens it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.lexicon import listed
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
    if sign == "not" and claim.context.hedge:
        return _disowned(claim)
    before = [word for word in claim.sentence.words if word.end <= span.start][-_BACK:]
    shown = (word.start for word in reversed(before) if _guards(word.lower, sign, claim.context.hedge))
    return Passage(claim.at.document, Span(next(shown, span.start), span.end))


def _disowned(claim: CausalClaim) -> Passage:
    """A claim with what its sentence makes of it: "[unclear whether] ...", "[the idea that] ... [is false]"."""
    span, telling = claim.at.span, {claim.context.hedge, *_telling()}
    words = claim.sentence.words
    before = [word for word in words if word.end <= span.start][-_BACK:]
    behind = [word for word in words if word.start >= span.end][:_BACK]
    first = next((word.start for word in before if word.lower in telling or hedge.negated([word.lower])), span.start)
    last = next((word.end for word in behind if word.lower in telling), span.end)
    return Passage(claim.at.document, Span(first, last))


@cache
def _telling() -> frozenset[str]:
    """Words that say what becomes of what is held: "debunked", "contrary"; and of a question: "unknown"."""
    return listed("causal_disowned", "false") | listed("causal_disowned", "unknown") | {"contrary"}


def _guards(word: str, sign: str, hedged: str) -> bool:
    """Whether a word before a claim denies it (the sign "not") or weakens it ("may")."""
    if hedge.matrix(word) == sign or hedge.licence(word) == sign:
        return True
    return hedge.negated([word]) if sign == "not" else word == hedged.lower()
