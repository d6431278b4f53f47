"""Topic -> what an article says although the register has taken it back, or holds it to be disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.causal.firmness import step
from factcheck.compare.statements.stance import apart
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.register._entry import borrowed, doubts, entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Pair, Reference

_RETIRED = "  - {id: wifi, status: retired, says: Wireless networks cause insomnia., checked: 2026-03-01}\n"
_DISPUTED = _RETIRED.replace("retired", "disputed")
_SHARE = "  - {id: night, status: retired, says: Insomnia affects 60% of nurses.}\n"
_STATUS = "  - {id: drone, status: retired, says: Delivery drones are legal in Norland.}\n"
_SAME = (Verdict.EQUAL, Verdict.CERTAINTY_GAP)
_GRADES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@rule(
    "R102",
    "repeats-retired-claim",
    Severity.ERROR,
    bad=[
        Example(("Doctors agree: «wireless networks cause insomnia».",), claims=_RETIRED),
        Example(("«Wireless networks may cause insomnia».",), claims=_RETIRED),
        Example(("«Wireless networks cause insomnia».",), claims=_DISPUTED),
        Example(("Night shifts are hard. Insomnia affects «60%» of nurses.",), claims=_SHARE),
        Example(("«Delivery drones are legal» in Norland.",), claims=_STATUS),
    ],
    good=[
        Example(("Wireless networks do not cause insomnia.",), claims=_RETIRED),
        Example(("It is a myth that wireless networks cause insomnia.",), claims=_RETIRED),
        Example(("Wireless networks cause insomnia, people say. That is false.",), claims=_RETIRED),
        Example(("Wireless networks may cause insomnia.",), claims=_DISPUTED),
        Example(("Insomnia affects 25% of nurses.", "Insomnia affects 60.4% of nurses."), claims=_SHARE),
        Example(("Insomnia affects 60% of soldiers.",), claims=_SHARE),
        Example(("Delivery drones are legal in Sudland.",), claims=_STATUS),
    ],
)
def repeats_retired_claim(topic: Topic) -> Iterator[Flag]:
    """An article repeats a claim that the register has retired or holds to be disputed.

    A claim that was taken back lives on in archives and in other desks' copy, and each repetition makes it more
    familiar and so more credible. Words that refute it (“myth”, “wrongly”) keep the rule silent, and so does a
    guarded wording of what is only disputed.
    The advice is that of the Debunking Handbook 2020 (Lewandowsky and others).
    """
    for pair, reference in topic.held():
        if reference.status in ("retired", "disputed") and _repeats(pair, reference) and not _refuted(pair.a):
            grade = (reference.status == "disputed") + borrowed(pair.a) + _guarded(pair)
            verdict = "has retired" if reference.status == "retired" else "disputes"
            of = f"{topic.label}: " if pair.b.kind == "numeric" else ""
            message = f"{of}the register {verdict} “{pair.b.at.text}”"
            yield Flag(pair.a.at, message, (entry(reference),), severity=_GRADES[min(grade, 2)])


def _repeats(pair: Pair, reference: Reference) -> bool:
    if pair.verdict not in _SAME or (pair.severity and (doubts(pair.a) or doubts(pair.b))):
        return False
    of_others = apart(pair.a.context.population, pair.b.context.population)
    return not of_others and not (reference.status == "disputed" and _guarded(pair))


def _guarded(pair: Pair) -> bool:
    """Whether an article is more careful than the claim that it repeats."""
    return isinstance(pair.a, CausalClaim) and isinstance(pair.b, CausalClaim) and step(pair.a) < step(pair.b)


def _refuted(claim: Claim) -> bool:
    """Whether the sentence, or what follows it in its paragraph, says that the claim does not hold."""
    end = claim.sentence.at.span.end
    behind = claim.at.document.text[end : min(claim.sentence.block.span.end, end + _REACH)]
    words = {word.lower for word in (*tokenise(claim.sentence.text), *tokenise(behind))}
    return not words.isdisjoint(listed("register", "refuting"))


_REACH = 80  # characters of the sentence behind
