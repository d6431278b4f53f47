"""Numeric claims -> pairs of "a single X" and a share of people who have X: one article cannot say both."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.subject import words_of
from factcheck.extract.grammar import singular
from factcheck.extract.measure import known
from factcheck.lexicon.phrases import tokenise
from factcheck.model import NumericClaim, NumericKey, Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NO_MORE = frozenset(("just", "lone", "only", "single", "sole"))
_REASON = "a single one leaves no share of people to have it"


def singles(claims: Iterable[NumericClaim]) -> Iterator[tuple[NumericKey, NumericClaim, tuple[Pair, ...]]]:
    """Each claim of a single case with its pairs: the shares of people who have such a case, in the same article."""
    alone: dict[tuple[int, str], list[NumericClaim]] = defaultdict(list)
    shares: dict[tuple[int, str], list[NumericClaim]] = defaultdict(list)
    for claim in claims:
        if _alone(claim):
            alone[id(claim.at.document), _case(claim)[-1]].append(claim)
        elif _share_of_people(claim):
            shares[id(claim.at.document), words_of(claim.subject)[-1]].append(claim)
    for (document, noun), (claim, *_) in alone.items():
        pairs = tuple(
            Pair(claim, share, Verdict.DISJOINT, Severity.WARNING, (_REASON,))
            for share in shares[document, noun]
            if {*_case(claim)} <= {*words_of(share.subject)} and share.sentence is not claim.sentence
        )
        if pairs:
            yield NumericKey(" ".join(_case(claim)), "number of cases", "count"), claim, pairs


def _alone(claim: NumericClaim) -> bool:
    """Whether a claim speaks of one and says that there are no more: "a single side effect", "only one complaint"."""
    quantity = claim.quantity
    if quantity.dimension != "count" or quantity.low != 1 or quantity.high != 1 or not _case(claim):
        return False
    before = tokenise(claim.sentence.text[: quantity.at.span.start - claim.sentence.at.span.start])[-1:]
    return not _NO_MORE.isdisjoint(word.lower for word in (*before, *tokenise(quantity.at.text)))


def _case(claim: NumericClaim) -> tuple[str, ...]:
    """What there is one of, in the singular: "adverse event"."""
    words = [word.lower for word in tokenise(claim.quantity.at.text)]
    named = [word for word in words if word not in known("counting_words") and not word[0].isdigit()]
    return (*named[:-1], singular(named[-1])) if named else ()


def _share_of_people(claim: NumericClaim) -> bool:
    """Whether a claim says in how many of some people something happened."""
    verb, _, rest = claim.measure.partition(" ")
    happened = verb in known("happening_verbs") and rest in ("in", "by", "among")
    return (
        claim.quantity.dimension == "proportion"
        and bool(words_of(claim.subject))
        and (happened or claim.measure == "prevalence")
    )
