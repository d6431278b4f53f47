"""Articles -> comparisons of groups that their own sentence ends by calling the effect of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import listed
from factcheck.model import CausalClaim, Pair, Passage, Severity, Span, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Article, Claim, Word

_NEAR = 4  # words from "showing" to "effect"


def concluded(article: Article) -> Iterator[Pair]:
    """Each tie with the effect read into it: "towns with X tend to have more Y, [showing the effect of X]"."""
    tie: CausalClaim | None = None
    for claim in article.claims:
        if not isinstance(claim, CausalClaim):
            continue
        if claim.relation == "correlation":
            tie = claim
        elif tie and not tie.context.quoted and conclusion(tie, claim):
            yield Pair(tie, claim, Verdict.CERTAINTY_GAP, Severity.WARNING, ("a tie in the same sentence",))
            tie = None


def conclusion(tie: Claim, claim: Claim) -> Passage | None:
    """The words behind a tie that make an effect of it; None where none do."""
    if tie.sentence is not claim.sentence or not isinstance(claim, CausalClaim) or claim.context.negated:
        return None
    start = _conclusion([word for word in claim.sentence.words if word.start >= tie.at.span.end])
    stated = claim.modality == "none" and 0 < start < claim.at.span.end
    return Passage(claim.at.document, Span(start, claim.at.span.end)) if stated else None


def _conclusion(words: Sequence[Word]) -> int:
    """Where words begin that call what stands before them an effect: "showing the effect of"; 0 where none do."""
    for number, word in enumerate(words):
        behind = [word.lower for word in words[number + 1 : number + 1 + _NEAR]]
        if word.lower in _listed("showing") and not _listed("shown").isdisjoint(behind) and "no" not in behind:
            return word.start
    return 0


def _listed(group: str) -> frozenset[str]:
    return listed("causal_direction", group)
