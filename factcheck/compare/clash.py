"""The pairs of a topic -> one clash a kind of disagreement: the outlier, and what stands against it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import NumericClaim, Passage, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Claim, Pair

_EVIDENCE = 20  # places shown of the other side


class Clash(NamedTuple):
    """A disagreement as a rule tells it: the outlier's place, the other places, and how bad it is."""

    at: Passage
    related: tuple[Related, ...]
    severity: Severity
    total: int

    @property
    def value(self) -> str:
        """The outlier's words."""
        return f"“{self.at.text}”"

    @property
    def other(self) -> str:
        """The words of the other side: the first value, and how many more there are."""
        values = list(dict.fromkeys(f"“{related.at.text}”" for related in self.related))
        more = len(values) - 1
        return values[0] if more == 0 else " and ".join(values) if more == 1 else f"{values[0]} and {more} more"


def clash(pairs: Iterable[Pair]) -> Clash | None:
    """The clash that graded pairs amount to; None when there are none.

    The outlier is the claim with the most pairs of the worst grade, of equals one in figures, then the later; always
    one that is reported on. The other side are the claims whose pair with it is of that grade.
    """
    graded = [pair for pair in pairs if pair.severity]
    if not graded:
        return None
    worst = max(pair.severity for pair in graded if pair.severity)
    bad = [pair for pair in graded if pair.severity is worst]
    outlier = _outlier(bad)
    against = sorted({id(claim): claim for pair in bad for claim in _others(pair, outlier)}.values(), key=_position)
    related = tuple(Related(claim.at, _words(claim)) for claim in against[:_EVIDENCE])
    return Clash(outlier.at, related, worst, len(against))


def _outlier(pairs: Sequence[Pair]) -> Claim:
    claims = {id(claim): claim for pair in pairs for claim in pair.standing}
    met = Counter(id(claim) for pair in pairs for claim in pair.standing)
    return max(claims.values(), key=lambda claim: (met[id(claim)], not _vague(claim), _position(claim)))


def _vague(claim: Claim) -> bool:
    return isinstance(claim, NumericClaim) and claim.quantity.vague


def _others(pair: Pair, outlier: Claim) -> list[Claim]:
    if pair.a is outlier:
        return [pair.b]
    return [pair.a] if pair.b is outlier else []


def _position(claim: Claim) -> tuple[str, int]:
    return (claim.at.document.path, claim.at.span.start)


def _words(claim: Claim) -> str:
    of = claim.context.population
    return f"“{claim.at.text}” of {of}" if of else f"“{claim.at.text}”"
