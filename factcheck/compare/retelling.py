"""Two articles -> what both claim, and whether the second puts it stronger, weaker, otherwise or the same."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck.compare import topics
from factcheck.compare.causal.firmness import step
from factcheck.compare.numbers.grade import pair as graded
from factcheck.compare.statements.stance import UNKNOWN
from factcheck.model import CausalClaim, Change, NumericClaim, Retelling, Severity, Shared, StatementClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Article, Claim, Pair, Register, Span, Topic

_MOST = 12  # values of each text on one topic that are laid beside those of the other
_STEPS = ("may", "goes with", "can", "does")  # how far a causal claim commits itself


def retelling(a: Article, b: Article, register: Register) -> Retelling:
    """The two articles side by side; shared claims are in the order of the second, the weightiest change first."""
    found = [shared for topic in topics([a, b], register, retold=True) if (shared := _shared(topic, a, b))]
    order = list(Change)
    found.sort(key=lambda one: (order.index(one.change), one.b.at.span, one.topic.key))
    said = {id(claim) for one in found for claim in (one.a, one.b, *one.topic.claims)}
    only_a, only_b = (
        tuple({claim.at: claim for claim in article.claims if id(claim) not in said}.values()) for article in (a, b)
    )
    return Retelling(a.document, b.document, tuple(found), only_a, only_b)


def _shared(topic: Topic, a: Article, b: Article) -> Shared | None:
    """What both texts say on a topic; None where only one of them speaks of it, or each of another thing."""
    own, other = ([claim for claim in topic.claims if claim.at.document is one.document] for one in (a, b))
    across = [pair for pair in topic.disagreements() if pair.severity and not pair.within]
    opposed = [pair for pair in across if pair.verdict is not Verdict.CERTAINTY_GAP]
    if opposed:
        return _different(topic, max(opposed, key=_weight), a)
    doubts = [pair for pair in across if any(_doubts(claim) for claim in (pair.a, pair.b))]
    if doubts:
        return _doubted(topic, max(doubts, key=_weight), a)
    return _agreed(topic, own, other) if own and other else None


def _weight(pair: Pair) -> tuple[Severity, int]:
    return (pair.severity or Severity.NOTE, -pair.b.at.span.start)


def _different(topic: Topic, pair: Pair, a: Article) -> Shared:
    first, second = _in_order(pair, a)
    return Shared(topic, first, second, Change.DIFFERENT, pair.severity, "; ".join(pair.reasons))


def _doubted(topic: Topic, pair: Pair, a: Article) -> Shared:
    """A fact in one text of which the other says that it is not known."""
    first, second = _in_order(pair, a)
    if _doubts(first):
        return Shared(topic, first, second, Change.STRONGER, pair.severity, "in doubt → a fact")
    return Shared(topic, first, second, Change.WEAKER, None, "a fact → in doubt")


def _in_order(pair: Pair, a: Article) -> tuple[Claim, Claim]:
    return (pair.a, pair.b) if pair.a.at.document is a.document else (pair.b, pair.a)


def _doubts(claim: Claim) -> bool:
    return isinstance(claim, StatementClaim) and claim.value == UNKNOWN


def _agreed(topic: Topic, own: Sequence[Claim], other: Sequence[Claim]) -> Shared | None:
    """Two texts that do not disagree, by the claims of each that commit it furthest."""
    if all(isinstance(claim, CausalClaim) for claim in (*own, *other)):
        first, second = (_firmest(claims) for claims in (own, other))
        return _changed(topic, first, second, _how(first), _how(second))
    alike = next(_alike(own, other), None)
    if alike is None:
        return None
    first, second = alike
    return _changed(topic, first, second, _bound(first), _bound(second))


def _alike(own: Sequence[Claim], other: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims that say the same, equal values first."""
    agreeing: list[tuple[int, Claim, Claim]] = []
    for first, second in product(islice(own, _MOST), islice(other, _MOST)):
        if isinstance(first, NumericClaim) and isinstance(second, NumericClaim):
            pair = graded(first, second)
            if pair and pair.severity is None:
                agreeing.append((list(Verdict).index(pair.verdict), first, second))
        elif isinstance(first, StatementClaim) and isinstance(second, StatementClaim) and first.value == second.value:
            agreeing.append((0, first, second))
    yield from ((first, second) for _, first, second in sorted(agreeing, key=lambda one: one[0]))


def _changed(topic: Topic, a: Claim, b: Claim, before: tuple[int, str], after: tuple[int, str]) -> Shared:
    reason = f"{before[1]} → {after[1]}" if before[0] != after[0] else ""
    if after[0] > before[0]:
        return Shared(topic, a, b, Change.STRONGER, Severity.WARNING, reason)
    return Shared(topic, a, b, Change.WEAKER if after[0] < before[0] else Change.SAME, None, reason)


def _firmest(claims: Sequence[Claim]) -> Claim:
    """The claim that commits a text furthest; a sentence with a hedge is as firm as its hedge."""
    by_sentence: dict[Span, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence.at.span, []).append(claim)
    weakest = (min(said, key=lambda claim: _how(claim)[0]) for said in by_sentence.values())
    return max(weakest, key=lambda claim: _how(claim)[0])


def _how(claim: Claim) -> tuple[int, str]:
    """How far a causal claim commits itself, as a step and in words."""
    if not isinstance(claim, CausalClaim) or claim.context.negated:
        return (-1, "denied")
    reached = step(claim)
    return (reached, claim.context.hedge or _STEPS[reached])


def _bound(claim: Claim) -> tuple[int, str]:
    """Whether a value or statement is guarded: by a hedge, or as the most that there may be ("up to 20 percent")."""
    if claim.context.hedge:
        return (0, claim.context.hedge)
    if isinstance(claim, NumericClaim) and claim.quantity.low is None and claim.quantity.high is not None:
        return (0, "an upper bound")
    return (1, "a value" if isinstance(claim, NumericClaim) else "stated")
