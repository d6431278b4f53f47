"""Causal links to side effects -> the pairs in which these are called slight or absent, and elsewhere grave."""

from __future__ import annotations

from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.argument import complaints
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.causal.contrary import Referee
    from factcheck.compare.causal.link import Link
    from factcheck.model import CausalClaim, Pair, Word

_MOST = 12  # links of each side that are laid beside those of the other
_ANY = frozenset(("adverse", "any", "effect", "effects", "no", "of", "side", "the"))
_QUALIFIED = 5  # words up to the end of a denial in which it is said of which side effects
_BEHIND = 10  # words behind "side effects" that say how grave they are


def played_down(links: Sequence[Link], referee: Referee) -> Iterator[Pair]:
    """Each claim that side effects are absent with one that there are some; each that they are slight with grave ones.

    A paragraph that names both weighs them, and plays nothing down.
    """
    denials = [link for link in links if link.claim.context.negated and not _denies_twice(link.claim)]
    lesser = [link for link in denials if _leaves_some(link.claim)]
    denials = [link for link in denials if link not in lesser]
    some = [link for link in links if link.asserted and not (plays_down(link.claim) and _listed_so(link.claim))]
    slight = [link for link in links if link.asserted and plays_down(link.claim) and _listed_so(link.claim)]
    grave = [link for link in some if _grave(link.claim) and _listed_so(link.claim)]
    for those, others in ((denials, some), ([*lesser, *slight], grave)):
        for a, b in product(islice(those, _MOST), islice(others, _MOST)):
            weighed = a.claim.sentence.block == b.claim.sentence.block and not _denies_all(a.claim)
            if not weighed and referee.comparable(a, b):
                yield referee.graded(a, b)


def _listed_so(claim: CausalClaim) -> bool:
    """Whether a claim speaks of side effects as such, and does not merely say that a thing causes nausea."""
    return claim.relation != "cause" or "side effect" in claim.at.text.lower()


def _leaves_some(claim: CausalClaim) -> bool:
    """Whether a denial leaves lesser side effects open: "no [serious] side effects"."""
    words = [word.lower for word in claim.sentence.words if word.start < claim.at.span.end]
    return not listed("statements_harm", "lesser").isdisjoint(words[-_QUALIFIED:])


def _denies_all(claim: CausalClaim) -> bool:
    """Whether a claim denies side effects of every kind: "no side effects", not "no serious side effects"."""
    return claim.context.negated and {word.lower for word in tokenise(claim.measure)} <= _ANY


def _denies_twice(claim: CausalClaim) -> bool:
    """Whether a denial is itself denied: "no one can promise that there are no side effects"."""
    said = [word.lower for word in claim.sentence.words if word.end <= claim.at.span.end]
    return sum(word in _negators() or word.endswith("n't") for word in said) > 1


def plays_down(claim: CausalClaim) -> bool:
    """Whether a claim denies side effects or calls them slight, and names no grave ones."""
    slight = any(word.lower in _words("slight") for word in _said(claim))
    return claim.context.negated or (slight and not _grave(claim))


def judged(claim: CausalClaim) -> Passage:
    """The words of a claim on side effects up to the last that says which they are, or how grave."""
    telling = _words("slight") | _words("grave") | complaints()
    ends = [word.end for word in _said(claim) if word.lower in telling]
    return Passage(claim.at.document, Span(claim.at.span.start, max(claim.at.span.end, *ends, 0)))


def _grave(claim: CausalClaim) -> bool:
    return any(word.lower in _words("grave") for word in claim.sentence.words)


def _said(claim: CausalClaim) -> Sequence[Word]:
    """The words of a claim and those behind it, which say how grave side effects are."""
    words = [word for word in claim.sentence.words if word.end > claim.at.span.start]
    inside = sum(word.start < claim.at.span.end for word in words)
    return words[: inside + _BEHIND]


@cache
def _negators() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "negators")) | {"no", "nobody", "none"}


def _words(group: str) -> frozenset[str]:
    return listed("causal_harm", group)
