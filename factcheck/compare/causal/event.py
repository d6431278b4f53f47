"""A pair of causal claims -> whether it is told of one event, firm, person or place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.particular import head
from factcheck.extract.grammar import DEFINITE, content_stem
from factcheck.lexicon import listed
from factcheck.model import CausalClaim, Verdict

if TYPE_CHECKING:
    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Claim, Document, Pair, Passage

ONE_EVENT = "told of one event"  # the reason for which a pair is a note


class Events:
    """What tells whether a claim is of something particular: the names of its article, and what it treats with."""

    def __init__(self, stories: Stories, names: Names) -> None:
        self._stories = stories
        self._names = names

    def told(self, pair: Pair) -> bool:
        """Whether one of two claims is of something particular, and neither article of a study."""
        hedged = pair.verdict is Verdict.CERTAINTY_GAP and isinstance(pair.a, CausalClaim)
        claims = (pair.a, pair.b)
        if any(self._studied(claim.at.document) for claim in claims):
            return False
        return any(self._particular(claim, definite=hedged) for claim in claims)

    def _studied(self, document: Document) -> bool:
        """Whether an article opens with a study: of a thing under study, whatever its name, it tells in general."""
        return not self._stories.opening_of(document).isdisjoint(_studies())

    def _particular(self, claim: Claim, *, definite: bool) -> bool:
        """Whether a claim has a cause, or an effect, that is one named thing: "the blaze shattered [Halm]".

        Where the one guards what the other tells as a fact, "the bridge" will do too: it was told beforehand.
        """
        if not isinstance(claim, CausalClaim):
            return False
        named = any(side and self._named(side) for side in (claim.cause, claim.effect))
        return named or (definite and claim.cause is not None and self._definite(claim.cause))

    def _named(self, side: Passage) -> bool:
        noun = head(side.text)
        return noun in self._stories.named(side.document) and not self._treats(noun, side.document)

    def _definite(self, cause: Passage) -> bool:
        """Whether a cause is "the bridge", and not "the drug", as a story calls what it is about."""
        noun, first = head(cause.text), cause.text.partition(" ")[0].lower()
        return (
            first in DEFINITE
            and noun not in {first, *listed("stories", "things")}
            and not self._treats(noun, cause.document)
        )

    def _treats(self, noun: str, document: Document) -> bool:
        """Whether a noun is what the treatments of an article consist of."""
        treatment = self._names.treatment(document)
        return bool(treatment) and treatment == self._names.canonical(noun, document)


@cache
def _studies() -> frozenset[str]:
    """Stems of the nouns of a study that are of nothing else: a trial may be a court's, a review a critic's."""
    return frozenset(map(content_stem, lexicon.words("stories", "studies")))
