"""Topics of causes -> the pairs that each rule tells of, and the flag that it makes of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.argument import HARM
from factcheck.compare.causal.conclusion import conclusion
from factcheck.compare.causal.event import ONE_EVENT
from factcheck.compare.causal.evidence import caveat_of
from factcheck.compare.causal.harm import judged, plays_down
from factcheck.compare.clash import clash
from factcheck.compare.wording import wording
from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.extract.statement.outcome import OUTCOME, SAME
from factcheck.model import CausalClaim, CausalKey, Flag, Related, Severity, StatementClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim, Pair, Passage, Topic


def contrary(topic: Topic) -> Iterator[Pair]:
    """The pairs that cannot both hold, without those on side effects as such."""
    if isinstance(topic.key, CausalKey) and topic.key.effect != HARM:
        yield from (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE)


def denied(pair: Pair) -> bool:
    """Whether one of the two denies, or says that nothing came of it."""
    return any(claim.context.negated or _came_out_the_same(claim) for claim in (pair.a, pair.b))


def _came_out_the_same(claim: Claim) -> bool:
    return isinstance(claim, StatementClaim) and claim.predicate == OUTCOME and claim.value == SAME


def firmer(topic: Topic) -> Iterator[Pair]:
    """The pairs in one article of a guarded or correlational claim with a flat one."""
    if isinstance(topic.key, CausalKey):
        for pair in topic.disagreements():
            if pair.verdict is Verdict.CERTAINTY_GAP and pair.within and _weaker(pair.a):
                yield pair


def _weaker(claim: Claim) -> bool:
    """Whether it is a causal claim that may be weaker than a flat one, and no caveat that stands against it."""
    return isinstance(claim, CausalClaim) and not caveat_of(claim)


def loosened(topic: Topic, *, ties: bool) -> Iterator[Flag]:
    """A flag for a flat claim of one article that another on the story only guards, or of a mere tie."""
    against: dict[Passage, list[Pair]] = defaultdict(list)
    for pair in topic.disagreements() if isinstance(topic.key, CausalKey) else ():
        both = _weaker(pair.a) and isinstance(pair.b, CausalClaim)
        gap = both and pair.verdict is Verdict.CERTAINTY_GAP and not pair.within
        told = pair.severity is not Severity.NOTE or ONE_EVENT in pair.reasons
        if gap and told and tied(pair) is ties:
            against[pair.b.at].append(pair)
    for flat, pairs in against.items():
        message = f"“{flat.text}” here, “{wording(pairs[0].a).text}” in another article"
        related = tuple(Related(wording(pair.a), "the weaker wording") for pair in pairs)
        yield Flag(flat, message, related, severity=max(pair.severity for pair in pairs if pair.severity))


def minimised(topic: Topic) -> Iterator[Flag]:
    """A flag for each claim that side effects are slight or absent, with those that speak of grave ones."""
    if not isinstance(topic.key, CausalKey) or topic.key.effect != HARM:
        return
    against: dict[CausalClaim, list[Pair]] = defaultdict(list)
    for pair in topic.disagreements():
        if isinstance(pair.a, CausalClaim) and isinstance(pair.b, CausalClaim) and pair.severity:
            against[pair.a if plays_down(pair.a) else pair.b].append(pair)
    for slight, pairs in against.items():
        others = [
            judged(claim)
            for pair in pairs
            for claim in (pair.a, pair.b)
            if isinstance(claim, CausalClaim) and claim is not slight
        ]
        message = f"“{judged(slight).text}” here, “{others[0].text}” elsewhere"
        severity = max(pair.severity for pair in pairs if pair.severity)
        yield Flag(judged(slight), message, tuple(Related(one, "the harm") for one in others), severity=severity)


def tied(pair: Pair) -> bool:
    """Whether the weaker of the two says only that both go together; that no tie was found is another matter."""
    if not isinstance(pair.a, CausalClaim) or pair.a.context.negated:
        return False
    return pair.a.relation == "correlation" and pair.a.modality != "may"


def stronger(topic: Topic, *, ties: bool) -> Iterator[Flag]:
    """A flag for each claim that is flat in one place of an article, and weaker in others: all mere ties, or not."""
    by_flat: dict[Passage, list[Pair]] = defaultdict(list)
    for pair in {(pair.a.at, wording(pair.b)): pair for pair in firmer(topic)}.values():
        by_flat[conclusion(pair.a, pair.b) or wording(pair.b)].append(pair)
    for flat, weaker in by_flat.items():
        if all(map(tied, weaker)) is not ties:
            continue
        more = f" and {len(weaker) - 1} more" if len(weaker) > 1 else ""
        message = f"“{flat.text}” here, “{wording(weaker[-1].a).text}”{more} elsewhere in this article"
        related = tuple(Related(wording(pair.a), "the weaker wording") for pair in weaker)
        yield Flag(flat, message, related, severity=max(pair.severity for pair in weaker if pair.severity))


def doubted(topic: Topic, predicate: str) -> Iterator[Flag]:
    """A flag for each flat claim that a caveat of this kind stands against, here or in another article."""
    if not isinstance(topic.key, CausalKey):
        return
    against: dict[CausalClaim, list[Pair]] = defaultdict(list)
    for pair in topic.disagreements():
        if pair.verdict is Verdict.CERTAINTY_GAP and caveat_of(pair.a) == predicate and isinstance(pair.b, CausalClaim):
            against[pair.b].append(pair)
    guarded = {pair.b.at for pair in firmer(topic) if not tied(pair)} if predicate == EVIDENCE else set()
    for claim, pairs in against.items():
        if claim.at in guarded:
            continue  # that its hedge is dropped is told already
        where = "elsewhere in this article" if pairs[0].within else "in another article"
        message = f"“{claim.at.text}” here, “{wording(pairs[0].a).text}” {where}"
        related = tuple(Related(wording(pair.a), "the caveat") for pair in pairs)
        yield Flag(claim.at, message, related, severity=pairs[0].severity)


def flags(pairs: Iterable[Pair]) -> Iterator[Flag]:
    """One flag for the contrary pairs, with both sides in the text's words."""
    found = clash(pairs)
    if found:
        related = tuple(Related(one.at, f"“{one.at.text}”") for one in found.related)
        message = f"{found.value} here, {found.other} elsewhere"
        yield Flag(found.at, message, related, severity=found.severity)
