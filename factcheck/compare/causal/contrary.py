"""Causal links with one key -> the pairs that cannot both hold: up and down, and a claim with its denial."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.causal.circumstance import apart, one_sided, partial
from factcheck.compare.causal.direction import opposite
from factcheck.compare.statements.stance import conceded
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.causal.link import Link
    from factcheck.compare.stories.story import Stories
    from factcheck.model import CausalClaim

_MOST = 12  # links of each side that are laid beside those of the other


class Referee:
    """What tells whether two links are contrary, and how bad that is; one particular cause is one story's."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories

    def opposed(self, links: Sequence[Link]) -> Iterator[Pair]:
        """Each two that move the effect opposite ways."""
        ways = [(link, link.way) for link in links if link.asserted]
        risen = [one for one in ways if one[1].direction > 0 or one[1].good < 0]
        other = [one for one in ways if one[1].direction < 0 or one[1].good > 0]
        if not risen or not other:
            return
        unwanted = any(link.unwanted for link in links)
        for (a, up), (b, down) in product(islice(risen, _MOST), islice(other, _MOST)):
            if opposite(up, down, unwanted=unwanted) and self.comparable(a, b):
                yield self.graded(a, b)

    def denied(self, links: Sequence[Link]) -> Iterator[Pair]:
        """Each claim with a flat denial of it."""
        asserted = [link for link in links if link.asserted]
        denials = [link for link in links if _denies(link)]
        for a, b in product(islice(asserted, _MOST), islice(denials, _MOST)):
            if _of_what(b, a) and self.comparable(a, b) and not _refutes(b, a):
                yield self.graded(a, b, *([] if a.claim.modality == "none" else ["what may be is no claim that it is"]))

    def comparable(self, a: Link, b: Link) -> bool:
        """Whether two links are of one thing, and the text does not set them off from each other."""
        first, second = a.claim, b.claim
        if first.sentence is second.sentence or conceded(first, second) or apart(first, second):
            return False
        documents = first.at.document, second.at.document
        particular = (a.specific or b.specific) and documents[0] is not documents[1]
        return not particular or self._stories.same(*documents)

    def graded(self, a: Link, b: Link, *reasons: str) -> Pair:
        """The pair of two contrary links, with how bad it is and why it may be no fault."""
        first, second = sorted((a.claim, b.claim), key=lambda claim: (claim.at.document.path, claim.at.span.start))
        reasons = (*_softened(a, b), *reasons)
        return Pair(first, second, Verdict.OPPOSITE, _severity(a, b, len(reasons)), reasons)


def _denies(link: Link) -> bool:
    """Whether a claim denies flatly and for all cases."""
    claim = link.claim
    return claim.context.negated and claim.modality != "may" and claim.relation != "reason" and not partial(claim)


def _refutes(denial: Link, claim: Link) -> bool:
    """Whether an article tells what is held in order to refute it: "the idea that tolls cut noise is a myth"."""
    told = denial.claim.at.document is claim.claim.at.document
    return told and bool(denial.claim.context.hedge) and denial.claim.modality == "none"


def _of_what(denial: Link, claim: Link) -> bool:
    """Whether a denial is of what a claim holds: of any effect, or of the same way; a denied tie denies a cause too."""
    if claim.claim.relation == "correlation" and denial.claim.relation != "correlation":
        return False
    said, denied = claim.way, denial.way
    if not any(denied):
        return True
    return bool(said.direction and said.direction == denied.direction) or bool(said.good and said.good == denied.good)


def _softened(a: Link, b: Link) -> Iterator[str]:
    """Why two contrary claims may yet both hold."""
    shared = _one_study(a.claim.context.attribution, b.claim.context.attribution)
    for claim in (a.claim, b.claim):
        if claim.relation == "side effect" and not claim.context.quoted:
            continue  # whose side effects are "possible" has side effects
        if claim.modality != "none":
            yield f"{claim.context.hedge or claim.modality}"
        elif claim.context.quoted or (not shared and _named(claim.context.attribution)):
            yield f"said by {claim.context.attribution or 'someone quoted'}"
        elif claim.relation == "correlation" and not claim.context.negated:
            yield "a tie"
    if _of_earlier_study(a.claim) != _of_earlier_study(b.claim):
        yield "only one is of an earlier study"
    if one_sided(a.claim, b.claim):
        yield "one is said of some cases only"
    if any(link.pointing for link in (a, b)):
        yield "one names its cause by a pronoun"


def _one_study(source: str, other: str) -> bool:
    """Whether two sources are one study, known by its size: "a study of 61 companies" finds one thing only."""
    words = [word.lower for word in tokenise(source)]
    sized = any(word[0].isdigit() for word in words) and not listed("measures", "study_nouns").isdisjoint(words)
    return sized and words == [word.lower for word in tokenise(other)]


def _of_earlier_study(claim: CausalClaim) -> bool:
    """Whether a study before the one that is told of found it: "an earlier trial found ..."."""
    return not listed("statements_study", "done_before").isdisjoint(claim.context.attribution.lower().split())


def _named(source: str) -> bool:
    """Whether a source is a certain one; "studies show" is how an article says that it is so."""
    return bool(source) and not {word.lower for word in tokenise(source)} <= frozenset(
        lexicon.words("causal_direction", "evidence")
    )


def _severity(a: Link, b: Link, softened: int) -> Severity:
    """As for statements: each reason lowers it; two articles differ by a warning at most."""
    if a.claim.at.document is not b.claim.at.document:
        return Severity.NOTE if softened >= 2 else Severity.WARNING
    return (Severity.ERROR, Severity.WARNING, Severity.NOTE)[min(softened, 2)]
