"""The pairs of a topic -> one clash a kind of disagreement: the outlier, and what stands against it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.wording import wording
from factcheck.extract.grammar import content_stem
from factcheck.lexicon.phrases import tokenise
from factcheck.model import NumericClaim, Passage, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Claim, Document, Pair

_EVIDENCE = 20  # places shown of the other side


class Clash(NamedTuple):
    """A disagreement as a rule tells it: the outlier's place, the other places, and how bad it is.

    `values` are the words of the other side, each once; `aside` is what is to be said besides.
    """

    at: Passage
    related: tuple[Related, ...]
    severity: Severity
    values: tuple[str, ...]
    aside: str = ""

    @property
    def value(self) -> str:
        """The outlier's words."""
        return f"“{self.at.text}”"

    @property
    def other(self) -> str:
        """The words of the other side: the first value, and how many more there are."""
        first, *more = self.values
        return first if not more else f"{first} and {more[0]}" if len(more) == 1 else f"{first} and {len(more)} more"

    def told(self, of: str, where: str = "elsewhere") -> str:
        """The disagreement in a sentence: "cost of the bridge: “5 million” here, “7 million” elsewhere"."""
        return f"{of}: {self.value} here, {self.other} {where}{self.aside}"


def by_article(pairs: Iterable[Pair]) -> Iterable[list[Pair]]:
    """Pairs that each stand in one article, those of an article together; in one pass, for a topic may have many."""
    found: dict[Document, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.a.at.document, []).append(pair)
    return found.values()


def clash(pairs: Iterable[Pair]) -> Clash | None:
    """The clash that graded pairs amount to; None when there are none.

    The outlier is the claim with the most pairs of the worst grade, of equals one in figures, then the later; always
    one that is reported on. The other side are the claims whose pair with it is of that grade.
    """
    graded = [pair for pair in pairs if pair.severity and any(pair.reported)]
    if not graded:
        return None
    worst = max(pair.severity for pair in graded if pair.severity)
    bad = [pair for pair in graded if pair.severity is worst]
    outlier = _outlier(bad)
    mine = [pair for pair in bad if outlier is pair.a or outlier is pair.b]
    others = sorted((_other(pair, outlier) for pair in mine), key=lambda claim: (claim.at.document.path, claim.at.span))
    against = tuple({_position(one): one for one in others}.values())  # of claims that begin together, the longest
    places = (*against[:_EVIDENCE], *(claim for pair in mine for claim in pair.exchanged))
    values = dict.fromkeys(f"“{wording(claim).text}”" for claim in against)
    return Clash(
        wording(outlier),
        tuple(Related(wording(one), _words(one)) for one in places),
        worst,
        tuple(values),
        _aside(mine),
    )


def _aside(pairs: Sequence[Pair]) -> str:
    """That values are swapped, or that one side of every pair only passes on what somebody says."""
    if pairs[0].exchanged:
        return "; the values of two groups seem to be swapped"
    if all(map(_of_one_figure, pairs)):
        return "; one is told as more, the other as less"
    for said, words in ((_quoted, "; one side is a quotation"), (_attributed, "; only one side names a source")):
        if all(said(pair.a) != said(pair.b) for pair in pairs):
            return words
    return "; different sources are named" if all(_sources_differ(pair) for pair in pairs) else ""


def _of_one_figure(pair: Pair) -> bool:
    """Whether two numbers are one figure, and differ all the same."""
    a, b = pair.a, pair.b
    if not isinstance(a, NumericClaim) or not isinstance(b, NumericClaim):
        return False
    one, other = a.quantity, b.quantity
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _quoted(claim: Claim) -> bool:
    return claim.context.quoted


def _attributed(claim: Claim) -> bool:
    return bool(claim.context.attribution)


def _sources_differ(pair: Pair) -> bool:
    """Whether each side names its source, and not a word of the one is in the other."""
    first, second = (_source(claim) for claim in (pair.a, pair.b))
    return bool(first and second) and not first & second


def _source(claim: Claim) -> frozenset[str]:
    words = (word.lower for word in tokenise(claim.context.attribution))
    return frozenset(stem for word in words if (stem := content_stem(word)))


def _outlier(pairs: Sequence[Pair]) -> Claim:
    claims = {id(claim): claim for pair in pairs for claim in pair.standing}
    met = Counter(id(claim) for pair in pairs for claim in pair.standing)
    return max(claims.values(), key=lambda claim: (met[id(claim)], not _vague(claim), _position(claim)))


def _vague(claim: Claim) -> bool:
    return isinstance(claim, NumericClaim) and claim.quantity.vague


def _other(pair: Pair, outlier: Claim) -> Claim:
    return pair.b if pair.a is outlier else pair.a


def _position(claim: Claim) -> tuple[str, int]:
    return (claim.at.document.path, claim.at.span.start)


def _words(claim: Claim) -> str:
    of, text = claim.context.population, wording(claim).text
    return f"“{text}” of {of}" if of and not text.lower().endswith(of.lower()) else f"“{text}”"
